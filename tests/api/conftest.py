"""Servers that a test may spoil, and the command line. The one that all share is in the root."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from api.kommandorad.korning import kor
from projections.motor import lasning
from store.databas import Databas
from tests.api.hjalp.anropet import anrop, registrerat
from tests.api.hjalp.historia import Historia
from tests.api.hjalp.kommandon import Kommandorad, Svar, vanliga_blanksteg
from tests.api.hjalp.servern import Api, servera
from tests.hjalp.postgres import ny_logg

__all__ = ["anrop", "registrerat"]


@pytest.fixture
def egen(databas: Databas) -> Iterator[Api]:
    """A server of the test's own, on an empty log."""
    with servera(databas) as igang:
        yield igang


@pytest.fixture
def kommando(
    pg_katalog: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Kommandorad:
    """Runs the command line in this process, on the run's private PostgreSQL."""
    for namn in (
        "DATABASE_URL",
        "DATABASE_OWNER_URL",
        "DATABASE_FOLLOWER_URL",
        "LIGGARE_HEMLIGHET",
    ):
        monkeypatch.delenv(namn, raising=False)
    monkeypatch.setenv("LIGGARE_KATALOG", str(pg_katalog))
    monkeypatch.setattr(lasning, "POLLINTERVALL", 0.01)  # every command waits for it at its end

    def korning(*argument: str) -> Svar:
        capsys.readouterr()
        kod = kor(list(argument))
        ut, fel = capsys.readouterr()
        return Svar(kod, vanliga_blanksteg(ut), vanliga_blanksteg(fel))

    return korning


@pytest.fixture
def demo(demonstrationen: None, kommando: Kommandorad) -> Kommandorad:
    """The command line, when the demonstration log is loaded."""
    return kommando


@pytest.fixture
def yttre(databas: Databas, kommando: Kommandorad, monkeypatch: pytest.MonkeyPatch) -> Databas:
    """A migrated database that somebody else runs, as far as the command line can tell."""
    monkeypatch.setenv("DATABASE_URL", databas.app_url)
    monkeypatch.setenv("DATABASE_FOLLOWER_URL", databas.foljare_url)
    return databas


@pytest.fixture(scope="session")
def historia(pg_katalog: Path) -> Iterator[Historia]:
    """For those who only add to it."""
    with servera(ny_logg(pg_katalog, "test_api_basis")) as api:
        yield Historia(api)


@pytest.fixture
def egen_historia(egen: Api) -> Historia:
    """For those who correct it."""
    return Historia(egen)
