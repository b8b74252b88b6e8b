"""E: Kronofogden enforces no decision that no rule makes an exekutionstitel; another is noted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from domain.aterkrav.indrivning import (
    Titelslag,
    anteckna_exekutionstitel,
    hav_exekutionstitel,
    overlamna,
)
from domain.aterkrav.preskription import hav_avbrott, preskriberas
from domain.aterkrav.stopp import AntecknatFinnsInte, ExekutionstitelSaknas
from domain.grund.aktor import Roll
from domain.grund.indrivare import Indrivare
from domain.grund.pengar import Lada
from tests.api.hjalp import redovisning as r
from tests.api.hjalp.bidraget import Bygge, Kropp, meddelande, nytt_id, regelverk, strom, utlysning
from tests.api.hjalp.regelverket import INNEHALL
from tests.domain.hjalp.pengagang import FORDRAN, Gang
from tests.domain.hjalp.pengagrund import med_regel
from tests.domain.hjalp.scenario import BO

OVERLAMNANDE: Kropp = {"overlamnadDag": "2025-10-01", "till": "kronofogden", "referens": "1"}


TITEL: Kropp = {"dag": "2025-09-15", "slag": "utslag", "referens": "U 1-25"}


def kravt(bygge: Bygge) -> str:
    """The address of a claim of which no rule says that its decision is enforced."""
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
    return f"/arenden/{arende}/fordringar/{fordran}"


def test_fel_e_exekutionstitel(bygge: Bygge) -> None:
    vag = kravt(bygge)
    nej = bygge.skicka(Roll.EKONOM, f"{vag}/overlamnanden", OVERLAMNANDE)
    assert nej.json()["type"].endswith("/exekutionstitel-saknas"), nej.text
    bygge.gor(Roll.EKONOM, f"{vag}/exekutionstitlar", TITEL)
    bygge.gor(Roll.EKONOM, f"{vag}/overlamnanden", OVERLAMNANDE)


def test_fel_e_a_title_of_another_claim_is_taken_back(bygge: Bygge) -> None:
    """What was handed over by it is listed, until the right one is noted."""
    vag = kravt(bygge)
    [sagt] = bygge.gor(Roll.EKONOM, f"{vag}/exekutionstitlar", TITEL)["handelser"]
    bygge.gor(Roll.EKONOM, f"{vag}/overlamnanden", OVERLAMNANDE)

    def listat() -> list[tuple[str, str, str]]:
        rader = bygge.alla("/listor/avvikelser", per="2025-10-15")
        egna = [rad for rad in rader if rad["arendeId"] == vag.split("/")[2]]
        vilar = [rad for rad in egna if rad["slag"] == "vilar-pa-rattat"]
        return [(rad["handelse"], rad["vad"], rad["nu"]) for rad in vilar]

    assert listat() == []
    ny = {"havdDag": "2025-10-06", "orsak": "Avsåg en annan fordran"}
    bygge.gor(Roll.EKONOM, f"{vag}/exekutionstitlar/{sagt['version']}/havanden", ny)
    vad = "om fordran hade en exekutionstitel"
    assert listat() == [("arende.fordran-overlamnad", vad, "saknas")]
    nej = bygge.skicka(Roll.EKONOM, f"{vag}/overlamnanden", OVERLAMNANDE)
    assert nej.json()["type"].endswith("/exekutionstitel-saknas"), nej.text
    bygge.gor(Roll.EKONOM, f"{vag}/exekutionstitlar", {**TITEL, "referens": "U 2-25"})
    assert listat() == []


def test_fel_e_the_other_title_stands_and_interrupts_as_it_did() -> None:
    gang = Gang(*med_regel(ranta=None, exekutionstitel=None)).granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    om: dict[str, Any] = {"fordran_id": FORDRAN, "titelslag": Titelslag.UTSLAG}
    versioner = []
    for dag in (date(2026, 3, 2), date(2027, 4, 1)):
        falt = om | {"verkningsdag": dag, "av": BO, "referens": f"U 1-{dag.year}"}
        gang.gor(anteckna_exekutionstitel, **falt)
        versioner.append(gang.arende.version)
    dagar = []
    for version in reversed(versioner):
        havs: dict[str, Any] = {"fordran_id": FORDRAN, "rattar_version": version, "orsak": "Fel"}
        havs |= {"verkningsdag": date(2027, 5, 3), "av": BO}
        gang.nekas(AntecknatFinnsInte, hav_avbrott, **havs)
        [havt] = gang.gor(hav_exekutionstitel, **havs)
        assert "hävd exekutionstitel" in havt.i_ord()
        dagar.append((preskriberas(gang.arende, FORDRAN), gang.arende.har_titel(FORDRAN)))
    assert dagar == [(date(2036, 3, 2), True), (date(2035, 4, 1), False)]
    gang.nekas(AntecknatFinnsInte, hav_exekutionstitel, **havs)
    overlamnas = {"fordran_id": FORDRAN, "till": Indrivare.KRONOFOGDEN, "referens": "1"}
    overlamnas |= {"verkningsdag": date(2027, 6, 1), "av": BO}
    gang.nekas(ExekutionstitelSaknas, overlamna, gang.regelverk, **overlamnas)
