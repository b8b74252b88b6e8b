"""One ärende as the oracle knows it: what was granted and paid, and what claims ask for.

The rules are those of design.md §6, worked out here anew. It imports nothing of ours.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from tests.projections.hjalp.orakel.andras import HosAndra
from tests.projections.hjalp.orakel.bitar import Bit, minus, tillagt
from tests.projections.hjalp.orakel.dagarna import (
    aterta_efterskankt,
    dag_for_dag,
    efterskankt_dag_for_dag,
)
from tests.projections.hjalp.orakel.gjort import Betalning, Order
from tests.projections.hjalp.orakel.kravets_ord import Inbetalt, Regel
from tests.projections.hjalp.orakel.lador import (
    EFTERSKANKT,
    MED_RATT,
    OBETALT,
    OREDOVISAT,
    REDOVISAT,
    UTAN_RATT,
)
from tests.projections.hjalp.orakel.turen import Tur

KRAVBART = (*MED_RATT, UTAN_RATT)


@dataclass(kw_only=True)
class Akt(HosAndra):
    """`granskat` is what reviews found to be used and approved, and used and not, each its day."""

    regel: Regel
    beviljat_ore: int = 0
    beviljat_dag: dict[date, int] = field(default_factory=dict)
    """How much more was granted from each day, or less."""
    granskat: list[tuple[date, int, int]] = field(default_factory=list)
    oppna_order: dict[UUID, Order] = field(default_factory=dict)
    kvittade: dict[int, tuple[date, int]] = field(default_factory=dict)
    """When, and how much, it was paid by setting off; by the version that says so."""
    returen: tuple[int, date] | None = None
    av_banken: bool = False
    """The return, and its day, that takes away what claims ask for."""

    # What is granted

    @property
    def inom_ore(self) -> int:
        """What is granted, and neither unpaid nor held: it has been repaid or waived."""
        return self.beviljat_ore - self.i(OBETALT, *MED_RATT)

    @property
    def utanfor_ore(self) -> int:
        """What was repaid or waived, and is not granted any more."""
        return sum(b.bit.ore for b in self.avgangna) - self.inom_ore

    def beviljas(self, p: int, dag: date, ore: int, hem: tuple[str, int], steg: int = 1) -> None:
        """Another amount than before is granted; `hem` is where money is that is not. `steg`: -1 if
        the newest goes there first.
        """
        self.faktum_borjar()
        if ore < self.beviljat_ore:
            self._sankt(p, dag, self.beviljat_ore - ore, hem, steg)
        else:
            self._hojt(p, dag, ore - self.beviljat_ore, hem)
        self.beviljat_ore = ore

    def _sankt(self, p: int, dag: date, ore: int, hem: tuple[str, int], steg: int) -> None:
        """What is unpaid goes back, what came back is no longer of the grant, the rest is owed."""
        inom = max(0, self.inom_ore)
        ore -= self.lamna(p, dag, ore, hem, steg)
        self._utan_ratt(p, dag, ore - min(ore, inom))
        dag_for_dag(self, p, hem)

    def _hojt(self, p: int, dag: date, ore: int, hem: tuple[str, int]) -> None:
        """What was lowered comes back, then what came back before is of the grant, then new."""
        utanfor = max(0, self.utanfor_ore)
        ore -= self.aterstall(p, dag, ore)
        ore -= self.aterstall_efterskankt(p, dag, ore)
        ore -= min(ore, utanfor)
        ore -= self._betalt_hem(ore)
        self.flytta(p, dag, hem, (OBETALT, hem[1]), ore)
        dag_for_dag(self, p, hem)

    def _betalt_hem(self, ore: int) -> int:
        """What a claim of another ground was paid with is of that, and nobody's to be paid anew."""
        hem = 0
        for fordran, krav in reversed(self.fordringar.items()):
            for bit in krav.omfort_betalt[::-1]:
                kvar = min(ore - hem, bit.ore, self.sankt_och_aterbetalt(bit))
                for version, i in reversed(self.inbetalda.items()):
                    ratt_ar = [b.ore for b in i.bitar if (b.lada, b.ar) == (UTAN_RATT, bit.ar)]
                    tas = bit._replace(ore=min(kvar, sum(ratt_ar) if i.fordran == fordran else 0))
                    nya = (*i.bitar, tas._replace(lada=UTAN_RATT, ore=-tas.ore), tas)
                    self.inbetalda[version] = i._replace(bitar=tuple(tillagt(nya, ())))
                    krav.omfort_betalt = tillagt(krav.omfort_betalt, minus([tas]))
                    self.kom_ater_med_ratt(tas)
                    kvar -= tas.ore
                    hem += tas.ore
        return hem

    def _utan_ratt(self, p: int, dag: date, ore: int) -> None:
        """Up to so much of what was paid is without right from now on."""
        ore -= self.ta(p, dag, OREDOVISAT, UTAN_RATT, ore)
        for lada in REDOVISAT:
            for ar in self.aren(lada):
                bit = Bit(lada, ar, min(ore, self.finns[lada, ar]))
                ore -= bit.ore
                self._utan_ratt_sedan(p, dag, bit)

    def _utan_ratt_sedan(self, p: int, dag: date, bit: Bit) -> None:
        """It was not accounted for before it was in that box."""
        ej, utan = (OREDOVISAT, bit.ar), (UTAN_RATT, bit.ar)
        for nar, ore in self.fanns(bit, dag):
            forut = ore if nar > dag else 0
            self.flytta(p, dag, ej, utan, forut)
            self.flytta(p, nar, utan, ej, forut)
            self.flytta(p, nar, (bit.lada, bit.ar), utan, ore)

    def lamna(
        self,
        p: int,
        dag: date,
        ore: int,
        hem: tuple[str, int],
        steg: int = 1,
        helst: int | None = None,
    ) -> int:
        """What is unpaid goes home; with the post never to a year before the one it is of.

        `helst`: what is of that year goes, wherever it has been carried over to.
        """
        kvar = ore
        for ar in self._aren(steg, helst):
            dit = max(hem[1], ar) if hem[0] == "disponibelt" else hem[1]
            tas = max(0, min(kvar, self.finns[OBETALT, ar]))
            self.flytta(p, dag, (OBETALT, ar), (hem[0], dit), tas)
            kvar -= tas
        return ore - kvar

    def _aren(self, steg: int, helst: int | None) -> list[int]:
        aren = [*self.aren(OBETALT)][::steg]
        if helst is None:
            return aren
        da, forut = [a for a in aren if a >= helst], [a for a in aren if a < helst]
        return [*sorted(da), *sorted(forut, reverse=True)]

    def inget_utover(self, p: int, dag: date, hem: tuple[str, int]) -> None:
        """No more is unpaid or held with right than is granted."""
        for nar, ore in self._over_sedan(dag):
            dit = (hem[0], hem[1] if hem[0] == "utlyst" else max(hem[1], nar.year))
            self._utan_ratt(p, nar, ore - self.lamna(p, nar, ore, dit))
        self._ater_det_sankta(p, dag, hem)
        dag_for_dag(self, p, hem)

    def _over_sedan(self, dag: date) -> list[tuple[date, int]]:
        """What is beyond the grant, and since when, but not before `dag`: the first first."""
        kvar, sedan, delar = max(0, -self.inom_ore), date.max, list[tuple[date, int]]()
        rort = [(d, ore) for (_, d), ore in self.obetalt_dag.items()]
        rort += [(d, ore) for (*_, d), ore in self.betalt_dag.items()]
        for d in sorted({dag, *self.beviljat_dag, *(d for d, _ in rort)}, reverse=True):
            if d < dag:
                break
            beviljat = sum(ore for nar, ore in self.beviljat_dag.items() if nar <= d)
            over = sum(ore for nar, ore in rort if nar <= d) - max(0, beviljat)
            if over < kvar:
                delar.append((sedan, kvar - max(0, over)))
                kvar = max(0, over)
            sedan = d
        return [(d, ore) for d, ore in ((dag, kvar), *reversed(delar)) if ore]

    def banken_andrad(self, p: int, dag: date, ar: int, hem: tuple[str, int]) -> None:
        """What was not paid in the year, or came back, was neither waived nor granted beyond."""
        aterta_efterskankt(self, p, dag, ar)
        self.inget_utover(p, dag, hem)
        efterskankt_dag_for_dag(self, p, ar, hem)

    def _ater_det_sankta(self, p: int, dag: date, hem: tuple[str, int]) -> None:
        """What he holds and was lowered is granted again before what is unpaid."""
        har = sum(b.ore for b in self.sankta)
        har += sum(b.bit.ore for b in self.sankta_borta if b.dar in EFTERSKANKT)
        ore = max(0, min(har, self.i(OBETALT)))
        gick = self.lamna(p, dag, ore, hem)
        self.aterstall_efterskankt(p, dag, gick - self.aterstall(p, dag, gick))

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

    def tillbaka(self, p: int, dag: date, betald: Inbetalt, hem: tuple[str, int]) -> None:
        """It was not repaid after all: what is not granted any more goes hem, or is without right.

        Never to a post's year that has passed.
        """
        if hem[0] == "disponibelt" and hem[1] < dag.year:
            hem = ("disponibelt", dag.year)
        for bit in betald.anslagets:
            self.flytta(p, dag, ("disponibelt", dag.year), ("aterbetalt", bit.ar), bit.ore)
        for bit in betald.bitar:
            self.ater_ur(p, dag, "aterbetalt", bit)
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
