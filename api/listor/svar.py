"""The shape of each list over HTTP, made from the rows that it consists of."""

from __future__ import annotations

from datetime import date
from typing import Any, get_type_hints

from pydantic import Field, create_model
from pydantic.alias_generators import to_camel

from api.grund.falt import Basissvar, Belopp, Dag, MedLankar, Meta, Svar
from projections.listor import Lista


class Listnamn(MedLankar):
    """A list that the reader may open, and what it can be asked for."""

    namn: str
    rubrik: str
    filter: list[str]


class Listorna(MedLankar):
    basis: Basissvar
    listor: list[Listnamn]


def faltnamn(kolumn: str) -> str:
    """A column as JSON names it: öre are written as kronor."""
    return to_camel(kolumn.removesuffix("_ore"))


def radform(lista: Lista[Any]) -> type[Svar]:
    """A row of the list."""
    falt: dict[str, Any] = {
        kolumn: (_typ(kolumn, typ), Field(alias=faltnamn(kolumn)))
        for kolumn, typ in get_type_hints(lista.rad).items()
    }
    return create_model(lista.rad.__name__, __base__=MedLankar, **falt)


def listform(lista: Lista[Any], rad: type[Svar]) -> type[Svar]:
    """A page of the list."""
    falt: dict[str, Any] = {
        "basis": (Basissvar, ...),
        "meta": (Meta, Field(alias="_meta")),
        "rubrik": (str, ...),
        "rader": (list[rad], ...),  # type: ignore[valid-type]  # made here, at run time
    }
    return create_model(f"{lista.rad.__name__}lista", __base__=MedLankar, **falt)


def _typ(kolumn: str, typ: Any) -> Any:
    """Öre are amounts, and days are days with an example; the rest is as it is."""
    if kolumn.endswith("_ore"):
        return Belopp if typ is int else Belopp | None
    if typ is date:
        return Dag
    return Dag | None if typ == date | None else typ
