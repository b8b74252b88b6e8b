"""E: Kronofogden enforces no decision that no rule makes an exekutionstitel."""

from __future__ import annotations

from dataclasses import replace

from domain.grund.aktor import Roll
from tests.api.hjalp import redovisning as r
from tests.api.hjalp.bidraget import Bygge, Kropp, meddelande, nytt_id, regelverk, strom, utlysning
from tests.api.hjalp.regelverket import INNEHALL

OVERLAMNANDE: Kropp = {"overlamnadDag": "2025-10-01", "till": "kronofogden", "referens": "1"}


def test_fel_e_exekutionstitel(bygge: Bygge) -> None:
    grund = bygge.grund()
    kropp = regelverk()
    utan = {**INNEHALL["aterkrav"], "exekutionstitel": None}
    kropp["innehall"] = {**INNEHALL, "aterkrav": utan}
    regler = strom(bygge.gor(Roll.HANDLAGGARE, "/regelverk", kropp))
    call = bygge.ny("/utlysningar", utlysning(regler, grund.post, "1000.00"))
    (arende, _), fordran = r.granskat(bygge, replace(grund, utlysning=call)), nytt_id()
    kravet = r.aterkrav(fordran)
    bygge.gor(Roll.BESLUTSFATTARE, f"/arenden/{arende}/aterkrav", kravet)
    meddelat = {**meddelande(kravet["beslutId"]), "meddelatDag": "2025-04-15"}
    bygge.gor(Roll.HANDLAGGARE, f"/arenden/{arende}/meddelanden", meddelat)
    vag = f"/arenden/{arende}/fordringar/{fordran}"
    nej = bygge.skicka(Roll.EKONOM, f"{vag}/overlamnanden", OVERLAMNANDE)
    assert nej.json()["type"].endswith("/exekutionstitel-saknas"), nej.text
    titel = {"dag": "2025-09-15", "slag": "utslag", "referens": "U 1-25"}
    bygge.gor(Roll.EKONOM, f"{vag}/exekutionstitlar", titel)
    bygge.gor(Roll.EKONOM, f"{vag}/overlamnanden", OVERLAMNANDE)
