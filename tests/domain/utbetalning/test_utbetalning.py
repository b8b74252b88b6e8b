"""Utbetalning: what stops every payment, and what a case shows of those on their way."""

from __future__ import annotations

from domain.arende.arende import Arende
from domain.arende.pengaregeln import kvar_att_attestera_ore
from domain.arende.stopp import ArendetAvslutat
from domain.handlaggning.avslut import HandlaggningAvslutad
from domain.utbetalning.stopp import UtbetalningenHindras
from tests.domain.hjalp.betalningar import (
    ALLT,
    FEL_MAL,
    HINDRAD,
    HINDRET_HAVT,
    attesting,
    betald,
    betalt_ore,
    ordering,
    paying,
    rattad,
    state_after,
)
from tests.domain.hjalp.historia import (
    ARENDET,
    ATTESTERAT_ARENDE,
    BANKGIRO,
    BEORDRAD,
    BEORDRAT_ARENDE,
    BETALNING,
    BETALNING_2,
    BETALT_ARENDE,
    BEVILJAT,
    GENOMFORD,
    INKOMMET,
    MEDDELAT_ARENDE,
    MEDDELAT_BESLUT,
)
from tests.domain.hjalp.scenario import Fact, fact

# What stops a payment, and what does not


def test_nothing_is_attested_or_ordered_while_a_decision_hinders_payment() -> None:
    attesting(*MEDDELAT_ARENDE, HINDRAD).then_stopp(UtbetalningenHindras)
    ordering(*ATTESTERAT_ARENDE, HINDRAD).then_stopp(UtbetalningenHindras)


def test_but_when_it_has_been_lifted_the_attested_payment_is_ordered() -> None:
    ordering(*ATTESTERAT_ARENDE, HINDRAD, HINDRET_HAVT).then(BEORDRAD)


def test_what_the_bank_does_while_payment_is_hindered_has_happened_all_the_same() -> None:
    paying(*BEORDRAT_ARENDE, HINDRAD).then(GENOMFORD)


def test_nothing_is_paid_in_a_closed_case() -> None:
    closed = fact(HandlaggningAvslutad, ARENDET)
    attesting(*MEDDELAT_ARENDE, closed).then_stopp(ArendetAvslutat)
    ordering(*ATTESTERAT_ARENDE, closed).then_stopp(ArendetAvslutat)


# The state


def test_a_new_arende_owes_nothing() -> None:
    arende = Arende.tom(ARENDET)
    assert (betalt_ore(arende), arende.beordrat_ore, kvar_att_attestera_ore(arende)) == (0, 0, 0)
    assert arende.oppen_order(BETALNING) is None


def test_a_case_shows_what_is_on_its_way() -> None:
    def after(*history: Fact) -> tuple[int, int, int]:
        arende = state_after(*history)
        return arende.beordrat_ore, betalt_ore(arende), kvar_att_attestera_ore(arende)

    assert after(*MEDDELAT_ARENDE) == (0, 0, ALLT)
    assert after(*ATTESTERAT_ARENDE) == (0, 0, 0)
    assert after(*BEORDRAT_ARENDE) == (ALLT, 0, 0)
    assert after(*BETALT_ARENDE) == (0, ALLT, 0)
    assert after(INKOMMET, BEVILJAT, MEDDELAT_BESLUT) == (0, 0, ALLT)
    assert after(*BEORDRAT_ARENDE, betald(**FEL_MAL)) == (0, 0, ALLT)
    assert after(*BETALT_ARENDE, rattad(**FEL_MAL)) == (0, 0, ALLT)
    assert after(*BETALT_ARENDE, rattad(belopp_ore=0)) == (ALLT, 0, 0)
    assert after(*BETALT_ARENDE, rattad(belopp_ore=0), GENOMFORD) == (0, ALLT, 0)
    made = rattad(rattar_version=7, tidigare_belopp_ore=0)
    assert after(*BETALT_ARENDE, rattad(belopp_ore=0), made) == (0, ALLT, 0)


def test_an_order_is_open_until_the_bank_has_done_something_about_it() -> None:
    order = state_after(*BEORDRAT_ARENDE).oppen_order(BETALNING)
    assert order is not None
    assert (order.belopp_ore, order.betalningsmal) == (ALLT, BANKGIRO)
    assert state_after(*ATTESTERAT_ARENDE).oppen_order(BETALNING) is None
    assert state_after(*BEORDRAT_ARENDE).oppen_order(BETALNING_2) is None
    for done in (GENOMFORD, betald(**FEL_MAL)):
        assert state_after(*BEORDRAT_ARENDE, done).oppen_order(BETALNING) is None
    for again in ((), (GENOMFORD, rattad(rattar_version=8, belopp_ore=0))):
        opened = state_after(*BETALT_ARENDE, rattad(belopp_ore=0), *again)
        assert opened.oppen_order(BETALNING) == order
