"""A receipt is placed in its own stream and in the ärende's, in one append, interest first."""

from __future__ import annotations

from domain.grund.aktor import Roll
from tests.api.hjalp import kring
from tests.api.hjalp import redovisning as r
from tests.api.hjalp.bidraget import Bygge, Grund, Kropp, nytt_id
from tests.api.hjalp.servern import Api


def _typer(kvittens: Kropp) -> list[str]:
    return [h["typ"] for h in kvittens["handelser"]]


def _senaste(bygge: Bygge, arende: str) -> Kropp:
    handelser: list[Kropp] = bygge.las(f"/arenden/{arende}/handelser", limit=100)["handelser"]
    return handelser[-1]


def _lador(bygge: Bygge, arende: str) -> Kropp:
    lador: Kropp = bygge.las("/saldon", arendeId=arende)["saldo"]["lador"]
    return lador


def test_en_placering_ar_ett_tillagg(bygge: Bygge, grund: Grund) -> None:
    """Paid before interest runs: the claim is settled, and the money leaves its box."""
    arende, fordran = r.kravt(bygge, grund)
    assert _lador(bygge, arende)["oforbrukat"] == "20.00"
    inbetalning = kring.mottagen(bygge, "20.00", "2025-05-09")
    vag = f"/inbetalningar/{inbetalning}/placeringar"
    kvittens = bygge.gor(Roll.EKONOM, vag, r.placering(arende, fordran))
    assert _typer(kvittens) == ["inbetalning.placerad", "arende.aterbetalning-mottagen"]
    sista = _senaste(bygge, arende)
    assert (sista["verkningsdag"], sista["uppgifter"]["ranta"]) == ("2025-05-09", "0.00")
    assert _lador(bygge, arende)["oforbrukat"] == "0.00"
    vag = f"/arenden/{arende}/avslut"
    svar = bygge.skicka(Roll.HANDLAGGARE, vag, {"avslutsdag": "2025-06-01"})
    assert "fordran" not in svar.json()["detail"]


def test_rantan_raknas_till_bankdagen_forst(bygge: Bygge, grund: Grund) -> None:
    """11 % on 20,00 for the 16 days from 16 to 31 May is 9,6 öre: ten öre of the receipt."""
    kring.rantesatser(bygge)
    arende, fordran = r.kravt(bygge, grund)
    inbetalning = kring.mottagen(bygge, "20.10", "2025-05-31")
    kropp = {**r.placering(arende, fordran, "20.10"), "placeradDag": "2025-06-02"}
    vag = f"/inbetalningar/{inbetalning}/placeringar"
    kvittens = bygge.gor(Roll.EKONOM, vag, kropp)
    assert _typer(kvittens) == [
        "inbetalning.placerad",
        "arende.ranta-beraknad",
        "arende.aterbetalning-mottagen",
    ]
    assert _senaste(bygge, arende)["uppgifter"]["ranta"] == "0.10"
    nej = bygge.skicka(Roll.EKONOM, f"/inbetalningar/{inbetalning}/placeringar", kropp)
    assert nej.status_code == 409


def test_forsta_rantedagen(bygge: Bygge, grund: Grund) -> None:
    """The day after the claim was due is the first that costs anything."""
    kring.rantesatser(bygge)
    for dag, antal in ((15, 2), (16, 3)):
        arende, fordran = r.kravt(bygge, grund)
        inbetalning = kring.mottagen(bygge, "20.00", f"2025-05-{dag}")
        kropp = {**r.placering(arende, fordran), "placeradDag": "2025-06-02"}
        vag = f"/inbetalningar/{inbetalning}/placeringar"
        assert len(_typer(bygge.gor(Roll.EKONOM, vag, kropp))) == antal, dag


def test_utan_fordran_ur_namngivna_lador(bygge: Bygge, grund: Grund) -> None:
    arende, _ = r.granskat(bygge, grund)
    inbetalning = kring.mottagen(bygge, "30.00", "2025-05-09")
    vag = f"/inbetalningar/{inbetalning}/placeringar"
    kropp = {
        "placeradDag": "2025-05-12",
        "arendeId": arende,
        "belopp": "25.00",
        "ur": [{"lada": "oforbrukat", "belopp": "20.00"}, {"lada": "ej_godkant", "belopp": "5.00"}],
    }
    for_mycket = {**kropp, "ur": [{"lada": "oforbrukat", "belopp": "25.00"}]}
    assert bygge.skicka(Roll.EKONOM, vag, for_mycket).status_code == 409
    for inget in ({}, {"fordranId": nytt_id(), "ur": kropp["ur"]}):
        utan = {**{n: v for n, v in kropp.items() if n != "ur"}, **inget}
        assert bygge.skicka(Roll.EKONOM, vag, utan).status_code == 422
    bygge.gor(Roll.EKONOM, vag, kropp)
    lador = _lador(bygge, arende)
    assert (lador["oforbrukat"], lador["ejGodkant"]) == ("0.00", "5.00")


def test_en_havd_placering_kan_goras_om(bygge: Bygge, grund: Grund) -> None:
    """Of two alike the one that is meant is lifted; the money and the claim are as before."""
    arende, fordran = r.kravt(bygge, grund)
    inbetalning = kring.mottagen(bygge, "20.00", "2025-05-09")
    vag = f"/inbetalningar/{inbetalning}/placeringar"
    kropp = r.placering(arende, fordran, "10.00")
    bygge.gor(Roll.EKONOM, vag, kropp)
    bygge.gor(Roll.EKONOM, vag, kropp)
    havande = {"havdDag": "2025-05-13", "orsak": "Fel ärende"}
    kvittens = bygge.gor(Roll.EKONOM, f"{vag}/2/havanden", havande)
    assert _typer(kvittens) == ["inbetalning.placering-havd", "arende.aterbetalning-havd"]
    assert _lador(bygge, arende)["oforbrukat"] == "10.00"
    assert bygge.skicka(Roll.EKONOM, f"{vag}/2/havanden", havande).status_code == 409
    bygge.gor(Roll.EKONOM, vag, {**kropp, "placeradDag": "2025-05-14"})
    assert _lador(bygge, arende)["oforbrukat"] == "0.00"
    bygge.gor(Roll.EKONOM, f"{vag}/3/havanden", havande)
    assert _lador(bygge, arende)["oforbrukat"] == "10.00"


def test_en_nekad_placering_lamnar_inget_efter_sig(api: Api, bygge: Bygge, grund: Grund) -> None:
    """What the ärende refuses is not in the receipt's stream either."""
    arende, fordran = r.kravt(bygge, grund)
    inbetalning = kring.mottagen(bygge, "50.00", "2025-05-09")
    vag, huvud = f"/inbetalningar/{inbetalning}/placeringar", api.huvud()
    nej = bygge.skicka(Roll.EKONOM, vag, r.placering(arende, fordran, "20.01"))
    assert nej.status_code == 409
    assert api.huvud() == huvud
