"""The verbs that grant and refuse, and grants and orders of priority as facts."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.beslut.avgorande import avsla
from domain.beslut.bifall import bevilja
from domain.beslut.prioritering import PrioriteringFaststalld
from domain.grund.pengar import Lada
from domain.regelverk.regler import SenAnsokan
from domain.utlysning.avslut import UtlysningAvslutad
from tests.domain.hjalp.beslutade import GRUND, UNDERLAG
from tests.domain.hjalp.historia import (
    ARENDET,
    BESLUTAT,
    BESLUTET,
    BESLUTSUPPGIFTER,
    BEVILJAT,
    MEDEL,
    UTLYSNINGEN,
    rorelse,
)
from tests.domain.hjalp.regelverket import INNEHALL
from tests.domain.hjalp.scenario import Fact, Scenario, but, fact, given

BESLUTA: dict[str, Any] = {"beslut_id": BESLUTET, "beslut": BESLUTSUPPGIFTER}
SEN_PROVAS = INNEHALL.model_copy(
    update={"ansokan": INNEHALL.ansokan.model_copy(update={"for_sen": SenAnsokan.FAR_PROVAS})}
)
AVSLUTAD = fact(
    UtlysningAvslutad,
    UTLYSNINGEN,
    verkningsdag=date(2024, 3, 1),
    medel=MEDEL,
    kvar_ore=600_000_00,
)


def prioriterad(*arenden: object) -> Fact:
    return fact(PrioriteringFaststalld, UTLYSNINGEN, arende_ids=arenden, motivering="Poäng")


def beviljat(belopp_ore: int, dag: date = BESLUTAT, **falt: object) -> Fact:
    """A grant of so much on a day, out of the call."""
    ur = (rorelse(Lada.UTLYST, Lada.BEVILJAT_EJ_UTBETALT, belopp_ore, dag),)
    return but(BEVILJAT, belopp_ore=belopp_ore, verkningsdag=dag, rorelser=ur, **falt)


def granting(*before: Fact, grund: tuple[Fact, ...] = GRUND, **arguments: object) -> Scenario:
    return given(*grund, *before).when(
        bevilja,
        ARENDET,
        UTLYSNINGEN,
        UNDERLAG,
        **(BESLUTA | {"belopp_ore": 400_000_00} | arguments),
    )


def refusing(*before: Fact, **arguments: object) -> Scenario:
    return given(*GRUND, *before).when(avsla, ARENDET, UNDERLAG, **(BESLUTA | arguments))
