"""Equal shares of a call, decided in one decision over many applications."""

from __future__ import annotations

from typing import Any

from domain.beslut.fordelning import Fordelning
from domain.beslut.fordelningsbeslut import fordela_lika
from domain.grund.pengar import Lada
from domain.regelverk.regler import Fordelningsmetod
from tests.domain.hjalp.beslutade import GRUND, UNDERLAG
from tests.domain.hjalp.historia import (
    ARENDE_2,
    ARENDE_3,
    ARENDET,
    BESLUTET,
    BESLUTSUPPGIFTER,
    BEVILJAT,
    INKOMMET,
    INKOMMET_2,
    INKOMMET_3,
    REGISTRERAD,
    SKANE,
    SKANE_REGISTRERAD,
    STOCKHOLM,
    STOCKHOLM_REGISTRERAD,
    UPPSALA,
    UTLYSNINGEN,
    rorelse,
)
from tests.domain.hjalp.scenario import EN_DAG, Fact, Scenario, but, given

PARTERNA = {UPPSALA: UPPSALA, SKANE: SKANE, STOCKHOLM: STOCKHOLM}
REGISTRERADE = (REGISTRERAD, SKANE_REGISTRERAD, STOCKHOLM_REGISTRERAD)
INKOMNA = (INKOMMET, INKOMMET_2, INKOMMET_3)
KRETSEN: tuple[Fact, ...] = (*GRUND, *REGISTRERADE, *INKOMNA)


def sharing(
    *history: Fact,
    arenden: list[Any] | None = None,
    belopp_ore: int | None = None,
    **arguments: object,
) -> Scenario:
    return given(*history).when(
        fordela_lika,
        UTLYSNINGEN,
        UNDERLAG,
        [ARENDET, ARENDE_2, ARENDE_3] if arenden is None else arenden,
        PARTERNA,
        **({"beslut_id": BESLUTET, "beslut": BESLUTSUPPGIFTER} | arguments),
        belopp_ore=belopp_ore,
    )


def delat(belopp_ore: int, *andelar: int) -> tuple[Fact, ...]:
    fordelning = Fordelning(
        metod=Fordelningsmetod.LIKA,
        att_fordela_ore=belopp_ore,
        antal=len(andelar),
        enhet_ore=100,
    )
    parts = zip((ARENDET, ARENDE_2, ARENDE_3), (UPPSALA, SKANE, STOCKHOLM), andelar, strict=False)
    return tuple(
        but(
            BEVILJAT,
            originator_id=arende,
            mottagare_id=mottagare,
            belopp_ore=andel,
            sokt_ore=500_000_00 if arende == ARENDET else None,
            fordelning=fordelning,
            rorelser=(rorelse(Lada.UTLYST, Lada.BEVILJAT_EJ_UTBETALT, andel, EN_DAG),),
        )
        for arende, mottagare, andel in parts
    )
