"""A log in which all the examples have been played, for those who only read it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from api.uppspelning.historien import ladda
from projections.motor.lasning import Lasare
from projections.tabeller import PROJEKTIONER
from store.journal import Journal
from store.liggare import Liggare
from tests.hjalp.postgres import ny_logg
from tests.projections.hjalp.historierna import folj


@pytest.fixture(scope="session")
def lasare(pg_katalog: Path) -> Iterator[Lasare]:
    databas = ny_logg(pg_katalog, "rapporterna", simulerad=True)
    with Liggare({"LIGGARE_URL": databas.app_url}) as liggare:
        ladda(Journal(liggare))
        folj(databas)
        lasare = Lasare(liggare.recorder.pool, databas.app_url, PROJEKTIONER)
        yield lasare
        lasare.stang()
