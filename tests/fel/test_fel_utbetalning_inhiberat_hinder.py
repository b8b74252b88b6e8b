"""F12: a hindrance that a court has stopped hinders nothing until the court lets it apply again."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid5

from domain.utbetalning import attest, bank, order
from domain.utbetalning.stopp import UtbetalningenHindras
from projections.listor import LISTOR
from projections.listor.avvikelser import Avvikelsetyp
from projections.motor.lasning import Lasare
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.domgang import ARENDET, Domgang
from tests.domain.hjalp.historia import BANKGIRO
from tests.domain.hjalp.pengagang import NAMNRYMD, T
from tests.domain.hjalp.scenario import BO
from tests.fel.hjalp.domstolsslag import hindrat
from tests.fel.hjalp.manga_arenden import anteckna_alla


def i_domstol() -> Domgang:
    """1 000 granted and 600 paid; that no more is paid is appealed."""
    gang, beslut_id = hindrat()
    gang.till_domstolen(beslut_id)
    return gang


def betalning(gang: Domgang, tusen: int) -> dict[str, Any]:
    om = {"verkningsdag": gang.dag, "av": BO, "belopp_ore": tusen * T}
    return {**om, "utbetalning_id": uuid5(NAMNRYMD, f"beordrad {tusen}")}


def order_av(gang: Domgang, tusen: int) -> dict[str, Any]:
    om = betalning(gang, tusen) | {"betalningsmal": BANKGIRO, "forfallodag": gang.dag}
    del om["belopp_ore"]
    return {**om, "annat_budgetar": True}


def test_fel_f12_paid_while_it_is_stopped_and_not_after() -> None:
    gang = i_domstol()
    till = (gang.regelverk, gang.betalande)
    gang.nekas(UtbetalningenHindras, attest.attestera, *till, **betalning(gang, 400))
    gang.inhibera()
    gang.gor(attest.attestera, *till, **betalning(gang, 400))
    gang.inhibera(hav=True)
    banken = (gang.regelverk, gang.mottagare, gang.bankdagar)
    gang.nekas(UtbetalningenHindras, order.beordra, *banken, **order_av(gang, 400))


def test_fel_f12_what_the_bank_paid_while_it_was_stopped_is_no_deviation(
    databas: Databas, liggare: Liggare, lasare: Lasare
) -> None:
    """And what it paid once the court had let it apply again is."""
    gang = i_domstol()
    gang.inhibera()
    for tusen in (300, 100):
        gang.gor(attest.attestera, gang.regelverk, gang.betalande, **betalning(gang, tusen))
        strommar = (gang.regelverk, gang.mottagare, gang.bankdagar)
        gang.gor(order.beordra, *strommar, **order_av(gang, tusen))
    for tusen in (300, 100):
        sagt = {"betalningsmal": BANKGIRO, "bankreferens": f"KI-{tusen}"}
        gang.gor(bank.bekrafta, **betalning(gang, tusen), **sagt)
        if tusen == 300:
            gang.inhibera(hav=True)
    anteckna_alla(databas, liggare, [(ARENDET, gang.fakta)])
    with lasare.las(date(2026, 1, 1)) as (conn, basis):
        rader = LISTOR["avvikelser"](conn, basis).rader
    trots = [r for r in rader if r.slag == Avvikelsetyp.UTBETALNING_TROTS_HINDER]
    assert [(r.arende_id, r.belopp_ore) for r in trots] == [(ARENDET, 100 * T)]
