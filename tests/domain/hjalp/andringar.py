"""The verbs that change and revoke the decision of the story, and a grant that was raised."""

from __future__ import annotations

from typing import Any

from domain.beslut.andring import andra, upphav
from domain.beslut.stod import Andringsstod
from domain.grund.pengar import Lada
from tests.domain.hjalp.beslutade import ANDRAT_DAG, BESLUT_2, GRUND, SANKT, UNDERLAG
from tests.domain.hjalp.historia import ARENDET, BESLUTET, BESLUTSUPPGIFTER, UTLYSNINGEN, rorelse
from tests.domain.hjalp.scenario import Fact, Scenario, but, given

NYTT_SKAL: dict[str, Any] = {"stod": Andringsstod.INTE_GYNNANDE}
UPPENBART: dict[str, Any] = {"stod": Andringsstod.UPPENBART_OFELAKTIGT}
TILL_FORDEL = [s for s in Andringsstod if not s.far_vara_till_nackdel]
TILL = Lada.BEVILJAT_EJ_UTBETALT


def changing(
    *before: Fact, grund: tuple[Fact, ...] = GRUND, belopp_ore: int = 250_000_00, **andra_falt: Any
) -> Scenario:
    falt: dict[str, Any] = {
        "verkningsdag": ANDRAT_DAG,
        "beslut_id": BESLUT_2,
        "andrar_beslut_id": BESLUTET,
        "stod": Andringsstod.ORIKTIGA_UPPGIFTER,
        "beslut": BESLUTSUPPGIFTER,
    }
    return given(*grund, *before).when(
        andra, ARENDET, UTLYSNINGEN, UNDERLAG, **(falt | andra_falt), belopp_ore=belopp_ore
    )


def revoking(*before: Fact, grund: tuple[Fact, ...] = GRUND, **andra_falt: Any) -> Scenario:
    falt: dict[str, Any] = {
        "verkningsdag": ANDRAT_DAG,
        "beslut_id": BESLUT_2,
        "andrar_beslut_id": BESLUTET,
        "stod": Andringsstod.ORIKTIGA_UPPGIFTER,
        "beslut": BESLUTSUPPGIFTER,
    }
    return given(*grund, *before).when(
        upphav, ARENDET, UTLYSNINGEN, UNDERLAG, **(falt | andra_falt)
    )


def hojt(till_ore: int, fran_ore: int = 400_000_00, **falt: object) -> Fact:
    """Raised with new money out of the call."""
    ur = rorelse(Lada.UTLYST, TILL, till_ore - fran_ore, ANDRAT_DAG)
    return but(
        SANKT,
        **({"tidigare_belopp_ore": fran_ore, "belopp_ore": till_ore, "rorelser": (ur,)} | falt),
    )
