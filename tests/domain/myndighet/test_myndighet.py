"""Myndighet: who may decide what on a day, to which amount, and what a closed period does."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st
from pydantic import ValidationError

from domain.grund.beslutstyp import Beslutstyp
from domain.myndighet.delegation import (
    DelegationAterkallad,
    DelegationBeslutad,
    aterkalla_delegation,
    delegera,
    krav_delegation,
)
from domain.myndighet.myndighet import Myndighet, MyndighetRegistrerad, myndighet_id, registrera
from domain.myndighet.period import PeriodStangd, bokforingsdag, stang_period
from domain.myndighet.stopp import (
    AnnanMyndighet,
    BeslutstypSaknas,
    DelegationenFinnsInte,
    DelegationenFinnsRedan,
    DelegationenSlutarForeBorjan,
    DelegationSaknas,
    PeriodenInteSlut,
    PeriodenRedanStangd,
    StangdForeForra,
    UpphorForeBorjan,
)
from tests.domain.hjalp.egenskaper import EGENSKAP
from tests.domain.hjalp.historia import BETALNING, BETALNING_2
from tests.domain.hjalp.scenario import ANNA, BO, EN_DAG, Fact, but, fact, given, nothing

SOCIALSTYRELSEN = myndighet_id("202100-0555")
SLUT = date(2024, 12, 31)
GRANS_ORE = 100_000_00
REGISTRERAD = fact(
    MyndighetRegistrerad,
    SOCIALSTYRELSEN,
    organisationsnummer="202100-0555",
    namn="Socialstyrelsen",
)
VAD = {
    "delegation_id": BETALNING,
    "subjekt": "erik",
    "beslutstyper": (Beslutstyp.AVSLAG, Beslutstyp.BIFALL),
    "beloppsgrans_ore": GRANS_ORE,
    "galler_till": SLUT,
    "beslutsreferens": "1.1-100/2024",
}
DELEGERAT = fact(DelegationBeslutad, SOCIALSTYRELSEN, **VAD)
UTAN_GRANS = but(
    DELEGERAT,
    delegation_id=BETALNING_2,
    beslutstyper=(Beslutstyp.BIFALL,),
    beloppsgrans_ore=None,
    galler_till=None,
    verkningsdag=SLUT,
)
ATERKALLAT = fact(
    DelegationAterkallad,
    SOCIALSTYRELSEN,
    verkningsdag=date(2024, 9, 1),
    delegation_id=BETALNING,
    beslutsreferens="1.1-200/2024",
)
STANGT = fact(
    PeriodStangd, SOCIALSTYRELSEN, verkningsdag=date(2024, 4, 9), stangd_till=date(2024, 3, 31)
)


def far(
    *fakta: Fact,
    subjekt: str = "erik",
    typ: Beslutstyp = Beslutstyp.BIFALL,
    ore: int | None = GRANS_ORE,
    dag: date = EN_DAG,
) -> bool:
    myndighet = given(REGISTRERAD, *fakta).strommar[SOCIALSTYRELSEN]
    assert isinstance(myndighet, Myndighet)
    return myndighet.far_besluta(subjekt, typ, ore, dag)


def test_an_authority_is_entered_by_itself_or_by_another() -> None:
    for av in (ANNA, BO):
        nothing().when(
            registrera, av=av, organisationsnummer="2021000555", namn="Socialstyrelsen"
        ).then(but(REGISTRERAD, av=av))


def test_nobody_else_decides_who_may_decide_or_closes_the_books() -> None:
    given(REGISTRERAD).when(delegera, SOCIALSTYRELSEN, av=BO, **VAD).then_stopp(AnnanMyndighet)
    given(REGISTRERAD, DELEGERAT).when(
        aterkalla_delegation, SOCIALSTYRELSEN, av=BO, delegation_id=BETALNING, beslutsreferens="b"
    ).then_stopp(AnnanMyndighet)
    given(REGISTRERAD).when(
        stang_period, SOCIALSTYRELSEN, av=BO, stangd_till=date(2024, 1, 31)
    ).then_stopp(AnnanMyndighet)


def test_the_decisions_are_stated_once_each_and_in_order() -> None:
    oordnat = [Beslutstyp.BIFALL, Beslutstyp.AVSLAG, Beslutstyp.BIFALL]
    given(REGISTRERAD).when(delegera, SOCIALSTYRELSEN, **{**VAD, "beslutstyper": oordnat}).then(
        DELEGERAT
    )


def test_without_a_delegation_nobody_may() -> None:
    assert not far()


def test_the_amount_up_to_the_limit_is_covered() -> None:
    assert far(DELEGERAT, ore=GRANS_ORE)
    assert far(DELEGERAT, ore=0)
    assert far(DELEGERAT, ore=None)
    assert not far(DELEGERAT, ore=GRANS_ORE + 1)
    assert far(UTAN_GRANS, ore=10**15, dag=SLUT)


def test_the_first_and_the_last_day_are_covered() -> None:
    for dag, svar in (
        (EN_DAG - timedelta(days=1), False),
        (EN_DAG, True),
        (SLUT, True),
        (SLUT + timedelta(days=1), False),
    ):
        assert far(DELEGERAT, dag=dag) is svar, dag


def test_only_those_decisions_of_that_person_are_covered() -> None:
    assert far(DELEGERAT, typ=Beslutstyp.AVSLAG)
    assert not far(DELEGERAT, typ=Beslutstyp.ATERKRAV)
    assert not far(DELEGERAT, subjekt="Erik")
    assert far(DELEGERAT, subjekt=" erik ")


def test_one_that_covers_is_enough_and_limits_are_not_added_up() -> None:
    assert not far(DELEGERAT, UTAN_GRANS, ore=GRANS_ORE + 1)
    assert far(DELEGERAT, UTAN_GRANS, ore=GRANS_ORE + 1, dag=SLUT)
    assert not far(DELEGERAT, UTAN_GRANS, ore=1, typ=Beslutstyp.AVSLAG, dag=date(2025, 1, 1))
    lika = but(DELEGERAT, delegation_id=BETALNING_2)
    assert not far(DELEGERAT, lika, ore=2 * GRANS_ORE)
    assert far(UTAN_GRANS, DELEGERAT, ore=GRANS_ORE + 1, dag=SLUT)


def test_it_is_revoked_and_does_not_hold_that_day() -> None:
    given(REGISTRERAD, DELEGERAT).when(
        aterkalla_delegation,
        SOCIALSTYRELSEN,
        verkningsdag=date(2024, 9, 1),
        delegation_id=BETALNING,
        beslutsreferens="1.1-200/2024",
    ).then(ATERKALLAT)
    assert far(DELEGERAT, ATERKALLAT, dag=date(2024, 8, 31))
    assert not far(DELEGERAT, ATERKALLAT, dag=date(2024, 9, 1))


def test_to_revoke_one_leaves_the_other() -> None:
    kvar = but(UTAN_GRANS, verkningsdag=EN_DAG)
    assert far(DELEGERAT, kvar, ATERKALLAT, dag=SLUT)


def test_a_delegation_is_made_once_for_something_and_for_a_time() -> None:
    given(REGISTRERAD, DELEGERAT).when(delegera, SOCIALSTYRELSEN, **VAD).then_stopp(
        DelegationenFinnsRedan
    )
    given(REGISTRERAD).when(delegera, SOCIALSTYRELSEN, **{**VAD, "beslutstyper": ()}).then_stopp(
        BeslutstypSaknas
    )
    given(REGISTRERAD).when(
        delegera, SOCIALSTYRELSEN, **{**VAD, "galler_till": EN_DAG - timedelta(days=1)}
    ).then_stopp(DelegationenSlutarForeBorjan)
    given(REGISTRERAD).when(delegera, SOCIALSTYRELSEN, **{**VAD, "galler_till": EN_DAG}).then(
        but(DELEGERAT, galler_till=EN_DAG)
    )


@pytest.mark.parametrize("gransen", [0, -1, 1.0])
def test_a_limit_is_an_amount(gransen: int) -> None:
    with pytest.raises(ValidationError):
        given(REGISTRERAD).when(
            delegera, SOCIALSTYRELSEN, **{**VAD, "beloppsgrans_ore": gransen}
        ).then()


def test_what_does_not_hold_is_not_revoked() -> None:
    for fakta in ((), (DELEGERAT, ATERKALLAT)):
        given(REGISTRERAD, *fakta).when(
            aterkalla_delegation, SOCIALSTYRELSEN, delegation_id=BETALNING, beslutsreferens="b"
        ).then_stopp(DelegationenFinnsInte)


def test_it_is_not_revoked_before_it_began() -> None:
    given(REGISTRERAD, DELEGERAT).when(
        aterkalla_delegation,
        SOCIALSTYRELSEN,
        verkningsdag=EN_DAG - timedelta(days=1),
        delegation_id=BETALNING,
        beslutsreferens="b",
    ).then_stopp(UpphorForeBorjan)


def test_a_decision_without_delegation_is_refused() -> None:
    def besluta(myndighet: Myndighet, *, ore: int | None, **_: object) -> None:
        krav_delegation(
            myndighet, subjekt="erik", beslutstyp=Beslutstyp.BIFALL, belopp_ore=ore, dag=EN_DAG
        )

    for ore, fakta in ((GRANS_ORE + 1, (DELEGERAT,)), (None, ())):
        given(REGISTRERAD, *fakta).when(besluta, SOCIALSTYRELSEN, ore=ore).then_stopp(
            DelegationSaknas
        )
    given(REGISTRERAD, DELEGERAT).when(besluta, SOCIALSTYRELSEN, ore=GRANS_ORE).then()


def test_the_books_are_closed_forwards_only() -> None:
    given(REGISTRERAD).when(
        stang_period,
        SOCIALSTYRELSEN,
        verkningsdag=date(2024, 4, 9),
        stangd_till=date(2024, 3, 31),
    ).then(STANGT)
    for till in (date(2024, 3, 31), date(2024, 3, 30), date(2023, 12, 31)):
        given(REGISTRERAD, STANGT).when(
            stang_period, SOCIALSTYRELSEN, verkningsdag=date(2024, 5, 9), stangd_till=till
        ).then_stopp(PeriodenRedanStangd)
    given(REGISTRERAD, STANGT).when(
        stang_period,
        SOCIALSTYRELSEN,
        verkningsdag=date(2024, 5, 9),
        stangd_till=date(2024, 4, 1),
    ).then(but(STANGT, verkningsdag=date(2024, 5, 9), stangd_till=date(2024, 4, 1)))


def test_the_books_are_not_closed_again_from_an_earlier_day() -> None:
    given(REGISTRERAD, STANGT).when(
        stang_period,
        SOCIALSTYRELSEN,
        verkningsdag=date(2024, 4, 8),
        stangd_till=date(2024, 4, 1),
    ).then_stopp(StangdForeForra)


def test_a_period_that_is_not_over_is_not_closed() -> None:
    given(REGISTRERAD).when(
        stang_period, SOCIALSTYRELSEN, stangd_till=EN_DAG + timedelta(days=1)
    ).then_stopp(PeriodenInteSlut)
    given(REGISTRERAD).when(stang_period, SOCIALSTYRELSEN, stangd_till=EN_DAG).then(
        but(STANGT, verkningsdag=EN_DAG, stangd_till=EN_DAG)
    )


def test_no_period_ends_where_there_is_no_day_after() -> None:
    with pytest.raises(ValidationError):
        given(REGISTRERAD).when(
            stang_period, SOCIALSTYRELSEN, verkningsdag=date.max, stangd_till=date.max
        ).then()


@pytest.mark.parametrize(
    ("verkningsdag", "stangd_till", "bokford"),
    [
        (date(2024, 3, 31), None, date(2024, 3, 31)),
        (date(2024, 3, 31), date(2024, 3, 31), date(2024, 4, 1)),
        (date(2024, 4, 1), date(2024, 3, 31), date(2024, 4, 1)),
        (date(2019, 1, 1), date(2024, 2, 28), date(2024, 2, 29)),
        (date(2024, 12, 31), date(2024, 12, 31), date(2025, 1, 1)),
    ],
)
def test_what_comes_too_late_is_booked_on_the_first_open_day(
    verkningsdag: date, stangd_till: date | None, bokford: date
) -> None:
    assert bokforingsdag(verkningsdag, stangd_till) == bokford


@EGENSKAP
@for_all(st.dates(max_value=date(2999, 1, 1)), st.dates(max_value=date(2999, 1, 1)))
def test_nothing_is_booked_in_a_closed_period_or_earlier_than_it_was(
    verkningsdag: date, stangd_till: date
) -> None:
    bokford = bokforingsdag(verkningsdag, stangd_till)
    assert bokford > stangd_till
    assert bokford >= verkningsdag
    assert bokforingsdag(bokford, stangd_till) == bokford


def test_the_decisions_are_written_as_people_do() -> None:
    assert [typ.namn for typ in Beslutstyp] == [
        "bifall",
        "avslag",
        "avvisning",
        "avskrivning",
        "ändring",
        "hinder mot utbetalning",
        "granskning",
        "återkrav",
        "anstånd",
        "eftergift",
        "attest",
    ]
