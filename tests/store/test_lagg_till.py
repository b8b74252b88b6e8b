"""What the function refuses of whoever calls it without our recorder."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest

from store.databas import Databas
from store.fel import LoggenUpptagen, OtillatenTid
from store.liggare import Liggare
from tests.store.conftest import Anslut
from tests.store.hjalp.loggen import (
    argument,
    korta_tiden,
    las_huvudet,
    manga,
    positioner,
    post,
    ropa,
    spara,
    varde,
)

STROM = UUID(int=1)
EN, TVA = "{}", "{}\n{}"


def _vagras(conn: psycopg.Connection[Any], felkod: str, **andrat: Any) -> None:
    fore = positioner(conn)
    with pytest.raises(psycopg.Error) as vagrat:
        ropa(conn, argument(**andrat))
    assert vagrat.value.sqlstate == felkod
    assert positioner(conn) == fore


# Positions and times are the log's own


def test_ingen_position_kan_anges(agare: psycopg.Connection[Any]) -> None:
    """There is one function of that name, and it takes one time and no position."""
    ((namn, typer),) = agare.execute(
        "SELECT proargnames, proargtypes::regtype[]::text[] FROM pg_proc"
        " WHERE pronamespace = 'logg'::regnamespace AND proname = 'lagg_till'"
    ).fetchall()
    in_ = dict(zip(namn, typer, strict=False))
    assert [p for p, typ in in_.items() if typ.startswith("timestamp")] == ["p_registrerad"]
    assert [p for p, typ in in_.items() if "bigint" in typ] == ["p_vakt_andringar"]


@pytest.mark.parametrize("tid", ["2020-01-01", "now", "2199-01-01"])
def test_en_riktig_logg_tar_ingen_tid_utifran(
    liggare: Liggare, skrivare: psycopg.Connection[Any], tid: str
) -> None:
    """Whatever it is, and also before anything is recorded."""
    _vagras(skrivare, "BL005", registrerad=tid)
    spara(liggare, "16")
    _vagras(skrivare, "BL005", registrerad=tid)
    with pytest.raises(OtillatenTid):
        liggare.save(post("17"), registrerad=datetime(2199, 1, 1, tzinfo=UTC))


def test_en_simulerad_logg_tar_bara_tider_framat(
    simulerad_databas: Databas, anslut: Anslut
) -> None:
    """Forwards from append to append, in years that a reader knows; and without one, never back."""
    conn = anslut(simulerad_databas.app_url)
    forst = datetime(2031, 1, 1, tzinfo=UTC)
    for omojlig in ("-infinity", "infinity", "0001-06-01 BC", "9999-12-31", "12000-01-01"):
        _vagras(conn, "BL005", registrerad=omojlig)
    assert ropa(conn, argument(registrerad=forst)) == (1, forst)
    for tid in (forst, forst - timedelta(microseconds=1), "2000-01-01", "-infinity", "infinity"):
        _vagras(conn, "BL005", registrerad=tid)
    sedan = forst + timedelta(microseconds=1)
    assert ropa(conn, argument(registrerad=sedan)) == (2, sedan)
    assert ropa(conn, argument()) == (3, sedan + timedelta(microseconds=1))


# Transactions


@pytest.mark.parametrize("niva", ["repeatable read", "serializable"])
def test_andra_isolationsnivaer_vagras(skrivare: psycopg.Connection[Any], niva: str) -> None:
    """Lock first and then read, which a snapshot taken before the lock would not."""
    skrivare.execute(f"SET default_transaction_isolation = '{niva}'")
    _vagras(skrivare, "BL006")


def test_en_oppen_transaktion_vagras(skrivare: psycopg.Connection[Any]) -> None:
    """Whoever opened it would hold the log for as long as he liked."""
    with (
        pytest.raises(psycopg.DatabaseError, match="öppen transaktion") as vagrat,
        skrivare.transaction(),
    ):
        ropa(skrivare, argument())
    assert vagrat.value.sqlstate == "BL006"
    assert positioner(skrivare) == []


def test_en_upptagen_logg_vantas_det_pa_en_bestamd_tid(
    databas: Databas, liggare: Liggare, agare: psycopg.Connection[Any]
) -> None:
    """And the caller's own lock_timeout says nothing of it."""
    with liggare.recorder.pool.connection() as conn:
        conn.execute("SET lock_timeout = '1h'")
    korta_tiden(agare)
    with las_huvudet(databas), pytest.raises(LoggenUpptagen):
        spara(liggare, "16")
    assert spara(liggare, "16").position == 1


def test_tidsgransen_ar_fem_sekunder(agare: psycopg.Connection[Any]) -> None:
    """As delivered; the test above shortens it."""
    installt = varde(agare, "SELECT proconfig FROM pg_proc WHERE proname = 'lagg_till'")
    assert "lock_timeout=5s" in installt
    assert "search_path=pg_catalog, pg_temp" in installt


# Arguments


@pytest.mark.parametrize(
    "andrat",
    [
        {"ids": [], "versioner": [], "topics": [], "fakta": ""},
        {"ids": None},
        {"versioner": None},
        {"topics": None},
        {"fakta": None},
        {"ids": [STROM, uuid4()]},
        {"versioner": [1, 1]},
        {"topics": ["a", "b"]},
        {"fakta": TVA},
        {"fakta": ""},
        {"fakta": EN + "\n"},
        {"lasta_ids": [STROM]},
        {"lasta_versioner": [1]},
        {"kallor": ["a"]},
        {"andringar": [1], "villkor": [True]},
        {"kallor": ["a"], "andringar": [1]},
        {"kallor": ["a", "a"], "andringar": [1, 1], "villkor": [True, True]},
        {"uttomda": ["a"]},
        {"uttomda": ["b"], "kallor": ["a"], "andringar": [0], "villkor": [True]},
        {"uttomda": [None], "kallor": ["a"], "andringar": [0], "villkor": [True]},
        {"uttomda": None},
        {"nyckel": "n"},
        {"forfragan": b"f"},
    ],
)
def test_argument_som_inte_gar_ihop_vagras(
    vagrande: psycopg.Connection[Any], andrat: dict[str, Any]
) -> None:
    _vagras(vagrande, "BL007", **andrat)


@pytest.mark.parametrize(
    "andrat", [{"ids": [None]}, {"versioner": [None]}, {"topics": [None]}, {"andringar": [None]}]
)
def test_tomma_varden_vagras(vagrande: psycopg.Connection[Any], andrat: dict[str, Any]) -> None:
    """A NULL inside an array is refused as well, whatever refuses it."""
    fore = {"kallor": ["a"], "andringar": [1], "villkor": [True]}
    with pytest.raises(psycopg.Error):
        ropa(vagrande, argument(**fore | andrat))
    assert positioner(vagrande) == []


# Versions


@pytest.mark.parametrize(
    "versioner", [[0], [2], [-1], [1, 1], [1, 3], [2, 3], [2, 1], [1, 2, 2], [1, 3, 2], [3, 2, 1]]
)
def test_en_ny_strom_borjar_pa_1_och_gar_framat(
    vagrande: psycopg.Connection[Any], versioner: list[int]
) -> None:
    """No gaps, nothing twice, and never a later version before an earlier one."""
    _vagras(
        vagrande,
        "BL001",
        **manga(len(versioner), ids=[STROM] * len(versioner), versioner=versioner),
    )


@pytest.mark.parametrize("versioner", [[1], [2], [4], [5], [3, 3], [3, 5], [4, 3], [2, 3]])
def test_en_strom_fortsatter_dar_den_slutade(
    skrivare: psycopg.Connection[Any], versioner: list[int]
) -> None:
    ropa(skrivare, manga(2, ids=[STROM] * 2, versioner=[1, 2]))
    antal = len(versioner)
    _vagras(skrivare, "BL001", **manga(antal, ids=[STROM] * antal, versioner=versioner))
    assert ropa(skrivare, manga(2, ids=[STROM] * 2, versioner=[3, 4]))[0] == 3


def test_strommar_far_vara_om_varandra_i_ett_tillagg(skrivare: psycopg.Connection[Any]) -> None:
    """Each in its own order."""
    andra = UUID(int=2)
    ider = [STROM, andra, STROM, andra, andra]
    assert ropa(skrivare, manga(5, ids=ider, versioner=[1, 1, 2, 2, 3]))[0] == 1
    _vagras(skrivare, "BL001", **manga(3, ids=[STROM, andra, STROM], versioner=[3, 3, 4]))
