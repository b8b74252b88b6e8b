"""What a case is granted, of which year's money, and what that does to what is unpaid and paid.

It imports nothing of ours.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from tests.projections.hjalp.orakel.andras import HosAndra
from tests.projections.hjalp.orakel.arens import sina_egna
from tests.projections.hjalp.orakel.bitar import Bit, minus, tillagt
from tests.projections.hjalp.orakel.dagarna import (
    aterta_efterskankt,
    dag_for_dag,
    efterskankt_dag_for_dag,
)
from tests.projections.hjalp.orakel.hemma import Hemma
from tests.projections.hjalp.orakel.kravets_ord import anslagets_del
from tests.projections.hjalp.orakel.lador import (
    EFTERSKANKT,
    MED_RATT,
    OBETALT,
    OREDOVISAT,
    REDOVISAT,
    UTAN_RATT,
)


@dataclass(kw_only=True)
class Beviljad(HosAndra):
    """`av_grunden` is what the grant gives of each year, `av_loften` what promises have given.

    `framat` is what the call has back in later years than it is of.
    """

    av_grunden: Counter[int] = field(default_factory=Counter)
    av_loften: Counter[int] = field(default_factory=Counter)
    framat: Counter[int] = field(default_factory=Counter)
    beviljat_dag: dict[date, int] = field(default_factory=dict)
    """How much more was granted from each day, or less."""

    @property
    def ger(self) -> Counter[int]:
        """What is granted of each year."""
        return self.av_grunden + self.av_loften

    @property
    def beviljat_ore(self) -> int:
        return self.ger.total()

    @property
    def inom_ore(self) -> int:
        """What is granted, and neither unpaid nor held: it has been repaid or waived."""
        return self.beviljat_ore - self.i(OBETALT, *MED_RATT)

    @property
    def utanfor_ore(self) -> int:
        """What was repaid or waived, and is not granted any more."""
        return sum(b.bit.ore for b in self.avgangna) - self.inom_ore

    def grunden_ger(self, p: int, dag: date, ore: int, hem: Hemma) -> Counter[int]:
        """So much is granted in all, by another word on the grant; what is changed of each year.

        The newest goes first; what is more is of the year that was applied for, if it is not money
        of another.
        """
        fore, grund = self.av_grunden, +self.av_grunden
        bort = self.beviljat_ore - ore
        for ar in sorted(grund, reverse=True):
            tas = max(0, min(bort, grund[ar]))
            grund[ar] -= tas
            bort -= tas
        mer = max(0, -bort)
        grund[self.hos.budgetar] += mer
        nya = self._beviljas(p, dag, grund + self.av_loften, hem)
        self.av_grunden = self._efter_pengarna(+grund, mer, nya)
        andrat = Counter(self.av_grunden)
        andrat.subtract(fore)
        return andrat

    def _efter_pengarna(self, grund: Counter[int], mer: int, nya: Counter[int]) -> Counter[int]:
        """What was new, of another year, is of that; and so is what he had of another."""
        eget = self.hos.budgetar
        for ar in sorted(nya, reverse=True):
            bytt = min(mer, nya[ar]) if ar != eget else 0
            mer -= bytt
            grund.update({ar: bytt, eget: -bytt})
        alla = grund + self.av_loften
        mer = min(mer, max(0, alla[eget] - self.tagna[eget]))
        for ar in sorted(self.tagna, reverse=True):
            bytt = max(0, min(mer, self.tagna[ar] - alla[ar])) if ar != eget else 0
            mer -= bytt
            grund.update({ar: bytt, eget: -bytt})
        return +grund

    def loften_ger(self, p: int, dag: date, andrat: dict[int, int], hem: Hemma) -> None:
        """So much more, or less, is granted of promises of each year."""
        ger = Counter(self.av_loften)
        ger.update(andrat)
        self._beviljas(p, dag, self.av_grunden + ger, hem)
        self.av_loften = +ger

    def _beviljas(self, p: int, dag: date, ger: Counter[int], hem: Hemma) -> Counter[int]:
        """Returns what is of other years' money than what is granted."""
        self.faktum_borjar()
        fore = self.av_grunden + self.av_loften
        nya, ore = Counter[int](), ger.total() - fore.total()
        if ore < 0:
            self._sankt(p, dag, -ore, fore - ger, hem)
        elif ore:
            nya = self._hojt(p, dag, ore, ger - fore, ger, hem)
        return nya

    def _sankt(self, p: int, dag: date, ore: int, av: Counter[int], hem: Hemma) -> None:
        """What is unpaid goes back, what came back is no longer of the grant, the rest is owed."""
        inom = max(0, self.inom_ore)
        for ar in sorted(av, reverse=True):
            ore -= self.lamna(p, dag, min(ore, av[ar]), hem, ar)
        self._utan_ratt(p, dag, ore - min(ore, inom))
        dag_for_dag(self, p, hem)

    def _hojt(
        self, p: int, dag: date, ore: int, mer: Counter[int], ger: Counter[int], hem: Hemma
    ) -> Counter[int]:
        """What was lowered comes back, then what came back before is of the grant, then new."""
        utanfor = max(0, self.utanfor_ore)
        ore -= self.aterstall(p, dag, ore)
        ore -= self.aterstall_efterskankt(p, dag, ore)
        ore -= min(ore, utanfor)
        ore -= self._betalt_hem(ore)
        nya = self._nytt(p, dag, ore, mer, ger, hem)
        dag_for_dag(self, p, hem)
        return nya

    def _nytt(
        self, p: int, dag: date, ore: int, mer: Counter[int], ger: Counter[int], hem: Hemma
    ) -> Counter[int]:
        """Where there is less than is granted: first what is granted now, and then the newest."""
        fattas = {ar: ger[ar] - self.tagna[ar] for ar in {*ger, *self.tagna}}
        nya, hemma = Counter[int](), Counter[int]()
        for eget in (True, False):
            for ar in sorted(fattas, reverse=True):
                if (ar in mer) is eget:
                    hogst = min(mer[ar], fattas[ar]) if eget else fattas[ar]
                    tas, plats = max(0, min(ore, hogst)), hem.dit(ar)
                    self._tas(p, dag, plats, tas)
                    nya[plats[1]] += tas
                    hemma[plats[1]] += 0 if eget else tas
                    ore -= tas
        self._tas(p, dag, hem.nu(), ore)
        nya[hem.nu()[1]] += ore
        return nya - hemma - mer

    def flytta(
        self, p: int, dag: date, fran: tuple[str, int], till: tuple[str, int], ore: int
    ) -> None:
        """The call has what was carried over in the year that it lay in."""
        super().flytta(p, dag, fran, till, ore)
        for hem, lag, gick in ((till, fran, ore), (fran, till, -ore)):
            if (hem[0], lag[0]) == ("utlyst", OBETALT) and lag[1] > hem[1]:
                self.framat[lag[1]] += gick
                i_da, i_nu = (("utlyst", self.vems("utlyst", ar)) for ar in (hem[1], lag[1]))
                self.bok.flytta(p, dag, i_da, i_nu, gick)

    def _tas(self, p: int, dag: date, plats: tuple[str, int], ore: int) -> None:
        """Of what the call has in a later year, there."""
        for ar in sorted(self.framat):
            tas = max(0, min(ore, self.framat[ar])) if plats[0] == "utlyst" and ar > plats[1] else 0
            self.flytta(p, dag, plats, (OBETALT, ar), tas)
            ore -= tas
        self.flytta(p, dag, plats, (OBETALT, plats[1]), ore)

    def _betalt_hem(self, ore: int) -> int:
        """What a claim of another ground was paid with is of that, and nobody's to be paid anew."""
        hem = 0
        for fordran, krav in reversed(self.fordringar.items()):
            for bit in krav.omfort_betalt[::-1]:
                kvar = min(ore - hem, bit.ore, self.sankt_och_aterbetalt(bit))
                for version, i in reversed(self.inbetalda.items()):
                    ratt_ar = [b.ore for b in i.bitar if (b.lada, b.ar) == (UTAN_RATT, bit.ar)]
                    tas = bit._replace(ore=min(kvar, sum(ratt_ar) if i.fordran == fordran else 0))
                    fran = tas._replace(lada=UTAN_RATT)
                    nya = (*i.bitar, *minus([fran]), tas)
                    postens = anslagets_del(i, (fran,))
                    hit = [b._replace(lada=tas.lada) for b in postens]
                    self.inbetalda[version] = i._replace(
                        bitar=tuple(tillagt(nya, ())),
                        anslagets=tuple(tillagt(i.anslagets, (*minus(postens), *hit))),
                    )
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

    def lamna(self, p: int, dag: date, ore: int, hem: Hemma, helst: int | None = None) -> int:
        """What is unpaid goes home. `helst`: first what is of that year, or came from there."""
        kvar, egna = ore, self.egna(hem.ger)
        obetalt = {ar: self.finns[OBETALT, ar] for ar in self.aren(OBETALT)}
        for ar in self._aren(helst):
            for plats, finns in hem.av(ar, obetalt, egna):
                tas = min(kvar, finns)
                self.flytta(p, dag, (OBETALT, ar), plats, tas)
                kvar -= tas
        return ore - kvar

    def _aren(self, helst: int | None) -> list[int]:
        aren = [*self.aren(OBETALT)]
        if helst is None:
            return aren
        da, forut = [a for a in aren if a >= helst], [a for a in aren if a < helst]
        return [*sorted(da), *sorted(forut, reverse=True)]

    def inget_utover(self, p: int, dag: date, hem: Hemma) -> None:
        """No more is unpaid or held with right than is granted."""
        for nar, ore in self._over_sedan(dag):
            da = hem._replace(idag=max(hem.idag, nar.year))
            self._utan_ratt(p, nar, ore - self.lamna(p, nar, ore, da))
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

    def banken_andrad(self, p: int, dag: date, ar: int, hem: Hemma) -> None:
        """What was not paid in the year, or came back, was neither waived nor granted beyond."""
        andra_har = self.har_andra(ar)
        aterta_efterskankt(self, p, dag, ar, andra_har)
        self.inget_utover(p, dag, hem)
        sina_egna(self, p, dag, hem)
        efterskankt_dag_for_dag(self, p, ar, hem, andra_har)

    def _ater_det_sankta(self, p: int, dag: date, hem: Hemma) -> None:
        """What he holds and was lowered is granted again before what is unpaid."""
        har = sum(b.ore for b in self.sankta)
        har += sum(b.bit.ore for b in self.sankta_borta if b.dar in EFTERSKANKT)
        ore = max(0, min(har, self.i(OBETALT)))
        gick = self.lamna(p, dag, ore, hem)
        self.aterstall_efterskankt(p, dag, gick - self.aterstall(p, dag, gick))
