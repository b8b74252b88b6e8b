"""The story of how much is waived, as it was told; and what was waived on a day, by what stands.

Amounts and days alone: nothing is counted on, what was told is told again for each day that is
asked for. What had not fallen and had been said by then leaves at most so much, and the least of
them is what is waived. A correction is told no more when what it says is corrected in its turn.
What was not there to waive when the court spoke never was waived, so that it is owed as from the
first day.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True)
class Ord:
    """As from a day so much is waived at most, as a decision or a judgement says."""

    av: UUID
    dag: date
    ore: int


@dataclass(frozen=True)
class Rattat:
    """It was always `till`, when it was thought to be `fran`: of what had not fallen by then."""

    fran: int
    till: int
    fallna: frozenset[UUID]

    def laser(self, o: Ord, ore: int) -> int:
        """What a word that read so reads instead."""
        if o.av in self.fallna:
            return ore
        return max(ore, self.till) if self.till > self.fran else max(0, ore + self.till - self.fran)


class Ordfoljd:
    """`eftergivet` is what really is waived: less than what is said, if some had been paid."""

    def __init__(self, forst: Ord) -> None:
        self.berattat: list[Ord | Rattat] = [forst]
        self.eftergivet = forst.ore
        self.borjan = forst.dag

    @property
    def orden(self) -> list[Ord]:
        return [o for o in self.berattat if isinstance(o, Ord)]

    def star(self, fallna: Collection[UUID]) -> list[Ord]:
        return [o for o in self.orden if o.av not in fallna]

    def niva(self, fallna: Collection[UUID], dag: date = date.max, fore: Ord | None = None) -> int:
        """So much was said to be waived when a day was over, before a word was said."""
        sagda = self.orden[: None if fore is None else self.orden.index(fore)]
        kvar = [self._laser(o) for o in sagda if o.av not in fallna and o.dag <= dag]
        return min(kvar, default=0)

    def _laser(self, o: Ord) -> int:
        ore = o.ore
        for sedan in self.berattat[self.berattat.index(o) :]:
            ore = sedan.laser(o, ore) if isinstance(sedan, Rattat) else ore
        return ore

    def bokfort(self, dag: date, domda: Sequence[tuple[date, Collection[UUID]]]) -> int:
        """By what had fallen when the day was over, as the judgements came one after another."""
        fallna: Collection[UUID] = ()
        for domd, da in domda:
            fallna = da if domd <= dag else fallna
        return self.niva(fallna, dag)

    def sanks(self, av: UUID, dag: date, mindre: int, fallna: Collection[UUID]) -> None:
        """From a day on so much less is waived."""
        self.berattat.append(Ord(av, dag, self.niva(fallna) - mindre))
        self.eftergivet -= mindre

    def rattas(self, mer: int, fallna: Collection[UUID]) -> None:
        """So much more was waived all along: what was said of that before was wrong."""
        till = self.niva(fallna) + mer
        for forut in [r for r in reversed(self.berattat) if isinstance(r, Rattat)]:
            self._stryk(forut, fallna)
        nu = self.niva(fallna)
        if till != nu:
            self.berattat.append(Rattat(nu, till, frozenset(fallna)))
        self.eftergivet += mer

    def _stryk(self, rattat: Rattat, fallna: Collection[UUID]) -> None:
        """It is told no more, if it says something of what is waived, and nothing came of it."""
        nr = max(nr for nr, x in enumerate(self.berattat) if x is rattat)
        efter = [x for x in self.berattat[nr:] if isinstance(x, Ord) and x.av not in fallna]
        hela, sagt = self.berattat, self.niva(fallna)
        self.berattat = [*hela[:nr], *hela[nr + 1 :]]
        if efter or self.niva(fallna) == sagt:
            self.berattat = hela

    def kom_igen(self, av: UUID, fallna: Collection[UUID]) -> int:
        """How much less is waived since that was said."""
        igen = 0
        for o in self.star(fallna)[1:]:
            forut = self.niva(fallna, fore=o)
            igen += max(0, forut - self._laser(o)) if o.av == av else 0
        return igen

    def andringar(self, fallna: Collection[UUID]) -> Iterator[tuple[date, int]]:
        """How much more is owed, or less, and from when."""
        var = 0
        for dag in sorted({o.dag for o in self.orden}):
            blir = self.niva(fallna, dag)
            yield dag, var - blir
            var = blir
        yield self.borjan, var - self.eftergivet
