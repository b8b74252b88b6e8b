"""A claim as the oracle knows it: what is owed, the time that was given, and what that costs.

It imports nothing of ours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from tests.domain.hjalp.eftergiftsfoljd import Ordfoljd
from tests.domain.hjalp.ranteorakel import ALDRIG, Betald, Plan, Tid, Utfall
from tests.projections.hjalp.orakel.bitar import Bit, tillagt
from tests.projections.hjalp.orakel.kravaren import Kravaren
from tests.projections.hjalp.orakel.kravets_ord import (
    Aterlagt,
    Delar,
    Givet,
    Inbetalt,
    Lyft,
    Sankt,
)
from tests.projections.hjalp.orakel.skuld import Skuld


@dataclass
class Krav(Skuld):
    """It costs from a day that follows from what it rests on, or from when it is to be paid."""

    aren: Kravaren = field(default_factory=Kravaren)
    lyft_taget: list[tuple[date, Aterlagt]] = field(default_factory=list)
    """What was waived, or written off, and had gone when it was lifted from that day: its boxes."""
    orden: dict[UUID, Ordfoljd] = field(default_factory=dict)
    """What was said of what is waived, by the decision that first did, if it has been lowered."""
    ranteorden: dict[UUID, Ordfoljd] = field(default_factory=dict)
    """And of the interest."""
    sankta: dict[UUID, Sankt] = field(default_factory=dict)
    """What brought some of it back."""
    domt: dict[date, int] = field(default_factory=dict)
    """What was demanded each day between two judgements."""
    fritt_domt: dict[date, int] = field(default_factory=dict)
    """The same, each day before it fell due anew."""

    def rattas(self, till_ore: int, mer: list[Bit], forfaller: date) -> None:
        """It always asked for so much, by that day; and what was put off in whole still is."""
        mer_ore = sum(b.ore for b in mer)
        for nr, (tid, plan) in enumerate(zip(self.sticka.tider, self.sticka.planer, strict=True)):
            [(till, ore), *fler] = tid.delar
            if plan.ranta is None and not fler and ore >= self.krav_ore:
                self.sticka.tider[nr] = tid._replace(delar=((till, ore + mer_ore),))
        self.krav_ore += mer_ore
        self.begart_ore = self.beslutat_ore = till_ore
        self._ar_nu(tillagt(self.ur, mer))
        self.sticka.krav, self.forfallodag = till_ore, forfaller
        self.sticka.forfaller = max(self.sticka.forfaller, forfaller)  # nobody tells him

    @property
    def ranta_fran(self) -> date:
        """The first day that can cost anything."""
        if self.sticka.start == "krav":
            raknas = min(self.sticka.efter_krav(), default=date(9998, 1, 1))
            return raknas + timedelta(days=1)
        forst = min((d for d, _ in self._lotter()), default=self.sticka.sista_i_tid())
        return forst + timedelta(days=1)

    def _lotter(self) -> list[tuple[date, int]]:
        return [*self.vilar_pa.values(), *([] if self.rest is None else [self.rest])]

    def foljer(self, fran: int, till: int, dag: date) -> None:
        """The bank paid on that day what another version had said."""
        if fran in self.vilar_pa:
            self.vilar_pa[till] = (dag, self.vilar_pa.pop(fran)[1])

    def lyft(
        self,
        dag: date,
        ore: int,
        retur: int | None = None,
        kom: date | None = None,
        *,
        banken: bool = False,
        sagt: bool = False,
    ) -> dict[date, int]:
        """So much is lifted from a day; what of that had been already, each day."""
        forst = not (+self.tidvis or +self.rantefritt or self.aterkravt)
        self.havningar.append(Lyft(dag, ore, retur, kom, banken=banken and forst, sagt=sagt))
        redan = {d: min(o, ore) for d, o in self.tidvis.items() if d >= dag}
        self.tidvis -= Counter(redan)
        fritt = {d: min(o, ore) for d, o in self.rantefritt.items() if kom is None or d >= kom}
        self.rantefritt -= Counter(fritt)
        for nr, (tider, nar, var) in reversed([*enumerate(self.aterkravda)]):
            self.aterkravda[nr] = (tider, nar, var - min(var, ore))
            ore -= min(var, ore)
        return redan

    @property
    def lyft_av_ord_ore(self) -> int:
        return sum(h.ore for h in self.havningar if h.sagt)

    @property
    def ute(self) -> list[tuple[date, int]]:
        """What was out, and until when it was owed."""
        kom = [(h.kom, h) for h in self.havningar if h.kom is not None]
        return [(min(dag, h.eftergivet or dag), h.ore) for dag, h in kom]

    def returen_rattad(self, retur: int, dag: date, ore: int) -> int:
        """So much came back that day, of what was lifted by it; returns what is left."""
        nya = []
        for h in self.havningar:
            kom = max(0, min(ore, h.ore)) if h.retur == retur else 0
            if h.retur != retur:
                nya.append(h)
                continue
            ore -= h.ore
            nya += [h._replace(ore=kom, kom=dag if dag > self.dag else None)] if kom else []
            nya += [h._replace(ore=h.ore - kom, kom=None)] if h.ore > kom else []
        self.havningar = nya
        return ore

    def lyft_upphavt(self, dag: date, ore: int, fritt: tuple[date, date] | None = None) -> None:
        """So much of what was lifted, the last first, is demanded again from a day."""
        nu, borta = self.kravt_ore + ore, Counter[date]()
        for fran, tas in self.utan_lyft(ore):
            borta.update(dict.fromkeys(dagarna(fran, dag), tas))
        self.tidvis += borta
        for d, tas in (+borta).items():
            self.domt[d] = min(self.domt.get(d, nu), nu - tas)
        if fritt is not None:
            for d in dagarna(*fritt) if +borta else ():
                domt = nu - max(borta.values())
                self.fritt_domt[d] = min(self.fritt_domt.get(d, nu), domt)

    def utan_lyft(self, ore: int) -> list[tuple[date, int]]:
        """So much of what was lifted never was; and from which days it was.

        First what was said, and the last of it first.
        """
        tagna = []
        sagt_sist = sorted(enumerate(self.havningar), key=lambda par: (par[1].sagt, par[0]))
        for nr, h in reversed(sagt_sist):
            tas = min(ore, h.ore)
            ore -= tas
            self.havningar[nr] = h._replace(ore=h.ore - tas)
            tagna.append((h.dag, tas))
        self.havningar = [h for h in self.havningar if h.ore]
        return tagna

    def aldrig_lyft(self, dag: date, ore: int) -> None:
        """So much of what the bank was thought to have taken from that day it had not."""
        for nr, h in reversed([*enumerate(self.havningar)]):
            tas = min(ore, h.ore) if h.banken and h.dag == dag else 0
            ore -= tas
            self.havningar[nr] = h._replace(ore=h.ore - tas)
        self.havningar = [h for h in self.havningar if h.ore]

    def rakna_ranta(self, till: date, referens: dict[date, int]) -> int:
        """On what was outstanding when each day began. How much more it is than before.

        `referens` is the reference rate of each half-year, in hundredths of a percentage point.
        """
        forut, self.ranta_ore = self.ranta_ore, self.utfall(till, referens).ranta
        return self.ranta_ore - forut

    def utfall(self, till: date, referens: dict[date, int]) -> Utfall:
        """What it costs, and how what was paid is divided by that."""
        halvar = {(d.year, 1 if d.month == 1 else 2): r for d, r in referens.items()}
        fritt = [(d, -ore) for d, ore in andringarna(self.rantefritt)]
        self.sticka.begars, self.sticka.andringar = self.begars_ore, [*self.handelser, *fritt]
        self.sticka.ute, self.sticka.sista_ord = self.ute, self.begart_ore
        self.sticka.lotter = self._lotter()
        self.sticka.rantelattnader = [(d, ore) for _, d, ore in self.rantelattnader]
        self.sticka.avskriven_ranta = self.avskriven_ranta
        self.sticka.raknat_vid = self.raknat_vid
        self.sticka.avskrivs_igen = self.avskrivs_igen
        self.sticka.avskrivet = [(d, ore) for v, d, ore in self.efterskankt if v == "avskrivet"]
        return self.sticka.utfall(till, {"referens": halvar})

    def per_dag(
        self, forut: set[date], till: date, utfall: Utfall, referens: dict[date, int]
    ) -> dict[date, tuple[int, bool]]:
        """What it cost by each day it was counted to `forut`, or paid on; and whether a count to
        that day would divide what was paid by then as it was.
        """
        betalt = {b.dag for b in self.sticka.betalda if b.dag < till and b.ater != b.dag}
        dagar = forut | {d for d in betalt if self.ranta_fran <= d} | {till}
        svar = {}
        for dag in sorted(dagar):
            lika = True
            if self.rantelattnader and dag < till:
                den = self.utfall(dag, referens).betald_ranta
                lika = den == utfall.betald_ranta[: len(den)]
            svar[dag] = (utfall.hittills.get(min(dag, till), 0), lika)
        return svar

    def jamnas(self, nr: int, dag: date, ore: int) -> None:
        """So much less of the interest was written off that day: the payment of that place says."""
        b = self.sticka.betalda[nr]
        self.sticka.betalda[nr] = b._replace(aterfort=(*b.aterfort, (dag, 0, ore)))
        self.rantelattnader.append(("avskrivet", dag, -ore))
        self.ranta_efterskankt_ore -= ore
        self.avskriven_ranta_ore -= ore

    def skrivs_av_igen(self, mindre: dict[date, int]) -> dict[date, int]:
        """What waited for there to be so much, by when it was written off; the rest is left."""
        igen = {d: min(self.avskrivs_igen[d], -ore) for d, ore in mindre.items() if ore < 0}
        for dag, ore in igen.items():
            mindre[dag] += ore
            self.avskrivs_igen[dag] -= ore
            self.rantelattnader.append(("avskrivet", dag, ore))
            self.ranta_efterskankt_ore += ore
            self.avskriven_ranta_ore += ore
        return igen

    def placerad(self, version: int, betald: Betald) -> None:
        self.betalda.append(version)
        self.sticka.betalda.append(betald)

    def togs_tillbaka(self, version: int, dag: date) -> None:
        nr = self.betalda.index(version)
        self.sticka.betalda[nr] = self.sticka.betalda[nr]._replace(ater=dag)

    def betalar_forst(self, ore: int, dag: date, inne: dict[int, Inbetalt], skyldig: int) -> int:
        """What of a payment is interest: all that is owed, or what the plan says, and last more.

        `skyldig`: also what is written off and paid all the same.
        """
        gallande = None
        for plan in sorted(self.sticka.planer, key=lambda p: p.fran):
            gallande = plan if plan.fran <= dag else gallande
        if gallande is None or gallande.ranta is None:
            return min(ore, skyldig)
        fore = sum(inne[self.betalda[n]].ranta_ore for n in gallande.da if self.betalda[n] in inne)
        sedan = self.ranta_betald_ore - fore + self.ranta_efterskankt_ore - gallande.latt
        fore_borta = [n for n in gallande.da if self.betalda[n] not in inne]
        sedan -= sum(self.gick[self.betalda[n]] for n in fore_borta)
        kvar = max(0, gallande.ranta - sedan)
        forst = min(ore, skyldig, kvar)
        return forst + max(0, ore - forst - self.utestaende_ore)

    @property
    def minskat_ore(self) -> int:
        """Of capital and interest, what has been settled in any way."""
        ranta = self.ranta_betald_ore + self.ranta_efterskankt_ore
        return self.krav_ore - self.utestaende_ore + ranta

    def ge_tid(self, om: UUID, fran: date, delar: Delar, *, med_ranta: bool) -> None:
        """By a plan: the interest that is owed is in its first parts."""
        kapital = _kapitalet(delar, self.utestaende_ranta_ore)
        self.sticka.tider.append(Tid(fran, kapital, med_ranta, om))
        self.ny_tid(fran, self.utestaende_ranta_ore)
        self.givna[om] = Givet(fran, delar, self.minskat_ore)

    def skjuts_upp(self, om: UUID, fran: date, till: date, *, med_ranta: bool) -> None:
        """All of it is to be paid later."""
        self.sticka.tider.append(Tid(fran, ((till, self.krav_ore),), med_ranta, om))
        self.ny_tid(fran, None)
        self.givna[om] = Givet(fran, ((till, None),), self.minskat_ore)

    def tiden_rattad(self, om: UUID, delar: Delar, *, med_ranta: bool) -> None:
        """It was always given so; until he is told, what he knew helps him."""
        for nr, (tid, plan) in enumerate(zip(self.sticka.tider, self.sticka.planer, strict=True)):
            if tid.om == om:
                hela = ((delar[0][0], self.krav_ore),)
                nya = hela if plan.ranta is None else _kapitalet(delar, plan.ranta)
                ny = tid._replace(delar=nya)
                givet = self.givna[om]
                if med_ranta != tid.med_ranta:  # what he was told is free is
                    ny = ny.kostar_nu(med_ranta)
                    self.flyttade.add(om)
                if delar != givet.delar:
                    self.flyttade.add(om)
                    vantar = tid.sagda != () and tid.sagt is None
                    ny = ny._replace(sagda=tid.sagda if vantar else tid.delar, sagt=None)
                    sagda = givet.sagda if vantar else givet.delar
                    self.givna[om] = givet._replace(delar=delar, sagda=sagda)
                self.sticka.tider[nr] = ny

    def tiderna(self, dag: date) -> list[Tid]:
        """What gives time on that day, the last one last."""
        star = [tid for tid in self.sticka.tider if tid.fran <= dag and tid.fran != ALDRIG]
        return sorted(star, key=lambda tid: tid.fran)

    def sista_dag(self) -> date:
        """The last day to pay all of it, as it was last decided."""
        tider = self.tiderna(date.max)
        egen = tider[-1].delar[-1][0] if tider else self.sticka.forfaller
        if self.aterkravt is None or self.aterkravt[0] < len(self.sticka.tider):
            return egen
        return max(egen, self.aterkravt[1])

    def obetalda(self) -> dict[date, int]:
        """What is outstanding, by the day it is to be paid by: the first parts are paid first."""
        tider = self.tiderna(date.max)
        egna = tider[-1].delar if tider else ((self.sticka.forfaller, self.krav_ore),)
        antal = len(self.sticka.tider)
        igen = [(nar, ore) for nr, nar, ore in self.aterkravda if nr >= antal]
        kvar, obetalda = self.utestaende_ore, dict[date, int]()
        for nar, ore in sorted((*egna, *igen), reverse=True):
            obetalda[nar] = obetalda.get(nar, 0) + min(kvar, ore)
            kvar -= min(kvar, ore)
        obetalda[min(obetalda)] += kvar
        return {nar: ore for nar, ore in obetalda.items() if ore}

    def rattelsen_sagd(self, om: UUID, dag: date) -> None:
        for nr, tid in enumerate(self.sticka.tider):
            if tid.om == om:
                self.sticka.tider[nr] = tid = tid._replace(vet=False)
            if tid.om == om and tid.gratis_till == ALDRIG:
                self.sticka.tider[nr] = tid = tid._replace(gratis_till=dag)
            if tid.om == om and tid.sagda and tid.sagt is None:
                self.sticka.tider[nr] = tid._replace(sagt=dag)
                self.givna[om] = self.givna[om]._replace(sagda=())

    def ny_tid(self, fran: date, ranta: int | None) -> None:
        """A plan, with so much interest in it; or (None) all of it by one day."""
        da = [n for n, b in enumerate(self.sticka.betalda) if b.ater is None]
        latt = self.ranta_efterskankt_ore
        self.sticka.planer.append(Plan(fran, ranta, len(self.betalda), latt, tuple(da)))


def _kapitalet(delar: Delar, ranta: int) -> tuple[tuple[date, int], ...]:
    """Of each part, what is left when the first ones have paid the interest."""
    kapital = []
    for dag, ore in delar:
        assert ore is not None
        tas = min(ranta, ore)
        ranta -= tas
        kapital.append((dag, ore - tas))
    return tuple(kapital)


def dagarna(fran: date, till: date) -> list[date]:
    """From a day, and until another."""
    return [fran + timedelta(days=n) for n in range((till - fran).days)]


def andringarna(per_dag: Mapping[date, int]) -> list[tuple[date, int]]:
    """How much more, or less, it is than the day before: only the days on which it changes."""
    efter = {d + timedelta(days=1) for d in per_dag}
    nar = sorted({*per_dag, *efter})
    skillnad = [(d, per_dag.get(d, 0) - per_dag.get(d - timedelta(days=1), 0)) for d in nar]
    return [(d, ore) for d, ore in skillnad if ore]
