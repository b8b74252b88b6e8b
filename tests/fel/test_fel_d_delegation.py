"""D: whoever decides of a claim's money may decide of all of it: capital and interest together.

Each decision is tried by somebody whose delegation reaches to the capital, and not to the interest
besides. That there are no other such decisions is read from the code.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

import domain.aterkrav
from domain.aterkrav.anstand import Delbetalning, bevilja_anstand, faststall_plan
from domain.aterkrav.avskrivning import Avskrivningsgrund, skriv_av
from domain.aterkrav.avskrivningshavning import hav_avskrivning
from domain.aterkrav.eftergift import efterge
from domain.aterkrav.eftergiftsandring import andra_eftergift
from domain.aterkrav.eftergiftsrattelse import ratta_eftergift
from domain.aterkrav.rattelse import ratta_aterkrav
from domain.aterkrav.sankning import andra_aterkrav
from domain.aterkrav.villkorsrattelse import ratta_anstand
from domain.beslut.rattelse import Rattelseskal
from domain.beslut.stod import Andringsstod
from domain.myndighet.stopp import DelegationSaknas
from domain.regelverk.aterkravsregel import Rantestart
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.pengagang import CILLA, FORDRAN, Gang, T
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.rantefall import krav_pa, regeln

DAG = date(2025, 6, 30)
RANTAN = 1_808_22
"""60 days of 100 000 at 11 per cent."""
TILL = date(2025, 9, 30)
Forsok = Callable[[Gang], tuple[Callable[..., None], list[object], dict[str, Any]]]


def _beslutet(gang: Gang) -> UUID:
    return list(gang.arende.beslut)[-1]


def _anstand(gang: Gang) -> Any:
    return bevilja_anstand, [gang.underlag], {**_nytt(), "till": TILL, "med_ranta": False}


def _plan(gang: Gang) -> Any:
    delar = [Delbetalning(forfallodag=TILL, belopp_ore=100 * T + RANTAN)]
    return faststall_plan, [gang.underlag], {**_nytt(), "delbetalningar": delar, "med_ranta": False}


def _eftergift(gang: Gang) -> Any:
    belopp = {"kapital_ore": 100 * T, "ranta_ore": RANTAN, "eftergiftsskal": "Synnerliga"}
    return efterge, [gang.underlag], _nytt() | belopp


def _avskrivning(gang: Gang) -> Any:
    belopp = {"kapital_ore": 100 * T, "ranta_ore": RANTAN, "motivering": "Inget finns"}
    vad = {"fordran_id": FORDRAN, "grund": Avskrivningsgrund.UTAN_TILLGANGAR}
    return skriv_av, [gang.underlag.myndighet], _av() | vad | belopp


def _avskrivningshavning(gang: Gang) -> Any:
    """By whoever may write it off, what another wrote off."""
    verb, strommar, om = _avskrivning(gang)
    gang.gor(verb, *strommar, **{**om, "av": ANNA})
    om = {"rattar_version": gang.arende.version, "fordran_id": FORDRAN, "orsak": "Han betalar"}
    return hav_avskrivning, [gang.underlag.myndighet, gang.utlysning], _av() | om


def _sankning(gang: Gang) -> Any:
    return andra_aterkrav, [gang.utlysning, gang.underlag], _nytt() | {"krav_ore": 0, **_stod()}


def _rattelse(gang: Gang) -> Any:
    return ratta_aterkrav, [gang.utlysning, gang.underlag], {**_slip(), "krav_ore": 50 * T}


def _villkorsrattelse(gang: Gang) -> Any:
    gang.skjut_upp(DAG, TILL, med_ranta=False)
    om = {"beslut_id": _beslutet(gang), "till": date(2025, 8, 29)}
    return ratta_anstand, [gang.underlag], _slip() | om


def _eftergiftsrattelse(gang: Gang) -> Any:
    gang.efterge(100, DAG, ranta_ore=RANTAN)
    om = {"beslut_id": _beslutet(gang), "kapital_ore": 1 * T}
    return ratta_eftergift, [gang.utlysning, gang.underlag], _slip() | om


def _eftergiftsandring(gang: Gang) -> Any:
    gang.efterge(100, DAG, ranta_ore=RANTAN)
    om = {"andrar_beslut_id": _beslutet(gang), "kapital_ore": 0, "ranta_ore": 0}
    stod = {"stod": Andringsstod.ORIKTIGA_UPPGIFTER}
    return andra_eftergift, [gang.utlysning, gang.underlag], _nytt() | om | stod


PROVADE: dict[str, Forsok] = {
    "anstand": _anstand,
    "anstand, en plan": _plan,
    "avskrivning": _avskrivning,
    "avskrivningshavning": _avskrivningshavning,
    "eftergift": _eftergift,
    "eftergiftsandring": _eftergiftsandring,
    "eftergiftsrattelse": _eftergiftsrattelse,
    "rattelse": _rattelse,
    "sankning": _sankning,
    "villkorsrattelse": _villkorsrattelse,
}
UTAN_RANTA = {"aterkrav": "när kravet beslutas finns ingen ränta på det"}


def _av() -> dict[str, Any]:
    return {"verkningsdag": DAG, "av": CILLA}


def _nytt() -> dict[str, Any]:
    hon = BESLUTSUPPGIFTER.model_copy(update={"beslutsfattare": (CILLA.subjekt,)})
    return {**_av(), "beslut_id": UUID(int=0xD6), "fordran_id": FORDRAN, "beslut": hon}


def _stod() -> dict[str, Any]:
    return {"stod": Andringsstod.INTE_GYNNANDE}


def _slip() -> dict[str, Any]:
    sagt = {"rattelseskal": Rattelseskal.SKRIVFEL, "fore": "a", "efter": "b"}
    return {**_av(), "fordran_id": FORDRAN, **sagt}


@pytest.mark.parametrize("rum", PROVADE)
def test_fel_d11_capital_and_interest_together(rum: str) -> None:
    """It is refused one öre below what both come to, and not before that."""
    for hogst, nekas in ((100 * T + RANTAN - 1, True), (100 * T + RANTAN, False)):
        regel = regeln(Rantestart.FORFALLODAG, vid_anstand=None)
        gang = krav_pa(100, date(2025, 4, 1), regel, cilla_hogst_ore=hogst)
        assert gang.ranta(DAG) == RANTAN
        verb, strommar, falt = PROVADE[rum](gang)
        if nekas:
            gang.nekas(DelegationSaknas, verb, *strommar, **falt)
        else:
            gang.gor(verb, *strommar, **falt)


def test_fel_d11_every_decision_of_a_claim_that_looks_at_a_delegation_is_tried() -> None:
    ser = set()
    for fil in Path(*domain.aterkrav.__path__).glob("*.py"):
        anrop = [n for n in ast.walk(ast.parse(fil.read_text("utf-8"))) if isinstance(n, ast.Call)]
        namn = {n.func.id for n in anrop if isinstance(n.func, ast.Name)}
        ser |= {fil.stem} if namn & {"fatta", "krav_delegation", "krav_rattelse"} else set()
    assert ser == {*(rum.split(",")[0] for rum in PROVADE), *UTAN_RANTA}
