"""Tables are disposable: made anew they are the same to the last row, and answer the same."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random
from threading import Thread
from uuid import UUID

import psycopg
import pytest

from projections.motor.bokforing import bygg_om, steg
from projections.motor.lasning import Lasare
from projections.motor.projektion import Projektion
from projections.pengar.saldon import Saldo, saldo
from projections.tabeller import PROJEKTIONER
from projections.uppgifter.fragor import Post, poster
from store.databas import Databas
from store.journal import Journal
from store.liggare import Liggare
from store.mapper import FaktumMapper
from tests.hjalp.postgres import kasta, ny_logg
from tests.projections.conftest import Simulera
from tests.projections.hjalp.historierna import Historia, folj, simulera_i
from tests.projections.hjalp.simulering.regler import FORSTA_DAG
from tests.projections.hjalp.simulering.simulering import DAGAR, Simulering

Svar = tuple[Saldo, dict[UUID, Post]]
TOMMA = {"partsbyte"}
"""When no party changes, as in these histories: made anew with rows in it in fel_i8_kontroll."""
per_projektion = pytest.mark.parametrize("projektion", PROJEKTIONER, ids=lambda p: p.namn)


def rows(databas: Databas, *projektioner: Projektion) -> dict[str, list[str]]:
    """Every row of the tables, as text."""
    with psycopg.connect(databas.foljare_url) as conn:
        return {
            tabell: [
                rad for (rad,) in conn.execute(f"SELECT t::text FROM vy.{tabell} t ORDER BY 1")
            ]
            for projektion in projektioner
            for tabell in projektion.tabeller
        }


def rebuilt(databas: Databas, projektion: Projektion) -> int:
    with psycopg.connect(databas.foljare_url, autocommit=True) as conn:
        return bygg_om(conn, projektion, FaktumMapper.ny())


def answers(lasare: Lasare, simulering: Simulering, kanda: list[int]) -> list[Svar]:
    svar = []
    for kand in kanda:
        for dag in range(0, DAGAR, 20):
            with lasare.las(FORSTA_DAG + timedelta(days=dag), kand) as (conn, basis):
                funna = poster(conn, basis, "arende", [*simulering.arenden])
                svar.append((saldo(conn, basis), funna))
    return svar


@per_projektion
def test_rebuilt_is_followed_to_the_last_row(
    projektion: Projektion, historier: dict[int, Historia]
) -> None:
    """Of histories that together have rows in every table but a few: as many as that takes."""
    fyllda, alla = set[str](), {*projektion.tabeller} - TOMMA
    for simulering, databas, _ in historier.values():
        if fyllda == alla:
            break
        followed = rows(databas, projektion)
        fyllda |= {tabell for tabell, finns in followed.items() if finns}
        assert rebuilt(databas, projektion) == simulering.orakel.tillagg[-1].sista
        assert rows(databas, projektion) == followed
    assert fyllda == alla


@pytest.fixture(scope="module")
def spelad(pg_katalog: Path) -> Iterator[Databas]:
    """A history that nobody adds to."""
    databas = ny_logg(pg_katalog, "ombyggnad", simulerad=True)
    with Liggare({"LIGGARE_URL": databas.app_url}) as liggare:
        simulera_i(databas, liggare, 32, 280)
    yield databas
    kasta(databas)


@per_projektion
@pytest.mark.parametrize("antal", [1, 7])
def test_the_size_of_the_steps_leaves_no_trace(
    antal: int, projektion: Projektion, spelad: Databas
) -> None:
    followed = rows(spelad, projektion)
    with psycopg.connect(spelad.foljare_url, autocommit=True) as conn:
        for tabell in projektion.tabeller:
            conn.execute(f"DELETE FROM vy.{tabell}")
        conn.execute("UPDATE vy.projektion SET position = 0 WHERE namn = %s", (projektion.namn,))
        while steg(conn, projektion, FaktumMapper.ny(), antal):
            pass
    assert rows(spelad, projektion) == followed


def test_readers_see_the_old_rows_until_the_new_are_complete(
    simulera: Simulera, simulerad_databas: Databas, simulerad_lasare: Lasare
) -> None:
    simulering = simulera(33, 240)
    kanda = [t.sista for t in simulering.orakel.tillagg[::20]]
    before = answers(simulerad_lasare, simulering, kanda)
    seen: list[tuple[int, int]] = []

    def framsteg(gjort: int, allt: int) -> None:
        seen.append((gjort, allt))
        assert answers(simulerad_lasare, simulering, kanda) == before

    with psycopg.connect(simulerad_databas.foljare_url, autocommit=True) as conn:
        for projektion in PROJEKTIONER:
            bygg_om(conn, projektion, FaktumMapper.ny(), framsteg)
    huvud = simulering.orakel.tillagg[-1].sista
    assert seen == [(huvud, huvud)] * len(PROJEKTIONER)
    assert answers(simulerad_lasare, simulering, kanda) == before


@pytest.mark.usefixtures("foljare", "talmodig")
def test_rebuilt_while_facts_are_appended_and_followed(
    databas: Databas, journal: Journal, lasare: Lasare
) -> None:
    slump = Random(34)  # noqa: S311  # chance for tests
    simulering = Simulering(journal, slump, simulerad=False)
    simulering.grund()
    simulering.kor(160)
    arenden = dict(simulering.arenden)
    kanda = [t.sista for t in simulering.orakel.tillagg[::15]]
    before = answers(lasare, simulering, kanda)

    skrivare = Thread(target=simulering.kor, args=(300,))
    skrivare.start()
    rebuilds = 0
    while skrivare.is_alive() or rebuilds < 2:
        for projektion in PROJEKTIONER:
            rebuilt(databas, projektion)
        rebuilds += 1
    skrivare.join()

    folj(databas)
    simulering.arenden = arenden
    assert answers(lasare, simulering, kanda) == before
    huvud = simulering.orakel.tillagg[-1].sista
    assert lasare.vanta(huvud, 60)
    live = rows(databas, *PROJEKTIONER)
    for projektion in PROJEKTIONER:
        assert rebuilt(databas, projektion) == huvud
    assert rows(databas, *PROJEKTIONER) == live


@per_projektion
def test_an_empty_log_makes_empty_tables(projektion: Projektion, databas: Databas) -> None:
    assert rebuilt(databas, projektion) == 0
    assert not any(rows(databas, projektion).values())
