"""Jämförelse: where a published report differs from what the facts give, and from itself.

A printed figure is right if the exact figure, rounded as far as it was printed, is it. What could
not be read is not compared, and is listed as such.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Annotated, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from projections.rapporter.form import Cell, Kolumn, Slag, Tabell

OLASLIG = ""
"""How a cell is written that could not be read."""
_SIFFROR = r"^(|-?[0-9][0-9 \u00a0]*(,[0-9]+)?)$"


class _Form(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class TrycktTabell(_Form):
    """A table as it was printed. The first cell of a row is its heading; `""` was unreadable."""

    nyckel: str
    kolumner: Annotated[tuple[str, ...], Field(min_length=2)]
    rader: tuple[tuple[str, ...], ...]
    summa: tuple[str, ...] | None = None


class TryckText(_Form):
    """A sentence of the report that states what a cell of one of its tables is."""

    text: str
    nyckel: str
    rad: str
    kolumn: str
    varde: Annotated[str, Field(pattern=_SIFFROR)]


class Tryckt(_Form):
    """A published report: where it is from, its tables, and what its text says of them."""

    kalla: str
    regelverk: str
    bidragsar: int
    tabeller: tuple[TrycktTabell, ...]
    texter: tuple[TryckText, ...] = ()


class Avvikelseslag(StrEnum):
    ANNAT_VARDE = "annat-varde"
    RADSUMMA = "radsumma"
    TEXTEN = "texten"
    OLASLIG = "olaslig"
    SAKNAS_I_LIGGAREN = "saknas-i-liggaren"
    SAKNAS_I_TRYCKET = "saknas-i-trycket"


class Avvikelse(NamedTuple):
    """`tryckt` as it was printed; `harlett` what the facts give, as far as it was printed."""

    slag: Avvikelseslag
    tabell: str
    rad: str
    kolumn: str
    tryckt: str
    harlett: str


def jamfor(tryckt: Tryckt, exakta: Sequence[Tabell]) -> list[Avvikelse]:
    """`exakta` are the tables with many more decimals than any that is printed."""
    harledda = {t.nyckel: t for t in exakta}
    funna: list[Avvikelse] = []
    for tabell in tryckt.tabeller:
        if tabell.nyckel not in harledda:
            funna.append(
                Avvikelse(Avvikelseslag.SAKNAS_I_LIGGAREN, tabell.nyckel, "", "", "tabellen", "")
            )
            continue
        funna += _tabellen(tabell, harledda[tabell.nyckel])
    for text in tryckt.texter:
        funna += _texten(text, harledda)
    return funna


def _tabellen(tryckt: TrycktTabell, harledd: Tabell) -> Iterator[Avvikelse]:
    namn = _namn(harledd)
    kolumner = {k.nyckel: nr for nr, k in enumerate(harledd.kolumner)}
    rader = {_rubrik(rad): rad for rad in _alla(harledd)}
    sedda = set()
    for rad in (*tryckt.rader, *(() if tryckt.summa is None else (tryckt.summa,))):
        rubrik = _jamforbar(rad[0])
        sedda.add(rubrik)
        if rubrik not in rader:
            yield Avvikelse(Avvikelseslag.SAKNAS_I_LIGGAREN, namn, rad[0], "", "raden", "")
            continue
        for nyckel, text in zip(tryckt.kolumner[1:], rad[1:], strict=True):
            if nyckel not in kolumner:
                yield Avvikelse(Avvikelseslag.SAKNAS_I_LIGGAREN, namn, rad[0], nyckel, text, "")
                continue
            kolumn = harledd.kolumner[kolumner[nyckel]]
            yield from _cellen(namn, rad[0], kolumn, text, rader[rubrik][kolumner[nyckel]])
        if rad is not tryckt.summa:
            yield from _radsumman(
                namn,
                rad,
                [harledd.kolumner[kolumner[k]] for k in tryckt.kolumner[1:] if k in kolumner],
            )
    for rubrik, rad in rader.items():
        if rubrik not in sedda and (rad is not harledd.summa or tryckt.summa is not None):
            yield Avvikelse(Avvikelseslag.SAKNAS_I_TRYCKET, namn, str(rad[0]), "", "", "raden")


def _cellen(tabell: str, rad: str, kolumn: Kolumn, text: str, cell: Cell) -> Iterator[Avvikelse]:
    if text == OLASLIG:
        yield Avvikelse(
            Avvikelseslag.OLASLIG, tabell, rad, kolumn.rubrik, "", _som_text(cell, 0, kolumn)
        )
    elif not _stammer(text, cell, kolumn):
        yield Avvikelse(
            Avvikelseslag.ANNAT_VARDE,
            tabell,
            rad,
            kolumn.rubrik,
            text,
            _som_text(cell, max(1, _decimaler(text)), kolumn),
        )


def _texten(text: TryckText, harledda: dict[str, Tabell]) -> Iterator[Avvikelse]:
    tabell = harledda.get(text.nyckel)
    if tabell is None:
        return
    nr = next((nr for nr, k in enumerate(tabell.kolumner) if k.nyckel == text.kolumn), None)
    rad = next((r for r in _alla(tabell) if _rubrik(r) == _jamforbar(text.rad)), None)
    if nr is None or rad is None:
        yield Avvikelse(
            Avvikelseslag.SAKNAS_I_LIGGAREN, _namn(tabell), text.rad, text.kolumn, text.text, ""
        )
    elif not _stammer(text.varde, rad[nr], tabell.kolumner[nr]):
        yield Avvikelse(
            Avvikelseslag.TEXTEN,
            _namn(tabell),
            text.rad,
            tabell.kolumner[nr].rubrik,
            f"{text.varde} ({text.text})",
            _som_text(rad[nr], _decimaler(text.varde), tabell.kolumner[nr]),
        )


def _radsumman(tabell: str, rad: Sequence[str], kolumner: Sequence[Kolumn]) -> Iterator[Avvikelse]:
    """Shares of one thing are to be a hundred together; what is unreadable is left out."""
    if len(kolumner) < 3 or any(k.slag is not Slag.PROCENT for k in kolumner):
        return
    summa = sum((_tal(text) for text in rad[1:] if text != OLASLIG), Fraction(0))
    if summa != 100:
        yield Avvikelse(
            Avvikelseslag.RADSUMMA,
            tabell,
            rad[0],
            "",
            str(Decimal(summa.numerator) / summa.denominator).replace(".", ","),
            "100",
        )


def _stammer(text: str, cell: Cell, kolumn: Kolumn) -> bool:
    """Whether the exact figure is within half a unit of the last printed decimal."""
    exakt = _exakt(cell, kolumn)
    if exakt is None:
        return False
    return abs(_tal(text) - exakt) <= Fraction(1, 2 * 10 ** _decimaler(text))


def _exakt(cell: Cell, kolumn: Kolumn) -> Fraction | None:
    if not isinstance(cell, int | Decimal):
        return None
    return Fraction(cell) / (100 if kolumn.slag is Slag.KRONOR else 1)


def _tal(text: str) -> Fraction:
    return Fraction(text.replace(" ", "").replace("\u00a0", "").replace(",", "."))


def _decimaler(text: str) -> int:
    return len(text.partition(",")[2])


def _som_text(cell: Cell, decimaler: int, kolumn: Kolumn) -> str:
    exakt = _exakt(cell, kolumn)
    if exakt is None:
        return "–" if cell is None else str(cell)
    if exakt.denominator == 1:
        return f"{exakt.numerator:,}".replace(",", " ")
    hela = (2 * abs(exakt) * 10**decimaler + 1) // 2
    tecken = "-" if exakt < 0 else ""
    return tecken + str(Decimal(int(hela)).scaleb(-decimaler)).replace(".", ",")


def _alla(tabell: Tabell) -> list[tuple[Cell, ...]]:
    return [*tabell.rader, *([] if tabell.summa is None else [tabell.summa])]


def _namn(tabell: Tabell) -> str:
    return f"Tabell {tabell.nummer}"


def _rubrik(rad: Sequence[Cell]) -> str:
    return _jamforbar(str(rad[0]))


def _jamforbar(text: str) -> str:
    return " ".join(text.casefold().split())
