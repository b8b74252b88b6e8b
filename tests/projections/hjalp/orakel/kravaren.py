"""Of which years' money a claim asks, as the oracle counts it: year by year.

What is outstanding lies in a year. What has been paid or waived is of the oldest years that are
left of what was demanded. It imports nothing of ours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from tests.projections.hjalp.orakel.bitar import Bit


@dataclass
class Kravaren:
    """What is demanded of each year, and what has been lifted."""

    kravs: Counter[int] = field(default_factory=Counter)
    havt: Counter[int] = field(default_factory=Counter)

    def mer(self, bitar: Iterable[Bit]) -> Counter[int]:
        self.kravs += per_ar(bitar)
        return per_ar(bitar)

    def lyfts(self, bitar: Iterable[Bit], ute: Iterable[Bit], ovrigt: int) -> Counter[int]:
        """Outstanding, and what is not; returns of which years the latter was."""
        annat = _aldst(self.kravs - per_ar(ute), ovrigt)
        self.kravs -= per_ar(bitar) + annat
        self.havt += per_ar(bitar) + annat
        return annat

    def kravs_ater(self, bitar: Iterable[Bit], havt_ur: Iterable[Bit], betalt: int) -> Counter[int]:
        """What was lifted, outstanding then or paid; returns of which years all of it is."""
        igen = per_ar(bitar) + _aldst(self.havt - per_ar(havt_ur), betalt)
        self.havt -= igen
        self.kravs += igen
        return igen


def per_ar(bitar: Iterable[Bit]) -> Counter[int]:
    summa = Counter[int]()
    for b in bitar:
        summa[b.ar] += b.ore
    return summa


def _aldst(finns: Counter[int], ore: int) -> Counter[int]:
    tas = Counter[int]()
    for ar in sorted(finns):
        tas[ar] = min(finns[ar], ore - tas.total())
    return +tas


def delat(per_ar: Mapping[int, int], ore: int, arets: int) -> Counter[int]:
    """So much of them: the newest first, and the call's own last."""
    tas = Counter[int]()
    for ar in sorted(per_ar, key=lambda ar: (ar == arets, -ar)):
        tas[ar] = min(per_ar[ar], ore - tas.total())
    return +tas


def dagvis(
    redan: Mapping[date, int], per_ar: Counter[int], arets: int
) -> dict[int, dict[date, int]]:
    """So much each day, of those years: by year."""
    svar: dict[int, dict[date, int]] = {}
    for dag, ore in redan.items():
        for ar, tas in delat(per_ar, ore, arets).items():
            svar.setdefault(ar, {})[dag] = tas
    return svar
