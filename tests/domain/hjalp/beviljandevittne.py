"""What is granted, counted from what was decided: each öre of each decision, living or lapsed.

It reads what decisions, judgements and promises say of themselves, and neither boxes nor movements,
nor what any fact says has lapsed or is granted of anything else.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
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
from tests.domain.hjalp.beviljade_belopp import Belopp, Lofte


@dataclass
class Sankt:
    """What a decision took of a promise: by the year promised, and of what year's money."""

    om: UUID
    lovat: Counter[int]
    infriat: Counter[tuple[int, int]]
    version: int
    dodade: dict[int, Counter[int]]
    """What had lapsed of it then, by each fact."""
    borta: bool = False

    @property
    def infriat_per_ar(self) -> Counter[int]:
        """By the budgetår whose money it was."""
        per_ar = Counter[int]()
        for (_, ar), ore in self.infriat.items():
            per_ar[ar] += ore
        return per_ar


@dataclass
class Beviljandevittne:
    """The grant and each change of it are one amount; each promise another, in two parts: what is
    outstanding and what has been granted of it, which live with their own decisions.
    """

    belopp: dict[UUID, Belopp] = field(default_factory=dict)
    forst: dict[UUID, UUID] = field(default_factory=dict)
    """Of each decision on the grant, the one that it changed first of all."""
    avgorande: UUID | None = None
    infriat: dict[UUID, Lofte] = field(default_factory=dict)
    """In the order in which it was promised: what was promised last lapses first."""
    lovat: dict[UUID, Counter[int]] = field(default_factory=dict)
    bredvid: dict[UUID, UUID | None] = field(default_factory=dict)
    upphavda: set[UUID] = field(default_factory=set)
    """Promises, and lowerings of them, that a court has set aside."""
    havda: set[int] = field(default_factory=set)
    """Lapses that were none."""
    sankta: dict[UUID, Sankt] = field(default_factory=dict)
    """What each lowering of a promise took."""
    tas: dict[UUID, int] = field(default_factory=dict)
    """What a lowering that holds again takes of what has been granted."""

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

    def infriat_av(self, beslut_id: UUID) -> Lofte:
        """What is granted of a promise, while a court has not set it aside."""
        return Lofte() if beslut_id in self.upphavda else self.infriat[beslut_id]

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
        igen = s.infriat.total()
        for ar, ore in s.lovat.items():
            tas = -ore if s.borta else min(ore, lovat[ar])
            lovat[ar] -= tas
            igen += 0 if s.borta else ore - tas
        self.tas[s.om] = 0 if s.borta else min(igen, infriat.ore)
        if s.borta and s.infriat.total():
            fore = infriat.per_ar
            sedan = {v: d for v, d in infriat.dodade.items() if v > s.version}
            dodade = {v: Counter(d) for v, d in s.dodade.items() if v not in self.havda}
            infriat.dodade = dodade | sedan
            infriat.sags(fore + s.infriat_per_ar)

    def _anpassas(self, f: AtagandenAnpassade) -> None:
        """What is granted of it is what the fact says, year by year; taken again, or new money."""
        per_ar, infriat = Counter[int](), self.infriat[f.beslut_id]
        for i in f.infriat:
            per_ar[i.budgetar] += i.belopp_ore
        tas = self.tas.pop(f.beslut_id, 0)
        assert per_ar.total() == infriat.ore - tas
        if tas:
            infriat.sanks(infriat.per_ar - per_ar)
        infriat.sags(per_ar)

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
        om, infriade = f.andrar_beslut_id, self.infriat[f.andrar_beslut_id]
        dodade = {v: Counter(d) for v, d in infriade.dodade.items()}
        self.sankta[f.beslut_id] = Sankt(om, lovat, infriat, f.originator_version, dodade)

    def _se_lofte(self, f: Faktum) -> None:
        match f:
            case AtagandenBeslutade():
                per_ar = {a.infriandear: a.belopp_ore for a in f.ataganden}
                self.lovat[f.beslut_id] = Counter(per_ar)
                self.infriat[f.beslut_id] = Lofte()
                grund = None if self.avgorande is None else self.forst[self.avgorande]
                self.bredvid[f.beslut_id] = grund
            case AtagandenAndrade():
                self._sanks(f)
                per_ar = {a.infriandear: a.belopp_ore for a in f.ataganden}
                self.lovat[f.andrar_beslut_id] = Counter(per_ar)
                self.infriat[f.andrar_beslut_id].sanks(self.sankta[f.beslut_id].infriat_per_ar)
            case AtagandenAnpassade() if f.beslut_id not in self.upphavda:
                self._anpassas(f)
            case AtagandeInfriat():
                self.lovat[f.beslut_id][f.infriandear] -= f.belopp_ore
                self.infriat[f.beslut_id].lever[f.verkningsdag.year] += f.belopp_ore
            case BidragsrattForfallen():
                ore = f.belopp_ore
                alla: list[Belopp | Lofte] = [*map(self.infriat_av, reversed(self.infriat))]
                for ett in (*alla, self.grunden):
                    for ar, finns in sorted(ett.levande_per_ar().items(), reverse=True):
                        tas = min(ore, finns)
                        ett.forfaller(tas, f.originator_version, ar)
                        ore -= tas
            case ForfallHavt():
                self.havda.add(f.rattar_version)
                for lofte in self.infriat.values():
                    lofte.lever_igen(f.rattar_version)
                for belopp in self.belopp.values():
                    belopp.lever_igen(f.rattar_version)
                for d in f.delar:
                    av_lofte = self.infriat.get(d.forsta_beslut_id)
                    per_ar = self.grunden.per_ar if av_lofte is None else av_lofte.lever
                    per_ar[d.tidigare_budgetar] -= d.belopp_ore
                    per_ar[d.budgetar] += d.belopp_ore


def _per_ar(f: BidragBeviljat | BeslutAndrat | BeslutRattat | DomMeddelad) -> Counter[int]:
    """What the grant says, of the call's year's money and of others'."""
    andra = Counter({d.budgetar: d.belopp_ore for d in f.beslutat_av_andra_ar})
    arets = Counter({f.medel.budgetar: f.belopp_ore - andra.total()})
    return arets + andra
