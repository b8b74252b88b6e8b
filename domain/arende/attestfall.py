"""Attestfall: what is attested or ordered falls, when what it would have paid is not granted."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import ClassVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.pengafaktum import Havningsorsak
from domain.arende.pengaregeln import det_som_faller
from domain.grund.aktor import Atgard
from domain.grund.stopp import kronor
from domain.grund.varden import Ore


class UtbetalningBortfallen(Arende.Event):
    """An attest, or an order, fell: the grant has no room for it any more, or it was to another.

    verkningsdag is the day of what made it so, or that of the attest or order if it is later.
    `beordrad`: it had been ordered. If the bank makes it all the same, it is paid without right.
    """

    TOPIC = "arende.utbetalning-bortfallen"
    NAMN = "utbetalning bortfallen"
    HARLETT: ClassVar[bool] = True

    utbetalning_id: UUID
    belopp_ore: Ore
    beordrad: bool
    orsak: Havningsorsak

    def apply(self, aggregate: Arende) -> None:
        aggregate.utbetalningar[self.utbetalning_id] = replace(
            aggregate.utbetalningar[self.utbetalning_id], aterkallad=True, fallen=True
        )

    def i_ord(self) -> str:
        vad = "order" if self.beordrad else "attest"
        vilken = f"{vad} om utbetalning av {kronor(self.belopp_ore)}"
        varfor = "" if self.orsak is Havningsorsak.PARTSBYTET_HAVT else ", ryms inte i bidraget"
        return f"{vilken} gäller inte längre{varfor}: {self.orsak.namn}"


def fall_det_som_inte_ryms(arende: Arende, atgard: Atgard, orsak: Havningsorsak | None) -> None:
    """Keep the rule: what is on its way beyond what is granted falls."""
    for utbetalning_id in list(det_som_faller(arende)):
        assert orsak is not None, "a fact that leaves too little for what is attested says why"
        _fall(arende, atgard, utbetalning_id, orsak)


def fall_annans_order(arende: Arende, atgard: Atgard, annans: Collection[UUID]) -> None:
    """What of these the bank has not paid is not to be: they are to another than the party."""
    for utbetalning_id in annans:
        if arende.utbetalningar[utbetalning_id].oppen:
            _fall(arende, atgard, utbetalning_id, Havningsorsak.PARTSBYTET_HAVT)


def _fall(arende: Arende, atgard: Atgard, utbetalning_id: UUID, orsak: Havningsorsak) -> None:
    utbetalning = arende.utbetalningar[utbetalning_id]
    dag = max(atgard.dag, utbetalning.orderdag or utbetalning.attestdag)
    arende.registrera(
        UtbetalningBortfallen,
        Atgard(dag, atgard.av),
        utbetalning_id=utbetalning_id,
        belopp_ore=utbetalning.belopp_ore,
        beordrad=utbetalning.beordrad,
        orsak=orsak,
    )
