"""What a table of a report is: columns of a kind, rows, and a sum. No figure is typed by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class Slag(StrEnum):
    """What the cells of a column are: a text, öre, per cent, a number of, a year or a day."""

    TEXT = "text"
    KRONOR = "kronor"
    PROCENT = "procent"
    ANTAL = "antal"
    AR = "ar"
    DAG = "dag"


Cell = str | int | Decimal | date | None
"""None: there is no figure, because what it would be made from has not come in."""


class Kolumn(NamedTuple):
    nyckel: str
    rubrik: str
    slag: Slag


class Tabell(NamedTuple):
    """`summa` is a row like the others; None if a sum would mean nothing."""

    nummer: int
    nyckel: str
    rubrik: str
    kolumner: tuple[Kolumn, ...]
    rader: tuple[tuple[Cell, ...], ...]
    summa: tuple[Cell, ...] | None


def andel(del_: int, av: int, decimaler: int) -> Decimal | None:
    """`del_` of `av` in per cent, halves away from zero; None of nothing.

    In whole numbers all the way: no figure is rounded twice.
    """
    if av == 0:
        return None
    tiopotens = 10**decimaler
    tal, avrundat = abs(del_) * 100 * tiopotens, abs(av)
    hela = (2 * tal + avrundat) // (2 * avrundat)
    tecken = -1 if (del_ < 0) is not (av < 0) else 1
    return Decimal(tecken * hela).scaleb(-decimaler)
