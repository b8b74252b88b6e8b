"""Loggen: the facts as they are recorded, in the caller's own transaction and at its basis.

Here, and nowhere else outside `store`, is the log asked itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

import psycopg

from store.basis import Basis
from store.mapper import Loggrad


class Insyn(NamedTuple):
    """What of a stream a reader may see: all but the facts `utom`; or only what was recorded before
    the position `fore` of the days before `till`, when it has not been his to see since.
    """

    utom: Sequence[str] = ()
    fore: int | None = None
    till: date | None = None


ALLT = Insyn()

_I_STROMMEN = r"""originator_id = %(strom)s AND position <= %(position)s
    AND regexp_replace(topic, '\.[0-9]+$', '') <> ALL(%(utom)s)
    AND (%(fore)s::bigint IS NULL OR position < %(fore)s
        AND substring(state from '"verkningsdag":"([0-9-]{10})"')::date < %(till)s::date)"""
"""A fact goes by its name, whatever shape of it is stored: see `form_av`. Its own day is the first
that its stored text says, so that what is no JSON can be read too."""

VAKTERNA = "logg.vakt"
"""Every entry of every guard: what the append at a position left of a source."""


def efter(conn: psycopg.Connection[Any], position: int, antal: int) -> list[Loggrad]:
    """The next `antal` facts of the whole log."""
    return _las(
        conn,
        "position > %(position)s ORDER BY position LIMIT %(antal)s",
        position=position,
        antal=antal,
    )


def strom_for_strom(conn: psycopg.Connection[Any]) -> Iterator[Loggrad]:
    """Every fact of the log, one stream after another, a few at a time from the database."""
    with conn.cursor(name="strom_for_strom") as markor:
        markor.execute(
            f"SELECT {Loggrad.KOLUMNER} FROM logg.handelse"
            " ORDER BY originator_id, originator_version"
        )
        yield from map(Loggrad.ur, markor)


def brutna_strommar(conn: psycopg.Connection[Any]) -> list[tuple[int, UUID]]:
    """Where a stream does not go on with the next version. The database counts, on its disk."""
    return conn.execute(
        """SELECT position, originator_id FROM (
               SELECT position, originator_id, originator_version, row_number() OVER (
                   PARTITION BY originator_id ORDER BY position) AS vantad FROM logg.handelse
           ) AS rad WHERE originator_version <> vantad ORDER BY position"""
    ).fetchall()


def sida(
    conn: psycopg.Connection[Any], basis: Basis, *, efter: int, limit: int, offset: int
) -> list[Loggrad]:
    """A page of the facts of the whole log that stand after `efter`, as known at the basis."""
    return _las(
        conn,
        "position <= %(position)s AND position > %(efter)s"
        " ORDER BY position LIMIT %(limit)s OFFSET %(offset)s",
        position=basis.position,
        efter=efter,
        limit=limit,
        offset=offset,
    )


def strommen(
    conn: psycopg.Connection[Any],
    basis: Basis,
    strom_id: UUID,
    *,
    insyn: Insyn = ALLT,
    limit: int | None = None,
    offset: int = 0,
) -> list[Loggrad]:
    """A page of the facts of a stream, as known at the basis, of what there is insight into."""
    return _las(
        conn,
        f"{_I_STROMMEN} ORDER BY originator_version LIMIT %(limit)s OFFSET %(offset)s",
        **_strom(basis, strom_id, insyn),
        limit=limit,
        offset=offset,
    )


def strommen_till(
    conn: psycopg.Connection[Any], strom_id: UUID, position: int, efter: int = 0
) -> list[Loggrad]:
    """The facts of a stream after a version, up to and including a position of the log."""
    return _las(
        conn,
        "originator_id = %(strom)s AND originator_version > %(efter)s"
        " AND position <= %(position)s ORDER BY originator_version",
        strom=strom_id,
        efter=efter,
        position=position,
    )


def antal(conn: psycopg.Connection[Any], basis: Basis, strom_id: UUID, insyn: Insyn = ALLT) -> int:
    """How many facts `strommen` has in all."""
    rad = conn.execute(
        f"SELECT count(*) FROM logg.handelse WHERE {_I_STROMMEN}", _strom(basis, strom_id, insyn)
    ).fetchone()
    assert rad is not None
    return int(rad[0])


def en(
    conn: psycopg.Connection[Any],
    basis: Basis,
    strom_id: UUID,
    version: int,
    insyn: Insyn = ALLT,
) -> Loggrad | None:
    """One fact of a stream; None if it was not known at the basis, or is left out."""
    funna = _las(
        conn,
        f"{_I_STROMMEN} AND originator_version = %(version)s",
        **_strom(basis, strom_id, insyn),
        version=min(version, 2**31 - 1),
    )
    return funna[0] if funna else None


def forsta(conn: psycopg.Connection[Any], basis: Basis, strom_id: UUID) -> Loggrad | None:
    """The fact that a stream begins with; None if it was not there at the basis."""
    return en(conn, basis, strom_id, 1)


def av_slaget(
    conn: psycopg.Connection[Any], basis: Basis, strom_id: UUID, namn: str
) -> list[Loggrad]:
    """The facts of that name in a stream, as known at the basis."""
    return _las(
        conn,
        r"""originator_id = %(strom)s AND position <= %(position)s
        AND regexp_replace(topic, '\.[0-9]+$', '') = %(namn)s ORDER BY originator_version""",
        strom=strom_id,
        position=basis.position,
        namn=namn,
    )


def slag(conn: psycopg.Connection[Any], basis: Basis, strom_id: UUID) -> str | None:
    """What kind of stream it is; None if it was not there at the basis."""
    rad = forsta(conn, basis, strom_id)
    return None if rad is None else rad.topic.partition(".")[0]


def version(conn: psycopg.Connection[Any], basis: Basis, strom_id: UUID) -> int:
    """The version that a stream had at the basis; 0 if it was not there."""
    rad = conn.execute(
        "SELECT coalesce(max(originator_version), 0) FROM logg.handelse"
        " WHERE originator_id = %s AND position <= %s",
        (strom_id, basis.position),
    ).fetchone()
    assert rad is not None
    return int(rad[0])


def de_forsta(conn: psycopg.Connection[Any], ider: Sequence[UUID]) -> list[Loggrad]:
    """The fact that each of many streams begins with."""
    return _las(conn, "originator_id = ANY(%(ider)s) AND originator_version = 1", ider=list(ider))


def vid(conn: psycopg.Connection[Any], positioner: Sequence[int]) -> list[Loggrad]:
    """The facts at some positions, in the order of the log."""
    return _las(
        conn, "position = ANY(%(positioner)s) ORDER BY position", positioner=list(positioner)
    )


def alder(conn: psycopg.Connection[Any], position: int) -> timedelta | None:
    """How long ago the fact at a position was recorded.

    None if there is none, or in a simulated log, whose times are invented.
    """
    rad = conn.execute(
        "SELECT clock_timestamp() - h.registrerad FROM logg.handelse h, logg.art a"
        " WHERE h.position = %s AND NOT a.simulerad",
        (position,),
    ).fetchone()
    return None if rad is None else rad[0]


def simulerad(conn: psycopg.Connection[Any]) -> bool:
    """Whether it is a log of what never happened, with a clock of its own."""
    return conn.execute("SELECT simulerad FROM logg.art").fetchone() == (True,)


def _strom(basis: Basis, strom_id: UUID, insyn: Insyn) -> dict[str, object]:
    om = insyn._asdict() | {"utom": list(insyn.utom)}
    return {"strom": strom_id, "position": basis.position, **om}


def _las(conn: psycopg.Connection[Any], dar: str, **varden: object) -> list[Loggrad]:
    rader = conn.execute(f"SELECT {Loggrad.KOLUMNER} FROM logg.handelse WHERE {dar}", varden)
    return [Loggrad.ur(rad) for rad in rader]
