"""Ränta: against a sum made day by day, and against figures worked out by hand."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from math import floor

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from domain.grund.rantebas import Rantebas
from domain.ranta.ranta import Fot, Ranteperiod, anvanda_satser, ranta_ore
from domain.ranta.stopp import PeriodenBaklanges, RantesatsSaknas
from tests.domain.hjalp.egenskaper import EGENSKAP
from tests.domain.hjalp.scenario import nothing

REFERENSRANTOR = {
    date(2023, 1, 1): 250,
    date(2023, 7, 1): 350,
    date(2024, 1, 1): 400,
    date(2024, 7, 1): 375,
    date(2025, 1, 1): 275,
}
REFERENS, UTLANING = Rantebas.REFERENSRANTA, Rantebas.UTLANINGSRANTA
DROJSMAL = Fot(REFERENS, 800)
"""Eight points above the reference rate (6 § räntelagen)."""
SERIER = {REFERENS: REFERENSRANTOR, UTLANING: {date(2024, 1, 1): 241, date(2025, 1, 1): 188}}


def en_period(kapital_ore: int, fran: date, till: date, fot: Fot = DROJSMAL) -> int:
    return ranta_ore([Ranteperiod(fran, till, kapital_ore, fot)], SERIER)


@pytest.mark.parametrize(
    ("hundradelar", "avrundad"),
    [
        (0, 0),
        (1, 50),
        (50, 50),
        (51, 100),
        (375, 400),
        (400, 400),
        (-50, -50),
        (-25, 0),
        (-51, -50),
    ],
)
def test_the_reference_rate_is_rounded_up_to_the_half_point(
    hundradelar: int, avrundad: int
) -> None:
    assert REFERENS.avrundad(hundradelar) == avrundad
    assert UTLANING.avrundad(hundradelar) == hundradelar


def test_statens_utlaningsranta_holds_for_a_year_and_is_not_rounded() -> None:
    """365 000 kronor cost ten kronor a day for each percentage point: 4,41 and 3,88 per cent."""
    fot = Fot(UTLANING, 200)
    assert en_period(365_000_00, date(2024, 12, 30), date(2025, 1, 1), fot) == 44_10 + 38_80
    assert en_period(365_000_00, date(2024, 6, 30), date(2024, 7, 1), fot) == 44_10


def test_what_was_counted_with_is_told_once_for_each_period() -> None:
    perioder = [
        Ranteperiod(date(2024, 6, 30), date(2024, 7, 1), 1, DROJSMAL),
        Ranteperiod(date(2024, 6, 29), date(2024, 7, 1), 2, DROJSMAL),
        Ranteperiod(date(2024, 6, 29), date(2024, 7, 1), 3, Fot(UTLANING, 200)),
    ]
    assert anvanda_satser(perioder) == [
        (REFERENS, date(2024, 1, 1)),
        (REFERENS, date(2024, 7, 1)),
        (UTLANING, date(2024, 1, 1)),
    ]


@pytest.mark.parametrize(
    ("dag", "borjan"),
    [
        (date(2024, 1, 1), date(2024, 1, 1)),
        (date(2024, 6, 30), date(2024, 1, 1)),
        (date(2024, 7, 1), date(2024, 7, 1)),
        (date(2024, 12, 31), date(2024, 7, 1)),
    ],
)
def test_the_half_year_of_a_day(dag: date, borjan: date) -> None:
    assert REFERENS.periodens_borjan(dag) == borjan
    assert UTLANING.periodens_borjan(dag) == date(2024, 1, 1)


@pytest.mark.parametrize(
    ("kapital_ore", "fran", "till", "vantad_ore"),
    [
        (100_000_00, date(2024, 3, 1), date(2024, 3, 1), 0),
        (100_000_00, date(2024, 3, 1), date(2024, 3, 2), 32_88),  # 12 000 / 365 = 32,8767
        (365_00, date(2024, 1, 31), date(2024, 2, 29), 3_48),  # 29 days of 0,12
        (365_000_00, date(2023, 12, 31), date(2024, 12, 31), 43_920_00),  # 366 days of 120
        (365_000_00, date(2023, 6, 29), date(2023, 7, 2), 105_00 + 2 * 115_00),
        (365_000_00, date(2024, 12, 30), date(2025, 1, 1), 120_00 + 110_00),
        (0, date(2024, 1, 1), date(2024, 12, 31), 0),
        (1, date(2024, 1, 1), date(2024, 1, 2), 0),
    ],
)
def test_by_hand(kapital_ore: int, fran: date, till: date, vantad_ore: int) -> None:
    assert en_period(kapital_ore, fran, till) == vantad_ore


def test_a_half_ore_is_rounded_up() -> None:
    tio = Fot(REFERENS, 600)
    assert en_period(1825, date(2024, 1, 1), date(2024, 1, 2), tio) == 1  # 0,5 öre
    assert en_period(1824, date(2024, 1, 1), date(2024, 1, 2), tio) == 0


def test_what_is_paid_between_bears_no_more_and_it_is_rounded_once() -> None:
    tio = Fot(REFERENS, 600)
    forst = Ranteperiod(date(2024, 1, 1), date(2024, 1, 2), 1824, tio)
    sedan = Ranteperiod(date(2024, 1, 2), date(2024, 1, 3), 1824, tio)
    assert ranta_ore([forst, sedan], SERIER) == 1
    assert ranta_ore([forst], SERIER) == 0
    assert ranta_ore([], SERIER) == 0


def test_a_rate_that_nobody_has_fixed_is_not_guessed() -> None:
    for fran, till in (
        (date(2025, 6, 30), date(2025, 7, 1)),
        (date(2022, 12, 30), date(2022, 12, 31)),
        (date(2022, 12, 30), date(2023, 2, 1)),
    ):
        nothing().when(lambda fran=fran, till=till, **_: en_period(1, fran, till)).then_stopp(
            RantesatsSaknas
        )
    assert en_period(1, date(2025, 6, 29), date(2025, 6, 30)) == 0
    assert en_period(1, date(2022, 12, 31), date(2023, 1, 1)) == 0


def test_a_period_does_not_run_backwards() -> None:
    nothing().when(lambda **_: en_period(1, date(2024, 3, 2), date(2024, 3, 1))).then_stopp(
        PeriodenBaklanges
    )


def dag_for_dag(perioder: list[Ranteperiod]) -> int:
    """The sum over all days, each at the rate of its own half-year."""
    summa = Fraction(0)
    for fran, till, kapital_ore, _ in perioder:
        dag = fran
        while dag < till:
            dag += timedelta(days=1)
            sats = REFERENSRANTOR[date(dag.year, 7 if dag.month > 6 else 1, 1)]
            while sats % 50:
                sats += 1
            summa += Fraction(kapital_ore * (sats + 800), 10_000) / 365
    return floor(summa + Fraction(1, 2))


DAGAR = st.dates(date(2022, 12, 31), date(2025, 6, 30))
ORE = st.integers(0, 10**13)


@EGENSKAP
@for_all(ORE, DAGAR, DAGAR)
def test_it_is_the_sum_of_its_days(kapital_ore: int, en: date, annan: date) -> None:
    period = Ranteperiod(min(en, annan), max(en, annan), kapital_ore, DROJSMAL)
    assert ranta_ore([period], SERIER) == dag_for_dag([period])


@EGENSKAP
@for_all(st.lists(DAGAR, min_size=2, max_size=6, unique=True), st.lists(ORE, min_size=5))
def test_a_debt_that_changes_is_the_sum_of_its_days(dagar: list[date], belopp: list[int]) -> None:
    perioder = [
        Ranteperiod(fran, till, ore, DROJSMAL)
        for (fran, till), ore in zip(pairwise(sorted(dagar)), belopp, strict=False)
    ]
    assert ranta_ore(perioder, SERIER) == dag_for_dag(perioder)


@EGENSKAP
@for_all(ORE, st.lists(DAGAR, min_size=3, max_size=3))
def test_it_does_not_matter_where_a_period_is_cut(kapital_ore: int, dagar: list[date]) -> None:
    fran, snitt, till = sorted(dagar)
    delar = [
        Ranteperiod(fran, snitt, kapital_ore, DROJSMAL),
        Ranteperiod(snitt, till, kapital_ore, DROJSMAL),
    ]
    assert ranta_ore(delar, SERIER) == en_period(kapital_ore, fran, till)
