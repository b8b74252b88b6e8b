"""The log cannot be changed, not even by its owner, until he takes the triggers away."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest

from tests.store.hjalp.loggen import argument, ropa, tabeller, varde


@pytest.fixture
def fylld(skrivare: psycopg.Connection[Any], agare: psycopg.Connection[Any]) -> list[str]:
    """Every table of the log, each with a row in it."""
    ropa(skrivare, argument(kallor=["anslag/x"], andringar=[1], villkor=[True]))
    alla = tabeller(agare, "logg")
    assert all(varde(agare, f"SELECT count(*) FROM {tabell}") for tabell in alla)
    return alla


def _innehall(conn: psycopg.Connection[Any], tabell: str) -> list[tuple[Any, ...]]:
    return conn.execute(f"SELECT * FROM {tabell}").fetchall()


@pytest.mark.parametrize("hur", ["UPDATE", "DELETE FROM", "TRUNCATE", "TRUNCATE CASCADE"])
def test_agaren_andrar_ingen_tabell_i_loggen(
    fylld: list[str], agare: psycopg.Connection[Any], hur: str
) -> None:
    """Every table there is in the schema, so that a new one is not forgotten."""
    for tabell in fylld:
        kolumn = varde(
            agare,
            "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum = 1",
            tabell,
        )
        sats = {
            "UPDATE": f"UPDATE {tabell} SET {kolumn} = {kolumn}",
            "TRUNCATE CASCADE": f"TRUNCATE {tabell} CASCADE",
        }.get(hur, f"{hur} {tabell}")
        fore = _innehall(agare, tabell)
        with pytest.raises(psycopg.Error, match=tabell) as vagrat:
            agare.execute(sats)
        assert vagrat.value.sqlstate == "BL009"
        assert _innehall(agare, tabell) == fore


def test_alla_vaktare_star_pa(fylld: list[str], agare: psycopg.Connection[Any]) -> None:
    """Two a table, enabled."""
    rader = agare.execute(
        "SELECT count(*), count(*) FILTER (WHERE tgenabled = 'O') FROM pg_trigger t"
        " JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE n.nspname = 'logg' AND NOT t.tgisinternal"
    ).fetchone()
    assert rader == (2 * len(fylld), 2 * len(fylld))
