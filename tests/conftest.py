"""Every test that needs a database gets its own, in a real PostgreSQL started for the run."""

from __future__ import annotations

import gc
import itertools
import re
import signal
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from xdist.scheduler import LoadFileScheduling

from projections.motor.foljare import Foljare
from projections.tabeller import PROJEKTIONER
from store.databas import Databas, inbyggd
from store.journal import Journal
from store.liggare import Liggare
from tests.api.hjalp.delade import api, bygge, demonstrationen, gemensam_databas, grund
from tests.hjalp import omfang
from tests.hjalp.postgres import kasta, ny_logg, plats, skynda, stoppa
from tests.projections.hjalp.historierna import HISTORIER, historier

__all__ = ["api", "bygge", "demonstrationen", "gemensam_databas", "grund", "historier"]

_NUMMER = itertools.count(1)
DYRBARA = {
    "historier": r"\b(historier: dict|historia: Historia)\b",
    "atta": r"\batta: Atta\b",
    "anropen": r"\banrop: Anrop\b",
}
"""Fixtures that take long to make, and how a test asks for them."""

SJALVSTANDIGA = r"\b(kor_program|krav_aktuella|subprocess)\b|tests\.golden"
"""Who starts programs of their own, and so has files that are long to wait for at the end."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--slump",
        action="store_true",
        help="Try other examples each time. Without it every run tries the same.",
    )
    parser.addoption("--ganger", type=int, default=1, help="Try so many times more by chance.")
    parser.addoption(
        "--historier",
        type=lambda text: tuple(map(int, text.split(","))),
        default=HISTORIER,
        help="The seeds of the histories that are played, as 301,302,303.",
    )


def pytest_configure(config: pytest.Config) -> None:
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        # In the background of a shell: the programs that the tests interrupt are to hear it.
        signal.signal(signal.SIGINT, signal.default_int_handler)
    omfang.valj(config)
    antal = omfang.omfang(100)
    settings.register_profile("samma", derandomize=True, max_examples=antal)
    settings.register_profile("slump", print_blob=True, max_examples=antal)
    settings.load_profile("slump" if config.getoption("--slump") else "samma")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if {"historia", "historier"} <= {*metafunc.fixturenames}:
        metafunc.parametrize("historia", metafunc.config.getoption("--historier"), indirect=True)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes the longest is first, so that all workers end together; histories are long."""
    for item in items:
        if "historier" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.grundlig)
    items.sort(key=lambda item: (delar(item.path) is None, not startar(item.path)))


def pytest_collection() -> None:
    gc.disable()  # what is loaded stays: it need not be gone through to look for what does not


def pytest_collection_finish() -> None:
    gc.freeze()
    gc.enable()


@cache
def delar(fil: Path) -> str | None:
    """What the tests of a file share with other files', and is to be made once."""
    return next((d for d, begaran in DYRBARA.items() if re.search(begaran, fil.read_text())), None)


@cache
def startar(fil: Path) -> bool:
    return re.search(SJALVSTANDIGA, fil.read_text()) is not None


class Filvis(LoadFileScheduling):  # type: ignore[misc]  # it has no types
    """A file goes to one worker, and all files that share what is dear to the same."""

    def _split_scope(self, nodeid: str) -> str:
        fil = self.config.rootpath / nodeid.partition("::")[0]
        return delar(fil) or str(fil)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Filvis:
    return Filvis(config, log)


@pytest.fixture(scope="session")
def pg_katalog() -> Iterator[Path]:
    """The folder of the private PostgreSQL that this run uses and leaves nothing of."""
    with tempfile.TemporaryDirectory(
        prefix="liggare-test-", dir=plats(), ignore_cleanup_errors=True
    ) as katalog:
        try:
            skynda(Path(katalog))
            yield Path(katalog)
        finally:
            stoppa(Path(katalog))


@pytest.fixture
def tom_databas(pg_katalog: Path) -> Iterator[Databas]:
    """A database in which nothing has been made."""
    databas = inbyggd(pg_katalog, f"test_{next(_NUMMER)}")
    yield databas
    kasta(databas)


@pytest.fixture
def databas(pg_katalog: Path) -> Iterator[Databas]:
    """A migrated database with an empty log."""
    databas = ny_logg(pg_katalog, f"test_{next(_NUMMER)}")
    yield databas
    kasta(databas)


@pytest.fixture
def simulerad_databas(pg_katalog: Path) -> Iterator[Databas]:
    """A migrated database with an empty demonstration log."""
    databas = ny_logg(pg_katalog, f"test_{next(_NUMMER)}", simulerad=True)
    yield databas
    kasta(databas)


@pytest.fixture
def oppna_liggare() -> Iterator[Callable[[Databas], Liggare]]:
    """Opens applications on databases, and closes them after the test."""
    oppna: list[Liggare] = []

    def oppnare(databas: Databas) -> Liggare:
        oppna.append(Liggare({"LIGGARE_URL": databas.app_url}))
        return oppna[-1]

    yield oppnare
    for liggare in oppna:
        liggare.close()


@pytest.fixture
def liggare(databas: Databas, oppna_liggare: Callable[[Databas], Liggare]) -> Liggare:
    return oppna_liggare(databas)


@pytest.fixture
def journal(liggare: Liggare) -> Journal:
    return Journal(liggare)


@pytest.fixture
def foljare(databas: Databas) -> Iterator[Foljare]:
    """A follower at work in a thread."""
    foljare = Foljare(databas.foljare_url, PROJEKTIONER)
    foljare.starta()
    yield foljare
    foljare.stanna()
