"""How `liggare lista` is shown: one of the lists, or which lists there are.

The command is in `fragor`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from rich.console import Console

from api.grund.sokning import finn
from api.grund.visning import basisrad, basissvar
from api.kommandorad.utskrift import skriv_json, tabell
from api.listor.svar import radform
from api.listor.texter import KOLUMNER, pa_svenska
from domain.fordran.fordran import fordrans_namn
from domain.grund.stopp import kronor
from projections.listor import LISTOR, Filter, Lista
from projections.motor.lasning import Lasning

FLAGGOR = {
    "handlaggare": "--handlaggare",
    "utlysning_id": "--utlysning",
    "mottagare_id": "--mottagare",
    "anslag_id": "--anslagspost",
    "budgetar": "--budgetar",
    "dagar": "--dagar",
    "reglerade": "--reglerade",
    "bokfort_till": "--bokfort-till",
}


_PROSA = frozenset(
    {
        "benamning",
        "da",
        "fran",
        "grund",
        "handelse",
        "lage",
        "lydelse",
        "meddelande",
        "motivering",
        "mottagare",
        "myndighet",
        "nasta",
        "nu",
        "orsak",
        "referens",
        "rubrik",
        "slag",
        "vad",
    }
)
"""Columns that may be folded, to no less than `_SMALAST`; the others are as wide as they are."""
_SMALAST, _LUFT = 16, 3
_FORDRAN = "fordran_id"


class OkandLista(Exception):
    """There is no list of that name, or it does not know what was asked for."""


class Val(NamedTuple):
    """What a person chose, as written; None is not chosen."""

    handlaggare: str | None = None
    utlysning: str | None = None
    mottagare: str | None = None
    anslagspost: str | None = None
    budgetar: int | None = None
    dagar: int | None = None
    reglerade: bool | None = None
    bokfort_till: date | None = None

    def filter(self, lasning: Lasning, lista: Lista[Any]) -> Filter:
        """The same, with streams by their ids. Raises OkandLista and HittarInte."""
        givet: dict[str, Any] = {
            namn: varde for namn, varde in zip(FLAGGOR, self, strict=True) if varde is not None
        }
        if okanda := [FLAGGOR[namn] for namn in givet if namn not in lista.filter]:
            finns = ", ".join(FLAGGOR[namn] for namn in lista.filter) or "inga"
            raise OkandLista(f"Listan {lista.namn} har inte {', '.join(okanda)}. Den har: {finns}.")
        for namn in givet:
            if namn.endswith("_id"):
                givet[namn] = finn(lasning, namn.removesuffix("_id"), givet[namn])
        return Filter(**givet)


def vilken(namn: str) -> Lista[Any]:
    """The list of that name. Raises OkandLista."""
    if namn not in LISTOR:
        raise OkandLista(f"Listan {namn} finns inte. Vilka som finns visar liggare lista.")
    return LISTOR[namn]


def visa_namnen(konsol: Console, *, som_json: bool) -> None:
    """Every list, with the flags that it knows."""
    if som_json:
        namnen = [{"namn": lista.namn, "rubrik": lista.rubrik} for lista in LISTOR.values()]
        skriv_json(namnen)
        return
    rader = [
        (lista.namn, lista.rubrik, " ".join(FLAGGOR[namn] for namn in lista.filter))
        for lista in LISTOR.values()
    ]
    konsol.print(tabell("Listor", ("Namn", "Innehåll", "Flaggor"), rader, 0))


def visa(konsol: Console, lasning: Lasning, namn: str, val: Val, *, som_json: bool) -> None:
    """All rows of a list, as a table or as the API would say them. Raises OkandLista."""
    lista = vilken(namn)
    rader = lista(*lasning, val.filter(lasning, lista)).rader
    if som_json:
        skriv_json(_json(lasning, lista, rader))
        return
    _skriv(konsol, lista, rader)
    antal = "1 rad" if len(rader) == 1 else f"{len(rader)} rader"
    konsol.print(f"{antal}, {basisrad(lasning.basis)}", style="dim")


def _skriv(konsol: Console, lista: Lista[Any], rader: list[Any]) -> None:
    """A table as wide as it must be: only prose is folded, and no figure is ever cut."""
    ordnade = [*_kolumner(lista)]
    rubriker = [KOLUMNER[kolumn] for kolumn in ordnade]
    celler = [[cell(kolumn, getattr(rad, kolumn)) for kolumn in ordnade] for rad in rader]
    t = tabell(lista.rubrik, rubriker, celler, sum(_belopp(kolumn) for kolumn in ordnade))
    minst = _LUFT
    for kolumn, cellerna, namn in zip(
        t.columns, zip(rubriker, *celler, strict=True), ordnade, strict=True
    ):
        kolumn.no_wrap = namn not in _PROSA
        minst += _LUFT + (max(map(len, cellerna)) if kolumn.no_wrap else _SMALAST)
    bredd = konsol.width
    konsol.width = max(bredd, minst)
    konsol.print(t, crop=False)
    konsol.width = bredd


def _json(lasning: Lasning, lista: Lista[Any], rader: list[Any]) -> dict[str, Any]:
    form = radform(lista)
    return {
        "basis": basissvar(lasning.basis).model_dump(mode="json"),
        "rubrik": lista.rubrik,
        "rader": [
            form.model_validate(rad._asdict()).model_dump(mode="json", exclude={"links"})
            for rad in rader
        ],
    }


def _kolumner(lista: Lista[Any]) -> Iterator[str]:
    """What a person reads: no ids but that of a claim, which has no number; and amounts last."""
    falten = [namn for namn in lista.rad._fields if namn == _FORDRAN or not namn.endswith("_id")]
    yield from (namn for namn in falten if not _belopp(namn))
    yield from (namn for namn in falten if _belopp(namn))


def _belopp(kolumn: str) -> bool:
    return kolumn.endswith("_ore")


def cell(kolumn: str, varde: object) -> str:
    """A value of a row as people read it."""
    match varde:
        case None:
            return "–"
        case bool():
            return "ja" if varde else ""
        case date():
            return varde.isoformat()
        case UUID() if kolumn == _FORDRAN:
            return fordrans_namn(varde)
        case int() if _belopp(kolumn):
            return kronor(varde)
        case _:
            return pa_svenska(kolumn, str(varde))
