"""Makes what comes after a payment over HTTP: the report, its review, the claim, the receipt."""

from __future__ import annotations

from domain.grund.aktor import Roll
from tests.api.hjalp import kring
from tests.api.hjalp.bidraget import Bygge, Grund, Kropp, fattat, meddelande, nytt_id

INKOMMEN: Kropp = {
    "inkommenDag": "2025-02-20",
    "svar": {
        "kostnader": [{"kostnadsslag": "lonekostnader", "belopp": "80.00"}],
        "skalsvar": [{"fraga": "enligt-plan", "svar": 4}],
        "indikatorsvar": [{"indikator": "antal", "varde": 12}],
        "fritextsvar": [],
        "intyg": [{"som": "behorig-foretradare", "namn": "Direktören", "dag": "2025-02-19"}],
    },
}
GRANSKNING: Kropp = {
    "granskadDag": "2025-04-10",
    "godkant": "70.00",
    "ejGodkant": "10.00",
    "motivering": "En resa hörde inte dit.",
}


def begard(bygge: Bygge, grund: Grund) -> tuple[str, str]:
    """A paid ärende (100,00) of which a report has been asked for; the report's id beside it."""
    arende, _ = bygge.utbetalt(grund)
    rapport = nytt_id()
    kropp = {"begardDag": "2025-01-15", "bidragsar": 2024, "aterrapportId": rapport}
    bygge.gor(Roll.HANDLAGGARE, f"/arenden/{arende}/aterrapporter", kropp)
    return arende, rapport


def rapporterat(bygge: Bygge, grund: Grund) -> tuple[str, str]:
    """80,00 of the 100,00 were used, says the report."""
    arende, rapport = begard(bygge, grund)
    bygge.gor(Roll.HANDLAGGARE, f"/arenden/{arende}/aterrapporter/{rapport}/svar", INKOMMEN)
    return arende, rapport


def granskat(bygge: Bygge, grund: Grund) -> tuple[str, str]:
    """70,00 approved, 10,00 not, 20,00 unspent."""
    arende, rapport = rapporterat(bygge, grund)
    vag = f"/arenden/{arende}/aterrapporter/{rapport}/granskningar"
    bygge.gor(Roll.BESLUTSFATTARE, vag, GRANSKNING)
    return arende, rapport


def aterkrav(fordran: str, belopp: str = "20.00") -> Kropp:
    """Due on the day 2025-05-15; interest runs from the day after."""
    return fattat(
        nytt_id(),
        beslutsdag="2025-04-15",
        innehall="Det oförbrukade krävs tillbaka.",
        fordranId=fordran,
        grunder=["ej-anvant"],
        ur=[{"lada": "oforbrukat", "belopp": belopp}],
    )


def kravt(bygge: Bygge, grund: Grund) -> tuple[str, str]:
    """The 20,00 that were unspent are demanded back, and the party told; the claim's id beside."""
    arende, _ = granskat(bygge, grund)
    fordran = nytt_id()
    kravet = aterkrav(fordran)
    bygge.gor(Roll.BESLUTSFATTARE, f"/arenden/{arende}/aterkrav", kravet)
    meddelat = {**meddelande(kravet["beslutId"]), "meddelatDag": kravet["beslutsdag"]}
    bygge.gor(Roll.HANDLAGGARE, f"/arenden/{arende}/meddelanden", meddelat)
    return arende, fordran


def placering(arende: str, fordran: str, belopp: str = "20.00") -> Kropp:
    return {
        "placeradDag": "2025-05-12",
        "arendeId": arende,
        "fordranId": fordran,
        "belopp": belopp,
    }


def placerat(bygge: Bygge, grund: Grund) -> tuple[str, str]:
    """A claim that a receipt of the same amount has settled; the receipt's id beside it."""
    arende, fordran = kravt(bygge, grund)
    inbetalning = kring.mottagen(bygge, "20.00", "2025-05-09")
    vag = f"/inbetalningar/{inbetalning}/placeringar"
    bygge.gor(Roll.EKONOM, vag, placering(arende, fordran))
    return arende, inbetalning
