"""Row 4: positions are 1, 2, 3 … without a gap, and the facts of an append are seen together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.utlysning.utlysning import Medel
from store.basis import PositionenFinnsInte, huvud, losa
from store.fel import KallanRackerInte, NyckelnUpptagen, RedanRegistrerad, Versionskonflikt
from store.liggare import Liggare
from tests.store.hjalp.loggen import AR, beviljat, manga, positioner, post, ropa, sats, spara

INGET = Medel(anslag_id=post("16").id, budgetar=AR, utlysning_id=post("x").id)


def _konflikt(liggare: Liggare) -> None:
    liggare.save(post("16", 3))


def _racker_inte(liggare: Liggare) -> None:
    liggare.save(beviljat(INGET, 1))


def _redan(liggare: Liggare) -> None:
    liggare.save(post("ny"), nyckel="nyckel", forfragan=b"1")


def _upptagen(liggare: Liggare) -> None:
    liggare.save(post("ny"), nyckel="nyckel", forfragan=b"2")


@pytest.mark.parametrize(
    ("vagrat", "fel"),
    [
        (_konflikt, Versionskonflikt),
        (_racker_inte, KallanRackerInte),
        (_redan, RedanRegistrerad),
        (_upptagen, NyckelnUpptagen),
    ],
)
def test_ett_vagrat_tillagg_lamnar_ingen_lucka(
    liggare: Liggare,
    skrivare: psycopg.Connection[Any],
    vagrat: Callable[[Liggare], None],
    fel: type[Exception],
) -> None:
    """Row 4. A sequence would have given its number away."""
    liggare.save(post("16", 1), nyckel="nyckel", forfragan=b"1")
    for _ in range(3):
        with pytest.raises(fel):
            vagrat(liggare)
    assert spara(liggare, "nästa", 1).tillagg == 3
    assert positioner(skrivare) == [1, 2, 3, 4]


def test_ett_aterkallat_tillagg_lamnar_ingen_lucka(
    liggare: Liggare, skrivare: psycopg.Connection[Any]
) -> None:
    """Row 4. Neither does one that is rolled back when all its facts are written."""
    spara(liggare, "16")
    delat_med_noll = sats(skrivare, manga(10)).replace("stampel FROM", "1 / (forsta - forsta) FROM")
    with pytest.raises(psycopg.errors.DivisionByZero):
        skrivare.execute(delat_med_noll)
    assert spara(liggare, "17").position == 2
    assert positioner(skrivare) == [1, 2]


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(storlekar=st.lists(st.integers(1, 12), min_size=1, max_size=8))
def test_ett_tillagg_syns_helt_eller_inte_alls(
    skrivare: psycopg.Connection[Any], storlekar: list[int]
) -> None:
    """At every position, and at every instant between, at, before and after the stamps."""
    borjan = huvud(skrivare)
    slut: list[tuple[int, datetime]] = []
    for storlek in storlekar:
        forsta, stampel = ropa(skrivare, manga(storlek))
        slut.append((forsta + storlek - 1, stampel))

    for position in range(borjan, slut[-1][0] + 1):
        hela = [p for p, _ in slut if p <= position]
        assert losa(skrivare, position) == max(hela, default=borjan)
    with pytest.raises(PositionenFinnsInte):
        losa(skrivare, slut[-1][0] + 1)
    mikro = timedelta(microseconds=1)
    mitt = [a + (b - a) / 2 for (_, a), (_, b) in pairwise(slut)]
    for tid in [t + d for _, t in slut for d in (-mikro, 0 * mikro, mikro)] + mitt:
        hela = [p for p, stampel in slut if stampel <= tid]
        assert losa(skrivare, tid) == max(hela, default=borjan)
    assert losa(skrivare, slut[0][1] - timedelta(days=36500)) == 0
    assert losa(skrivare, slut[-1][1] + timedelta(days=36500)) == slut[-1][0]
