"""A report as a document: its heading, its tables, and what it was made from, in Swedish."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from api.grund.visning import basisrad
from domain.grund.stopp import kronor
from projections.rapporter.form import Cell, Kolumn, Slag, Tabell
from store.basis import Basis

INGET = "–"
"""What stands where there is no figure."""


class Avsnitt(NamedTuple):
    """A section: what it says in words, and the tables that it shows."""

    rubrik: str
    stycken: tuple[str, ...] = ()
    tabeller: tuple[Tabell, ...] = ()


class Dokument(NamedTuple):
    """`underlag` says at which basis it was made: the same basis gives the same document.

    `namn` is what a file of it is called, without the ending.
    """

    namn: str
    rubrik: str
    ingress: str
    avsnitt: tuple[Avsnitt, ...]
    kalla: str
    underlag: str

    @property
    def tabeller(self) -> tuple[Tabell, ...]:
        """All tables, in the order in which they are shown."""
        return tuple(t for avsnitt in self.avsnitt for t in avsnitt.tabeller)


def underlagsrad(basis: Basis) -> str:
    return f"Underlag: {basisrad(basis)}."


def titel(tabell: Tabell) -> str:
    return f"Tabell {tabell.nummer}. {tabell.rubrik}"


def som_text(cell: Cell, kolumn: Kolumn) -> str:
    """As it is written in Swedish: 22 250 000, 0,5, 2024-03-21; a dash where there is no figure."""
    match cell:
        case None:
            return INGET
        case Decimal():
            return str(cell).replace(".", ",")
        case date():
            return cell.isoformat()
        case int() if kolumn.slag is Slag.KRONOR:
            return kronor(cell).removesuffix(" kr")
        case _:
            return str(cell)


def rader(tabell: Tabell) -> tuple[tuple[Cell, ...], ...]:
    """With the sum, if it has one, last."""
    return tabell.rader if tabell.summa is None else (*tabell.rader, tabell.summa)


def hogerstalld(kolumn: Kolumn) -> bool:
    return kolumn.slag in (Slag.KRONOR, Slag.PROCENT, Slag.ANTAL)
