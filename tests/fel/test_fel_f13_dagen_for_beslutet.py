"""A day has one interest: what is decided on it is of the days after it, all of it together.

What is owed again when a waiver is changed is owed after the day of the decision, and so is the
time that it is given: that day itself costs what was owed when it began. So it is with an anstånd
and a plan: the day of the decision costs what it cost, as the interest that is in the plan says.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from domain.aterkrav.anstand import AvbetalningsplanFaststalld
from domain.aterkrav.eftergiftsandring import andra_eftergift
from domain.aterkrav.eftergiftsrattelse import ratta_eftergift
from domain.aterkrav.rantepaforing import RantaBeraknad
from domain.beslut.rattelse import Rattelseskal
from domain.beslut.stod import Andringsstod
from domain.grund.pengar import Lada
from domain.regelverk.aterkravsregel import Rantestart
from projections.pengar.rantehandelser import Slag, rantehandelser
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.pengagang import FORDRAN, Gang, T
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.rantefall import OREDOVISAT, UTLANINGSRANTA_PLUS_2, betalt, regeln

EN_DAG = timedelta(days=1)
EFTERGIVEN, RATTAD, ANDRAD = date(2025, 11, 20), date(2025, 11, 25), date(2025, 12, 1)
TILL = date(2025, 12, 31)
BESLUTAT = date(2025, 7, 10)


def eftergivet(andras_till: int | None) -> Gang:
    """30 000 was waived, corrected to 3 000 and changed to less; None: not changed."""
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    gang.efterge(30, EFTERGIVEN)
    eftergiften = gang.arende.fordringar[FORDRAN].eftergifter[-1].beslut_id
    om: dict[str, Any] = {"av": ANNA, "fordran_id": FORDRAN, "ranta_ore": 0}
    gang.gor(
        ratta_eftergift,
        gang.utlysning,
        gang.underlag,
        verkningsdag=RATTAD,
        beslut_id=eftergiften,
        kapital_ore=3 * T,
        rattelseskal=Rattelseskal.SKRIVFEL,
        fore="30 000",
        efter="3 000",
        **om,
    )
    if andras_till is not None:
        gang.gor(
            andra_eftergift,
            gang.utlysning,
            gang.underlag,
            verkningsdag=ANDRAD,
            beslut_id=UUID(int=771),
            andrar_beslut_id=eftergiften,
            kapital_ore=andras_till * T,
            stod=Andringsstod.ORIKTIGA_UPPGIFTER,
            beslut=BESLUTSUPPGIFTER,
            **om,
        )
    return gang


def rakna(gang: Gang, till: date) -> RantaBeraknad:
    gang.ranta(till)
    faktum = gang.fakta[-1]
    assert isinstance(faktum, RantaBeraknad)
    return faktum


def test_fel_f13_the_capital_is_never_less_than_what_is_owed_of_it() -> None:
    """What is owed again for nothing until it falls due is no part of what costs until then."""
    faktum = rakna(eftergivet(1), TILL)
    kapitalen = [p.kapital_ore for p in faktum.perioder]
    assert kapitalen[0] == 100 * T
    assert set(kapitalen[1:]) == {97 * T}


@pytest.mark.parametrize("till", [0, 1, 2])
def test_fel_f13_who_has_less_waived_owes_no_less_interest_on_any_day(till: int) -> None:
    andrad, star = eftergivet(till), eftergivet(None)
    for n in range(-3, 40):
        dag = ANDRAD + n * EN_DAG
        assert andrad.ranta(dag) >= star.ranta(dag), dag


def forfallet() -> Gang:
    """100 000, late since a month, at more than time costs."""
    regel = regeln(Rantestart.FORFALLODAG, vid_anstand=UTLANINGSRANTA_PLUS_2)
    gang = betalt({date(2024, 4, 1): 400}, regel)
    gang.besluta_aterkrav({OREDOVISAT: 100}, dag=date(2025, 5, 5))
    return gang


def plan(gang: Gang) -> None:
    fordran = gang.arende.fordringar[FORDRAN]
    skuld = fordran.utestaende_ore + fordran.utestaende_ranta_ore
    gang.dela_upp(BESLUTAT, {date(2025, 9, 1): skuld}, med_ranta=True)


def anstand(gang: Gang) -> None:
    gang.skjut_upp(BESLUTAT, date(2025, 9, 1), med_ranta=True)


@pytest.mark.parametrize("beslut", [plan, anstand])
def test_fel_f14_the_day_of_the_decision_is_of_what_held_before(
    beslut: Callable[[Gang], None],
) -> None:
    """What was counted up to and including that day is right, and nothing of it is counted anew."""
    gang, ordinarie = forfallet(), forfallet()
    gang.ranta(BESLUTAT)
    beslut(gang)
    fattat = gang.fakta[-1]
    fordran = gang.arende.fordringar[FORDRAN]
    assert fordran.ranta_till == BESLUTAT
    if isinstance(fattat, AvbetalningsplanFaststalld):
        assert (fattat.ranta_till, fattat.oraknad_ranta_fran) == (BESLUTAT, None)
    assert gang.ranta(BESLUTAT) == ordinarie.ranta(BESLUTAT) > 0
    perioder = [(p.efter_dag, p.tillagg_hundradelar) for p in rakna(gang, TILL).perioder]
    assert [efter for efter, tillagg in perioder if tillagg == 200] == [BESLUTAT]
    [handelse] = [h for h in rantehandelser(fattat) if h.slag is Slag.ANDRAD]
    assert handelse.dag == BESLUTAT + EN_DAG
