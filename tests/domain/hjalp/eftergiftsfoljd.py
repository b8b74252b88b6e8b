"""What was said of how much is waived, a word at a time, and when some have fallen in a court.

Amounts and days alone: less is owed from the day of each word that stands. What was not there to
waive when the court spoke never was waived, so that it is owed as from the first day.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from uuid import UUID


@dataclass(frozen=True)
class Ord:
    """As from a day so much is waived in all, as a decision or a judgement says."""

    av: UUID
    dag: date
    ore: int


@dataclass
class Ordfoljd:
    """`eftergivet` is what really is waived: less than what is said, if some had been paid."""

    orden: list[Ord]
    eftergivet: int

    def star(self, fallna: Collection[UUID]) -> list[Ord]:
        return [o for o in self.orden if o.av not in fallna]

    def sagt(self, fallna: Collection[UUID]) -> int:
        return next((o.ore for o in reversed(self.star(fallna))), 0)

    def sanks(self, av: UUID, dag: date, mindre: int, fallna: Collection[UUID]) -> None:
        """From a day on so much less is waived."""
        self.orden.append(Ord(av, dag, self.sagt(fallna) - mindre))
        self.eftergivet -= mindre

    def rattas(self, mer: int, fallna: Collection[UUID]) -> None:
        """Less was said all along; or more, so that nothing that stands lowered it further."""
        blir = self.sagt(fallna) + mer
        for nr, o in enumerate(self.orden):
            if o.av not in fallna:
                ore = max(0, o.ore + mer) if mer < 0 else max(o.ore, blir)
                self.orden[nr] = replace(o, ore=ore)
        self.eftergivet += mer

    def kom_igen(self, av: UUID, fallna: Collection[UUID]) -> int:
        """How much less is waived since that was said."""
        star = self.star(fallna)
        return sum(max(0, fore.ore - o.ore) for fore, o in pairwise(star) if o.av == av)

    def andringar(self, fallna: Collection[UUID]) -> Iterator[tuple[date, int]]:
        """How much more is owed, or less, and from when."""
        var = 0
        for o in self.star(fallna):
            yield o.dag, var - o.ore
            var = o.ore
        yield self.orden[0].dag, var - self.eftergivet
