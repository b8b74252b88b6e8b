"""One ärende as the oracle knows it: what was granted and paid, and in which box its money lies.

The rules are those of design.md §6, worked out here anew. It imports nothing of ours.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple
from uuid import UUID

from tests.projections.orakel_bok import Bok, Hos
from tests.projections.orakel_fordran import Bit, Inbetalt, Krav, Regel

OBETALT, OREDOVISAT, UTAN_RATT = "beviljat_ej_utbetalt", "utbetalt_ej_redovisat", "for_hogt_belopp"
GODKANT, EJ_GODKANT, OFORBRUKAT = "forbrukat", "ej_godkant", "oforbrukat"
REDOVISAT = (OFORBRUKAT, EJ_GODKANT, GODKANT)
MED_RATT = (OREDOVISAT, *REDOVISAT)
"""Paid with right, in the order in which a lowered decision takes it."""


class Order(NamedTuple):
    belopp_ore: int
    till: str


@dataclass
class Betalning:
    id: UUID
    dag: date
    belopp_ore: int
    till: str
    order: Order | None
    """The order that it carried out."""
    med_ratt_ore: int


@dataclass
class Akt:
    """`ar` is the year of its unpaid money.

    What has been repaid or waived of what was paid with right is `inom` the grant, until the
    decision is lowered: then it is `utanfor`.
    """

    bok: Bok
    hos: Hos
    ar: int
    regel: Regel
    beviljat_ore: int = 0
    inom_ore: int = 0
    utanfor_ore: int = 0
    finns: dict[tuple[str, int], int] = field(default_factory=lambda: defaultdict(int))
    sankta: list[Bit] = field(default_factory=list)
    """What a lowered decision has made to be without right, and where it lay."""
    oppna_order: dict[UUID, Order] = field(default_factory=dict)
    betalningar: dict[int, Betalning] = field(default_factory=dict)
    fordringar: dict[UUID, Krav] = field(default_factory=dict)
    inbetalda: dict[int, Inbetalt] = field(default_factory=dict)

    # Where the money lies

    def i(self, *lador: str) -> int:
        return sum(ore for (lada, _), ore in self.finns.items() if lada in lador)

    def aren(self, lada: str) -> list[int]:
        """The years in which there is something in the box, the oldest first."""
        return sorted(ar for (har, ar), ore in self.finns.items() if har == lada and ore > 0)

    def flytta(
        self, p: int, dag: date, fran: tuple[str, int], till: tuple[str, int], ore: int
    ) -> None:
        self.bok.flytta(p, dag, (fran[0], self.vems(*fran)), (till[0], self.vems(*till)), ore)
        self.finns[fran] -= ore
        self.finns[till] += ore

    def vems(self, lada: str, ar: int) -> Hos:
        """What is free is the post's, what is in the call the call's, all else the ärende's."""
        if lada == "disponibelt":
            return Hos(self.hos.anslag_id, ar)
        if lada == "utlyst":
            return Hos(self.hos.anslag_id, ar, self.hos.utlysning_id)
        return self.hos.ar(ar)

    def ta(
        self, p: int, dag: date, fran: str, till: str, ore: int, till_ar: int | None = None
    ) -> int:
        """Up to so much, the oldest year first; what there was."""
        kvar = ore
        for ar in self.aren(fran):
            tas = min(kvar, self.finns[fran, ar])
            self.flytta(p, dag, (fran, ar), (till, ar if till_ar is None else till_ar), tas)
            kvar -= tas
        return ore - kvar

    # What is granted

    def beviljas(self, p: int, dag: date, ore: int, hem: tuple[str, int]) -> None:
        """Another amount than before is granted; `hem` is where money is that is not."""
        if ore < self.beviljat_ore:
            self._sankt(p, dag, self.beviljat_ore - ore, hem)
        else:
            self._hojt(p, dag, ore - self.beviljat_ore, hem)
        self.beviljat_ore = ore

    def _sankt(self, p: int, dag: date, ore: int, hem: tuple[str, int]) -> None:
        """What is unpaid goes back, what came back is no longer of the grant, the rest is owed."""
        ore -= self.ta(p, dag, OBETALT, hem[0], ore, hem[1])
        ur_inom = min(ore, max(0, self.inom_ore))
        self.inom_ore -= ur_inom
        self.utanfor_ore += ur_inom
        ore -= ur_inom
        for lada in MED_RATT:
            for ar in self.aren(lada):
                tas = min(ore, self.finns[lada, ar])
                self.sank(p, dag, Bit(lada, ar, tas))
                ore -= tas

    def _hojt(self, p: int, dag: date, ore: int, hem: tuple[str, int]) -> None:
        """What was lowered comes back, then what came back before is of the grant, then new."""
        ore -= self.aterstall(p, dag, ore)
        ur_utanfor = min(ore, max(0, self.utanfor_ore))
        self.utanfor_ore -= ur_utanfor
        self.inom_ore += ur_utanfor
        self.flytta(p, dag, hem, (OBETALT, hem[1]), ore - ur_utanfor)

    def sank(self, p: int, dag: date, bit: Bit) -> None:
        """So much of a box is without right from now on."""
        if bit.ore:
            self.flytta(p, dag, (bit.lada, bit.ar), (UTAN_RATT, bit.ar), bit.ore)
            self.sankta.append(bit)

    def aterstall(
        self,
        p: int,
        dag: date,
        ore: int,
        lador: tuple[str, ...] = MED_RATT,
        ar: int | None = None,
    ) -> int:
        """Up to so much of what was lowered, the last first, to the box it came from."""
        kvar, nya = ore, []
        for bit in reversed(self.sankta):
            tas = min(kvar, bit.ore) if bit.lada in lador and ar in (None, bit.ar) else 0
            self.flytta(p, dag, (UTAN_RATT, bit.ar), (bit.lada, bit.ar), tas)
            kvar -= tas
            if bit.ore > tas:
                nya.append(bit._replace(ore=bit.ore - tas))
        self.sankta = nya[::-1]
        return ore - kvar

    def ut_ur_for_hogt(self, ar: int) -> None:
        """Of what left it, what never was with right was first: else less can come back."""
        sankt = sum(b.ore for b in self.sankta if b.ar == ar)
        over, nya = max(0, sankt - max(0, self.finns[UTAN_RATT, ar])), []
        for bit in self.sankta:
            bort = min(over, bit.ore) if bit.ar == ar else 0
            over -= bort
            if bit.ore > bort:
                nya.append(bit._replace(ore=bit.ore - bort))
        self.sankta = nya

    # What claims ask for

    def kravt(self, lada: str, ar: int) -> int:
        return sum(k.ur_ladan(lada, ar) for k in self.fordringar.values())

    def okravt(self, lada: str, ore: int) -> list[Bit]:
        """So much of a box that no claim asks for, the oldest year first."""
        bitar: list[Bit] = []
        for ar in self.aren(lada):
            kvar = ore - sum(b.ore for b in bitar)
            tas = min(kvar, self.finns[lada, ar] - self.kravt(lada, ar))
            if tas > 0:
                bitar.append(Bit(lada, ar, tas))
        return bitar

    def bort(self, p: int, dag: date, bitar: list[Bit] | tuple[Bit, ...], till: str) -> None:
        """Repaid or waived: what was with right still counts as granted."""
        for bit in bitar:
            self.flytta(p, dag, (bit.lada, bit.ar), (till, bit.ar), bit.ore)
            if bit.lada in MED_RATT:
                self.inom_ore += bit.ore
            if till == "aterbetalt" and self.regel.till_anslaget:
                self.flytta(p, dag, (till, bit.ar), ("disponibelt", dag.year), bit.ore)
            if bit.lada == UTAN_RATT:
                self.ut_ur_for_hogt(bit.ar)

    def tillbaka(self, p: int, dag: date, bitar: tuple[Bit, ...]) -> None:
        """It was not repaid after all."""
        for bit in bitar:
            if self.regel.till_anslaget:
                self.flytta(p, dag, ("disponibelt", dag.year), ("aterbetalt", bit.ar), bit.ore)
            self.flytta(p, dag, ("aterbetalt", bit.ar), (bit.lada, bit.ar), bit.ore)
            if bit.lada in MED_RATT:
                self.inom_ore -= bit.ore

    # The bank

    def med_ratt(self, belopp_ore: int, till: str, order: Order | None, tidigare: int = 0) -> int:
        """Of a payment, what was ordered to there and fits in what is granted and not paid."""
        if order is None or order.till != till:
            return 0
        return max(0, min(belopp_ore, order.belopp_ore, self.i(OBETALT) + tidigare))

    def utford_order(self, betalning: Betalning) -> Order | None:
        """What it carried out; or, if it was thought never made, what nothing has yet."""
        if betalning.order is None and betalning.belopp_ore == 0:
            return self.oppna_order.get(betalning.id)
        return betalning.order
