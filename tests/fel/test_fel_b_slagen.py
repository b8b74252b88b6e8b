"""Every kind of value that anything uses is corrected: what rested on it is right, or listed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from domain.grund.uppslag import SLAG
from tests.fel.hjalp.slagen import RATTELSER, anvandningen
from tests.projections.hjalp.listor.logg import Logg, logg_med
from tests.projections.hjalp.listor.verb import Historia

SIST = date(2025, 12, 31)


@pytest.fixture(scope="module")
def rattat(pg_katalog: Path) -> Iterator[tuple[Logg, dict[str, tuple[int, int]]]]:
    """The history, and the last position before and after each correction."""
    nar: dict[str, tuple[int, int]] = {}

    def allt(h: Historia) -> None:
        anvandningen(h)
        for slag, (ratta, *_) in RATTELSER.items():
            nar[slag] = (h.huvud(), (ratta(h), h.huvud())[1])

    with logg_med(pg_katalog, allt) as logg:
        yield logg, nar


def _vilar(logg: Logg, kand: int | None = None, val: Any = None) -> list[Any]:
    rader = logg.fraga("avvikelser", SIST, kand, val).rader
    return [r for r in rader if r.slag == "vilar-pa-rattat"]


def test_every_kind_has_its_correction() -> None:
    assert set(RATTELSER) == set(SLAG)


@pytest.mark.parametrize("slag", RATTELSER)
def test_what_rested_on_it_is_listed(
    slag: str, rattat: tuple[Logg, dict[str, tuple[int, int]]]
) -> None:
    logg, nar = rattat
    fore, efter = nar[slag]
    _, handelse, da, nu = RATTELSER[slag]
    nya = [r for r in _vilar(logg, efter) if fore < r.rattad_position <= efter]
    assert (handelse, da, nu) in {(r.handelse, r.da, r.nu) for r in nya}
    assert all(r.lage == "ny" for r in nya)
    assert not {r.avvikelse for r in nya} & {r.avvikelse for r in _vilar(logg, fore)}
