"""Bank: what the bank did has happened, and is always recorded.

What it paid beyond the order is in the fact as `for_hogt_belopp_ore`, paid without right.
"""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengar import flytta_pengar
from domain.arende.tillstand import Bankpost, Utbetalning
from domain.grund.aktor import Atgard
from domain.grund.hant import BANKDAG
from domain.grund.pengar import Lada
from domain.grund.stopp import kronor
from domain.grund.varden import Ore, OreEllerNoll, Rad, ny_av
from domain.mottagare.betalningsmal import Betalningsmal, som_betalningsmal


class UtbetalningGenomford(Pengafaktum):
    """The bank paid `belopp_ore` to `betalningsmal`; verkningsdag is the bank day.

    It is charged to the budgetår of the bank day. The first payment under its utbetalning_id
    carries out the order, whatever its amount and payee: one order is one payment. What remains of
    the grant is attested and ordered anew.

    `beordrat_ore` is what was ordered to there and not yet paid (0 if nothing was);
    `for_hogt_belopp_ore` the part without right: beyond that, or beyond what was left of the grant.
    `utforde_order`: it carried out the order under its utbetalning_id, wherever it went.
    """

    TOPIC = "arende.utbetalning-genomford"
    NAMN = "utbetalning genomförd"
    OM_FORDRAN = False
    VILLKORLIG: ClassVar[bool] = False
    HANT = BANKDAG
    HAVNINGSORSAK = Havningsorsak.BANKEN_BETALADE_MER

    utbetalning_id: UUID
    belopp_ore: Ore
    beordrat_ore: OreEllerNoll
    for_hogt_belopp_ore: OreEllerNoll
    utforde_order: bool
    betalningsmal: Betalningsmal
    bankreferens: Rad

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        if self.utforde_order:
            order = aggregate.utbetalningar[self.utbetalning_id]
            aggregate.utbetalningar[self.utbetalning_id] = ny_av(order, betald=True)
        aggregate.bankposter[self.originator_version] = Bankpost(
            self.utbetalning_id,
            self.verkningsdag,
            self.belopp_ore,
            self.for_hogt_belopp_ore,
            self.betalningsmal,
            self.utforde_order,
        )

    def i_ord(self) -> str:
        fel = self.for_hogt_belopp_ore
        utan_ratt = f", varav {kronor(fel)} med för högt belopp" if fel else ""
        return f"banken betalade {kronor(self.belopp_ore)} till {self.betalningsmal}{utan_ratt}"


def bekrafta(
    arende: Arende,
    atgard: Atgard,
    *,
    utbetalning_id: UUID,
    belopp_ore: int,
    betalningsmal: str,
    bankreferens: str,
) -> None:
    """Record what the bank paid and to whom, whatever it was.

    With right it paid what an open order says, to where the order says, within the grant.
    """
    assert arende.medel is not None
    order = arende.oppen_order(utbetalning_id)
    beordrat_ore = beordrat(order, betalningsmal)
    fel_ore = for_hogt_belopp(belopp_ore, beordrat_ore, arende.obetalt_ore)
    ar = atgard.dag.year
    flytt = arende.flytt(atgard.dag)
    flytt.ta(Lada.BEVILJAT_EJ_UTBETALT, Lada.UTBETALT_EJ_REDOVISAT, belopp_ore - fel_ore, ar)
    flytt.mellan(Lada.DISPONIBELT, ar, Lada.FOR_HOGT_BELOPP, ar, fel_ore)
    flytta_pengar(
        arende,
        UtbetalningGenomford,
        atgard,
        flytt,
        utbetalning_id=utbetalning_id,
        belopp_ore=belopp_ore,
        beordrat_ore=beordrat_ore,
        for_hogt_belopp_ore=fel_ore,
        utforde_order=order is not None,
        betalningsmal=betalningsmal,
        bankreferens=bankreferens,
    )


def beordrat(order: Utbetalning | None, betalningsmal: str) -> int:
    """What an order says is to be paid to there, in öre."""
    till_ratt_mal = order is not None and order.betalningsmal == som_betalningsmal(betalningsmal)
    return order.belopp_ore if order is not None and till_ratt_mal else 0


def for_hogt_belopp(belopp_ore: int, beordrat_ore: int, kvar_ore: int) -> int:
    """What of a payment was without right: beyond its order, or what is left of the grant."""
    return belopp_ore - max(0, min(belopp_ore, beordrat_ore, kvar_ore))
