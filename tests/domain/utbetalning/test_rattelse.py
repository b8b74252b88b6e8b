"""Bank facts that were wrong, and money that the bank sent back."""

from __future__ import annotations

from datetime import timedelta
from typing import cast
from uuid import UUID

import pytest
from pydantic import ValidationError

from domain.anslag.vakt import anslagsvakt
from domain.arende.arende import Arende
from domain.arende.pengaregeln import kvar_att_attestera_ore
from domain.grund.aktor import Atgard
from domain.grund.stopp import IngetAttRatta
from domain.grund.vakt import Vakt
from domain.utbetalning.rattelse import ratta_utbetalning
from domain.utbetalning.stopp import OverstigerBeviljat, UtbetalningFinnsInte
from domain.utlysning.utlysning import Utlysning
from tests.domain.hjalp.betalningar import (
    ALLT,
    FEL_MAL,
    FORUT_FEL_MAL,
    GRUNDEN,
    HALVA,
    UTAN_ORDER,
    attesting,
    betald,
    betalt_ore,
    correcting,
    halves,
    paying,
    rattad,
)
from tests.domain.hjalp.historia import (
    ANNAT_BANKGIRO,
    ARENDET,
    ATTESTERAD,
    BANKGIRO,
    BEORDRAD,
    BEORDRAT_ARENDE,
    BETALNING,
    BETALNING_2,
    BETALT,
    BETALT_ARENDE,
    GENOMFORD,
    MEDDELAT,
    MEDDELAT_ARENDE,
    POSTEN,
    UTLYSNINGEN,
)
from tests.domain.hjalp.scenario import BO, but, given, sealed

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
    double = betald(**UTAN_ORDER)
    correcting(*BETALT_ARENDE, double, belopp_ore=HALVA).then(
        rattad(
            rattar_version=7,
            tidigare_for_hogt_belopp_ore=ALLT,
            belopp_ore=HALVA,
            beordrat_ore=0,
            for_hogt_belopp_ore=HALVA,
            utforde_order=False,
        )
    )


def test_a_correction_up_finds_the_grant_used_by_another_payment() -> None:
    _, others = halves()
    correcting(*BEORDRAT_ARENDE, betald(belopp_ore=HALVA), *others, rattar_version=6).then(
        rattad(tidigare_belopp_ore=HALVA, for_hogt_belopp_ore=HALVA)
    )


def test_the_payee_is_corrected_and_all_of_it_is_without_right() -> None:
    correcting(*BETALT_ARENDE, betalningsmal=ANNAT_BANKGIRO).then(rattad(**FEL_MAL))


def test_the_payee_is_corrected_back_and_all_of_it_is_with_right() -> None:
    correcting(*BETALT_ARENDE, rattad(**FEL_MAL)).then(rattad(rattar_version=7, **FORUT_FEL_MAL))


def test_a_payee_that_was_wrong_from_the_beginning_is_corrected() -> None:
    correcting(*BEORDRAT_ARENDE, betald(**FEL_MAL)).then(rattad(**FORUT_FEL_MAL))


def test_a_right_payee_does_not_make_right_what_was_not_ordered() -> None:
    double = betald(**FEL_MAL | {"utforde_order": False})
    correcting(*BETALT_ARENDE, double).then(rattad(rattar_version=7, **FORUT_FEL_MAL, **UTAN_ORDER))


def test_nor_what_the_order_does_not_say() -> None:
    correcting(*BEORDRAT_ARENDE, betald(**FEL_MAL), belopp_ore=ALLT + 1).then(
        rattad(**FORUT_FEL_MAL, belopp_ore=ALLT + 1, for_hogt_belopp_ore=1)
    )


def test_a_right_payee_finds_the_grant_used_by_the_payment_that_replaced_it() -> None:
    """It went astray, so that all was ordered anew; then it turns out that it did not."""
    second = [but(f, utbetalning_id=BETALNING_2) for f in (ATTESTERAD, BEORDRAD, GENOMFORD)]
    correcting(*BEORDRAT_ARENDE, betald(**FEL_MAL), *second, rattar_version=6).then(
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
    correcting(*BEORDRAT_ARENDE, betald(**FEL_MAL), belopp_ore=0).then(
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
    correcting(*BEORDRAT_ARENDE, betald(**FEL_MAL), *second, never).then(
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
            utforde_order=False,
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
        oppnar_order=False,
    )
    correcting(*again, rattar_version=7, verkningsdag=MEDDELAT, belopp_ore=0).then(moved)
    paying(*again, moved).then(betald(**UTAN_ORDER))
    attesting(*again, moved, utbetalning_id=BETALNING_2, belopp_ore=1).then_stopp(
        OverstigerBeviljat
    )


def test_another_day_for_what_was_never_made_leaves_its_order_open() -> None:
    moved = rattad(
        rattar_version=7,
        tidigare_belopp_ore=0,
        verkningsdag=MEDDELAT,
        belopp_ore=0,
        oppnar_order=False,
    )
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
    strommar = given(*GRUNDEN, *MEDDELAT_ARENDE, *first, *second).strommar
    arende, utlysning = cast(Arende, strommar[ARENDET]), cast(Utlysning, strommar[UTLYSNINGEN])
    gallande = {BETALNING: 6, BETALNING_2: 9}

    def correct(utbetalning_id: UUID, belopp_ore: int, mal: str = BANKGIRO) -> tuple[int, int]:
        """What of it is without right, and what is paid with right in all."""
        ratta_utbetalning(
            arende,
            utlysning,
            Atgard(BETALT, BO),
            rattar_version=gallande[utbetalning_id],
            belopp_ore=belopp_ore,
            betalningsmal=mal,
            orsak="Fel i bankfilen",
        )
        gallande[utbetalning_id] = arende.version
        post = arende.bankposter[arende.version]
        assert (post.utbetalning_id, post.belopp_ore) == (utbetalning_id, belopp_ore)
        return post.for_hogt_belopp_ore, betalt_ore(arende)

    assert betalt_ore(arende) == ALLT
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
    assert kvar_att_attestera_ore(arende) == 0


def test_a_correction_must_change_something() -> None:
    correcting(*BETALT_ARENDE).then_stopp(IngetAttRatta)
    correcting(*BETALT_ARENDE, rattad(belopp_ore=0), belopp_ore=0).then_stopp(IngetAttRatta)


def test_a_payee_written_otherwise_is_no_change() -> None:
    for written in ("Bankgiro 5050-1055", "BG 50501055", " bg: 5050 1055 "):
        correcting(*BETALT_ARENDE, betalningsmal=written).then_stopp(IngetAttRatta)
    correcting(
        *BEORDRAT_ARENDE,
        betald(betalningsmal="bankkonto 832791234567", **UTAN_ORDER),
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
