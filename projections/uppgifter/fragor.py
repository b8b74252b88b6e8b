"""Frågor: what was stated of a stream, a part, or all streams of a kind, at a basis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple
from uuid import UUID

import psycopg

from domain.ansokan.inlamning import AnsokanInkommen
from domain.handlaggning.partsbyte import PartBytt
from domain.handlaggning.partsbyteshavning import PartsbyteHavt
from projections.motor import loggen
from projections.motor.loggen import ALLT, Insyn
from store.basis import Basis, huvud
from store.mapper import FaktumMapper, Loggrad


@dataclass(frozen=True)
class Post:
    """A stream, or a part of one, as it is stated to be at the basis."""

    id: UUID
    uppgifter: dict[str, str]

    def __getitem__(self, nyckel: str) -> str | None:
        return self.uppgifter.get(nyckel)


_DAGEN = "CASE WHEN nyckel <> 'beslut' THEN verkningsdag END"
"""Whether a decision is in force is as it was recorded last: a judgement may be dated before what
it undoes, and the domain folds them as they came."""


def sagt(slag: str, urval: str = "") -> str:
    """CTEs for what is stated at the basis (`per`, `position`) of streams of a kind.

    `{slag}_sagt` is by part and key, `{slag}_gallande` by key of the stream itself. `urval` is an
    SQL condition; one on `nyckel` must let through BESLUTSDAG, which other statements presuppose.
    """
    return f"""
    {slag}_senast AS (
        SELECT DISTINCT ON (strom_id, objekt, nyckel, forutsatter)
            strom_id, objekt, nyckel, forutsatter, varde, sortering, verkningsdag, rang
        FROM vy.uppgift
        WHERE slag = '{slag}' AND verkningsdag <= %(per)s AND position <= %(position)s
            AND (annullerad IS NULL OR annullerad > %(position)s) {urval}
        ORDER BY strom_id, objekt, nyckel, forutsatter, {_DAGEN} DESC, rang DESC
    ),
    {slag}_sagt AS (
        SELECT s.* FROM {slag}_senast AS s LEFT JOIN {slag}_senast AS f
            ON f.strom_id = s.strom_id AND f.objekt = s.objekt AND f.nyckel = s.forutsatter
                AND f.forutsatter = '' AND s.forutsatter <> ''
        WHERE s.varde IS NOT NULL AND (s.forutsatter = '' OR f.varde IS NOT NULL)
    ),
    {slag}_gallande AS (
        SELECT DISTINCT ON (strom_id, nyckel) strom_id, nyckel, varde, sortering
        FROM {slag}_sagt
        ORDER BY strom_id, nyckel, verkningsdag DESC, rang DESC, objekt DESC, forutsatter DESC
    )"""


def delen(slag: str) -> str:
    """A CTE for what is stated of each part of the streams of a kind, after `sagt` of the kind."""
    return f"""
    delen AS (
        SELECT strom_id, objekt,
            jsonb_object_agg(nyckel, varde ORDER BY verkningsdag, rang, forutsatter) AS d
        FROM {slag}_sagt WHERE objekt <> '' GROUP BY strom_id, objekt
    )"""


def post(conn: psycopg.Connection[Any], basis: Basis, slag: str, strom_id: UUID) -> Post | None:
    """One stream at the basis; None if nothing was stated of it then."""
    funna = poster(conn, basis, slag, [strom_id])
    return funna.get(strom_id)


def poster(
    conn: psycopg.Connection[Any], basis: Basis, slag: str, ider: Sequence[UUID]
) -> dict[UUID, Post]:
    """Many streams at the basis, by id; without those of which nothing was stated then."""
    svar: dict[UUID, dict[str, str]] = {}
    fraga = f"""WITH {sagt(slag, "AND strom_id = ANY(%(ider)s)")}
        SELECT strom_id, nyckel, varde FROM {slag}_gallande"""
    varden = {"per": basis.per, "position": basis.position, "ider": list(ider)}
    for strom_id, nyckel, varde in conn.execute(fraga, varden):
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


def delar(
    conn: psycopg.Connection[Any], basis: Basis, slag: str, strom_id: UUID
) -> dict[str, dict[str, str]]:
    """What is stated at the basis of each part of a stream: its decisions, payments, claims."""
    return flera_delar(conn, basis, slag, [strom_id]).get(strom_id, {})


def flera_delar(
    conn: psycopg.Connection[Any], basis: Basis, slag: str, ider: Sequence[UUID]
) -> dict[UUID, dict[str, dict[str, str]]]:
    """The parts of many streams, by stream and part; without streams that then had none."""
    svar: dict[UUID, dict[str, dict[str, str]]] = {}
    fraga = f"""WITH {sagt(slag, "AND strom_id = ANY(%(ider)s)")}
        SELECT strom_id, objekt, nyckel, varde FROM {slag}_sagt WHERE objekt <> ''
        ORDER BY strom_id, objekt, nyckel, verkningsdag, rang, forutsatter"""
    varden = {"per": basis.per, "position": basis.position, "ider": list(ider)}
    for strom_id, objekt, nyckel, varde in conn.execute(fraga, varden):
        svar.setdefault(strom_id, {}).setdefault(objekt, {})[nyckel] = varde
    return svar


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
    varden: dict[str, object] = {"per": basis.per, "position": basis.position}
    varden["endast"] = endast
    urval = "" if endast is None else "AND strom_id = %(endast)s"
    villkor = [f"u ? '{finns}'"]
    for nr, (nyckel, varde) in enumerate(dar.items()):
        villkor.append(f"u ->> '{nyckel}' = %(dar{nr})s")
        varden[f"dar{nr}"] = varde
    sortering = ", ".join(f"s ->> '{nyckel}' COLLATE \"C\" NULLS LAST" for nyckel in ordning)
    varden |= {"limit": limit, "offset": offset}
    rader = conn.execute(
        f"""WITH {sagt(slag, urval)},
        alla AS (
            SELECT strom_id, jsonb_object_agg(nyckel, varde) AS u,
                   jsonb_object_agg(nyckel, sortering) AS s
            FROM {slag}_gallande GROUP BY strom_id
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


def sades_vid(
    conn: psycopg.Connection[Any], basis: Basis, slag: str, nyckel: str, varde: str
) -> list[int]:
    """Where in the log the facts stand that stated this of a stream of the kind, or of a part."""
    rader = conn.execute(
        """SELECT position FROM vy.uppgift
           WHERE slag = %s AND nyckel = %s AND varde = %s AND position <= %s""",
        (slag, nyckel, varde, basis.position),
    )
    return [position for (position,) in rader]


class Partstid(NamedTuple):
    """The party from a day, that day included, by the fact at the position."""

    mottagare_id: UUID
    fran: date
    position: int


def insynen(
    conn: psycopg.Connection[Any], basis: Basis, forsta: Loggrad, vem: UUID
) -> Insyn | None:
    """What he may see of the case that `forsta` begins; None: nothing.

    Who is the party sees all of it. Who was it on `per` sees what was recorded while he was, of the
    days that he was. Whether he was is asked of what is known now too, whatever knowledge he asks
    at: who it turned out never was the party sees nothing.
    """
    da = _tiderna(conn, basis, forsta)
    nu = _tiderna(conn, basis._replace(position=huvud(conn)), forsta)
    if vem not in (da[-1].mottagare_id, _den(da, basis.per).mottagare_id):
        return None
    if nu[-1].mottagare_id == vem:
        return ALLT
    hans = _den(nu, basis.per)
    if hans.mottagare_id != vem:
        return None
    efter = nu[nu.index(hans) + 1]
    return Insyn(fore=efter.position, till=efter.fran)


def _den(tiderna: list[Partstid], per: date) -> Partstid:
    """Whose time it was: before the first, his who began it."""
    return [tid for tid in tiderna if tid.fran <= per or tid is tiderna[0]][-1]


def _tiderna(conn: psycopg.Connection[Any], basis: Basis, forsta: Loggrad) -> list[Partstid]:
    """The parties in turn, as known at the basis."""
    mapper = FaktumMapper.ny()
    assert isinstance(forsta.originator_id, UUID)
    inkommen = mapper.to_domain_event(forsta)
    assert isinstance(inkommen, AnsokanInkommen)
    havda = {
        byte.rattar_version
        for rad in loggen.av_slaget(conn, basis, forsta.originator_id, PartsbyteHavt.TOPIC)
        if isinstance(byte := mapper.to_domain_event(rad), PartsbyteHavt)
    }
    tiderna = [Partstid(inkommen.mottagare_id, inkommen.verkningsdag, forsta.id)]
    for rad in loggen.av_slaget(conn, basis, forsta.originator_id, PartBytt.TOPIC):
        byte = mapper.to_domain_event(rad)
        assert isinstance(byte, PartBytt)
        if byte.originator_version not in havda:
            tiderna.append(Partstid(byte.mottagare_id, byte.verkningsdag, rad.id))
    return tiderna
