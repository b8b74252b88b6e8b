"""What becomes of an appeal that does not go to the court, with a request accepted and refused."""

from __future__ import annotations

from domain.grund.aktor import Roll
from tests.api.hjalp import bidraget as b
from tests.api.hjalp.anropen_arende import OVERKLAGANDE
from tests.api.hjalp.bidraget import Bygge, Grund, Kropp, fattat, nytt_id
from tests.api.hjalp.fall import OKAND, Fall, Ny

ATERKALLELSE: Kropp = {"inkommenDag": "2024-05-02", "avVem": "Region Påhittad"}
AVVISNING: Kropp = {
    "beslutsdag": "2024-05-02",
    "innehall": "Överklagandet avvisas.",
    "motivering": "Det kom in för sent.",
    "foreskrifter": ["45 § förvaltningslagen (2017:900)"],
}


def sent_overklagat(bygge: Bygge, grund: Grund) -> tuple[str, str]:
    """A granted and told ärende that was appealed long after; the appeal's id beside it."""
    arende, overklagande = bygge.beviljat(grund), nytt_id()
    bygge.gor(
        Roll.HANDLAGGARE, f"/arenden/{arende}/meddelanden", b.meddelande(bygge.beslut[arende])
    )
    om = {"beslutId": bygge.beslut[arende], "overklagandeId": overklagande}
    kropp = {**OVERKLAGANDE, "inkommenDag": "2024-05-02", **om}
    bygge.gor(Roll.HANDLAGGARE, f"/arenden/{arende}/overklaganden", kropp)
    return arende, overklagande


def _aterkallelse(bygge: Bygge, grund: Grund) -> Fall:
    arende, overklagande = sent_overklagat(bygge, grund)
    vag = f"/arenden/{arende}/overklaganden/{{}}/aterkallelser"
    fel = {**ATERKALLELSE, "inkommenDag": "2024-05-01"}
    return Fall(Roll.HANDLAGGARE, vag.format(overklagande), ATERKALLELSE, fel)


def _avvisning(bygge: Bygge, grund: Grund) -> Fall:
    arende, overklagande = sent_overklagat(bygge, grund)
    vag = f"/arenden/{arende}/overklaganden/{{}}/avvisningar"
    ny = fattat(nytt_id(), **AVVISNING)
    return Fall(Roll.BESLUTSFATTARE, vag.format(overklagande), ny, ny, 409, vag.format(OKAND))


_OVERKLAGANDET = "/arenden/{arendeId}/overklaganden/{overklagandeId}"
OVERKLAGANDENA: dict[str, Ny] = {
    f"{_OVERKLAGANDET}/aterkallelser": _aterkallelse,
    f"{_OVERKLAGANDET}/avvisningar": _avvisning,
}
