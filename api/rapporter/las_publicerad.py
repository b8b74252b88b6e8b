"""A published report read from a file: TOML, or JSON by its name. What is wrong is said in Swedish.

Where it is wrong is said as whoever copied the report knows it: by table and row, not by index.
"""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from api.grund.problem import feltext
from projections.rapporter.tryckt import Tryckt

_DELAR = {
    "tabeller": "tabell",
    "rader": "rad",
    "texter": "text",
    "forklaringar": "förklaring",
    "anmarkningar": "anmärkning",
    "kolumner": "kolumn",
}
"""What one of each is called."""
_SLAGETS_PLATS = 2
"""Where in the path of an error a text says of which kind it was taken to be."""


class OlasligFil(Exception):
    """The file is not there or is no published report; the text says what and where."""


def las_tryckt(fil: Path) -> Tryckt:
    """Raises OlasligFil."""
    innehall = _tolka(fil, _text(fil))
    try:
        return Tryckt.model_validate(innehall)
    except ValidationError as fel:
        forsta, *andra = fel.errors()
        fler = f" (och {len(andra)} fel till)" if andra else ""
        raise OlasligFil(f"{fil}: {_fel(forsta, innehall)}{fler}.") from None


def _text(fil: Path) -> str:
    try:
        return fil.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise OlasligFil(f"Filen {fil} finns inte.") from None
    except UnicodeDecodeError as fel:
        raise OlasligFil(f"{fil} är inte UTF-8: se byte {fel.start + 1}.") from None
    except (OSError, ValueError):  # a folder, somebody else's, or a name that can be no file
        raise OlasligFil(f"Filen {fil} går inte att läsa.") from None


def _tolka(fil: Path, text: str) -> Any:
    form = "JSON" if fil.suffix.lower() == ".json" else "TOML"
    try:
        return json.loads(text) if form == "JSON" else tomllib.loads(text)
    except (ValueError, RecursionError) as fel:
        raise OlasligFil(f"{fil} är inte giltig {form}{_plats(fel)}.") from None


def _plats(fel: Exception) -> str:
    """Both libraries say where they stopped, in English."""
    funnet = re.search(r"line (\d+),? column (\d+)", str(fel))
    return f" på rad {funnet[1]}, tecken {funnet[2]}" if funnet else ""


def _fel(fel: Any, innehall: Any) -> str:
    """One of the errors of a ValidationError: where, and what."""
    delar: list[str] = []
    forra: int | str | None = None
    for nr, led in enumerate(fel["loc"]):
        match forra, led:
            case int(), int():
                delar.append(f"cell {led + 1}")
            case str(), int():
                delar[-1] = f"{_DELAR.get(forra, forra)} {led + 1}{_nyckel(innehall, forra, led)}"
            case int(), str() if fel["loc"][0] == "texter" and nr == _SLAGETS_PLATS:
                pass
            case _:
                delar.append(str(led))
        forra = led
    return ": ".join(filter(None, (", ".join(delar), feltext(fel))))


def _nyckel(innehall: Any, lista: str, nr: int) -> str:
    """What a table calls itself, if it does."""
    tabell = innehall["tabeller"][nr] if lista == "tabeller" else None
    nyckel = tabell.get("nyckel") if isinstance(tabell, dict) else None
    return f" ({nyckel})" if isinstance(nyckel, str) and nyckel else ""
