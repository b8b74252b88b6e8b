"""Komplettering: what is missing is asked for, by a day, and comes in whole or in parts."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.ansokan.inlamning import Ansokningsuppgift
from domain.ansokan.komplettering import begar, ta_emot
from domain.ansokan.stopp import (
    BegaranForeAnsokan,
    BegaranTom,
    KompletteradForeBegaran,
    KompletteringenFinnsInte,
    KompletteringFinnsRedan,
    KonsekvensSaknas,
    UppgiftTvaGanger,
)
from domain.arende.arende import Arende
from domain.arende.stopp import (
    AnsokanAterkallad,
    ArendetAvslutat,
    FristForeBegaran,
    JavHindrar,
    RedanBeslutat,
)
from domain.handlaggning.avslut import HandlaggningAvslutad
from tests.domain.hjalp.beslutade import (
    ATERKALLAT,
    AVSLAGET,
    BEGARD,
    DISA,
    HANDLING,
    JAVIG,
    KOMPLETTERAD,
    KOMPLETTERING,
    UPPHAVT,
)
from tests.domain.hjalp.historia import ARENDET, BEVILJAT_ARENDE, INKOMMEN, INKOMMET
from tests.domain.hjalp.scenario import Fact, Scenario, but, fact, given

BEGAR: dict[str, Any] = {
    "verkningsdag": date(2024, 3, 1),
    "av": DISA,
    "komplettering_id": KOMPLETTERING,
    "avser": ["budget"],
    "text": "Budget saknas.",
    "senast": date(2024, 3, 15),
    "konsekvens": "Ansökan kan avvisas.",
}
OFULLSTANDIG = but(INKOMMET, uppgifter=())


def asking(*before: Fact, **andra: object) -> Scenario:
    return given(*before).when(begar, ARENDET, **(BEGAR | andra))


def answering(*before: Fact, **andra: object) -> Scenario:
    svar: dict[str, Any] = {
        "verkningsdag": date(2024, 3, 8),
        "komplettering_id": KOMPLETTERING,
        "uppgifter": INKOMMET.keywords["uppgifter"],
        "avsandare": "Region Uppsala",
    }
    return given(*before).when(ta_emot, ARENDET, **(svar | andra))


def test_what_is_missing_is_asked_for() -> None:
    asking(OFULLSTANDIG).then(BEGARD)


def test_it_may_be_asked_for_the_day_the_application_comes_in_and_be_due_that_day() -> None:
    asking(OFULLSTANDIG, verkningsdag=INKOMMEN, senast=INKOMMEN).then(
        but(BEGARD, verkningsdag=INKOMMEN, senast=INKOMMEN)
    )
    asking(OFULLSTANDIG, verkningsdag=date(2024, 2, 19)).then_stopp(BegaranForeAnsokan)
    asking(OFULLSTANDIG, senast=date(2024, 2, 29)).then_stopp(FristForeBegaran)


def test_it_is_said_what_is_missing_and_what_happens_otherwise() -> None:
    asking(OFULLSTANDIG, avser=[], text=" ").then_stopp(BegaranTom)
    asking(OFULLSTANDIG, avser=[]).then(but(BEGARD, saknade_uppgifter=()))
    asking(OFULLSTANDIG, konsekvens="\n").then_stopp(KonsekvensSaknas)


def test_a_request_has_an_id_of_its_own() -> None:
    asking(OFULLSTANDIG, BEGARD).then_stopp(KompletteringFinnsRedan)


def test_nothing_is_asked_for_when_it_is_decided_withdrawn_or_closed() -> None:
    asking(*BEVILJAT_ARENDE).then_stopp(RedanBeslutat)
    asking(OFULLSTANDIG, ATERKALLAT).then_stopp(AnsokanAterkallad)
    avslutat = fact(HandlaggningAvslutad, ARENDET)
    asking(INKOMMET, AVSLAGET, avslutat).then_stopp(ArendetAvslutat)


def test_when_the_decision_fell_more_may_be_asked_for() -> None:
    dag: dict[str, Any] = {"verkningsdag": date(2024, 5, 3), "senast": date(2024, 5, 10)}
    asking(*BEVILJAT_ARENDE, UPPHAVT, **dag).then(but(BEGARD, **dag))


def test_who_is_disqualified_asks_for_nothing() -> None:
    asking(OFULLSTANDIG, but(JAVIG, subjekt="disa")).then_stopp(JavHindrar)


# It comes in


def test_what_was_asked_for_comes_in() -> None:
    answering(OFULLSTANDIG, BEGARD, handling_id=HANDLING).then(
        but(KOMPLETTERAD, handling_id=HANDLING)
    )


def test_it_is_registered_also_when_it_comes_late_or_after_the_decision() -> None:
    sent = date(2024, 4, 1)
    answering(OFULLSTANDIG, BEGARD, verkningsdag=sent).then(but(KOMPLETTERAD, verkningsdag=sent))
    answering(OFULLSTANDIG, BEGARD, AVSLAGET, verkningsdag=sent).then(
        but(KOMPLETTERAD, verkningsdag=sent)
    )


def test_it_may_come_the_day_it_is_asked_for_and_not_before() -> None:
    for dag, gar in ((date(2024, 3, 1), True), (date(2024, 2, 29), False)):
        scenario = answering(OFULLSTANDIG, BEGARD, verkningsdag=dag)
        if gar:
            scenario.then(but(KOMPLETTERAD, verkningsdag=dag))
        else:
            scenario.then_stopp(KompletteradForeBegaran)


def test_what_comes_in_parts_answers_each_with_its_part() -> None:
    resten = (Ansokningsuppgift(nyckel="samverkan", svar="Region Skåne"),)
    dag = date(2024, 3, 12)
    answering(OFULLSTANDIG, BEGARD, KOMPLETTERAD, uppgifter=resten, verkningsdag=dag).then(
        but(KOMPLETTERAD, uppgifter=resten, verkningsdag=dag)
    )
    arende = given(
        OFULLSTANDIG, BEGARD, KOMPLETTERAD, but(KOMPLETTERAD, uppgifter=resten, verkningsdag=dag)
    ).strommar[ARENDET]
    assert isinstance(arende, Arende)
    assert arende.besvarade == {"budget": "22 miljoner kronor", "samverkan": "Region Skåne"}
    assert arende.kompletteringar[KOMPLETTERING].inkommen_dag == date(2024, 3, 8)


def test_a_later_answer_takes_the_place_of_an_earlier_and_an_empty_one_of_none() -> None:
    ny = (Ansokningsuppgift(nyckel="budget", svar="23 miljoner kronor"),)
    tom = (Ansokningsuppgift(nyckel="budget", svar=" "),)
    for uppgifter, svar in ((ny, "23 miljoner kronor"), (tom, "22 miljoner kronor")):
        arende = given(INKOMMET, BEGARD, but(KOMPLETTERAD, uppgifter=uppgifter)).strommar[ARENDET]
        assert isinstance(arende, Arende)
        assert arende.besvarade == {"budget": svar}


def test_what_was_not_asked_for_is_no_completion() -> None:
    answering(OFULLSTANDIG).then_stopp(KompletteringenFinnsInte)


def test_a_question_is_answered_once_in_a_letter() -> None:
    tva = [*INKOMMET.keywords["uppgifter"], *INKOMMET.keywords["uppgifter"]]
    answering(OFULLSTANDIG, BEGARD, uppgifter=tva).then_stopp(UppgiftTvaGanger)
