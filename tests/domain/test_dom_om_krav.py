"""Dom om krav: what a court says of a demand, or of a hindrance, that was decided in the case."""

from __future__ import annotations

from domain.beslutstyp import Beslutstyp
from domain.dom import Utgang
from domain.fordran import Uttag
from domain.havning import FordranHavd
from domain.pengar import Lada
from domain.stopp.dom import DomstolenHojerInteKravet
from domain.utbetalningshinder import UtbetalningshinderBeslutat
from tests.domain.aterkravet import ATERKRAVET, KRAVT
from tests.domain.beslutade import (
    ANDRAT_DAG,
    BESLUT_2,
    BESLUTSFALT,
    DOM,
    DOMDAG,
    GRUND,
    I_TID,
    OVERKLAGAT,
    OVERLAMNAT,
    PENGAR,
)
from tests.domain.historia import (
    ARENDET,
    BETALT_ARENDE,
    BEVILJAT_ARENDE,
)
from tests.domain.regelverket import INNEHALL
from tests.domain.scenario import Fact, but, fact
from tests.domain.test_dom import ANDRINGEN_OVERKLAGAD, I_FOR_HOGT, arendet, judged, of


def lifted(belopp_ore: int, **andra: object) -> Fact:
    return fact(
        FordranHavd,
        ARENDET,
        verkningsdag=DOMDAG,
        fordran_id=KRAVT.keywords["fordran_id"],
        kapital=(Uttag(lada=Lada.FOR_HOGT_BELOPP, budgetar=2024, belopp_ore=belopp_ore),),
        ranta_ore=0,
        tillgodo_ore=0,
        orsak="Förvaltningsrätten i Stockholm 1234-24",
        **(PENGAR | andra),
    )


KRAVET_OVERKLAGAT = (
    *GRUND,
    *BETALT_ARENDE,
    I_FOR_HOGT,
    KRAVT,
    *(but(f, verkningsdag=ANDRAT_DAG) for f in of(ATERKRAVET, OVERKLAGAT, I_TID, OVERLAMNAT)),
)
OM_KRAVET: dict[str, object] = {
    "beslut_id": ATERKRAVET,
    "om_bidraget": False,
    "tidigare_belopp_ore": 100_000_00,
    "avgorande_id": BESLUT_2,
}


def test_the_court_lowers_a_demand() -> None:
    judged(*KRAVET_OVERKLAGAT, utgang=Utgang.ANDRING, belopp_ore=60_000_00).then(
        but(DOM, **OM_KRAVET, utgang=Utgang.ANDRING, belopp_ore=60_000_00), lifted(40_000_00)
    )


def test_a_demand_that_is_set_aside_is_lifted() -> None:
    judged(*KRAVET_OVERKLAGAT, utgang=Utgang.UPPHAVANDE).then(
        but(DOM, **OM_KRAVET, utgang=Utgang.UPPHAVANDE, belopp_ore=0), lifted(100_000_00)
    )


def test_a_demand_that_stands_is_as_it_was() -> None:
    judged(*KRAVET_OVERKLAGAT).then(but(DOM, **OM_KRAVET, belopp_ore=100_000_00))


def test_no_court_demands_more_than_the_authority() -> None:
    judged(*KRAVET_OVERKLAGAT, utgang=Utgang.ANDRING, belopp_ore=100_000_01).then_stopp(
        DomstolenHojerInteKravet
    )


def test_a_hindrance_that_is_set_aside_hinders_no_more() -> None:
    hindrad = fact(
        UtbetalningshinderBeslutat,
        ARENDET,
        verkningsdag=ANDRAT_DAG,
        beslut_id=BESLUT_2,
        **BESLUTSFALT,
        grunder=INNEHALL.utbetalning.hindersgrunder,
    )
    history = (*GRUND, *BEVILJAT_ARENDE, hindrad, *ANDRINGEN_OVERKLAGAD)
    dom = but(
        DOM,
        beslut_id=BESLUT_2,
        utgang=Utgang.UPPHAVANDE,
        om_bidraget=False,
        tidigare_belopp_ore=0,
        belopp_ore=0,
    )
    judged(*history, utgang=Utgang.UPPHAVANDE).then(dom)
    assert arendet(*history).betalningshinder == BESLUT_2
    assert arendet(*history, dom).betalningshinder is None
    assert UtbetalningshinderBeslutat.TYP is Beslutstyp.UTBETALNINGSHINDER
