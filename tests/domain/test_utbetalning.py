"""Utbetalning: attested by somebody else, ordered once, and recorded whatever the bank did."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from pydantic import ValidationError

from domain.arende import Arende
from domain.stopp import IngetAttRatta
from domain.stopp.meddelande import InteBeslutat
from domain.stopp.utbetalning import (
    AttesteradEfter,
    AttestForeBeslut,
    InteAttesterad,
    InteMeddelat,
    OverstigerBeviljat,
    RedanBeordrad,
    SammaPerson,
    UtbetalningFinnsInte,
    UtbetalningFinnsRedan,
)
from domain.utbetalning import (
    UtbetalningRattad,
    attestera,
    bekrafta,
    beordra,
    ratta_utbetalning,
)
from domain.vakt import Vakt, anslagsvakt
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
    GENOMFORD,
    INKOMMET,
    MEDDELAT,
    MEDDELAT_ARENDE,
    MEDDELAT_BESLUT,
    MEDEL,
    POSTEN,
    UPPSALA,
)
from tests.domain.scenario import ANNA, BO, Fact, Scenario, but, fact, given, sealed

ALLT = 400_000_00
HALVA = 200_000_00


def attesting(*history: Fact, **arguments: object) -> Scenario:
    fields: dict[str, Any] = {
        "verkningsdag": ATTESTERAT,
        "av": BO,
        "utbetalning_id": BETALNING,
        "belopp_ore": ALLT,
    }
    return given(*history).when(attestera, ARENDET, **(fields | arguments))


def ordering(*history: Fact, **arguments: object) -> Scenario:
    fields: dict[str, Any] = {
        "verkningsdag": ATTESTERAT,
        "av": BO,
        "utbetalning_id": BETALNING,
        "betalningsmal": BANKGIRO,
    }
    return given(*history).when(beordra, ARENDET, **(fields | arguments))


def paying(*history: Fact, **arguments: object) -> Scenario:
    fields: dict[str, Any] = {
        "verkningsdag": BETALT,
        "av": BO,
        "utbetalning_id": BETALNING,
        "belopp_ore": ALLT,
        "betalningsmal": BANKGIRO,
        "bankreferens": "KI-2024-0327-1",
    }
    return given(*history).when(bekrafta, ARENDET, **(fields | arguments))


def correcting(*history: Fact, **arguments: object) -> Scenario:
    fields: dict[str, Any] = {
        "verkningsdag": BETALT,
        "av": BO,
        "rattar_version": len(history),
        "belopp_ore": ALLT,
        "betalningsmal": BANKGIRO,
        "orsak": "Fel i bankfilen",
    }
    return given(*history).when(ratta_utbetalning, ARENDET, **(fields | arguments))


def rattad(**fields: object) -> Fact:
    """The payment of the story, corrected."""
    return but(
        fact(
            UtbetalningRattad,
            ARENDET,
            verkningsdag=BETALT,
            av=BO,
            rattar_version=6,
            utbetalning_id=BETALNING,
            tidigare_verkningsdag=BETALT,
            tidigare_belopp_ore=ALLT,
            tidigare_for_hogt_belopp_ore=0,
            tidigare_betalningsmal=BANKGIRO,
            belopp_ore=ALLT,
            beordrat_ore=ALLT,
            for_hogt_belopp_ore=0,
            betalningsmal=BANKGIRO,
            mottagare_id=UPPSALA,
            medel=MEDEL,
            orsak="Fel i bankfilen",
        ),
        **fields,
    )


UTAN_ORDER: dict[str, Any] = {"beordrat_ore": 0, "for_hogt_belopp_ore": ALLT}
"""Of a payment of everything: nothing of it was ordered to there."""
FEL_MAL: dict[str, Any] = {"betalningsmal": ANNAT_BANKGIRO, **UTAN_ORDER}
FORUT_FEL_MAL = {
    "tidigare_betalningsmal": ANNAT_BANKGIRO,
    "tidigare_for_hogt_belopp_ore": ALLT,
}


def halves() -> tuple[list[Fact], list[Fact]]:
    """The grant in two payments, each attested, ordered and made."""
    first = [
        but(ATTESTERAD, belopp_ore=HALVA),
        but(BEORDRAD, belopp_ore=HALVA),
        but(GENOMFORD, belopp_ore=HALVA, beordrat_ore=HALVA),
    ]
    return first, [but(f, utbetalning_id=BETALNING_2) for f in first]


def state_after(*history: Fact) -> Arende:
    arende = given(*history).strommar[ARENDET]
    assert isinstance(arende, Arende)
    return arende


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
        but(GENOMFORD, belopp_ore=HALVA),
        utbetalning_id=BETALNING_2,
        belopp_ore=HALVA,
    ).then(but(ATTESTERAD, utbetalning_id=BETALNING_2, belopp_ore=HALVA))


def test_but_not_more_than_that() -> None:
    attesting(
        *BEORDRAT_ARENDE,
        but(GENOMFORD, belopp_ore=HALVA),
        utbetalning_id=BETALNING_2,
        belopp_ore=HALVA + 1,
    ).then_stopp(OverstigerBeviljat)


def test_a_payment_without_right_takes_nothing_of_the_grant() -> None:
    attesting(*MEDDELAT_ARENDE, but(GENOMFORD, **UTAN_ORDER)).then(ATTESTERAD)


def test_what_a_correction_gave_back_may_be_attested_anew() -> None:
    attesting(
        *BETALT_ARENDE, rattad(belopp_ore=HALVA), utbetalning_id=BETALNING_2, belopp_ore=HALVA
    ).then(but(ATTESTERAD, utbetalning_id=BETALNING_2, belopp_ore=HALVA))


def test_what_went_to_somebody_else_may_be_attested_anew() -> None:
    attesting(*BEORDRAT_ARENDE, but(GENOMFORD, **FEL_MAL), utbetalning_id=BETALNING_2).then(
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
        but(GENOMFORD, belopp_ore=HALVA),
        rattad(tidigare_belopp_ore=HALVA, belopp_ore=0),
        utbetalning_id=BETALNING_2,
        belopp_ore=1,
    ).then_stopp(OverstigerBeviljat)


def test_a_payment_without_an_order_that_was_never_made_opens_no_order() -> None:
    double = but(GENOMFORD, **UTAN_ORDER)
    never = rattad(
        rattar_version=7, tidigare_for_hogt_belopp_ore=ALLT, belopp_ore=0, beordrat_ore=0
    )
    arende = state_after(*BETALT_ARENDE, double, never)
    assert (arende.beordrat_ore, arende.betalt_ore) == (0, ALLT)
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
        but(GENOMFORD, **FEL_MAL),
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
        but(GENOMFORD, belopp_ore=HALVA),
        but(half, utbetalning_id=BETALNING_2),
        rattad(rattar_version=6, tidigare_belopp_ore=HALVA),
        utbetalning_id=BETALNING_2,
    ).then_stopp(OverstigerBeviljat)


# What the bank did


def test_the_bank_pays_what_was_ordered() -> None:
    paying(*BEORDRAT_ARENDE).then(GENOMFORD)


def test_the_bank_pays_less() -> None:
    paying(*BEORDRAT_ARENDE, belopp_ore=HALVA).then(but(GENOMFORD, belopp_ore=HALVA))


def test_the_bank_pays_more_than_was_ordered() -> None:
    paying(*BEORDRAT_ARENDE, belopp_ore=ALLT + 1).then(
        but(GENOMFORD, belopp_ore=ALLT + 1, for_hogt_belopp_ore=1)
    )


def test_the_bank_pays_somebody_else() -> None:
    paying(*BEORDRAT_ARENDE, betalningsmal=ANNAT_BANKGIRO).then(but(GENOMFORD, **FEL_MAL))


def test_all_that_goes_to_somebody_else_is_without_right_however_little() -> None:
    paying(*BEORDRAT_ARENDE, betalningsmal=ANNAT_BANKGIRO, belopp_ore=1).then(
        but(
            GENOMFORD,
            betalningsmal=ANNAT_BANKGIRO,
            belopp_ore=1,
            beordrat_ore=0,
            for_hogt_belopp_ore=1,
        )
    )


def test_a_payee_written_otherwise_is_the_same_payee() -> None:
    for written in ("Bankgiro 5050-1055", "BG 50501055", " bg: 5050 1055 "):
        paying(*BEORDRAT_ARENDE, betalningsmal=written).then(GENOMFORD)
        ordering(*ATTESTERAT_ARENDE, betalningsmal=written).then(BEORDRAD)
    paying(
        *ATTESTERAT_ARENDE,
        but(BEORDRAD, betalningsmal="bankkonto 832791234567"),
        betalningsmal="Konto 8327-9,123 456-7",
    ).then(but(GENOMFORD, betalningsmal="bankkonto 832791234567"))


def test_the_same_number_of_another_kind_is_another_payee() -> None:
    paying(*BEORDRAT_ARENDE, betalningsmal="plusgiro 50501055").then(
        but(GENOMFORD, betalningsmal="plusgiro 5050105-5", **UTAN_ORDER)
    )


@pytest.mark.parametrize("nonsense", ["5050-1055", "bankgiro 5050-1056", "Konto i Åbo"])
def test_nothing_is_ordered_paid_or_corrected_to_what_is_no_payee(nonsense: str) -> None:
    for scenario in (
        ordering(*ATTESTERAT_ARENDE, betalningsmal=nonsense),
        paying(*BEORDRAT_ARENDE, betalningsmal=nonsense),
        paying(*MEDDELAT_ARENDE, betalningsmal=nonsense),
        correcting(*BETALT_ARENDE, betalningsmal=nonsense),
    ):
        with pytest.raises(ValueError, match="Value error"):
            scenario.then()


def test_an_order_that_the_bank_never_carried_out_is_paid_later_with_right() -> None:
    paying(*BETALT_ARENDE, rattad(belopp_ore=0), verkningsdag=date(2024, 4, 2)).then(
        but(GENOMFORD, verkningsdag=date(2024, 4, 2))
    )


def test_but_only_up_to_the_order_and_to_where_it_says() -> None:
    never = (*BETALT_ARENDE, rattad(belopp_ore=0))
    paying(*never, belopp_ore=ALLT + 1).then(
        but(GENOMFORD, belopp_ore=ALLT + 1, for_hogt_belopp_ore=1)
    )
    paying(*never, betalningsmal=ANNAT_BANKGIRO).then(but(GENOMFORD, **FEL_MAL))


def test_and_only_once() -> None:
    paying(*BETALT_ARENDE, rattad(belopp_ore=0), GENOMFORD).then(but(GENOMFORD, **UTAN_ORDER))


def test_and_not_if_it_was_made_after_all() -> None:
    made = rattad(rattar_version=7, tidigare_belopp_ore=0)
    paying(*BETALT_ARENDE, rattad(belopp_ore=0), made).then(but(GENOMFORD, **UTAN_ORDER))


def test_after_a_payment_to_somebody_else_the_order_is_used_up() -> None:
    paying(*BEORDRAT_ARENDE, but(GENOMFORD, **FEL_MAL)).then(but(GENOMFORD, **UTAN_ORDER))


def test_the_payee_of_an_order_is_not_the_payee_of_another() -> None:
    first = [but(f, belopp_ore=HALVA) for f in (ATTESTERAD, BEORDRAD)]
    second = [but(f, utbetalning_id=BETALNING_2) for f in first]
    paying(
        *MEDDELAT_ARENDE,
        *first,
        second[0],
        but(second[1], betalningsmal=ANNAT_BANKGIRO),
        belopp_ore=HALVA,
        betalningsmal=ANNAT_BANKGIRO,
    ).then(
        but(
            GENOMFORD,
            belopp_ore=HALVA,
            betalningsmal=ANNAT_BANKGIRO,
            beordrat_ore=0,
            for_hogt_belopp_ore=HALVA,
        )
    )


def test_more_than_was_ordered_is_without_right_even_within_the_grant() -> None:
    paying(
        *MEDDELAT_ARENDE,
        but(ATTESTERAD, belopp_ore=HALVA),
        but(BEORDRAD, belopp_ore=HALVA),
    ).then(but(GENOMFORD, beordrat_ore=HALVA, for_hogt_belopp_ore=HALVA))


def test_the_bank_pays_twice() -> None:
    paying(*BETALT_ARENDE).then(but(GENOMFORD, **UTAN_ORDER))


def test_the_bank_pays_without_an_order() -> None:
    paying(*ATTESTERAT_ARENDE).then(but(GENOMFORD, **UTAN_ORDER))


def test_the_bank_pays_without_an_attest() -> None:
    paying(*MEDDELAT_ARENDE, utbetalning_id=BETALNING_2).then(
        but(GENOMFORD, utbetalning_id=BETALNING_2, **UTAN_ORDER)
    )


def test_the_bank_pays_before_there_is_a_decision() -> None:
    paying(INKOMMET, verkningsdag=date(2024, 1, 1)).then(
        but(GENOMFORD, verkningsdag=date(2024, 1, 1), **UTAN_ORDER)
    )


def test_a_payment_without_an_order_leaves_the_attested_one_to_be_made() -> None:
    ordering(*ATTESTERAT_ARENDE, but(GENOMFORD, **UTAN_ORDER)).then(BEORDRAD)


def test_a_second_order_is_paid_with_right_after_the_first() -> None:
    first, second = halves()
    paying(
        *MEDDELAT_ARENDE,
        *first,
        *second[:2],
        utbetalning_id=BETALNING_2,
        belopp_ore=HALVA,
    ).then(second[2])


def test_an_order_is_paid_without_right_when_a_correction_has_used_the_grant_up() -> None:
    """Half of the first order seemed unpaid and was ordered anew; the bank had paid it all."""
    second = [but(f, utbetalning_id=BETALNING_2, belopp_ore=HALVA) for f in (ATTESTERAD, BEORDRAD)]
    paying(
        *BEORDRAT_ARENDE,
        but(GENOMFORD, belopp_ore=HALVA),
        *second,
        rattad(tidigare_belopp_ore=HALVA),
        utbetalning_id=BETALNING_2,
        belopp_ore=HALVA,
    ).then(
        but(
            GENOMFORD,
            utbetalning_id=BETALNING_2,
            belopp_ore=HALVA,
            beordrat_ore=HALVA,
            for_hogt_belopp_ore=HALVA,
        )
    )


def test_what_is_paid_without_right_is_taken_from_the_anslag_whatever_is_left_of_it() -> None:
    [ratt] = sealed((GENOMFORD,))
    [fel] = sealed((but(GENOMFORD, **UTAN_ORDER),))
    assert list(ratt.vakter()) == []
    assert list(fel.vakter()) == [Vakt(anslagsvakt(POSTEN, 2024), -ALLT, villkorlig=False)]


def test_a_payment_of_nothing_is_no_payment() -> None:
    with pytest.raises(ValidationError):
        paying(*BEORDRAT_ARENDE, belopp_ore=0).then()


# Corrections of what the bank did


def test_the_bank_day_is_corrected() -> None:
    day = BETALT + timedelta(days=3)
    correcting(*BETALT_ARENDE, verkningsdag=day).then(rattad(verkningsdag=day))


def test_the_amount_is_corrected_down() -> None:
    correcting(*BETALT_ARENDE, belopp_ore=HALVA).then(rattad(belopp_ore=HALVA))


def test_the_amount_is_corrected_up_and_the_rest_is_without_right() -> None:
    correcting(*BETALT_ARENDE, belopp_ore=ALLT + HALVA).then(
        rattad(belopp_ore=ALLT + HALVA, for_hogt_belopp_ore=HALVA)
    )


def test_a_correction_is_corrected_up_again_within_its_order() -> None:
    correcting(*BETALT_ARENDE, rattad(belopp_ore=HALVA)).then(
        rattad(rattar_version=7, tidigare_belopp_ore=HALVA)
    )


def test_a_correction_is_corrected_down_again() -> None:
    correcting(*BETALT_ARENDE, rattad(belopp_ore=ALLT + 1, for_hogt_belopp_ore=1)).then(
        rattad(rattar_version=7, tidigare_belopp_ore=ALLT + 1, tidigare_for_hogt_belopp_ore=1)
    )


def test_what_was_paid_twice_and_corrected_stays_without_right() -> None:
    double = but(GENOMFORD, **UTAN_ORDER)
    correcting(*BETALT_ARENDE, double, belopp_ore=HALVA).then(
        rattad(
            rattar_version=7,
            tidigare_for_hogt_belopp_ore=ALLT,
            belopp_ore=HALVA,
            beordrat_ore=0,
            for_hogt_belopp_ore=HALVA,
        )
    )


def test_a_correction_up_finds_the_grant_used_by_another_payment() -> None:
    _, others = halves()
    correcting(*BEORDRAT_ARENDE, but(GENOMFORD, belopp_ore=HALVA), *others, rattar_version=6).then(
        rattad(tidigare_belopp_ore=HALVA, for_hogt_belopp_ore=HALVA)
    )


def test_the_payee_is_corrected_and_all_of_it_is_without_right() -> None:
    correcting(*BETALT_ARENDE, betalningsmal=ANNAT_BANKGIRO).then(rattad(**FEL_MAL))


def test_the_payee_is_corrected_back_and_all_of_it_is_with_right() -> None:
    correcting(*BETALT_ARENDE, rattad(**FEL_MAL)).then(rattad(rattar_version=7, **FORUT_FEL_MAL))


def test_a_payee_that_was_wrong_from_the_beginning_is_corrected() -> None:
    correcting(*BEORDRAT_ARENDE, but(GENOMFORD, **FEL_MAL)).then(rattad(**FORUT_FEL_MAL))


def test_a_right_payee_does_not_make_right_what_was_not_ordered() -> None:
    double = but(GENOMFORD, **FEL_MAL)
    correcting(*BETALT_ARENDE, double).then(rattad(rattar_version=7, **FORUT_FEL_MAL, **UTAN_ORDER))


def test_nor_what_the_order_does_not_say() -> None:
    correcting(*BEORDRAT_ARENDE, but(GENOMFORD, **FEL_MAL), belopp_ore=ALLT + 1).then(
        rattad(**FORUT_FEL_MAL, belopp_ore=ALLT + 1, for_hogt_belopp_ore=1)
    )


def test_a_right_payee_finds_the_grant_used_by_the_payment_that_replaced_it() -> None:
    """It went astray, so that all was ordered anew; then it turns out that it did not."""
    second = [but(f, utbetalning_id=BETALNING_2) for f in (ATTESTERAD, BEORDRAD, GENOMFORD)]
    correcting(*BEORDRAT_ARENDE, but(GENOMFORD, **FEL_MAL), *second, rattar_version=6).then(
        rattad(**FORUT_FEL_MAL, for_hogt_belopp_ore=ALLT)
    )


def test_day_amount_and_payee_are_corrected_at_once() -> None:
    correcting(
        *BETALT_ARENDE, verkningsdag=MEDDELAT, belopp_ore=1, betalningsmal=ANNAT_BANKGIRO
    ).then(
        rattad(
            verkningsdag=MEDDELAT,
            belopp_ore=1,
            beordrat_ore=0,
            for_hogt_belopp_ore=1,
            betalningsmal=ANNAT_BANKGIRO,
        )
    )


def test_a_payment_was_never_made() -> None:
    correcting(*BETALT_ARENDE, belopp_ore=0).then(rattad(belopp_ore=0))


def test_a_payment_without_right_was_never_made_either() -> None:
    correcting(*BEORDRAT_ARENDE, but(GENOMFORD, **FEL_MAL), belopp_ore=0).then(
        rattad(**FORUT_FEL_MAL, belopp_ore=0)
    )


def test_it_was_made_after_all() -> None:
    correcting(*BETALT_ARENDE, rattad(belopp_ore=0)).then(
        rattad(rattar_version=7, tidigare_belopp_ore=0)
    )


def test_it_was_made_after_all_but_the_order_had_been_paid_anew() -> None:
    correcting(*BETALT_ARENDE, rattad(belopp_ore=0), GENOMFORD, rattar_version=7).then(
        rattad(rattar_version=7, tidigare_belopp_ore=0, **UTAN_ORDER)
    )


def test_it_was_made_after_all_but_the_money_had_been_paid_anew() -> None:
    second = [but(f, utbetalning_id=BETALNING_2) for f in (ATTESTERAD, BEORDRAD, GENOMFORD)]
    never = rattad(**FORUT_FEL_MAL, belopp_ore=0)
    correcting(*BEORDRAT_ARENDE, but(GENOMFORD, **FEL_MAL), *second, never).then(
        rattad(rattar_version=10, tidigare_belopp_ore=0, for_hogt_belopp_ore=ALLT)
    )


def test_two_payments_of_an_order_are_not_both_with_right_even_within_the_grant() -> None:
    """An order of half, never paid, paid, and the first one made after all."""
    first, _ = halves()
    never = rattad(tidigare_belopp_ore=HALVA, belopp_ore=0, beordrat_ore=HALVA)
    correcting(*MEDDELAT_ARENDE, *first, never, first[2], rattar_version=7, belopp_ore=HALVA).then(
        rattad(
            rattar_version=7,
            tidigare_belopp_ore=0,
            belopp_ore=HALVA,
            beordrat_ore=0,
            for_hogt_belopp_ore=HALVA,
        )
    )


def test_another_day_for_what_was_never_made_leaves_the_order_to_who_carried_it_out() -> None:
    again = (*BETALT_ARENDE, rattad(belopp_ore=0), GENOMFORD)
    moved = rattad(
        rattar_version=7,
        tidigare_belopp_ore=0,
        verkningsdag=MEDDELAT,
        belopp_ore=0,
        beordrat_ore=0,
    )
    correcting(*again, rattar_version=7, verkningsdag=MEDDELAT, belopp_ore=0).then(moved)
    paying(*again, moved).then(but(GENOMFORD, **UTAN_ORDER))
    attesting(*again, moved, utbetalning_id=BETALNING_2, belopp_ore=1).then_stopp(
        OverstigerBeviljat
    )


def test_another_day_for_what_was_never_made_leaves_its_order_open() -> None:
    moved = rattad(rattar_version=7, tidigare_belopp_ore=0, verkningsdag=MEDDELAT, belopp_ore=0)
    correcting(*BETALT_ARENDE, rattad(belopp_ore=0), verkningsdag=MEDDELAT, belopp_ore=0).then(
        moved
    )
    paying(*BETALT_ARENDE, rattad(belopp_ore=0), moved).then(GENOMFORD)


def test_when_the_second_was_never_made_the_first_may_have_been() -> None:
    second_never = rattad(rattar_version=8, belopp_ore=0)
    correcting(
        *BETALT_ARENDE, rattad(belopp_ore=0), GENOMFORD, second_never, rattar_version=7
    ).then(rattad(rattar_version=7, tidigare_belopp_ore=0))


def test_less_than_nothing_was_never_paid() -> None:
    with pytest.raises(ValidationError):
        correcting(*BETALT_ARENDE, belopp_ore=-1).then()


def test_two_payments_are_corrected_in_both_directions_within_the_grant() -> None:
    """What the one gives back is there for the other; together they are never more than granted."""
    first, second = halves()
    arende = state_after(*MEDDELAT_ARENDE, *first, *second)
    gallande = {BETALNING: 6, BETALNING_2: 9}

    def correct(utbetalning_id: UUID, belopp_ore: int, mal: str = BANKGIRO) -> tuple[int, int]:
        """What of it is without right, and what is paid with right in all."""
        ratta_utbetalning(
            arende,
            verkningsdag=BETALT,
            av=BO,
            rattar_version=gallande[utbetalning_id],
            belopp_ore=belopp_ore,
            betalningsmal=mal,
            orsak="Fel i bankfilen",
        )
        gallande[utbetalning_id] = arende.version
        post = arende.bankposter[arende.version]
        assert (post.utbetalning_id, post.belopp_ore) == (utbetalning_id, belopp_ore)
        return post.for_hogt_belopp_ore, arende.betalt_ore

    assert arende.betalt_ore == ALLT
    assert correct(BETALNING, HALVA - 5) == (0, ALLT - 5)
    assert correct(BETALNING_2, HALVA + 5) == (5, ALLT - 5)  # its order says no more
    assert correct(BETALNING_2, HALVA - 7) == (0, ALLT - 12)
    assert correct(BETALNING, HALVA) == (0, ALLT - 7)
    assert correct(BETALNING, HALVA, ANNAT_BANKGIRO) == (HALVA, HALVA - 7)
    assert correct(BETALNING_2, 0) == (0, 0)
    assert correct(BETALNING, HALVA) == (0, HALVA)
    assert correct(BETALNING_2, HALVA) == (0, ALLT)
    assert correct(BETALNING, 0) == (0, HALVA)
    assert correct(BETALNING, ALLT) == (HALVA, ALLT)
    assert arende.kvar_att_attestera_ore == 0


def test_a_correction_must_change_something() -> None:
    correcting(*BETALT_ARENDE).then_stopp(IngetAttRatta)
    correcting(*BETALT_ARENDE, rattad(belopp_ore=0), belopp_ore=0).then_stopp(IngetAttRatta)


def test_a_payee_written_otherwise_is_no_change() -> None:
    for written in ("Bankgiro 5050-1055", "BG 50501055", " bg: 5050 1055 "):
        correcting(*BETALT_ARENDE, betalningsmal=written).then_stopp(IngetAttRatta)
    correcting(
        *BEORDRAT_ARENDE,
        but(GENOMFORD, betalningsmal="bankkonto 832791234567", **UTAN_ORDER),
        betalningsmal="Konto 8327-9,123 456-7",
    ).then_stopp(IngetAttRatta)


def test_what_a_correction_replaced_cannot_be_corrected_again() -> None:
    correcting(*BETALT_ARENDE, rattad(belopp_ore=HALVA), rattar_version=6).then_stopp(
        UtbetalningFinnsInte
    )


def test_only_what_the_bank_did_can_be_corrected() -> None:
    for rattar_version in (0, 1, 5, 7):
        correcting(*BETALT_ARENDE, rattar_version=rattar_version, belopp_ore=1).then_stopp(
            UtbetalningFinnsInte
        )


def test_only_the_change_of_what_is_without_right_touches_the_anslag() -> None:
    up, down, moved, lost, found, never = sealed(
        (
            rattad(belopp_ore=ALLT + 1, for_hogt_belopp_ore=1),
            rattad(tidigare_belopp_ore=ALLT + 5, tidigare_for_hogt_belopp_ore=5),
            rattad(verkningsdag=MEDDELAT),
            rattad(**FEL_MAL),
            rattad(**FORUT_FEL_MAL),
            rattad(belopp_ore=0),
        )
    )
    kalla = anslagsvakt(POSTEN, 2024)
    assert list(up.vakter()) == [Vakt(kalla, -1, villkorlig=False)]
    assert list(down.vakter()) == [Vakt(kalla, 5, villkorlig=False)]
    assert list(moved.vakter()) == []
    assert list(lost.vakter()) == [Vakt(kalla, -ALLT, villkorlig=False)]
    assert list(found.vakter()) == [Vakt(kalla, ALLT, villkorlig=False)]
    assert list(never.vakter()) == []


# The state


def test_a_new_arende_owes_nothing() -> None:
    arende = Arende.tom(ARENDET)
    assert (arende.betalt_ore, arende.beordrat_ore, arende.kvar_att_attestera_ore) == (0, 0, 0)
    assert arende.oppen_order(BETALNING) is None


def test_a_case_shows_what_is_on_its_way() -> None:
    def after(*history: Fact) -> tuple[int, int, int]:
        arende = state_after(*history)
        return arende.beordrat_ore, arende.betalt_ore, arende.kvar_att_attestera_ore

    assert after(*MEDDELAT_ARENDE) == (0, 0, ALLT)
    assert after(*ATTESTERAT_ARENDE) == (0, 0, 0)
    assert after(*BEORDRAT_ARENDE) == (ALLT, 0, 0)
    assert after(*BETALT_ARENDE) == (0, ALLT, 0)
    assert after(INKOMMET, BEVILJAT, MEDDELAT_BESLUT) == (0, 0, ALLT)
    assert after(*BEORDRAT_ARENDE, but(GENOMFORD, **FEL_MAL)) == (0, 0, ALLT)
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
    for done in (GENOMFORD, but(GENOMFORD, **FEL_MAL)):
        assert state_after(*BEORDRAT_ARENDE, done).oppen_order(BETALNING) is None
    for again in ((), (GENOMFORD, rattad(rattar_version=8, belopp_ore=0))):
        opened = state_after(*BETALT_ARENDE, rattad(belopp_ore=0), *again)
        assert opened.oppen_order(BETALNING) == order
