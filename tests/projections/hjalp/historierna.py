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
from tests.projections.hjalp.omfattning import saknas
from tests.projections.hjalp.simulering.simulering import Simulering

LANGD = 880
"""How many commands a history tries."""
HOGST = 3 * LANGD
"""How many it tries at the most, while something that histories should hold has not happened."""
HISTORIER = (120, 121, 134)
"""Any will do: they are played on until together they hold all that is asked of them (omfattning).

A new fact needs a verb that may record it, and no other choice of histories.
"""


class Historia(NamedTuple):
    simulering: Simulering
    databas: Databas
    lasare: Lasare

    def spela(self, antal: int) -> None:
        """Try so many commands, and then follow in steps of some size."""
        self.simulering.kor(antal)
        folj(self.databas, self.simulering.slump.randint(1, 40))


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


@pytest.fixture(scope="session")
def historier(pg_katalog: Path, pytestconfig: pytest.Config) -> Iterator[dict[int, Historia]]:
    """Histories by their seeds, each in a log of its own, made once for all that is asked."""
    with ExitStack() as oppna:
        alla = {}
        for seed in pytestconfig.getoption("--historier"):
            databas = ny_logg(pg_katalog, f"historia_{seed}", simulerad=True)
            liggare = oppna.enter_context(Liggare({"LIGGARE_URL": databas.app_url}))
            simulering = simulera_i(databas, liggare, seed, LANGD)
            lasare = Lasare(liggare.recorder.pool, databas.app_url, PROJEKTIONER)
            oppna.callback(lasare.stang)
            alla[seed] = Historia(simulering, databas, lasare)
        spela_vidare([*alla.values()])
        for historia in alla.values():
            rakna_rader(historia.databas)
        yield alla


def spela_vidare(alla: list[Historia]) -> None:
    """In turn, a little at a time, until nothing is missing."""
    for _ in range(LANGD, HOGST, LANGD // 8):
        for historia in alla:
            if not saknas(h.simulering for h in alla):
                return
            historia.spela(LANGD // 8)


def rakna_rader(databas: Databas) -> None:
    """So that it is known how to ask of them: half the time, and the same in every run."""
    with psycopg.connect(databas.agare_url or "", autocommit=True) as conn:
        conn.execute("ANALYZE")


def folj(databas: Databas, antal: int = 2000) -> None:
    """Bring every projection to the head, so many facts at a time."""
    mapper = FaktumMapper.ny()
    with psycopg.connect(databas.foljare_url, autocommit=True) as conn:
        for projektion in PROJEKTIONER:
            while steg(conn, projektion, mapper, antal):
                pass
