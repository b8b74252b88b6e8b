"""An appeal that came too late, its dismissal, and a judgement that takes it up again."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from domain.beslut.meddelande import BeslutMeddelat, Meddelandesatt, Overklagandehanvisning
from domain.overklagande.avvisning import OverklagandeAvvisat, OverklagandeUpptaget, Upptagande
from domain.overklagande.overlamnande import overlamna
from tests.domain.hjalp.beslutade import (
    BESLUT_2,
    BESLUTSFALT,
    DOM,
    GRUND,
    I_TID,
    OVERKLAGANDE,
    OVERKLAGANDE_2,
    OVERKLAGAT,
    OVERLAMNAT,
    domd,
)
from tests.domain.hjalp.historia import ARENDET, BESLUTET, MEDDELAT_ARENDE, OVERKLAGAS_SENAST
from tests.domain.hjalp.scenario import Fact, Scenario, but, fact, given

FOR_SENT_DAG = OVERKLAGAS_SENAST + timedelta(days=1)
AVVISAT_DAG = date(2024, 4, 16)
FOR_SENT = but(OVERKLAGAT, verkningsdag=FOR_SENT_DAG)
AVVISAT = fact(
    OverklagandeAvvisat,
    ARENDET,
    verkningsdag=AVVISAT_DAG,
    beslut_id=BESLUT_2,
    **BESLUTSFALT,
    overklagande_id=OVERKLAGANDE,
    overklagat_beslut_id=BESLUTET,
    inkommen_dag=FOR_SENT_DAG,
    overklagas_senast=OVERKLAGAS_SENAST,
    forseningsskal=None,
)
SENT_OVERKLAGAT: tuple[Fact, ...] = (*GRUND, *MEDDELAT_ARENDE, FOR_SENT)
AVVISAT_ARENDE: tuple[Fact, ...] = (*SENT_OVERKLAGAT, AVVISAT)
MEDDELAD_AVVISNING = fact(
    BeslutMeddelat,
    ARENDET,
    verkningsdag=AVVISAT_DAG,
    beslut_id=BESLUT_2,
    satt=Meddelandesatt.BREV,
    till="Region Uppsala",
    overklagandehanvisning=Overklagandehanvisning.BIFOGAD,
    overklagas_senast=date(2024, 5, 7),
)
OM_AVVISNINGEN: dict[str, Any] = {"overklagande_id": OVERKLAGANDE_2, "beslut_id": BESLUT_2}
AVVISNINGEN_HOS_DOMSTOLEN: tuple[Fact, ...] = (
    *AVVISAT_ARENDE,
    MEDDELAD_AVVISNING,
    but(OVERKLAGAT, verkningsdag=date(2024, 5, 7), **OM_AVVISNINGEN),
    but(
        I_TID,
        verkningsdag=date(2024, 5, 8),
        inkommen_dag=date(2024, 5, 7),
        overklagas_senast=date(2024, 5, 7),
        **OM_AVVISNINGEN,
    ),
    but(OVERLAMNAT, verkningsdag=date(2024, 5, 8), **OM_AVVISNINGEN),
)
UPPTAGET = fact(
    OverklagandeUpptaget,
    ARENDET,
    verkningsdag=date(2024, 10, 1),
    overklagande_id=OVERKLAGANDE,
    overklagat_beslut_id=BESLUTET,
    avvisningsbeslut_id=BESLUT_2,
    dom_overklagande_id=OVERKLAGANDE_2,
    upptagande=Upptagande.I_TID,
)
PA_NYTT = but(UPPTAGET, upptagande=Upptagande.PROVAS_PA_NYTT)
DOMEN = domd(DOM, om_bidraget=False, tidigare_belopp_ore=0, belopp_ore=0, **OM_AVVISNINGEN)


def handing_over(*before: Fact, **andra: object) -> Scenario:
    falt: dict[str, Any] = {"verkningsdag": AVVISAT_DAG, "overklagande_id": OVERKLAGANDE}
    return given(*before).when(overlamna, ARENDET, **(falt | andra), domstol=DOMSTOLEN)


DOMSTOLEN = "Förvaltningsrätten i Stockholm"
