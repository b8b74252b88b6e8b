"""The servers, histories and readers that tests of other rooms have too."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.databas import Databas
from tests.api.conftest import api, bygge, demo, demonstrationen, grund, kommando
from tests.hjalp.postgres import ny_logg
from tests.projections.conftest import historia, historier, lasare, oppna_lasare

__all__ = [
    "api",
    "bygge",
    "demo",
    "demonstrationen",
    "gemensam_databas",
    "grund",
    "historia",
    "historier",
    "kommando",
    "lasare",
    "oppna_lasare",
]


@pytest.fixture(scope="session")
def gemensam_databas(pg_katalog: Path) -> Databas:
    """Of its own: what a session makes once, it makes once for each folder that names it."""
    return ny_logg(pg_katalog, "test_fel")
