"""A sökande sees its own organisation only: of others, exactly as much as of what is not there."""

from __future__ import annotations

from dataclasses import dataclass

import httpx
import pytest

from domain.grund.aktor import Roll
from store.basis import idag
from tests.api.hjalp.bidraget import Bygge, Grund, ansokan, nytt_organisationsnummer
from tests.api.hjalp.fall import OKAND
from tests.api.hjalp.servern import Api


@dataclass(frozen=True)
class Sokande:
    """A sökande with a granted case, and the case of another in the same call."""

    jag: httpx.Client
    mitt: str
    min_mottagare: str
    annans: str
    annans_mottagare: str
    utlysning: str


@pytest.fixture(scope="module")
def sokande(api: Api, bygge: Bygge) -> Sokande:
    grund = bygge.grund()
    andra, _ = bygge.mottagare("Den andra")
    mitt = bygge.beviljat(grund, "10.00")
    annans = bygge.beviljat(Grund(grund.post, grund.regelverk, grund.utlysning, andra, ""), "7.00")
    jag = api.klient(Roll.SOKANDE, org=grund.organisationsnummer)
    return Sokande(jag, mitt, grund.mottagare, annans, andra, grund.utlysning)


def test_listor_visar_bara_det_egna(sokande: Sokande) -> None:
    arenden = sokande.jag.get("/arenden", params={"limit": 1000}).json()
    assert [a["id"] for a in arenden["arenden"]] == [sokande.mitt]
    assert arenden["_meta"]["totalRecords"] == 1
    mottagare = sokande.jag.get("/mottagare", params={"limit": 1000}).json()
    assert [m["id"] for m in mottagare["mottagare"]] == [sokande.min_mottagare]
    assert mottagare["_meta"]["totalRecords"] == 1


def test_det_egna_gar_att_lasa(sokande: Sokande) -> None:
    for vag in (
        f"/arenden/{sokande.mitt}",
        f"/arenden/{sokande.mitt}/handelser",
        f"/arenden/{sokande.mitt}/handelser/2",
        f"/mottagare/{sokande.min_mottagare}",
        f"/mottagare/{sokande.min_mottagare}/handelser",
        f"/saldon?arendeId={sokande.mitt}",
        f"/saldon?mottagareId={sokande.min_mottagare}",
    ):
        assert sokande.jag.get(vag).status_code == 200, vag


def test_vem_som_har_delegerats_vad_syns_inte(bygge: Bygge, sokande: Sokande) -> None:
    """What a decision rests on names those who may decide: the text that says so is not shown."""
    vag = f"/arenden/{sokande.mitt}/handelser"
    alla = bygge.las(vag)["handelser"]
    [beslut] = [h for h in alla if h["typ"] == "arende.bidrag-beviljat"]
    assert beslut["uppgifter"]["vilarPa"]
    for mina in sokande.jag.get(vag).json()["handelser"]:
        assert "vilarPa" not in mina["uppgifter"]
        en = f"{vag}/{mina['version']}"
        fullt, mitt = bygge.las(en), sokande.jag.get(en).json()
        vilar = "vilarPa" in fullt["handelse"]["uppgifter"]
        assert fullt["handelse"]["uppgifter"].items() >= mina["uppgifter"].items()
        assert mitt["lagrat"] == (None if vilar else fullt["lagrat"])


@pytest.mark.parametrize(
    "mall",
    [
        "/arenden/{arende}",
        "/arenden/{arende}/handelser",
        "/arenden/{arende}/handelser/1",
        "/arenden/{arende}/handelser/99",
        "/mottagare/{mottagare}",
        "/mottagare/{mottagare}/handelser",
        "/mottagare/{mottagare}/handelser/1",
        "/saldon?arendeId={arende}",
        "/saldon?mottagareId={mottagare}",
        "/arenden?mottagareId={mottagare}",
        "/arenden?mottagareId={mottagare}&lage=beviljat",
    ],
)
def test_andras_ar_som_om_det_inte_fanns(sokande: Sokande, mall: str) -> None:
    """Same status and, but for the id, the same bytes."""
    andras = mall.format(arende=sokande.annans, mottagare=sokande.annans_mottagare)
    ingens = mall.format(arende=OKAND, mottagare=OKAND)
    svar, jamfort = sokande.jag.get(andras), sokande.jag.get(ingens)
    assert svar.status_code == jamfort.status_code
    text = svar.text.replace(sokande.annans, OKAND).replace(sokande.annans_mottagare, OKAND)
    assert text == jamfort.text
    if "/arenden?" in andras:
        assert svar.json()["arenden"] == []
        assert svar.json()["_meta"]["totalRecords"] == 0
    else:
        assert svar.status_code == 404
        assert svar.headers["content-type"] == "application/problem+json"


def test_saldon_ar_de_egna(sokande: Sokande) -> None:
    """Also those of the whole call, or of everything."""
    for fraga in ("", f"?utlysningId={sokande.utlysning}", "?budgetar=2024"):
        floden = sokande.jag.get(f"/saldon{fraga}").json()["saldo"]["floden"]
        assert {namn: belopp for namn, belopp in floden.items() if belopp != "0.00"} == {
            "beviljat": "10.00"
        }


def test_utlysningen_visar_inte_vad_andra_fatt(sokande: Sokande) -> None:
    svar = sokande.jag.get(f"/utlysningar/{sokande.utlysning}").json()
    assert svar["utlysning"]["saldo"] is None
    lista = sokande.jag.get("/utlysningar", params={"limit": 1000}).json()["utlysningar"]
    assert lista
    assert all(u["saldo"] is None for u in lista)


def test_ansoker_bara_for_sig_sjalv(api: Api, grund: Grund, sokande: Sokande) -> None:
    """For another it is answered as for one that is not there; for itself it is recorded."""
    huvud = api.huvud()
    for mottagare in (sokande.annans_mottagare, OKAND):
        kropp = {**ansokan(grund), "mottagareId": mottagare}
        svar = sokande.jag.post("/arenden", json=kropp)
        assert svar.status_code == 404
        assert svar.json()["detail"] == f"Finns inte, eller fanns inte då: mottagare {mottagare}."
    assert api.huvud() == huvud
    jag = api.klient(Roll.SOKANDE, org=grund.organisationsnummer)
    assert jag.post("/arenden", json=ansokan(grund)).status_code == 422  # an older day
    utan_dag = {n: v for n, v in ansokan(grund).items() if n != "inkommenDag"}
    svar = jag.post("/arenden", json=utan_dag)
    assert svar.status_code == 201
    assert jag.get(svar.headers["Location"]).json()["arende"]["inkommenDag"] == str(idag())
    assert jag.get(svar.headers["Location"]).status_code == 200
    assert sokande.jag.get(svar.headers["Location"]).status_code == 404


def test_en_organisation_som_inte_ar_mottagare_har_ingenting(api: Api) -> None:
    """Not an error, and not everybody's."""
    jag = api.klient(Roll.SOKANDE, org=nytt_organisationsnummer())
    assert jag.get("/arenden").json()["_meta"]["totalRecords"] == 0
    assert jag.get("/mottagare").json()["mottagare"] == []
    assert set(jag.get("/saldon").json()["saldo"]["floden"].values()) == {"0.00"}
