"""When claims are to be paid, as the oracle knows it: the day of the first part that is not paid.

It imports nothing of ours.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import NamedTuple
from uuid import UUID

from tests.projections.hjalp.orakel.kravets_ord import Delar, Givet


class Bestamt(NamedTuple):
    """Decided on a day: the parts, each with its day and amount; None is all that is owed."""

    position: int
    dag: date
    delar: Delar
    reglerat_ore: int = 0
    """What had been settled of the parts already."""
    sagda: Delar = ()
    """The parts as he knows them until he is told of these."""
    om: UUID | None = None
    """The decision that says so."""


class Forfallodagar:
    """What was decided last holds: a demand, a deferment, or a plan."""

    def __init__(self) -> None:
        self.bestamda: dict[UUID, list[Bestamt]] = defaultdict(list)
        self.meddelade: dict[UUID, list[tuple[int, date]]] = defaultdict(list)
        """When he was told of the demand, as it was said: the last that is known always was so."""
        self.rattelser_sagda: dict[UUID, list[tuple[int, date]]] = defaultdict(list)
        """When he was told of a correction, by the decision that it is of."""

    def rattat(self, p: int, fordran: UUID, om: UUID, givet: Givet, minskat_ore: int) -> None:
        """A decision always gave that time; so much of the claim has been settled now."""
        reglerat = minskat_ore - givet.minskat_ore
        self.bestamda[fordran].append(
            Bestamt(p, givet.fran, givet.delar, reglerat, givet.sagda, om)
        )

    def rattelsen_sagd(self, p: int, om: UUID, dag: date) -> None:
        self.rattelser_sagda[om].append((p, dag))

    def bestamt(self, p: int, fordran: UUID, dag: date, *delar: tuple[date, int | None]) -> None:
        self.bestamda[fordran].append(Bestamt(p, dag, delar))

    def dagen(self, sagt: Bestamt, reglerat: int, per: date, position: int) -> date:
        """The day of the first part that is not paid, as it is; or later, as he knows it."""
        reglerat += sagt.reglerat_ore
        dag = self.forsta_obetalda(sagt.delar, reglerat)
        if not sagt.sagda:
            return dag
        kand = self.forsta_obetalda(sagt.sagda, reglerat)
        assert sagt.om is not None
        fick_veta = [
            d
            for p, d in self.rattelser_sagda[sagt.om]
            if sagt.position < p <= position and d <= per
        ]
        return max(dag, min([kand, *(max(dag, d) for d in fick_veta)]))

    def meddelat(self, p: int, fordran: UUID, dag: date) -> None:
        self.meddelade[fordran].append((p, dag))

    def meddelat_den(self, fordran: UUID, per: date, position: int) -> date | None:
        """When he had been told; None: not yet, by what is known."""
        sagt = [dag for p, dag in self.meddelade[fordran] if p <= position]
        return sagt[-1] if sagt and sagt[-1] <= per else None

    def galler(self, fordran: UUID, per: date, position: int) -> Bestamt | None:
        """What was last decided; None before the claim was demanded."""
        kanda = [b for b in self.bestamda[fordran] if b.dag <= per and b.position <= position]
        return max(kanda, key=lambda b: (b.dag, b.position)) if kanda else None

    @staticmethod
    def forsta_obetalda(delar: Delar, reglerat: int) -> date:
        """What has been settled of a plan since it was made is of its first parts."""
        for dag, ore in delar:
            if ore is None or reglerat < ore:
                return dag
            reglerat -= ore
        return delar[-1][0]
