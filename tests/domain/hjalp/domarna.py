"""The verb that records a judgement, and appeals of other decisions than the grant."""

from __future__ import annotations

from typing import Any

from domain.arende.arende import Arende
from domain.grund.pengar import Lada
from domain.overklagande.beslutslage import Beslutslage
from domain.overklagande.dom import Utgang, registrera_dom
from tests.domain.hjalp.beslutade import (
    ANDRAT_DAG,
    BESLUT_2,
    DOMDAG,
    DOMEN_ID,
    I_TID,
    OVERKLAGANDE,
    OVERKLAGAT,
    OVERLAMNAT,
    SANKT,
)
from tests.domain.hjalp.historia import ARENDET, MEDDELAT_BESLUT, UTLYSNINGEN, rorelse
from tests.domain.hjalp.scenario import Fact, Scenario, but, given

I_FOR_HOGT = but(
    SANKT,
    rorelser=(rorelse(Lada.UTBETALT_EJ_REDOVISAT, Lada.FOR_HOGT_BELOPP, 150_000_00, ANDRAT_DAG),),
)


def judged(*before: Fact, utgang: Utgang = Utgang.AVSLAG, **andra: object) -> Scenario:
    falt: dict[str, Any] = {
        "verkningsdag": DOMDAG,
        "dom_id": DOMEN_ID,
        "overklagande_id": OVERKLAGANDE,
        "domstol": "Förvaltningsrätten i Stockholm",
        "malnummer": "1234-24",
        "utgang": utgang,
    }
    return given(*before).when(registrera_dom, ARENDET, UTLYSNINGEN, **(falt | andra))


def of(beslut_id: object, *facts: Fact) -> tuple[Fact, ...]:
    """The appeal of another decision."""
    return tuple(but(f, beslut_id=beslut_id) for f in facts)


def arendet(*facts: Fact) -> Arende:
    arende = given(*facts).strommar[ARENDET]
    assert isinstance(arende, Arende)
    return arende


# A change, or a revocation

ANDRINGEN_OVERKLAGAD = (
    *(but(f, verkningsdag=ANDRAT_DAG) for f in of(BESLUT_2, MEDDELAT_BESLUT, OVERKLAGAT)),
    *(but(f, verkningsdag=ANDRAT_DAG) for f in of(BESLUT_2, I_TID, OVERLAMNAT)),
)


def lage(beslut: Fact, *, i_kraft: bool, andrat_av_domstol: bool = False) -> Beslutslage:
    """That a decision on the grant holds after a judgement, or does not."""
    falt: dict[str, Any] = beslut.keywords
    return Beslutslage(
        beslut_id=falt["beslut_id"],
        typ=beslut.func.TYP,  # type: ignore[attr-defined]  # a decision
        dag=falt["verkningsdag"],
        i_kraft=i_kraft,
        andrat_av_domstol=andrat_av_domstol,
        hindrar=False,
        avvisar_overklagande_id=None,
    )
