"""Who may do what: the application appends through one function, the follower writes its tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import psycopg
import pytest

from store.databas import Databas, DatabasFel
from tests.store.hjalp.loggen import argument, ropa, tabeller, varde

VAGRAS = psycopg.errors.InsufficientPrivilege
VARA = ("logg", "migrering", "vy")


def _skrivningar(conn: psycopg.Connection[Any], tabell: str) -> Iterator[str]:
    """Every way to change or hold a table."""
    kolumn = varde(
        conn,
        "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum = 1",
        tabell,
    )
    yield f"INSERT INTO {tabell} DEFAULT VALUES"
    yield f"UPDATE {tabell} SET {kolumn} = {kolumn}"
    yield f"DELETE FROM {tabell}"
    yield f"TRUNCATE {tabell}"
    yield f"SELECT FROM {tabell} FOR UPDATE"
    yield f"SELECT FROM {tabell} FOR KEY SHARE"
    yield f"BEGIN; LOCK TABLE {tabell} IN ROW SHARE MODE"
    yield f"COPY {tabell} FROM STDIN"


def _vagras(conn: psycopg.Connection[Any], sats: str) -> None:
    try:
        conn.execute(sats)
    except VAGRAS:
        conn.execute("ROLLBACK")
    else:
        pytest.fail(f"tilläts: {sats}")


def test_applikationen_skriver_i_och_haller_ingen_tabell(skrivare: psycopg.Connection[Any]) -> None:
    """Neither the log, nor what is to be seen, nor the migrations; and it cannot hold them."""
    alla = tabeller(skrivare, *VARA)
    assert {"logg.handelse", "logg.huvud", "logg.vakt", "vy.projektion", "migrering.kord"} <= {
        *alla
    }
    for tabell in alla:
        for sats in _skrivningar(skrivare, tabell):
            _vagras(skrivare, sats)


def test_foljaren_skriver_bara_i_vy(
    skrivare: psycopg.Connection[Any], foljande: psycopg.Connection[Any]
) -> None:
    """Each of its own tables, and nothing of the log's."""
    for tabell in tabeller(skrivare, "logg", "migrering"):
        for sats in _skrivningar(skrivare, tabell):
            _vagras(foljande, sats)
    egna = set(tabeller(skrivare, "vy")) - {"vy.projektion"}
    assert egna
    for tabell in egna:
        foljande.execute(f"DELETE FROM {tabell}")
    foljande.execute("UPDATE vy.projektion SET fel = NULL")
    _vagras(foljande, "INSERT INTO vy.projektion (namn, version) VALUES ('x', 1)")
    _vagras(foljande, "DELETE FROM vy.projektion")


def _far_anropa(conn: psycopg.Connection[Any]) -> list[str]:
    return [
        namn
        for (namn,) in conn.execute(
            "SELECT format('%%s.%%s', n.nspname, p.proname) FROM pg_proc p"
            " JOIN pg_namespace n ON n.oid = p.pronamespace"
            " WHERE n.nspname = ANY(%s) AND has_function_privilege(p.oid, 'EXECUTE')",
            ([*VARA, "public"],),
        )
    ]


def test_av_funktionerna_far_applikationen_anropa_en(
    agare: psycopg.Connection[Any],
    skrivare: psycopg.Connection[Any],
    foljande: psycopg.Connection[Any],
) -> None:
    """logg.lagg_till, and the follower none."""
    assert len(_far_anropa(agare)) > 1
    assert _far_anropa(skrivare) == ["logg.lagg_till"]
    assert _far_anropa(foljande) == []
    with pytest.raises(VAGRAS):
        ropa(foljande, argument())


@pytest.mark.parametrize(
    "sats",
    [
        "ALTER TABLE logg.handelse DISABLE TRIGGER ALL",
        "DROP TRIGGER vagra_rad ON logg.handelse",
        "SET session_replication_role = 'replica'",
        "ALTER FUNCTION logg.lagg_till SET lock_timeout = '1h'",
        "CREATE OR REPLACE FUNCTION logg.vagra() RETURNS trigger LANGUAGE sql AS 'SELECT'",
        "CREATE TABLE logg.egen ()",
        "CREATE TABLE vy.egen ()",
        "CREATE TABLE public.egen ()",
        "CREATE SCHEMA egen",
        "DROP TABLE logg.handelse",
        "SET ROLE postgres",
        "SET ROLE pg_write_all_data",
        "GRANT INSERT ON logg.handelse TO liggare_app",
    ],
)
def test_applikationen_och_foljaren_ges_ingen_omvag(
    en_logg: tuple[psycopg.Connection[Any], ...], sats: str
) -> None:
    """Neither owns anything, nor can become somebody who does."""
    for conn in en_logg:
        try:
            conn.execute(sats)
        except (VAGRAS, psycopg.errors.InvalidParameterValue):
            continue
        # GRANT of what one does not have is a warning in PostgreSQL: nothing was given
        assert not varde(conn, "SELECT has_table_privilege('logg.handelse', 'INSERT')")
        assert sats.startswith("GRANT")


def test_applikationens_egna_temporara_objekt_lurar_inte_funktionen(
    skrivare: psycopg.Connection[Any],
) -> None:
    """It runs with the owner's rights, and finds nothing by a name that the caller can take."""
    skrivare.execute("CREATE TEMP TABLE huvud (en boolean); CREATE TEMP TABLE handelse (x int)")
    skrivare.execute(
        "CREATE FUNCTION pg_temp.greatest(timestamptz, timestamptz) RETURNS timestamptz"
        " LANGUAGE sql AS $$ SELECT 'epoch'::timestamptz $$"
    )
    skrivare.execute("SET search_path = pg_temp, public")
    forsta, stampel = ropa(skrivare, argument())
    assert (forsta, stampel.year > 2000) == (1, True)


def test_en_inloggning_som_kan_skriva_forbi_funktionen_avvisas(databas: Databas) -> None:
    """The owner's login as DATABASE_URL is a mistake that is found at the start."""
    databas.krav_fardig()
    assert databas.agare_url is not None
    with pytest.raises(DatabasFel):
        replace(databas, app_url=databas.agare_url).krav_fardig()
