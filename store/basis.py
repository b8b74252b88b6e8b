"""What a read stands on: a valid date, and a position of the log resolved once from `kand`."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import psycopg

SVENSK_TID = ZoneInfo("Europe/Stockholm")


class Basis(NamedTuple):
    """Facts at positions up to `position`, taking effect on `per` or before."""

    per: date
    position: int
    kand: datetime | None
    """When the log recorded what is at `position` (UTC); None if nothing is."""
    simulerad: bool


class PositionenFinnsInte(Exception):
    """`kand` names a position beyond the head of the log."""

    def __init__(self, position: int, huvud: int) -> None:
        super().__init__(f"Position {position} finns inte ännu: loggen slutar vid {huvud}.")


def svensk_dag(tid: datetime) -> date:
    """The day it is in Sweden at an instant."""
    return tid.astimezone(SVENSK_TID).date()


def idag() -> date:
    """Today in Sweden."""
    return svensk_dag(datetime.now(UTC))


def huvud(conn: psycopg.Connection[Any]) -> int:
    """The position of the last fact; 0 in an empty log."""
    rad = conn.execute("SELECT coalesce(max(position), 0) FROM logg.handelse").fetchone()
    assert rad is not None
    return int(rad[0])


def losa(conn: psycopg.Connection[Any], kand: int | datetime) -> int:
    """The last position of a whole append that `kand` reaches; 0 if it reaches none.

    A position inside an append means the append before it. An instant means the last append that
    was recorded then or earlier. Raises PositionenFinnsInte.
    """
    if isinstance(kand, datetime):
        rad = conn.execute(
            "SELECT position FROM logg.handelse WHERE registrerad <= %s"
            " ORDER BY registrerad DESC, position DESC LIMIT 1",
            (kand,),
        ).fetchone()
        return 0 if rad is None else int(rad[0])
    if kand > (sista := huvud(conn)):
        raise PositionenFinnsInte(kand, sista)
    rad = conn.execute(
        "SELECT tillagg FROM logg.handelse WHERE position = %s", (kand + 1,)
    ).fetchone()
    return kand if rad is None or rad[0] == kand + 1 else int(rad[0]) - 1


def basis(conn: psycopg.Connection[Any], per: date, position: int) -> Basis:
    """Name the basis at `position`, which must be the last of its append."""
    rad = conn.execute(
        "SELECT (SELECT registrerad FROM logg.handelse WHERE position = %s),"
        " (SELECT simulerad FROM logg.art)",
        (position,),
    ).fetchone()
    assert rad is not None
    kand = rad[0].astimezone(UTC) if rad[0] else None
    return Basis(per, position, kand, bool(rad[1]))
