"""Ordning: positions are dense, times grow, appends are whole, and streams go 1, 2, 3 …"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg

from projections.motor import loggen
from store.mapper import Loggrad


def ordning(forra: Loggrad | None, rad: Loggrad) -> Iterator[str]:
    """What is wrong with a row after the one before it."""
    vantad = forra.id + 1 if forra else 1
    if rad.id != vantad:
        yield f"Position {rad.id} står där {vantad} väntades: det finns en lucka."
    samma = forra is not None and rad.tillagg == forra.tillagg
    if samma and forra is not None and rad.registrerad != forra.registrerad:
        yield f"Position {rad.id} har en annan tid än sitt tillägg."
    if not samma and rad.tillagg != rad.id:
        yield f"Position {rad.id} hör till ett tillägg som inte börjar där."
    if not samma and forra is not None and rad.registrerad <= forra.registrerad:
        yield f"Position {rad.id} är inte senare än den före."


def brutna_strommar(conn: psycopg.Connection[Any]) -> Iterator[str]:
    """Where a stream does not go on with the next version."""
    for position, strom in loggen.brutna_strommar(conn):
        yield f"Position {position} bryter ordningen i strömmen {strom}."
