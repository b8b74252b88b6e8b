"""Ränta: counted anew from the beginning, on what was owed each day."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.aterkrav.aterbetalning import placera_pa_fordran
from domain.aterkrav.eftergift import efterge
from domain.aterkrav.rantepaforing import RantaBeraknad, Rantedag, Rantesats, Rantetid, berakna
from domain.aterkrav.stopp import (
    FordranFinnsInte,
    HelaFordranHavd,
    RantaIFramtiden,
    RantanLoperInte,
    RantaStodsInte,
)
from domain.grund.pengar import Lada
from domain.grund.rantebas import Rantebas
from domain.grunddata.grunddata import REFERENSRANTA
from domain.ranta.stopp import RantesatsSaknas
from tests.domain.hjalp.berakning import BERAKNAS_MED
from tests.domain.hjalp.egenskaper import EGENSKAP
from tests.domain.hjalp.historia import ARENDET, BESLUTSUPPGIFTER
from tests.domain.hjalp.pengagang import FORDRAN, FORDRAN_2, INBETALNING, Gang, T
from tests.domain.hjalp.pengagrund import med_regel
from tests.domain.hjalp.regelverket import ATERKRAVSREGEL
from tests.domain.hjalp.scenario import ANNA, BO, Scenario, fact

TILL = date(2025, 6, 30)
REGEL = ATERKRAVSREGEL.ranta


def krav_100() -> Gang:
    """100 thousand due 2025-05-01: interest from 2025-05-02, 3 + 8 points until the half-year."""
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    return gang


def charging(gang: Gang, till: date = TILL, **arguments: object) -> Scenario:
    fields: dict[str, Any] = {
        "verkningsdag": till,
        "av": BO,
        "fordran_id": FORDRAN,
        "till": till,
    }
    return gang.scenario().when(berakna, *BERAKNAS_MED, **(fields | arguments))


def en_dag(tusen: int, procent: int) -> Fraction:
    """What a day costs, in öre."""
    return Fraction(tusen * T * procent, 100 * 365)


def avrundad(ore: Fraction) -> int:
    return int(ore + Fraction(1, 2))


def test_interest_is_charged_and_says_what_it_stands_on() -> None:
    charging(krav_100()).then(
        fact(
            RantaBeraknad,
            ARENDET,
            verkningsdag=TILL,
            av=BO,
            fordran_id=FORDRAN,
            till_och_med=TILL,
            perioder=(
                Rantetid(
                    efter_dag=date(2025, 5, 1),
                    till_och_med=TILL,
                    kapital_ore=100 * T,
                    bas=Rantebas.REFERENSRANTA,
                    tillagg_hundradelar=800,
                ),
            ),
            satser=(
                Rantesats(
                    bas=Rantebas.REFERENSRANTA,
                    galler_fran=date(2025, 1, 1),
                    hundradelar=300,
                    strom_id=REFERENSRANTA,
                    version=3,
                ),
            ),
            rantedagar=(
                Rantedag(
                    till_och_med=TILL,
                    tidigare_ranta_ore=0,
                    ranta_ore=avrundad(60 * en_dag(100, 11)),
                    betalt_delas_annorlunda=False,
                ),
            ),
            tidigare_ranta_ore=0,
            ranta_ore=avrundad(60 * en_dag(100, 11)),
            efterskankt_andring_ore=0,
            efterskankt_dag=None,
            avskrivet=(),
        )
    )


def test_the_rate_changes_with_the_half_years() -> None:
    """2,60 is rounded up to 3; 2,00 stays; 1,75 becomes 2."""
    gang = krav_100()
    vantat = 60 * en_dag(100, 11) + 184 * en_dag(100, 10) + 31 * en_dag(100, 10)
    assert gang.ranta(date(2026, 1, 31)) == avrundad(vantat)


def test_it_is_charged_on_what_is_left_after_each_payment() -> None:
    gang = krav_100()
    gang.betala_ater(40, date(2025, 5, 1))
    ranta = gang.ranta(date(2025, 5, 31))
    assert ranta == avrundad(30 * en_dag(60, 11))
    gang.betala_ater(10, date(2025, 5, 31))
    kvar = 60 - 10 + Fraction(ranta, T)
    assert gang.ranta(TILL) == avrundad(30 * en_dag(60, 11) + 30 * Fraction(kvar) * en_dag(1, 11))


def test_a_payment_that_is_known_late_changes_what_was_charged_before_it() -> None:
    gang = krav_100()
    dyrt = gang.ranta(TILL)
    gang.betala_ater(40, date(2025, 5, 1))
    assert gang.arende.fordringar[FORDRAN].ranta_till is None
    billigare = gang.ranta(TILL)
    assert billigare == avrundad(60 * en_dag(60, 11)) < dyrt
    assert gang.arende.fordringar[FORDRAN].utestaende_ranta_ore == billigare


def test_what_was_lifted_never_cost_anything_and_what_was_paid_for_it_is_owed_back() -> None:
    gang = krav_100()
    ranta = gang.ranta(TILL)
    version = gang.betala_ater(20, TILL)
    gang.sank(50, date(2025, 7, 1))
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.ranta_ore, fordran.ranta_till) == (ranta, None)
    halva = gang.ranta(TILL)
    assert halva == avrundad(60 * en_dag(50, 11))
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.utestaende_ranta_ore, fordran.overbetald_ranta_ore) == (0, 0)
    assert fordran.utestaende_ore == 30 * T + halva
    gang.hav_placering(version)
    assert gang.ranta(TILL) == halva
    gang.betala_ater(20, TILL)
    fordran = gang.arende.fordringar[FORDRAN]
    assert fordran.ranta_betald_ore == halva
    assert fordran.utestaende_ore == 30 * T + halva
    assert fordran.overbetald_ranta_ore == 0


def test_when_all_of_it_is_lifted_the_interest_falls_with_it() -> None:
    gang = krav_100()
    gang.ranta(TILL)
    gang.sank(0, date(2025, 7, 1))
    assert gang.arende.fordringar[FORDRAN].reglerad
    charging(gang).then_stopp(HelaFordranHavd)


@pytest.mark.parametrize("efterges", [40 * T, 100 * T])
def test_it_falls_also_when_some_or_all_of_it_had_been_waived(efterges: int) -> None:
    """When nothing is demanded any more nobody owes interest, whatever was waived before."""
    gang = krav_100()
    ranta = gang.ranta(TILL)
    assert ranta > 0
    gang.gor(
        efterge,
        gang.underlag,
        verkningsdag=TILL,
        av=ANNA,
        beslut_id=UUID(int=0xB1),
        fordran_id=FORDRAN,
        kapital_ore=efterges,
        ranta_ore=1,
        eftergiftsskal="Synnerliga skäl.",
        beslut=BESLUTSUPPGIFTER,
    )
    gang.sank(0, date(2025, 7, 1))
    assert gang.arende.fordringar[FORDRAN].ranta_ore == 1
    assert gang.arende.fordringar[FORDRAN].reglerad
    charging(gang).then_stopp(HelaFordranHavd)


def test_an_anstand_costs_interest_or_does_not() -> None:
    med, utan = krav_100(), krav_100()
    for gang, med_ranta in ((med, True), (utan, False)):
        gang.ranta(date(2025, 5, 31))
        gang.skjut_upp(date(2025, 5, 12), date(2025, 6, 10), med_ranta=med_ranta)
    assert med.ranta(TILL) == avrundad(60 * en_dag(100, 11))
    assert utan.ranta(TILL) == avrundad(31 * en_dag(100, 11))  # 12 May, and from 11 June


@pytest.mark.parametrize("efter", [0, 1])
def test_the_day_of_an_anstand_costs_what_it_did_and_the_days_after_it_nothing(efter: int) -> None:
    """Interest counted to that day is right still; counted to the day after, it is not."""
    gang = krav_100()
    dag = date(2025, 5, 12)
    till = dag + timedelta(days=efter)
    gang.ranta(till)
    gang.skjut_upp(dag, date(2025, 6, 10), med_ranta=False)
    assert gang.arende.fordringar[FORDRAN].ranta_till == (None if efter else dag)
    assert gang.ranta(till) == avrundad(11 * en_dag(100, 11))


def test_an_earlier_day_takes_back_what_was_charged_after_it() -> None:
    gang = krav_100()
    gang.ranta(TILL)
    assert gang.ranta(date(2025, 5, 2)) == avrundad(en_dag(100, 11))


def test_what_was_waived_costs_nothing_from_then_on() -> None:
    gang = krav_100()
    gang.efterge(100, date(2025, 5, 31))
    assert gang.ranta(TILL) == avrundad(30 * en_dag(100, 11))
    gang.efterge(0, date(2025, 7, 1), ranta_ore=gang.arende.fordringar[FORDRAN].ranta_ore)
    assert gang.arende.fordringar[FORDRAN].reglerad


def test_no_interest_without_a_rule_before_its_day_or_for_days_to_come() -> None:
    gang = Gang(*med_regel(ranta=None)).granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    charging(gang).then_stopp(RantaStodsInte)
    charging(krav_100(), fordran_id=FORDRAN_2).then_stopp(FordranFinnsInte)
    charging(krav_100(), date(2025, 5, 1)).then_stopp(RantanLoperInte)
    charging(krav_100(), TILL, verkningsdag=date(2025, 6, 29)).then_stopp(RantaIFramtiden)


def test_a_half_year_without_a_rate_stops_it() -> None:
    charging(krav_100(), date(2026, 7, 1)).then_stopp(RantesatsSaknas)
    assert krav_100().ranta(date(2026, 6, 30)) > 0


@EGENSKAP
@given(
    st.lists(st.tuples(st.integers(0, 400), st.integers(1, 30)), min_size=1, max_size=6),
    st.integers(0, 400),
)
def test_interest_never_goes_below_zero_and_is_never_paid_twice(
    betalningar: list[tuple[int, int]], sist: int
) -> None:
    """Payments in the order of their days, each after its interest has been counted."""
    gang = krav_100()
    borjan = date(2025, 4, 20)
    betalt = 0
    for dagar, tusen in sorted(betalningar):
        dag = borjan + timedelta(days=dagar)
        fordran = gang.arende.fordringar[FORDRAN]
        if not fordran.oppen:
            break
        if dag >= date(2025, 5, 2):
            gang.ranta(dag)
        fordran = gang.arende.fordringar[FORDRAN]
        skuld = fordran.utestaende_ore + fordran.utestaende_ranta_ore
        belopp = min(tusen * T, skuld)
        gang.gor(
            placera_pa_fordran,
            gang.regelverk,
            gang.post,
            verkningsdag=dag,
            av=BO,
            inbetalning_id=INBETALNING,
            fordran_id=FORDRAN,
            belopp_ore=belopp,
        )
        betalt += belopp
    sista_dag = max((a.dag for a in gang.arende.aterbetalningar.values()), default=borjan)
    gang.ranta(max(sista_dag, date(2025, 5, 2) + timedelta(days=sist)))
    fordran = gang.arende.fordringar[FORDRAN]
    kapital = 100 * T - fordran.utestaende_ore
    assert betalt == kapital + fordran.ranta_betald_ore
    assert fordran.overbetald_ranta_ore == 0
