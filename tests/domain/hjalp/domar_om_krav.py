"""A claim that is appealed, what its judgement says, and the fact that lifts what it takes off."""

from __future__ import annotations

from typing import Any

from domain.arende.havning import FordranHavd
from domain.arende.pengafaktum import Havningsorsak
from domain.arende.uttag import Uttag
from domain.grund.pengar import Lada
from tests.domain.hjalp.aterkravet import ATERKRAVET, KRAVT
from tests.domain.hjalp.beslutade import (
    ANDRAT_DAG,
    BESLUT_2,
    DOMDAG,
    GRUND,
    I_TID,
    OVERKLAGAT,
    OVERLAMNAT,
    PENGAR,
)
from tests.domain.hjalp.domarna import I_FOR_HOGT, of
from tests.domain.hjalp.historia import ARENDET, BETALT_ARENDE
from tests.domain.hjalp.scenario import Fact, but, fact


def lifted(belopp_ore: int, **andra: object) -> Fact:
    return fact(
        FordranHavd,
        ARENDET,
        verkningsdag=DOMDAG,
        fordran_id=KRAVT.keywords["fordran_id"],
        kapital=(Uttag(lada=Lada.FOR_HOGT_BELOPP, budgetar=2024, belopp_ore=belopp_ore),),
        ranta_ore=0,
        tillgodo_ore=0,
        efterskankt=(),
        inte_utestaende_per_ar=(),
        ranta_dag=None,
        orsak=Havningsorsak.DOM,
        genom_ord=True,
        **(PENGAR | andra),
        redan_havt=(),
        tidigare_bokning=None,
        retur_version=None,
    )


KRAVET_OVERKLAGAT = (
    *GRUND,
    *BETALT_ARENDE,
    I_FOR_HOGT,
    KRAVT,
    *(but(f, verkningsdag=ANDRAT_DAG) for f in of(ATERKRAVET, OVERKLAGAT, I_TID, OVERLAMNAT)),
)
OM_KRAVET: dict[str, Any] = {
    "beslut_id": ATERKRAVET,
    "om_bidraget": False,
    "tidigare_belopp_ore": 100_000_00,
    "avgorande_id": BESLUT_2,
}
