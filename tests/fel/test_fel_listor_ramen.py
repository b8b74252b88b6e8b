"""Listor: what a court grants beyond the ram of a call is not refused, and is a deviation."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.grund.aktor import Roll
from tests.api.hjalp.anropen_overklagande import DOM, hos_domstolen
from tests.api.hjalp.bidraget import Bygge, Grund, nytt_id, utlysning


@pytest.mark.parametrize("avslutad", [True, False])
@pytest.mark.parametrize(("beviljat", "over"), [("150.00", None), ("190.01", "40.01")])
def test_fel_10_more_than_the_ram_is_listed_when_a_court_says_so(
    bygge: Bygge, grund: Grund, beviljat: str, over: str | None, avslutad: bool
) -> None:
    """Of a ram of 150, 100 is granted; a court says more, in a call that has ended or has not."""
    call = bygge.ny("/utlysningar", utlysning(grund.regelverk, grund.post, "150.00"))
    arende, overklagande = hos_domstolen(bygge, replace(grund, utlysning=call))
    if avslutad:
        slut = {"avslutadDag": "2024-05-10", "kvar": "50.00"}
        bygge.gor(Roll.HANDLAGGARE, f"/utlysningar/{call}/avslut", slut)
    dom = {**DOM, "domId": nytt_id(), "utgang": "andring", "belopp": beviljat}
    bygge.gor(Roll.HANDLAGGARE, f"/arenden/{arende}/overklaganden/{overklagande}/domar", dom)
    rader = bygge.alla("/listor/avvikelser", per="2024-12-31")
    egna = [
        r["belopp"] for r in rader if (r["slag"], r["utlysningId"]) == ("ram-overskriden", call)
    ]
    assert egna == ([] if over is None else [over])
    [ram] = bygge.las("/listor/ramar", utlysningId=call, per="2024-12-31")["rader"]
    assert (ram["ram"], ram["beviljat"]) == ("150.00", beviljat)
