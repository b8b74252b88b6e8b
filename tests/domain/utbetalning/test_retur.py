"""What the bank sent back, and what a payment that was wrong does to what was built on it."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.arende.havning import FordranHavd
from domain.aterrapport.granskning import (
    GranskningHavd,
    Granskningshavning,
    HavdProvning,
    ProvatPerAr,
)
from domain.grund.pengar import Lada
from domain.utbetalning.retur import UtbetalningReturnerad, ta_emot_retur
from domain.utbetalning.stopp import RedanBeordrad, ReturOverstigerUtbetalt, UtbetalningFinnsInte
from tests.domain.hjalp.betalningar import ALLT, GRUNDEN, attesting, betald, ordering
from tests.domain.hjalp.historia import (
    ARENDET,
    ATTESTERAD,
    BEORDRAT_ARENDE,
    BETALNING,
    BETALNING_2,
    BETALT_ARENDE,
    MEDDELAT_ARENDE,
    MEDEL,
    UPPSALA,
    UTLYSNINGEN,
    rorelse,
)
from tests.domain.hjalp.pengagang import GRUND, Gang, T
from tests.domain.hjalp.scenario import BO, Fact, Scenario, but, fact, given

GRANSKAT = date(2025, 3, 10)
KOM = date(2024, 4, 3)


def returning(*history: Fact, **arguments: object) -> Scenario:
    fields: dict[str, Any] = {
        "verkningsdag": KOM,
        "av": BO,
        "utbetalning_version": len(history),
        "belopp_ore": ALLT,
        "bankreferens": "KI-R",
        "orsak": "Kontot är avslutat",
    }
    return given(*GRUNDEN, *history).when(
        ta_emot_retur, ARENDET, UTLYSNINGEN, **(fields | arguments)
    )


def returnerad(**fields: object) -> Fact:
    return but(
        fact(
            UtbetalningReturnerad,
            ARENDET,
            verkningsdag=KOM,
            av=BO,
            andras_brist=(),
            hemma=(),
            utbetalning_version=6,
            utbetalning_id=BETALNING,
            belopp_ore=ALLT,
            for_hogt_belopp_ore=0,
            bankreferens="KI-R",
            orsak="Kontot är avslutat",
            mottagare_id=UPPSALA,
            medel=MEDEL,
            rorelser=(rorelse(Lada.UTBETALT_EJ_REDOVISAT, Lada.BEVILJAT_EJ_UTBETALT, ALLT, KOM),),
        ),
        **fields,
    )


def test_the_bank_sends_back_all_of_a_payment() -> None:
    returning(*BETALT_ARENDE).then(returnerad())


def test_what_was_paid_without_right_is_sent_back_first() -> None:
    returning(
        *BEORDRAT_ARENDE, betald(belopp_ore=ALLT + 5, for_hogt_belopp_ore=5), belopp_ore=7
    ).then(
        returnerad(
            belopp_ore=7,
            for_hogt_belopp_ore=5,
            rorelser=(
                rorelse(Lada.FOR_HOGT_BELOPP, Lada.DISPONIBELT, 5, KOM),
                rorelse(Lada.UTBETALT_EJ_REDOVISAT, Lada.BEVILJAT_EJ_UTBETALT, 2, KOM),
            ),
        )
    )


def test_what_came_back_is_attested_and_paid_anew_under_another_id() -> None:
    attesting(*BETALT_ARENDE, returnerad(), utbetalning_id=BETALNING_2).then(
        but(ATTESTERAD, utbetalning_id=BETALNING_2)
    )
    ordering(*BETALT_ARENDE, returnerad()).then_stopp(RedanBeordrad)


def test_more_than_was_paid_is_no_return() -> None:
    returning(*BETALT_ARENDE, belopp_ore=ALLT + 1).then_stopp(ReturOverstigerUtbetalt)
    returning(*BETALT_ARENDE, returnerad(), utbetalning_version=6, belopp_ore=1).then_stopp(
        ReturOverstigerUtbetalt
    )


def test_only_a_payment_is_returned() -> None:
    returning(*BETALT_ARENDE, utbetalning_version=5).then_stopp(UtbetalningFinnsInte)


def test_a_return_in_the_next_year_is_unpaid_money_of_that_year() -> None:
    gang = Gang()
    gang.retur(100, date(2025, 1, 8))
    assert gang.per_ar() == {
        ("beviljat_ej_utbetalt", 2025): 100,
        ("utbetalt_ej_redovisat", 2024): 300,
    }
    gang.betala(100, date(2025, 1, 15))
    assert gang.per_ar() == {
        ("utbetalt_ej_redovisat", 2024): 300,
        ("utbetalt_ej_redovisat", 2025): 100,
    }


def test_after_a_review_a_return_lifts_the_review_and_what_was_demanded_on_it() -> None:
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    fakta = gang.retur(50, date(2025, 4, 3))
    assert [type(f) for f in fakta] == [GranskningHavd, FordranHavd, UtbetalningReturnerad]
    assert gang.lador() == {"beviljat_ej_utbetalt": 50, "utbetalt_ej_redovisat": 350}
    assert gang.fordran() == {}
    havd = fakta[0]
    assert isinstance(havd, GranskningHavd)
    assert (havd.godkant_ore, havd.ej_godkant_ore, havd.oforbrukat_ore) == (
        250 * T,
        50 * T,
        100 * T,
    )
    gang.granska(250, 50, date(2025, 5, 1))
    assert gang.lador() == {
        "beviljat_ej_utbetalt": 50,
        "ej_godkant": 50,
        "forbrukat": 250,
        "oforbrukat": 50,
    }


def test_the_review_that_is_lifted_says_what_it_had_found_and_what_moves() -> None:
    gang = Gang().granskat()
    ar_igen = Lada.UTBETALT_EJ_REDOVISAT
    lyft = fact(
        GranskningHavd,
        ARENDET,
        verkningsdag=GRANSKAT,
        av=BO,
        provningar=(
            HavdProvning(
                version=9,
                dag=GRANSKAT,
                per_ar=(
                    ProvatPerAr(
                        budgetar=2024,
                        godkant_ore=250 * T,
                        ej_godkant_ore=50 * T,
                        oforbrukat_ore=100 * T,
                    ),
                ),
            ),
        ),
        godkant_ore=250 * T,
        ej_godkant_ore=50 * T,
        oforbrukat_ore=100 * T,
        orsak=Granskningshavning.UTBETALNINGEN_ANDRAD,
        mottagare_id=UPPSALA,
        medel=MEDEL,
        rorelser=(
            rorelse(Lada.FORBRUKAT, ar_igen, 250 * T, GRANSKAT),
            rorelse(Lada.EJ_GODKANT, ar_igen, 50 * T, GRANSKAT),
            rorelse(Lada.OFORBRUKAT, ar_igen, 100 * T, GRANSKAT),
        ),
    )
    gang.scenario().when(
        ta_emot_retur,
        ARENDET,
        UTLYSNINGEN,
        verkningsdag=KOM,
        av=BO,
        utbetalning_version=6,
        belopp_ore=T,
        bankreferens="KI-R",
        orsak="Kontot är avslutat",
    ).then(
        lyft,
        returnerad(belopp_ore=T, rorelser=(rorelse(ar_igen, Lada.BEVILJAT_EJ_UTBETALT, T, KOM),)),
    )


def test_but_not_when_there_is_enough_that_nobody_has_reviewed() -> None:
    gang = Gang(*GRUND, *MEDDELAT_ARENDE)
    gang.betala(200, date(2024, 3, 27), "ett")
    gang.rapportera(200)
    gang.granska(200)
    gang.betala(200, date(2025, 3, 20), "två", annat_budgetar=True)
    [fakta] = gang.retur(150, date(2025, 4, 3), version=gang.arende.version)
    assert isinstance(fakta, UtbetalningReturnerad)
    assert gang.lador() == {
        "beviljat_ej_utbetalt": 150,
        "forbrukat": 200,
        "utbetalt_ej_redovisat": 50,
    }


def test_what_was_lowered_and_is_sent_back_is_not_granted_again() -> None:
    gang = Gang()
    gang.andra(250, date(2024, 4, 2))
    assert gang.lador() == {"for_hogt_belopp": 150, "utbetalt_ej_redovisat": 250}
    gang.retur(100)
    assert gang.lador() == {"for_hogt_belopp": 50, "utbetalt_ej_redovisat": 250}
    gang.retur(100)
    assert gang.lador() == {"beviljat_ej_utbetalt": 50, "utbetalt_ej_redovisat": 200}


def test_what_a_review_had_found_and_was_lowered_since_is_judged_anew_with_the_rest() -> None:
    """Lowered out of what was unspent; then some is sent back: nothing is below zero."""
    gang = Gang().granskat(300, 0)
    gang.andra(300, date(2025, 3, 20))
    assert gang.lador() == {"for_hogt_belopp": 100, "forbrukat": 300}
    gang.retur(50, date(2025, 4, 3))
    assert gang.lador() == {"for_hogt_belopp": 50, "utbetalt_ej_redovisat": 300}
    gang.andra(400, date(2025, 5, 1))
    assert gang.lador() == {"beviljat_ej_utbetalt": 50, "utbetalt_ej_redovisat": 350}


def test_what_was_waived_of_a_payment_that_was_never_made_was_not_waived() -> None:
    gang = Gang().granskat()
    gang.besluta_aterkrav({}, {Lada.OFORBRUKAT: 30})
    gang.andra(350, date(2025, 4, 10))
    assert gang.lador() == {
        "avstatt": 30,
        "ej_godkant": 50,
        "for_hogt_belopp": 20,
        "forbrukat": 250,
        "oforbrukat": 50,
    }
    gang.ratta_betalning(0)
    assert gang.lador() == {"beviljat_ej_utbetalt": 350}


def test_what_was_repaid_of_a_payment_that_was_never_made_shows_below_zero() -> None:
    gang = Gang().granskat()
    version = gang.betala_ater_utan_krav({Lada.OFORBRUKAT: 100})
    gang.ratta_betalning(0)
    assert gang.lador() == {"beviljat_ej_utbetalt": 400, "utbetalt_ej_redovisat": -100}
    gang.hav_placering(version)  # UTBETALT: the receipt is sent back, it was never owed
    assert gang.lador() == {"beviljat_ej_utbetalt": 400}


def test_the_day_is_corrected_across_the_turn_of_the_year() -> None:
    gang = Gang()
    gang.andra(300, date(2024, 4, 2))
    gang.ratta_betalning(400, date(2025, 1, 2))
    assert gang.per_ar() == {
        ("for_hogt_belopp", 2025): 100,
        ("utbetalt_ej_redovisat", 2025): 300,
    }


def test_two_years_are_kept_apart_when_something_is_sent_back() -> None:
    gang = Gang(*GRUND, *MEDDELAT_ARENDE)
    gang.betala(200, date(2024, 12, 20), "ett")
    forsta = gang.arende.version
    gang.betala(200, date(2025, 1, 9), "två", annat_budgetar=True)
    gang.andra(100, date(2025, 2, 1))
    assert gang.per_ar() == {
        ("for_hogt_belopp", 2024): 200,
        ("for_hogt_belopp", 2025): 100,
        ("utbetalt_ej_redovisat", 2025): 100,
    }
    gang.retur(150, date(2025, 2, 10), version=forsta)
    assert gang.per_ar() == {
        ("for_hogt_belopp", 2024): 50,
        ("for_hogt_belopp", 2025): 100,
        ("utbetalt_ej_redovisat", 2025): 100,
    }


def test_less_came_back_than_was_thought_and_is_not_taken_of_a_year_that_has_nothing() -> None:
    """What came back in another year is unpaid in that year, and is paid out of it."""
    gang = Gang()
    gang.retur(400, dag=date(2025, 1, 7))
    assert gang.per_ar() == {("beviljat_ej_utbetalt", 2025): 400}
    gang.ratta_retur(300, dag=date(2025, 1, 7))
    assert gang.per_ar() == {
        ("beviljat_ej_utbetalt", 2025): 300,
        ("utbetalt_ej_redovisat", 2024): 100,
    }
