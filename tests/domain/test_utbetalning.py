"""Utbetalning: attested by somebody else, and ordered once."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from domain.arende import Arende
from domain.aterrapport import AterrapportBegard, AterrapportKompletteringBegard
from domain.avslut import ArendetAvslutat
from domain.betalningsaterkallelse import UtbetalningAterkallad, aterkalla
from domain.betalningsmalsval import (
    BetalningsmalAvslutat,
    BetalningsmalForeslaget,
    BetalningsmalGodkant,
)
from domain.jav import JavAnmalt, Javsgrund
from domain.stopp.avslut import ArendetAvslutat as ArendetArAvslutat
from domain.stopp.beslutsfattande import JavHindrar
from domain.stopp.meddelande import InteBeslutat
from domain.stopp.myndighet import DelegationSaknas
from domain.stopp.utbetalning import (
    AterkallasForeAttest,
    AttesteradEfter,
    AttestForeBeslut,
    BankdagIAnnatBudgetar,
    BetalningsmaletInteGodkant,
    HandlaggareAttesterar,
    InteAttesterad,
    InteLagaKraft,
    InteMeddelat,
    OverstigerBeviljat,
    RedanBeordrad,
    RedanBetald,
    SammaPerson,
    UtbetalningenAterkallad,
    UtbetalningenHindras,
    UtbetalningFinnsRedan,
)
from tests.domain.betalningar import (
    ALLT,
    FEL_MAL,
    FORUT_FEL_MAL,
    GRUNDEN,
    HALVA,
    HINDRAD,
    HINDRET_HAVT,
    UTAN_ORDER,
    attesting,
    betald,
    betalt_ore,
    correcting,
    ordering,
    paying,
    rattad,
    state_after,
)
from tests.domain.historia import (
    ANNAT_BANKGIRO,
    ARENDET,
    ATTESTERAD,
    ATTESTERAT,
    ATTESTERAT_ARENDE,
    BANKGIRO,
    BEORDRAD,
    BEORDRAT_ARENDE,
    BESLUTAT,
    BESLUTSUPPGIFTER,
    BETALNING,
    BETALNING_2,
    BETALT,
    BETALT_ARENDE,
    BEVILJAT,
    BEVILJAT_ARENDE,
    BO_FAR_ATTESTERA,
    GENOMFORD,
    INKOMMET,
    MEDDELAT,
    MEDDELAT_ARENDE,
    MEDDELAT_BESLUT,
    OVERKLAGAS_SENAST,
    REFERENS,
    UPPSALA,
)
from tests.domain.pengagang import RAPPORTEN
from tests.domain.regelverket import MALL
from tests.domain.scenario import ANNA, BO, Fact, Scenario, but, fact, given

# Attest


def test_a_payment_is_attested() -> None:
    attesting(*MEDDELAT_ARENDE).then(ATTESTERAD)


def test_a_payment_may_be_attested_before_the_party_is_told() -> None:
    attesting(*BEVILJAT_ARENDE).then(ATTESTERAD)


def test_nothing_is_attested_before_there_is_a_decision() -> None:
    attesting(INKOMMET).then_stopp(InteBeslutat)


def test_nothing_is_attested_on_a_day_before_the_decision() -> None:
    attesting(*MEDDELAT_ARENDE, verkningsdag=BESLUTAT - timedelta(days=1)).then_stopp(
        AttestForeBeslut
    )


def test_but_on_the_day_of_the_decision_it_may_be() -> None:
    attesting(*BEVILJAT_ARENDE, verkningsdag=BESLUTAT).then(but(ATTESTERAD, verkningsdag=BESLUTAT))


def test_who_recorded_the_decision_does_not_attest() -> None:
    attesting(*MEDDELAT_ARENDE, av=ANNA).then_stopp(SammaPerson)


def test_who_took_part_in_making_the_decision_does_not_attest() -> None:
    nagra = BESLUTSUPPGIFTER.model_copy(update={"beslutsfattare": ("anna", "bo")})
    attesting(INKOMMET, but(BEVILJAT, beslut=nagra)).then_stopp(SammaPerson)


def test_a_payment_is_attested_once() -> None:
    attesting(*MEDDELAT_ARENDE, but(ATTESTERAD, belopp_ore=1), belopp_ore=1).then_stopp(
        UtbetalningFinnsRedan
    )


def test_a_payment_that_was_made_cannot_be_attested_again() -> None:
    attesting(*BETALT_ARENDE, belopp_ore=1).then_stopp(UtbetalningFinnsRedan)


def test_never_more_than_granted_is_attested() -> None:
    attesting(*MEDDELAT_ARENDE, belopp_ore=ALLT + 1).then_stopp(OverstigerBeviljat)


def test_what_is_attested_already_is_taken() -> None:
    attesting(*ATTESTERAT_ARENDE, utbetalning_id=BETALNING_2, belopp_ore=1).then_stopp(
        OverstigerBeviljat
    )


def test_what_is_ordered_already_is_taken() -> None:
    attesting(*BEORDRAT_ARENDE, utbetalning_id=BETALNING_2, belopp_ore=1).then_stopp(
        OverstigerBeviljat
    )


def test_what_is_paid_already_is_taken() -> None:
    attesting(*BETALT_ARENDE, utbetalning_id=BETALNING_2, belopp_ore=1).then_stopp(
        OverstigerBeviljat
    )


def test_a_grant_may_be_paid_in_parts() -> None:
    half = but(ATTESTERAD, belopp_ore=HALVA)
    attesting(*MEDDELAT_ARENDE, half, utbetalning_id=BETALNING_2, belopp_ore=HALVA).then(
        but(half, utbetalning_id=BETALNING_2)
    )


def test_what_the_bank_paid_too_little_may_be_attested_anew() -> None:
    attesting(
        *BEORDRAT_ARENDE,
        betald(belopp_ore=HALVA),
        utbetalning_id=BETALNING_2,
        belopp_ore=HALVA,
    ).then(but(ATTESTERAD, utbetalning_id=BETALNING_2, belopp_ore=HALVA))


def test_but_not_more_than_that() -> None:
    attesting(
        *BEORDRAT_ARENDE,
        betald(belopp_ore=HALVA),
        utbetalning_id=BETALNING_2,
        belopp_ore=HALVA + 1,
    ).then_stopp(OverstigerBeviljat)


def test_a_payment_without_right_takes_nothing_of_the_grant() -> None:
    attesting(*MEDDELAT_ARENDE, betald(**UTAN_ORDER)).then(ATTESTERAD)


def test_what_a_correction_gave_back_may_be_attested_anew() -> None:
    attesting(
        *BETALT_ARENDE, rattad(belopp_ore=HALVA), utbetalning_id=BETALNING_2, belopp_ore=HALVA
    ).then(but(ATTESTERAD, utbetalning_id=BETALNING_2, belopp_ore=HALVA))


def test_what_went_to_somebody_else_may_be_attested_anew() -> None:
    attesting(*BEORDRAT_ARENDE, betald(**FEL_MAL), utbetalning_id=BETALNING_2).then(
        but(ATTESTERAD, utbetalning_id=BETALNING_2)
    )


def test_what_was_never_paid_is_ordered_still_and_is_not_attested_anew() -> None:
    attesting(
        *BETALT_ARENDE, rattad(belopp_ore=0), utbetalning_id=BETALNING_2, belopp_ore=1
    ).then_stopp(OverstigerBeviljat)


def test_nor_is_what_was_found_to_have_gone_to_somebody_else_and_then_to_nobody() -> None:
    attesting(
        *BETALT_ARENDE,
        rattad(**FEL_MAL),
        rattad(rattar_version=7, **FORUT_FEL_MAL, belopp_ore=0),
        utbetalning_id=BETALNING_2,
        belopp_ore=1,
    ).then_stopp(OverstigerBeviljat)


def test_nor_is_what_the_bank_paid_less_of_than_the_open_order_says() -> None:
    """A payment of half that was never made: the whole order is open, not the half."""
    attesting(
        *BEORDRAT_ARENDE,
        betald(belopp_ore=HALVA),
        rattad(tidigare_belopp_ore=HALVA, belopp_ore=0),
        utbetalning_id=BETALNING_2,
        belopp_ore=1,
    ).then_stopp(OverstigerBeviljat)


def test_a_payment_without_an_order_that_was_never_made_opens_no_order() -> None:
    double = betald(**UTAN_ORDER)
    never = rattad(
        rattar_version=7, tidigare_for_hogt_belopp_ore=ALLT, belopp_ore=0, beordrat_ore=0
    )
    arende = state_after(*BETALT_ARENDE, double, never)
    assert (arende.beordrat_ore, betalt_ore(arende)) == (0, ALLT)
    assert arende.oppen_order(BETALNING) is None


# Order


def test_an_attested_payment_is_ordered() -> None:
    ordering(*ATTESTERAT_ARENDE).then(BEORDRAD)


def test_what_is_not_attested_is_not_ordered() -> None:
    ordering(*MEDDELAT_ARENDE).then_stopp(InteAttesterad)


def test_another_payment_that_is_attested_does_not_help() -> None:
    ordering(*ATTESTERAT_ARENDE, utbetalning_id=BETALNING_2).then_stopp(InteAttesterad)


def test_a_payment_is_ordered_once() -> None:
    ordering(*BEORDRAT_ARENDE).then_stopp(RedanBeordrad)


def test_a_payment_that_was_made_is_not_ordered_again() -> None:
    ordering(*BETALT_ARENDE).then_stopp(RedanBeordrad)


def test_what_was_never_paid_needs_no_second_order() -> None:
    ordering(*BETALT_ARENDE, rattad(belopp_ore=0)).then_stopp(RedanBeordrad)


def test_an_open_order_that_was_opened_again_takes_its_part_of_the_grant() -> None:
    """The first went astray and all was attested anew; then it turns out that it never went."""
    ordering(
        *BEORDRAT_ARENDE,
        betald(**FEL_MAL),
        but(ATTESTERAD, utbetalning_id=BETALNING_2),
        rattad(**FORUT_FEL_MAL, belopp_ore=0),
        utbetalning_id=BETALNING_2,
    ).then_stopp(OverstigerBeviljat)


def test_nothing_is_ordered_before_the_party_is_told() -> None:
    ordering(*BEVILJAT_ARENDE, ATTESTERAD).then_stopp(InteMeddelat)


def test_nor_on_a_day_before_that() -> None:
    early = but(ATTESTERAD, verkningsdag=MEDDELAT - timedelta(days=1))
    ordering(*MEDDELAT_ARENDE, early, verkningsdag=MEDDELAT - timedelta(days=1)).then_stopp(
        InteMeddelat
    )


def test_but_on_that_day_it_may_be() -> None:
    early = but(ATTESTERAD, verkningsdag=MEDDELAT)
    ordering(*MEDDELAT_ARENDE, early, verkningsdag=MEDDELAT).then(
        but(BEORDRAD, verkningsdag=MEDDELAT)
    )


def test_nothing_is_ordered_before_the_day_of_its_attest() -> None:
    ordering(*ATTESTERAT_ARENDE, verkningsdag=ATTESTERAT - timedelta(days=1)).then_stopp(
        AttesteradEfter
    )


def test_an_order_that_a_correction_of_the_bank_has_used_up_is_not_sent() -> None:
    half = but(ATTESTERAD, belopp_ore=HALVA)
    ordered = but(BEORDRAD, belopp_ore=ALLT)
    ordering(
        *MEDDELAT_ARENDE,
        ATTESTERAD,
        ordered,
        betald(belopp_ore=HALVA),
        but(half, utbetalning_id=BETALNING_2),
        rattad(rattar_version=6, tidigare_belopp_ore=HALVA),
        utbetalning_id=BETALNING_2,
    ).then_stopp(OverstigerBeviljat)


# What stops a payment, and what does not


def test_who_prepared_the_case_does_not_attest() -> None:
    begard = fact(
        AterrapportBegard,
        ARENDET,
        aterrapport_id=RAPPORTEN,
        bidragsar=2024,
        senast=date(2025, 3, 1),
        regelverk=REFERENS,
        mall=MALL,
    )
    asked = fact(
        AterrapportKompletteringBegard,
        ARENDET,
        av=BO,
        aterrapport_id=RAPPORTEN,
        text="Bilaga saknas",
        senast=date(2024, 4, 1),
    )
    attesting(*MEDDELAT_ARENDE, begard, asked).then_stopp(HandlaggareAttesterar)


def test_who_is_disqualified_does_not_attest() -> None:
    reported = fact(
        JavAnmalt, ARENDET, subjekt="bo", javsgrund=Javsgrund.PUNKT_1, beskrivning="Syskon"
    )
    attesting(*MEDDELAT_ARENDE, reported).then_stopp(JavHindrar)


def test_who_has_no_delegation_does_not_attest() -> None:
    nobody = BO.model_copy(update={"subjekt": "nils"})
    attesting(*MEDDELAT_ARENDE, av=nobody).then_stopp(DelegationSaknas)


def test_a_delegation_reaches_to_its_amount() -> None:
    limited = but(
        BO_FAR_ATTESTERA,
        subjekt="nils",
        delegation_id=BETALNING_2,
        beloppsgrans_ore=HALVA,
    )
    nils = BO.model_copy(update={"subjekt": "nils"})
    attesting(*MEDDELAT_ARENDE, limited, av=nils, belopp_ore=HALVA).then(
        but(ATTESTERAD, av=nils, belopp_ore=HALVA)
    )
    attesting(*MEDDELAT_ARENDE, limited, av=nils, belopp_ore=HALVA + 1).then_stopp(DelegationSaknas)


def test_nothing_is_attested_or_ordered_while_a_decision_hinders_payment() -> None:
    attesting(*MEDDELAT_ARENDE, HINDRAD).then_stopp(UtbetalningenHindras)
    ordering(*ATTESTERAT_ARENDE, HINDRAD).then_stopp(UtbetalningenHindras)


def test_but_when_it_has_been_lifted_the_attested_payment_is_ordered() -> None:
    ordering(*ATTESTERAT_ARENDE, HINDRAD, HINDRET_HAVT).then(BEORDRAD)


def test_what_the_bank_does_while_payment_is_hindered_has_happened_all_the_same() -> None:
    paying(*BEORDRAT_ARENDE, HINDRAD).then(GENOMFORD)


def test_nothing_is_paid_in_a_closed_case() -> None:
    closed = fact(ArendetAvslutat, ARENDET)
    attesting(*MEDDELAT_ARENDE, closed).then_stopp(ArendetArAvslutat)
    ordering(*ATTESTERAT_ARENDE, closed).then_stopp(ArendetArAvslutat)


def test_nothing_is_ordered_to_where_nobody_has_approved() -> None:
    ordering(*ATTESTERAT_ARENDE, betalningsmal=ANNAT_BANKGIRO).then_stopp(
        BetalningsmaletInteGodkant
    )


def test_nor_to_where_the_mottagare_is_no_longer_paid_on_the_bank_day() -> None:
    ended = fact(
        BetalningsmalAvslutat, UPPSALA, verkningsdag=BETALT, betalningsmal=BANKGIRO, orsak="Bytt"
    )
    ordering(*ATTESTERAT_ARENDE, ended).then_stopp(BetalningsmaletInteGodkant)
    day_before = BETALT - timedelta(days=1)
    ordering(*ATTESTERAT_ARENDE, ended, forfallodag=day_before).then(
        but(BEORDRAD, forfallodag=day_before, bankdag=day_before)
    )


def test_a_payee_that_was_changed_after_the_attest_is_the_one_that_is_paid() -> None:
    ny = UUID("00000000-0000-4000-8000-0000000000d2")
    changed = (
        fact(
            BetalningsmalForeslaget,
            UPPSALA,
            forslag_id=ny,
            betalningsmal=ANNAT_BANKGIRO,
            underlag="Blankett",
        ),
        fact(
            BetalningsmalGodkant,
            UPPSALA,
            verkningsdag=ATTESTERAT,
            av=BO,
            forslag_id=ny,
            betalningsmal=ANNAT_BANKGIRO,
            foreslaget_av="anna",
        ),
    )
    ordering(*ATTESTERAT_ARENDE, *changed).then_stopp(BetalningsmaletInteGodkant)
    ordering(*ATTESTERAT_ARENDE, *changed, betalningsmal=ANNAT_BANKGIRO).then(
        but(BEORDRAD, betalningsmal=ANNAT_BANKGIRO)
    )


NYAR = frozenset({date(2024, 12, 24), date(2024, 12, 25), date(2024, 12, 26), date(2024, 12, 31)})
JANUARI = frozenset({date(2025, 1, 1), date(2025, 1, 6)})


def test_a_payment_due_on_new_years_eve_reaches_the_bank_in_the_next_budgetar() -> None:
    late: dict[str, Any] = {
        "verkningsdag": date(2024, 12, 30),
        "forfallodag": date(2024, 12, 31),
        "stangda_dagar": NYAR | JANUARI,
    }
    ordering(*ATTESTERAT_ARENDE, **late).then_stopp(BankdagIAnnatBudgetar)
    ordering(*ATTESTERAT_ARENDE, **late, annat_budgetar=True).then(
        but(
            BEORDRAD,
            verkningsdag=date(2024, 12, 30),
            forfallodag=date(2024, 12, 31),
            bankdag=date(2025, 1, 2),
            annat_budgetar=True,
        )
    )
    ordering(*ATTESTERAT_ARENDE, **(late | {"forfallodag": date(2024, 12, 30)})).then(
        but(
            BEORDRAD,
            verkningsdag=date(2024, 12, 30),
            forfallodag=date(2024, 12, 30),
            bankdag=date(2024, 12, 30),
        )
    )


def test_a_due_day_that_has_passed_is_paid_as_soon_as_banks_are_open() -> None:
    saturday = date(2024, 3, 30)
    ordering(*ATTESTERAT_ARENDE, verkningsdag=saturday, forfallodag=BETALT).then(
        but(BEORDRAD, verkningsdag=saturday, bankdag=date(2024, 4, 1))
    )


def test_where_the_regelverk_waits_for_laga_kraft_so_does_the_order() -> None:
    waits = (INKOMMET, but(BEVILJAT, vantar_laga_kraft=True), MEDDELAT_BESLUT, ATTESTERAD)
    ordering(*waits, verkningsdag=OVERKLAGAS_SENAST).then_stopp(InteLagaKraft)
    day_after = OVERKLAGAS_SENAST + timedelta(days=1)
    ordering(*waits, verkningsdag=day_after, forfallodag=day_after).then(
        but(BEORDRAD, verkningsdag=day_after, forfallodag=day_after, bankdag=day_after)
    )


# What was attested or ordered and will not be made


def withdrawing(*history: Fact, **arguments: object) -> Scenario:
    fields: dict[str, Any] = {
        "verkningsdag": BETALT,
        "av": BO,
        "utbetalning_id": BETALNING,
        "orsak": "Banken har avvisat ordern",
    }
    return given(*GRUNDEN, *history).when(aterkalla, ARENDET, **(fields | arguments))


ATERKALLAD = fact(
    UtbetalningAterkallad,
    ARENDET,
    verkningsdag=BETALT,
    av=BO,
    utbetalning_id=BETALNING,
    belopp_ore=ALLT,
    beordrad=True,
    orsak="Banken har avvisat ordern",
)


def test_an_order_that_the_bank_rejected_is_withdrawn() -> None:
    withdrawing(*BEORDRAT_ARENDE).then(ATERKALLAD)


def test_and_so_is_what_was_attested_and_not_ordered() -> None:
    withdrawing(*ATTESTERAT_ARENDE).then(but(ATERKALLAD, beordrad=False))


def test_it_is_attested_anew_under_another_id() -> None:
    withdrawn = (*BEORDRAT_ARENDE, ATERKALLAD)
    attesting(*withdrawn).then_stopp(UtbetalningFinnsRedan)
    ordering(*withdrawn).then_stopp(UtbetalningenAterkallad)
    attesting(*withdrawn, utbetalning_id=BETALNING_2).then(
        but(ATTESTERAD, utbetalning_id=BETALNING_2)
    )


def test_should_the_bank_make_it_all_the_same_it_is_without_right() -> None:
    paying(*BEORDRAT_ARENDE, ATERKALLAD).then(betald(**UTAN_ORDER))


def test_only_what_is_attested_and_not_made_is_withdrawn_and_only_once() -> None:
    withdrawing(*MEDDELAT_ARENDE).then_stopp(InteAttesterad)
    withdrawing(*BETALT_ARENDE).then_stopp(RedanBetald)
    withdrawing(*BEORDRAT_ARENDE, ATERKALLAD).then_stopp(UtbetalningenAterkallad)
    withdrawing(*BEORDRAT_ARENDE, verkningsdag=BESLUTAT).then_stopp(AterkallasForeAttest)


def test_an_order_that_was_never_carried_out_and_then_withdrawn_is_carried_out_by_nobody() -> None:
    never = (*BETALT_ARENDE, rattad(belopp_ore=0), ATERKALLAD)
    correcting(*never, rattar_version=7).then(
        rattad(rattar_version=7, tidigare_belopp_ore=0, **UTAN_ORDER)
    )


# The state


def test_a_new_arende_owes_nothing() -> None:
    arende = Arende.tom(ARENDET)
    assert (betalt_ore(arende), arende.beordrat_ore, arende.kvar_att_attestera_ore) == (0, 0, 0)
    assert arende.oppen_order(BETALNING) is None


def test_a_case_shows_what_is_on_its_way() -> None:
    def after(*history: Fact) -> tuple[int, int, int]:
        arende = state_after(*history)
        return arende.beordrat_ore, betalt_ore(arende), arende.kvar_att_attestera_ore

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
