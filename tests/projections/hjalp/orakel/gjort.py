"""What the bank was ordered to do, and did, as the oracle is told of it.

It imports nothing of ours.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple
from uuid import UUID

from tests.projections.hjalp.orakel.bitar import Bit


class Order(NamedTuple):
    belopp_ore: int
    till: str


@dataclass
class Kommet:
    """What came back; `hemma` is what of it was granted no longer, and where that went."""

    dag: date
    ore: int
    hemma: list[Bit] = field(default_factory=list)


@dataclass
class Betalning:
    id: UUID
    dag: date
    belopp_ore: int
    till: str
    order: Order | None
    """The order that it carried out."""
    med_ratt_ore: int
    kom: dict[int, Kommet] = field(default_factory=dict)
    """By the version that first said it, in that order."""

    @property
    def kvar_ore(self) -> int:
        return self.belopp_ore - sum(k.ore for k in self.kom.values())

    @property
    def kvar_ratt_ore(self) -> int:
        return min(self.med_ratt_ore, self.kvar_ore)

    def delat(self) -> dict[int, tuple[date, int, int]]:
        """Each return: with right, and without, of which all comes back first."""
        delat, sagt = {}, 0
        fel = self.belopp_ore - self.med_ratt_ore
        for version, k in self.kom.items():
            utan = min(fel, sagt + k.ore) - min(fel, sagt)
            delat[version] = (k.dag, k.ore - utan, utan)
            sagt += k.ore
        return delat
