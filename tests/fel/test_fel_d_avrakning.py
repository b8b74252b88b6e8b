"""D: what was paid as interest that turns out not to be owed paid capital, as from that day.

Sums that were worked out by hand: 400 000 was demanded, due 2 April 2025, at 11 per cent until the
half-year and 10,5 after it; 150 000 was paid 2 May, and a court then lowered the claim to 200 000.
"""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from domain.arende.stopp import Inhiberat
from domain.aterkrav.anstand import AvbetalningsplanFaststalld
from domain.aterkrav.avrakning import AterbetalningAvraknad
from domain.aterkrav.stopp import RantanPreskriberad
from domain.grund.aktor import Atgard
from domain.grund.pengar import Lada
from domain.grunddata.referensranta import faststall_referensranta
from domain.overklagande import inhibition, overklagande, overlamnande, rattidsprovning
from domain.regelverk.aterkravsregel import Rantestart
from tests.domain.hjalp.pengagang import FORDRAN, Gang, T
from tests.domain.hjalp.scenario import ANNA, BO
from tests.fel.hjalp.rantefall import krav_pa, rakna, regeln

HALVARET = {date(2025, 7, 1): 250}


def betalt_och_sankt(till: int = 200) -> Gang:
    """Demanded 3 March, due 2 April; 150 000 paid 2 May: 3 616,44 interest and 146 383,56."""
    gang = krav_pa(400, date(2025, 3, 3), regeln(Rantestart.FORFALLODAG), HALVARET)
    gang.ranta(date(2025, 5, 2))
    gang.betala_ater(150, date(2025, 5, 2))
    assert gang.arende.fordringar[FORDRAN].ranta_betald_ore == 3_616_44
    gang.sank(till, date(2025, 6, 10))
    return gang


def skuld(gang: Gang) -> tuple[int, int]:
    """What the debtor owes, and what we owe him, in öre."""
    f = gang.arende.fordringar[FORDRAN]
    netto = f.utestaende_ore - f.tillgodo_ore
    return (
        max(0, netto) + f.utestaende_ranta_ore,
        max(0, -netto) + f.overbetald_ranta_ore,
    )


def test_fel_d9_interest_that_is_not_owed_paid_capital_from_the_day_of_the_payment() -> None:
    """Of 200 000 the 30 days cost 1 808,22: 148 191,78 was capital, and 51 808,22 is left.

    49 days of that are 765,06: the 30 000 of 20 June pays it, and 29 234,94 of the capital.
    """
    gang = betalt_och_sankt()
    assert gang.ranta(date(2025, 6, 20)) == 1_808_22 + 765_06
    assert skuld(gang) == (51_808_22 + 765_06, 0)
    gang.betala_ater(30, date(2025, 6, 20))
    assert skuld(gang) == (22_573_28, 0)
    gang.ranta(date(2025, 10, 31))
    assert skuld(gang) == (23_440_03, 0)


def test_fel_d9_what_was_paid_too_much_is_to_his_credit_once() -> None:
    """Lowered to 100 000, of which the 30 days cost 904,11: he paid 49 095,89 more than he owed."""
    gang = betalt_och_sankt(100)
    assert gang.ranta(date(2025, 6, 20)) == 904_11
    assert skuld(gang) == (0, 49_095_89)


def test_fel_d9_a_rate_that_was_wrong_is_no_debt_beside_a_credit() -> None:
    """3 per cent turns out to be 1: of 400 000 the 30 days cost 2 958,90 at 9 per cent."""
    gang = krav_pa(400, date(2025, 3, 3), regeln(Rantestart.FORFALLODAG), HALVARET)
    gang.ranta(date(2025, 5, 2))
    gang.betala_ater(150, date(2025, 5, 2))
    ratta_satsen(gang, 100)
    gang.ranta(date(2025, 5, 2))
    assert skuld(gang) == (400 * T - 150 * T + 2_958_90, 0)
    ratta_satsen(gang, 500)  # 13 per cent: 4 273,97, and the payment paid that first
    gang.ranta(date(2025, 5, 2))
    assert skuld(gang) == (400 * T - 150 * T + 4_273_97, 0)
    assert gang.arende.fordringar[FORDRAN].ranta_betald_ore == 4_273_97


def test_fel_d9_the_money_lies_where_it_was_paid_that_day() -> None:
    """What was no interest is capital that came back 2 May, and lies where such lies."""
    gang = betalt_och_sankt()
    gang.ranta(date(2025, 6, 20))
    [avraknad] = [f for f in gang.fakta if isinstance(f, AterbetalningAvraknad)]
    assert (avraknad.verkningsdag, avraknad.mer_kapital_ore) == (date(2025, 5, 2), 1_808_22)
    assert gang.arende.lador.i(Lada.UTBETALT_EJ_REDOVISAT) == 400 * T - 148_191_78
    assert avraknad.i_ord().startswith("betalning på fordran")


def test_fel_d9_counted_again_with_nothing_changed_moves_nothing() -> None:
    gang = betalt_och_sankt()
    gang.ranta(date(2025, 6, 20))
    fakta = len(gang.fakta)
    gang.ranta(date(2025, 6, 20))
    assert len(gang.fakta) == fakta + 1


def test_fel_d9_a_placing_that_was_divided_anew_is_lifted_as_it_is() -> None:
    gang = betalt_och_sankt()
    gang.ranta(date(2025, 6, 20))
    [version] = gang.arende.aterbetalningar
    gang.hav_placering(version)
    gang.ranta(date(2025, 6, 20))
    assert skuld(gang) == (200 * T + round(200 * T * 79 * 11 / 36500), 0)


def test_fel_d10_what_is_written_off_costs_interest_all_the_same() -> None:
    """A debt that nobody asks for is a debt: 904,11 for each 30 days of 100 000."""
    gang = krav_pa(100, date(2025, 3, 3), regeln(Rantestart.FORFALLODAG), HALVARET)
    gang.ranta(date(2025, 5, 2))
    gang.skriv_av(100, date(2025, 5, 2), ranta_ore=904_11)
    assert skuld(gang) == (0, 0)
    assert gang.ranta(date(2025, 6, 1)) == round(60 * 100 * T * 11 / 36500)
    assert skuld(gang) == (904_11, 0)
    gang.betala_ater(50, date(2025, 6, 1))
    f = gang.arende.fordringar[FORDRAN]
    assert (f.ranta_betald_ore, f.avskrivet_ore) == (1_808_22, 51_808_22)


def test_fel_d10_what_is_waived_costs_nothing_from_then_on() -> None:
    gang = krav_pa(100, date(2025, 3, 3), regeln(Rantestart.FORFALLODAG), HALVARET)
    gang.efterge(100, date(2025, 5, 2))
    assert gang.ranta(date(2025, 6, 1)) == 904_11


def test_fel_d10_what_has_lapsed_costs_nothing_more() -> None:
    """Ten years after the decision; what is paid after that pays no interest for later days."""
    gang = krav_pa(100, date(2025, 3, 3), regeln(Rantestart.FORFALLODAG), HALVARET)
    rakna(gang, date(2035, 3, 4)).then_stopp(RantanPreskriberad)


def ratta_satsen(gang: Gang, hundradelar: int) -> None:
    """Of the first half of 2025."""
    faststall_referensranta(
        gang.rantor,
        Atgard(date(2025, 5, 2), BO),
        galler_fran=date(2025, 1, 1),
        hundradelar=hundradelar,
        kalla="Riksbanken",
    )


def test_fel_d12_a_plan_says_which_interest_is_in_its_parts_and_which_is_not() -> None:
    """60 days cost 1 808,22: they are in it if they are counted; else it says which are not."""
    for raknad_till, ore, fran in (
        (None, 0, date(2025, 5, 2)),
        (date(2025, 6, 20), 1_506_85, date(2025, 6, 21)),
        (date(2025, 6, 30), 1_808_22, None),
    ):
        gang = krav_pa(100, date(2025, 4, 1), regeln(Rantestart.FORFALLODAG), HALVARET)
        if raknad_till is not None:
            gang.ranta(raknad_till)
        delar = {date(2025, 9, 30): 100 * T + ore}
        [plan] = gang.dela_upp(date(2025, 6, 30), delar, med_ranta=False)
        assert isinstance(plan, AvbetalningsplanFaststalld)
        assert (plan.ranta_ore, plan.ranta_till, plan.oraknad_ranta_fran) == (
            ore,
            raknad_till,
            fran,
        )
        assert ("inte räknad" in plan.i_ord()) is (fran is not None)


def test_fel_d13_interest_runs_while_a_court_has_stopped_the_decision() -> None:
    """An inhibition stops what is done to make him pay: the debt, and its due day, are as before.

    He who lost owes for all the time; if the court lowers the claim he never owed for the rest.
    """
    utan = krav_pa(100, date(2025, 4, 1), regeln(Rantestart.FORFALLODAG), HALVARET)
    gang = krav_pa(100, date(2025, 4, 1), regeln(Rantestart.FORFALLODAG), HALVARET)
    inhibera(gang, date(2025, 4, 15))
    assert all(b.inhiberat_dag for b in gang.arende.beslut_om_fordran(FORDRAN))
    assert gang.ranta(date(2025, 6, 30)) == utan.ranta(date(2025, 6, 30)) == 1_808_22
    with pytest.raises(Inhiberat):
        gang.paminn(date(2025, 6, 30))


def inhibera(gang: Gang, dag: date) -> None:
    """The demand is appealed, and the court stops it until further notice."""
    om: dict[str, Any] = {"verkningsdag": dag, "av": ANNA, "overklagande_id": UUID(int=0xD13)}
    beslut_id = gang.kravbeslutet()
    gang.gor(
        overklagande.ta_emot, beslut_id=beslut_id, klagande="Regionen", yrkande="Inget krav", **om
    )
    gang.gor(rattidsprovning.rattidsprova, i_tid=True, **om)
    domstol = "Förvaltningsrätten i Uppsala"
    gang.gor(overlamnande.overlamna, domstol=domstol, **om)
    gang.gor(inhibition.inhibera, domstol=domstol, malnummer="1-25", **om)
