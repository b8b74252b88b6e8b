"""What is shown follows when the day was typed wrong: the due day, the interest, the last day."""

from __future__ import annotations

from typing import Any

from domain.grund.aktor import Roll
from tests.api.hjalp import bidraget as b
from tests.api.hjalp import kring
from tests.api.hjalp import redovisning as r
from tests.api.hjalp.bidraget import Bygge, Kropp


def rad(bygge: Bygge, mottagare: str, per: str, **fraga: Any) -> Kropp:
    svar = bygge.las("/listor/fordringar", per=per, mottagareId=mottagare, **fraga)
    [raden] = svar["rader"]
    return dict(raden)


def test_fel_e_http_kravet_meddelades_senare(bygge: Bygge) -> None:
    """Told 15 April, it was typed, and due 15 May; it was told 10 June, and is due then."""
    kring.rantesatser(bygge)
    grund = bygge.grund()
    arende, fordran = r.kravt(bygge, grund)
    ranta = {"dag": "2025-06-30", "till": "2025-06-30"}
    bygge.gor(Roll.EKONOM, f"/arenden/{arende}/fordringar/{fordran}/rantor", ranta)
    fore = rad(bygge, grund.mottagare, "2025-06-30")
    assert (fore["betalasSenast"], fore["rantaAttRaknaOm"]) == ("2025-05-15", False)
    handelser = bygge.las(f"/arenden/{arende}/handelser")["handelser"]
    meddelat = max(h["version"] for h in handelser if h["typ"] == "arende.beslut-meddelat")
    rattelse = {
        "rattarVersion": meddelat,
        "meddelatDag": "2025-06-10",
        "satt": "brev",
        "till": "Region Påhittad",
        "overklagandehanvisning": b.meddelande("")["overklagandehanvisning"],
        "orsak": "Brevet kom i retur och sändes igen",
    }
    vag = f"/arenden/{arende}/meddelanderattelser"
    kvittens = bygge.gor(Roll.HANDLAGGARE, vag, rattelse)
    efter = rad(bygge, grund.mottagare, "2025-06-30")
    assert (efter["meddelatDag"], efter["betalasSenast"]) == ("2025-06-10", "2025-06-10")
    assert efter["rantaAttRaknaOm"] is True
    da = rad(bygge, grund.mottagare, "2025-06-30", kand=kvittens["position"] - 1)
    assert da == fore
    bygge.gor(Roll.EKONOM, f"/arenden/{arende}/fordringar/{fordran}/rantor", ranta)
    raknad = rad(bygge, grund.mottagare, "2025-06-30")
    assert float(raknad["ranta"]) < float(fore["ranta"])
    assert raknad["rantaAttRaknaOm"] is False


def test_fel_e_http_en_paminnelse_innan_nagon_visste_listas(bygge: Bygge) -> None:
    grund = bygge.grund()
    arende, fordran = r.kravt(bygge, grund)
    paminnelse = {
        "skickadDag": "2025-05-20",
        "slag": "fordran",
        "avserId": fordran,
        "till": "Region Påhittad",
    }
    bygge.gor(Roll.HANDLAGGARE, f"/arenden/{arende}/paminnelser", paminnelse)
    handelser = bygge.las(f"/arenden/{arende}/handelser")["handelser"]
    meddelat = max(h["version"] for h in handelser if h["typ"] == "arende.beslut-meddelat")
    rattelse = {
        "rattarVersion": meddelat,
        "meddelatDag": "2025-06-10",
        "satt": "brev",
        "till": "Region Påhittad",
        "overklagandehanvisning": b.meddelande("")["overklagandehanvisning"],
        "orsak": "Fel läst dag",
    }
    bygge.gor(Roll.HANDLAGGARE, f"/arenden/{arende}/meddelanderattelser", rattelse)
    avvikelser = bygge.alla("/listor/avvikelser", per="2025-12-31")
    [listad] = [a for a in avvikelser if a["arendeId"] == arende and a["slag"] == "vilar-pa-rattat"]
    assert (listad["handelse"], listad["da"], listad["nu"]) == (
        "arende.paminnelse-skickad",
        "ja",
        "nej",
    )
