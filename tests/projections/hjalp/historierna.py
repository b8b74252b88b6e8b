"""Histories by their seeds, each in a log of its own, made once for all rooms that ask for them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from random import Random
from typing import NamedTuple

import psycopg
import pytest

from projections.motor.bokforing import steg
from projections.motor.lasning import Lasare
from projections.tabeller import PROJEKTIONER
from store.databas import Databas
from store.journal import Journal
from store.liggare import Liggare
from store.mapper import FaktumMapper
from tests.hjalp.postgres import ny_logg
from tests.projections.hjalp.simulering.simulering import Simulering


def simulera_i(
    databas: Databas, liggare: Liggare, seed: int, antal: int, *, enkelt: bool = False
) -> Simulering:
    slump = Random(seed)  # noqa: S311  # chance for tests
    simulering = Simulering(Journal(liggare), slump)
    simulering.grund()
    for _ in range(8):
        simulering.kor(antal // 8, enkelt=enkelt)
        folj(databas, slump.randint(1, 40))
    return simulering


LANGD = 880
"""How many commands a history tries."""
HISTORIER = (105, 107, 114, 128)
"""Together they hold every kind of fact, and all that is unusual (omfattning)."""


class Historia(NamedTuple):
    simulering: Simulering
    databas: Databas
    lasare: Lasare


@pytest.fixture(scope="session")
def historier(pg_katalog: Path) -> Iterator[dict[int, Historia]]:
    """Histories by their seeds, each in a log of its own, made once for all that is asked."""
    with ExitStack() as oppna:
        alla = {}
        for seed in HISTORIER:
            databas = ny_logg(pg_katalog, f"historia_{seed}", simulerad=True)
            liggare = oppna.enter_context(Liggare({"LIGGARE_URL": databas.app_url}))
            simulering = simulera_i(databas, liggare, seed, LANGD)
            lasare = Lasare(liggare.recorder.pool, databas.app_url, PROJEKTIONER)
            oppna.callback(lasare.stang)
            alla[seed] = Historia(simulering, databas, lasare)
        yield alla


def folj(databas: Databas, antal: int = 2000) -> None:
    """Bring every projection to the head, so many facts at a time."""
    mapper = FaktumMapper.ny()
    with psycopg.connect(databas.foljare_url, autocommit=True) as conn:
        for projektion in PROJEKTIONER:
            while steg(conn, projektion, mapper, antal):
                pass
