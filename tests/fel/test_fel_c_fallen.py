"""C: a payment that fell is not said to have been withdrawn: what there is room for is attested."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from domain.utbetalning import aterkallelse, attest, order
from domain.utbetalning.stopp import UtbetalningenBortfallen
from tests.domain.hjalp.domgang import Domgang, beviljad
from tests.domain.hjalp.historia import BANKGIRO
from tests.domain.hjalp.pengagang import T
from tests.domain.hjalp.scenario import BO


def test_fel_c_ordering_or_withdrawing_a_payment_that_fell_says_that_it_fell() -> None:
    gang = Domgang(*beviljad(1_000))
    om: dict[str, Any] = {"av": BO, "utbetalning_id": UUID(int=9)}
    dag = date(2024, 4, 2)
    attestera = (attest.attestera, gang.regelverk, gang.betalande)
    gang.gor(*attestera, verkningsdag=dag, belopp_ore=800 * T, **om)
    gang.andra(500, date(2024, 4, 8))
    till = {"betalningsmal": BANKGIRO, "forfallodag": date(2024, 4, 10)}
    strommar = (gang.regelverk, gang.mottagare, gang.bankdagar)
    sedan = date(2024, 4, 9)
    gang.nekas(UtbetalningenBortfallen, order.beordra, *strommar, verkningsdag=sedan, **om, **till)
    orsak = {"orsak": "Fel"}
    gang.nekas(UtbetalningenBortfallen, aterkallelse.aterkalla, verkningsdag=sedan, **om, **orsak)
    gang.gor(
        *attestera, verkningsdag=sedan, belopp_ore=500 * T, **om | {"utbetalning_id": UUID(int=10)}
    )
