"""A promise and its grant fall, and it is seen where people look."""

from __future__ import annotations

from domain.grund.aktor import Roll
from tests.api.hjalp import atagandena as a
from tests.api.hjalp import bidraget as b
from tests.api.hjalp.bidraget import Bygge, Kropp, nytt_id
from tests.api.hjalp.efterat import belopp
from tests.fel.hjalp.bemyndigandet import raden

B, E, H = Roll.BESLUTSFATTARE, Roll.EKONOM, Roll.HANDLAGGARE
PER = "2025-12-31"


def om_grunden(bygge: Bygge, arende: str, dag: str) -> Kropp:
    om = {"beslutsdag": dag, "andrarBeslutId": bygge.beslut[arende], "stod": "37-punkt-3"}
    return {**b.fattat(nytt_id()), **om}


def test_fel_p1_infriat_utan_bifall_listas_och_betalas_inte(bygge: Bygge) -> None:
    grund = bygge.grund()
    arende, beslut = a.lovat(bygge, grund)
    bygge.meddelat(arende)
    vag = f"/anslagsposter/{grund.post}/tilldelningar"
    bygge.gor(H, vag, {**belopp("60.00", 2025), "gallerFran": "2025-01-01"})
    bygge.gor(E, f"/arenden/{arende}/ataganden/infrianden", a.infriande(beslut, "50.00"))
    assert raden(bygge, grund, 2025, PER)["utestaende"] == "50.00"
    assert _rader(bygge, "att-attestera", arende)
    bygge.gor(B, f"/arenden/{arende}/upphavanden", om_grunden(bygge, arende, "2025-03-03"))
    assert _beviljat(bygge, arende) == "50.00"
    assert "utestaende" not in raden(bygge, grund, 2025, PER)
    assert not _rader(bygge, "att-attestera", arende)
    [avvikelse] = _utan_bifall(bygge, arende)
    assert avvikelse["belopp"] == "50.00"
    igen = {**a.infriande(beslut, "10.00"), "infriandedag": "2025-03-10"}
    nekad = bygge.skicka(E, f"/arenden/{arende}/ataganden/infrianden", igen)
    assert nekad.json()["type"].rpartition("/")[2] == "atagande-utan-bifall"
    bort = {**a.andring(beslut), "beslutsdag": "2025-04-01", "infriat": []}
    bygge.gor(B, f"/arenden/{arende}/ataganden/andringar", bort)
    assert _beviljat(bygge, arende) is None
    assert not _utan_bifall(bygge, arende)


def test_fel_p4_det_andrade_beslutet_visar_sitt_eget_belopp(bygge: Bygge) -> None:
    """100.00 granted, 40.00 lapsed, lowered to 80.00: it was 100.00, and 60.00 is granted still."""
    arende = bygge.beviljat(bygge.grund())
    forfall = {"forfallodag": "2024-05-01", "forfalloskal": "avstadd-av-mottagaren"}
    forfall |= {"belopp": "40.00", "motivering": "Behövs inte"}
    bygge.gor(H, f"/arenden/{arende}/forfall", forfall)
    ny = {**om_grunden(bygge, arende, "2024-06-03"), "belopp": "80.00"}
    bygge.gor(B, f"/arenden/{arende}/andringar", ny)
    [rad] = _rader(bygge, "andrade-beslut", arende)
    assert (rad["tidigare"], rad["belopp"]) == ("100.00", "80.00")
    assert _beviljat(bygge, arende) == "60.00"


def _rader(bygge: Bygge, lista: str, arende: str) -> list[Kropp]:
    return [r for r in bygge.alla(f"/listor/{lista}", per=PER) if r["arendeId"] == arende]


def _utan_bifall(bygge: Bygge, arende: str) -> list[Kropp]:
    return [r for r in _rader(bygge, "avvikelser", arende) if r["slag"] == "infriat-utan-bifall"]


def _beviljat(bygge: Bygge, arende: str) -> str | None:
    floden = bygge.las(f"/arenden/{arende}", per=PER)["arende"]["saldo"]["floden"]
    beviljat: str = floden["beviljat"]
    return None if beviljat == "0.00" else beviljat
