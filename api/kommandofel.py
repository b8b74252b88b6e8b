"""What the command line says when something is wrong: a sentence in Swedish, and an exit code."""

from __future__ import annotations

from typing import NamedTuple

import psycopg
from pydantic import ValidationError

from api.behorighet import HemlighetsFel
from api.sokning import HittarInte
from domain.stopp import Stopp
from projections.lasning import InteIkapp
from projections.rapporter.samlad import RapportmallSaknas
from store.basis import PositionenFinnsInte
from store.databas import DatabasFel
from store.fel import StromFinnsInte
from store.installningar import Installningar
from store.migrera import MigreringsFel

VAGRAT, FEL_ANVANT, FINNS_INTE = 1, 2, 3
_VAGRAR = (Stopp, DatabasFel, MigreringsFel, HemlighetsFel, PositionenFinnsInte, InteIkapp)
_KATALOGFEL = (FileExistsError, FileNotFoundError, NotADirectoryError, PermissionError)


class Besked(NamedTuple):
    text: str
    kod: int


def besked(fel: Exception) -> Besked | None:
    """What to say of an error and how to exit; None if it is none that a user can mend."""
    if isinstance(fel, StromFinnsInte | HittarInte | RapportmallSaknas):
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
    """Settings and arguments that cannot be read, in Swedish; None if it is no such error.

    Typer keeps the classes private, so they are known by name.
    """
    if isinstance(fel, ValidationError) and fel.title == Installningar.__name__:
        namn = ", ".join(str(e["loc"][0]).upper() for e in fel.errors())
        return f"Inställningen {namn} har ett ogiltigt värde."
    match type(fel).__name__:
        case "NoSuchOption":
            return f"Flaggan {getattr(fel, 'option_name', '')} finns inte."
        case "MissingParameter":
            param = getattr(fel, "param", None)
            namn = "/".join(getattr(param, "opts", []) or ["ett argument"])
            return f"{namn} saknas."
        case "NoArgsIsHelpError":
            print(getattr(fel, "message", ""))
            return "Ange ett kommando."
        case "BadParameter" | "BadOptionUsage" | "BadArgumentUsage" | "UsageError":
            text = str(getattr(fel, "message", fel))
            if text.startswith("No such command"):
                return f"Kommandot {text.removeprefix('No such command ').rstrip('.')} finns inte."
            if "valid integer" in text:
                param = getattr(fel, "param", None)
                return f"{'/'.join(getattr(param, 'opts', ['Värdet']))} ska vara ett heltal."
            if text.startswith("Got unexpected extra argument"):
                return f"För många argument: {text.partition('(s) ')[2].strip('(). ')}."
            if text.endswith("requires an argument."):
                return f"Flaggan {getattr(fel, 'option_name', '')} behöver ett värde."
            return text.rstrip(".") + "."
        case _:
            return None
