"""A claim as the oracle knows it: what it asks for, what has become of it, and its interest.

It imports nothing of ours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from tests.domain.hjalp.ranteorakel import ALDRIG, Betald, Kurs, Plan, Raknesticka, Tid, Utfall
from tests.domain.hjalp.ranteorakel import bankdag as bankdag
from tests.projections.hjalp.orakel.bitar import Bit, minus, ryms_i, tillagt, utom_forsta


class Regel(NamedTuple):
    """What the case's förordning says of money that is to come back.

    Interest runs from each payment, or else from the day on which the claim was due.
    """

    till_anslaget: bool
    fran_utbetalningen: bool
    tillagg: int
    """Hundredths of a percentage point above the reference rate."""
    given_tid: Kurs | None = None
    """What time costs; None: nothing may be taken for it."""


class Annan(NamedTuple):
    """Who got a payment by mistake, if he is known; which payment, and whose it was thought to be.

    `till` and `ar` are where and in which year it was made, as was said when it was demanded.
    """

    mottagare_id: UUID | None
    version: int
    till: str
    ar: int


class Inbetalt(NamedTuple):
    """A receipt as it was placed, or (no receipt) what was set off."""

    inbetalning: UUID | None
    placering_version: int
    dag: date
    fordran: UUID | None
    bitar: tuple[Bit, ...]
    ranta_ore: int
    anslagets: tuple[Bit, ...]
    """What of it the post may use again."""
    aterfort: tuple[tuple[date, int], ...] = ()
    """When what it paid had been written off, the last first, and how much; and of interest."""
    aterford_ranta: tuple[tuple[date, int], ...] = ()


Delar = tuple[tuple[date, int | None], ...]
"""What is to be paid when; None: all of it."""


class Givet(NamedTuple):
    """Time that a decision gave, and how much was settled when it did.

    `sagda` is what he was told of the parts, if they were corrected and he does not know.
    """

    fran: date
    delar: Delar
    minskat_ore: int
    sagda: Delar = ()


class Eftergift(NamedTuple):
    """What a decision waives, as it reads now, and since when."""

    dag: date
    bitar: tuple[Bit, ...]
    ranta_ore: int

    @property
    def kapital_ore(self) -> int:
        return sum(b.ore for b in self.bitar)


class Lyft(NamedTuple):
    """So much was lifted on a day: by a return, that came on `kom`, or not after all."""

    dag: date
    ore: int
    retur: int | None = None
    kom: date | None = None
    eftergivet: date | None = None
    """When it had been waived, if it had."""


@dataclass
class Krav:
    """`ur` is what is outstanding, in the order in which it was asked for.

    `omfort` is what of it lies in `for_hogt_belopp` since a lowered decision put it there, and the
    box that it was asked for out of. `tillgodo_ore` had been paid of what was lifted.
    """

    id: UUID
    beslut: UUID | None
    dag: date
    krav_ore: int
    ur: list[Bit]
    sticka: Raknesticka
    """What it costs, but for what has become of it."""
    omfort: list[Bit] = field(default_factory=list)
    omfort_betalt: list[Bit] = field(default_factory=list)
    """What was `omfort`, and is paid."""
    handelser: list[tuple[date, int]] = field(default_factory=list)
    vilar_pa: dict[int, tuple[date, int]] = field(default_factory=dict)
    """The version of each payment that it rests on: when it was made, and how much of it."""
    betalningar: set[UUID] = field(default_factory=set)
    rest: tuple[date, int] | None = None
    """What rests on no payment that is known, and the day that it is counted from."""
    betalda: list[int] = field(default_factory=list)
    """The version that placed each payment: they stand in `sticka.betalda`."""
    rantelattnader: list[tuple[str, date, int]] = field(default_factory=list)
    """Interest that was waived or written off: which, when, and how much."""
    forfallodag: date | None = None
    """As the decision says it now."""
    gick: dict[int, int] = field(default_factory=dict)
    """What was interest of each payment that was taken back, by its version."""
    betalt_ore: int = 0
    efterskankt: list[tuple[str, date, int]] = field(default_factory=list)
    """Waived or written off: which, when, and how much."""
    ranta_efterskankt_dag: date | None = None
    raknad_till: date | None = None
    """The last day that interest was ever counted to."""
    havt_ore: int = 0
    sagd_dag: date = date.min
    """The day of the decision that last said what is asked for."""
    begart_ore: int | None = None
    """What a later decision or judgement says is asked for."""
    tillgodo_ore: int = 0
    ranta_ore: int = 0
    ranta_betald_ore: int = 0
    ranta_efterskankt_ore: int = 0
    avskrivet: list[Bit] = field(default_factory=list)
    """Written off in the books, where it lies: it is owed all the same."""
    avskriven_ranta_ore: int = 0
    annan: Annan | None = None
    """Another than the party owes it, for what he got by mistake."""
    havt_ur: list[Bit] = field(default_factory=list)
    """The boxes of what was lifted and is not paid."""
    givna: dict[UUID, Givet] = field(default_factory=dict)
    """By the decision, what time was given."""
    eftergifter: dict[UUID, Eftergift] = field(default_factory=dict)
    """By the decision."""
    havningar: list[Lyft] = field(default_factory=list)
    """When it was lifted, of what is not demanded again."""
    returer: set[int] = field(default_factory=set)
    """The returns by which what it asks for came back."""
    tidvis: Counter[date] = field(default_factory=Counter)
    """What is demanded and was not, each day between two judgements."""
    rantefritt: Counter[date] = field(default_factory=Counter)
    """What of what is demanded was not owed, each day before it fell due anew."""
    beslutat_ore: int | None = None
    """What the authority itself demands, if it has said another word since."""
    flyttade: set[UUID] = field(default_factory=set)
    """The decisions of which the days or parts, or what they cost, have been corrected."""

    def __post_init__(self) -> None:
        self.sagd_dag = max(self.sagd_dag, self.dag)

    @property
    def kravt_ore(self) -> int:
        return self.krav_ore - self.havt_ore

    @property
    def begars_ore(self) -> int:
        """What is asked for now; of what was waived, no more than that ever was."""
        if self.begart_ore is None or self.begart_ore > self.kravt_ore:
            return self.kravt_ore
        return self.begart_ore

    @property
    def utestaende_ore(self) -> int:
        return sum(b.ore for b in self.ur)

    @property
    def avskriven_ranta_kvar_ore(self) -> int:
        """Of what was written off: what was never charged is nothing to pay."""
        annat = self.ranta_efterskankt_ore - self.avskriven_ranta_ore + self.ranta_betald_ore
        return max(0, min(self.avskriven_ranta_ore, self.ranta_ore - annat))

    @property
    def ranta_kvar_ore(self) -> int:
        """Charged, and not waived."""
        return max(0, self.ranta_ore - self.ranta_efterskankt_ore)

    @property
    def utestaende_ranta_ore(self) -> int:
        return max(0, self.ranta_kvar_ore - self.ranta_betald_ore)

    def ur_ladan(self, lada: str, ar: int) -> int:
        return sum(b.ore for b in self.ur if (b.lada, b.ar) == (lada, ar))

    def _samlat(self) -> list[tuple[str, date, int]]:
        summor: dict[tuple[str, date], int] = {}
        for vilket, dag, ore in self.efterskankt:
            summor[vilket, dag] = summor.get((vilket, dag), 0) + ore
        return [(*nyckel, ore) for nyckel, ore in summor.items()]

    def delar(self, ore: int) -> tuple[Bit, ...]:
        """So much of what is outstanding, what was asked for first first."""
        tagna: list[Bit] = []
        for b in self.ur:
            tas = min(ore - sum(t.ore for t in tagna), b.ore)
            if tas > 0:
                tagna.append(b._replace(ore=tas))
        return tuple(tagna)

    def lattas(self, hur: str, bitar: tuple[Bit, ...], ranta_ore: int, dag: date) -> None:
        """Waived, which ends it; or written off, which does not."""
        self._ar_nu(tillagt(self.ur, minus(bitar)))
        if hur == "eftergivet":
            self.handelser.append((dag, -sum(b.ore for b in bitar)))
        self.ranta_efterskankt_ore += ranta_ore
        self.rantelattnader += [(hur, dag, ranta_ore)] if ranta_ore else []

    def eftergift_andrad(self, om: UUID, nu: Eftergift, dag: date) -> None:
        """The decision waives that instead: the money as from `dag`, the interest all along."""
        forut = self.eftergifter[om]
        mer, mer_ranta = nu.kapital_ore - forut.kapital_ore, nu.ranta_ore - forut.ranta_ore
        self._ar_nu(tillagt(tillagt(self.ur, forut.bitar), minus(nu.bitar)))
        self.handelser.append((dag, -mer))
        self.efterskankt.append(("eftergivet", forut.dag, mer))
        self.efterskankt = [e for e in self._samlat() if e[2]]
        self.ranta_efterskankt_ore += mer_ranta
        self.rantelattnader += [("eftergivet", forut.dag, mer_ranta)] if mer_ranta else []
        self.eftergifter[om] = nu

    def betalas(self, bitar: tuple[Bit, ...]) -> None:
        forut = self.omfort
        self._ar_nu(tillagt(self.ur, minus(bitar)))
        nu = tillagt(forut, minus(self.omfort))
        self.omfort_betalt = tillagt(self.omfort_betalt, nu)

    def mer(self, betald: Inbetalt) -> tuple[int, int]:
        """A payment was taken back: what was lifted of it meanwhile is not owed again.

        Returns what is written off as it was before the payment: capital, and interest.
        """
        bitar = betald.bitar
        kapital = sum(b.ore for b in bitar)
        igen = utom_forsta(bitar, self.tillgodo_ore)
        borta = tillagt(bitar, minus(igen))
        self.havt_ur = tillagt(self.havt_ur, [b for b in borta if b.lada != "avskrivet"])
        self._ar_nu(tillagt(self.ur, [b for b in igen if b.lada != "avskrivet"]))
        ater = ryms_i(self.omfort_betalt, bitar)
        self.omfort = tillagt(self.omfort, ryms_i(ater, igen))
        self.omfort_betalt = tillagt(self.omfort_betalt, minus(ater))
        skrivs_av = [b for b in igen if b.lada == "avskrivet"]
        kvar = sum(b.ore for b in skrivs_av)
        ranta = min(sum(ore for _, ore in betald.aterford_ranta), self.ranta_kvar_ore)
        self.skrivs_av(skrivs_av, ranta)
        self.ranta_efterskankt_ore += ranta
        igen_ore = ranta
        for nar, ore in reversed(betald.aterford_ranta):
            tas = min(igen_ore, ore)
            igen_ore -= tas
            self.rantelattnader += [("avskrivet", nar, tas)] if tas else []
        for nar, ore in reversed(betald.aterfort):
            tas = min(kvar, ore)
            kvar -= tas
            self.efterskankt += [("avskrivet", nar, tas)] if tas else []
        self.efterskankt = self._samlat()
        self.tillgodo_ore = max(0, self.tillgodo_ore - kapital)
        return sum(b.ore for b in skrivs_av), ranta

    def skrivs_av(self, bitar: Iterable[Bit], ranta_ore: int) -> None:
        """In the books only."""
        dit = [b._replace(lada="avskrivet") for b in bitar]
        self.avskrivet = tillagt(self.avskrivet, dit)
        self.avskriven_ranta_ore += ranta_ore

    def aterfors(
        self, bitar: tuple[Bit, ...], ranta_ore: int
    ) -> tuple[tuple[tuple[date, int], ...], tuple[tuple[date, int], ...]]:
        """It was paid all the same: so much was not written off, the last first; when it was.

        Of the capital, and of the interest.
        """
        kapital = sum(b.ore for b in bitar)
        tagna = self.sist_efterskankt(kapital, "avskrivet")
        for vilket, nar, ore in tagna:
            kvar = [(v, d, o - ore if (v, d) == (vilket, nar) else o) for v, d, o in self._samlat()]
            self.efterskankt = [e for e in kvar if e[2]]
        self.avskrivet = tillagt(self.avskrivet, minus(bitar))
        self.avskriven_ranta_ore -= ranta_ore
        self.ranta_efterskankt_ore -= ranta_ore
        self._ar_nu(tillagt(self.ur, bitar))
        rantor = []
        for nr, (hur, nar, ore) in reversed([*enumerate(self.rantelattnader)]):
            tas = min(ranta_ore, ore) if hur == "avskrivet" else 0
            ranta_ore -= tas
            self.rantelattnader[nr] = (hur, nar, ore - tas)
            rantor += [(nar, tas)] if tas else []
        return tuple((nar, ore) for _, nar, ore in tagna), tuple(rantor)

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

    def efterskankt_ore(self, *hur: str) -> int:
        return sum(ore for vilket, _, ore in self.efterskankt if vilket in hur)

    def sist_efterskankt(self, ore: int, *hur: str) -> list[tuple[str, date, int]]:
        """So much of what was waived, the last first."""
        tagna: list[tuple[str, date, int]] = []
        for vilket, dag, del_ore in reversed(self.efterskankt):
            tas = min(ore, del_ore) if vilket in hur else 0
            ore -= tas
            if tas > 0:
                tagna.append((vilket, dag, tas))
        return tagna

    def havs(
        self,
        bitar: tuple[Bit, ...],
        tillgodo_ore: int,
        ranta_ore: int,
        efterskankt: list[tuple[str, date, int]],
    ) -> None:
        """It was never owed, nor waived."""
        for vilket, dag, ore in efterskankt:
            self.havt_ore += ore
            self.handelser += [(dag, ore)] if vilket == "eftergivet" else []
            kvar = [(v, d, o - ore if (v, d) == (vilket, dag) else o) for v, d, o in self._samlat()]
            self.efterskankt = [e for e in kvar if e[2]]
        self._ar_nu(tillagt(self.ur, minus(bitar)))
        self.havt_ur = tillagt(self.havt_ur, bitar)
        self.havt_ore += sum(b.ore for b in bitar) + tillgodo_ore
        self.tillgodo_ore += tillgodo_ore
        self.ranta_ore -= ranta_ore

    def folj(self, bit: Bit, till: str, *, sankt: bool) -> None:
        """The money lies in another box now; `sankt`: since a decision was lowered."""
        dit = bit._replace(lada=till)
        self.ur = tillagt(tillagt(self.ur, minus([bit])), [dit])
        self.omfort = tillagt(self.omfort, [bit] if sankt else minus([dit]))

    def _ar_nu(self, ur: list[Bit]) -> None:
        self.ur = ur
        for ar in sorted({b.ar for b in self.omfort}):
            i_aret = [b for b in self.omfort if b.ar == ar]
            finns = self.ur_ladan("for_hogt_belopp", ar)
            kvar = utom_forsta(i_aret, sum(b.ore for b in i_aret) - finns)
            self.omfort = [*(b for b in self.omfort if b.ar != ar), *kvar]

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

    def kravs_ater(self, bitar: list[Bit], betalt: int) -> None:
        self._ar_nu(tillagt(self.ur, bitar))
        self.havt_ur = tillagt(self.havt_ur, minus(bitar))
        self.havt_ore -= sum(b.ore for b in bitar) + betalt
        self.tillgodo_ore -= betalt

    def lyft(
        self, dag: date, ore: int, retur: int | None = None, kom: date | None = None
    ) -> dict[date, int]:
        """So much is lifted from a day; what of that had been already, each day."""
        self.havningar.append(Lyft(dag, ore, retur, kom))
        redan = {d: min(o, ore) for d, o in self.tidvis.items() if d >= dag}
        self.tidvis -= Counter(redan)
        fritt = {d: min(o, ore) for d, o in self.rantefritt.items() if kom is None or d >= kom}
        self.rantefritt -= Counter(fritt)
        return redan

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

    def lyft_upphavt(self, dag: date, ore: int) -> None:
        """So much of what was lifted, the last first, is demanded again from a day."""
        for nr, h in reversed([*enumerate(self.havningar)]):
            tas = min(ore, h.ore)
            ore -= tas
            self.havningar[nr] = h._replace(ore=h.ore - tas)
            self.tidvis.update(dict.fromkeys(dagarna(h.dag, dag), tas))
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
        self.sticka.avskrivet = [(d, ore) for v, d, ore in self.efterskankt if v == "avskrivet"]
        return self.sticka.utfall(till, {"referens": halvar})

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
                ny = tid._replace(delar=nya, med_ranta=med_ranta)
                givet = self.givna[om]
                if med_ranta != tid.med_ranta:  # what he was told is free is
                    ny = ny._replace(gratis_till=ALDRIG if med_ranta else date.min)
                    self.flyttade.add(om)
                if delar != givet.delar:
                    self.flyttade.add(om)
                    vantar = tid.sagda != () and tid.sagt is None
                    ny = ny._replace(sagda=tid.sagda if vantar else tid.delar, sagt=None)
                    sagda = givet.sagda if vantar else givet.delar
                    self.givna[om] = givet._replace(delar=delar, sagda=sagda)
                self.sticka.tider[nr] = ny

    def sista_dag(self) -> date:
        """The last day to pay all of it, as it was last decided."""
        tider = sorted(self.sticka.tider, key=lambda tid: tid.fran)
        return tider[-1].delar[-1][0] if tider else self.sticka.forfaller

    def rattelsen_sagd(self, om: UUID, dag: date) -> None:
        for nr, tid in enumerate(self.sticka.tider):
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
