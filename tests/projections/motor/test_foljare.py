"""The follower: a fact that cannot be booked stops its own projection, named, until it can."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import psycopg
import pytest

from domain.anslag.tilldelning import MedelTilldelade
from domain.grund.faktum import Faktum
from projections.motor.foljare import Foljare
from projections.motor.lasning import Lasare
from projections.pengar import saldon
from projections.pengar.kontering import Postering, kontera
from projections.tabeller import PROJEKTIONER
from store.databas import Databas
from store.journal import Journal
from tests.projections.hjalp import handlingar as h
from tests.projections.hjalp.simulering.regler import POSTER

POST = POSTER["16"]


def _vagrar_2025(faktum: Faktum) -> Iterator[Postering]:
    if isinstance(faktum, MedelTilldelade) and faktum.budgetar == 2025:
        raise ValueError("år 2025")
    yield from kontera(faktum)


@pytest.fixture
def head(journal: Journal) -> int:
    """A post, and allotments for 2024, 2025 and 2026."""
    position = journal.utfor(h.lagg_upp("16")).position
    for ar in (2024, 2025, 2026):
        position = journal.utfor(
            h.tilldela(POST, verkningsdag=date(ar, 1, 1), budgetar=ar, belopp_ore=1_00)
        ).position
    return position


def ikapp(databas: Databas) -> None:
    with psycopg.connect(databas.foljare_url, autocommit=True) as conn:
        Foljare(databas.foljare_url, PROJEKTIONER).ikapp(conn)


def test_money_never_passes_a_failed_fact(
    head: int, databas: Databas, lasare: Lasare, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as trasig:
        trasig.setattr(saldon, "kontera", _vagrar_2025)
        for _ in range(2):
            ikapp(databas)
            lagen = {s.namn: s for s in lasare.status()[1]}
            pengar = lagen.pop("saldon")
            assert (pengar.position, pengar.fel_position) == (2, 3)
            assert pengar.fel is not None
            assert {(s.position, s.fel_position, s.fel) for s in lagen.values()} == {
                (head, None, None)
            }
        with lasare.las(date(2027, 1, 1)) as (conn, basis):
            assert basis.position == 2
            assert saldon.saldo(conn, basis).lador["disponibelt"] == 1_00

    ikapp(databas)
    assert {(s.position, s.fel_position, s.fel) for s in lasare.status()[1]} == {(head, None, None)}
    with lasare.las(date(2027, 1, 1), head) as (conn, basis):
        assert saldon.saldo(conn, basis).lador["disponibelt"] == 3_00


def test_one_follower_at_a_time_books(head: int, databas: Databas, lasare: Lasare) -> None:
    """While somebody else holds the projections, nothing is booked, and nobody waits."""
    with psycopg.connect(databas.foljare_url) as annan:
        annan.execute("SELECT FROM vy.projektion FOR UPDATE")
        ikapp(databas)
        assert [s.position for s in lasare.status()[1]] == [0] * len(PROJEKTIONER)
    ikapp(databas)
    assert [s.position for s in lasare.status()[1]] == [head] * len(PROJEKTIONER)
