"""Efterträdare: from a day on another has taken over; the old one cannot apply, and no ring."""

from __future__ import annotations

from datetime import date, timedelta

from domain.ansokan.inlamning import lamna_in
from domain.ansokan.stopp import SokandenEftertradd
from domain.mottagare.eftertradare import (
    EftertradandeHavt,
    MottagareEftertradd,
    eftertrad,
    hav_eftertradande,
)
from domain.mottagare.stopp import (
    EftertradarenEftertradd,
    EftertraderSigSjalv,
    InteEftertradd,
    RedanEftertradd,
)
from tests.domain.hjalp.historia import (
    ARENDET,
    INKOMMET,
    REGISTRERAD,
    SKANE,
    SKANE_REGISTRERAD,
    STOCKHOLM,
    STOCKHOLM_REGISTRERAD,
    UPPSALA,
    UTLYSNINGEN,
    UTLYST,
)
from tests.domain.hjalp.scenario import EN_DAG, but, fact, given

ALLA = (REGISTRERAD, SKANE_REGISTRERAD, STOCKHOLM_REGISTRERAD)
EFTERTRADD = fact(MottagareEftertradd, UPPSALA, eftertradare_id=SKANE, orsak="Regionbildning")
HAVT = fact(
    EftertradandeHavt,
    UPPSALA,
    verkningsdag=date(2024, 4, 1),
    rattar_version=2,
    tidigare_verkningsdag=EN_DAG,
    tidigare_eftertradare_id=SKANE,
    orsak="Blev inte av",
)
ANSOKAN = {
    "arende_id": ARENDET,
    "diarienummer": "11/2024",
    "avser": "Regionalt cancercentrum",
    "sokt_ore": 500_000_00,
    "uppgifter": INKOMMET.keywords["uppgifter"],
}


def test_another_takes_over() -> None:
    given(*ALLA).when(eftertrad, UPPSALA, SKANE, orsak="Regionbildning").then(EFTERTRADD)


def test_from_that_day_the_old_one_cannot_apply() -> None:
    scenario = given(*ALLA, UTLYST, EFTERTRADD)
    scenario.when(lamna_in, UTLYSNINGEN, UPPSALA, **ANSOKAN).then_stopp(SokandenEftertradd)
    dagen_fore = EN_DAG - timedelta(days=1)
    scenario.when(lamna_in, UTLYSNINGEN, UPPSALA, verkningsdag=dagen_fore, **ANSOKAN).then(
        but(INKOMMET, verkningsdag=dagen_fore)
    )


def test_the_new_one_can_apply() -> None:
    given(*ALLA, UTLYST, EFTERTRADD).when(lamna_in, UTLYSNINGEN, SKANE, **ANSOKAN).then(
        but(INKOMMET, verkningsdag=EN_DAG, mottagare_id=SKANE)
    )


def test_it_was_wrong_and_the_old_one_can_apply_again() -> None:
    given(*ALLA, EFTERTRADD).when(
        hav_eftertradande, UPPSALA, verkningsdag=date(2024, 4, 1), orsak="Blev inte av"
    ).then(HAVT)
    given(*ALLA, UTLYST, EFTERTRADD, HAVT).when(lamna_in, UTLYSNINGEN, UPPSALA, **ANSOKAN).then(
        but(INKOMMET, verkningsdag=EN_DAG)
    )


def test_what_never_was_is_not_taken_back() -> None:
    for historia in ((), (EFTERTRADD, HAVT)):
        given(*ALLA, *historia).when(hav_eftertradande, UPPSALA, orsak="o").then_stopp(
            InteEftertradd
        )


def test_nobody_succeeds_itself() -> None:
    given(*ALLA).when(eftertrad, UPPSALA, UPPSALA, orsak="o").then_stopp(EftertraderSigSjalv)


def test_nobody_is_succeeded_twice() -> None:
    given(*ALLA, EFTERTRADD).when(eftertrad, UPPSALA, STOCKHOLM, orsak="o").then_stopp(
        RedanEftertradd
    )


def test_there_is_no_ring_of_two_or_of_more() -> None:
    given(*ALLA, EFTERTRADD).when(eftertrad, SKANE, UPPSALA, orsak="o").then_stopp(
        EftertradarenEftertradd
    )
    vidare = but(EFTERTRADD, originator_id=SKANE, eftertradare_id=STOCKHOLM)
    given(*ALLA, EFTERTRADD, vidare).when(eftertrad, STOCKHOLM, UPPSALA, orsak="o").then_stopp(
        EftertradarenEftertradd
    )


def test_a_chain_is_no_ring() -> None:
    given(*ALLA, EFTERTRADD).when(eftertrad, SKANE, STOCKHOLM, orsak="Regionbildning").then(
        but(EFTERTRADD, originator_id=SKANE, eftertradare_id=STOCKHOLM)
    )
