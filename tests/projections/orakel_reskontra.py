"""The oracle's ledger of claims and receipts: what is owed and unplaced, on a day, as then known.

It imports nothing of ours.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from uuid import UUID


class Reskontra:
    """Accounts of each claim, and of each receipt: each sums to zero."""

    def __init__(self) -> None:
        self.poster: dict[UUID, list[tuple[int, date, str, int]]] = defaultdict(list)

    def flytta(self, p: int, dag: date, om: UUID, fran: str, till: str, ore: int) -> None:
        self.poster[om] += [(p, dag, fran, -ore), (p, dag, till, ore)]

    def mindre(
        self, p: int, dag: date, om: UUID, konto: str, ore: int, rantekonto: str, ranta_ore: int
    ) -> None:
        """Less of a claim, and of its interest, is outstanding; or more, if it is taken back."""
        self.flytta(p, dag, om, "utestaende", konto, ore)
        self.flytta(p, dag, om, "ranta_utestaende", rantekonto, ranta_ore)

    def saldo(self, om: UUID, per: date, position: int) -> Counter[str]:
        summor: Counter[str] = Counter()
        for p, dag, konto, ore in self.poster[om]:
            if dag <= per and p <= position:
                summor[konto] += ore
        return summor
