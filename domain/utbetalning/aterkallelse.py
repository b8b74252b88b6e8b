"""Återkallelse av en utbetalning: what was attested or ordered, and not made, will not be made.

The attest was wrong, or the decision has been lowered since; or the bank has rejected the order.
"""

from __future__ import annotations

from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.tillstand import Utbetalning
from domain.grund.aktor import Atgard
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Ore, Rad, ny_av
from domain.utbetalning.stopp import (
    AterkallasForeAttest,
    InteAttesterad,
    RedanBetald,
    UtbetalningenAterkallad,
    UtbetalningenBortfallen,
)


class UtbetalningAterkallad(Arende.Event):
    """A payment will not be made: what it took of the grant is attested anew, under another id.

    verkningsdag is the day it was known. `beordrad`: it had been ordered, and the bank will not
    carry the order out.
    """

    TOPIC = "arende.utbetalning-aterkallad"
    NAMN = "utbetalning återkallad"

    utbetalning_id: UUID
    belopp_ore: Ore
    beordrad: bool
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        aggregate.utbetalningar[self.utbetalning_id] = ny_av(
            aggregate.utbetalningar[self.utbetalning_id], aterkallad=True
        )

    def i_ord(self) -> str:
        vad = "order" if self.beordrad else "attest"
        return f"{vad} om utbetalning av {kronor(self.belopp_ore)} återkallad: {self.orsak}"


def krav_star(utbetalning: Utbetalning, utbetalning_id: UUID) -> None:
    """It has neither fallen nor been withdrawn."""
    krav(not utbetalning.fallen, UtbetalningenBortfallen, utbetalning_id=utbetalning_id)
    krav(not utbetalning.aterkallad, UtbetalningenAterkallad, utbetalning_id=utbetalning_id)


def aterkalla(arende: Arende, atgard: Atgard, *, utbetalning_id: UUID, orsak: str) -> None:
    """Take back what was attested, or what was ordered and the bank says it has not made.

    Should the bank make it all the same, it is paid without right.
    """
    krav(utbetalning_id in arende.utbetalningar, InteAttesterad, utbetalning_id=utbetalning_id)
    utbetalning = arende.utbetalningar[utbetalning_id]
    krav_star(utbetalning, utbetalning_id)
    krav(not utbetalning.betald, RedanBetald, utbetalning_id=utbetalning_id)
    krav(
        atgard.dag >= utbetalning.attestdag,
        AterkallasForeAttest,
        attestdag=utbetalning.attestdag,
        dag=atgard.dag,
    )
    arende.registrera(
        UtbetalningAterkallad,
        atgard,
        utbetalning_id=utbetalning_id,
        belopp_ore=utbetalning.belopp_ore,
        beordrad=utbetalning.beordrad,
        orsak=orsak,
    )
