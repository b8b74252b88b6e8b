"""One server for the run, on a database of its own; tests that need to spoil one start another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from projections.tabeller import uppratta
from store.databas import Databas, inbyggd
from tests.api.bidraget import Bygge, Grund
from tests.api.servern import Api, servera


@pytest.fixture(scope="session")
def gemensam_databas(pg_katalog: Path) -> Databas:
    databas = inbyggd(pg_katalog, "test_api")
    databas.migrera(sedan=uppratta)
    return databas


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


@pytest.fixture
def egen(databas: Databas) -> Iterator[Api]:
    """A server of the test's own, on an empty log."""
    with servera(databas) as igang:
        yield igang
