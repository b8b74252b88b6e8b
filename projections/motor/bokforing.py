"""Bokföring: facts become rows, and the projection's position moves in the same transaction."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import psycopg

from projections.motor import loggen
from projections.motor.projektion import Loggat, Markor, Projektion
from store.basis import huvud
from store.mapper import FaktumMapper

SATS = 2000
KANAL = "vy"
"""The channel on which a projection that has moved says so."""


def steg(
    conn: psycopg.Connection[Any], projektion: Projektion, mapper: FaktumMapper, antal: int = SATS
) -> int:
    """Book up to `antal` facts in one transaction; 0 if there are none or another is at it."""
    with conn.transaction(), conn.cursor() as markor:
        position = _las_position(markor, projektion, "FOR UPDATE SKIP LOCKED")
        if position is None:
            return 0
        return _bokfor(markor, projektion, mapper, position, antal)


def bygg_om(
    conn: psycopg.Connection[Any],
    projektion: Projektion,
    mapper: FaktumMapper,
    framsteg: Callable[[int, int], None] = lambda _gjort, _allt: None,
) -> int:
    """Make a projection anew from the whole log, in one transaction; returns its position.

    Readers see the old rows until the new ones are complete. `framsteg` is told how many facts of
    how many are done.
    """
    with conn.transaction(), conn.cursor() as markor:
        _las_position(markor, projektion, "FOR UPDATE")
        for tabell in projektion.tabeller:
            markor.execute(f"DELETE FROM vy.{tabell}")
        allt = huvud(conn)
        position = 0
        while antal := _bokfor(markor, projektion, mapper, position, SATS):
            position += antal
            framsteg(position, max(position, allt))
        if not position:
            _satt_position(markor, projektion, 0)
        return position


def hunnit(conn: psycopg.Connection[Any], namn: str | None = None) -> int:
    """How far into the log a projection has come, or all have (None); 0 if there is none."""
    rad = conn.execute(
        "SELECT coalesce(min(position), 0) FROM vy.projektion WHERE %(namn)s::text IS NULL"
        " OR namn = %(namn)s",
        {"namn": namn},
    ).fetchone()
    assert rad is not None
    return int(rad[0])


def _las_position(markor: Markor, projektion: Projektion, las: str) -> int | None:
    rad = markor.execute(
        f"SELECT position FROM vy.projektion WHERE namn = %s AND version = %s {las}",
        (projektion.namn, projektion.version),
    ).fetchone()
    return None if rad is None else int(rad[0])


def _bokfor(
    markor: Markor, projektion: Projektion, mapper: FaktumMapper, efter: int, antal: int
) -> int:
    rader = loggen.efter(markor.connection, efter, antal)
    if rader:
        projektion.bokfor(markor, [Loggat(r.id, mapper.to_domain_event(r)) for r in rader])
        _satt_position(markor, projektion, rader[-1].id)
    return len(rader)


def _satt_position(markor: Markor, projektion: Projektion, position: int) -> None:
    markor.execute(
        """WITH flyttad AS (UPDATE vy.projektion
               SET position = %s, fel = NULL, fel_position = NULL WHERE namn = %s)
           SELECT pg_notify(%s, %s)""",
        (position, projektion.namn, KANAL, projektion.namn),
    )
