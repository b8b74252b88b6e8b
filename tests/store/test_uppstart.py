"""Row 9: programs that start together all start. Migrations are a step of their own, under a lock.

The stock library replaces its function when an application is made: "tuple concurrently updated".
"""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest

from store.databas import DatabasFel, inbyggd
from store.migrera import ogjorda
from tests.store.conftest import Anslut
from tests.store.hjalp.loggen import positioner, varde
from tests.store.hjalp.processer import ATTA, Atta, atta_program
from tests.store.hjalp.uppdrag import starta_i_tom_katalog, uppratta_och_skriv


@pytest.mark.parametrize("antal", [1, 2])
def test_atta_processer_migrerar_tillsammans(
    egen_katalog: Path, anslut: Anslut, atta: Atta, antal: int
) -> None:
    """Row 9. On one empty database, and on two of a cluster in which no role of ours exists yet."""
    databaser = [inbyggd(egen_katalog, f"db{nr}") for nr in range(antal)]
    gjort = atta.samtidigt(uppratta_och_skriv, databaser)

    assert len([nya for nya in gjort if nya]) == antal, "en process per databas gör allt"
    for databas in databaser:
        assert ogjorda(databas.app_url) == []
        assert len(positioner(anslut(databas.app_url))) >= ATTA // antal


def test_atta_program_startar_tillsammans_i_en_tom_katalog(
    egen_katalog: Path, anslut: Anslut
) -> None:
    """Row 9, from nothing at all: each starts the private PostgreSQL, if no other has."""
    assert atta_program(starta_i_tom_katalog, egen_katalog) == [0] * ATTA
    databas = inbyggd(egen_katalog, "start")
    assert positioner(anslut(databas.app_url)) == list(range(1, ATTA + 1))


def test_att_starta_igen_andrar_ingenting(egen_katalog: Path, anslut: Anslut) -> None:
    """Row 9. A migration is run once; making an application runs none."""
    databas = inbyggd(egen_katalog, "start")
    assert databas.migrera() != []
    agare = anslut(databas.agare_url)

    def skapat() -> object:
        return varde(agare, "SELECT xmin FROM pg_proc WHERE proname = 'lagg_till'")

    forst = skapat()
    assert databas.migrera() == []
    uppratta_och_skriv(0, [databas])
    assert skapat() == forst


def test_utan_migrering_startar_inget(egen_katalog: Path) -> None:
    """Row 9. The program does not migrate on its own: it says what is to be run."""
    fardig, tom = inbyggd(egen_katalog, "fardig"), inbyggd(egen_katalog, "tom")
    fardig.migrera()
    fardig.krav_fardig()
    with pytest.raises(DatabasFel):
        tom.krav_fardig()


def test_en_avbruten_migrering_gors_om_fran_borjan(egen_katalog: Path, anslut: Anslut) -> None:
    """A file and the note that it was run commit together."""
    databas = inbyggd(egen_katalog, "start")
    agare = anslut(databas.agare_url)
    agare.execute("CREATE SCHEMA logg")
    agare.execute("CREATE TABLE logg.art ()")
    with pytest.raises(psycopg.errors.DuplicateSchema):
        databas.migrera()
    agare.execute("DROP SCHEMA logg CASCADE")
    assert databas.migrera() != []
