"""Every route that records, with a request that is accepted and one that is refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from fastapi import FastAPI
from fastapi.routing import APIRoute, iter_route_contexts

from api.grund.lankar import ROT
from domain.grund.aktor import Roll
from tests.api.hjalp import atagandena as a
from tests.api.hjalp import bidraget as b
from tests.api.hjalp import efterat as e
from tests.api.hjalp import uppdraget as u
from tests.api.hjalp.anropen_arende import I_ARENDET
from tests.api.hjalp.anropen_ataganden import ATAGANDENA
from tests.api.hjalp.anropen_kring import KRING
from tests.api.hjalp.anropen_overklagande import OVERKLAGANDENA
from tests.api.hjalp.anropen_tillbaka import PENGAR_TILLBAKA
from tests.api.hjalp.bidraget import BESLUT, Bygge, Grund
from tests.api.hjalp.fall import OKAND, Fall, Ny


def vagar(app: FastAPI) -> Iterator[tuple[str, str]]:
    """Every method and path that the application answers, the path as under the root."""
    for route in iter_route_contexts(app.routes):
        if isinstance(route.original_route, APIRoute) and route.path and route.methods:
            for metod in route.methods:
                yield metod, route.path.removeprefix(ROT)


_HANDL, _BESL, _EKON = Roll.HANDLAGGARE, Roll.BESLUTSFATTARE, Roll.EKONOM


def _post(_: Bygge, __: Grund) -> Fall:
    ny = b.anslagspost()
    return Fall(_HANDL, "/anslagsposter", ny, {**ny, "utgiftsomrade": ""}, 422)


def _tilldelning(_: Bygge, grund: Grund) -> Fall:
    ny = b.tilldelning()
    vag = f"/anslagsposter/{grund.post}/tilldelningar"
    return Fall(_HANDL, vag, ny, ny, 404, f"/anslagsposter/{OKAND}/tilldelningar")


def _tilldelningsrattelse(bygge: Bygge, _: Grund) -> Fall:
    ny = e.tilldelningsrattelse()
    vag = f"/anslagsposter/{bygge.post()}/rattelser"
    return Fall(_HANDL, vag, ny, {**ny, "rattarVersion": 99})


def _dispositionsrattsrattelse(bygge: Bygge, _: Grund) -> Fall:
    ny = {"rattarVersion": 1, "dispositionsratt": "inkomsttitel", "orsak": "Fel läst"}
    vag = f"/anslagsposter/{bygge.post()}/dispositionsrattsrattelser"
    return Fall(_HANDL, vag, ny, {**ny, "rattarVersion": 99})


def _ingaende(bygge: Bygge, _: Grund) -> Fall:
    vag = f"/anslagsposter/{bygge.post()}/ingaendebelopp"
    ny = e.belopp("-5.00")
    return Fall(_HANDL, vag, ny, {**ny, "belopp": "--5.00"}, 422)


def _omdisponering(bygge: Bygge, grund: Grund) -> Fall:
    vag = f"/anslagsposter/{grund.post}/omdisponeringar"
    ny = {**e.belopp(), "tillAnslagId": bygge.post()}
    return Fall(_HANDL, vag, ny, {**ny, "tillAnslagId": grund.post})


def _overskridande(_: Bygge, grund: Grund) -> Fall:
    vag = f"/anslagsposter/{grund.post}/overskridanden"
    return Fall(_HANDL, vag, e.belopp(), e.belopp("-5.00"), 422)


def _bemyndigande(_: Bygge, grund: Grund) -> Fall:
    vag = f"/anslagsposter/{grund.post}/bemyndiganden"
    return Fall(_HANDL, vag, a.bemyndigande(), a.bemyndigande("0.00"))


def _indragning(bygge: Bygge, _: Grund) -> Fall:
    vag = f"/anslagsposter/{bygge.post('5.00')}/indragningar"
    return Fall(_HANDL, vag, e.belopp("5.00"), e.belopp("5.01"))


def _budgetarsavslut(bygge: Bygge, _: Grund) -> Fall:
    vag = f"/anslagsposter/{bygge.post('5.00')}/budgetarsavslut"
    return Fall(_EKON, vag, e.budgetarsavslut("2.00", "3.00"), e.budgetarsavslut("2.00", "2.99"))


def _uppdrag(bygge: Bygge, _: Grund) -> Fall:
    vag = f"/anslagsposter/{bygge.post()}/uppdrag"
    return Fall(_HANDL, vag, u.UPPDRAG, {**u.UPPDRAG, "hogstForvaltning": "100.01"})


def _rekvisition(bygge: Bygge, _: Grund) -> Fall:
    vag = f"/anslagsposter/{bygge.uppdrag()}/rekvisitioner"
    return Fall(_EKON, vag, u.REKVISITION, {**u.REKVISITION, "belopp": "100.01"})


def _mottagna_medel(bygge: Bygge, _: Grund) -> Fall:
    vag = f"/anslagsposter/{bygge.uppdrag()}/mottagnamedel"
    return Fall(_EKON, vag, u.MOTTAGET, {**u.MOTTAGET, "beslutsreferens": "S1"})


def _forvaltningsmedel(bygge: Bygge, _: Grund) -> Fall:
    vag = f"/anslagsposter/{bygge.uppdrag()}/forvaltningsmedel"
    return Fall(_EKON, vag, u.FORVALTNING, {**u.FORVALTNING, "belopp": "10.01"})


def _aterbetalning(bygge: Bygge, _: Grund) -> Fall:
    vag = f"/anslagsposter/{bygge.uppdrag(mottaget=True)}/aterbetalningar"
    return Fall(_EKON, vag, u.ATERBETALNING, {**u.ATERBETALNING, "belopp": "100.01"})


def _redovisning(bygge: Bygge, _: Grund) -> Fall:
    vag = f"/anslagsposter/{bygge.uppdrag()}/redovisningar"
    return Fall(_HANDL, vag, u.REDOVISNING, {**u.REDOVISNING, "frist": 3})


def _uppdragsrattelse(bygge: Bygge, _: Grund) -> Fall:
    vag = f"/anslagsposter/{bygge.uppdrag()}/uppdragsrattelser"
    fel = {**u.UPPDRAGSRATTELSE, "hogstForvaltning": "90.01"}
    return Fall(_HANDL, vag, u.UPPDRAGSRATTELSE, fel)


def _handelserattelse(bygge: Bygge, _: Grund) -> Fall:
    vag = f"/anslagsposter/{bygge.uppdrag(mottaget=True)}/uppdragshandelserattelser"
    fel = {**u.HANDELSERATTELSE, "frist": 1}
    return Fall(_EKON, vag, u.HANDELSERATTELSE, fel)


def _finansiering(bygge: Bygge, grund: Grund) -> Fall:
    vag = f"/utlysningar/{bygge.utlysning(grund, forbehall='Om medel ges.')}/finansieringar"
    ny = {"finansieradDag": "2024-01-01", "beslutsreferens": "Regleringsbrev"}
    return Fall(_HANDL, vag, ny, {**ny, "finansieradDag": "2023-12-31"})


def _ramandring(bygge: Bygge, grund: Grund) -> Fall:
    vag = f"/utlysningar/{bygge.utlysning(grund)}/ramandringar"
    ny = {"andradDag": "2024-02-01", "ram": "1.00", "orsak": "Indragning"}
    return Fall(_HANDL, vag, ny, {**ny, "ram": "1000.00"})


def _installande(bygge: Bygge, grund: Grund) -> Fall:
    vag = f"/utlysningar/{bygge.utlysning(grund)}/installanden"
    ny = {"installdDag": "2024-02-01", "kvar": "1000.00", "orsak": "Inget behov"}
    return Fall(_HANDL, vag, ny, {**ny, "kvar": "999.99"})


def _avslut(bygge: Bygge, grund: Grund) -> Fall:
    vag = f"/utlysningar/{bygge.utlysning(grund)}/avslut"
    ny = {"avslutadDag": "2024-12-01", "kvar": "1000.00"}
    return Fall(_HANDL, vag, ny, {**ny, "kvar": "1000.01"})


def _overforing(bygge: Bygge, grund: Grund) -> Fall:
    post = bygge.post("1000.00")
    utlysningen = bygge.ny("/utlysningar", b.utlysning(grund.regelverk, post))
    bygge.gor(_EKON, f"/anslagsposter/{post}/budgetarsavslut", e.budgetarsavslut("0.00"))
    ny = {"overforingsdag": "2024-12-31", "budgetar": 2024, "belopp": "1000.00"}
    return Fall(_EKON, f"/utlysningar/{utlysningen}/overforingar", ny, {**ny, "belopp": "1.00"})


def _forlangning(bygge: Bygge, grund: Grund) -> Fall:
    vag = f"/utlysningar/{bygge.utlysning(grund)}/forlangningar"
    ny = {"beslutsdag": "2024-02-15", "sistaAnsokningsdag": "2024-02-22", "orsak": "Driftstopp"}
    return Fall(_HANDL, vag, ny, {**ny, "beslutsdag": "2024-02-16"})


def _prioritering(bygge: Bygge, grund: Grund) -> Fall:
    egen = replace(grund, utlysning=bygge.utlysning(grund))
    arenden = [bygge.arende(egen), bygge.arende(egen)]
    ny = {"beslutsdag": "2024-03-14", "arendeIds": arenden, "grunder": "Störst behov"}
    vag = f"/utlysningar/{egen.utlysning}/prioriteringar"
    return Fall(_BESL, vag, ny, {**ny, "arendeIds": arenden[:1] * 2})


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


def _redovisningsmall(bygge: Bygge, grund: Grund) -> Fall:
    vag = f"/regelverk/{grund.regelverk}/redovisningsmallar"
    return Fall(_HANDL, vag, b.redovisningsmall(), b.redovisningsmall("annan"))


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
    "/anslagsposter/{anslagId}/dispositionsrattsrattelser": _dispositionsrattsrattelse,
    "/anslagsposter/{anslagId}/ingaendebelopp": _ingaende,
    "/anslagsposter/{anslagId}/omdisponeringar": _omdisponering,
    "/anslagsposter/{anslagId}/overskridanden": _overskridande,
    "/anslagsposter/{anslagId}/indragningar": _indragning,
    "/anslagsposter/{anslagId}/bemyndiganden": _bemyndigande,
    "/anslagsposter/{anslagId}/budgetarsavslut": _budgetarsavslut,
    "/anslagsposter/{anslagId}/uppdrag": _uppdrag,
    "/anslagsposter/{anslagId}/rekvisitioner": _rekvisition,
    "/anslagsposter/{anslagId}/mottagnamedel": _mottagna_medel,
    "/anslagsposter/{anslagId}/forvaltningsmedel": _forvaltningsmedel,
    "/anslagsposter/{anslagId}/aterbetalningar": _aterbetalning,
    "/anslagsposter/{anslagId}/redovisningar": _redovisning,
    "/anslagsposter/{anslagId}/uppdragsrattelser": _uppdragsrattelse,
    "/anslagsposter/{anslagId}/uppdragshandelserattelser": _handelserattelse,
    "/mottagare": _mottagare,
    "/regelverk": _regelverk,
    "/regelverk/{regelverkId}/versioner": _version,
    "/regelverk/{regelverkId}/redovisningsmallar": _redovisningsmall,
    "/utlysningar": _utlysning,
    "/utlysningar/{utlysningId}/finansieringar": _finansiering,
    "/utlysningar/{utlysningId}/ramandringar": _ramandring,
    "/utlysningar/{utlysningId}/installanden": _installande,
    "/utlysningar/{utlysningId}/avslut": _avslut,
    "/utlysningar/{utlysningId}/overforingar": _overforing,
    "/utlysningar/{utlysningId}/forlangningar": _forlangning,
    "/utlysningar/{utlysningId}/prioriteringar": _prioritering,
    "/utlysningar/{utlysningId}/fordelningsbeslut": _fordelning,
    "/arenden": _ansokan,
    **KRING,
    **I_ARENDET,
    **OVERKLAGANDENA,
    **ATAGANDENA,
    **PENGAR_TILLBAKA,
}
