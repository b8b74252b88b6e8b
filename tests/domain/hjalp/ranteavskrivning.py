"""What there was of interest to write off, by what is known now: for the oracle of interest.

It imports nothing of ours.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

Betalda = Sequence[tuple[date, int, tuple[tuple[date, int, int], ...]]]
"""When, how much of the interest, and what it took back of what was written off when."""


class Avskriven(NamedTuple):
    """`latt` is all that was waived or written off, and when; `avskrivet` what was written off.

    `raknat` is up to when the interest had been counted, by when it was written off.
    """

    latt: Sequence[tuple[date, int]]
    avskrivet: Mapping[date, int]
    raknat: Mapping[date, date]
    vantar: Mapping[date, int] = MappingProxyType({})
    """What was decided, and could not be given back yet by payments that went away."""

    def mindre(self, till: date, hittills: Mapping[date, int], betalda: Betalda) -> dict[date, int]:
        """How much less there was to write off each day: not what had been paid before it.

        `hittills` is the interest by the end of each day. What had been counted to a later day than
        `till` is not known to be less.

        The domain counts it so too: the independent check is `test_fel_m_avskrivet_i_ordning.py`,
        of receipts in any order (and never more is written off than was owed that day less what had
        been paid by then), and `test_fel_m_avskriven_ranta.py`, reckoned by hand.
        """
        mindre: dict[date, int] = {}
        for dag, raknat in sorted(self.raknat.items()):
            fore = [b for b in betalda if b[0] < dag]
            nar = max([raknat, *(d for d, _, _ in fore)])
            vantar = self.vantar.get(dag, 0)
            if nar > till or not (fore or vantar):
                continue
            tog = vantar + sum(ore for _, _, ater in fore for d, _, ore in ater if d == dag)
            latt = tog + sum(ore for d, ore in self.latt if d <= dag)
            senare = [t for b in betalda if b[0] >= dag for t in b[2]]
            latt += sum(ore for d, _, ore in senare if d <= dag) - sum(mindre.values())
            over = sum(ranta for _, ranta, _ in fore) + latt - hittills.get(nar, 0)
            andrat = max(0, min(over, self.avskrivet.get(dag, 0) + tog)) - tog
            mindre[dag] = andrat if fore else min(0, andrat)
        return mindre
