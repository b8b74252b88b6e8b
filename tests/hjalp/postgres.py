"""The run's private PostgreSQL: in a hurry, and with a migrated database to copy new logs from."""

from __future__ import annotations

import os
import shutil
import signal
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from projections.tabeller import uppratta
from store.databas import Databas, inbyggd
from store.migrera import FORMAT

BRADSKANDE = (
    "fsync = off",
    "synchronous_commit = off",
    "full_page_writes = off",
    "autovacuum = off",
)
"""For what nobody misses if the machine stops. A test of what is lasting starts its own."""

NY = sql.SQL("CREATE DATABASE {} TEMPLATE mall STRATEGY FILE_COPY")
"""Its files as they are: half of what it costs to write each page to the WAL."""

MINNET = Path("/dev/shm")  # noqa: S108  # a folder of our own is made in it
RUM = 4 * 2**30
"""Bytes that have to be free in memory: what two runs side by side use, many times over."""


def plats() -> Path | None:
    """Where to keep what nobody misses: in memory if there is room, or where the system says."""
    rum = MINNET.is_dir() and os.access(MINNET, os.W_OK) and shutil.disk_usage(MINNET).free > RUM
    return MINNET if rum else None


def skynda(katalog: Path) -> None:
    """Let the private PostgreSQL of `katalog` wait for no disk."""
    with _anslut(inbyggd(katalog, "mall")) as conn:
        for installning in BRADSKANDE:
            conn.execute(f"ALTER SYSTEM SET {installning}")
        conn.execute("SELECT pg_reload_conf()")


def stoppa(katalog: Path) -> None:
    """Stop the private PostgreSQL of `katalog` at once, if it is there; nothing of it is kept."""
    with suppress(FileNotFoundError, ProcessLookupError):
        pid = int((katalog / "pg" / "postmaster.pid").read_text().split()[0])
        os.kill(pid, signal.SIGQUIT)


def ny_logg(katalog: Path, namn: str, *, simulerad: bool = False) -> Databas:
    """An empty log, as if it had been migrated: copied, and given an identity of its own."""
    mall = _mall(katalog)
    with _anslut(mall, "postgres") as conn:
        conn.execute(NY.format(sql.Identifier(namn)))
    databas = Databas(
        make_conninfo(mall.app_url, dbname=namn),
        make_conninfo(mall.foljare_url, dbname=namn),
        make_conninfo(mall.agare_url or "", dbname=namn),
    )
    with _anslut(databas) as conn:
        conn.execute(
            "INSERT INTO logg.art (simulerad, format) VALUES (%s, %s)", (simulerad, FORMAT)
        )
    return databas


def kasta(databas: Databas) -> None:
    """Drop it at once, whoever is connected."""
    namn = sql.Identifier(str(conninfo_to_dict(databas.app_url)["dbname"]))
    with _anslut(databas, "postgres") as conn:
        conn.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(namn))


@cache
def _mall(katalog: Path) -> Databas:
    """A migrated database that is not yet a log, since it has no identity."""
    databas = inbyggd(katalog, "mall")
    databas.migrera(sedan=uppratta)
    with _anslut(databas) as conn:
        conn.execute("SET session_replication_role = replica")  # no trigger keeps the row
        conn.execute("DELETE FROM logg.art")
    return databas


def _anslut(databas: Databas, dbname: str | None = None) -> psycopg.Connection[Any]:
    """The owner's connection to it, or to another database beside it."""
    assert databas.agare_url is not None
    url = databas.agare_url if dbname is None else make_conninfo(databas.agare_url, dbname=dbname)
    return psycopg.connect(url, autocommit=True)
