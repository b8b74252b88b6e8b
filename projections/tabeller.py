"""The tables of all projections: made by the owner, made anew when a projection's version grows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import psycopg

from projections.listor.faktarader import Faktarader
from projections.listor.vilande import Vilande
from projections.motor.bokforing import bygg_om
from projections.motor.projektion import Projektion
from projections.pengar.ataganden import Ataganden
from projections.pengar.fordringar import Fordringar
from projections.pengar.saldon import Saldon
from projections.rapporter.aterrapporter import Aterrapporter
from projections.uppgifter.tabell import Uppgifter
from store.mapper import FaktumMapper
from store.migrera import FOLJER, SKRIVER

PROJEKTIONER: tuple[Projektion, ...] = (
    Saldon(),
    Uppgifter(),
    Fordringar(),
    Ataganden(),
    Faktarader(),
    Aterrapporter(),
    Vilande(),
)

_REGISTER = f"""
    CREATE SCHEMA IF NOT EXISTS vy;
    CREATE TABLE IF NOT EXISTS vy.projektion (
        namn         text PRIMARY KEY,
        version      integer NOT NULL,
        position     bigint  NOT NULL DEFAULT 0,
        fel_position bigint,
        fel          text
    );
    GRANT USAGE ON SCHEMA vy TO {SKRIVER}, {FOLJER};
    GRANT SELECT ON vy.projektion TO {SKRIVER};
    GRANT SELECT, UPDATE ON vy.projektion TO {FOLJER};
"""


def inaktuella(conn: psycopg.Connection[Any]) -> list[str]:
    """The projections whose tables are missing or of another version: the owner should migrate."""
    if conn.execute("SELECT to_regclass('vy.projektion')").fetchone() == (None,):
        return [p.namn for p in PROJEKTIONER]
    gjorda = dict(conn.execute("SELECT namn, version FROM vy.projektion").fetchall())
    return [p.namn for p in PROJEKTIONER if gjorda.get(p.namn) != p.version]


def uppratta(
    conn: psycopg.Connection[Any], projektioner: Sequence[Projektion] = PROJEKTIONER
) -> list[str]:
    """Make the tables that are missing or of another version, and fill them from the log.

    All in one transaction: who reads meanwhile waits, and never sees half a ledger. Returns the
    names of the projections that were made.
    """
    nya = []
    with conn.transaction():
        if conn.execute("SELECT to_regclass('vy.projektion')").fetchone() == (None,):
            conn.execute(_REGISTER)
        gjorda = dict(conn.execute("SELECT namn, version FROM vy.projektion").fetchall())
        for projektion in projektioner:
            if gjorda.get(projektion.namn) == projektion.version:
                continue
            for tabell, skapa in projektion.tabeller.items():
                conn.execute(f"DROP TABLE IF EXISTS vy.{tabell}")
                conn.execute(skapa)
                conn.execute(f"GRANT SELECT ON vy.{tabell} TO {SKRIVER}")
                conn.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON vy.{tabell} TO {FOLJER}")
            conn.execute(
                "INSERT INTO vy.projektion (namn, version) VALUES (%s, %s) ON CONFLICT (namn)"
                " DO UPDATE SET version = excluded.version, position = 0, fel = NULL,"
                " fel_position = NULL",
                (projektion.namn, projektion.version),
            )
            bygg_om(conn, projektion, FaktumMapper.ny())
            nya.append(projektion.namn)
    return nya
