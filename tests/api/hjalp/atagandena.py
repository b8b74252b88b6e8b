"""Bodies of a bemyndigande and of what is promised within it, and a case that has promises."""

from __future__ import annotations

from domain.grund.aktor import Roll
from tests.api.hjalp.bidraget import Bygge, Grund, Kropp, fattat, nytt_id, tilldelning


def bemyndigande(belopp: str = "9000.00", budgetar: int = 2024, slutar: int | None = 2027) -> Kropp:
    return {**tilldelning(belopp), "budgetar": budgetar, "slutar": slutar}


def for_ar(**belopp: str) -> list[Kropp]:
    """ar2025="60.00": so much of each year."""
    return [{"infriandear": int(ar[2:]), "belopp": kr} for ar, kr in belopp.items()]


def atagande(beslut_id: str, **belopp: str) -> Kropp:
    return fattat(beslut_id, ataganden=for_ar(**belopp))


def andring(andrar_beslut_id: str, **belopp: str) -> Kropp:
    """What is left of it, in 2024."""
    return {
        **atagande(nytt_id(), **belopp),
        "beslutsdag": "2024-09-02",
        "andrarBeslutId": andrar_beslut_id,
        "stod": "37-punkt-1",
    }


def infriande(beslut_id: str, belopp: str = "60.00") -> Kropp:
    return {
        "infriandedag": "2025-02-03",
        "beslutId": beslut_id,
        "infriandear": 2025,
        "belopp": belopp,
    }


def lovat(bygge: Bygge, grund: Grund) -> tuple[str, str]:
    """100 kr granted, and 60 and 40 promised of 2025 and 2026; the decision that promises them."""
    arende, beslut = bygge.beviljat(grund), nytt_id()
    bygge.gor(Roll.HANDLAGGARE, f"/anslagsposter/{grund.post}/bemyndiganden", bemyndigande())
    kropp = atagande(beslut, ar2025="60.00", ar2026="40.00")
    bygge.gor(Roll.BESLUTSFATTARE, f"/arenden/{arende}/ataganden", kropp)
    return arende, beslut
