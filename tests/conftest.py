"""Every test that needs a database gets its own, in a real PostgreSQL started for the run."""

from __future__ import annotations

import itertools
import os
import signal
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import settings

from projections.motor.foljare import Foljare
from projections.tabeller import PROJEKTIONER, uppratta
from store.databas import Databas, inbyggd
from store.journal import Journal
from store.liggare import Liggare

_NUMMER = itertools.count(1)

settings.register_profile("samma", derandomize=True)
settings.register_profile("slump", print_blob=True)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--slump",
        action="store_true",
        help="Try other examples each time. Without it every run tries the same.",
    )


def pytest_configure(config: pytest.Config) -> None:
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        # In the background of a shell: the programs that the tests interrupt are to hear it.
        signal.signal(signal.SIGINT, signal.default_int_handler)
    settings.load_profile("slump" if config.getoption("--slump") else "samma")


@pytest.fixture(scope="session")
def pg_katalog() -> Iterator[Path]:
    """The folder of the private PostgreSQL that this run uses and leaves nothing of."""
    with tempfile.TemporaryDirectory(prefix="liggare-test-", ignore_cleanup_errors=True) as katalog:
        yield Path(katalog)
        stoppa(Path(katalog))


def stoppa(katalog: Path) -> None:
    """Stop the private PostgreSQL of `katalog` at once, if it is there; nothing of it is kept."""
    with suppress(FileNotFoundError, ProcessLookupError):
        pid = int((katalog / "pg" / "postmaster.pid").read_text().split()[0])
        os.kill(pid, signal.SIGQUIT)


@pytest.fixture
def tom_databas(pg_katalog: Path) -> Databas:
    """A database in which nothing has been made."""
    return inbyggd(pg_katalog, f"test_{next(_NUMMER)}")


@pytest.fixture
def databas(tom_databas: Databas) -> Databas:
    """A migrated database with an empty log."""
    tom_databas.migrera(sedan=uppratta)
    return tom_databas


@pytest.fixture
def simulerad_databas(tom_databas: Databas) -> Databas:
    """A migrated database with an empty demonstration log."""
    tom_databas.migrera(simulerad=True, sedan=uppratta)
    return tom_databas


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
