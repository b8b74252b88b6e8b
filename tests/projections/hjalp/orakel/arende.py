"""One ärende as the oracle knows it: what was granted and paid, and what claims ask for.

The rules are those of design.md §6, worked out here anew. It imports nothing of ours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from tests.projections.hjalp.orakel.beviljad import Beviljad
from tests.projections.hjalp.orakel.bitar import Bit
from tests.projections.hjalp.orakel.gjort import Betalning, Order
from tests.projections.hjalp.orakel.hemma import Hemma
from tests.projections.hjalp.orakel.kravets_ord import Aterlagt, Inbetalt, Regel
from tests.projections.hjalp.orakel.lador import (
    EJ_GODKANT,
    GODKANT,
    MED_RATT,
    OBETALT,
    UTAN_RATT,
)
from tests.projections.hjalp.orakel.turen import Tur

KRAVBART = (*MED_RATT, UTAN_RATT)


@dataclass(kw_only=True)
class Akt(Beviljad):
    """`granskat` is what reviews found to be used, approved and not: when, and of which year."""

    regel: Regel
    granskat: list[tuple[date, int, int, int]] = field(default_factory=list)
    oppna_order: dict[UUID, Order] = field(default_factory=dict)
    kvittade: dict[int, tuple[date, int]] = field(default_factory=dict)
    """When, and how much, it was paid by setting off; by the version that says so."""
    returen: tuple[int, date] | None = None
    av_banken: bool = False
    """The return, and its day, that takes away what claims ask for."""

    # Reviews

    def funnet_sedan(self, p: int, dag: date, forut: dict[tuple[str, int], int]) -> None:
        """What a review found to be used, approved and not, is of the years that it lies in."""
        mer = Counter({plats: ore - forut.get(plats, 0) for plats, ore in self.finns.items()})
        for ar in sorted({ar for _, ar in self.finns}):
            funnet = mer[GODKANT, ar], mer[EJ_GODKANT, ar]
            self.granskat.append((dag, ar, *funnet))
            self.provat_ar(p, dag, ar, *funnet)

    def provat_ar(self, p: int, dag: date, ar: int, godkant: int, ej_godkant: int) -> None:
        """It is said whatever has become of the money."""
        self.bok.flode(p, dag, "anvant", godkant + ej_godkant, self.hos_nu.ar(ar))
        self.bok.flode(p, dag, "godkant", godkant, self.hos_nu.ar(ar))

    # Whose money settles a claim

    def regleras(self, fordran: UUID | None) -> None:
        """Until it is said anew, what moves settles that claim, as it is now."""
        self.snart = None if fordran is None else (self._tur(fordran, 0), self._tur(fordran, 1))
        krav = None if fordran is None else self.fordringar.get(fordran)
        self.av_annan = None if krav is None else krav.annan
        forut = {ar for lada, ar in self.finns if lada == UTAN_RATT}
        self.annans = {ar: self.annans_i(UTAN_RATT, ar) + self.andras(ar) for ar in forut}

    def turen(self, *, ater: bool) -> Tur:
        return self._tur(None, int(ater)) if self.snart is None else self.snart[ater]

    def _tur(self, fordran: UUID | None, ater: int) -> Tur:
        """A moved claim's money is its own, and last taken for another."""
        andras = [
            b
            for i, k in self.fordringar.items()
            if i != fordran
            for b in (k.omfort, k.omfort_betalt)[ater]
        ]
        if fordran is None or fordran not in self.fordringar:
            return Tur([], andras)
        krav = self.fordringar[fordran]
        egna = (krav.omfort, krav.omfort_betalt)[ater]
        sankt = sum(b.ore for b in krav.ur if b.lada == UTAN_RATT)
        if ater or sankt == sum(b.ore for b in egna):
            return Tur(list(egna), andras)
        return Tur([], [*egna, *andras])

    # What claims ask for

    def kravt(self, lada: str, ar: int) -> int:
        return sum(k.ur_ladan(lada, ar) for k in self.fordringar.values())

    def betalt_ur_det_sankta(self, fordran: UUID | None) -> int:
        """What has been paid on a claim, or on none, of what was without right."""
        return sum(
            b.ore
            for i in self.inbetalda.values()
            for b in i.bitar
            if i.fordran == fordran and b.lada == UTAN_RATT
        )

    @property
    def reserverat_ore(self) -> int:
        """What is kept for the debtor of what is unpaid: it is to be sent back to him."""
        tillgodo = sum(
            min(k.tillgodo_ore, self.betalt_ur_det_sankta(i))
            for i, k in self.fordringar.items()
            if k.annan is None
        )
        borta = sum(b.bit.ore for b in self.sankta_borta if b.dar == "aterbetalt")
        return max(0, min(tillgodo, borta, self.i(OBETALT)))

    def okravt_i(self, lada: str, ar: int) -> int:
        return max(0, self.finns[lada, ar] - self.kravt(lada, ar))

    def hans_i(self, lada: str, ar: int) -> int:
        """What lies there but for what others have and are not asked for."""
        return max(0, self.finns[lada, ar] - self.annans_i(lada, ar))

    def hans_okravt_i(self, lada: str, ar: int) -> int:
        return max(0, self.okravt_i(lada, ar) - self.annans_i(lada, ar))

    def hans_okravt(self, lada: str, ore: int) -> list[Bit]:
        """So much of a box, of what is the party's and nobody asks for, the oldest year first."""
        bitar: list[Bit] = []
        for ar in self.aren(lada):
            tas = min(ore - sum(b.ore for b in bitar), self.hans_okravt_i(lada, ar))
            if tas > 0:
                bitar.append(Bit(lada, ar, tas))
        return bitar

    def oombett_i(self, lada: str, ar: int) -> int:
        """What may be paid there unasked: not what others owe, though it is written off."""
        andras = [k for k in self.fordringar.values() if k.annan is not None and k.annan.ar == ar]
        bort = sum(k.efterskankt_ore("avskrivet") for k in andras) if lada == "avskrivet" else 0
        return max(0, self.okravt_i(lada, ar) - bort)

    def oombett(self, lada: str, ore: int) -> list[Bit]:
        """So much of a box that may be paid unasked, the oldest year first."""
        bitar: list[Bit] = []
        for ar in self.aren(lada):
            tas = min(ore - sum(b.ore for b in bitar), self.oombett_i(lada, ar))
            if tas > 0:
                bitar.append(Bit(lada, ar, tas))
        return bitar

    def okravt(self, lada: str, ore: int) -> list[Bit]:
        """So much of a box that no claim asks for, the oldest year first."""
        bitar: list[Bit] = []
        for ar in self.aren(lada):
            tas = min(ore - sum(b.ore for b in bitar), self.okravt_i(lada, ar))
            if tas > 0:
                bitar.append(Bit(lada, ar, tas))
        return bitar

    def okravt_ore(self, lada: str) -> int:
        return sum(self.okravt_i(lada, ar) for ar in self.aren(lada))

    def ta_okravt(self, p: int, dag: date, fran: str, till: str, ore: int) -> None:
        for bit in self.okravt(fran, ore):
            self.flytta(p, dag, (fran, bit.ar), (till, bit.ar), bit.ore)

    def bort(self, p: int, dag: date, bitar: list[Bit] | tuple[Bit, ...], till: str) -> None:
        """Waived."""
        for bit in bitar:
            self.flytta(p, dag, (bit.lada, bit.ar), (till, bit.ar), bit.ore)

    def ater(self, p: int, dag: date, bitar: tuple[Bit, ...]) -> tuple[Bit, ...]:
        """Repaid; what of it the post may use again. What was paid wrongly it always may."""
        anslagets = []
        for bit in bitar:
            sankt = sum(b.ore for b in self.sankta if b.ar == bit.ar)
            fel = 0
            if bit.lada == UTAN_RATT:
                fel = self.finns[bit.lada, bit.ar] - sankt - self.annans_nu(bit.ar)
            ore = bit.ore if self.regel.till_anslaget else min(bit.ore, max(0, fel))
            self.flytta(p, dag, (bit.lada, bit.ar), ("aterbetalt", bit.ar), bit.ore)
            self.flytta(p, dag, ("aterbetalt", bit.ar), ("disponibelt", dag.year), ore)
            anslagets.append(bit._replace(ore=ore))
        return tuple(anslagets)

    def tillbaka(
        self,
        p: int,
        dag: date,
        betald: Inbetalt,
        hem: Hemma,
        lyfta: Sequence[tuple[date, Aterlagt]] = (),
    ) -> None:
        """It was not repaid after all: what is not granted goes home, or is without right.

        `lyfta` is what no claim has waived any more of what is back, and from when.
        """
        for bit in betald.anslagets:
            self.flytta(p, dag, ("disponibelt", dag.year), ("aterbetalt", bit.ar), bit.ore)
        for bit in betald.bitar:
            self.ater_ur(p, dag, "aterbetalt", bit)
        for bit in (
            [] if betald.fordran is None else self.fordringar[betald.fordran].lyft_av(betald)
        ):
            self.ater_ur(p, dag, "avskrivet", bit)
        for fran, e in lyfta:
            for bit in e.ater:
                self.ater_ur(p, max(dag, fran), e.hur, bit)
        self.inget_som_inte_finns()
        self.inget_utover(p, dag, hem)

    # The bank

    def med_ratt(self, belopp_ore: int, till: str, order: Order | None, tidigare: int = 0) -> int:
        """Of a payment, what was ordered to there and fits in what is granted and not paid."""
        if order is None or order.till != till:
            return 0
        return max(0, min(belopp_ore, order.belopp_ore, self.i(OBETALT) + tidigare))

    def med_ratt_nu(self, b: Betalning, order: Order | None, tidigare: int) -> int:
        """Of a payment that was another: what came back of it takes nothing of the grant."""
        ratt = min(b.belopp_ore, order.belopp_ore) if order and order.till == b.till else 0
        ryms = self.i(OBETALT) + tidigare
        return ratt if min(ratt, b.kvar_ore) <= ryms else max(0, ryms)

    def utford_order(self, betalning: Betalning) -> Order | None:
        """What it carried out; or, if it was thought never made, what nothing has yet."""
        if betalning.order is None and betalning.belopp_ore == 0:
            return self.oppna_order.get(betalning.id)
        return betalning.order
