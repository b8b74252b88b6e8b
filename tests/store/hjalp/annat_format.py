"""Logs as another program would have made them, and all that there is in one, to compare."""

from __future__ import annotations

import psycopg

from store.databas import Databas

Innehall = dict[str, list[tuple[object, ...]]]


def skriv_om(databas: Databas, format_: int | None) -> None:
    """Make the log one of that format. None: as it was made before there were numbers."""
    assert databas.agare_url is not None
    with psycopg.connect(databas.agare_url) as conn:
        if format_ is None:
            conn.execute("ALTER TABLE logg.art DROP COLUMN format")
            conn.execute("UPDATE migrering.kord SET hash = 'den filens' WHERE namn LIKE '0001%'")
        else:
            conn.execute("ALTER TABLE logg.art DISABLE TRIGGER USER")
            conn.execute("UPDATE logg.art SET format = %s", (format_,))
            conn.execute("ALTER TABLE logg.art ENABLE TRIGGER USER")


def allt(databas: Databas) -> Innehall:
    """Every row of every table of ours, and which transactions have made or changed any object."""
    assert databas.agare_url is not None
    with psycopg.connect(databas.agare_url) as conn:
        egna = conn.execute(
            "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables"
            " WHERE schemaname IN ('logg', 'vy', 'migrering')"
        ).fetchall()
        rader = {
            namn: conn.execute(f"SELECT xmin::text, t::text FROM {namn} t ORDER BY 2").fetchall()
            for (namn,) in egna
        }
        objekt = {
            namn: conn.execute(
                f"SELECT xmin::text, count(*) FROM {namn} GROUP BY xmin::text ORDER BY 1"
            ).fetchall()
            for namn in ("pg_class", "pg_proc", "pg_namespace", "pg_attribute")
        }
        return rader | objekt
