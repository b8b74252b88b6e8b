"""D: when it is to be paid, what of it is late, and what a payment pays first."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from domain.arende.stopp import KravetInteMeddelat
from domain.aterkrav.eftergift import efterge
from domain.aterkrav.indrivning import overlamna
from domain.aterkrav.stopp import AnstandsrantaStodsInte, InteForfallen, RantaBetaldDarefter
from domain.grund.indrivare import Indrivare
from domain.handlaggning.paminnelse import Paminnelseslag, paminn
from domain.myndighet.stopp import DelegationSaknas
from domain.ranta.forfall import ar_forfallen, forfaller, forsta_obetalda
from domain.regelverk.aterkravsregel import Rantestart
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.pengagang import CILLA, FORDRAN, T
from tests.domain.hjalp.scenario import ANNA, BO
from tests.fel.hjalp.rantefall import UTLANINGSRANTA_PLUS_2, krav_pa, rakna, regeln

FORFALL = regeln(Rantestart.FORFALLODAG)
MED_ANSTANDSRANTA = regeln(Rantestart.FORFALLODAG, vid_anstand=UTLANINGSRANTA_PLUS_2)


def test_fel_d3_nobody_is_late_reminded_or_pursued_before_he_was_told() -> None:
    """Decided 2 May, due 2 June, told 25 June."""
    gang = krav_pa(100, date(2025, 5, 2), FORFALL, meddelat=False)
    assert forfaller(gang.arende.fordringar[FORDRAN]) is None
    assert not ar_forfallen(gang.arende.fordringar[FORDRAN], date(2025, 6, 20))
    for till in (Indrivare.KRONOFOGDEN, Indrivare.FORDRINGSBEVAKNING):
        gang.nekas(
            KravetInteMeddelat, overlamna, gang.regelverk, **_overlamnande(date(2025, 6, 20), till)
        )
    gang.nekas(KravetInteMeddelat, paminn, **_paminnelse(date(2025, 6, 20)))
    gang.meddela_kravet(date(2025, 6, 25))
    gang.nekas(KravetInteMeddelat, paminn, **_paminnelse(date(2025, 6, 24)))
    assert forfaller(gang.arende.fordringar[FORDRAN]) == date(2025, 6, 25)
    gang.nekas(
        InteForfallen,
        overlamna,
        gang.regelverk,
        **_overlamnande(date(2025, 6, 25), Indrivare.KRONOFOGDEN),
    )
    gang.gor(paminn, **_paminnelse(date(2025, 6, 26)))
    gang.gor(overlamna, gang.regelverk, **_overlamnande(date(2025, 6, 26), Indrivare.KRONOFOGDEN))


def test_fel_d4_a_part_that_is_paid_as_the_plan_says_is_paid() -> None:
    """A plan without interest: 40 000 is paid to the krona on its day, and nothing is late."""
    gang = krav_pa(100, date(2025, 4, 1), FORFALL)
    delar = {date(2025, 6, 30): 40 * T, date(2025, 7, 31): 60 * T}
    gang.dela_upp(date(2025, 4, 28), delar, med_ranta=False)
    assert gang.ranta(date(2025, 6, 30)) == 0
    gang.betala_ater(40, date(2025, 6, 30))
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.utestaende_ore, fordran.ranta_betald_ore) == (60 * T, 0)
    assert forsta_obetalda(fordran, date(2025, 7, 1)) == date(2025, 7, 31)
    assert not ar_forfallen(fordran, date(2025, 7, 31))
    assert gang.ranta(date(2025, 8, 10)) == round(10 * 60 * T * 10 / 36500)  # late from 1 August


def test_fel_d4_a_plan_with_interest_is_paid_by_its_parts_and_the_interest_last() -> None:
    """Until due nothing; 32 days 11 per cent late; then 3,88 on what is left of the plan."""
    gang = krav_pa(100, date(2025, 4, 1), MED_ANSTANDSRANTA)
    i_planen = gang.ranta(date(2025, 6, 1))
    assert i_planen == round(31 * 100 * T * 11 / 36500)
    delar = {date(2025, 6, 30): 40 * T + i_planen, date(2025, 7, 31): 60 * T}
    gang.dela_upp(date(2025, 6, 2), delar, med_ranta=True)
    ranta = gang.ranta(date(2025, 6, 30))
    assert ranta == round(T * 100 * (32 * 1100 + 28 * 388) / 3_650_000)
    gang.aterbetala_ore(40 * T + i_planen, date(2025, 6, 30))
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.utestaende_ore, fordran.ranta_betald_ore) == (60 * T, i_planen)
    assert forsta_obetalda(fordran, date(2025, 7, 1)) == date(2025, 7, 31)
    i_allt = gang.ranta(date(2025, 7, 31))
    assert i_allt == round(T * (100 * (32 * 1100 + 28 * 388) + 60 * 31 * 388) / 3_650_000)
    gang.aterbetala_ore(60 * T + i_allt - i_planen, date(2025, 7, 31))
    assert gang.arende.fordringar[FORDRAN].reglerad


def test_fel_d4_an_anstand_costs_its_own_rate_and_only_where_it_is_lawful() -> None:
    """From the day after it was due 2,88 more for each of 29 days; then 11 per cent (late)."""
    gang = krav_pa(100, date(2025, 4, 1), MED_ANSTANDSRANTA)
    gang.skjut_upp(date(2025, 4, 28), date(2025, 5, 30), med_ranta=True)
    assert gang.ranta(date(2025, 6, 2)) == round(T * 100 * (29 * 388 + 3 * 1100) / 3_650_000)
    utan = krav_pa(100, date(2025, 4, 1), FORFALL)
    with pytest.raises(AnstandsrantaStodsInte):
        utan.skjut_upp(date(2025, 4, 28), date(2025, 5, 30), med_ranta=True)
    with pytest.raises(AnstandsrantaStodsInte):
        utan.dela_upp(date(2025, 4, 28), {date(2025, 6, 30): 100 * T}, med_ranta=True)


def test_fel_d7_what_falls_due_when_banks_are_closed_moves_by_one_rule() -> None:
    """31 May 2025 is a Saturday. So do an anstånd and a part of a plan, if the demand does."""
    for flyttas, dag in ((True, date(2025, 6, 2)), (False, date(2025, 5, 31))):
        regel = {"forfallodag_flyttas": flyttas}
        kravet = krav_pa(100, date(2025, 5, 1), FORFALL, regel=regel)
        assert kravet.arende.fordringar[FORDRAN].forfallodag == dag
        anstand = krav_pa(100, date(2025, 4, 1), FORFALL, regel=regel)
        anstand.skjut_upp(date(2025, 4, 28), date(2025, 5, 31), med_ranta=False)
        plan = krav_pa(100, date(2025, 4, 1), FORFALL, regel=regel)
        plan.dela_upp(date(2025, 4, 28), {date(2025, 5, 31): 100 * T}, med_ranta=False)
        for gang in (kravet, anstand, plan):
            assert not ar_forfallen(gang.arende.fordringar[FORDRAN], dag)
            assert gang is kravet or gang.ranta(dag) == 0
            gang.betala_ater(100, dag)
            assert gang.arende.fordringar[FORDRAN].reglerad


def test_fel_d8_interest_that_is_waived_counts_against_the_delegation() -> None:
    """Capital and interest together, as when it is written off; later interest runs on.

    Ten days of July cost 27,397 each.
    """
    gang = krav_pa(100, date(2025, 4, 1), FORFALL, cilla_hogst_ore=1000_00)
    ranta = gang.ranta(date(2025, 6, 30))
    falt: dict[str, Any] = {
        "verkningsdag": date(2025, 6, 30),
        "av": CILLA,
        "beslut_id": UUID(int=8),
        "fordran_id": FORDRAN,
        "eftergiftsskal": "Synnerliga skäl",
        "beslut": BESLUTSUPPGIFTER.model_copy(update={"beslutsfattare": (CILLA.subjekt,)}),
    }
    assert ranta > 1000_00
    for kapital, ores_ranta in ((0, ranta), (1, 1000_00)):
        hela = {"kapital_ore": kapital, "ranta_ore": ores_ranta}
        gang.nekas(DelegationSaknas, efterge, gang.underlag, **falt, **hela)
    gang.gor(efterge, gang.underlag, **falt, kapital_ore=0, ranta_ore=1000_00)
    gang.efterge(0, date(2025, 6, 30), ranta_ore=ranta - 1000_00)
    assert gang.arende.fordringar[FORDRAN].utestaende_ranta_ore == 0
    gang.ranta(date(2025, 7, 10))
    assert gang.arende.fordringar[FORDRAN].utestaende_ranta_ore == 273_97


def test_fel_b5_interest_is_not_counted_to_a_day_before_one_on_which_it_was_paid() -> None:
    """It would be less than nothing that was owed: the payment is lifted first, or another day."""
    gang = krav_pa(100, date(2025, 4, 1), FORFALL)
    gang.ranta(date(2025, 6, 30))
    version = gang.betala_ater(50, date(2025, 6, 30))
    rakna(gang, date(2025, 5, 31)).then_stopp(RantaBetaldDarefter)
    gang.hav_placering(version)
    assert gang.ranta(date(2025, 5, 31)) == round(30 * 100 * T * 11 / 36500)


def _overlamnande(dag: date, till: Indrivare) -> dict[str, Any]:
    return {"verkningsdag": dag, "av": BO, "fordran_id": FORDRAN, "till": till, "referens": "U-1"}


def _paminnelse(dag: date) -> dict[str, Any]:
    return {
        "verkningsdag": dag,
        "av": ANNA,
        "slag": Paminnelseslag.FORDRAN,
        "avser_id": FORDRAN,
        "till": "Region Uppsala",
    }
