"""Bemyndigande: the ram of a budgetår is set, changed and corrected, and is no money."""

from __future__ import annotations

from datetime import date
from typing import cast

from domain.anslag.anslagspost import Anslag, Beloppsslag
from domain.anslag.bemyndigande import tilldela_bemyndigande
from domain.anslag.rattelse import AnslagsbeloppRattat, ratta_belopp
from domain.anslag.stopp import BemyndigandetUtanBelopp, BudgetaretAvslutat
from domain.anslag.vakt import bemyndigandevakt
from domain.grund.vakt import Vakt
from tests.domain.hjalp.bemyndigandet import RAM
from tests.domain.hjalp.historia import AVSLUTAT, POSTEN, UPPLAGD
from tests.domain.hjalp.scenario import EN_DAG, but, fact, given, sealed

NYARSDAG = date(2024, 1, 1)
FALT = {
    "budgetar": 2024,
    "belopp_ore": 9_000_000_00,
    "slutar": 2027,
    "beslutsreferens": "Regleringsbrev 2024",
}
SANKT = but(RAM, verkningsdag=EN_DAG, belopp_ore=-500_00, slutar=None)


def test_a_ram_is_recorded_and_may_be_raised_or_lowered_by_a_later_decision() -> None:
    given(UPPLAGD).when(tilldela_bemyndigande, POSTEN, verkningsdag=NYARSDAG, **FALT).then(RAM)
    sankning = FALT | {"belopp_ore": -500_00, "slutar": None}
    given(UPPLAGD, RAM).when(tilldela_bemyndigande, POSTEN, **sankning).then(SANKT)


def test_a_ram_of_nothing_or_of_a_closed_year_is_none() -> None:
    inget = FALT | {"belopp_ore": 0}
    given(UPPLAGD).when(tilldela_bemyndigande, POSTEN, **inget).then_stopp(BemyndigandetUtanBelopp)
    given(UPPLAGD, AVSLUTAT).when(tilldela_bemyndigande, POSTEN, **FALT).then_stopp(
        BudgetaretAvslutat
    )


def test_only_what_lowers_it_is_refused_when_there_is_too_little() -> None:
    kalla = bemyndigandevakt(POSTEN, 2024)
    _, ram, sankt = sealed((UPPLAGD, RAM, SANKT))
    assert [*ram.vakter()] == [Vakt(kalla, 9_000_000_00, villkorlig=False)]
    assert [*sankt.vakter()] == [Vakt(kalla, -500_00)]


def test_it_is_corrected_as_any_amount_and_keeps_its_last_year() -> None:
    rattat = fact(
        AnslagsbeloppRattat,
        POSTEN,
        verkningsdag=NYARSDAG,
        rattar_version=2,
        slag=Beloppsslag.BEMYNDIGANDE,
        tidigare_verkningsdag=NYARSDAG,
        tidigare_budgetar=2024,
        tidigare_belopp_ore=9_000_000_00,
        budgetar=2024,
        belopp_ore=-100,
        riktning=None,
        motpost_anslag_id=None,
        motpost_version=None,
        orsak="Fel tecken",
    )
    scenario = given(UPPLAGD, RAM).when(
        ratta_belopp,
        POSTEN,
        None,
        verkningsdag=NYARSDAG,
        rattar_version=2,
        budgetar=2024,
        belopp_ore=-100,
        orsak="Fel tecken",
    )
    scenario.then(rattat)
    kalla = bemyndigandevakt(POSTEN, 2024)
    [faktum] = scenario.recorded
    assert [*faktum.vakter()] == [Vakt(kalla, -9_000_000_00), Vakt(kalla, -100)]
    assert cast(Anslag, scenario.strommar[POSTEN]).slutar(2024) == 2027


def test_what_was_corrected_to_nothing_names_no_last_year() -> None:
    utan = given(UPPLAGD, but(RAM, belopp_ore=1, slutar=None))
    assert cast(Anslag, utan.strommar[POSTEN]).slutar(2024) is None
    assert cast(Anslag, given(UPPLAGD, RAM).strommar[POSTEN]).slutar(2025) is None
