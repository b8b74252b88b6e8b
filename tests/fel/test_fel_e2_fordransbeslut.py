"""Slips in what decisions say of a claim: it is as if it had been said right (36 § FL)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from domain.aterkrav.anstand import Delbetalning
from domain.aterkrav.eftergiftsrattelse import ratta_eftergift
from domain.aterkrav.rattelse import AterkravRattat, ratta_aterkrav
from domain.aterkrav.stopp import (
    AnstandMastFramat,
    InteBeslutOmFordran,
    OverstigerFordran,
    OverstigerLadorna,
    PlanenStammerInte,
)
from domain.aterkrav.villkorsrattelse import ratta_anstand, ratta_plan
from domain.beslut.rattelse import Rattelseskal
from domain.grund.pengar import Lada
from domain.grund.stopp import IngetAttRatta
from domain.ranta.forfall import ar_forfallen, galler_till
from tests.domain.hjalp.pengagang import FORDRAN, Gang, T
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.rattelsen import meddela_beslutet, underratta

RATTAD = date(2025, 6, 20)
TILL = date(2025, 12, 31)


def krav_100() -> Gang:
    """Decided and told 2025-04-01, due 2025-05-01."""
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    return gang


def senaste(gang: Gang) -> UUID:
    """The last decision."""
    return list(gang.arende.beslut)[-1]


def slip(gang: Gang, beslut_id: UUID | None = None, **falt: Any) -> dict[str, Any]:
    return {
        "verkningsdag": RATTAD,
        "av": ANNA,
        "beslut_id": beslut_id or senaste(gang),
        "fordran_id": FORDRAN,
        "rattelseskal": Rattelseskal.SKRIVFEL,
        "fore": "det som stod",
        "efter": "det som avsågs",
        **falt,
    }


def test_fel_e2_a_wrong_day_of_an_anstand_is_as_if_it_had_been_said_right() -> None:
    ratt, fel = krav_100(), krav_100()
    ratt.skjut_upp(date(2025, 4, 15), date(2025, 9, 1), med_ranta=False)
    fel.skjut_upp(date(2025, 4, 15), date(2025, 11, 3), med_ranta=True)
    fel.ranta(date(2025, 6, 1))
    meddela_beslutet(fel, senaste(fel), date(2025, 4, 15))
    fel.gor(ratta_anstand, fel.underlag, **slip(fel, till=date(2025, 9, 1), med_ranta=False))
    underratta(fel, senaste(fel), RATTAD)
    assert fel.arende.fordringar[FORDRAN].ranta_till is None
    assert galler_till(fel.arende.fordringar[FORDRAN]) == date(2025, 9, 1)
    assert fel.ranta(TILL) == ratt.ranta(TILL) > 0
    igen = slip(fel, till=date(2025, 9, 1), med_ranta=False)
    fel.nekas(IngetAttRatta, ratta_anstand, fel.underlag, **igen)
    fel.nekas(AnstandMastFramat, ratta_anstand, fel.underlag, **slip(fel, till=date(2025, 5, 1)))


def test_fel_e2_an_anstand_that_was_overtaken_is_corrected_and_the_later_one_holds() -> None:
    gang = krav_100()
    gang.skjut_upp(date(2025, 4, 15), date(2025, 7, 1), med_ranta=False)
    forsta = senaste(gang)
    gang.skjut_upp(date(2025, 5, 15), date(2025, 10, 1), med_ranta=False)
    gang.gor(ratta_anstand, gang.underlag, **slip(gang, forsta, till=date(2025, 6, 2)))
    assert galler_till(gang.arende.fordringar[FORDRAN]) == date(2025, 10, 1)


def test_fel_e2_the_parts_of_a_plan_are_corrected_and_what_was_paid_pays_them() -> None:
    ratt, fel = krav_100(), krav_100()
    dagarna = date(2025, 5, 30), date(2025, 9, 30)
    ratt.dela_upp(date(2025, 4, 15), dict.fromkeys(dagarna, 50 * T), med_ranta=False)
    sagt = {dagarna[0]: 60 * T, date(2025, 11, 28): 40 * T}
    fel.dela_upp(date(2025, 4, 15), sagt, med_ranta=True)
    for gang in (ratt, fel):
        gang.ranta(date(2025, 5, 30))
        gang.betala_ater(50, date(2025, 5, 30))
    delar = [Delbetalning(forfallodag=dag, belopp_ore=50 * T) for dag in dagarna]
    om = slip(fel, delbetalningar=delar, med_ranta=False)
    meddela_beslutet(fel, senaste(fel), date(2025, 4, 15))
    fel.gor(ratta_plan, fel.underlag, **om)
    underratta(fel, senaste(fel), RATTAD)
    for dag in (date(2025, 6, 2), date(2025, 9, 30), date(2025, 10, 1)):
        forfallen = ar_forfallen(fel.arende.fordringar[FORDRAN], dag)
        assert forfallen is (dag > dagarna[1]) is ar_forfallen(ratt.arende.fordringar[FORDRAN], dag)
    assert fel.ranta(TILL) == ratt.ranta(TILL) > 0
    for_lite = slip(fel, delbetalningar=delar[:1])
    fel.nekas(PlanenStammerInte, ratta_plan, fel.underlag, **for_lite)
    fel.nekas(InteBeslutOmFordran, ratta_anstand, fel.underlag, **slip(fel, till=TILL))


def test_fel_e2_too_little_waived_is_more_from_the_day_of_the_waiver() -> None:
    ratt, fel = krav_100(), krav_100()
    ratt.efterge(90)
    fel.efterge(9)
    fel.ranta(date(2025, 6, 10))
    fel.gor(ratta_eftergift, fel.utlysning, fel.underlag, **slip(fel, kapital_ore=90 * T))
    assert fel.fordran() == ratt.fordran() == {"oforbrukat": 10}
    assert fel.lador() == ratt.lador()
    assert fel.ranta(TILL) == ratt.ranta(TILL) > 0
    for_mycket = slip(fel, kapital_ore=101 * T)
    fel.nekas(OverstigerFordran, ratta_eftergift, fel.utlysning, fel.underlag, **for_mycket)


def test_fel_e2_waived_interest_is_corrected_and_no_more_of_it_than_there_is() -> None:
    gang = krav_100()
    gang.ranta(date(2025, 6, 1))
    ranta = gang.arende.fordringar[FORDRAN].ranta_ore
    gang.efterge(0, ranta_ore=ranta)
    om = slip(gang, ranta_ore=ranta - 1_00)
    [faktum] = gang.gor(ratta_eftergift, gang.utlysning, gang.underlag, **om)
    assert gang.arende.fordringar[FORDRAN].utestaende_ranta_ore == 1_00
    assert (faktum.ranta_andring_ore, faktum.rorelser) == (-1_00, ())  # type: ignore[attr-defined]  # a waiver corrected


def test_fel_e2_what_has_been_lifted_of_a_waiver_is_not_owed_again() -> None:
    gang = krav_100()
    gang.efterge(90)
    eftergiften = senaste(gang)
    gang.sank(30, date(2025, 6, 10))
    igen = slip(gang, eftergiften, kapital_ore=0)
    gang.gor(ratta_eftergift, gang.utlysning, gang.underlag, **igen)
    assert gang.fordran() == {"oforbrukat": 30}
    assert gang.arende.lador.i(Lada.EFTERGIVET) == 0


def test_fel_e2_a_slip_in_a_lowered_aterkrav_is_in_the_decision_that_lowered_it() -> None:
    gang = krav_100()
    gang.betala_ater(100, date(2025, 5, 1))
    gang.sank(10, date(2025, 6, 10))
    sankningen = senaste(gang)
    assert gang.arende.fordringar[FORDRAN].tillgodo_ore == 90 * T
    om = slip(gang, krav_ore=70 * T)
    del om["beslut_id"]
    [faktum] = gang.gor(ratta_aterkrav, gang.utlysning, gang.underlag, **om)
    assert isinstance(faktum, AterkravRattat)
    assert (faktum.beslut_id, faktum.tillgodo_ore, faktum.mer_kravt) == (sankningen, 60 * T, ())
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.tillgodo_ore, fordran.kravt_ore, fordran.utestaende_ore) == (30 * T, 70 * T, 0)


def test_fel_e2_what_is_granted_again_is_not_demanded_again_by_a_slip() -> None:
    gang = Gang()  # 400 000 is paid
    gang.andra(200, date(2025, 3, 3))
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 200}, grunder=("for-hogt-belopp",))
    gang.betala_ater(200)
    gang.andra(300, date(2025, 6, 2))
    assert gang.arende.fordringar[FORDRAN].tillgodo_ore == 100 * T
    om = slip(gang, krav_ore=150 * T)
    del om["beslut_id"]
    gang.nekas(OverstigerLadorna, ratta_aterkrav, gang.utlysning, gang.underlag, **om)
