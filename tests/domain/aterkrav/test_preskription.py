"""Preskription: ten years, from the last that interrupted it; then the claim is not enforced."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.aterkrav.indrivning import Titelslag, anteckna_exekutionstitel, overlamna
from domain.aterkrav.preskription import (
    Avbrottsgrund,
    PreskriptionAvbruten,
    anteckna_avbrott,
    preskriberas,
)
from domain.aterkrav.stopp import FordranPreskriberad
from domain.fordran.preskription import sista_dagen
from domain.grund.indrivare import Indrivare
from domain.grund.pengar import Lada
from tests.domain.hjalp.historia import ARENDET, REGELVERKET
from tests.domain.hjalp.pengagang import FORDRAN, Gang
from tests.domain.hjalp.scenario import BO, Scenario, fact

SISTA = date(2035, 4, 1)
"""Ten years after the decision."""
KRAV: dict[str, Any] = {
    "fordran_id": FORDRAN,
    "avbrottsgrund": Avbrottsgrund.SKRIFTLIGT_KRAV,
    "underlag": "Mottagningsbevis",
}


def kravt() -> Gang:
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    return gang


def interrupting(gang: Gang, dag: date) -> Scenario:
    return gang.scenario().when(anteckna_avbrott, ARENDET, verkningsdag=dag, av=BO, **KRAV)


def handing_over(gang: Gang, dag: date) -> Scenario:
    falt: dict[str, Any] = {"fordran_id": FORDRAN, "till": Indrivare.DOMSTOL, "referens": "T 1"}
    return gang.scenario().when(overlamna, ARENDET, REGELVERKET, verkningsdag=dag, av=BO, **falt)


def test_ten_years_from_the_decision() -> None:
    gang = kravt()
    assert preskriberas(gang.arende, FORDRAN) == SISTA
    handing_over(gang, date(2035, 4, 2)).then_stopp(FordranPreskriberad)
    interrupting(gang, SISTA).then(
        fact(PreskriptionAvbruten, ARENDET, verkningsdag=SISTA, av=BO, **KRAV)
    )
    interrupting(gang, date(2035, 4, 2)).then_stopp(FordranPreskriberad)


def test_a_payment_a_demand_a_title_and_a_court_begin_it_anew() -> None:
    gang = kravt()
    version = gang.betala_ater(10)
    assert preskriberas(gang.arende, FORDRAN) == date(2035, 4, 20)
    gang.hav_placering(version)
    assert preskriberas(gang.arende, FORDRAN) == SISTA
    gang.gor(anteckna_avbrott, verkningsdag=date(2026, 2, 1), av=BO, **KRAV)
    assert preskriberas(gang.arende, FORDRAN) == date(2036, 2, 1)
    titel = {"fordran_id": FORDRAN, "titelslag": Titelslag.DOM, "referens": "T 1-26"}
    gang.gor(anteckna_exekutionstitel, verkningsdag=date(2027, 3, 1), av=BO, **titel)
    assert preskriberas(gang.arende, FORDRAN) == date(2037, 3, 1)
    falt = {"fordran_id": FORDRAN, "till": Indrivare.KRONOFOGDEN, "referens": "U"}
    gang.gor(overlamna, gang.regelverk, verkningsdag=date(2028, 3, 1), av=BO, **falt)
    assert preskriberas(gang.arende, FORDRAN) == date(2038, 3, 1)


def test_whoever_only_watches_it_interrupts_nothing() -> None:
    gang = kravt()
    falt = {"fordran_id": FORDRAN, "till": Indrivare.FORDRINGSBEVAKNING, "referens": "B"}
    gang.gor(overlamna, gang.regelverk, verkningsdag=date(2028, 3, 1), av=BO, **falt)
    assert preskriberas(gang.arende, FORDRAN) == SISTA


def test_ten_years_after_the_day_that_not_every_year_has() -> None:
    assert sista_dagen(date(2024, 2, 29)) == date(2034, 2, 28)
    assert sista_dagen(date(2024, 2, 28)) == date(2034, 2, 28)
