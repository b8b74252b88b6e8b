"""Every action on what is promised of coming years, with a request accepted and one refused."""

from __future__ import annotations

from domain.grund.aktor import Roll
from tests.api.hjalp import atagandena as a
from tests.api.hjalp.bidraget import Bygge, Grund, nytt_id
from tests.api.hjalp.efterat import belopp
from tests.api.hjalp.fall import OKAND, Fall, Ny

_BESL, _EKON = Roll.BESLUTSFATTARE, Roll.EKONOM


def _beslut(bygge: Bygge, grund: Grund) -> Fall:
    arende = bygge.beviljat(grund)
    vag = f"/anslagsposter/{grund.post}/bemyndiganden"
    bygge.gor(Roll.HANDLAGGARE, vag, a.bemyndigande())
    ny = a.atagande(nytt_id(), ar2025="60.00", ar2026="40.00")
    fel = {**ny, "ataganden": a.for_ar(ar2024="60.00")}
    return Fall(_BESL, f"/arenden/{arende}/ataganden", ny, fel)


def _andring(bygge: Bygge, grund: Grund) -> Fall:
    arende, beslut = a.lovat(bygge, grund)
    ny = a.andring(beslut, ar2025="50.00")
    fel = {**ny, "ataganden": a.for_ar(ar2025="60.01")}
    return Fall(_BESL, f"/arenden/{arende}/ataganden/andringar", ny, fel)


def _infriande(bygge: Bygge, grund: Grund) -> Fall:
    arende, beslut = a.lovat(bygge, grund)
    vag = f"/anslagsposter/{grund.post}/tilldelningar"
    bygge.gor(Roll.HANDLAGGARE, vag, {**belopp("60.00", 2025), "gallerFran": "2025-01-01"})
    ny = a.infriande(beslut)
    return Fall(_EKON, f"/arenden/{arende}/ataganden/infrianden", ny, {**ny, "beslutId": OKAND})


ATAGANDENA: dict[str, Ny] = {
    "/arenden/{arendeId}/ataganden": _beslut,
    "/arenden/{arendeId}/ataganden/andringar": _andring,
    "/arenden/{arendeId}/ataganden/infrianden": _infriande,
}
