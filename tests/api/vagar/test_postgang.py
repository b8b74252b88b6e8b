"""What comes by post: the caller says when it reached us, and the day it came in is worked out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from domain.grund.aktor import Roll
from store.databas import Databas
from tests.api.hjalp import kring
from tests.api.hjalp import redovisning as r
from tests.api.hjalp.anropen_arende import (
    ATERKALLELSE,
    HANDLING,
    KOMMUNICERING,
    KOMPLETTERING,
    OVERKLAGANDE,
)
from tests.api.hjalp.bidraget import Bygge, Grund, Kropp, ansokan, nytt_id, strom
from tests.api.hjalp.kommandon import Kommandorad
from tests.api.hjalp.servern import Api, servera

H = Roll.HANDLAGGARE
_DAGEN = ("inkommenDag", "dag")


def _ansokan(bygge: Bygge, grund: Grund) -> tuple[str, Kropp]:
    return "/arenden", ansokan(grund)


def _aterkallelse(bygge: Bygge, grund: Grund) -> tuple[str, Kropp]:
    return f"/arenden/{bygge.arende(grund)}/aterkallelser", ATERKALLELSE


def _rattelse(bygge: Bygge, grund: Grund) -> tuple[str, Kropp]:
    arende = bygge.arende(grund)
    return f"/arenden/{arende}/inkommendagsrattelser", {"inkommenDag": None, "orsak": "Post"}


def _handling(bygge: Bygge, grund: Grund) -> tuple[str, Kropp]:
    return f"/arenden/{bygge.arende(grund)}/handlingar", HANDLING


def _komplettering(bygge: Bygge, grund: Grund) -> tuple[str, Kropp]:
    arende, begaran = bygge.arende(grund), nytt_id()
    vag = f"/arenden/{arende}/kompletteringar"
    bygge.gor(H, vag, {**KOMPLETTERING, "kompletteringId": begaran})
    return f"{vag}/{begaran}/svar", {"uppgifter": [], "avsandare": "Regionen"}


def _yttrande(bygge: Bygge, grund: Grund) -> tuple[str, Kropp]:
    arende, kommunicering = bygge.arende(grund), nytt_id()
    vag = f"/arenden/{arende}/kommuniceringar"
    bygge.gor(H, vag, {**KOMMUNICERING, "kommuniceringId": kommunicering})
    return f"{vag}/{kommunicering}/yttranden", {"innehall": "Nej."}


def _overklagande(bygge: Bygge, grund: Grund) -> tuple[str, Kropp]:
    arende = bygge.beviljat(grund)
    kropp = {**OVERKLAGANDE, "beslutId": bygge.beslut[arende]}
    return f"/arenden/{arende}/overklaganden", kropp


def _aterrapport(bygge: Bygge, grund: Grund) -> tuple[str, Kropp]:
    arende, rapport = r.begard(bygge, grund)
    return f"/arenden/{arende}/aterrapporter/{rapport}/svar", r.INKOMMEN


DET_SOM_KOMMER_IN = [
    (_ansokan, "2024-02-05", "2024-02-02"),
    (_aterkallelse, "2024-03-04", "2024-03-01"),
    (_rattelse, "2024-02-05", "2024-02-02"),
    (_handling, "2024-02-05", "2024-02-02"),
    (_komplettering, "2024-03-04", "2024-03-01"),
    (_yttrande, "2024-03-11", "2024-03-08"),
    (_overklagande, "2024-04-02", "2024-03-28"),  # the Tuesday after Easter
    (_aterrapport, "2025-02-24", "2025-02-21"),
]
allt = pytest.mark.parametrize(("ny", "nadde", "kom"), DET_SOM_KOMMER_IN)


@pytest.fixture(scope="module")
def dagarna(bygge: Bygge) -> None:
    """The bank days of 2024 (with Easter) and 2025."""
    pask = {**kring.bankdagar(2024), "stangdaDagar": ["2024-03-29", "2024-04-01"]}
    bygge.gor(Roll.EKONOM, "/grunddata/bankdagar", pask)
    bygge.gor(Roll.EKONOM, "/grunddata/bankdagar", kring.bankdagar(2025))


@allt
@pytest.mark.usefixtures("dagarna")
def test_dagen_raknas_ut_och_det_sags_varfor(
    bygge: Bygge,
    grund: Grund,
    ny: Callable[[Bygge, Grund], tuple[str, Kropp]],
    nadde: str,
    kom: str,
) -> None:
    vag, kropp = ny(bygge, grund)
    utan_dag = {k: v for k, v in kropp.items() if k not in _DAGEN}
    post = {"naddeDag": nadde}
    svar = bygge.gor(H, vag, {**utan_dag, "medPost": post})
    inkommet, varfor = (bygge.las(h["href"])["handelse"] for h in svar["handelser"])
    assert inkommet["verkningsdag"] == varfor["verkningsdag"] == kom
    assert varfor["typ"] == "arende.postgang-antecknad"
    assert varfor["uppgifter"]["naddeDag"] == nadde
    assert varfor["uppgifter"]["avserVersion"] == inkommet["version"]
    version = varfor["uppgifter"]["bankdagarVersion"]
    dagar = bygge.las(f"/grunddata/{_bankdagar(bygge)}/handelser/{version}")["handelse"]
    assert dagar["typ"] == "grunddata.bankdagar-faststallda"


@allt
def test_dagen_sags_pa_ett_av_tva_satt(
    api: Api,
    bygge: Bygge,
    grund: Grund,
    ny: Callable[[Bygge, Grund], tuple[str, Kropp]],
    nadde: str,
    kom: str,
) -> None:
    vag, kropp = ny(bygge, grund)
    dagen = "dag" if "handlingar" in vag else "inkommenDag"
    huvud = api.huvud()
    felen: list[Kropp] = [{dagen: kom, "medPost": {"naddeDag": nadde}}, {"medPost": {}}]
    for fel in felen:
        nej = bygge.skicka(H, vag, {**kropp, dagen: None, **fel})
        assert nej.status_code == 422, nej.text
    assert api.huvud() == huvud


@pytest.mark.usefixtures("dagarna")
def test_det_som_inte_kan_ha_skilts_av_dagen_fore(bygge: Bygge, grund: Grund) -> None:
    vag, kropp = _yttrande(bygge, grund)
    post = {"naddeDag": "2024-03-11", "kanHaSkiltsAv": False}
    svar = bygge.gor(H, vag, {**kropp, "medPost": post})
    inkommet, varfor = (bygge.las(h["href"])["handelse"] for h in svar["handelser"])
    assert inkommet["verkningsdag"] == "2024-03-11"
    assert varfor["uppgifter"]["bankdagarVersion"] is None


def test_bara_det_som_kommit_in_har_kommit_med_post(bygge: Bygge, grund: Grund) -> None:
    vag, kropp = _handling(bygge, grund)
    ut = {**kropp, "dag": None, "slag": "expedierad", "medPost": {"naddeDag": "2024-03-11"}}
    nej = bygge.skicka(H, vag, ut)
    assert nej.status_code == 422
    assert "medPost anges bara" in nej.text


def test_utan_kanda_bankdagar_raknas_inget_ut(bygge: Bygge, grund: Grund) -> None:
    vag, kropp = _ansokan(bygge, grund)
    nej = bygge.skicka(
        H, vag, {**kropp, "inkommenDag": None, "medPost": {"naddeDag": "1999-06-07"}}
    )
    assert (nej.status_code, nej.json()["type"].split("/")[-1]) == (409, "bankdagar-saknas")


def test_en_sokande_skickar_inget_med_post(api: Api, bygge: Bygge, grund: Grund) -> None:
    vag, kropp = _komplettering(bygge, grund)
    jag = api.klient(Roll.SOKANDE, org=grund.organisationsnummer)
    nej = jag.post(vag, json={**kropp, "medPost": {"naddeDag": "2024-03-04"}})
    assert nej.status_code == 422
    assert "den dag den skickas" in nej.text


def test_arendets_historia_sager_varfor_dagen_ar_en_fredag(
    yttre: Databas, kommando: Kommandorad
) -> None:
    with servera(yttre) as skriven:
        arende = _rattat(Bygge(skriven))
    svar = kommando("arende", arende, "--json").json
    assert svar["arende"]["inkommenDag"] == "2024-02-12"
    texter = [h["text"] for h in svar["handelser"]]
    assert texter[1] == (
        "nådde myndigheten med post måndagen den 2024-02-12: inkommet närmast föregående"
        " arbetsdag, fredagen den 2024-02-09 (22 § FL)"
    )
    assert texter[3].endswith("osannolikt att det skilts av arbetsdagen före (22 § FL)")


def _rattat(bygge: Bygge) -> str:
    """By post on a Monday; and then it was found that somebody had carried it there."""
    grund = bygge.grund()
    bygge.gor(Roll.EKONOM, "/grunddata/bankdagar", kring.bankdagar())
    ny = {**ansokan(grund), "inkommenDag": None, "medPost": {"naddeDag": "2024-02-12"}}
    arende = strom(bygge.gor(H, "/arenden", ny))
    post = {"naddeDag": "2024-02-12", "kanHaSkiltsAv": False}
    bygge.gor(H, f"/arenden/{arende}/inkommendagsrattelser", {"medPost": post, "orsak": "Bud"})
    return arende


def _bankdagar(bygge: Bygge) -> str:
    [bankdagar] = [
        g["id"] for g in bygge.alla("/grunddata", "grunddata") if g["slag"] == "bankdagar"
    ]
    return str(bankdagar)


@pytest.mark.parametrize("okand", ["utlysningId", "mottagareId"])
def test_vem_det_galler_sags_fore_vilken_dag_det_blir(
    bygge: Bygge, grund: Grund, okand: str
) -> None:
    """A letter of a year without bank days, to a call or from a mottagare that is not there."""
    vag, kropp = _ansokan(bygge, grund)
    post = {"naddeDag": "1999-03-11"}
    nej = bygge.skicka(H, vag, {**kropp, "inkommenDag": None, "medPost": post, okand: nytt_id()})
    assert nej.status_code == 404, nej.text
