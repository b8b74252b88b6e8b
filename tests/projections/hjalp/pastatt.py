"""How the tests of statements tell a story, and ask what it states."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path

import pytest

from tests.projections.hjalp.listor import verb as h
from tests.projections.hjalp.listor.grund import grund
from tests.projections.hjalp.listor.logg import Logg, logg_med

Beratta = Callable[[Callable[[h.Historia], object]], Logg]


@pytest.fixture
def beratta(pg_katalog: Path) -> Iterator[Beratta]:
    """Tells what happened to an application that came in on 20 February."""
    with ExitStack() as oppna:

        def berattare(vidare: Callable[[h.Historia], object]) -> Logg:
            def allt(historia: h.Historia) -> None:
                grund(historia)
                h.ansok(historia, 0, date(2024, 2, 20))
                vidare(historia)

            return oppna.enter_context(logg_med(pg_katalog, allt))

        yield berattare


def april(dag: int) -> date:
    return date(2024, 4, dag)


def sagt(logg: Logg, nyckel: str, *dagar: date, arende: int = 0) -> list[str | None]:
    return [logg.post(h.A[arende], dag).get(nyckel) for dag in dagar]


def position(logg: Logg, topic: str) -> int:
    return [p for p, f in logg.fakta if topic == f.TOPIC][-1]
