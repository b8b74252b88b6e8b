"""What the command line says when something is wrong: a sentence in Swedish, and an exit code."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

import psycopg
from pydantic import ValidationError

from api.grund.behorighet import HemlighetsFel
from api.grund.sokning import HittarInte
from api.kommandorad.listvy import OkandLista
from api.rapporter.las_publicerad import OlasligFil
from domain.grund.stopp import Stopp
from projections.motor.lasning import InteIkapp
from projections.rapporter.samlad import BidragsaretSaknas, RedovisningsmallSaknas
from projections.rapporter.uppdrag import UppdragSaknas
from store.basis import PositionenFinnsInte
from store.databas import DatabasFel
from store.fel import StromFinnsInte
from store.installningar import Installningar
from store.migrera import MigreringsFel

VAGRAT, FEL_ANVANT, FINNS_INTE = 1, 2, 3


class FelAnvant(Exception):
    """What was written cannot be done; the text says why, as a whole sentence."""


class KanInteStarta(Exception):
    """The API cannot be started; the text says what to do."""


_VAGRAR = (
    Stopp,
    DatabasFel,
    MigreringsFel,
    HemlighetsFel,
    PositionenFinnsInte,
    InteIkapp,
    KanInteStarta,
)
_KATALOGFEL = (FileExistsError, FileNotFoundError, NotADirectoryError, PermissionError)


class Besked(NamedTuple):
    text: str
    kod: int


_FINNS_INTE = (
    StromFinnsInte,
    HittarInte,
    RedovisningsmallSaknas,
    BidragsaretSaknas,
    UppdragSaknas,
)


def besked(fel: Exception) -> Besked | None:
    """What to say of an error and how to exit; None if it is none that a user can mend."""
    if isinstance(fel, _FINNS_INTE):
        return Besked(str(fel), FINNS_INTE)
    if isinstance(fel, psycopg.Error):
        return Besked(_databasfel(fel), VAGRAT)
    if isinstance(fel, _VAGRAR):
        return Besked(str(fel), VAGRAT)
    if isinstance(fel, _KATALOGFEL):
        text = f"Det går inte att använda {fel.filename}. Välj plats med LIGGARE_KATALOG."
        return Besked(text, VAGRAT)
    anvandning = _felanvandning(fel)
    return None if anvandning is None else Besked(f"{anvandning} Se: liggare --help", FEL_ANVANT)


def _databasfel(fel: psycopg.Error) -> str:
    """Says nothing of an address that cannot be read: there may be a password in it."""
    if isinstance(fel, psycopg.OperationalError):
        return f"Databasen svarar inte: {str(fel).strip().splitlines()[0]}"
    if fel.sqlstate is None:
        return (
            "Databasens adress går inte att tolka. Skriv DATABASE_URL som"
            " postgresql://användare@värd/databas"
        )
    return f"Databasen vägrar: {str(fel).strip().splitlines()[0]}"


def _felanvandning(fel: Exception) -> str | None:
    """Settings and arguments that cannot be read, in Swedish; None if it is no such error."""
    if isinstance(fel, FelAnvant | OkandLista | OlasligFil):
        return str(fel)
    if isinstance(fel, ValidationError) and fel.title == Installningar.__name__:
        namn = ", ".join(str(e["loc"][0]).upper() for e in fel.errors())
        return f"Inställningen {namn} har ett ogiltigt värde."
    return _oversatt(fel)


def _oversatt(fel: Any) -> str | None:
    """What Typer says of the arguments. It keeps the classes private: they are known by name."""
    flagga = getattr(fel, "option_name", "")
    match type(fel).__name__:
        case "NoSuchOption":
            return f"Flaggan {flagga} finns inte.{_menade(fel.possibilities or ())}"
        case "MissingParameter":
            return f"{_vilken(fel)} saknas."
        case "NoArgsIsHelpError":
            print(fel.message)
            return "Ange ett kommando."
        case "BadOptionUsage" if "requires" in fel.message:
            return f"Flaggan {flagga} behöver ett värde."
        case "BadOptionUsage":
            return f"Flaggan {flagga} tar inget värde."
        case "BadParameter":
            return f"{_vilken(fel)} {_varfor(fel.message)}."
        case "BadArgumentUsage" | "UsageError":
            return _anrop(fel.message)
        case _:
            return None


def _anrop(text: str) -> str:
    if funnet := re.match(r"No such command '(.*?)'\.? ?(?:Did you mean (.*)\?)?$", text):
        forslag = re.findall(r"'(.*?)'", funnet[2] or "")
        return f"Kommandot {funnet[1]} finns inte.{_menade(forslag)}"
    if funnet := re.match(r"Got unexpected extra argument\(s\) \((.*)\)$", text):
        return f"För många argument: {funnet[1]}."
    return "Kommandoraden går inte att tolka."


def _menade(forslag: Iterable[str]) -> str:
    return f" Menade du {' eller '.join(forslag)}?" if forslag else ""


def _vilken(fel: Any) -> str:
    return "/".join(getattr(fel.param, "opts", None) or ["Ett argument"])


def _varfor(text: str) -> str:
    if "valid integer" in text:
        return "ska vara ett heltal"
    if funnet := re.search(r"greater than or equal to (-?[0-9]+)", text):
        return f"ska vara minst {funnet[1]}"
    if funnet := re.search(r"less than or equal to (-?[0-9]+)", text):
        return f"får vara högst {funnet[1]}"
    if funnet := re.search(r"is not one of (.*?)\.?$", text):
        return f"ska vara ett av {funnet[1].replace(chr(39), '')}"
    return "har ett ogiltigt värde"
