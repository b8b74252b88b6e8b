"""What the oracle knows of coming years: the rams, and what was promised, lowered and granted.

It imports nothing of ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple
from uuid import UUID


class Lofte(NamedTuple):
    """`konto` is the column that it is in; `ar` the year promised, or of a ram its own."""

    position: int
    dag: date
    post: UUID
    konto: str
    ar: int
    ore: int


class Loften:
    def __init__(self) -> None:
        self.bok: list[Lofte] = []
        self.kvar: dict[tuple[UUID, UUID], dict[int, int]] = {}
        """What is left of each decision of each ärende, by year."""

    def ram(self, p: int, post: UUID, ar: int, dag: date, ore: int) -> None:
        self.bok.append(Lofte(p, dag, post, "tilldelat", ar, ore))

    def lovat(
        self, p: int, post: UUID, nyckel: tuple[UUID, UUID], dag: date, per_ar: dict[int, int]
    ) -> None:
        self.kvar[nyckel] = dict(per_ar)
        self.bok += [Lofte(p, dag, post, "nya", ar, ore) for ar, ore in per_ar.items()]

    def sankt(
        self, p: int, post: UUID, nyckel: tuple[UUID, UUID], dag: date, till: dict[int, int]
    ) -> None:
        """Lowered; or fallen with a decision, or promised again with it."""
        fore = self.kvar[nyckel]
        for ar in sorted({*fore, *till}):
            if skillnad := till.get(ar, 0) - fore.get(ar, 0):
                self.bok.append(Lofte(p, dag, post, "ovriga", ar, skillnad))
        self.kvar[nyckel] = dict(till)

    def infriat(
        self, p: int, post: UUID, nyckel: tuple[UUID, UUID], dag: date, ar: int, ore: int
    ) -> None:
        self.kvar[nyckel][ar] -= ore
        self.kvar[nyckel] = {a: o for a, o in self.kvar[nyckel].items() if o}
        self.bok.append(Lofte(p, dag, post, "infriade", ar, -ore))

    def lovade(self) -> Iterator[tuple[UUID, UUID]]:
        yield from (nyckel for nyckel, per_ar in self.kvar.items() if per_ar)

    def utrymme(self, post: UUID, ar: int) -> int:
        """What more may be promised in a year: its ram less what is promised of later ones."""
        ram = sum(b.ore for b in self.bok if (b.post, b.konto, b.ar) == (post, "tilldelat", ar))
        lovat = sum(
            b.ore
            for b in self.bok
            if b.post == post and b.konto != "tilldelat" and b.dag.year <= ar < b.ar
        )
        return ram - lovat
