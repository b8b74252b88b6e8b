"""A report as JSON: kronor and per cent as decimal strings, null where there is no figure."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from api.falt import Basissvar, MedLankar, Svar, till_kronor
from api.rapporter.dokument import titel
from projections.rapporter.form import Cell, Kolumn, Slag, Tabell
from projections.rapporter.samlad import SamladRedovisning


class Kolumnsvar(Svar):
    nyckel: str
    rubrik: str
    slag: Slag


class Tabellsvar(Svar):
    """`rader` and `summa` have a value for each column, by its nyckel."""

    nummer: int
    nyckel: str
    rubrik: str
    kolumner: list[Kolumnsvar]
    rader: list[dict[str, Any]]
    summa: dict[str, Any] | None


class Rapportsvar(MedLankar):
    basis: Basissvar
    rubrik: str
    regelverk: str
    bidragsar: int
    tabeller: list[Tabellsvar]
    utestaende: Tabellsvar


def rapportfalt(rapport: SamladRedovisning) -> dict[str, Any]:
    return {
        "rubrik": f"{rapport.rubrik} {rapport.bidragsar}",
        "regelverk": rapport.beteckning,
        "bidragsar": rapport.bidragsar,
        "tabeller": [_tabell(t) for t in rapport.tabeller],
        "utestaende": _tabell(rapport.utestaende),
    }


def _tabell(tabell: Tabell) -> Tabellsvar:
    return Tabellsvar(
        nummer=tabell.nummer,
        nyckel=tabell.nyckel,
        rubrik=titel(tabell),
        kolumner=[Kolumnsvar.model_validate(k._asdict()) for k in tabell.kolumner],
        rader=[_rad(rad, tabell.kolumner) for rad in tabell.rader],
        summa=None if tabell.summa is None else _rad(tabell.summa, tabell.kolumner),
    )


def _rad(rad: tuple[Cell, ...], kolumner: tuple[Kolumn, ...]) -> dict[str, Any]:
    return {k.nyckel: _varde(cell, k) for cell, k in zip(rad, kolumner, strict=True)}


def _varde(cell: Cell, kolumn: Kolumn) -> str | int | None:
    match cell:
        case Decimal() | date():
            return str(cell)
        case int() if kolumn.slag is Slag.KRONOR:
            return till_kronor(cell)
        case _:
            return cell
