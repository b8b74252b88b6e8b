"""Ränta: simple interest, exact to the last fraction and rounded once.

Rates are hundredths of a percentage point a year, by the first day of the period they hold for.
A year has 365 days, also a leap year: each day gives a 365th of the rate. Rate and addition
together are never below nothing: no debtor is paid for being late.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from domain.grund.rantebas import Rantebas
from domain.grund.stopp import krav
from domain.ranta.stopp import PeriodenBaklanges, RantesatsSaknas

_ARETS_DAGAR = 365
_HELA = 10_000
"""Hundredths of a percentage point in the whole."""
EN_DAG = timedelta(days=1)

Serier = Mapping[Rantebas, Mapping[date, int]]
"""The published rates of each series, by the first day of their periods, before rounding."""


class Fot(NamedTuple):
    """A published rate, and so many hundredths of a percentage point above it."""

    bas: Rantebas
    tillagg: int


class Ranteperiod(NamedTuple):
    """`kapital_ore` is owed at `fot` on each day after `fran`, up to and including `till`."""

    fran: date
    till: date
    kapital_ore: int
    fot: Fot


def ranta_ore(perioder: Iterable[Ranteperiod], serier: Serier) -> int:
    """Interest in öre, rounded to the nearest öre, a half upwards, and once for all periods.

    Raises RantesatsSaknas when a rate that is needed has not been established.
    """
    return _narmaste_ore(sum((_exakt(p, serier) for p in perioder), Fraction(0)))


def anvanda_satser(perioder: Iterable[Ranteperiod]) -> list[tuple[Rantebas, date]]:
    """Which published rates the interest is counted with, each once."""
    return sorted({(p.fot.bas, fran) for p in perioder for fran, _ in _per_sats(p)})


def _exakt(period: Ranteperiod, serier: Serier) -> Fraction:
    krav(period.fran <= period.till, PeriodenBaklanges, fran=period.fran, till=period.till)
    bas, tillagg = period.fot
    satser = serier.get(bas, {})
    procentdagar = 0
    for borjan, dagar in _per_sats(period):
        krav(borjan in satser, RantesatsSaknas, bas=bas.namn, dag=borjan)
        procentdagar += max(0, bas.avrundad(satser[borjan]) + tillagg) * dagar
    return Fraction(period.kapital_ore * procentdagar, _HELA * _ARETS_DAGAR)


def _per_sats(period: Ranteperiod) -> Iterator[tuple[date, int]]:
    """The beginning of each published rate in it, and how many of its days have that rate."""
    bas, forsta = period.fot.bas, period.fran + EN_DAG
    while forsta <= period.till:
        nasta = bas.nasta_period(forsta)
        sista = min(period.till, nasta - EN_DAG)
        yield bas.periodens_borjan(forsta), (sista - forsta).days + 1
        forsta = nasta


def _narmaste_ore(belopp: Fraction) -> int:
    return (2 * belopp.numerator + belopp.denominator) // (2 * belopp.denominator)
