"""Kalender: bank days and frister on the days that are known to go wrong."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from domain.grund.kalender import (
    ar_bankdag,
    efter_veckor,
    flyttad_frist,
    foregaende_bankdag,
    inkommen_dag,
    nasta_bankdag,
)
from tests.domain.hjalp.egenskaper import EGENSKAP

STANGDA = frozenset(
    {
        date(2023, 12, 25),
        date(2023, 12, 26),
        date(2024, 1, 1),
        date(2024, 3, 29),
        date(2024, 4, 1),
        date(2024, 5, 1),
        date(2024, 5, 9),
        date(2024, 6, 6),
        date(2024, 6, 21),
        date(2024, 12, 24),
        date(2024, 12, 25),
        date(2024, 12, 26),
        date(2024, 12, 31),
        date(2025, 1, 1),
        date(2025, 1, 6),
    }
)


@pytest.mark.parametrize(
    ("dag", "bankdag"),
    [
        (date(2024, 12, 31), date(2025, 1, 2)),  # another budgetår
        (date(2024, 12, 30), date(2024, 12, 30)),
        (date(2024, 12, 1), date(2024, 12, 2)),  # a Sunday
        (date(2025, 3, 1), date(2025, 3, 3)),  # a Saturday
        (date(2024, 3, 29), date(2024, 4, 2)),  # långfredagen, to the Tuesday
        (date(2024, 6, 21), date(2024, 6, 24)),  # midsommarafton
        (date(2024, 2, 29), date(2024, 2, 29)),
        (date(2025, 1, 4), date(2025, 1, 7)),  # by way of trettondedagen
    ],
)
def test_the_next_bank_day(dag: date, bankdag: date) -> None:
    assert nasta_bankdag(dag, STANGDA) == bankdag
    assert flyttad_frist(dag, True, STANGDA) == bankdag
    assert flyttad_frist(dag, False, STANGDA) == dag


@pytest.mark.parametrize(
    ("dag", "bankdag"),
    [
        (date(2025, 1, 2), date(2024, 12, 30)),
        (date(2024, 12, 27), date(2024, 12, 23)),
        (date(2024, 3, 4), date(2024, 3, 1)),
        (date(2024, 3, 1), date(2024, 2, 29)),
        (date(2024, 4, 2), date(2024, 3, 28)),
    ],
)
def test_the_bank_day_before(dag: date, bankdag: date) -> None:
    assert foregaende_bankdag(dag, STANGDA) == bankdag


@pytest.mark.parametrize(
    ("fran", "veckor", "till"),
    [
        (date(2024, 3, 21), 3, date(2024, 4, 11)),
        (date(2024, 12, 12), 3, date(2025, 1, 2)),
        (date(2024, 2, 8), 3, date(2024, 2, 29)),
        (date(2023, 2, 8), 3, date(2023, 3, 1)),
        (date(2024, 3, 21), 0, date(2024, 3, 21)),
    ],
)
def test_so_many_weeks_later(fran: date, veckor: int, till: date) -> None:
    assert efter_veckor(fran, veckor) == till
    assert efter_veckor(fran, veckor).weekday() == fran.weekday()


def test_a_report_due_the_first_of_march_2025_moves_only_if_the_rules_say_so() -> None:
    frist = date(2025, 3, 1)
    assert flyttad_frist(frist, False, STANGDA) == date(2025, 3, 1)
    assert flyttad_frist(frist, True, STANGDA) == date(2025, 3, 3)


@pytest.mark.parametrize(
    ("nadde", "med_post", "kan", "inkommen"),
    [
        (date(2024, 3, 4), True, True, date(2024, 3, 1)),  # a Monday: on the Friday
        (date(2024, 3, 4), True, False, date(2024, 3, 4)),
        (date(2024, 3, 4), False, True, date(2024, 3, 4)),
        (date(2024, 3, 2), False, True, date(2024, 3, 2)),  # a Saturday, by e-mail
        (date(2024, 3, 1), True, True, date(2024, 2, 29)),
        (date(2025, 1, 2), True, True, date(2024, 12, 30)),  # another year
        (date(2024, 4, 2), True, True, date(2024, 3, 28)),
    ],
)
def test_what_comes_by_post_came_in_the_working_day_before(
    nadde: date, med_post: bool, kan: bool, inkommen: date
) -> None:
    svar = inkommen_dag(nadde, med_post=med_post, kan_ha_skilts_av=kan, stangda=STANGDA)
    assert svar == inkommen


DAGAR = st.dates(date(2023, 12, 1), date(2025, 1, 31))


@EGENSKAP
@for_all(DAGAR, st.frozensets(DAGAR, max_size=40))
def test_no_day_between_is_a_bank_day(dag: date, stangda: frozenset[date]) -> None:
    efter, fore = nasta_bankdag(dag, stangda), foregaende_bankdag(dag, stangda)
    assert fore < dag <= efter
    mellan = [fore + timedelta(days=n) for n in range(1, (efter - fore).days)]
    oppna = [d for d in mellan if d.weekday() not in (5, 6) and d not in stangda]
    assert not oppna
    assert ar_bankdag(efter, stangda)
    assert ar_bankdag(fore, stangda)
