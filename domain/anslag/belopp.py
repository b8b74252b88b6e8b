"""Beloppsfaktum: what every fact that gives or takes an amount says, and does to the guard.

An amount is of a budget year. What is given adds to what the post has; what is taken back or moved
away must be there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar
from uuid import UUID

from domain.anslag.anslagspost import Anslag, Anslagsbelopp, Beloppsslag
from domain.anslag.vakt import anslagsvakt, bemyndigandevakt
from domain.grund.hant import FAR_KOMMA
from domain.grund.vakt import Vakt
from domain.grund.varden import Budgetar


class Beloppsfaktum(Anslag.Event):
    """What a budget year gets or loses. It is known, and corrected, by the version that it has."""

    HANT = FAR_KOMMA
    SLAG: ClassVar[Beloppsslag]

    budgetar: Budgetar
    belopp_ore: int

    def apply(self, aggregate: Anslag) -> None:
        aggregate.belopp[self.originator_version] = self.belopp

    @property
    def belopp(self) -> Anslagsbelopp:
        return Anslagsbelopp(self.SLAG, self.budgetar, self.belopp_ore, self.verkningsdag)

    def vakter(self) -> Iterator[Vakt]:
        yield vakt(self.originator_id, self.belopp)


def vakt(anslag_id: UUID, belopp: Anslagsbelopp) -> Vakt:
    """What an amount adds to what is free comes in; what it takes must be there."""
    kalla, andring_ore = kallan(anslag_id, belopp)
    return Vakt(kalla, andring_ore, villkorlig=andring_ore < 0)


def kallan(anslag_id: UUID, belopp: Anslagsbelopp) -> tuple[str, int]:
    """What the amount is added to: what may be promised, or what is free to use; and how much."""
    if belopp.slag is Beloppsslag.BEMYNDIGANDE:
        return bemyndigandevakt(anslag_id, belopp.budgetar), belopp.belopp_ore
    return anslagsvakt(anslag_id, belopp.budgetar), belopp.disponibelt_ore
