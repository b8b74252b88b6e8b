"""Tryckt: a published report as somebody has copied it, before anything is made of its figures.

Only its form is checked here, so that a slip of the copyist is not taken for one of the authority.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from domain.grund.varden import LANGSTA_RAD, Budgetar, Rad, Text

OLASLIG = ""
"""How a cell is written that could not be read."""
INGET = "–"
"""How a cell is written where the report has no figure."""
_SIFFROR = re.compile(r"[-−]?([0-9]{1,3}([ \u00a0\u202f][0-9]{3})+|[0-9]+)(,[0-9]+)?")
_LANGSTA_TAL = 30


def _siffror(text: str) -> str:
    if not _SIFFROR.fullmatch(text) or len(text) > _LANGSTA_TAL:
        raise ValueError(f"”{text}” är inget tal: siffror skrivs som 22 250 000 eller 0,5")
    return text


def _hogst_en_rad(text: str) -> str:
    if len(text.splitlines()) > 1 or "\t" in text:
        raise ValueError("texten ska vara högst en rad")
    if len(text) > LANGSTA_RAD:
        raise ValueError(f"texten ska vara högst {LANGSTA_RAD} tecken")
    return text


Siffror = Annotated[str, AfterValidator(_siffror)]
"""A figure as it is printed in Swedish: 22 250 000, 0,5, -3."""
Tryckcell = Annotated[Text, AfterValidator(_hogst_en_rad)]


class _Form(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class TrycktTabell(_Form):
    """A table as it was printed. The first cell of a row is its heading, the others are figures."""

    nyckel: Rad
    kolumner: Annotated[tuple[Rad, ...], Field(min_length=2)]
    rader: tuple[tuple[Tryckcell, ...], ...]
    summa: tuple[Tryckcell, ...] | None = None

    @model_validator(mode="after")
    def _har_kolumnernas_celler(self) -> TrycktTabell:
        if dubbel := _forsta_dubbla(self.kolumner):
            raise ValueError(f"kolumnen {dubbel} står två gånger")
        for nr, rad in enumerate(self.rader, 1):
            self._krav_rad(f"rad {nr}", rad)
        if self.summa is not None:
            self._krav_rad("summan", self.summa)
        return self

    def _krav_rad(self, plats: str, rad: Sequence[str]) -> None:
        if rad and rad[0].strip():
            plats += f" ({rad[0]})"
        if len(rad) != len(self.kolumner):
            raise ValueError(
                f"{plats} har {len(rad)} celler, men tabellen har {len(self.kolumner)} kolumner"
            )
        if not rad[0].strip():
            raise ValueError(f"{plats} har ingen rubrik")
        for kolumn, cell in zip(self.kolumner[1:], rad[1:], strict=True):
            try:
                cell in (OLASLIG, INGET) or _siffror(cell)
            except ValueError as fel:
                raise ValueError(f"{plats}, kolumnen {kolumn}: {fel}") from None


class Enhet(StrEnum):
    """What a figure in a sentence is counted in, when it is not ones."""

    TUSEN = "tusen"
    MILJONER = "miljoner"
    MILJARDER = "miljarder"

    @property
    def faktor(self) -> int:
        return {Enhet.TUSEN: 10**3, Enhet.MILJONER: 10**6, Enhet.MILJARDER: 10**9}[self]


class _Text(_Form):
    """What the text says, word for word or not, of a column of one of its tables."""

    text: Rad
    nyckel: Rad
    kolumn: Rad
    forklaring: Rad | None = None


class TextOmCell(_Text):
    """A row has this figure."""

    slag: Literal["cell"]
    rad: Rad
    varde: Siffror
    enhet: Enhet | None = None


class TextOmVarjeRad(_Text):
    """Every row has this figure."""

    slag: Literal["varje-rad"]
    varde: Siffror
    enhet: Enhet | None = None


class TextOmAntal(_Text):
    """So many rows have `minst` or more."""

    slag: Literal["antal"]
    minst: Siffror
    varde: Siffror


class TextOmHogst(_Text):
    """These rows, and no others, have the highest figure."""

    slag: Literal["hogst"]
    rader: Annotated[tuple[Rad, ...], Field(min_length=1)]


class TextOmLagst(_Text):
    """These rows, and no others, have the lowest figure."""

    slag: Literal["lagst"]
    rader: Annotated[tuple[Rad, ...], Field(min_length=1)]


class TextOmForandring(_Text):
    """A row's figure is higher, or lower, than the same figure of the year before."""

    slag: Literal["okat", "minskat"]
    rad: Rad


TryckText = Annotated[
    TextOmCell | TextOmVarjeRad | TextOmAntal | TextOmHogst | TextOmLagst | TextOmForandring,
    Field(discriminator="slag"),
]


class Forklaring(_Form):
    """Why a row (its sum, or that it is there), or a cell of it, is not what it should be."""

    nyckel: Rad
    rad: Rad
    kolumn: Rad | None = None
    text: Rad


class Anmarkning(_Form):
    """Something wrong with the report that no figure can show."""

    text: Rad
    forklaring: Rad


EXEMPEL: dict[str, Any] = {
    "kalla": "Socialstyrelsen 2025-09-09, dnr 81472/2023",
    "regelverk": "2019:7",
    "bidragsar": 2024,
    "tabeller": [
        {
            "nyckel": "fordelning",
            "kolumner": ["mottagare", "beviljat", "anvant"],
            "rader": [["Region Skåne", "22 250 000", "100"]],
            "summa": ["Summa", "133 500 000", ""],
        }
    ],
    "texter": [
        {
            "slag": "varje-rad",
            "text": "”22 250 000 miljoner kronor vardera”",
            "nyckel": "fordelning",
            "kolumn": "beviljat",
            "varde": "22 250 000",
            "enhet": "miljoner",
            "forklaring": "Det ska vara kronor.",
        }
    ],
}


class Tryckt(BaseModel):
    """A published report: where it is from, its tables, what its text says of them, and why."""

    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_extra={"example": EXEMPEL})

    kalla: Rad
    regelverk: Rad
    bidragsar: Budgetar
    tabeller: tuple[TrycktTabell, ...]
    texter: tuple[TryckText, ...] = ()
    forklaringar: tuple[Forklaring, ...] = ()
    anmarkningar: tuple[Anmarkning, ...] = ()

    @model_validator(mode="after")
    def _hanger_ihop(self) -> Tryckt:
        if not self.tabeller:
            raise ValueError("redovisningen har ingen tabell")
        kolumner = {t.nyckel: t.kolumner for t in self.tabeller}
        if dubbel := _forsta_dubbla([t.nyckel for t in self.tabeller]):
            raise ValueError(f"tabellen {dubbel} står två gånger")
        for f in self.forklaringar:
            if f.nyckel not in kolumner:
                raise ValueError(f"en förklaring avser tabellen {f.nyckel}, som inte är med")
            if f.kolumn is not None and f.kolumn not in kolumner[f.nyckel]:
                raise ValueError(
                    f"en förklaring avser kolumnen {f.kolumn}, som tabellen {f.nyckel} inte har"
                )
        return self


def _forsta_dubbla(nycklar: Sequence[str]) -> str | None:
    return next((n for n, antal in Counter(nycklar).items() if antal > 1), None)
