"""E4: a successor is the party from its day: it is paid, told, sees the case, and owes."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest

from domain.grund.aktor import Roll
from tests.api.hjalp import bidraget as b
from tests.api.hjalp.bidraget import Bygge, Grund, Kropp
from tests.fel.hjalp.partsbytet import DAGEN, NYTT_MAL, nytt_mal


class Bytt(NamedTuple):
    """A case of 100 kr, of which 40 were paid before the succession and 60 after it."""

    arende: str
    gamla: str
    gamlas_nummer: str
    nya: str
    nyas_nummer: str


def betala(bygge: Bygge, arende: str, dag: str) -> Any:
    """Attest and order 60 kr to the dissolved organisation's account; the answer to the order."""
    betalning = b.nytt_id()
    attest = {**b.attest("60.00", betalning), "attestdag": dag}
    bygge.gor(Roll.EKONOM, f"/arenden/{arende}/attester", attest)
    ordern = {**b.order(betalning), "orderdag": dag, "forfallodag": dag}
    svar = bygge.skicka(Roll.EKONOM, f"/arenden/{arende}/utbetalningar", ordern)
    return betalning, ordern, svar


@pytest.fixture(scope="module")
def bytt(bygge: Bygge) -> Bytt:
    grund: Grund = bygge.grund()
    nya, nyas_nummer = bygge.mottagare("Den nya regionen")
    arende, _ = bygge.utbetalt(grund, "40.00", "100.00")
    over: Kropp = {"gallerFran": DAGEN, "eftertradareId": nya, "orsak": "Regionbildning"}
    bygge.gor(Roll.HANDLAGGARE, f"/mottagare/{grund.mottagare}/eftertradare", over)
    nytt_mal(bygge, nya)
    betalning, ordern, nekat = betala(bygge, arende, "2024-04-08")
    assert nekat.json()["type"].endswith("/parten-eftertradd"), nekat.text
    byte = {
        "gallerFran": DAGEN,
        "eftertradareId": nya,
        "grund": "universalsuccession",
        "underlag": "Lagen om regionbildning",
    }
    bygge.gor(Roll.HANDLAGGARE, f"/arenden/{arende}/partsbyten", byte)
    gammalt = bygge.skicka(Roll.EKONOM, f"/arenden/{arende}/utbetalningar", ordern)
    assert gammalt.json()["type"].endswith("/betalningsmalet-inte-godkant"), gammalt.text
    ny_order = {**ordern, "betalningsmal": NYTT_MAL}
    bygge.gor(Roll.EKONOM, f"/arenden/{arende}/utbetalningar", ny_order)
    vag = f"/arenden/{arende}/utbetalningar/{betalning}/bekraftelser"
    banken = {**b.bank("60.00"), "betalningsmal": NYTT_MAL, "bankdag": "2024-04-08"}
    bygge.gor(Roll.EKONOM, vag, banken)
    return Bytt(arende, grund.mottagare, grund.organisationsnummer, nya, nyas_nummer)


def test_fel_e4_partsbyte(bygge: Bygge, bytt: Bytt) -> None:
    """What was granted and paid before is the old one's, what was paid after is the new one's."""

    def utbetalt(mottagare: str, per: str) -> list[str]:
        rader = bygge.las("/listor/mottagarsummor", per=per, mottagareId=mottagare)["rader"]
        return [rad["utbetalt"] for rad in rader]

    assert utbetalt(bytt.gamla, "2024-04-30") == ["40.00"]
    assert utbetalt(bytt.nya, "2024-04-30") == ["60.00"]
    assert utbetalt(bytt.nya, "2024-04-04") == []


def test_fel_e4_vem_som_ar_part(bygge: Bygge, bytt: Bytt) -> None:
    vag = f"/arenden/{bytt.arende}"
    assert bygge.las(vag, per="2024-04-04")["arende"]["mottagareId"] == bytt.gamla
    svar = bygge.las(vag, per=DAGEN)["arende"]
    assert (svar["mottagareId"], svar["mottagare"]) == (bytt.nya, "Den nya regionen")


def test_fel_e4_vem_som_ser_arendet(bygge: Bygge, bytt: Bytt) -> None:
    """The new party all of it; the old one as it was while it was the party; nobody else."""
    gamla, nya, annan = (
        bygge.api.klient(Roll.SOKANDE, org=nummer)
        for nummer in (bytt.gamlas_nummer, bytt.nyas_nummer, b.nytt_organisationsnummer())
    )
    for vag in (f"/arenden/{bytt.arende}", f"/arenden/{bytt.arende}/handelser"):
        for per, ser in (("2024-04-04", (200, 200, 404)), (DAGEN, (404, 200, 404))):
            svar = tuple(k.get(vag, params={"per": per}).status_code for k in (gamla, nya, annan))
            assert svar == ser, (vag, per)


def test_fel_f16_who_was_the_party_sees_nothing_of_what_came_after(
    bygge: Bygge, bytt: Bytt
) -> None:
    """Neither what was recorded since, nor what is of days since: one by one or in a list."""
    gamla, nya = (
        bygge.api.klient(Roll.SOKANDE, org=nummer)
        for nummer in (bytt.gamlas_nummer, bytt.nyas_nummer)
    )
    vag, per = f"/arenden/{bytt.arende}/handelser", {"per": "2024-04-04", "limit": "100"}
    alla, hans = (k.get(vag, params=per).json()["handelser"] for k in (nya, gamla))
    [bytet] = [h["version"] for h in alla if h["typ"] == "arende.part-bytt"]
    assert hans
    assert all(h["version"] < bytet and h["verkningsdag"] < DAGEN for h in hans)
    assert hans == [h for h in alla if h["version"] in {h["version"] for h in hans}]
    for h in alla:
        svar = gamla.get(f"{vag}/{h['version']}", params={"per": per["per"]}).status_code
        assert svar == (200 if h in hans else 404), h
    assert len(alla) > len(hans) + 3
