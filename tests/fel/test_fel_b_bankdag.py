"""A receipt came on another day than was said: what is placed of it follows, to the öre."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from domain.arende.arende import Arende
from domain.fordran.fordran import Fordran
from domain.inbetalning.inbetalning import Inbetalning
from projections.listor import Filter
from tests.fel.hjalp.kravet import FORFALLER, KRAVT, RANTAN, SENT, betala, kravet, ratta
from tests.projections.hjalp.listor.logg import Logg, logg_med
from tests.projections.hjalp.listor.verb import FORDRAN, INBETALNING, A, Historia

SIST = date(2025, 12, 31)
UPPTACKT = date(2025, 8, 1)


@contextmanager
def _spelat(pg_katalog: Path, beratta: Callable[[Historia], object]) -> Iterator[Logg]:
    def allt(h: Historia) -> None:
        kravet(h)
        beratta(h)

    with logg_med(pg_katalog, allt) as logg:
        yield logg


def _fordran(logg: Logg) -> Fordran:
    return logg.journal.liggare.hamta(Arende, A[0]).fordringar[FORDRAN]


def _rad(logg: Logg, per: date) -> Any:
    [rad] = logg.fraga("fordringar", per, val=Filter(reglerade=True)).rader
    return rad


def _oplacerat(logg: Logg, per: date) -> list[int]:
    return [r.oplacerat_ore for r in logg.fraga("oplacerat", per).rader]


def test_fel_b2_paid_in_time_after_all(pg_katalog: Path) -> None:
    def beratta(h: Historia) -> None:
        ratta(h, betala(h, SENT, KRAVT + RANTAN, SENT), FORFALLER, KRAVT + RANTAN, UPPTACKT)

    with _spelat(pg_katalog, beratta) as logg:
        fordran = _fordran(logg)
        assert (fordran.utestaende_ore, fordran.ranta_ore, fordran.ranta_betald_ore) == (0, 0, 0)
        assert fordran.reglerad
        [aterbetald] = logg.journal.liggare.hamta(Arende, A[0]).aterbetalningar.values()
        assert (aterbetald.dag, aterbetald.belopp_ore) == (FORFALLER, KRAVT)
        mottagen = logg.journal.liggare.hamta(Inbetalning, INBETALNING[0])
        assert mottagen.oplacerat_ore == RANTAN
        rad = _rad(logg, SIST)
        assert (rad.skuld_ore, rad.betalt_ore, rad.ranta_att_rakna_om) == (0, KRAVT, False)
        assert _rad(logg, FORFALLER).skuld_ore == 0
        assert _oplacerat(logg, SENT) == [RANTAN]


def test_fel_b2_paid_too_late_after_all(pg_katalog: Path) -> None:
    """Interest is paid first: what was capital paid the interest, and capital is owed again."""

    def beratta(h: Historia) -> None:
        ratta(h, betala(h, FORFALLER, KRAVT, FORFALLER), SENT, KRAVT, UPPTACKT)

    with _spelat(pg_katalog, beratta) as logg:
        fordran = _fordran(logg)
        assert (fordran.ranta_ore, fordran.ranta_betald_ore) == (RANTAN, RANTAN)
        assert fordran.utestaende_ore == RANTAN
        rad = _rad(logg, SIST)
        assert (rad.utestaende_ore, rad.ranta_ore) == (RANTAN, 0)
        assert _rad(logg, FORFALLER).utestaende_ore == KRAVT
        assert _oplacerat(logg, SIST) == []


@pytest.mark.parametrize("rattat", [FORFALLER, date(2025, 6, 30)])
def test_fel_b2_nothing_rests_on_the_wrong_day(pg_katalog: Path, rattat: date) -> None:
    def beratta(h: Historia) -> None:
        ratta(h, betala(h, SENT, KRAVT + RANTAN, SENT), rattat, KRAVT + RANTAN, UPPTACKT)

    with _spelat(pg_katalog, beratta) as logg:
        rader = logg.fraga("avvikelser", SIST).rader
        assert [r for r in rader if r.slag == "vilar-pa-rattat"] == []
        assert all(
            a.dag == rattat
            for a in logg.journal.liggare.hamta(Arende, A[0]).aterbetalningar.values()
        )
