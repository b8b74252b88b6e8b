"""Jäv: somebody may be disqualified, takes no part from then on, and is found to be so or not."""

from __future__ import annotations

from typing import Any

from domain.arende.stopp import JavHindrar, MotiveringAngesInte
from domain.beslut.avgorande import avsla
from domain.handlaggning.jav import JavProvat, Javsgrund, anmal, prova
from domain.handlaggning.stopp import InteAnmald, ProvarSigSjalv, RedanAnmald
from tests.domain.hjalp.beslutade import AVSLAGET, CECILIA, GRUND, JAVIG, UNDERLAG
from tests.domain.hjalp.besluten import BESLUTA
from tests.domain.hjalp.historia import ARENDET, INKOMMEN, INKOMMET
from tests.domain.hjalp.scenario import Fact, Scenario, but, fact, given

FRIAD = fact(
    JavProvat,
    ARENDET,
    av=CECILIA,
    subjekt="anna",
    javig=False,
    motivering="Anställningen ligger långt tillbaka.",
)
FALLD = but(FRIAD, javig=True)


def reporting(*before: Fact, subjekt: str = "anna") -> Scenario:
    return given(*before).when(
        anmal,
        ARENDET,
        verkningsdag=INKOMMEN,
        subjekt=subjekt,
        grund=Javsgrund.PUNKT_5,
        beskrivning="Har varit anställd hos sökanden.",
    )


def finding(*before: Fact, **andra: object) -> Scenario:
    provning: dict[str, Any] = {
        "av": CECILIA,
        "subjekt": "anna",
        "javig": False,
        "motivering": "Anställningen ligger långt tillbaka.",
    }
    return given(*before).when(prova, ARENDET, **(provning | andra))


def refusing(*before: Fact) -> Scenario:
    return given(*GRUND, INKOMMET, *before).when(avsla, ARENDET, UNDERLAG, **BESLUTA)


def test_somebody_is_said_to_be_disqualified() -> None:
    reporting(INKOMMET).then(JAVIG)


def test_it_is_said_once_however_it_is_written() -> None:
    reporting(INKOMMET, JAVIG).then_stopp(RedanAnmald)
    reporting(INKOMMET, JAVIG, subjekt=" anna ").then_stopp(RedanAnmald)


def test_it_is_found_that_he_is_not() -> None:
    finding(INKOMMET, JAVIG).then(FRIAD)
    finding(INKOMMET, JAVIG, javig=True).then(FALLD)


def test_what_is_found_has_reasons_and_is_about_somebody_who_was_named() -> None:
    finding(INKOMMET, JAVIG, motivering=" ").then_stopp(MotiveringAngesInte)
    finding(INKOMMET).then_stopp(InteAnmald)
    finding(INKOMMET, JAVIG, FRIAD).then_stopp(InteAnmald)


def test_nobody_judges_himself() -> None:
    anna = CECILIA.model_copy(update={"subjekt": "anna"})
    for subjekt in ("anna", " anna"):
        finding(INKOMMET, JAVIG, av=anna, subjekt=subjekt).then_stopp(ProvarSigSjalv)


def test_it_counts_from_when_it_is_said_until_it_is_found_otherwise() -> None:
    refusing(JAVIG).then_stopp(JavHindrar)
    refusing(JAVIG, FALLD).then_stopp(JavHindrar)
    refusing(JAVIG, FRIAD).then(AVSLAGET)
    refusing(JAVIG, FRIAD, JAVIG).then_stopp(JavHindrar)
    refusing(JAVIG, FALLD, FRIAD).then(AVSLAGET)
