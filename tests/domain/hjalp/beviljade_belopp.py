"""Amounts that decisions grant, and what has lapsed of them: of the grant, and of each promise."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple


class Stracka(NamedTuple):
    """The öre from `fran` up to `till`, that one not included; dead ones of the year's money."""

    fran: int
    till: int
    ar: int = 0


@dataclass
class Belopp:
    """An amount as öre in a row, of which some have lapsed for good."""

    ore: int = 0
    dodade: dict[int, list[Stracka]] = field(default_factory=dict)
    """Which of them each fact let lapse."""
    per_ar: Counter[int] = field(default_factory=Counter)
    """By the budgetår whose money it is; lapsed or not."""

    @property
    def doda(self) -> list[Stracka]:
        return [d for delar in self.dodade.values() for d in delar]

    def levande(self) -> list[Stracka]:
        """What is granted of it: the stretches of what it says now that have not lapsed."""
        delar, borjan = [], 0
        for dod in sorted(self.doda):
            delar.append(Stracka(borjan, min(dod.fran, self.ore)))
            borjan = max(borjan, dod.till)
        delar.append(Stracka(borjan, self.ore))
        return [d for d in delar if d.till > d.fran]

    @property
    def beviljat(self) -> int:
        return sum(d.till - d.fran for d in self.levande())

    def forfaller(self, ore: int, version: int, ar: int = 0) -> int:
        """Up to so much of the uppermost; returns what was left to lapse elsewhere."""
        for d in reversed(self.levande()):
            tas = min(ore, d.till - d.fran)
            if tas:
                dod = Stracka(d.till - tas, d.till, ar)
                self.dodade.setdefault(version, []).append(dod)
            ore -= tas
        return ore

    def levande_per_ar(self) -> Counter[int]:
        """What is granted by year: a dead öre is of its own year.

        When that year has none left, it is of the newest.
        """
        lever, per_ar = Counter(self.per_ar), self.per_ar
        for dod in self.doda:
            kvar = max(0, min(dod.till, self.ore) - dod.fran)
            for ar in [dod.ar, *sorted(per_ar, reverse=True)]:
                tas = min(kvar, lever[ar])
                lever[ar] -= tas
                kvar -= tas
        return +lever

    def lever_igen(self, version: int) -> None:
        """What that fact let lapse never did."""
        self.dodade.pop(version, None)


@dataclass
class Lofte:
    """What is granted of a promise, by the budgetår whose money it is: living, or lapsed by a fact.

    Each year is an amount of its own, and what lapses is the uppermost of it.
    """

    lever: Counter[int] = field(default_factory=Counter)
    dodade: dict[int, Counter[int]] = field(default_factory=dict)

    @property
    def ore(self) -> int:
        return self.per_ar.total()

    @property
    def per_ar(self) -> Counter[int]:
        """Lapsed or not."""
        return sum((+d for d in self.dodade.values()), +self.lever)

    @property
    def beviljat(self) -> int:
        return self.lever.total()

    def levande_per_ar(self) -> Counter[int]:
        return +self.lever

    def forfaller(self, ore: int, version: int, ar: int) -> None:
        self.lever[ar] -= ore
        self.dodade.setdefault(version, Counter())[ar] += ore

    def lever_igen(self, version: int) -> None:
        self.lever.update(self.dodade.pop(version, Counter()))

    def sanks(self, per_ar: Counter[int]) -> None:
        """So much less of each year: first what had lapsed, and of that what did first."""
        for ar, ore in per_ar.items():
            for version in sorted(self.dodade):
                tas = min(ore, self.dodade[version][ar])
                self.dodade[version][ar] -= tas
                ore -= tas
            self.lever[ar] -= ore

    def sags(self, per_ar: Counter[int]) -> None:
        """What lives of it is of such years that all of it is so much of each."""
        self.lever = Counter(per_ar)
        for dod in self.dodade.values():
            self.lever.subtract(dod)
        assert all(ore >= 0 for ore in self.lever.values())
