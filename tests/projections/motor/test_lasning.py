"""A read stands on one basis: whole appends only, and never ahead of the tables."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import psycopg
import pytest

from projections.motor import lasning
from projections.motor.bokforing import steg
from projections.motor.foljare import Foljare
from projections.motor.lasning import InteIkapp, Lasare
from projections.pengar.saldon import saldo
from projections.tabeller import PROJEKTIONER
from store.basis import PositionenFinnsInte, idag
from store.databas import Databas
from store.journal import Arbete, Journal, Kvitto
from store.mapper import FaktumMapper
from tests.projections.hjalp import handlingar as h
from tests.projections.hjalp.historierna import folj

DAG = date(2024, 6, 1)


@pytest.fixture
def tillagg(journal: Journal) -> list[Kvitto]:
    """Positions 1, then 2 to 4 in one append, then 5."""

    def tre(arbete: Arbete) -> None:
        for nummer in h.TIO_NUMMER[1:4]:
            h.registrera(nummer, "Regionen")(arbete)

    return [
        journal.utfor(h.registrera(h.TIO_NUMMER[0], "Regionen")),
        journal.utfor(tre),
        journal.utfor(h.lagg_upp("16")),
    ]


@pytest.fixture
def otalig(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for a projection."""
    monkeypatch.setattr(lasning, "TALAMOD", 0)


def test_a_position_inside_an_append_is_the_append_before(
    tillagg: list[Kvitto], databas: Databas, lasare: Lasare
) -> None:
    assert [(k.tillagg, k.position) for k in tillagg] == [(1, 1), (2, 4), (5, 5)]
    folj(databas)
    for kand, position in [(0, 0), (1, 1), (2, 1), (3, 1), (4, 4), (5, 5)]:
        with lasare.las(DAG, kand) as (_, basis):
            assert basis.position == position


def test_an_instant_is_the_last_append_recorded_by_then(
    tillagg: list[Kvitto], databas: Databas, lasare: Lasare
) -> None:
    folj(databas)
    ett, tre, _ = tillagg
    liten = timedelta(microseconds=1)
    for kand, position in [
        (ett.registrerad - liten, 0),
        (ett.registrerad, 1),
        (tre.registrerad - liten, 1),
        (tre.registrerad, 4),
        (datetime(2999, 1, 1, tzinfo=UTC), 5),
    ]:
        with lasare.las(DAG, kand) as (_, basis):
            assert basis.position == position


def test_a_basis_says_when_its_last_append_was_recorded(
    tillagg: list[Kvitto], databas: Databas, lasare: Lasare
) -> None:
    folj(databas)
    with lasare.las(DAG, 4) as (_, basis):
        assert basis == (DAG, 4, tillagg[1].registrerad, False)
    with lasare.las(DAG, 0) as (_, basis):
        assert basis == (DAG, 0, None, False)


def test_beyond_the_head_there_is_nothing_to_ask_for(
    tillagg: list[Kvitto], databas: Databas, lasare: Lasare
) -> None:
    folj(databas)
    with pytest.raises(PositionenFinnsInte), lasare.las(DAG, tillagg[-1].position + 1):
        pass


@pytest.mark.usefixtures("otalig")
def test_what_the_tables_have_not_reached_is_not_answered(
    tillagg: list[Kvitto], lasare: Lasare
) -> None:
    for kand in (1, tillagg[-1].position, tillagg[-1].registrerad):
        with pytest.raises(InteIkapp), lasare.las(DAG, kand):
            pass


@pytest.mark.usefixtures("otalig", "tillagg")
def test_without_kand_the_answer_is_where_the_tables_stand(lasare: Lasare) -> None:
    with lasare.las(DAG) as (conn, basis):
        assert basis.position == 0
        assert not any(saldo(conn, basis).lador.values())


@pytest.mark.usefixtures("otalig", "tillagg")
def test_tables_inside_an_append_answer_for_the_one_before(
    databas: Databas, lasare: Lasare
) -> None:
    mapper = FaktumMapper.ny()
    with psycopg.connect(databas.foljare_url, autocommit=True) as conn:
        for projektion in PROJEKTIONER:
            assert steg(conn, projektion, mapper, 3) == 3
    with lasare.las(DAG) as (_, basis):
        assert basis.position == 1
    with lasare.las(DAG, 3) as (_, basis):
        assert basis.position == 1
    with pytest.raises(InteIkapp), lasare.las(DAG, 4):
        pass


@pytest.mark.usefixtures("otalig", "tillagg")
def test_the_slowest_table_decides(databas: Databas, lasare: Lasare) -> None:
    *snabba, seg = PROJEKTIONER
    mapper = FaktumMapper.ny()
    with psycopg.connect(databas.foljare_url, autocommit=True) as conn:
        for projektion in snabba:
            steg(conn, projektion, mapper)
        steg(conn, seg, mapper, 1)
    with lasare.las(DAG) as (_, basis):
        assert basis.position == 1
    assert lasare.status() == (
        5,
        sorted((p.namn, 1 if p is seg else 5, None, None) for p in PROJEKTIONER),
    )


@pytest.mark.usefixtures("foljare", "talmodig")
def test_a_follower_is_waited_for(journal: Journal, lasare: Lasare) -> None:
    for nummer in h.TIO_NUMMER:
        position = journal.utfor(h.registrera(nummer, "Regionen")).position
        with lasare.las(DAG, position) as (_, basis):
            assert basis.position == position


def test_a_read_sees_one_moment(
    tillagg: list[Kvitto], databas: Databas, journal: Journal, lasare: Lasare
) -> None:
    folj(databas)
    with lasare.las(DAG) as (conn, basis):
        journal.utfor(h.lagg_upp("17"))
        folj(databas)
        rad = conn.execute("SELECT max(position) FROM vy.uppgift").fetchone()
        assert (basis.position, rad) == (tillagg[-1].position, (5,))


def test_today_is_the_day_if_none_is_given(lasare: Lasare) -> None:
    before = idag()
    with lasare.las() as (_, basis):
        assert before <= basis.per <= idag()


def test_an_empty_log_is_followed_to_nowhere(databas: Databas, lasare: Lasare) -> None:
    with psycopg.connect(databas.foljare_url, autocommit=True) as conn:
        Foljare(databas.foljare_url, PROJEKTIONER).ikapp(conn)
    assert [s.position for s in lasare.status()[1]] == [0] * len(PROJEKTIONER)
