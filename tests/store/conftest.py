"""The log's three logins as connections, eight processes, and a PostgreSQL that may be killed."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest

from store.databas import Databas
from tests.hjalp.postgres import ny_logg, stoppa
from tests.store.hjalp.processer import Atta

Anslut = Callable[[str | None], psycopg.Connection[Any]]


@pytest.fixture
def anslut() -> Iterator[Anslut]:
    """Opens connections in autocommit, and closes them after the test."""
    oppna: list[psycopg.Connection[Any]] = []

    def anslutare(url: str | None) -> psycopg.Connection[Any]:
        assert url is not None
        oppna.append(psycopg.connect(url, autocommit=True))
        return oppna[-1]

    yield anslutare
    for conn in oppna:
        conn.close()


@pytest.fixture
def agare(databas: Databas, anslut: Anslut) -> psycopg.Connection[Any]:
    """The owner of the log, who runs the migrations."""
    return anslut(databas.agare_url)


@pytest.fixture
def skrivare(databas: Databas, anslut: Anslut) -> psycopg.Connection[Any]:
    """The application's login."""
    return anslut(databas.app_url)


@pytest.fixture
def foljande(databas: Databas, anslut: Anslut) -> psycopg.Connection[Any]:
    """The follower's login."""
    return anslut(databas.foljare_url)


@pytest.fixture(scope="module")
def en_logg(pg_katalog: Path) -> Iterator[tuple[psycopg.Connection[Any], psycopg.Connection[Any]]]:
    """One empty log for the many tests of a module that are refused: its writer, its follower."""
    databas = ny_logg(pg_katalog, f"modul_{uuid4().hex}")
    with (
        psycopg.connect(databas.app_url, autocommit=True) as skrivare,
        psycopg.connect(databas.foljare_url, autocommit=True) as foljande,
    ):
        yield skrivare, foljande


@pytest.fixture
def vagrande(
    en_logg: tuple[psycopg.Connection[Any], psycopg.Connection[Any]],
) -> Iterator[psycopg.Connection[Any]]:
    """The application's login to a log that is empty before and after."""
    yield en_logg[0]
    assert en_logg[0].execute("SELECT FROM logg.handelse").fetchone() is None


@pytest.fixture(scope="session")
def atta() -> Iterator[Atta]:
    """Eight processes, so that races are real."""
    processer = Atta()
    yield processer
    processer.stang()


@pytest.fixture
def egen_katalog() -> Iterator[Path]:
    """The folder of a private PostgreSQL of the test's own, stopped after it."""
    with tempfile.TemporaryDirectory(prefix="liggare-egen-", ignore_cleanup_errors=True) as katalog:
        yield Path(katalog)
        stoppa(Path(katalog))
