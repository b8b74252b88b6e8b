"""Roles: made when they are missing, asked for when the owner may not, never shared."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from projections.tabeller import uppratta
from store.databas import Databas, DatabasFel, inbyggd
from store.migrera import MigreringsFel


@pytest.fixture
def svag_agare(egen_katalog: Path) -> Databas:
    """A database whose owner may not create roles, in a cluster that has none of ours."""
    hel = inbyggd(egen_katalog, "svag")
    assert hel.agare_url is not None
    with psycopg.connect(hel.agare_url, autocommit=True) as conn:
        conn.execute("CREATE ROLE svag LOGIN")
        conn.execute("ALTER DATABASE svag OWNER TO svag")
    return Databas(hel.app_url, hel.foljare_url, make_conninfo(hel.agare_url, user="svag"))


def test_an_owner_who_may_not_is_told_all_that_remains(svag_agare: Databas) -> None:
    """Run by somebody who may, it is enough, and no password is printed."""
    hemlig = Databas(
        make_conninfo(svag_agare.app_url, password="hemligt"),
        svag_agare.foljare_url,
        svag_agare.agare_url,
    )
    with pytest.raises(MigreringsFel) as fel:
        hemlig.migrera(sedan=uppratta)
    assert "hemligt" not in str(fel.value)
    satser = str(fel.value).partition("lösenord: ")[2]
    assert satser.count("CREATE ROLE") == 4
    with psycopg.connect(make_conninfo(svag_agare.app_url, user="postgres")) as forvaltare:
        forvaltare.execute(satser.encode())
    assert "0001_loggen_och_tillagget.sql" in hemlig.migrera(sedan=uppratta)
    hemlig.krav_fardig()


def test_the_application_and_the_follower_do_not_share_a_login(databas: Databas) -> None:
    """It is refused before anything is granted."""
    delad = Databas(databas.app_url, databas.app_url, databas.agare_url)
    with pytest.raises(MigreringsFel):
        delad.migrera(sedan=uppratta)
    databas.krav_fardig()


def test_the_private_database_says_what_it_cannot_bear(tmp_path: Path) -> None:
    with pytest.raises(DatabasFel, match="mellanslag"):
        inbyggd(tmp_path / "mina dokument", "x")
