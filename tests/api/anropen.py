"""Every route that records, with a request that is accepted and one that is refused."""

from __future__ import annotations

from collections.abc import Iterator

from fastapi import FastAPI
from fastapi.routing import APIRoute, iter_route_contexts

from api.lankar import ROT
from domain.faktum import Roll
from tests.api import bidraget as b
from tests.api.anropen_arende import I_ARENDET
from tests.api.anropen_tillbaka import PENGAR_TILLBAKA
from tests.api.bidraget import BESLUT, Bygge, Grund
from tests.api.fall import OKAND, Fall, Ny


def vagar(app: FastAPI) -> Iterator[tuple[str, str]]:
    """Every method and path that the application answers, the path as under the root."""
    for route in iter_route_contexts(app.routes):
        if isinstance(route.original_route, APIRoute) and route.path and route.methods:
            for metod in route.methods:
                yield metod, route.path.removeprefix(ROT)


_HANDL, _BESL = Roll.HANDLAGGARE, Roll.BESLUTSFATTARE


def _post(_: Bygge, __: Grund) -> Fall:
    ny = b.anslagspost()
    return Fall(_HANDL, "/anslagsposter", ny, {**ny, "utgiftsomrade": ""}, 422)


def _tilldelning(_: Bygge, grund: Grund) -> Fall:
    ny = b.tilldelning()
    vag = f"/anslagsposter/{grund.post}/tilldelningar"
    return Fall(_HANDL, vag, ny, ny, 404, f"/anslagsposter/{OKAND}/tilldelningar")


def _tilldelningsrattelse(bygge: Bygge, _: Grund) -> Fall:
    ny = b.tilldelningsrattelse()
    vag = f"/anslagsposter/{bygge.post()}/rattelser"
    return Fall(_HANDL, vag, ny, {**ny, "rattarVersion": 99})


def _mottagare(bygge: Bygge, grund: Grund) -> Fall:
    ny = b.mottagare()
    finns = {**ny, "organisationsnummer": grund.organisationsnummer}
    return Fall(_HANDL, "/mottagare", ny, finns)


def _regelverk(bygge: Bygge, _: Grund) -> Fall:
    finns = b.regelverk()
    bygge.ny("/regelverk", finns)
    return Fall(_HANDL, "/regelverk", b.regelverk(), finns)


def _version(bygge: Bygge, _: Grund) -> Fall:
    vag = f"/regelverk/{bygge.ny('/regelverk', b.regelverk())}/versioner"
    ny = b.regelverksversion("2", "2024-06-01")
    return Fall(_HANDL, vag, ny, {**ny, "version": "1"})


def _utlysning(_: Bygge, grund: Grund) -> Fall:
    ny = b.utlysning(grund.regelverk, grund.post)
    return Fall(_HANDL, "/utlysningar", ny, {**ny, "ram": "9999999999.00"})


def _fordelning(bygge: Bygge, grund: Grund) -> Fall:
    arenden = [bygge.arende(grund), bygge.arende(grund)]
    ny = {**BESLUT, "arendeIds": arenden, "belopp": "3.00"}
    vag = f"/utlysningar/{grund.utlysning}/fordelningsbeslut"
    return Fall(_BESL, vag, ny, {**ny, "arendeIds": []})


def _ansokan(_: Bygge, grund: Grund) -> Fall:
    ny = b.ansokan(grund)
    return Fall(_HANDL, "/arenden", ny, {**ny, "mottagareId": OKAND}, 404)


SKRIVANDE: dict[str, Ny] = {
    "/anslagsposter": _post,
    "/anslagsposter/{anslagId}/tilldelningar": _tilldelning,
    "/anslagsposter/{anslagId}/rattelser": _tilldelningsrattelse,
    "/mottagare": _mottagare,
    "/regelverk": _regelverk,
    "/regelverk/{regelverkId}/versioner": _version,
    "/utlysningar": _utlysning,
    "/utlysningar/{utlysningId}/fordelningsbeslut": _fordelning,
    "/arenden": _ansokan,
    **I_ARENDET,
    **PENGAR_TILLBAKA,
}
