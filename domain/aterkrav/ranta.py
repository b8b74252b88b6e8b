"""Ränta: simple interest by räntelagen, exact to the last fraction and rounded once.

Rates are hundredths of a percentage point a year, by the first day of the half-year they hold for.
A year has 365 days, also a leap year: each day gives a 365th of the rate.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from domain.aterkrav.stopp import PeriodenBaklanges, RantesatsSaknas
from domain.grund.stopp import krav

_HALV_PROCENTENHET = 50
_ARETS_DAGAR = 365
_HELA = 10_000
"""Hundredths of a percentage point in the whole."""


class Ranteperiod(NamedTuple):
    """`kapital_ore` is owed on each day after `fran`, up to and including `till`."""

    fran: date
    till: date
    kapital_ore: int


def halvar(dag: date) -> date:
    """The first day of the half-year that `dag` is in."""
    return date(dag.year, 1 if dag.month < 7 else 7, 1)


def avrundad_referensranta(hundradelar: int) -> int:
    """Rounded up to the nearest half percentage point (9 § räntelagen)."""
    return -(-hundradelar // _HALV_PROCENTENHET) * _HALV_PROCENTENHET


def satser(referensrantor: Mapping[date, int], tillagg: int) -> dict[date, int]:
    """The rate of every half-year: the reference rate, rounded up, and so much above it."""
    return {fran: avrundad_referensranta(r) + tillagg for fran, r in referensrantor.items()}


def ranta_ore(kapital_ore: int, fran: date, till: date, satser: Mapping[date, int]) -> int:
    """Interest in öre for each day after `fran`, up to and including `till`.

    `fran` is the last day on which payment was in time, `till` the day of payment. Rounded to the
    nearest öre, a half upwards. Raises RantesatsSaknas when a half-year has no rate.
    """
    return ranta_pa_perioder([Ranteperiod(fran, till, kapital_ore)], satser)


def ranta_pa_perioder(perioder: Iterable[Ranteperiod], satser: Mapping[date, int]) -> int:
    """Interest in öre when the debt changes, as by payments between; rounded once."""
    return _narmaste_ore(sum((_exakt(p, satser) for p in perioder), Fraction(0)))


def _exakt(period: Ranteperiod, satser: Mapping[date, int]) -> Fraction:
    krav(period.fran <= period.till, PeriodenBaklanges, fran=period.fran, till=period.till)
    procentdagar = 0
    for borjan, dagar in _halvarsvis(period.fran, period.till):
        krav(borjan in satser, RantesatsSaknas, dag=borjan)
        procentdagar += satser[borjan] * dagar
    return Fraction(period.kapital_ore * procentdagar, _HELA * _ARETS_DAGAR)


def _halvarsvis(fran: date, till: date) -> Iterator[tuple[date, int]]:
    """Each half-year of the period, and how many days after `fran` up to `till` are in it."""
    forsta = fran + timedelta(days=1)
    while forsta <= till:
        borjan = halvar(forsta)
        nasta = date(borjan.year + borjan.month // 7, 8 - borjan.month, 1)
        sista = min(till, nasta - timedelta(days=1))
        yield borjan, (sista - forsta).days + 1
        forsta = nasta


def halvaren(perioder: Iterable[Ranteperiod]) -> set[date]:
    """The first day of each half-year that has a day of some period."""
    return {borjan for p in perioder for borjan, _ in _halvarsvis(p.fran, p.till)}


def _narmaste_ore(belopp: Fraction) -> int:
    return (2 * belopp.numerator + belopp.denominator) // (2 * belopp.denominator)
