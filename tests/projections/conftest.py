"""Histories in a simulated log, followers that run when told to, and readers that are closed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol

import pytest

from projections.motor import lasning
from projections.motor.lasning import Lasare
from projections.pengar.saldon import Urval
from projections.tabeller import PROJEKTIONER
from store.databas import Databas
from store.liggare import Liggare
from tests.projections.hjalp.historierna import Historia, simulera_i
from tests.projections.hjalp.simulering.simulering import Simulering

OppnaLasare = Callable[[Databas], Lasare]


class Simulera(Protocol):
    def __call__(self, seed: int, antal: int, enkelt: bool = False) -> Simulering: ...


@pytest.fixture
def oppna_lasare(oppna_liggare: Callable[[Databas], Liggare]) -> Iterator[OppnaLasare]:
    oppna: list[Lasare] = []

    def oppnare(databas: Databas) -> Lasare:
        oppna.append(Lasare(oppna_liggare(databas).recorder.pool, databas.app_url, PROJEKTIONER))
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


@pytest.fixture
def historia(request: pytest.FixtureRequest, historier: dict[int, Historia]) -> Historia:
    """One of them, with chance as it is at the beginning."""
    valda = historier[request.param]
    valda.simulering.slump.seed(request.param)
    return valda


def every_choice(simulering: Simulering) -> Iterator[Urval]:
    """Each part of the money that somebody has."""
    utlysningar = simulering.orakel.anslagen.utlysningar.values()
    for anslag, ar in sorted({(u.anslag, ar) for u in utlysningar for ar in (2023, 2024)}):
        yield Urval(anslag_id=anslag, budgetar=ar)
    for utlysning in simulering.utlysningar:
        yield Urval(utlysning_id=utlysning)
    mottagare = {a.hos.mottagare_id for a in simulering.orakel.akter.values()}
    for part in sorted(mottagare, key=str):
        yield Urval(mottagare_id=part)
    for arende in simulering.arenden:
        yield Urval(arende_id=arende)
