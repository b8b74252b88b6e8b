"""The published report of 2024, as it was copied, and what it is held against."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from api.uppspelning.historien import KATALOG

FIL = KATALOG / "publicerat" / "socialstyrelsen-2025-09-09.toml"


def tryckt(**andrat: Any) -> dict[str, Any]:
    """All of it, or with some part as the test wants it."""
    return {**tomllib.loads(FIL.read_text()), **andrat}


def liten(**tabell: Any) -> dict[str, Any]:
    """One table of one row, or with some part of it as the test wants it."""
    given = {
        "nyckel": "fordelning",
        "kolumner": ["mottagare", "beviljat", "anvant"],
        "rader": [["Region Skåne", "22 250 000", "100"]],
    }
    return {
        "kalla": "Ett prov",
        "regelverk": "2019:7",
        "bidragsar": 2024,
        "tabeller": [{**given, **tabell}],
    }


def skriven(katalog: Path, innehall: str | bytes, namn: str = "tryckt.toml") -> str:
    """A file of that content, and its name."""
    fil = katalog / namn
    fil.write_bytes(innehall if isinstance(innehall, bytes) else innehall.encode())
    return str(fil)
