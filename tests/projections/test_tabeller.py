"""Tables of another version are made and filled in one step; an older program leaves them be."""

from __future__ import annotations

import psycopg
import pytest

from projections.motor.bokforing import steg
from projections.motor.lasning import InteIkapp, Lasare
from projections.pengar.saldon import Saldon
from projections.tabeller import PROJEKTIONER, inaktuella, uppratta
from projections.uppgifter.tabell import Uppgifter
from store.databas import Databas
from store.liggare import Liggare
from store.mapper import FaktumMapper
from tests.store.hjalp.loggen import spara


class NyaSaldon(Saldon):
    """The same tables, said to be of the next version."""

    version = Saldon.version + 1


@pytest.fixture
def uppgraderad(databas: Databas, liggare: Liggare) -> Databas:
    """A log with facts, whose money tables a newer program has made anew."""
    spara(liggare, "16", 5)
    assert databas.migrera(sedan=lambda c: uppratta(c, (NyaSaldon(), Uppgifter()))) == ["saldon"]
    return databas


def _steg(databas: Databas, projektion: Saldon) -> int:
    with psycopg.connect(databas.foljare_url, autocommit=True) as conn:
        return steg(conn, projektion, FaktumMapper.ny())


def test_new_tables_are_full_when_they_are_first_seen(uppgraderad: Databas) -> None:
    with psycopg.connect(uppgraderad.app_url) as conn:
        position = conn.execute("SELECT position FROM vy.projektion WHERE namn = 'saldon'")
        assert position.fetchone() == (6,)
        assert conn.execute("SELECT count(*) FROM vy.postering").fetchone() == (15,)


def test_an_older_follower_does_not_write_in_them(uppgraderad: Databas, liggare: Liggare) -> None:
    spara(liggare, "17", 1)
    assert _steg(uppgraderad, Saldon()) == 0
    assert _steg(uppgraderad, NyaSaldon()) == 2


def test_an_older_reader_does_not_answer_from_them(
    uppgraderad: Databas, liggare: Liggare, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("projections.motor.lasning.TALAMOD", 0)
    gammal = Lasare(liggare.pool, uppgraderad.app_url, PROJEKTIONER)
    with pytest.raises(InteIkapp), gammal.las(kand=6):
        pass
    gammal.stang()


def test_what_is_of_another_version_is_named(uppgraderad: Databas) -> None:
    with psycopg.connect(uppgraderad.app_url) as conn:
        assert inaktuella(conn) == ["saldon"]
