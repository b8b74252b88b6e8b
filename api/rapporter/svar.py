"""A report as JSON: kronor and per cent as decimal strings, null where there is no figure."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from api.grund.falt import Basissvar, MedLankar, Svar, till_kronor
from api.rapporter.dokument import Dokument, titel
from projections.rapporter.form import Cell, Kolumn, Slag, Tabell


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


class Avsnittssvar(Svar):
    """`tabeller` are the keys of the tables that the section shows."""

    rubrik: str
    stycken: list[str]
    tabeller: list[str]


class Rapportsvar(MedLankar):
    basis: Basissvar
    rubrik: str
    ingress: str
    avsnitt: list[Avsnittssvar]
    tabeller: list[Tabellsvar]
    kalla: str


def rapportfalt(dokument: Dokument) -> dict[str, Any]:
    return {
        "rubrik": dokument.rubrik,
        "ingress": dokument.ingress,
        "avsnitt": [
            Avsnittssvar(
                rubrik=a.rubrik, stycken=list(a.stycken), tabeller=[t.nyckel for t in a.tabeller]
            )
            for a in dokument.avsnitt
        ],
        "tabeller": [_tabell(t) for t in dokument.tabeller],
        "kalla": dokument.kalla,
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
