"""Days and years that cannot be right are refused over HTTP, with a sentence that says why."""

from __future__ import annotations

from domain.grund.aktor import Roll
from tests.api.hjalp import redovisning as r
from tests.api.hjalp.anropen_arende import OVERKLAGANDE, STEG
from tests.api.hjalp.bidraget import Bygge, Grund, Kropp, nytt_id


def _nekas(bygge: Bygge, roll: Roll, vag: str, kropp: Kropp, typ: str) -> str:
    nej = bygge.skicka(roll, vag, kropp)
    assert (nej.status_code, nej.json()["type"].split("/")[-1]) == (409, typ), nej.text
    return str(nej.json()["detail"])


def test_ett_intyg_efter_den_dag_da_rapporten_kom_in(bygge: Bygge, grund: Grund) -> None:
    arende, rapport = r.begard(bygge, grund)
    vag = f"/arenden/{arende}/aterrapporter/{rapport}/svar"
    [intyg] = r.INKOMMEN["svar"]["intyg"]
    sent = {**r.INKOMMEN["svar"], "intyg": [{**intyg, "dag": "2025-02-21"}]}
    text = _nekas(
        bygge, Roll.HANDLAGGARE, vag, {**r.INKOMMEN, "svar": sent}, "intygas-efter-inkommen"
    )
    assert text == (
        "Direktören kan inte ha intygat återrapporten den 2025-02-21: den kom in den 2025-02-20."
    )
    samma_dag = {**r.INKOMMEN["svar"], "intyg": [{**intyg, "dag": "2025-02-20"}]}
    bygge.gor(Roll.HANDLAGGARE, vag, {**r.INKOMMEN, "svar": samma_dag})


def test_en_rapport_begars_for_bidragets_ar_och_en_i_taget(bygge: Bygge, grund: Grund) -> None:
    arende, _ = r.begard(bygge, grund)
    vag, ny = f"/arenden/{arende}/aterrapporter", {"begardDag": "2025-01-15", "bidragsar": 2024}
    text = _nekas(
        bygge, Roll.HANDLAGGARE, vag, {**ny, "bidragsar": 2025}, "bidraget-avser-annat-ar"
    )
    assert "avser 2024: ingen återrapport för 2025" in text
    _nekas(bygge, Roll.HANDLAGGARE, vag, ny, "bidragsaret-redan-begart")


def test_en_paminnelse_fore_begaran(bygge: Bygge, grund: Grund) -> None:
    arende, rapport = r.begard(bygge, grund)
    vag = f"/arenden/{arende}/paminnelser"
    ny = {"slag": "aterrapport", "avserId": rapport, "till": "Region Påhittad", "nyFrist": None}
    tidigt = {**ny, "skickadDag": "2025-01-14"}
    text = _nekas(bygge, Roll.HANDLAGGARE, vag, tidigt, "paminnelse-for-tidig")
    assert "den 2025-01-14: den avser något från den 2025-01-15" in text
    bygge.gor(Roll.HANDLAGGARE, vag, {**ny, "skickadDag": "2025-01-15"})


def test_en_dom_registreras_en_gang_och_en_rattad_dom_syns(bygge: Bygge, grund: Grund) -> None:
    """The court's own correction of an amount is recorded, and is on the list of deviations."""
    arende, om = bygge.beviljat(grund), nytt_id()
    bygge.meddelat(arende)
    kropp = {**OVERKLAGANDE, "beslutId": bygge.beslut[arende], "overklagandeId": om}
    bygge.gor(Roll.HANDLAGGARE, f"/arenden/{arende}/overklaganden", kropp)
    vag = f"/arenden/{arende}/overklaganden/{om}"
    for steg, ny in STEG.items():
        bygge.gor(Roll.HANDLAGGARE, f"{vag}/{steg}", ny)
    dom = STEG["domar"]
    text = _nekas(bygge, Roll.HANDLAGGARE, f"{vag}/domar", dom, "domen-redan-registrerad")
    assert text == (
        "Domen från Förvaltningsrätten i mål 1-24 den 2024-11-20 är redan registrerad på"
        " överklagandet."
    )
    assert _samma_dom(bygge, arende) == []
    bygge.gor(Roll.HANDLAGGARE, f"{vag}/domar", {**dom, "belopp": "95.00"})
    assert _samma_dom(bygge, arende) == ["Förvaltningsrätten 1-24"]


def _samma_dom(bygge: Bygge, arende: str) -> list[str]:
    rader = bygge.alla("/listor/avvikelser")
    return [d["uppgift"] for d in rader if (d["slag"], d["arendeId"]) == ("samma-dom", arende)]
