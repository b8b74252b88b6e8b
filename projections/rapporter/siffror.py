"""Printed figures: what a text says in exact numbers, and an exact number as it would be printed.

A printed figure is right if the exact one, rounded as far as it was printed, is it.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from projections.rapporter.form import Cell, Kolumn, Slag
from projections.rapporter.tryckt import INGET


def tal(text: str) -> Fraction:
    """Of a text that is a figure."""
    siffror = "".join(t for t in text if t not in " \u00a0\u202f")
    return Fraction(siffror.replace("−", "-").replace(",", "."))


def decimaler(text: str) -> int:
    return len(text.partition(",")[2])


def exakt(cell: Cell, kolumn: Kolumn) -> Fraction | None:
    """Kronor in kronor; None where there is no figure."""
    if not isinstance(cell, int | Decimal):
        return None
    return Fraction(cell) / (100 if kolumn.slag is Slag.KRONOR else 1)


def avrundas_till(text: str, varde: Fraction | None, faktor: int = 1) -> bool:
    """Whether the exact figure is within half a unit of the last printed decimal."""
    if text == INGET or varde is None:
        return text == INGET and varde is None
    return abs(tal(text) * faktor - varde) <= Fraction(faktor, 2 * 10 ** decimaler(text))


def som_tryckt(varde: Fraction | None, antal: int) -> str:
    """With so many decimals at most, halves away from zero; none if it is whole."""
    if varde is None:
        return INGET
    antal = 0 if varde.denominator == 1 else antal
    hela = (2 * abs(varde) * 10**antal + 1) // 2
    heltal, rest = divmod(hela, 10**antal)
    tecken = "−" if varde < 0 and hela else ""
    return tecken + f"{heltal:,}".replace(",", " ") + (f",{rest:0{antal}}" if antal else "")
