"""What a decision and an order stand on is opened with the ärende: who may decide, closed days."""

from __future__ import annotations

import pytest

from domain.grund.aktor import Roll
from tests.api.hjalp import kring
from tests.api.hjalp.anropen_arende import KOMMUNICERING
from tests.api.hjalp.bidraget import BESLUT, Bygge, Grund, Kropp, attest, fattat, nytt_id, order
from tests.api.hjalp.servern import Api


def _typ(svar: Kropp) -> str:
    return str(svar["type"]).rpartition("/")[2]


@pytest.mark.parametrize(
    ("sub", "org", "typ"),
    [
        ("beslut-09", "202100-0555", "delegation-saknas"),
        ("beslut-01", "202100-0829", "inte-beslutande-myndighet"),
    ],
)
def test_den_som_inte_far_besluta(
    api: Api, bygge: Bygge, grund: Grund, sub: str, org: str, typ: str
) -> None:
    """Also for an authority that nobody has entered: the refusal says what is wrong."""
    vag, huvud = f"/arenden/{bygge.arende(grund)}/beslut", api.huvud()
    kropp = {**BESLUT, "beslutsfattare": [sub], "belopp": "1.00"}
    svar = api.klient(Roll.BESLUTSFATTARE, sub, org).post(vag, json=kropp)
    assert (svar.status_code, _typ(svar.json()), api.huvud()) == (409, typ, huvud)


def test_attest_kraver_delegation_hos_den_myndighet_som_betalar(
    api: Api, bygge: Bygge, grund: Grund
) -> None:
    vag = f"/arenden/{bygge.beviljat(grund)}/attester"
    annan = api.klient(Roll.EKONOM, "ekonom-01", "202100-0829").post(vag, json=attest())
    assert (annan.status_code, _typ(annan.json())) == (409, "inte-betalande-myndighet")
    utan = api.klient(Roll.EKONOM, "ekonom-99").post(vag, json=attest())
    assert (utan.status_code, _typ(utan.json())) == (409, "delegation-saknas")
    assert api.klient(Roll.EKONOM).post(vag, json=attest()).status_code == 201


def test_svarstiden_avvaktas(bygge: Bygge, grund: Grund) -> None:
    """The 15th is the last day to answer: an avslag may be decided the day after."""
    arende, utskick = bygge.arende(grund), nytt_id()
    kropp = {**KOMMUNICERING, "kommuniceringId": utskick}
    bygge.gor(Roll.HANDLAGGARE, f"/arenden/{arende}/kommuniceringar", kropp)
    hort: Kropp = {"foredragande": [], "kommuniceringId": utskick, "kommuniceringsundantag": None}
    vag = f"/arenden/{arende}/avslag"
    tidigt = fattat(nytt_id(), **hort, beslutsdag="2024-03-15")
    assert bygge.skicka(Roll.BESLUTSFATTARE, vag, tidigt).status_code == 409
    bygge.gor(Roll.BESLUTSFATTARE, vag, fattat(nytt_id(), **hort, beslutsdag="2024-03-16"))


def test_bankdagen_flyttas_av_en_stangd_dag(egen: Api) -> None:
    """Thursday 6 June is closed: the payment that is due then is made on Friday."""
    bygge = Bygge(egen)
    grund = bygge.grund()
    stangda = {**kring.bankdagar(), "stangdaDagar": ["2024-06-06"]}
    bygge.gor(Roll.EKONOM, "/grunddata/bankdagar", stangda)
    arende, betalning = bygge.attesterat(grund)
    kropp = {**order(betalning), "forfallodag": "2024-06-06"}
    kvittens = bygge.gor(Roll.EKONOM, f"/arenden/{arende}/utbetalningar", kropp)
    uppgifter = bygge.las(kvittens["handelser"][0]["href"])["handelse"]["uppgifter"]
    assert (uppgifter["forfallodag"], uppgifter["bankdag"]) == ("2024-06-06", "2024-06-07")


def test_ingen_order_utan_bankdagar(api: Api, bygge: Bygge, grund: Grund) -> None:
    """Nobody has said on which days of 2031 banks are closed; the answer says what to register."""
    arende, betalning = bygge.attesterat(grund)
    vag = f"/arenden/{arende}/utbetalningar"
    nej = bygge.skicka(Roll.EKONOM, vag, {**order(betalning), "forfallodag": "2031-01-02"})
    assert (nej.status_code, _typ(nej.json())) == (409, "bankdagar-saknas")
    assert "2031" in nej.json()["detail"]
    bygge.gor(Roll.EKONOM, vag, order(betalning))


def test_en_indragen_delegation_ger_inget_beslut(egen: Api) -> None:
    """As from the day when it was revoked; it had just been used."""
    bygge = Bygge(egen)
    grund = bygge.grund()
    bygge.beviljat(grund)
    myndigheten = f"/myndigheter/{bygge.myndigheten()}"
    dras_in = {"aterkalladFran": "2024-03-21", "beslutsreferens": "Arbetsordning"}
    for delegation in bygge.las(myndigheten)["myndighet"]["delegationer"]:
        vag = f"{myndigheten}/delegationer/{delegation['id']}/aterkallelser"
        bygge.gor(Roll.BESLUTSFATTARE, vag, dras_in)
    vag = f"/arenden/{bygge.arende(grund)}/beslut"
    svar = bygge.skicka(Roll.BESLUTSFATTARE, vag, {**BESLUT, "belopp": "1.00"})
    assert (svar.status_code, _typ(svar.json())) == (409, "delegation-saknas")
