"""Histories in a simulated log, followers that run when told to, and readers that are closed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import Protocol

import psycopg
import pytest

from projections import lasning
from projections.bokforing import steg
from projections.lasning import Lasare
from projections.tabeller import PROJEKTIONER
from store.databas import Databas
from store.journal import Journal
from store.liggare import Liggare
from store.mapper import FaktumMapper
from tests.projections.simulering import Simulering

OppnaLasare = Callable[[Databas], Lasare]


class Simulera(Protocol):
    def __call__(self, seed: int, antal: int, enkelt: bool = False) -> Simulering: ...


@pytest.fixture
def oppna_lasare(oppna_liggare: Callable[[Databas], Liggare]) -> Iterator[OppnaLasare]:
    oppna: list[Lasare] = []

    def oppnare(databas: Databas) -> Lasare:
        oppna.append(Lasare(oppna_liggare(databas).recorder.pool, databas.app_url))
        return oppna[-1]

    yield oppnare
    for lasare in oppna:
        lasare.stang()


@pytest.fixture
def talmodig(monkeypatch: pytest.MonkeyPatch) -> None:
    """A read waits for its follower for as long as a busy machine may need."""
    monkeypatch.setattr(lasning, "TALAMOD", 60)


@pytest.fixture
def lasare(databas: Databas, oppna_lasare: OppnaLasare) -> Lasare:
    """A reader of the log that `journal` writes."""
    return oppna_lasare(databas)


@pytest.fixture
def simulerad_lasare(simulerad_databas: Databas, oppna_lasare: OppnaLasare) -> Lasare:
    return oppna_lasare(simulerad_databas)


@pytest.fixture
def simulera(simulerad_databas: Databas, oppna_liggare: Callable[[Databas], Liggare]) -> Simulera:
    """Runs a random history, seeded, in the simulated log, followed in steps of random size.

    `enkelt`: of money that is granted and paid, and no more.
    """

    def kor(seed: int, antal: int, enkelt: bool = False) -> Simulering:
        liggare = oppna_liggare(simulerad_databas)
        return simulera_i(simulerad_databas, liggare, seed, antal, enkelt=enkelt)

    return kor


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


def folj(databas: Databas, antal: int = 2000) -> None:
    """Bring every projection to the head, so many facts at a time."""
    mapper = FaktumMapper.ny()
    with psycopg.connect(databas.foljare_url, autocommit=True) as conn:
        for projektion in PROJEKTIONER:
            while steg(conn, projektion, mapper, antal):
                pass
