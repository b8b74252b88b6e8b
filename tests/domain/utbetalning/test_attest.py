"""Attest: by somebody who neither prepared nor decided, and never of more than is granted."""

from __future__ import annotations

from datetime import date, timedelta

from domain.arende.stopp import JavHindrar
from domain.aterrapport.begaran import AterrapportBegard, AterrapportKompletteringBegard
from domain.handlaggning.jav import JavAnmalt, Javsgrund
from domain.myndighet.stopp import DelegationSaknas
from domain.utbetalning.stopp import (
    AttestForeBeslut,
    HandlaggareAttesterar,
    InteBeslutat,
    OverstigerBeviljat,
    SammaPerson,
    UtbetalningFinnsRedan,
)
from tests.domain.hjalp.betalningar import (
    ALLT,
    FEL_MAL,
    FORUT_FEL_MAL,
    HALVA,
    UTAN_ORDER,
    attesting,
    betald,
    betalt_ore,
    rattad,
    state_after,
)
from tests.domain.hjalp.historia import (
    ARENDET,
    ATTESTERAD,
    ATTESTERAT_ARENDE,
    BEORDRAT_ARENDE,
    BESLUTAT,
    BESLUTSUPPGIFTER,
    BETALNING,
    BETALNING_2,
    BETALT_ARENDE,
    BEVILJAT,
    BEVILJAT_ARENDE,
    BO_FAR_ATTESTERA,
    INKOMMET,
    MEDDELAT_ARENDE,
    REFERENS,
)
from tests.domain.hjalp.pengagang import RAPPORTEN
from tests.domain.hjalp.regelverket import MALL
from tests.domain.hjalp.scenario import ANNA, BO, but, fact

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
        rattar_version=7,
        tidigare_for_hogt_belopp_ore=ALLT,
        belopp_ore=0,
        beordrat_ore=0,
        oppnar_order=False,
    )
    arende = state_after(*BETALT_ARENDE, double, never)
    assert (arende.beordrat_ore, betalt_ore(arende)) == (0, ALLT)
    assert arende.oppen_order(BETALNING) is None


# Who attests


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
