"""Årsskifte: what is granted and unpaid goes over to the next year, all of it and nothing else."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.anslag.stopp import InteBudgetaretsSistaDag
from domain.grund.pengar import Lada
from domain.utbetalning.arsskifte import ObetaltOverfort, overfor_obetalt
from domain.utbetalning.stopp import IngetAttOverfora
from tests.domain.hjalp.historia import (
    ARENDET,
    ATTESTERAD,
    BEORDRAD,
    BETALNING,
    MEDDELAT_ARENDE,
    MEDEL,
    UPPSALA,
    rorelse,
)
from tests.domain.hjalp.pengagang import GRUND, Gang, T
from tests.domain.hjalp.scenario import BO, Scenario, fact

NYARSAFTON = date(2024, 12, 31)


def closing(gang: Gang, **arguments: object) -> Scenario:
    fields: dict[str, Any] = {"verkningsdag": NYARSAFTON, "av": BO, "fran_ar": 2024}
    return gang.scenario().when(overfor_obetalt, ARENDET, **(fields | arguments))


def test_what_is_unpaid_goes_over() -> None:
    obetalt = Lada.BEVILJAT_EJ_UTBETALT
    closing(Gang(*GRUND, *MEDDELAT_ARENDE)).then(
        fact(
            ObetaltOverfort,
            ARENDET,
            verkningsdag=NYARSAFTON,
            av=BO,
            fran_budgetar=2024,
            belopp_ore=400 * T,
            mottagare_id=UPPSALA,
            medel=MEDEL,
            rorelser=(rorelse(obetalt, obetalt, 400 * T, NYARSAFTON, till_ar=2025),),
        )
    )


def test_what_is_paid_stays_in_its_year() -> None:
    closing(Gang()).then_stopp(IngetAttOverfora)


def test_it_is_done_on_the_last_day_of_the_year_that_has_money() -> None:
    gang = Gang(*GRUND, *MEDDELAT_ARENDE)
    closing(gang, verkningsdag=date(2025, 1, 1)).then_stopp(InteBudgetaretsSistaDag)
    closing(gang, verkningsdag=date(2025, 12, 31), fran_ar=2025).then_stopp(IngetAttOverfora)


def test_what_comes_back_to_the_old_year_goes_over_too_when_it_is_closed_again() -> None:
    gang = Gang(*GRUND, *MEDDELAT_ARENDE)
    gang.betala(300, date(2024, 12, 20))
    gang.gor(overfor_obetalt, verkningsdag=NYARSAFTON, av=BO, fran_ar=2024)
    gang.ratta_betalning(250, date(2024, 12, 20))
    gang.betala(120, date(2025, 2, 3), "två")
    assert gang.per_ar() == {
        ("beviljat_ej_utbetalt", 2025): 30,
        ("utbetalt_ej_redovisat", 2024): 250,
        ("utbetalt_ej_redovisat", 2025): 120,
    }


def test_a_payment_that_becomes_known_afterwards_is_of_the_year_of_its_bank_day() -> None:
    gang = Gang(*GRUND, *MEDDELAT_ARENDE, ATTESTERAD, BEORDRAD)
    gang.gor(overfor_obetalt, verkningsdag=NYARSAFTON, av=BO, fran_ar=2024)
    gang.bank(400, date(2024, 12, 30), BETALNING)
    assert gang.per_ar() == {("utbetalt_ej_redovisat", 2024): 400}
