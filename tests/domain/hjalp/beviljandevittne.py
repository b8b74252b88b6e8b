"""What is granted, counted from what was decided: each öre of each decision, living or lapsed.

It reads what decisions, judgements and promises say of themselves, and neither boxes nor movements,
nor what any fact says has lapsed or is granted of anything else.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple
from uuid import UUID

from domain.beslut.andring import BeslutAndrat, BeslutUpphavt
from domain.beslut.atagande import AtagandenAndrade, AtagandenBeslutade
from domain.beslut.atagandefoljd import AtagandenAnpassade
from domain.beslut.avgorande import AnsokanAvslagen, AnsokanAvvisad, ArendetAvskrivet
from domain.beslut.bifall import BidragBeviljat
from domain.beslut.forfall import BidragsrattForfallen, ForfallHavt
from domain.beslut.infriande import AtagandeInfriat
from domain.beslut.rattelse import BeslutRattat
from domain.grund.faktum import Faktum
from domain.overklagande.dom import DomMeddelad


class Stracka(NamedTuple):
    """The öre from `fran` up to `till`, that one not included; dead ones of the year's money."""

    fran: int
    till: int
    ar: int = 0


@dataclass
class Belopp:
    """An amount as öre in a row, of which some have lapsed for good."""

    ore: int = 0
    dodade: dict[int, list[Stracka]] = field(default_factory=dict)
    """Which of them each fact let lapse."""
    per_ar: Counter[int] = field(default_factory=Counter)
    """By the budgetår whose money it is; lapsed or not."""

    @property
    def doda(self) -> list[Stracka]:
        return [d for delar in self.dodade.values() for d in delar]

    def levande(self) -> list[Stracka]:
        """What is granted of it: the stretches of what it says now that have not lapsed."""
        delar, borjan = [], 0
        for dod in sorted(self.doda):
            delar.append(Stracka(borjan, min(dod.fran, self.ore)))
            borjan = max(borjan, dod.till)
        delar.append(Stracka(borjan, self.ore))
        return [d for d in delar if d.till > d.fran]

    @property
    def beviljat(self) -> int:
        return sum(d.till - d.fran for d in self.levande())

    def forfaller(self, ore: int, version: int, ar: int = 0) -> int:
        """Up to so much of the uppermost; returns what was left to lapse elsewhere."""
        for d in reversed(self.levande()):
            tas = min(ore, d.till - d.fran)
            if tas:
                dod = Stracka(d.till - tas, d.till, ar)
                self.dodade.setdefault(version, []).append(dod)
            ore -= tas
        return ore

    def levande_per_ar(self) -> Counter[int]:
        """What is granted by year: a dead öre is of its own year.

        When that year has none left, it is of the newest.
        """
        lever, per_ar = Counter(self.per_ar), self.per_ar
        for dod in self.doda:
            kvar = max(0, min(dod.till, self.ore) - dod.fran)
            for ar in [dod.ar, *sorted(per_ar, reverse=True)]:
                tas = min(kvar, lever[ar])
                lever[ar] -= tas
                kvar -= tas
        return +lever

    def lever_igen(self, version: int) -> None:
        """What that fact let lapse never did."""
        self.dodade.pop(version, None)

    def utan_det_som_inte_sags(self) -> None:
        """What is said no longer cannot have lapsed when it is said again."""
        for version, delar in self.dodade.items():
            inom = [d._replace(till=min(d.till, self.ore)) for d in delar]
            self.dodade[version] = [d for d in inom if d.till > d.fran]


@dataclass
class Sankt:
    """What a decision took of a promise: by the year promised, and of what year's money."""

    om: UUID
    lovat: Counter[int]
    infriat: Counter[tuple[int, int]]
    version: int
    dodade: dict[int, list[Stracka]]
    """What had lapsed of it then, by each fact."""
    borta: bool = False


@dataclass
class Beviljandevittne:
    """The grant and each change of it are one amount; each promise another, in two parts: what is
    outstanding and what has been granted of it, which live with their own decisions.
    """

    belopp: dict[UUID, Belopp] = field(default_factory=dict)
    forst: dict[UUID, UUID] = field(default_factory=dict)
    """Of each decision on the grant, the one that it changed first of all."""
    avgorande: UUID | None = None
    infriat: dict[UUID, Belopp] = field(default_factory=dict)
    """In the order in which it was promised: what was promised last lapses first."""
    lovat: dict[UUID, Counter[int]] = field(default_factory=dict)
    bredvid: dict[UUID, UUID | None] = field(default_factory=dict)
    upphavda: set[UUID] = field(default_factory=set)
    """Promises, and lowerings of them, that a court has set aside."""
    havda: set[int] = field(default_factory=set)
    """Lapses that were none."""
    sankta: dict[UUID, Sankt] = field(default_factory=dict)
    """What each lowering of a promise took."""

    @property
    def grunden(self) -> Belopp:
        return Belopp() if self.avgorande is None else self.belopp[self.forst[self.avgorande]]

    @property
    def beviljat(self) -> int:
        return self.grunden.beviljat + sum(self.infriat_av(b).beviljat for b in self.infriat)

    def per_budgetar(self) -> Counter[int]:
        """By whose money it is: the grant's, and of each promise the years' that it was infriat."""
        per_ar = self.grunden.levande_per_ar()
        for beslut_id in self.infriat:
            per_ar.update(self.infriat_per_budgetar(beslut_id))
        return per_ar

    def infriat_av(self, beslut_id: UUID) -> Belopp:
        """What is granted of a promise, while a court has not set it aside."""
        return Belopp() if beslut_id in self.upphavda else self.infriat[beslut_id]

    def infriat_per_budgetar(self, beslut_id: UUID) -> Counter[int]:
        """The same, by the year whose money it is."""
        borta = beslut_id in self.upphavda
        return Counter() if borta else self.infriat[beslut_id].levande_per_ar()

    @property
    def har_bifall(self) -> bool:
        return self.grunden.ore > 0

    @property
    def utestaende(self) -> int:
        """What is promised beside the grant that is in force, by decisions that are."""
        return sum(sum(self.utestaende_enligt(b).values()) for b in self.lovat)

    def utestaende_enligt(self, beslut_id: UUID) -> dict[int, int]:
        """The same of one of them, by year."""
        grund = None if self.avgorande is None else self.forst[self.avgorande]
        star = beslut_id not in self.upphavda and self.bredvid[beslut_id] == grund
        per_ar = self.lovat[beslut_id] if star and self.har_bifall else Counter[int]()
        return {ar: ore for ar, ore in per_ar.items() if ore}

    def se(self, f: Faktum) -> None:
        """What the fact decided."""
        match f:
            case BidragBeviljat():
                self._avgor(f.beslut_id, f.beslut_id, f.belopp_ore)
                self.grunden.per_ar = _per_ar(f)
            case AnsokanAvslagen() | AnsokanAvvisad() | ArendetAvskrivet():
                self._avgor(f.beslut_id, f.beslut_id, 0)
            case BeslutAndrat():
                self._avgor(f.beslut_id, self.forst[f.andrar_beslut_id], f.belopp_ore)
                self.grunden.per_ar = _per_ar(f)
            case BeslutRattat():
                self.grunden.ore, self.grunden.per_ar = f.belopp_ore, _per_ar(f)
            case BeslutUpphavt():
                self.grunden.ore, self.avgorande = 0, None
                self.forst[f.beslut_id] = self.forst[f.upphaver_beslut_id]
            case DomMeddelad() if f.om_bidraget and f.utgang.andrar:
                self.grunden.ore, self.avgorande = 0, f.avgorande_id
                self.grunden.ore, self.grunden.per_ar = f.belopp_ore, _per_ar(f)
            case DomMeddelad() if f.beslut_id in (*self.lovat, *self.sankta):
                self._doms(f)
                self._ge_tillbaka()
            case _:
                self._se_lofte(f)

    def _avgor(self, beslut_id: UUID, forst: UUID, ore: int) -> None:
        self.forst[beslut_id] = forst
        self.belopp.setdefault(forst, Belopp()).ore = ore
        self.avgorande = beslut_id

    def _doms(self, f: DomMeddelad) -> None:
        """A promise is set aside, or holds again, as the judgement says of it."""
        if f.utgang.upphaver_beslutet:
            self.upphavda.add(f.beslut_id)
        for lage in f.beslutslagen:
            (self.upphavda.discard if lage.i_kraft else self.upphavda.add)(lage.beslut_id)

    def _ge_tillbaka(self) -> None:
        """A lowering that was set aside took nothing, if no later one says what is promised."""
        sist: set[UUID] = set()
        for beslut_id, s in reversed(self.sankta.items()):
            if s.om not in sist and s.borta is not (beslut_id in self.upphavda):
                self._vand(s)
            sist |= set() if beslut_id in self.upphavda else {s.om}

    def _vand(self, s: Sankt) -> None:
        """What it took is there again; or is taken again, first of what is not granted yet."""
        s.borta = not s.borta
        infriat, lovat = self.infriat[s.om], self.lovat[s.om]
        infriat.ore += s.infriat.total() if s.borta else -s.infriat.total()
        for ar, ore in s.lovat.items():
            tas = -ore if s.borta else min(ore, lovat[ar])
            lovat[ar] -= tas
            infriat.ore -= 0 if s.borta else min(ore - tas, infriat.ore)
        if s.borta and s.infriat.total():
            sedan = {v: d for v, d in infriat.dodade.items() if v > s.version}
            infriat.dodade = {v: d for v, d in s.dodade.items() if v not in self.havda} | sedan
        if not s.borta:
            infriat.utan_det_som_inte_sags()

    def _sanks(self, f: AtagandenAndrade) -> None:
        lovat, infriat = Counter[int](), Counter[tuple[int, int]]()
        for tecken, ataganden, beviljat in (
            (1, f.tidigare_ataganden, f.tidigare_infriat),
            (-1, f.ataganden, f.infriat),
        ):
            for a in ataganden:
                lovat[a.infriandear] += tecken * a.belopp_ore
            for i in beviljat:
                infriat[i.infriandear, i.budgetar] += tecken * i.belopp_ore
        om, dodade = f.andrar_beslut_id, dict(self.infriat[f.andrar_beslut_id].dodade)
        self.sankta[f.beslut_id] = Sankt(om, lovat, infriat, f.originator_version, dodade)

    def _se_lofte(self, f: Faktum) -> None:
        match f:
            case AtagandenBeslutade():
                per_ar = {a.infriandear: a.belopp_ore for a in f.ataganden}
                self.lovat[f.beslut_id] = Counter(per_ar)
                self.infriat[f.beslut_id] = Belopp()
                grund = None if self.avgorande is None else self.forst[self.avgorande]
                self.bredvid[f.beslut_id] = grund
            case AtagandenAndrade():
                self._sanks(f)
                per_ar = {a.infriandear: a.belopp_ore for a in f.ataganden}
                self.lovat[f.andrar_beslut_id] = Counter(per_ar)
                kvar = Counter[int]()
                for i in f.infriat:
                    kvar[i.budgetar] += i.belopp_ore
                self.infriat[f.andrar_beslut_id].ore = kvar.total()
                self.infriat[f.andrar_beslut_id].per_ar = kvar
                self.infriat[f.andrar_beslut_id].utan_det_som_inte_sags()
            case AtagandenAnpassade() if f.beslut_id not in self.upphavda:
                per_budgetar = Counter[int]()
                for i in f.infriat:
                    per_budgetar[i.budgetar] += i.belopp_ore
                assert per_budgetar.total() == self.infriat[f.beslut_id].ore
                self.infriat[f.beslut_id].per_ar = per_budgetar
            case AtagandeInfriat():
                self.lovat[f.beslut_id][f.infriandear] -= f.belopp_ore
                self.infriat[f.beslut_id].ore += f.belopp_ore
                self.infriat[f.beslut_id].per_ar[f.verkningsdag.year] += f.belopp_ore
            case BidragsrattForfallen():
                ore = f.belopp_ore
                for belopp in (*map(self.infriat_av, reversed(self.infriat)), self.grunden):
                    for ar, finns in sorted(belopp.levande_per_ar().items(), reverse=True):
                        tas = min(ore, finns)
                        belopp.forfaller(tas, f.originator_version, ar)
                        ore -= tas
            case ForfallHavt():
                self.havda.add(f.rattar_version)
                for belopp in (*self.infriat.values(), *self.belopp.values()):
                    belopp.lever_igen(f.rattar_version)
                for d in f.delar:
                    om = {**self.belopp, **self.infriat}[d.forsta_beslut_id].per_ar
                    om[d.tidigare_budgetar] -= d.belopp_ore
                    om[d.budgetar] += d.belopp_ore


def _per_ar(f: BidragBeviljat | BeslutAndrat | BeslutRattat | DomMeddelad) -> Counter[int]:
    """What the grant says, of the call's year's money and of others'."""
    andra = Counter({d.budgetar: d.belopp_ore for d in f.av_andra_ar})
    arets = Counter({f.medel.budgetar: f.belopp_ore - andra.total()})
    return arets + andra
