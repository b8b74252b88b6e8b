"""What was attested or ordered and will not be made is withdrawn, and is attested anew."""

from __future__ import annotations

from typing import Any

from domain.utbetalning.aterkallelse import UtbetalningAterkallad, aterkalla
from domain.utbetalning.stopp import (
    AterkallasForeAttest,
    InteAttesterad,
    RedanBetald,
    UtbetalningenAterkallad,
    UtbetalningFinnsRedan,
)
from tests.domain.hjalp.betalningar import (
    ALLT,
    GRUNDEN,
    UTAN_ORDER,
    attesting,
    betald,
    correcting,
    ordering,
    paying,
    rattad,
)
from tests.domain.hjalp.historia import (
    ARENDET,
    ATTESTERAD,
    ATTESTERAT_ARENDE,
    BEORDRAT_ARENDE,
    BESLUTAT,
    BETALNING,
    BETALNING_2,
    BETALT,
    BETALT_ARENDE,
    MEDDELAT_ARENDE,
)
from tests.domain.hjalp.scenario import BO, Fact, Scenario, but, fact, given


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
