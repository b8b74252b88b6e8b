"""Kravt: of which budgetår's money a claim is.

What is outstanding lies in a box of a year; what has been paid or waived of it lies there no
longer, and is of the years that the rest of what was demanded is of, the oldest first: when a
payment is taken back, the first of it is what had been lifted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from domain.grund.pengar import Del
from domain.grund.varden import Budgetar, Ore, Uppgift


class KravtPerAr(Uppgift):
    """So much of what is demanded, or lifted, is of a budgetår's money."""

    budgetar: Budgetar
    belopp_ore: Ore


@dataclass(frozen=True)
class Kravt:
    """By budgetår what is demanded, and what has been lifted."""

    per_ar: Mapping[int, int] = field(default_factory=dict)
    havt: Mapping[int, int] = field(default_factory=dict)

    @classmethod
    def ur(cls, delar: Iterable[Del]) -> Kravt:
        return cls(_per_ar(delar))

    def mer(self, delar: Iterable[Del]) -> Kravt:
        """More is demanded than ever was."""
        return Kravt(Counter(self.per_ar) + _per_ar(delar), self.havt)

    def lyft(self, delar: Iterable[Del], ovrigt: Iterable[KravtPerAr]) -> Kravt:
        """So much of it was lifted: outstanding, and other."""
        bort = _per_ar(delar) + per_ar_av(ovrigt)
        return Kravt(Counter(self.per_ar) - bort, Counter(self.havt) + bort)

    def igen(self, delar: Iterable[Del], ovrigt: Iterable[KravtPerAr]) -> Kravt:
        """So much of what was lifted is demanded again."""
        ater = _per_ar(delar) + per_ar_av(ovrigt)
        return Kravt(Counter(self.per_ar) + ater, Counter(self.havt) - ater)

    def inte_ute(self, ute: Iterable[Del], ore: int) -> tuple[KravtPerAr, ...]:
        """So much of what is demanded, and not of what is outstanding."""
        return tuple(_aldst_forst(Counter(self.per_ar), _per_ar(ute), ore))

    def betalt_havt(self, havt_ur: Iterable[Del], ore: int) -> tuple[KravtPerAr, ...]:
        """So much of what was lifted, and had been paid."""
        return tuple(_aldst_forst(Counter(self.havt), _per_ar(havt_ur), ore))


def per_ar_av(delar: Iterable[KravtPerAr]) -> Counter[int]:
    return Counter({d.budgetar: d.belopp_ore for d in delar})


def _per_ar(delar: Iterable[Del]) -> Counter[int]:
    summa = Counter[int]()
    for d in delar:
        summa[d.ar] += d.belopp_ore
    return summa


def _aldst_forst(allt: Counter[int], utom: Counter[int], ore: int) -> Iterator[KravtPerAr]:
    """Up to so much, first of what is beyond `utom`."""
    tagna = Counter[int]()
    for finns in (allt - utom, allt):
        for ar in sorted(finns):
            tas = max(0, min(ore - tagna.total(), finns[ar] - tagna[ar]))
            tagna[ar] += tas
    yield from (KravtPerAr(budgetar=ar, belopp_ore=o) for ar, o in sorted(tagna.items()) if o)
