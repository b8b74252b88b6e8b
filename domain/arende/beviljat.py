"""Beviljat: what the decisions say, less what of each has lapsed.

A decision's amount is what it says by its last word. What lapses is the uppermost of it that is
granted then: a lowering takes first what has lapsed, and a raise grants nothing of it again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple
from uuid import UUID

from domain.grund.varden import Budgetar, Ore, OreEllerNoll, Uppgift


class Bortfall(Uppgift):
    """So much of what a decision granted lapsed: `kvar_beviljat_ore` of it was still granted.

    `forsta_beslut_id` is that decision: of one that has been changed, the first of them.
    """

    forsta_beslut_id: UUID
    belopp_ore: Ore
    kvar_beviljat_ore: OreEllerNoll


class Infriat(Uppgift):
    """So much of what was promised of a year has been granted, of the money of a budgetår."""

    infriandear: Budgetar
    budgetar: Budgetar
    belopp_ore: Ore


class Infriandet(NamedTuple):
    """By which decision, of what year's promise, of which year's money."""

    beslut_id: UUID
    infriandear: int
    budgetar: int


def bortfallet_av(belopp_ore: int, bortfall: Sequence[Bortfall]) -> int:
    """What of a decision's amount has lapsed, as it has lapsed from time to time."""
    kvar = belopp_ore
    for ett in bortfall:
        kvar = max(kvar - ett.belopp_ore, min(kvar, ett.kvar_beviljat_ore))
    return belopp_ore - kvar


@dataclass(frozen=True)
class Beviljande:
    """What is granted, and by what.

    `beslutat_ore` is what the decision that settles the application says, by its last word;
    `infriat` what has been granted of promises by decisions that hold. `bortfall` is what has
    lapsed of each decision: of one and its changes, by the first of them.
    """

    beslutat_ore: int = 0
    infriat: Mapping[Infriandet, int] = field(default_factory=dict)
    bortfall: Mapping[UUID, tuple[Bortfall, ...]] = field(default_factory=dict)

    def bortfallet_ore(self, forst_id: UUID | None, belopp_ore: int) -> int:
        """What has lapsed of a decision on so much; `forst_id` is the one that it changed."""
        return 0 if forst_id is None else bortfallet_av(belopp_ore, self.bortfall.get(forst_id, ()))

    @property
    def infriat_ore(self) -> int:
        """What is granted of promises, and has not lapsed."""
        return sum(self.infriat_av(b) for b in {i.beslut_id for i in self.infriat})

    def infriat_av(self, beslut_id: UUID) -> int:
        """The same of one decision."""
        infriat_ore = sum(i.belopp_ore for i in self.infriat_enligt(beslut_id))
        return infriat_ore - self.bortfallet_infriat_ore(beslut_id)

    def bortfallet_infriat_ore(self, beslut_id: UUID) -> int:
        """What has lapsed of what is granted of one decision's promises."""
        infriat_ore = sum(i.belopp_ore for i in self.infriat_enligt(beslut_id))
        return self.bortfallet_ore(beslut_id, infriat_ore)

    def infriat_enligt(self, beslut_id: UUID) -> tuple[Infriat, ...]:
        """What has been granted of one decision's promises, by year; lapsed or not."""
        return tuple(
            Infriat(infriandear=i.infriandear, budgetar=i.budgetar, belopp_ore=ore)
            for i, ore in sorted(self.infriat.items())
            if i.beslut_id == beslut_id
        )

    def beslutat(self, belopp_ore: int) -> Beviljande:
        """The decision that settles the application says so much."""
        return replace(self, beslutat_ore=belopp_ore)

    def infriat_som(self, beslut_id: UUID, infriat: Iterable[Infriat]) -> Beviljande:
        """This is granted of a decision's promises, and no other."""
        annat = {i: ore for i, ore in self.infriat.items() if i.beslut_id != beslut_id}
        nytt = {Infriandet(beslut_id, i.infriandear, i.budgetar): i.belopp_ore for i in infriat}
        return replace(self, infriat=annat | nytt)

    def infriat_andrat(
        self, beslut_id: UUID, infriat: Iterable[Infriat], bortfallet_ore: int
    ) -> Beviljande:
        """This is left of what is granted of a decision's promises, of which so much has lapsed.

        What is granted of them from now on has not.
        """
        nytt = self.infriat_som(beslut_id, infriat)
        kvar_ore = sum(i.belopp_ore for i in nytt.infriat_enligt(beslut_id)) - bortfallet_ore
        annat = {b: delar for b, delar in self.bortfall.items() if b != beslut_id}
        if bortfallet_ore:
            en = Bortfall(
                forsta_beslut_id=beslut_id, belopp_ore=bortfallet_ore, kvar_beviljat_ore=kvar_ore
            )
            annat[beslut_id] = (en,)
        return replace(nytt, bortfall=annat)

    def infriat_mer(self, infriande: Infriandet, belopp_ore: int) -> Beviljande:
        ore = self.infriat.get(infriande, 0) + belopp_ore
        return replace(self, infriat={**self.infriat, infriande: ore})

    def bortfallna(self, delar: Iterable[Bortfall]) -> Beviljande:
        """So much lapsed of each decision."""
        bortfall = dict(self.bortfall)
        for d in delar:
            bortfall[d.forsta_beslut_id] = (*bortfall.get(d.forsta_beslut_id, ()), d)
        return replace(self, bortfall=bortfall)
