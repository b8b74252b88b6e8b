"""The list of claims reconciles: what is demanded adds up, and old interest says that it is old."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from domain.grund.pengar import Lada
from projections.listor.ekonom import FORDRINGAR
from projections.listor.form import Filter
from projections.motor.lasning import Lasare
from projections.pengar.saldon import saldo
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.pengagang import FORDRAN, FORDRAN_2, Gang, T
from tests.projections.hjalp.fordringsfall import (
    MED_REGLERADE,
    RAKNAT,
    Fraga,
    anteckna,
    fragare,
    kapitalet,
    krav_100,
    rantan,
)

EN_DAG = timedelta(days=1)


@pytest.fixture
def fraga(databas: Databas, lasare: Lasare) -> Fraga:
    return fragare(databas, lasare)


# What is demanded adds up


def test_a_claim_lowered_after_it_was_paid_in_part_shows_what_is_demanded_still(
    liggare: Liggare, fraga: Fraga
) -> None:
    gang = krav_100()
    gang.betala_ater(40, date(2025, 4, 20))
    gang.sank(60, date(2025, 4, 25))
    gang.sank(30, date(2025, 4, 28))
    anteckna(liggare, gang.historia)
    for dag, vantat in (
        (date(2025, 4, 19), (0, 100, 0, 0, 0, 100)),
        (date(2025, 4, 24), (0, 100, 40, 0, 0, 60)),
        (date(2025, 4, 25), (40, 60, 40, 0, 0, 20)),
        (date(2025, 4, 28), (70, 30, 40, 0, 0, -10)),
    ):
        [rad] = fraga(FORDRINGAR, dag).rader
        assert kapitalet(rad) == vantat, dag
        assert fraga(saldo, dag).floden["kravt"] == rad.kravt_ore
    [forut] = fraga(FORDRINGAR, date(2025, 4, 28), kand=len(gang.historia) - 4).rader
    assert kapitalet(forut) == (0, 100, 40, 0, 0, 60)


def test_what_was_waived_and_written_off_is_demanded_and_not_outstanding(
    liggare: Liggare, fraga: Fraga
) -> None:
    gang = krav_100()
    gang.efterge(30, date(2025, 4, 10))
    gang.skriv_av(20, date(2025, 4, 11))
    gang.sank(90, date(2025, 4, 12))
    anteckna(liggare, gang.historia)
    [rad] = fraga(FORDRINGAR, date(2025, 4, 12)).rader
    assert kapitalet(rad) == (10, 90, 0, 30, 20, 40)


def test_with_the_settled_claims_the_sums_are_the_balance(liggare: Liggare, fraga: Fraga) -> None:
    gang = krav_100()
    gang.besluta_aterkrav({Lada.EJ_GODKANT: 50}, dag=date(2025, 4, 2), fordran_id=FORDRAN_2)
    gang.betala_ater(100, date(2025, 4, 20))
    gang.sank(0, date(2025, 4, 25), FORDRAN_2)
    anteckna(liggare, gang.historia)
    for dag, oppna, alla in (
        (date(2025, 4, 1), [100], [100]),
        (date(2025, 4, 19), [100, 50], [100, 50]),
        (date(2025, 4, 20), [50], [100, 50]),
        (date(2025, 4, 25), [], [100, 0]),
        (date(2027, 4, 25), [], [100, 0]),
    ):
        assert [r.kravt_ore // T for r in fraga(FORDRINGAR, dag).rader] == oppna
        rader = fraga(FORDRINGAR, dag, MED_REGLERADE).rader
        assert [r.kravt_ore // T for r in rader] == alla
        assert sum(r.kravt_ore for r in rader) == fraga(saldo, dag).floden["kravt"]
        reglerade = [r for r in rader if r.alder == "reglerad"]
        assert len(reglerade) == len(alla) - len(oppna)
        assert {(r.skuld_ore, r.dagar_forfallen) for r in reglerade} <= {(0, 0)}
    assert fraga(FORDRINGAR, date(2025, 4, 25), Filter(reglerade=False)).rader == []


# Interest is as it was last counted


def test_interest_that_was_never_counted_has_no_day(liggare: Liggare, fraga: Fraga) -> None:
    gang = krav_100()
    gang.sank(60, date(2025, 5, 20))
    anteckna(liggare, gang.historia)
    assert rantan(fraga(FORDRINGAR, date(2026, 1, 1)).rader) == [(None, False)]


def test_interest_says_to_which_day_it_was_counted_and_on_that_day(
    liggare: Liggare, fraga: Fraga
) -> None:
    gang = krav_100()
    gang.ranta(date(2025, 5, 31))
    gang.ranta(RAKNAT)
    anteckna(liggare, gang.historia)
    for dag, till in (
        (date(2025, 5, 30), None),
        (date(2025, 5, 31), date(2025, 5, 31)),
        (RAKNAT - EN_DAG, date(2025, 5, 31)),
        (RAKNAT, RAKNAT),
        (date(2026, 6, 30), RAKNAT),
    ):
        assert rantan(fraga(FORDRINGAR, dag).rader) == [(till, False)]
    forut = fraga(FORDRINGAR, RAKNAT, kand=len(gang.historia) - 1).rader
    assert rantan(forut) == [(date(2025, 5, 31), False)]


def test_a_count_to_an_earlier_day_is_the_last_one(liggare: Liggare, fraga: Fraga) -> None:
    gang = krav_100()
    gang.ranta(RAKNAT)
    gang.ranta(date(2025, 5, 31))
    anteckna(liggare, gang.historia)
    assert rantan(fraga(FORDRINGAR, RAKNAT).rader) == [(date(2025, 5, 31), False)]


def test_interest_counted_before_a_lowering_is_to_be_counted_again(
    liggare: Liggare, fraga: Fraga
) -> None:
    """What was lifted was never owed: also when it is lifted on a later day than was counted to.

    When it has been, what is shown of a day before that is what is known now.
    """
    gang = krav_100()
    gang.ranta(RAKNAT)
    gang.sank(50, date(2025, 8, 1))
    huvud = len(gang.historia)
    gang.ranta(date(2025, 8, 1))
    anteckna(liggare, gang.historia)
    for dag, kand, vantat in (
        (date(2025, 7, 31), huvud, (RAKNAT, True)),
        (date(2025, 7, 31), None, (RAKNAT, False)),
        (date(2025, 8, 1), huvud - 2, (RAKNAT, False)),
        (date(2025, 8, 1), huvud, (RAKNAT, True)),
        (date(2025, 8, 1), None, (date(2025, 8, 1), False)),
    ):
        assert rantan(fraga(FORDRINGAR, dag, kand=kand).rader) == [vantat], (dag, kand)


def test_a_placing_undone_within_what_was_counted_is_to_be_counted_again(
    liggare: Liggare, fraga: Fraga
) -> None:
    gang = krav_100()
    betald = date(2025, 5, 20)
    gang.ranta(betald)
    version = gang.betala_ater(40, betald)
    gang.ranta(RAKNAT)
    gang.hav_placering(version)
    anteckna(liggare, gang.historia)
    assert rantan(fraga(FORDRINGAR, RAKNAT - EN_DAG).rader) == [(betald, False)]
    assert rantan(fraga(FORDRINGAR, RAKNAT).rader) == [(RAKNAT, True)]
    assert rantan(fraga(FORDRINGAR, RAKNAT, kand=len(gang.historia) - 1).rader) == [(RAKNAT, False)]


def havd_fran(gang: Gang, dag: date) -> None:
    """The payer is to have it back as from that day."""
    gang.ranta(date(2025, 5, 20))
    version = gang.betala_ater(40, date(2025, 5, 20))
    gang.ranta(RAKNAT)
    gang.hav_placering(version, dag)


def eftergiven(gang: Gang, dag: date) -> None:
    gang.ranta(RAKNAT)
    gang.efterge(10, dag)


def avskriven(gang: Gang, dag: date) -> None:
    gang.ranta(RAKNAT)
    gang.skriv_av(10, dag)


@pytest.mark.parametrize(
    ("gor", "dag", "andrad"),
    [
        *((gor, RAKNAT - EN_DAG, True) for gor in (havd_fran, eftergiven)),
        *((gor, RAKNAT, False) for gor in (havd_fran, eftergiven)),
        (avskriven, RAKNAT - EN_DAG, False),  # what is written off is owed all the same
    ],
)
def test_what_changes_on_a_day_changes_the_interest_from_the_day_after(
    gor: Callable[[Gang, date], None], dag: date, andrad: bool, liggare: Liggare, fraga: Fraga
) -> None:
    """As the case itself has it, which then wants the interest counted before it is paid."""
    gang = krav_100()
    gor(gang, dag)
    anteckna(liggare, gang.historia)
    assert rantan(fraga(FORDRINGAR, date(2025, 9, 1)).rader) == [(RAKNAT, andrad)]
    assert (gang.arende.fordringar[FORDRAN].ranta_till is None) is andrad


@pytest.mark.parametrize(
    ("dag", "med_ranta", "andrad"),
    [
        (RAKNAT - EN_DAG, False, True),
        (RAKNAT, False, False),
        (date(2025, 5, 10), True, True),
    ],
    ids=str,
)
def test_an_anstand_that_takes_counted_interest_away(
    dag: date, med_ranta: bool, andrad: bool, liggare: Liggare, fraga: Fraga
) -> None:
    """It takes it away for the days after its own; and time that costs may cost something else."""
    gang = krav_100()
    gang.ranta(RAKNAT)
    gang.skjut_upp(dag, date(2025, 12, 31), med_ranta=med_ranta)
    anteckna(liggare, gang.historia)
    assert rantan(fraga(FORDRINGAR, date(2025, 9, 1)).rader) == [(RAKNAT, andrad)]


def test_interest_written_off_changes_no_count(liggare: Liggare, fraga: Fraga) -> None:
    gang = krav_100()
    ranta = gang.ranta(RAKNAT)
    gang.efterge(0, date(2025, 6, 1), ranta_ore=ranta - 1)
    gang.skriv_av(0, date(2025, 6, 2), ranta_ore=1)
    anteckna(liggare, gang.historia)
    assert rantan(fraga(FORDRINGAR, date(2025, 9, 1)).rader) == [(RAKNAT, False)]


def test_a_claim_waived_in_whole_may_have_interest_to_take_back(
    liggare: Liggare, fraga: Fraga
) -> None:
    gang = krav_100()
    fore = gang.ranta(RAKNAT)
    gang.efterge(100, date(2025, 6, 1))
    huvud = len(gang.historia)
    assert 0 < gang.ranta(RAKNAT) < fore
    anteckna(liggare, gang.historia)
    [rad] = fraga(FORDRINGAR, RAKNAT, kand=huvud).rader
    assert (kapitalet(rad), rad.ranta_ore) == ((0, 100, 0, 100, 0, 0), fore)
    assert rantan([rad]) == [(RAKNAT, True)]
    assert rantan(fraga(FORDRINGAR, RAKNAT).rader) == [(RAKNAT, False)]
