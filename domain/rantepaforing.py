"""Ränta: what a claim has cost its debtor up to a day.

The interest is counted anew from the beginning each time, from what was outstanding each day: a
payment that is recorded late changes what was charged before it was known.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from domain.arende import Arende
from domain.faktum import Ore, OreEllerNoll, Uppgift


class Ranteperiod(Uppgift):
    """Days, both included, with the capital and the rate (hundredths of a per cent) they had."""

    fran: date
    till: date
    kapital_ore: Ore
    hundradelar: int


class RantaBeraknad(Arende.Event):
    """The interest on a claim is `ranta_ore` in all, up to and including `till`."""

    TOPIC = "arende.ranta-beraknad"

    fordran_id: UUID
    till: date
    perioder: tuple[Ranteperiod, ...]
    tidigare_ranta_ore: OreEllerNoll
    ranta_ore: OreEllerNoll

    def apply(self, aggregate: Arende) -> None:
        aggregate.fordringar[self.fordran_id] = replace(
            aggregate.fordringar[self.fordran_id], ranta_ore=self.ranta_ore, ranta_till=self.till
        )
