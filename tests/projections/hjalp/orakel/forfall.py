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

    def forsta_obetalda(self, fordran: UUID, per: date, position: int, skuld_ore: int) -> date:
        """What has been settled of a plan since is of its first parts.

        Before the claim was demanded, or when more has been paid than was, nothing is late.
        """
        kanda = [b for b in self.bestamda[fordran] if b.dag <= per and b.position <= position]
        if not kanda:
            return per
        delar = max(kanda, key=lambda b: (b.dag, b.position)).delar
        reglerat = sum(ore or 0 for _, ore in delar) - skuld_ore
        for dag, ore in delar:
            if ore is None or reglerat < ore:
                return dag
            reglerat -= ore
        return delar[-1][0]
