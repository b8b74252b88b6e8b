"""The real history of the grants to the regional cancer centres, played on its real days.

All rounds are merged by day into one story, through the product's own commands. Each has a key
and a time of its own, so that playing it twice loads nothing twice, and what the log knew has a
history.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import exempel
from api.uppspelning.aterkrav import aterkravet
from api.uppspelning.grund import Handelse, grunden, redovisningsmallen, regelverket
from api.uppspelning.runda import runda
from api.uppspelning.uppdrag import uppdraget
from store.fel import RedanRegistrerad
from store.journal import Journal
from store.migrera import FORMAT

KATALOG = Path(exempel.__file__).parent
UTLYSNING = "81472/2023"
FORORDNINGENS_AR = range(2019, 2025)
"""The years that are played under förordning (2019:7)."""


def version() -> str:
    """Eight characters that change when the examples do, or how they are played or stored."""
    summa = sha256(b"%d" % FORMAT)
    hur = Path(__file__).parent.glob("*.py")
    for fil in (*sorted(hur), *sorted(KATALOG.rglob("*.toml"))):
        summa.update(fil.read_bytes())
    return summa.hexdigest()[:8]


def ladda(journal: Journal, framsteg: Callable[[int, int], None] = lambda _n, _av: None) -> int:
    """Play what is not in the log yet; returns how many commands were new."""
    handelser = sorted(historien(), key=lambda h: (h.nar, h.namn))
    nya = 0
    sist = datetime.min.replace(tzinfo=UTC)
    for nr, handelse in enumerate(handelser, 1):
        sist = max(handelse.nar, sist + timedelta(seconds=1))  # the log's clock only goes forwards
        nyckel = f"exempel/{handelse.namn}"
        if journal.redan(nyckel) is None:
            try:
                journal.utfor(
                    handelse.kommando,
                    nyckel=nyckel,
                    forfragan=sha256(handelse.namn.encode()).digest(),
                    registrerad=sist,
                )
                nya += 1
            except RedanRegistrerad:
                pass  # another process is playing the same examples
        framsteg(nr, len(handelser))
    return nya


def historien() -> Iterator[Handelse]:
    """Every command of every round, in no particular order."""
    grund = _fil("rcc", "grund")
    yield from grunden(grund, _fil("grunddata", "bankdagar"))
    for regler in sorted((KATALOG / "regelverk").glob("*.toml")):
        yield regelverket(_fil("regelverk", regler.stem))
    yield redovisningsmallen(_fil("rcc", "redovisningsmall"))
    for ar in FORORDNINGENS_AR:
        yield from runda(grund, _fil("rcc", str(ar)))
    yield from uppdraget(grund, _fil("rcc", "2016"))
    yield regelverket(_fil("pahittat", "regelverk"))
    yield from aterkravet(
        _fil("pahittat", "grund"),
        _fil("pahittat", "aterkrav"),
        _fil("grunddata", "referensranta"),
    )


def _fil(mapp: str, namn: str) -> dict[str, Any]:
    return tomllib.loads((KATALOG / mapp / f"{namn}.toml").read_text())
