"""Dom om avvisning: what a court says of a decision that dismissed an appeal as too late."""

from __future__ import annotations

from typing import Any

import pytest

from domain.overklagande.dom import Utgang
from domain.overklagande.overklagande import krav_oprovat, overklagat
from domain.overklagande.stopp import BeslutetHarIngetBelopp
from tests.domain.hjalp.avvisningar import (
    AVVISAT,
    AVVISNINGEN_HOS_DOMSTOLEN,
    DOMEN,
    OM_AVVISNINGEN,
    PA_NYTT,
    UPPTAGET,
    handing_over,
)
from tests.domain.hjalp.beslutade import (
    BESLUT_3,
    DOM_OVERKLAGAD,
    DOMDAG,
    I_HOGRE,
    OVERKLAGANDE,
    OVERKLAGANDE_2,
    OVERLAMNAT,
    domd,
)
from tests.domain.hjalp.domarna import arendet, judged
from tests.domain.hjalp.scenario import Fact, but

OM: dict[str, Any] = {"overklagande_id": OVERKLAGANDE_2}
DOMEN_OVERKLAGAD = but(DOM_OVERKLAGAD, **OM_AVVISNINGEN)
FALLEN: tuple[Fact, ...] = (
    *AVVISNINGEN_HOS_DOMSTOLEN,
    domd(DOMEN, utgang=Utgang.UPPHAVANDE),
    UPPTAGET,
)
ATERFORVISAD: tuple[Fact, ...] = (
    *AVVISNINGEN_HOS_DOMSTOLEN,
    domd(DOMEN, utgang=Utgang.ATERFORVISNING),
    PA_NYTT,
)


def test_a_court_puts_no_amount_in_place_of_it() -> None:
    for belopp_ore in (0, 1):
        judged(
            *AVVISNINGEN_HOS_DOMSTOLEN, **OM, utgang=Utgang.ANDRING, belopp_ore=belopp_ore
        ).then_stopp(BeslutetHarIngetBelopp)


def test_taken_up_it_is_in_time_or_nobody_has_found_so() -> None:
    _, i_tid = overklagat(arendet(*FALLEN), OVERKLAGANDE)
    assert i_tid.i_tid is True
    _, pa_nytt = overklagat(arendet(*ATERFORVISAD), OVERKLAGANDE)
    krav_oprovat(pa_nytt)


def test_a_higher_court_that_sets_it_aside_after_a_lower_one_did_not_takes_the_appeal_up() -> None:
    falt: dict[str, Any] = {**OM, "dom_id": I_HOGRE["dom_id"]}
    judged(
        *AVVISNINGEN_HOS_DOMSTOLEN, DOMEN, DOMEN_OVERKLAGAD, **falt, utgang=Utgang.UPPHAVANDE
    ).then(domd(DOMEN, **I_HOGRE, utgang=Utgang.UPPHAVANDE), UPPTAGET)


@pytest.mark.parametrize(
    "utgang", [u for u in Utgang if u is not Utgang.ANDRING and not u.upphaver_dom]
)
def test_of_one_that_has_fallen_it_is_recorded_and_changes_nothing(utgang: Utgang) -> None:
    """Not even when what was judged anew has been dismissed by another decision since."""
    igen = but(AVVISAT, verkningsdag=DOMDAG, beslut_id=BESLUT_3)
    hogre: dict[str, Any] = {"domstol": "Kammarrätten i Stockholm", "utgang": utgang}
    for fore in (FALLEN, ATERFORVISAD, (*ATERFORVISAD, igen)):
        efter = (FALLEN if fore is FALLEN else ATERFORVISAD)[-2]
        judged(*fore, DOMEN_OVERKLAGAD, **OM, **hogre, dom_id=I_HOGRE["dom_id"]).then(
            domd(DOMEN, efter, **I_HOGRE, **hogre)
        )


def test_so_one_that_a_higher_court_finds_late_goes_to_the_court_to_be_dismissed_there() -> None:
    stod_fast = domd(DOMEN, utgang=Utgang.AVSLAG)
    handing_over(*FALLEN, stod_fast, verkningsdag=DOMDAG).then(but(OVERLAMNAT, verkningsdag=DOMDAG))
