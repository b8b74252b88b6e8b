"""E5: who owes it is shown where people look: claims, sums by mottagare, the closing."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest

from domain.grund.aktor import Roll
from tests.api.hjalp import bidraget as b
from tests.api.hjalp import kring
from tests.api.hjalp.bidraget import Bygge, Grund, Kropp

FEL = "plusgiro 991234-6"
REGIONENS_NUMMER = "232100-0040"


class Misstag(NamedTuple):
    """100,00 paid to another: 60,00 demanded of a registered one, 40,00 of one that is not."""

    arende: str
    mottagare: str
    annan: str
    av_annan: str
    av_okand: str


def kravet(fordran: str, krav: str, **falt: Any) -> Kropp:
    return {
        "dag": "2024-05-02",
        "fordranId": fordran,
        "utbetalningVersion": 6,
        "krav": krav,
        "forfallodag": "2024-06-03",
        "angerRanta": True,
        **falt,
    }


def betalt_till_annan(bygge: Bygge, grund: Grund) -> str:
    arende, betalning = bygge.attesterat(grund)
    vag = f"/arenden/{arende}/utbetalningar"
    bygge.gor(Roll.EKONOM, vag, b.order(betalning))
    banken = {**b.bank(), "betalningsmal": FEL}
    bygge.gor(Roll.EKONOM, f"{vag}/{betalning}/bekraftelser", banken)
    return arende


@pytest.fixture(scope="module")
def misstag(bygge: Bygge) -> Misstag:
    grund = bygge.grund()
    annan, _ = bygge.mottagare("Den som fick pengarna")
    arende = betalt_till_annan(bygge, grund)
    vag, fordringar = f"/arenden/{arende}/misstagsbetalningar", (b.nytt_id(), b.nytt_id())
    bygge.gor(Roll.EKONOM, vag, kravet(fordringar[0], "60.00", galdenarId=annan))
    bygge.gor(Roll.EKONOM, vag, kravet(fordringar[1], "40.00", galdenarensNamn="Bygg AB"))
    return Misstag(arende, grund.mottagare, annan, *fordringar)


def rader(bygge: Bygge, lista: str, **fraga: str) -> list[Kropp]:
    return bygge.alla(f"/listor/{lista}", **fraga)


def test_fel_e5_fordringslistan_visar_galdenaren(bygge: Bygge, misstag: Misstag) -> None:
    av = {
        f: rad for rad in rader(bygge, "fordringar", per="2024-06-03") for f in [rad["fordranId"]]
    }
    ett, tva = av[misstag.av_annan], av[misstag.av_okand]
    assert (ett["galdenar"], ett["mottagare"]) == ("Den som fick pengarna", "Region Påhittad")
    assert (tva["galdenar"], tva["utestaende"]) == ("Bygg AB", "40.00")
    for rad in (ett, tva):
        assert (rad["kravdag"], rad["meddelatDag"]) == ("2024-05-02", "2024-05-02")
        assert (rad["betalasSenast"], rad["alder"]) == ("2024-06-03", "ej-forfallen")
        assert rad["rantaAttRaknaOm"] is False
    sena = rader(bygge, "fordringar", per="2024-06-04", mottagareId=misstag.annan)
    assert [(rad["fordranId"], rad["alder"]) for rad in sena] == [(misstag.av_annan, "1-30")]
    assert rader(bygge, "fordringar", per="2024-06-04", mottagareId=misstag.mottagare) == []


def test_fel_e5_summorna_ar_galdenarens(bygge: Bygge, misstag: Misstag) -> None:
    """Before the demand nobody knows who got it; after it the mottagare got nothing."""

    def summor(mottagare: str, per: str) -> list[tuple[str, ...]]:
        vilka = ("beviljat", "utbetalt", "kravt", "aterbetalt")
        rad = rader(bygge, "mottagarsummor", per=per, mottagareId=mottagare)
        return [tuple(r[v] for v in vilka) for r in rad]

    assert summor(misstag.mottagare, "2024-05-01") == [("100.00", "100.00", "0.00", "0.00")]
    assert summor(misstag.mottagare, "2024-05-31") == [("100.00", "0.00", "0.00", "0.00")]
    assert summor(misstag.annan, "2024-05-31") == [("0.00", "60.00", "60.00", "0.00")]


def test_fel_e5_mottagaren_har_ingen_skuld_och_ska_ha_sitt_bidrag(
    bygge: Bygge, misstag: Misstag
) -> None:
    lista = rader(bygge, "att-attestera", per="2024-12-31", mottagareId=misstag.mottagare)
    assert [(rad["attAttestera"], rad["forfallenSkuld"]) for rad in lista] == [("100.00", "0.00")]


def test_fel_e5_bokslutet_har_galdenaren_som_motpart(bygge: Bygge) -> None:
    """The mottagare is no region, and the one who got the money is."""
    region = bygge.ny("/mottagare", {**b.mottagare(), "organisationsnummer": REGIONENS_NUMMER})

    def kapital() -> dict[str, float]:
        tabeller = bygge.las("/rapporter/bokslut", per="2024-12-31")["tabeller"]
        [tabell] = [t for t in tabeller if t["nyckel"] == "fordringarPerMotpart"]
        return {rad["motpart"]: float(rad["kapital"]) for rad in tabell["rader"]}

    arende = betalt_till_annan(bygge, bygge.grund())
    fore = kapital()
    ny = kravet(b.nytt_id(), "100.00", galdenarId=region)
    bygge.gor(Roll.EKONOM, f"/arenden/{arende}/misstagsbetalningar", ny)
    assert kapital() == {**fore, "Regioner": fore.get("Regioner", 0) + 100}


def test_fel_e5_betalas_som_en_fordran(bygge: Bygge) -> None:
    grund = bygge.grund()
    annan, _ = bygge.mottagare("Betalaren")
    arende, fordran = betalt_till_annan(bygge, grund), b.nytt_id()
    vag = f"/arenden/{arende}/misstagsbetalningar"
    fel = bygge.skicka(Roll.EKONOM, vag, kravet(fordran, "100.01", galdenarId=annan))
    assert fel.json()["type"].endswith("/kravet-overstiger-betalningen"), fel.text
    bygge.gor(Roll.EKONOM, vag, kravet(fordran, "100.00", galdenarId=annan))
    inbetalning = kring.mottagen(bygge, "70.00", "2024-05-20")
    placering = {
        "placeradDag": "2024-05-21",
        "arendeId": arende,
        "fordranId": fordran,
        "belopp": "70.00",
    }
    bygge.gor(Roll.EKONOM, f"/inbetalningar/{inbetalning}/placeringar", placering)
    sankning = {"dag": "2024-05-22", "krav": "80.00", "orsak": "Bytt"}
    bygge.gor(Roll.EKONOM, f"/arenden/{arende}/fordringar/{fordran}/kravsankningar", sankning)
    [rad] = rader(bygge, "fordringar", per="2024-05-31", mottagareId=annan)
    assert (rad["kravt"], rad["betalt"], rad["utestaende"]) == ("80.00", "70.00", "10.00")
    [summa] = rader(bygge, "mottagarsummor", per="2024-05-31", mottagareId=annan)
    assert (summa["utbetalt"], summa["kravt"], summa["aterbetalt"]) == ("80.00", "80.00", "70.00")
    [egen] = rader(bygge, "mottagarsummor", per="2024-05-31", mottagareId=grund.mottagare)
    assert (egen["utbetalt"], egen["kravt"], egen["aterbetalt"]) == ("20.00", "0.00", "0.00")
