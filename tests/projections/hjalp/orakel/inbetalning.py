"""Receipts as the oracle knows them: what the bank has, what is placed, what was sent back.

It imports nothing of ours.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import NamedTuple
from uuid import UUID


class Inbetald(NamedTuple):
    """A receipt on a day, as then known. Before the bank had it, nothing was received."""

    dag: date
    inbetalt_ore: int
    placerat_ore: int
    aterbetalt_ore: int

    @property
    def oplacerat_ore(self) -> int:
        return self.inbetalt_ore - self.placerat_ore - self.aterbetalt_ore


class Inbetalningar:
    """What was said, as it was said: positions, days and amounts."""

    def __init__(self) -> None:
        self.fran_banken: dict[UUID, list[tuple[int, date, int]]] = {}
        """What the bank was said to have received: the last that is known is true of every day."""
        self.placerade: dict[UUID, list[tuple[int, date, int]]] = defaultdict(list)
        self.aterbetalda: dict[UUID, list[tuple[int, date, int]]] = defaultdict(list)

    def mottaget(self, p: int, inbetalning: UUID, dag: date, ore: int) -> None:
        self.fran_banken[inbetalning] = [(p, dag, ore)]

    def rattat(self, p: int, inbetalning: UUID, dag: date, ore: int) -> None:
        """It came on that day, and was so much."""
        self.fran_banken[inbetalning].append((p, dag, ore))

    def placerat(self, p: int, inbetalning: UUID, dag: date, ore: int) -> None:
        """Below zero: it was taken back."""
        self.placerade[inbetalning].append((p, dag, ore))

    def aterbetalt(self, p: int, inbetalning: UUID, dag: date, ore: int) -> None:
        self.aterbetalda[inbetalning].append((p, dag, ore))

    def den(self, inbetalning: UUID, per: date, position: int) -> Inbetald | None:
        """None if nothing was known of it."""
        kant = [(dag, ore) for p, dag, ore in self.fran_banken[inbetalning] if p <= position]
        if not kant:
            return None
        dag, ore = kant[-1]
        summor = [
            sum(o for p, d, o in av[inbetalning] if p <= position and d <= per)
            for av in (self.placerade, self.aterbetalda)
        ]
        return Inbetald(dag, ore if dag <= per else 0, *summor)
