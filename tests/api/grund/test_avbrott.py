"""Too large, broken inside, or without a database: still a problem, and nothing internal in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from domain.grund.aktor import Roll
from projections.motor import lasning
from store.databas import Databas
from tests.api.hjalp.bidraget import BESLUT, Bygge, mottagare
from tests.api.hjalp.problemen import JSON, krav_problem
from tests.api.hjalp.servern import Api, servera, token
from tests.store.hjalp.loggen import korta_tiden

GRANS = 10_000


@pytest.fixture(scope="module")
def liten(gemensam_databas: Databas) -> Iterator[Api]:
    """A server that takes no more than ten thousand bytes."""
    with servera(gemensam_databas, LIGGARE_STORSTA_ANROP=GRANS) as igang:
        yield igang


def _kropp(langd: int) -> bytes:
    tomt = len(json.dumps({**BESLUT, "belopp": "1.00", "motivering": ""}).encode())
    return json.dumps({**BESLUT, "belopp": "1.00", "motivering": "x" * (langd - tomt)}).encode()


def _bitar(kropp: bytes) -> Iterator[bytes]:
    """Sent as it comes: nobody says beforehand how long it is."""
    for borjan in range(0, len(kropp), 999):
        yield kropp[borjan : borjan + 999]


@pytest.mark.parametrize("i_bitar", [False, True])
@pytest.mark.parametrize("for_mycket", [1, 100_000])
def test_413(liten: Api, i_bitar: bool, for_mycket: int) -> None:
    bygge = Bygge(liten)
    vag, huvud = f"/arenden/{bygge.arende(bygge.grund())}/beslut", liten.huvud
    kropp, fore = _kropp(GRANS + for_mycket), huvud()
    svar = liten.klient(Roll.BESLUTSFATTARE).post(
        vag, content=_bitar(kropp) if i_bitar else kropp, headers=JSON
    )
    krav_problem(svar, 413, "anropet-for-stort")
    assert huvud() == fore


@pytest.mark.parametrize("i_bitar", [False, True])
def test_en_lang_motivering_far_plats(liten: Api, i_bitar: bool) -> None:
    """Up to the last byte of the limit."""
    bygge = Bygge(liten)
    arende, kropp = bygge.arende(bygge.grund()), _kropp(GRANS)
    assert len(kropp) == GRANS
    svar = liten.klient(Roll.BESLUTSFATTARE).post(
        f"/arenden/{arende}/beslut", content=_bitar(kropp) if i_bitar else kropp, headers=JSON
    )
    assert svar.status_code == 201, svar.text
    fakta = bygge.las(f"/arenden/{arende}/handelser/2")["handelse"]
    assert fakta["uppgifter"]["beslut"]["motivering"] == json.loads(kropp)["motivering"]


def test_500_visar_inget_inifran(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    """The state of the application is gone; the answer does not say so."""
    monkeypatch.delattr(api.app.state, "lasare")
    monkeypatch.delattr(api.app.state, "journal")
    svar = httpx.get(
        f"{api.adress}/arenden", headers={"Authorization": f"Bearer {token(Roll.GRANSKARE)}"}
    )
    problem = krav_problem(svar, 500, "internt-fel")
    assert set(problem) == {"type", "title", "status", "detail", "instance"}
    for inifran in ("lasare", "Traceback", "State", "Error", ".py", "psycopg"):
        assert inifran not in svar.text


@contextmanager
def stangd(databas: Databas) -> Iterator[None]:
    """Nobody gets into the database, and those who were in are out."""
    assert databas.agare_url is not None
    namn = str(conninfo_to_dict(databas.agare_url)["dbname"])
    andra = make_conninfo(databas.agare_url, dbname="postgres")
    oppna = sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS {}")
    with psycopg.connect(andra, autocommit=True) as conn:
        conn.execute(oppna.format(sql.Identifier(namn), sql.SQL("false")))
        conn.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", (namn,)
        )
        try:
            yield
        finally:
            conn.execute(oppna.format(sql.Identifier(namn), sql.SQL("true")))


def krav_503(svar: httpx.Response, typ: str) -> None:
    krav_problem(svar, 503, typ)
    assert int(svar.headers["Retry-After"]) >= 1
    assert "psycopg" not in svar.text


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_503_nar_databasen_inte_svarar(egen: Api) -> None:
    """Reads, writes and readiness say so; health does not need it; back again, all is well."""
    pool = egen.app.state.journal.liggare.recorder.pool
    las, skriv = egen.klient(Roll.GRANSKARE), egen.klient(Roll.HANDLAGGARE)
    ny = mottagare()
    with stangd(egen.databas):
        pool.timeout = 0.1
        for _ in range(2):  # the connection that was lost, and then none to be had
            krav_503(las.get("/mottagare"), "databasen-svarar-inte")
            svar = skriv.post("/mottagare", json=ny, headers={"Idempotency-Key": "n1"})
            assert svar.json()["type"].rpartition("/")[2] in (
                "databasen-svarar-inte",
                "okant-utfall",
            )
            krav_503(svar, svar.json()["type"].rpartition("/")[2])
            krav_503(las.get("/beredskap"), "databasen-svarar-inte")
        assert las.get("/halsa").status_code == 200
    pool.timeout = 30
    pool.check()
    svar = skriv.post("/mottagare", json=ny, headers={"Idempotency-Key": "n1"})
    assert svar.status_code == 201, svar.text
    assert egen.huvud() == 1
    lista = las.get("/mottagare", params={"kand": 1}).json()
    assert lista["_meta"]["totalRecords"] == 1


def test_503_nar_loggen_ar_upptagen(egen: Api) -> None:
    assert egen.databas.agare_url is not None
    with psycopg.connect(egen.databas.agare_url, autocommit=True) as agare:
        korta_tiden(agare)
        with agare.transaction():
            agare.execute("SELECT FROM logg.huvud FOR UPDATE")
            svar = egen.klient(Roll.HANDLAGGARE).post("/mottagare", json=mottagare())
            krav_503(svar, "loggen-upptagen")
    assert egen.huvud() == 0


def test_503_nar_tabellerna_ar_efter_ett_uttryckligt_kand(
    databas: Databas, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody follows this log. Without `kand` it is answered at once, from before the fact."""
    monkeypatch.setattr(lasning, "TALAMOD", 0.05)
    with servera(databas, foljare=False) as api:
        ny = Bygge(api).gor(Roll.HANDLAGGARE, "/mottagare", mottagare())
        assert (ny["position"], ny["synlig"]) == (1, False)
        las = api.klient(Roll.GRANSKARE)
        krav_503(las.get("/mottagare", params={"kand": 1}), "inte-ikapp")
        krav_503(las.get("/mottagare", params={"kand": ny["registrerad"]}), "inte-ikapp")
        nu = las.get("/mottagare").json()
        assert (nu["basis"]["position"], nu["mottagare"]) == (0, [])
        assert las.get("/mottagare", params={"kand": 0}).status_code == 200
