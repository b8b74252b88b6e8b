"""D: when interest begins, on what, and at which rate: sums that were worked out by hand.

Days are counted one way: each day after the start day, up to and including the day of payment.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from domain.aterkrav.stopp import RantanLoperInte, RantanVantarPaKrav, RantaStodsInte
from domain.grund.rantebas import Rantebas
from domain.handlaggning.mottaganderattelse import ratta_mottagande
from domain.handlaggning.paminnelse import anteckna_mottagen
from domain.handlaggning.stopp import (
    FordranspaminnelsenFinnsInte,
    MottagenForeSkickad,
    PaminnelsenRedanMottagen,
)
from domain.ranta.rantetid import forsta_dag
from domain.regelverk.aterkravsregel import Ranteregel, Rantestart
from tests.domain.hjalp.pengagang import FORDRAN, T
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.rantefall import OREDOVISAT, betalt, krav_pa, rakna, regeln


def test_fel_d1_paid_on_the_due_day_that_was_moved_costs_nothing() -> None:
    """30 days after 2 May is a Sunday. 100 000 at 11 per cent is 30,14 a day."""
    regel = regeln(Rantestart.DAGAR_EFTER_BESLUT, dagar=30, start_flyttas=True)
    gang = krav_pa(100, date(2025, 5, 2), regel)
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.forfallodag, forsta_dag(fordran)) == (date(2025, 6, 2), date(2025, 6, 3))
    rakna(gang, date(2025, 6, 2)).then_stopp(RantanLoperInte)
    sent = krav_pa(100, date(2025, 5, 2), regel)
    gang.betala_ater(100, date(2025, 6, 2))
    assert gang.arende.fordringar[FORDRAN].reglerad
    assert sent.ranta(date(2025, 6, 3)) == 30_14


def test_fel_d1_the_start_moves_only_where_the_regelverk_says_so() -> None:
    gang = krav_pa(100, date(2025, 5, 2), regeln(Rantestart.DAGAR_EFTER_BESLUT, dagar=30))
    assert gang.arende.fordringar[FORDRAN].forfallodag == date(2025, 6, 2)
    assert gang.ranta(date(2025, 6, 2)) == 30_14


@pytest.mark.parametrize("start", Rantestart)
def test_fel_d1_the_first_day_with_interest_is_said_once_for_every_start(start: Rantestart) -> None:
    """The day after that from which it runs, whichever that is: the day itself costs nothing."""
    gang = krav_pa(100, date(2025, 4, 1), regeln(start, dagar=30), anger_ranta=True)
    startdag = {
        Rantestart.UTBETALNINGSDAG: date(2024, 3, 27),
        Rantestart.FORFALLODAG: date(2025, 5, 1),
        Rantestart.DAGAR_EFTER_BESLUT: date(2025, 5, 1),
        Rantestart.DAGAR_EFTER_KRAV: date(2025, 5, 1),
    }[start]
    assert forsta_dag(gang.arende.fordringar[FORDRAN]) == startdag + timedelta(days=1)
    rakna(gang, startdag).then_stopp(RantanLoperInte)
    assert gang.ranta(startdag + timedelta(days=1), dag=date(2025, 4, 1)) > 0


def test_fel_d2_each_part_costs_from_the_day_on_which_it_was_paid_out() -> None:
    """1 000 000, half of it paid 2 April and half 1 October 2024, demanded 28 February 2025.

    By 5 § räntelagen 6 per cent in 2024 and 5 in 2025, until it is due 31 March (a Sunday moves):
    500 000 for 273 and 91 days of 2024, and 1 000 000 for 90 days: 22 438,356 + 7 479,452 +
    12 328,767. By 6 § the million costs 11 per cent after that, 301,370 a day.
    """
    gang = betalt({date(2024, 4, 2): 500, date(2024, 10, 1): 500}, _avkastning())
    gang.besluta_aterkrav({OREDOVISAT: 1000}, dag=date(2025, 2, 28))
    assert gang.arende.fordringar[FORDRAN].forfallodag == date(2025, 3, 31)
    assert gang.ranta(date(2025, 3, 31)) == 42_246_58
    assert gang.ranta(date(2025, 4, 10)) == 45_260_27  # 42 246,575 + 3 013,699


def test_fel_d2_what_is_owed_rests_on_what_was_paid_last() -> None:
    """Half of it is demanded: on the October money; and what is paid back takes the oldest."""
    gang = betalt({date(2024, 4, 2): 500, date(2024, 10, 1): 500}, _avkastning())
    gang.besluta_aterkrav({OREDOVISAT: 500}, dag=date(2025, 2, 28))
    assert gang.ranta(date(2025, 3, 31)) == 13_643_84  # 7 479,452 + 6 164,384
    hela = betalt({date(2024, 4, 2): 500, date(2024, 10, 1): 500}, _avkastning())
    hela.besluta_aterkrav({OREDOVISAT: 1000}, dag=date(2025, 2, 28))
    hela.efterge(500, date(2025, 2, 28))  # 22 438,356 + 7 479,452 + 59 and 31 days of 2025
    assert hela.ranta(date(2025, 3, 31)) == 22_438_36 + 7_479_45 + 8_082_19 + 2_123_29


def test_fel_d2_where_the_regelverk_says_one_rate_it_is_one() -> None:
    gang = betalt({date(2024, 4, 2): 1000}, regeln(Rantestart.UTBETALNINGSDAG))
    gang.besluta_aterkrav({OREDOVISAT: 1000}, dag=date(2025, 2, 28))
    assert gang.ranta(date(2024, 4, 3) + timedelta(days=364)) == round(
        T * 1000 * (273 * 12 + 92 * 11) / 36500
    )


def _avkastning() -> Ranteregel:
    """5 § räntelagen until it is due."""
    return regeln(Rantestart.UTBETALNINGSDAG, fore_forfall=200)


def test_fel_d3_no_interest_before_anybody_was_told() -> None:
    """Decided 2 May, due 2 June, told 25 June: the first day with interest is 26 June."""
    gang = krav_pa(100, date(2025, 5, 2), regeln(Rantestart.FORFALLODAG), meddelat=False)
    rakna(gang, date(2025, 6, 20)).then_stopp(RantanVantarPaKrav)
    gang.meddela_kravet(date(2025, 6, 25))
    rakna(gang, date(2025, 6, 25)).then_stopp(RantanLoperInte)
    assert gang.ranta(date(2025, 6, 26)) == 30_14


def test_fel_d3_from_a_demand_that_said_so_and_never_before_it_arrived() -> None:
    """4 § räntelagen: 30 days after it was sent; the party received it later than that."""
    regel = regeln(Rantestart.DAGAR_EFTER_KRAV, dagar=30)
    gang = krav_pa(100, date(2025, 4, 1), regel, anger_ranta=True)
    assert forsta_dag(gang.arende.fordringar[FORDRAN]) == date(2025, 5, 2)
    gang.ranta(date(2025, 5, 12))
    gang.delfa_kravet(date(2025, 5, 9))
    assert gang.arende.fordringar[FORDRAN].ranta_till is None
    assert gang.ranta(date(2025, 5, 12)) == round(3 * 100 * T * 11 / 36500)


def test_fel_d3_a_demand_that_says_nothing_of_interest_costs_none() -> None:
    """Until a reminder says it: 30 days after that."""
    gang = krav_pa(100, date(2025, 4, 1), regeln(Rantestart.DAGAR_EFTER_KRAV, dagar=30))
    rakna(gang, date(2025, 6, 30)).then_stopp(RantanVantarPaKrav)
    gang.paminn(date(2025, 5, 20), anger_ranta=True)
    assert forsta_dag(gang.arende.fordringar[FORDRAN]) == date(2025, 6, 20)
    assert gang.ranta(date(2025, 6, 30)) == round(11 * 100 * T * 11 / 36500)


def test_fel_d3_where_it_is_counted_from_the_decision_that_prevails() -> None:
    regel = regeln(Rantestart.DAGAR_EFTER_BESLUT, dagar=30)
    gang = krav_pa(100, date(2025, 5, 2), regel, meddelat=False)
    assert gang.ranta(date(2025, 6, 19)) == 542_47  # 18 days from 2 June


def test_fel_d6_a_rate_below_nothing_costs_nothing() -> None:
    """Reference rate −0,50, addition 0: no interest, and a payment is placed as any other."""
    regel = regeln(Rantestart.FORFALLODAG, tillagg=0)
    gang = krav_pa(100, date(2025, 4, 1), regel, {date(2025, 1, 1): -50})
    assert gang.ranta(date(2025, 6, 30)) == 0
    gang.betala_ater(100, date(2025, 6, 30))
    assert gang.arende.fordringar[FORDRAN].reglerad


def test_fel_d_statens_utlaningsranta_is_a_basis_of_its_own() -> None:
    """From the thirtieth day after the decision, 1,88 + 2 per cent: 100 000 for 30 days."""
    regel = regeln(
        Rantestart.DAGAR_EFTER_BESLUT, dagar=30, tillagg=200, bas=Rantebas.UTLANINGSRANTA
    )
    gang = krav_pa(100, date(2025, 4, 1), regel)
    assert gang.ranta(date(2025, 5, 31)) == 318_90  # 10,630 a day
    [raknat] = [f for f in gang.fakta if f.TOPIC == "arende.ranta-beraknad"]
    assert [(s.bas, s.hundradelar, s.version) for s in raknat.satser] == [  # type: ignore[attr-defined]  # it is a fact of interest
        (Rantebas.UTLANINGSRANTA, 188, 2)
    ]


def test_fel_d_no_rule_no_interest() -> None:
    """Räntelagen does not govern återkrav by itself (NJA 2007 s. 115)."""
    utan = krav_pa(100, date(2025, 4, 1), None)
    assert utan.arende.fordringar[FORDRAN].rantevillkor is None
    assert forsta_dag(utan.arende.fordringar[FORDRAN]) is None
    rakna(utan, date(2025, 6, 30)).then_stopp(RantaStodsInte)


def test_fel_d15_interest_from_a_reminder_never_runs_before_it_had_arrived() -> None:
    """Sent 20 May: from 20 June, 30 days after; but it came 25 June and not, as said, 23 May."""
    gang = krav_pa(100, date(2025, 4, 1), regeln(Rantestart.DAGAR_EFTER_KRAV, dagar=30))
    gang.paminn(date(2025, 5, 20), anger_ranta=True)
    version = gang.arende.version
    fore = mottagen(date(2025, 5, 19), version)
    gang.nekas(MottagenForeSkickad, anteckna_mottagen, **fore)
    gang.gor(anteckna_mottagen, **mottagen(date(2025, 5, 23), version))
    assert forsta_dag(gang.arende.fordringar[FORDRAN]) == date(2025, 6, 20)
    igen = mottagen(date(2025, 6, 25), version)
    gang.nekas(PaminnelsenRedanMottagen, anteckna_mottagen, **igen)
    om = {"rattar_version": gang.arende.version, "bevis": "Kvitto", "orsak": "Fel dag"}
    gang.gor(ratta_mottagande, verkningsdag=date(2025, 6, 25), av=ANNA, **om)
    assert forsta_dag(gang.arende.fordringar[FORDRAN]) == date(2025, 6, 26)
    gang.nekas(FordranspaminnelsenFinnsInte, anteckna_mottagen, **mottagen(date(2025, 7, 1), 1))


def mottagen(dag: date, version: int) -> dict[str, Any]:
    return {"verkningsdag": dag, "av": ANNA, "paminnelse_version": version, "bevis": "Kvitto"}
