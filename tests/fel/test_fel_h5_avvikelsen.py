"""H5: whoever opens one deviation reads what the list says of it, and how it was settled."""

from __future__ import annotations

import pytest

from api.listor.svar import faltnamn
from domain.grund.aktor import Roll
from projections.listor.avvikelser import Avvikelse
from tests.api.hjalp import kring
from tests.api.hjalp.bidraget import Bygge, Grund, Kropp

FALTEN = {faltnamn(falt) for falt in Avvikelse._fields} - {"avvikelse"}
"""All that a row has but its address, which is the id."""


def _bada(bygge: Bygge, avvikelse: Kropp) -> tuple[Kropp, Kropp]:
    """As the list says it, and as it is read alone."""
    denna = avvikelse["avvikelse"]
    rader = bygge.alla("/listor/avvikelser", reglerade=True)
    [rad] = [r for r in rader if r["avvikelse"] == denna]
    en: Kropp = bygge.las(f"/avvikelser/{denna}")["avvikelse"]
    return rad, en


@pytest.mark.parametrize("lage", ["ny", "sedd", "avgjord"])
def test_fel_h5_one_deviation_says_all_that_its_row_says(
    bygge: Bygge, grund: Grund, lage: str
) -> None:
    avvikelse = kring.funnen_avvikelse(bygge, grund)
    vag = f"/avvikelser/{avvikelse['avvikelse']}"
    position = None
    if lage != "ny":
        bygge.gor(Roll.HANDLAGGARE, f"{vag}/seddmarkeringar", kring.seddmarkering(avvikelse))
    if lage == "avgjord":
        avgjord = kring.avvikelseavgorande(avvikelse)
        position = bygge.gor(Roll.EKONOM, f"{vag}/avgoranden", avgjord)["position"]
    rad, en = _bada(bygge, avvikelse)
    assert {falt: en[falt] for falt in FALTEN} == {falt: rad[falt] for falt in FALTEN}
    assert (en["arendeId"], en["lage"], en["belopp"]) == (avvikelse["arendeId"], lage, "100.00")
    assert en["avgjordPosition"] == position


def test_fel_h5_what_rests_on_something_corrected_says_what_it_was_and_is(
    bygge: Bygge, grund: Grund
) -> None:
    arende = bygge.beviljat(grund)
    ratta = {"inkommenDag": "2024-02-21", "orsak": "Fel läst stämpel"}
    bygge.gor(Roll.HANDLAGGARE, f"/arenden/{arende}/inkommendagsrattelser", ratta)
    rader = bygge.alla("/listor/avvikelser")
    [avvikelse] = [r for r in rader if (r["arendeId"], r["slag"]) == (arende, "vilar-pa-rattat")]
    rad, en = _bada(bygge, avvikelse)
    assert {falt: en[falt] for falt in FALTEN} == {falt: rad[falt] for falt in FALTEN}
    assert (en["da"], en["nu"]) == (avvikelse["da"], "2024-02-21")
    assert en["diarienummer"] == avvikelse["diarienummer"]
