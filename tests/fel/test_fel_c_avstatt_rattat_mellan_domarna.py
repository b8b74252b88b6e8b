"""N1: what is abstained from fell and held again, and is corrected: only when it held.

Of 100 000 that was not approved 60 000 was demanded, and 40 000 abstained from. What a slip is
corrected in is so on the days when that word held, and on no other. Thousands of kronor.
"""

from __future__ import annotations

from datetime import date

import pytest

from domain.aterkrav.rattelse import ratta_avstaende
from domain.aterkrav.sankning import andra_avstaende
from domain.grund.pengar import Lada
from domain.overklagande.utgang import Utgang
from tests.domain.hjalp.domgang import SOM_ALDRIG, Domgang
from tests.fel.hjalp.avstatt import (
    ALLT_TILLBAKA,
    NYTT,
    andringen,
    krav_60_avstatt_40,
    ladorna,
    rattelsen,
)
from tests.fel.hjalp.mellandomar import dagarna, faller, haller_igen

EN_GANG = (faller, haller_igen)


def ratta(gang: Domgang, tusen: int) -> None:
    om = rattelsen(gang, {Lada.EJ_GODKANT: tusen}, verkningsdag=gang.nasta_dag())
    gang.gor(ratta_avstaende, gang.utlysning, gang.underlag, **om)


def andra(gang: Domgang, tusen: int) -> date:
    """From a day, by another decision."""
    dag = gang.nasta_dag()
    om = andringen(gang, tusen, verkningsdag=dag)
    gang.gor(andra_avstaende, gang.utlysning, gang.underlag, **om)
    return dag


def avstatt(gang: Domgang, dag: date) -> int:
    return ladorna(gang, dag).get("avstatt", 0)


def samma(gang: Domgang, ratt: Domgang) -> None:
    for dag in dagarna(gang, ratt):
        assert ladorna(gang, dag) == ladorna(ratt, dag), dag


@pytest.mark.parametrize("till", [25, 15])
def test_fel_c_n1_between_the_judgements_nothing_was_abstained_from(till: int) -> None:
    gang = krav_60_avstatt_40()
    faller(gang)
    mellan = gang.dag
    haller_igen(gang)
    ratta(gang, till)
    assert ladorna(gang, mellan) == ALLT_TILLBAKA
    assert avstatt(gang, gang.dag) == till


@pytest.mark.parametrize("till", [(25,), (25, 38), (10, 40), (35, 20, 30)], ids=str)
@pytest.mark.parametrize("ganger", [1, 2])
def test_fel_c_n1_corrected_it_is_as_if_it_had_always_been_right(
    ganger: int, till: tuple[int, ...]
) -> None:
    gang, ratt = krav_60_avstatt_40(), krav_60_avstatt_40(avstatt=till[-1])
    for g in (gang, ratt):
        for s in EN_GANG * ganger:
            s(g)
    for tusen in till:
        ratta(gang, tusen)
    samma(gang, ratt)


@pytest.mark.parametrize(("forst", "sedan"), [(30, 40), (30, 20)])
def test_fel_c_n1_corrected_before_and_after(forst: int, sedan: int) -> None:
    gang, ratt = krav_60_avstatt_40(), krav_60_avstatt_40(avstatt=sedan)
    ratta(gang, forst)
    ratt.nasta_dag()
    for g in (gang, ratt):
        for s in EN_GANG:
            s(g)
    ratta(gang, sedan)
    samma(gang, ratt)


@pytest.mark.parametrize("till", [30, 20, 10])
def test_fel_c_n1_a_change_that_is_corrected_is_so_only_when_it_held(till: int) -> None:
    """40 were abstained from before it, and between the judgements."""
    gang, ratt = krav_60_avstatt_40(), krav_60_avstatt_40()
    for g, tusen in ((gang, 25), (ratt, till)):
        andra(g, tusen)
        g.till_domstolen(NYTT)
        g.dom(Utgang.UPPHAVANDE)
        mellan = g.dag
        g.dom(Utgang.DOM_UPPHAVD, aterstallning=SOM_ALDRIG)
    ratta(gang, till)
    samma(gang, ratt)
    assert avstatt(gang, mellan) == 40


def test_fel_c_n1_nor_is_what_was_changed_for_a_time_corrected_then() -> None:
    """25 by a change that fell for good; the first word is corrected from 40 to 30."""
    gang = krav_60_avstatt_40()
    andrad = andra(gang, 25)
    gang.till_domstolen(NYTT)
    gang.dom(Utgang.UPPHAVANDE)
    foll = gang.dag
    ratta(gang, 30)
    assert [avstatt(gang, d) for d in (date(2025, 4, 1), andrad, foll)] == [30, 25, 30]
