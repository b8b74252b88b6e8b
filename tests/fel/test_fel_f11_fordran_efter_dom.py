"""F11: what a court does to a decision that acts on a claim is what the claim says afterwards.

500 000 kronor were to be paid by 1 May 2025: late, it costs 11 per cent a year to 30 June and 10
from then on. The decision of 5 May costs and frees from the day after.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest

from domain.aterkrav.stopp import InteBeslutOmFordran
from domain.aterkrav.villkorsrattelse import ratta_anstand
from domain.beslut.rattelse import Rattelseskal
from domain.fordran.efterskankning import Eftergift
from domain.grund.pengar import Lada
from domain.overklagande.aterstallning import Aterstallning
from domain.overklagande.fordransfoljd import FordranAndradAvDom
from domain.overklagande.stopp import NyForfallodagForTidig, NyForfallodagSaknas
from domain.overklagande.utgang import Utgang
from domain.ranta.forfall import forsta_obetalda
from tests.domain.hjalp.domgang import SOM_ALDRIG, Domgang
from tests.domain.hjalp.pengagang import FORDRAN, T
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.fordransslag import (
    andra,
    eftergiven,
    sankt_eftergift,
    uppdelad,
    uppskjuten,
)

TILL = date(2025, 12, 31)
FORFALL, NY_DAG = date(2025, 5, 1), date(2025, 9, 1)
FRAN_NY_DAG = Aterstallning(som_om_aldrig_upphavt=False, forfallodag=NY_DAG)
HELA_TIDEN = 11 * 60 + 10 * 184
"""Per cent times days: 60 days to 30 June, and 184 to 31 December."""
TILL_BESLUTET = 11 * 4
FRAN_SEPTEMBER = 10 * 121
BORTA = (Utgang.UPPHAVANDE, Utgang.ATERFORVISNING)


def kostar(*delar: tuple[int, int]) -> int:
    """So many thousands, for so many per cent times days."""
    return round(sum(tusen * T * dagar for tusen, dagar in delar) / 36_500)


def i_domstol(slag: Callable[[], tuple[Domgang, UUID]]) -> Domgang:
    gang, beslut_id = slag()
    gang.till_domstolen(beslut_id)
    return gang


def eftergifterna(gang: Domgang) -> list[Eftergift]:
    return list(gang.arende.fordringar[FORDRAN].eftergifter)


def lage(gang: Domgang) -> tuple[int, int]:
    """Waived and outstanding, which the boxes agree with; thousands."""
    fordran = gang.arende.fordringar[FORDRAN]
    assert gang.arende.lador.i(Lada.EFTERGIVET) == fordran.efterskankt_ore
    return fordran.efterskankt_ore // T, fordran.utestaende_ore // T


@pytest.mark.parametrize("utgang", BORTA)
def test_fel_f11_a_waiver_that_falls_was_never_made(utgang: Utgang) -> None:
    gang = i_domstol(eftergiven)
    assert lage(gang) == (300, 200)
    gang.dom(utgang)
    assert lage(gang) == (0, 500)
    assert forsta_obetalda(gang.arende.fordringar[FORDRAN], gang.dag) == FORFALL
    assert gang.ranta(TILL) == kostar((500, HELA_TIDEN))


@pytest.mark.parametrize("utgang", BORTA)
def test_fel_f11_or_it_is_owed_again_from_a_new_day(utgang: Utgang) -> None:
    gang = i_domstol(eftergiven)
    utan_dag = Aterstallning(som_om_aldrig_upphavt=False, forfallodag=None)
    gang.nekas_dom(NyForfallodagSaknas, utgang, aterstallning=utan_dag)
    for_tidig = Aterstallning(som_om_aldrig_upphavt=False, forfallodag=FORFALL)
    gang.nekas_dom(NyForfallodagForTidig, utgang, aterstallning=for_tidig)
    gang.dom(utgang, aterstallning=FRAN_NY_DAG)
    assert lage(gang) == (0, 500)
    assert forsta_obetalda(gang.arende.fordringar[FORDRAN], gang.dag) == FORFALL
    vantat = ((200, HELA_TIDEN), (300, TILL_BESLUTET), (300, FRAN_SEPTEMBER))
    assert gang.ranta(TILL) == kostar(*vantat)


@pytest.mark.parametrize("utgang", BORTA)
@pytest.mark.parametrize("hur", [None, SOM_ALDRIG, FRAN_NY_DAG])
@pytest.mark.parametrize("hogre", [Utgang.DOM_UPPHAVD, Utgang.DOM_ATERFORVISAD])
def test_fel_f11_a_judgement_that_is_set_aside_leaves_the_waiver_as_it_was(
    utgang: Utgang, hur: Aterstallning | None, hogre: Utgang
) -> None:
    gang = i_domstol(eftergiven)
    gang.dom(utgang, aterstallning=hur)
    gang.dom(hogre)
    assert lage(gang) == (300, 200)
    [en] = eftergifterna(gang)
    assert gang.arende.beslut[en.beslut_id].i_kraft
    assert forsta_obetalda(gang.arende.fordringar[FORDRAN], gang.dag) == FORFALL
    assert gang.ranta(TILL) == kostar((200, HELA_TIDEN), (300, TILL_BESLUTET))


def test_fel_f11_and_what_the_highest_court_sets_aside_of_that_is_as_before_it() -> None:
    gang = i_domstol(eftergiven)
    gang.dom(Utgang.UPPHAVANDE, aterstallning=FRAN_NY_DAG)
    gang.dom(Utgang.DOM_UPPHAVD)
    gang.dom(Utgang.DOM_UPPHAVD)
    assert lage(gang) == (0, 500)
    vantat = ((200, HELA_TIDEN), (300, TILL_BESLUTET), (300, FRAN_SEPTEMBER))
    assert gang.ranta(TILL) == kostar(*vantat)


def test_fel_f11_what_is_decided_anew_is_not_added_and_falls_with_what_sent_it_back() -> None:
    gang = i_domstol(eftergiven)
    gang.dom(Utgang.ATERFORVISNING)
    gang.efterge(400, gang.nasta_dag())
    assert lage(gang) == (400, 100)
    gang.dom(Utgang.DOM_UPPHAVD)
    assert lage(gang) == (300, 200)
    forsta, ny = eftergifterna(gang)
    assert gang.arende.beslut[forsta.beslut_id].i_kraft
    assert not gang.arende.beslut[ny.beslut_id].i_kraft
    assert gang.ranta(TILL) == kostar((200, HELA_TIDEN), (300, TILL_BESLUTET))


def test_fel_f11_a_lowering_that_falls_lets_the_first_decision_hold() -> None:
    gang = i_domstol(sankt_eftergift)
    assert lage(gang) == (100, 400)
    gang.dom(Utgang.UPPHAVANDE)
    assert lage(gang) == (300, 200)
    assert forsta_obetalda(gang.arende.fordringar[FORDRAN], gang.dag) == FORFALL
    assert gang.ranta(TILL) == kostar((200, HELA_TIDEN), (300, TILL_BESLUTET))
    gang.dom(Utgang.DOM_UPPHAVD)
    assert lage(gang) == (100, 400)
    # lowered on 12 May, to be paid by 11 June: 19 days of June, and the 184
    igen = (200, 11 * 19 + 10 * 184)
    vantat = ((200, HELA_TIDEN), (300, TILL_BESLUTET), igen)
    assert gang.ranta(TILL) == kostar(*vantat)


def test_fel_f11_a_waiver_falls_with_all_that_lowered_it_and_a_lowering_falls_alone() -> None:
    gang, _ = sankt_eftergift()
    [en] = eftergifterna(gang)
    andra(gang, 50, date(2025, 5, 19), UUID(int=7703))
    forsta = UUID(int=7701)
    gang.till_domstolen(forsta)
    gang.dom(Utgang.UPPHAVANDE)
    assert lage(gang) == (50, 450)
    gang.till_domstolen(UUID(int=7703))
    gang.dom(Utgang.UPPHAVANDE)
    assert lage(gang) == (300, 200)
    gang.till_domstolen(en.beslut_id)
    gang.dom(Utgang.UPPHAVANDE)
    assert lage(gang) == (0, 500)
    assert gang.ranta(TILL) == kostar((500, HELA_TIDEN))


@pytest.mark.parametrize("slag", [uppskjuten, uppdelad])
@pytest.mark.parametrize("utgang", BORTA)
def test_fel_f11_more_time_that_falls_was_never_given(
    slag: Callable[[], tuple[Domgang, UUID]], utgang: Utgang
) -> None:
    gang = i_domstol(slag)
    assert gang.ranta(gang.dag) == kostar((500, TILL_BESLUTET))
    [_, faktum] = gang.dom(utgang)
    assert isinstance(faktum, FordranAndradAvDom)
    assert forsta_obetalda(gang.arende.fordringar[FORDRAN], gang.dag) == FORFALL
    assert gang.ranta(TILL) == kostar((500, HELA_TIDEN))
    gang.dom(Utgang.DOM_UPPHAVD, dag=TILL)
    assert gang.ranta(TILL) == kostar((500, TILL_BESLUTET))


@pytest.mark.parametrize("slag", [uppskjuten, uppdelad])
def test_fel_f11_or_all_of_it_is_to_be_paid_by_a_new_day(
    slag: Callable[[], tuple[Domgang, UUID]],
) -> None:
    gang = i_domstol(slag)
    gang.dom(Utgang.UPPHAVANDE, aterstallning=FRAN_NY_DAG)
    assert forsta_obetalda(gang.arende.fordringar[FORDRAN], gang.dag) == NY_DAG
    assert gang.ranta(TILL) == kostar((500, TILL_BESLUTET), (500, FRAN_SEPTEMBER))


@pytest.mark.parametrize("slag", [uppskjuten, uppdelad])
def test_fel_f11_the_day_that_a_court_gives_is_not_corrected_as_a_slip(
    slag: Callable[[], tuple[Domgang, UUID]],
) -> None:
    gang = i_domstol(slag)
    gang.dom(Utgang.UPPHAVANDE, aterstallning=FRAN_NY_DAG)
    [dom_id] = gang.arende.domar
    om = {"beslut_id": dom_id, "fordran_id": FORDRAN, "till": TILL, "fore": "a", "efter": "b"}
    om |= {"rattelseskal": Rattelseskal.SKRIVFEL, "verkningsdag": gang.dag, "av": ANNA}
    gang.nekas(InteBeslutOmFordran, ratta_anstand, gang.underlag, **om)


def test_fel_f11_time_given_before_holds_when_what_came_after_falls() -> None:
    gang, _ = uppskjuten()
    forst = forsta_obetalda(gang.arende.fordringar[FORDRAN], date(2025, 5, 20))
    gang.skjut_upp(date(2025, 5, 20), date(2026, 6, 30), med_ranta=False)
    gang.till_domstolen(list(gang.arende.beslut)[-1])
    gang.dom(Utgang.UPPHAVANDE)
    assert forsta_obetalda(gang.arende.fordringar[FORDRAN], gang.dag) == forst
