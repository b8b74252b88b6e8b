"""What the bank paid is recorded whatever it was, and is with right only as it was ordered."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from domain.anslag.vakt import anslagsvakt
from domain.grund.vakt import Vakt
from domain.utbetalning.stopp import OverstigerBeviljat
from tests.domain.hjalp.betalningar import (
    ALLT,
    FEL_MAL,
    HALVA,
    UTAN_ORDER,
    betald,
    correcting,
    halves,
    ordering,
    paying,
    rattad,
)
from tests.domain.hjalp.historia import (
    ANNAT_BANKGIRO,
    ATTESTERAD,
    ATTESTERAT_ARENDE,
    BEORDRAD,
    BEORDRAT_ARENDE,
    BETALNING_2,
    BETALT_ARENDE,
    GENOMFORD,
    INKOMMET,
    MEDDELAT_ARENDE,
    POSTEN,
)
from tests.domain.hjalp.scenario import but, sealed

# What the bank did


def test_the_bank_pays_what_was_ordered() -> None:
    paying(*BEORDRAT_ARENDE).then(GENOMFORD)


def test_the_bank_pays_less() -> None:
    paying(*BEORDRAT_ARENDE, belopp_ore=HALVA).then(betald(belopp_ore=HALVA))


def test_the_bank_pays_more_than_was_ordered() -> None:
    paying(*BEORDRAT_ARENDE, belopp_ore=ALLT + 1).then(
        betald(belopp_ore=ALLT + 1, for_hogt_belopp_ore=1)
    )


def test_the_bank_pays_somebody_else() -> None:
    paying(*BEORDRAT_ARENDE, betalningsmal=ANNAT_BANKGIRO).then(betald(**FEL_MAL))


def test_all_that_goes_to_somebody_else_is_without_right_however_little() -> None:
    paying(*BEORDRAT_ARENDE, betalningsmal=ANNAT_BANKGIRO, belopp_ore=1).then(
        betald(
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
    ).then(betald(betalningsmal="bankkonto 832791234567"))


def test_the_same_number_of_another_kind_is_another_payee() -> None:
    paying(*BEORDRAT_ARENDE, betalningsmal="plusgiro 50501055").then(
        betald(**FEL_MAL | {"betalningsmal": "plusgiro 5050105-5"})
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
        betald(verkningsdag=date(2024, 4, 2))
    )


def test_but_only_up_to_the_order_and_to_where_it_says() -> None:
    never = (*BETALT_ARENDE, rattad(belopp_ore=0))
    paying(*never, belopp_ore=ALLT + 1).then(betald(belopp_ore=ALLT + 1, for_hogt_belopp_ore=1))
    paying(*never, betalningsmal=ANNAT_BANKGIRO).then(betald(**FEL_MAL))


def test_and_only_once() -> None:
    paying(*BETALT_ARENDE, rattad(belopp_ore=0), GENOMFORD).then(betald(**UTAN_ORDER))


def test_and_not_if_it_was_made_after_all() -> None:
    made = rattad(rattar_version=7, tidigare_belopp_ore=0)
    paying(*BETALT_ARENDE, rattad(belopp_ore=0), made).then(betald(**UTAN_ORDER))


def test_after_a_payment_to_somebody_else_the_order_is_used_up() -> None:
    paying(*BEORDRAT_ARENDE, betald(**FEL_MAL)).then(betald(**UTAN_ORDER))


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
        betald(
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
    ).then(betald(beordrat_ore=HALVA, for_hogt_belopp_ore=HALVA))


def test_the_bank_pays_twice() -> None:
    paying(*BETALT_ARENDE).then(betald(**UTAN_ORDER))


def test_the_bank_pays_without_an_order() -> None:
    paying(*ATTESTERAT_ARENDE).then(betald(**UTAN_ORDER))


def test_the_bank_pays_without_an_attest() -> None:
    paying(*MEDDELAT_ARENDE, utbetalning_id=BETALNING_2).then(
        betald(utbetalning_id=BETALNING_2, **UTAN_ORDER)
    )


def test_the_bank_pays_before_there_is_a_decision() -> None:
    paying(INKOMMET, verkningsdag=date(2024, 1, 1)).then(
        betald(verkningsdag=date(2024, 1, 1), **UTAN_ORDER)
    )


def test_a_payment_without_an_order_leaves_the_attested_one_to_be_made() -> None:
    to_somebody_else = betald(**UTAN_ORDER | {"betalningsmal": ANNAT_BANKGIRO})
    ordering(*ATTESTERAT_ARENDE, to_somebody_else).then(BEORDRAD)


def test_but_not_if_it_went_to_where_the_order_is_to() -> None:
    ordering(*ATTESTERAT_ARENDE, betald(**UTAN_ORDER)).then_stopp(OverstigerBeviljat)


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
        betald(belopp_ore=HALVA),
        *second,
        rattad(tidigare_belopp_ore=HALVA),
        utbetalning_id=BETALNING_2,
        belopp_ore=HALVA,
    ).then(
        betald(
            utbetalning_id=BETALNING_2,
            belopp_ore=HALVA,
            beordrat_ore=HALVA,
            for_hogt_belopp_ore=HALVA,
        )
    )


def test_what_is_paid_without_right_is_taken_from_the_anslag_whatever_is_left_of_it() -> None:
    [ratt] = sealed((GENOMFORD,))
    [fel] = sealed((betald(**UTAN_ORDER),))
    assert list(ratt.vakter()) == []
    assert list(fel.vakter()) == [Vakt(anslagsvakt(POSTEN, 2024), -ALLT, villkorlig=False)]


def test_a_payment_of_nothing_is_no_payment() -> None:
    with pytest.raises(ValidationError):
        paying(*BEORDRAT_ARENDE, belopp_ore=0).then()
