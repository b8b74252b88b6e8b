"""The lists over HTTP and on the command line: for whom, in which form, and the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from api.kommandorad import program
from api.listor.svar import faltnamn
from api.listor.texter import ENGELSKA, KOLUMNER
from api.listor.vagar import ROLLER
from domain.grund.aktor import Roll
from domain.grund.stopp import kronor
from projections.listor import LISTOR, controller, ekonom, handlaggare
from projections.listor.att_attestera import ATT_ATTESTERA
from projections.listor.avstamningar import AVSTAMNINGAR
from projections.listor.avvikelser import AVVIKELSER
from projections.listor.preskription import PRESKRIPTION
from tests.api.hjalp.kommandon import Kommandorad, krav_fel
from tests.api.hjalp.servern import Api, servera
from tests.projections.hjalp.listor import verb as h
from tests.projections.hjalp.listor.historia import hela
from tests.projections.hjalp.listor.logg import Logg, logg_med

PER = "2026-01-01"


@pytest.fixture(scope="module")
def logg(pg_katalog: Path) -> Iterator[Logg]:
    with logg_med(pg_katalog, hela, simulerad=False) as logg:
        yield logg


@pytest.fixture(scope="module")
def listapi(logg: Logg) -> Iterator[Api]:
    with servera(logg.databas) as api:
        yield api


@pytest.fixture
def lista(logg: Logg, kommando: Kommandorad, monkeypatch: pytest.MonkeyPatch) -> Kommandorad:
    """`liggare lista` on that log."""
    monkeypatch.setenv("DATABASE_URL", logg.databas.app_url)
    monkeypatch.setenv("DATABASE_FOLLOWER_URL", logg.databas.foljare_url)
    return lambda *argument: kommando("lista", *argument)


def hamta(api: Api, namn: str, roll: Roll = Roll.GRANSKARE, **fraga: Any) -> Any:
    svar = api.klient(roll).get(f"/listor/{namn}", params={"per": PER, **fraga})
    assert svar.status_code == 200, svar.text
    return svar.json()


# HTTP


@pytest.mark.parametrize("namn", LISTOR)
def test_varje_lista_har_alla_rader_som_de_ar(namn: str, listapi: Api, logg: Logg) -> None:
    svar = hamta(listapi, namn, limit=1000)
    facit = logg.fraga(namn, date.fromisoformat(PER), svar["basis"]["position"])
    assert svar["_meta"]["totalRecords"] == facit.totalt == len(svar["rader"])
    for rad, ratt in zip(svar["rader"], facit.rader, strict=True):
        varden = {
            faltnamn(kolumn): _som_json(kolumn, varde) for kolumn, varde in ratt._asdict().items()
        }
        assert {k: v for k, v in rad.items() if k != "_links"} == varden


def _som_json(kolumn: str, varde: Any) -> object:
    if kolumn.endswith("_ore") and varde is not None:
        tecken, (hela, rest) = "-" * (varde < 0), divmod(abs(varde), 100)
        return f"{tecken}{hela}.{rest:02}"
    return str(varde) if isinstance(varde, date | UUID) else varde


def test_samma_basis_ger_samma_bytes(listapi: Api) -> None:
    klient = listapi.klient(Roll.GRANSKARE)
    for namn in LISTOR:
        vag = f"/listor/{namn}"
        forst = klient.get(vag, params={"per": "2024-08-10"})
        basis = forst.json()["basis"]
        igen = klient.get(vag, params={"per": basis["per"], "kand": basis["position"]})
        assert igen.content == forst.content
        [sjalv] = [lank for lank in forst.json()["_links"] if lank["rel"] == "self"]
        assert klient.get(sjalv["href"]).content == forst.content


def test_innan_nagot_var_kant_finns_inga_rader(listapi: Api) -> None:
    for namn in LISTOR:
        assert hamta(listapi, namn, kand=0)["rader"] == []


def test_sidorna_gar_att_folja(listapi: Api) -> None:
    klient = listapi.klient(Roll.GRANSKARE)
    svar = hamta(listapi, "beslut", limit=3)
    rader = svar["rader"]
    while nasta := [lank["href"] for lank in svar["_links"] if lank["rel"] == "next"]:
        svar = klient.get(nasta[0]).json()
        rader += svar["rader"]
    utan = hamta(listapi, "beslut", limit=1000)["rader"]
    assert [rad["position"] for rad in rader] == [rad["position"] for rad in utan]
    assert hamta(listapi, "beslut", page=10**30)["rader"] == []


def test_urvalet_foljer_med_i_lankarna(listapi: Api) -> None:
    svar = hamta(listapi, "arenden", mottagareId=h.MOTTAGARE[0], handlaggare="disa")
    [rad] = svar["rader"]
    assert rad["arendeId"] == str(h.A[0])
    assert all(f"mottagareId={h.MOTTAGARE[0]}" in lank["href"] for lank in svar["_links"])
    assert [lank["rel"] for lank in rad["_links"]] == ["related"]
    assert f"/arenden/{h.A[0]}?" in rad["_links"][0]["href"]


def test_reglerade_fordringar_visas_nar_nagon_ber_om_dem(listapi: Api) -> None:
    """And what was asked for is in the links, as it is written in an address."""
    for svar in (True, False):
        lankar = hamta(listapi, "fordringar", reglerade=svar)["_links"]
        assert all(f"reglerade={str(svar).lower()}" in lank["href"] for lank in lankar)
    assert not any("reglerade" in lank["href"] for lank in hamta(listapi, "fordringar")["_links"])


@pytest.mark.parametrize(
    ("namn", "fraga"),
    [
        ("oplacerat", {"budgetar": 2024}),
        ("oplacerat", {"reglerade": True}),
        ("fordringar", {"reglerade": "kanske"}),
        ("arenden", {"dagar": 3}),
        ("efterslapning", {"dagar": -1}),
        ("arenden", {"utlysningId": "x"}),
    ],
)
def test_en_fraga_som_listan_inte_har_avvisas(
    namn: str, fraga: dict[str, Any], listapi: Api
) -> None:
    svar = listapi.klient(Roll.GRANSKARE).get(f"/listor/{namn}", params=fraga)
    assert svar.status_code == 422


def test_var_roll_har_sina_listor_och_en_sokande_ingen(listapi: Api) -> None:
    egna = {
        Roll.HANDLAGGARE: (*handlaggare.LISTOR, AVVIKELSER),
        Roll.BESLUTSFATTARE: (
            *handlaggare.LISTOR,
            *(ATT_ATTESTERA, ekonom.BEORDRADE, ekonom.FORDRINGAR, PRESKRIPTION),
            *(AVSTAMNINGAR, *controller.LISTOR, AVVIKELSER),
        ),
        Roll.EKONOM: (*ekonom.LISTOR, *controller.LISTOR, AVVIKELSER),
        Roll.GRANSKARE: tuple(LISTOR.values()),
        Roll.SOKANDE: (),
    }
    for roll, listor in egna.items():
        far = {lista.namn for lista in listor}
        assert {namn for namn, roller in ROLLER.items() if roll in roller} == far
        for namn in LISTOR:
            svar = listapi.klient(roll).get(f"/listor/{namn}")
            assert svar.status_code == (200 if namn in far else 403), (roll, namn)
        svar = listapi.klient(roll).get("/listor")
        if far:
            assert [rad["namn"] for rad in svar.json()["listor"]] == [x.namn for x in listor]
        else:
            assert svar.status_code == 403
    for namn in LISTOR:
        assert listapi.klient().get(f"/listor/{namn}").status_code == 401


# The command line


def test_namnen_pa_listorna(lista: Kommandorad) -> None:
    svar = lista()
    assert svar.kod == 0
    assert all(namn in svar.ut for namn in LISTOR)
    assert [rad["namn"] for rad in json.loads(lista("--json").ut)] == [*LISTOR]


def test_en_lista_pa_svenska(lista: Kommandorad) -> None:
    svar = lista("arenden", "--per", "2024-08-21")
    assert svar.kod == 0
    assert "Öppna ärenden" in svar.ut
    assert "Nästa steg" in svar.ut
    assert "utbetalning" in svar.ut
    assert "meddela beslut" in svar.ut
    assert "4 rader, per 2024-08-21" in svar.ut


@pytest.mark.parametrize("namn", LISTOR)
def test_inget_belopp_och_ingen_dag_kapas(
    namn: str, lista: Kommandorad, logg: Logg, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the window is narrow."""
    monkeypatch.setattr(program.konsol, "width", 60)
    ut = lista(namn, "--per", PER).ut
    for rad in logg.fraga(namn, date.fromisoformat(PER)).rader:
        for kolumn, varde in rad._asdict().items():
            if kolumn.endswith("_ore") and varde is not None:
                assert kronor(varde).replace("\u00a0", " ") in ut
            if isinstance(varde, date):
                assert varde.isoformat() in ut
    assert program.konsol.width == 60


def test_en_lista_som_json_ar_vad_apiet_svarar(lista: Kommandorad, listapi: Api) -> None:
    for namn in LISTOR:
        json_ = lista(namn, "--json", "--per", PER).json
        svar = hamta(listapi, namn, limit=1000)
        for rad in svar["rader"]:
            del rad["_links"]
        assert json_["rader"] == svar["rader"]
        assert json_["basis"] == svar["basis"]


def test_flaggorna_valjer(lista: Kommandorad) -> None:
    def rader(*argument: str) -> Any:
        return lista(*argument, "--json", "--per", PER).json["rader"]

    assert len(rader("arenden")) == 3
    assert len(rader("arenden", "--mottagare", "232100-0024")) == 1
    assert len(rader("arenden", "--utlysning", "1/2024", "--handlaggare", "disa")) == 3
    assert len(rader("anslagsutfall", "--anslagspost", "9 1:6 16", "--budgetar", "2024")) == 1
    assert rader("efterslapning", "--dagar", "5000") == []
    assert rader("arenden", "--kand", "0") == []


def test_fel_ar_en_mening(lista: Kommandorad) -> None:
    krav_fel(lista("finns-inte"), 2, "Listan finns-inte finns inte.*liggare lista")
    krav_fel(lista("oplacerat", "--budgetar", "2024"), 2, "har inte --budgetar. Den har: inga")
    krav_fel(lista("oplacerat", "--reglerade"), 2, "har inte --reglerade. Den har: inga")
    krav_fel(lista("arenden", "--utlysning", "9/1999"), 3, "9/1999 finns inte")


# The words


def test_varje_lista_och_kolumn_har_ett_namn() -> None:
    assert {*ENGELSKA} == {*LISTOR}
    kolumner = {k for lista in LISTOR.values() for k in lista.rad._fields}
    assert {*KOLUMNER} == {k for k in kolumner if k == "fordran_id" or not k.endswith("_id")}
