"""What a comparison finds: deviations by kind, cells that nobody could read, and its extent."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Avvikelseslag(StrEnum):
    """`AVRUNDNING` is a sum of shares that is off though each of them is right."""

    ANNAN_SIFFRA = "annan-siffra"
    RADSUMMA = "radsumma"
    AVRUNDNING = "avrundning"
    TEXTEN = "texten"
    SAKNAS_I_LIGGAREN = "saknas-i-liggaren"
    SAKNAS_I_TRYCKET = "saknas-i-trycket"


class Avvikelse(NamedTuple):
    """`tryckt` as it was printed; `harlett` what the facts give, as far as it was printed.

    None where there is nothing to say. `forklaring` is what the copy of the report says of it.
    """

    slag: Avvikelseslag
    tabell: str
    rad: str | None
    kolumn: str | None
    tryckt: str | None
    harlett: str | None
    forklaring: str | None = None


class Olast(NamedTuple):
    """A cell that could not be read, and what the facts give."""

    tabell: str
    rad: str
    kolumn: str
    harlett: str


class Omfattning(NamedTuple):
    """How much of a table was compared, in cells, or of the text, in statements."""

    namn: str
    rubrik: str
    jamforda: int
    stammer: int
    olasta: int
