"""I3, I4: what is done in spite of a hinder, or granted before its turn, is seen."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from domain.grund.aktor import Roll
from tests.api.hjalp import redovisning
from tests.api.hjalp.bidraget import Bygge, Grund, bank, fattat, meddelande, nytt_id, order

HINDRAS = {"grunder": ["oriktiga-uppgifter"], "beslutsdag": "2024-03-27"}


def _avvikelser(bygge: Bygge, arende: str) -> list[dict[str, Any]]:
    rader = bygge.alla("/listor/avvikelser", per="2024-12-31")
    return [r for r in rader if r["arendeId"] == arende and r["slag"] != "samma-utbetalning"]


def _nasta(bygge: Bygge, arende: str) -> str:
    rader = bygge.alla("/listor/arenden", per="2024-03-27")
    [nasta] = [rad["nasta"] for rad in rader if rad["arendeId"] == arende]
    return str(nasta)


def test_fel_i3_what_is_ordered_and_then_hindered_is_to_be_stopped_and_if_paid_is_listed(
    bygge: Bygge, grund: Grund
) -> None:
    arende, betalning = bygge.attesterat(grund)
    vag = f"/arenden/{arende}"
    bygge.gor(Roll.EKONOM, f"{vag}/utbetalningar", order(betalning))
    hinder = {**fattat(nytt_id()), **HINDRAS}
    bygge.gor(Roll.BESLUTSFATTARE, f"{vag}/utbetalningshinder", hinder)
    assert _nasta(bygge, arende) == "stoppa-betalningen"
    assert _avvikelser(bygge, arende) == []
    bygge.gor(Roll.EKONOM, f"{vag}/utbetalningar/{betalning}/bekraftelser", bank())
    [rad] = _avvikelser(bygge, arende)
    assert (rad["slag"], rad["utbetalningId"]) == ("utbetalning-trots-hinder", betalning)
    assert (rad["dag"], rad["belopp"]) == ("2024-03-28", "100.00")


def test_fel_i3_what_was_paid_before_it_was_hindered_or_after_is_no_deviation(
    bygge: Bygge, grund: Grund
) -> None:
    arende, _ = bygge.utbetalt(grund)
    vag = f"/arenden/{arende}/utbetalningshinder"
    kropp = {**fattat(nytt_id()), **HINDRAS, "beslutsdag": "2024-04-02"}
    bygge.gor(Roll.BESLUTSFATTARE, vag, kropp)
    assert _avvikelser(bygge, arende) == []


def test_fel_i3_what_is_to_be_attested_shows_what_the_mottagare_should_have_paid(
    bygge: Bygge, grund: Grund
) -> None:
    egen = replace(grund, utlysning=bygge.utlysning(grund))
    arende = bygge.beviljat(egen)
    bygge.gor(Roll.HANDLAGGARE, f"/arenden/{arende}/meddelanden", meddelande(bygge.beslut[arende]))

    def skuld(per: str) -> str:
        rader = bygge.las("/listor/att-attestera", per=per, utlysningId=egen.utlysning)["rader"]
        [rad] = [rad for rad in rader if rad["arendeId"] == arende]
        return str(rad["forfallenSkuld"])

    fore = skuld("2025-12-31")
    _, fordran = redovisning.kravt(bygge, grund)
    fordringar = bygge.alla("/listor/fordringar", per="2025-12-31")
    [kravet] = [rad for rad in fordringar if rad["fordranId"] == fordran]
    efter = skuld("2025-12-31")
    assert round(float(efter) - float(fore), 2) == round(float(kravet["skuld"]), 2)
    assert skuld("2025-04-01") == "0.00"


def test_fel_i4_a_grant_before_its_turn_is_listed(bygge: Bygge, grund: Grund) -> None:
    """Number two takes all of the ram while number one waits."""
    egen = replace(grund, utlysning=bygge.utlysning(grund, "100.00"))
    ett, tva, tre = (bygge.arende(egen) for _ in range(3))
    ny = {"beslutsdag": "2024-03-14", "arendeIds": [ett, tva, tre], "grunder": "Störst behov"}
    vag = f"/utlysningar/{egen.utlysning}/prioriteringar"
    bygge.gor(Roll.BESLUTSFATTARE, vag, ny)
    bygge.besluta(tva, "beslut", belopp="100.00")
    [rad] = _avvikelser(bygge, tva)
    assert (rad["slag"], rad["belopp"]) == ("bifall-fore-prioriterad", "100.00")
    assert (rad["uppgift"], rad["sammaSomId"]) == ("1", ett)


def test_fel_i4_in_turn_is_no_deviation(bygge: Bygge, grund: Grund) -> None:
    egen = replace(grund, utlysning=bygge.utlysning(grund, "200.00"))
    ett, tva, tre = (bygge.arende(egen) for _ in range(3))
    ny = {"beslutsdag": "2024-03-14", "arendeIds": [ett, tva, tre], "grunder": "Störst behov"}
    bygge.gor(Roll.BESLUTSFATTARE, f"/utlysningar/{egen.utlysning}/prioriteringar", ny)
    bygge.besluta(ett, "avslag")
    bygge.besluta(tva, "beslut", belopp="100.00")
    bygge.besluta(tre, "beslut", belopp="100.00")
    assert [_avvikelser(bygge, a) for a in (ett, tva, tre)] == [[], [], []]
