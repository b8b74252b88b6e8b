"""Jämförelse: a table held against its shadow, whole: every row of both, and every value in it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any

import psycopg

from projections.kontroll.fynd import HOGST, Fynd
from projections.kontroll.skugga import PLATS

Rad = dict[str, Any]


def jamfor(conn: psycopg.Connection[Any], tabell: str) -> Fynd:
    """What is not the same in `tabell` (with its schema) and in the shadow of that name.

    A row is what PostgreSQL says that it is as JSON, column for column, and rows are counted: so
    it sees a change of any column, also one that nobody has told it of. The database sorts on
    disk, and only what differs comes here.
    """
    fynd = Fynd()
    if conn.execute("SELECT to_regclass(%s)", (tabell,)).fetchone() == (None,):
        fynd.lagg(f"Tabellen {tabell} saknas. Kör: liggare migrate")
        return fynd
    skugga = f"{PLATS}.{tabell.partition('.')[2]}"
    conn.execute(f"ANALYZE {skugga}")
    nyckel = _nyckel(conn, skugga)
    funna = conn.execute(_skillnader(tabell, skugga, nyckel)).fetchall()
    for i_tabellen, enligt_fakta, _ in funna:
        for text in _texter(tabell, nyckel, i_tabellen or [], enligt_fakta or []):
            fynd.lagg(text)
    fynd.fler(funna[0][2] - len(funna) if funna else 0)
    return fynd


def _nyckel(conn: psycopg.Connection[Any], tabell: str) -> list[str]:
    """The columns of the primary key; none if there is no such key."""
    rader = conn.execute(
        """SELECT a.attname FROM pg_index AS i JOIN pg_attribute AS a
               ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
           WHERE i.indrelid = to_regclass(%s) AND i.indisprimary
           ORDER BY array_position(i.indkey::int2[], a.attnum)""",
        (tabell,),
    )
    return [namn for (namn,) in rader]


def _skillnader(tabell: str, skugga: str, nyckel: Sequence[str]) -> str:
    per_rad = ", ".join(f"rad::jsonb -> '{namn}'" for namn in nyckel) or "rad"
    return f"""
        SELECT jsonb_agg(rad::jsonb) FILTER (WHERE n > 0),
               jsonb_agg(rad::jsonb) FILTER (WHERE n < 0), count(*) OVER ()
        FROM (
            SELECT rad, sum(n) AS n FROM (
                SELECT 1 AS n, to_jsonb(t)::text AS rad FROM {tabell} AS t
                UNION ALL SELECT -1, to_jsonb(t)::text FROM {skugga} AS t
            ) AS bada GROUP BY rad HAVING sum(n) <> 0
        ) AS skillnad
        GROUP BY {per_rad} ORDER BY {per_rad} LIMIT {HOGST}"""


def _texter(
    tabell: str, nyckel: Sequence[str], i_tabellen: list[Rad], enligt_fakta: list[Rad]
) -> Iterator[str]:
    for har, ska in zip_longest(i_tabellen, enligt_fakta):
        rad = har or ska
        vilken = ", ".join(f"{namn} {_ord(rad.get(namn))}" for namn in nyckel or rad)
        plats = f"{tabell} ({vilken}):"
        if ska is None:
            yield f"{plats} raden finns, men ingen händelse ger den{_resten(har, nyckel)}."
        elif har is None:
            yield f"{plats} raden saknas{_resten(ska, nyckel)}."
        else:
            olika = ", ".join(
                f"{namn} är {_ord(har.get(namn))}, händelserna ger {_ord(ska.get(namn))}"
                for namn in {**har, **ska}
                if har.get(namn) != ska.get(namn) or (namn in har) != (namn in ska)
            )
            yield f"{plats} {olika}."


def _resten(rad: Rad, nyckel: Sequence[str]) -> str:
    """What the row says, beside its key: enough to know it by."""
    sagt = {n: v for n, v in rad.items() if n not in nyckel and v is not None} if nyckel else {}
    return "".join(
        f"{': ' if nr == 0 else ', '}{namn} {_ord(varde)}"
        for nr, (namn, varde) in enumerate(sagt.items())
    )


def _ord(varde: Any) -> str:
    if varde is None:
        return "tomt"
    text = varde if isinstance(varde, str) else json.dumps(varde, ensure_ascii=False)
    return text if len(text) <= 80 else f"{text[:80]}…"
