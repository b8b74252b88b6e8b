"""One server for the run, on a database of its own, and the demonstration: made once for all rooms.

A fixture that two conftests import is two, and each would make its own of what has one name.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from api.kommandorad.korning import kor
from store.databas import Databas
from tests.api.hjalp.bidraget import Bygge, Grund
from tests.api.hjalp.servern import Api, servera
from tests.hjalp.postgres import ny_logg


@pytest.fixture(scope="session")
def gemensam_databas(pg_katalog: Path) -> Databas:
    return ny_logg(pg_katalog, "test_api")


@pytest.fixture(scope="session")
def api(gemensam_databas: Databas) -> Iterator[Api]:
    """The server that tests share; each makes what it needs, and trusts nothing else in the log."""
    with servera(gemensam_databas) as igang:
        yield igang


@pytest.fixture(scope="session")
def bygge(api: Api) -> Bygge:
    return Bygge(api)


@pytest.fixture(scope="session")
def grund(bygge: Bygge) -> Grund:
    """Money and a call with room for every test."""
    return bygge.grund()


@pytest.fixture(scope="session")
def demonstrationen(pg_katalog: Path) -> None:
    """The demonstration log of the run's private PostgreSQL, loaded."""
    with pytest.MonkeyPatch.context() as miljon:
        miljon.setenv("LIGGARE_KATALOG", str(pg_katalog))
        miljon.delenv("DATABASE_URL", raising=False)
        assert kor(["demo", "--no-serve"]) == 0
