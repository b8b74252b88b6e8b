"""Dom om krav: what a court says of a demand, or of a hindrance, that was decided in the case."""

from __future__ import annotations

from domain.grund.beslutstyp import Beslutstyp
from domain.overklagande.dom import Utgang
from domain.overklagande.stopp import DomstolenHojerInteKravet
from domain.utbetalning.utbetalningshinder import UtbetalningshinderBeslutat
from tests.domain.hjalp.beslutade import ANDRAT_DAG, BESLUT_2, BESLUTSFALT, DOM, GRUND, domd
from tests.domain.hjalp.domar_om_krav import KRAVET_OVERKLAGAT, OM_KRAVET, lifted
from tests.domain.hjalp.domarna import ANDRINGEN_OVERKLAGAD, arendet, judged
from tests.domain.hjalp.historia import ARENDET, BEVILJAT_ARENDE
from tests.domain.hjalp.regelverket import INNEHALL
from tests.domain.hjalp.scenario import fact


def test_the_court_lowers_a_demand() -> None:
    judged(*KRAVET_OVERKLAGAT, utgang=Utgang.ANDRING, belopp_ore=60_000_00).then(
        domd(DOM, **OM_KRAVET, utgang=Utgang.ANDRING, belopp_ore=60_000_00), lifted(40_000_00)
    )


def test_a_demand_that_is_set_aside_is_lifted() -> None:
    judged(*KRAVET_OVERKLAGAT, utgang=Utgang.UPPHAVANDE).then(
        domd(DOM, **OM_KRAVET, utgang=Utgang.UPPHAVANDE, belopp_ore=0), lifted(100_000_00)
    )


def test_a_demand_that_stands_is_as_it_was() -> None:
    judged(*KRAVET_OVERKLAGAT).then(domd(DOM, **OM_KRAVET, belopp_ore=100_000_00))


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
    dom = domd(
        DOM,
        beslut_id=BESLUT_2,
        utgang=Utgang.UPPHAVANDE,
        om_bidraget=False,
        tidigare_belopp_ore=0,
        belopp_ore=0,
    )
    judged(*history, utgang=Utgang.UPPHAVANDE).then(dom)
    assert arendet(*history).utbetalningshinder == BESLUT_2
    assert arendet(*history, dom).utbetalningshinder is None
    assert UtbetalningshinderBeslutat.TYP is Beslutstyp.UTBETALNINGSHINDER
