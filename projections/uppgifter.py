"""Uppgifter: what is stated about each stream, at (per, kand): name, läge, ram, frist.

Of the statements on one key, the one that takes effect last wins, and of those of one day the one
stated last, unless a later fact annulled it. A correction says again what it corrects, for another
day, and keeps its place among what was stated of that day. A rule never reads these: it reads the
stream itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, ClassVar, NamedTuple
from uuid import UUID

import psycopg

from domain.faktum import strom_av
from projections.pastaenden import Pastaende, Rattelse, uppgifter
from projections.projektion import Loggat, Markor, Projektion, kopiera
from projections.sortering import svensk_nyckel
from store.basis import Basis

_KOLUMNER = (
    "strom_id",
    "version",
    "slag",
    "nyckel",
    "varde",
    "sortering",
    "verkningsdag",
    "position",
    "rang",
)


class Uppgifter(Projektion):
    namn = "uppgifter"
    version = 1
    tabeller: ClassVar[dict[str, str]] = {
        "uppgift": """
            CREATE TABLE vy.uppgift (
                strom_id     uuid    NOT NULL,
                version      integer NOT NULL,
                slag         text    NOT NULL,
                nyckel       text    NOT NULL,
                varde        text    NOT NULL,
                sortering    text    NOT NULL COLLATE "C",
                verkningsdag date    NOT NULL,
                position     bigint  NOT NULL,
                rang         bigint  NOT NULL,
                annullerad   bigint,
                PRIMARY KEY (strom_id, nyckel, position)
            );
            CREATE INDEX uppgift_slag ON vy.uppgift (slag, nyckel, varde);
        """
    }

    def bokfor(self, markor: Markor, fakta: Sequence[Loggat]) -> None:
        kopiera(markor, "uppgift", _KOLUMNER, (rad for f in fakta for rad in _rader(f)))
        for loggat in fakta:
            for uppgift in uppgifter(loggat.faktum):
                if isinstance(uppgift, Rattelse):
                    _ratta(markor, loggat, uppgift)


def _rader(loggat: Loggat) -> Iterator[tuple[object, ...]]:
    position, faktum = loggat
    for uppgift in uppgifter(faktum):
        if isinstance(uppgift, Pastaende):
            yield (
                faktum.originator_id,
                faktum.originator_version,
                strom_av(type(faktum)).TOPIC,
                uppgift.nyckel,
                uppgift.varde,
                svensk_nyckel(uppgift.varde),
                faktum.verkningsdag,
                position,
                position,
            )


def _ratta(markor: Markor, loggat: Loggat, rattelse: Rattelse) -> None:
    """Give what the fact states the rank of what it corrects, say the rest again, unsay the old."""
    position, faktum = loggat
    varden = {
        "strom": faktum.originator_id,
        "ny": faktum.originator_version,
        "gammal": rattelse.version,
        "position": position,
        "dag": faktum.verkningsdag,
    }
    markor.execute(
        """UPDATE vy.uppgift AS ny SET rang = gammal.rang FROM vy.uppgift AS gammal
           WHERE ny.strom_id = %(strom)s AND ny.version = %(ny)s
             AND gammal.strom_id = %(strom)s AND gammal.version = %(gammal)s
             AND gammal.annullerad IS NULL AND gammal.nyckel = ny.nyckel""",
        varden,
    )
    if rattelse.igen:
        markor.execute(
            """INSERT INTO vy.uppgift (strom_id, version, slag, nyckel, varde, sortering,
                                       verkningsdag, position, rang)
               SELECT strom_id, %(ny)s, slag, nyckel, varde, sortering, %(dag)s, %(position)s, rang
               FROM vy.uppgift AS gammal
               WHERE strom_id = %(strom)s AND version = %(gammal)s AND annullerad IS NULL
                 AND NOT EXISTS (
                    SELECT FROM vy.uppgift AS ny WHERE ny.strom_id = %(strom)s
                        AND ny.version = %(ny)s AND ny.nyckel = gammal.nyckel)""",
            varden,
        )
    markor.execute(
        """UPDATE vy.uppgift SET annullerad = %(position)s
           WHERE strom_id = %(strom)s AND version = %(gammal)s AND annullerad IS NULL""",
        varden,
    )


@dataclass(frozen=True)
class Post:
    """A stream as it is stated to be at the basis."""

    id: UUID
    uppgifter: dict[str, str]

    def __getitem__(self, nyckel: str) -> str | None:
        return self.uppgifter.get(nyckel)


_GALLANDE = """
    SELECT DISTINCT ON (strom_id, nyckel) strom_id, nyckel, varde, sortering
    FROM vy.uppgift
    WHERE slag = %(slag)s AND verkningsdag <= %(per)s AND position <= %(position)s
        AND (annullerad IS NULL OR annullerad > %(position)s)
        {urval}
    ORDER BY strom_id, nyckel, verkningsdag DESC, rang DESC
"""


def post(conn: psycopg.Connection[Any], basis: Basis, slag: str, strom_id: UUID) -> Post | None:
    """One stream at the basis; None if nothing was stated of it then."""
    funna = poster(conn, basis, slag, [strom_id])
    return funna.get(strom_id)


def poster(
    conn: psycopg.Connection[Any], basis: Basis, slag: str, ider: Sequence[UUID]
) -> dict[UUID, Post]:
    """Many streams at the basis, by id; without those of which nothing was stated then."""
    svar: dict[UUID, dict[str, str]] = {}
    fraga = _GALLANDE.format(urval="AND strom_id = ANY(%(ider)s)")
    varden = {"slag": slag, "per": basis.per, "position": basis.position, "ider": list(ider)}
    for strom_id, nyckel, varde, _ in conn.execute(fraga, varden):
        svar.setdefault(strom_id, {})[nyckel] = varde
    return {i: Post(i, u) for i, u in svar.items()}


def hogsta(
    conn: psycopg.Connection[Any], basis: Basis, nyckel: str, ider: Sequence[UUID]
) -> dict[UUID, int]:
    """The highest number that was stated of each stream at the basis, whatever day was last."""
    return dict(
        conn.execute(
            """SELECT strom_id, max(varde::bigint) FROM vy.uppgift
               WHERE strom_id = ANY(%s) AND nyckel = %s AND verkningsdag <= %s AND position <= %s
                   AND (annullerad IS NULL OR annullerad > %s)
               GROUP BY strom_id""",
            (list(ider), nyckel, basis.per, basis.position, basis.position),
        ).fetchall()
    )


class Traffar(NamedTuple):
    totalt: int
    poster: list[Post]


def lista(
    conn: psycopg.Connection[Any],
    basis: Basis,
    slag: str,
    *,
    finns: str,
    ordning: Sequence[str],
    dar: Mapping[str, str] = MappingProxyType({}),
    endast: UUID | None = None,
    limit: int | None = 20,
    offset: int = 0,
) -> Traffar:
    """Streams of a kind at the basis, one page, in Swedish order of the keys in `ordning`, then id.

    A stream is there if `finns` is stated of it then; `dar` are keys that must have given values,
    `endast` the only stream to consider.
    """
    varden: dict[str, object] = {"slag": slag, "per": basis.per, "position": basis.position}
    varden["endast"] = endast
    urval = "" if endast is None else "AND strom_id = %(endast)s"
    villkor = [f"u ? '{finns}'"]
    for nr, (nyckel, varde) in enumerate(dar.items()):
        villkor.append(f"u ->> '{nyckel}' = %(dar{nr})s")
        varden[f"dar{nr}"] = varde
    sortering = ", ".join(f"s ->> '{nyckel}' COLLATE \"C\" NULLS LAST" for nyckel in ordning)
    varden |= {"limit": limit, "offset": offset}
    rader = conn.execute(
        f"""WITH gallande AS ({_GALLANDE.format(urval=urval)}),
        alla AS (
            SELECT strom_id, jsonb_object_agg(nyckel, varde) AS u,
                   jsonb_object_agg(nyckel, sortering) AS s
            FROM gallande GROUP BY strom_id
        ),
        urval AS (SELECT * FROM alla WHERE {" AND ".join(villkor)}),
        sida AS (
            SELECT strom_id, u, row_number() OVER (ORDER BY {sortering}, strom_id) AS nr
            FROM urval ORDER BY nr LIMIT %(limit)s OFFSET %(offset)s
        )
        SELECT (SELECT count(*) FROM urval), strom_id, u
        FROM (SELECT) AS alltid LEFT JOIN sida ON true ORDER BY nr""",
        varden,
    ).fetchall()
    return Traffar(rader[0][0], [Post(i, u) for _, i, u in rader if i is not None])


def hitta(conn: psycopg.Connection[Any], basis: Basis, slag: str, **har: str) -> list[UUID]:
    """Streams of which all of `har` has been stated, for whatever day, as known at the basis."""
    traffar: set[UUID] | None = None
    for nyckel, varde in har.items():
        rader = conn.execute(
            """SELECT strom_id FROM vy.uppgift
               WHERE slag = %s AND nyckel = %s AND varde = %s AND position <= %s""",
            (slag, nyckel, varde, basis.position),
        )
        funna = {strom_id for (strom_id,) in rader}
        traffar = funna if traffar is None else traffar & funna
    return sorted(traffar or ())
