"""When claims are to be paid, as the oracle knows it: the day of the first part that is not paid.

It imports nothing of ours.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import NamedTuple
from uuid import UUID


class Bestamt(NamedTuple):
    """Decided on a day: the parts, each with its day and amount; None is all that is owed."""

    position: int
    dag: date
    delar: tuple[tuple[date, int | None], ...]


class Forfallodagar:
    """What was decided last holds: a demand, a deferment, or a plan."""

    def __init__(self) -> None:
        self.bestamda: dict[UUID, list[Bestamt]] = defaultdict(list)

    def bestamt(self, p: int, fordran: UUID, dag: date, *delar: tuple[date, int | None]) -> None:
        self.bestamda[fordran].append(Bestamt(p, dag, delar))

    def galler(self, fordran: UUID, per: date, position: int) -> Bestamt | None:
        """What was last decided; None before the claim was demanded."""
        kanda = [b for b in self.bestamda[fordran] if b.dag <= per and b.position <= position]
        return max(kanda, key=lambda b: (b.dag, b.position)) if kanda else None

    @staticmethod
    def forsta_obetalda(sagt: Bestamt, reglerat: int) -> date:
        """What has been settled of a plan since it was made is of its first parts."""
        for dag, ore in sagt.delar:
            if ore is None or reglerat < ore:
                return dag
            reglerat -= ore
        return sagt.delar[-1][0]
