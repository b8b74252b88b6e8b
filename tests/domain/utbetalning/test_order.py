"""The order: once, of what is attested and told, to where the mottagare is paid, on a bank day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from domain.grunddata.stopp import BankdagarSaknas
from domain.mottagare.betalningsmalsval import (
    BetalningsmalAvslutat,
    BetalningsmalForeslaget,
    BetalningsmalGodkant,
)
from domain.utbetalning.stopp import (
    AttesteradEfter,
    BankdagIAnnatBudgetar,
    BetalningsmaletInteGodkant,
    InteAttesterad,
    InteLagaKraft,
    InteMeddelat,
    OverstigerBeviljat,
    RedanBeordrad,
)
from tests.domain.hjalp.bankdagarna import bankaret
from tests.domain.hjalp.betalningar import (
    ALLT,
    FEL_MAL,
    FORUT_FEL_MAL,
    HALVA,
    betald,
    ordering,
    rattad,
)
from tests.domain.hjalp.historia import (
    ANNAT_BANKGIRO,
    ATTESTERAD,
    ATTESTERAT,
    ATTESTERAT_ARENDE,
    BANKGIRO,
    BEORDRAD,
    BEORDRAT_ARENDE,
    BETALNING_2,
    BETALT,
    BETALT_ARENDE,
    BEVILJAT,
    BEVILJAT_ARENDE,
    INKOMMET,
    MEDDELAT,
    MEDDELAT_ARENDE,
    MEDDELAT_BESLUT,
    OVERKLAGAS_SENAST,
    UPPSALA,
)
from tests.domain.hjalp.scenario import BO, but, fact


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


# To whom, and when


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


DECEMBER = (date(2024, 12, 24), date(2024, 12, 25), date(2024, 12, 26), date(2024, 12, 31))
JANUARI = (date(2025, 1, 1), date(2025, 1, 6))


def test_a_payment_due_on_new_years_eve_reaches_the_bank_in_the_next_budgetar() -> None:
    late: dict[str, Any] = {
        "verkningsdag": date(2024, 12, 30),
        "forfallodag": date(2024, 12, 31),
        "bankdagar": (bankaret(2024, *DECEMBER), bankaret(2025, *JANUARI)),
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


@pytest.mark.parametrize(
    ("aren", "dag", "forfallodag", "vet"),
    [
        ((), date(2024, 3, 26), date(2024, 3, 27), False),
        ((2023, 2025), date(2024, 3, 26), date(2024, 3, 27), False),
        ((2024,), date(2024, 3, 26), date(2024, 3, 27), True),
        ((2024,), date(2024, 12, 30), date(2024, 12, 30), True),
        ((2024,), date(2024, 12, 31), date(2024, 12, 31), False),
        ((2024, 2025), date(2024, 12, 31), date(2024, 12, 31), True),
        ((2025,), date(2024, 12, 31), date(2024, 12, 31), False),
        ((2024,), date(2024, 12, 30), date(2025, 1, 2), False),
        ((2025,), date(2024, 12, 30), date(2025, 1, 2), True),
        ((2024,), date(2025, 1, 2), date(2024, 12, 30), False),
        ((2025,), date(2025, 1, 2), date(2024, 12, 30), True),
    ],
)
def test_the_bank_days_must_be_known_where_the_bank_day_is_looked_for(
    aren: tuple[int, ...], dag: date, forfallodag: date, vet: bool
) -> None:
    """Banks are closed on New Year's Eve and Day; the order is of whichever day is later."""
    nyar = {ar: [d for d in (*DECEMBER, *JANUARI) if d.year == ar] for ar in aren}
    scenario = ordering(
        *ATTESTERAT_ARENDE,
        bankdagar=tuple(bankaret(ar, *stangt) for ar, stangt in nyar.items()),
        verkningsdag=dag,
        forfallodag=forfallodag,
        annat_budgetar=True,
    )
    if not vet:
        scenario.then_stopp(BankdagarSaknas)
        return
    aret_efter = date(2024, 12, 30) < max(dag, forfallodag)
    bankdag = date(2025, 1, 2) if aret_efter else max(dag, forfallodag)
    scenario.then(
        but(
            BEORDRAD,
            verkningsdag=dag,
            forfallodag=forfallodag,
            bankdag=bankdag,
            annat_budgetar=aret_efter,
        )
    )


def test_where_the_regelverk_waits_for_laga_kraft_so_does_the_order() -> None:
    waits = (INKOMMET, but(BEVILJAT, vantar_laga_kraft=True), MEDDELAT_BESLUT, ATTESTERAD)
    ordering(*waits, verkningsdag=OVERKLAGAS_SENAST).then_stopp(InteLagaKraft)
    day_after = OVERKLAGAS_SENAST + timedelta(days=1)
    ordering(*waits, verkningsdag=day_after, forfallodag=day_after).then(
        but(BEORDRAD, verkningsdag=day_after, forfallodag=day_after, bankdag=day_after)
    )
