"""So much of a box in a year, and sums of such: what the oracle counts money in.

It imports nothing of ours.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Bit(NamedTuple):
    """So much of a box in a budgetår."""

    lada: str
    ar: int
    ore: int


def ryms_i(omfort: list[Bit], bitar: Iterable[Bit]) -> list[Bit]:
    """The last of it, as much of each year as these are of what is without right."""
    tagna: list[Bit] = []
    finns = [b for b in bitar if b.lada == "for_hogt_belopp"]
    for ar in dict.fromkeys(b.ar for b in omfort):
        dess = [b for b in omfort if b.ar == ar]
        ryms = sum(b.ore for b in finns if b.ar == ar)
        tagna += utom_forsta(dess, sum(b.ore for b in dess) - ryms)
    return tagna


def tillagt(bitar: Iterable[Bit], mer: Iterable[Bit]) -> list[Bit]:
    """Box by box and year by year, in the order in which they first came."""
    summor: dict[tuple[str, int], int] = {}
    for b in (*bitar, *mer):
        summor[b.lada, b.ar] = summor.get((b.lada, b.ar), 0) + b.ore
    return [Bit(lada, ar, ore) for (lada, ar), ore in summor.items() if ore]


def over_noll(bitar: Iterable[Bit]) -> list[Bit]:
    """Box by box and year by year, of which there is any."""
    return [b for b in tillagt(bitar, ()) if b.ore > 0]


def minus(bitar: Iterable[Bit]) -> list[Bit]:
    return [b._replace(ore=-b.ore) for b in bitar]


def utom_forsta(bitar: Iterable[Bit], ore: int) -> list[Bit]:
    """Without the first öre of them."""
    kvar = []
    for b in bitar:
        bort = min(max(0, ore), b.ore)
        ore -= bort
        if b.ore > bort:
            kvar.append(b._replace(ore=b.ore - bort))
    return kvar


def forsta(bitar: Iterable[Bit], ore: int) -> list[Bit]:
    """The first öre of them."""
    tagna = []
    for b in bitar:
        tas = min(max(0, ore), b.ore)
        ore -= tas
        if tas:
            tagna.append(b._replace(ore=tas))
    return tagna
