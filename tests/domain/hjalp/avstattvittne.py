"""What is abstained from: what decisions on återkrav say that hold, counted from what was recorded.

It reads what was decided and judged, what the bank took, and neither boxes nor what the case
remembers: of each decision how much there is, by the year and whether it was paid with right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.avstattigen import AvstattIgen
from domain.arende.pengafaktum import Pengafaktum
from domain.aterkrav.aterkrav import AterkravBeslutat
from domain.aterkrav.rattelse import AvstaendeRattat
from domain.aterkrav.sankning import AterkravSankt, AvstaendeAndrat
from domain.grund.faktum import Faktum
from domain.grund.lador import REDOVISADE
from domain.grund.pengar import Del, Lada, Uttag
from domain.overklagande.avstaendefoljd import AvstaendeAndratAvDom
from domain.overklagande.dom import DomMeddelad
from domain.overklagande.utgang import Utgang

DE_SOM_SAGER = (AterkravBeslutat, AterkravSankt, AvstaendeAndrat, AvstaendeRattat)
DE_SOM_FOLJER = (AvstaendeAndratAvDom, AvstattIgen)
BESLUTET_FALLER = (Utgang.UPPHAVANDE, Utgang.ATERFORVISNING)
DOMEN_FALLER = (Utgang.DOM_UPPHAVD, Utgang.DOM_ATERFORVISAD)

Plats = tuple[Lada, int]
Slag = tuple[int, bool]
"""The year, and whether it was paid without right."""


class Sagt(NamedTuple):
    """What courts have said of a decision on one appeal, by the how manieth judgement: it is set
    aside, or so much is demanded.
    """

    nr: int
    fallit: bool
    ore: int | None


INGET_SAGT = Sagt(0, False, None)


@dataclass
class Avstatt:
    """Each word of what one decision abstains from, and who said it, the last last; what that says
    now, and what of it there is. `gick` has gone back since a word fell; `ska_igen` of that is to
    be abstained from again, and `saknas` was not there to.
    """

    orden: list[tuple[UUID, Counter[Plats]]]
    sagt: Counter[Plats]
    finns: Counter[Slag]
    gick: int = 0
    ska_igen: int = 0
    saknas: int = 0

    def sags(self, sagt: Counter[Plats], *, glomt: bool = False) -> int:
        """Of what there is goes what neither word says; returns how much more it says."""
        mer, mindre = sagt - self.sagt, self.sagt - sagt
        bort = max(0, self.finns.total() - (self.sagt - mindre).total())
        self.saknas = max(0, self.saknas - max(0, mindre.total() - bort))
        self.gick += 0 if glomt else bort
        self.ta(_slag(mindre), bort)
        self.sagt = sagt
        return mer.total()

    def ta(self, helst: Counter[Slag], ore: int) -> int:
        """Up to so much of it, of those kinds first; returns how much."""
        kvar = ore
        for slag, hogst in (*helst.items(), *dict.fromkeys(self.finns, ore).items()):
            tas = max(0, min(kvar, hogst, self.finns[slag]))
            self.finns[slag] -= tas
            kvar -= tas
        return ore - kvar


@dataclass
class Avstattvittne:
    """By the decision on återkrav what it abstains from; and what courts say of who says so."""

    alla: dict[UUID, Avstatt] = field(default_factory=dict)
    domt: dict[tuple[UUID, UUID], Sagt] = field(default_factory=dict)
    """By decision and appeal, the last said last."""
    fore: dict[UUID, Sagt] = field(default_factory=dict)
    """What had been said on the same appeal before a judgement."""

    def se(self, f: Faktum) -> None:
        match f:
            case AterkravBeslutat() if f.avstatt:
                sagt = _platser(f.avstatt)
                ord_ = [(f.beslut_id, sagt)]
                self.alla[f.beslut_id] = Avstatt(ord_, sagt, _slag(sagt))
            case AterkravSankt() if not f.krav_ore and f.andrar_beslut_id in self.alla:
                self._andras(f.andrar_beslut_id, f.beslut_id, Counter())
            case AvstaendeAndrat():
                self._andras(f.andrar_beslut_id, f.beslut_id, _platser(f.avstatt))
            case AvstaendeRattat():
                self._rattas(f)
            case DomMeddelad():
                self._domt(f)
                for beslut_id, a in self.alla.items():
                    a.ska_igen = min(a.sags(self._ska(beslut_id)), a.gick)
            case AvstaendeAndratAvDom():
                self._foljt(f)
            case AvstattIgen():
                self._fritt(f)
        if isinstance(f, Pengafaktum) and not isinstance(f, (*DE_SOM_SAGER, *DE_SOM_FOLJER)):
            self._tagits(f)

    def _andras(self, beslut_id: UUID, av: UUID, sagt: Counter[Plats]) -> None:
        """Less is abstained from, or nothing, as long as that word stands."""
        a = self.alla[beslut_id]
        a.orden.append((av, sagt))
        a.sags(sagt)

    def _rattas(self, f: AvstaendeRattat) -> None:
        """It was always so: of the first word nothing has gone back."""
        a, sagt = self.alla[f.aterkrav_beslut_id], _platser(f.avstatt)
        nr = max(nr for nr, (av, _) in enumerate(a.orden) if av == f.beslut_id)
        a.orden[nr] = (f.beslut_id, sagt)
        mer = sagt - a.sagt
        forsta = f.beslut_id == f.aterkrav_beslut_id
        a.sags(sagt, glomt=forsta)
        a.gick -= 0 if forsta else min(a.gick, mer.total())
        a.finns += _slag(mer)

    def _foljt(self, f: AvstaendeAndratAvDom) -> None:
        """What of it that is to be abstained from again is, and what is missing of it."""
        a = self.alla[f.aterkrav_beslut_id]
        igen = _slag(_platser(f.avstatt_igen))
        a.ska_igen -= igen.total() + f.saknas_ore - a.saknas
        a.gick -= igen.total()
        a.finns += igen
        a.saknas = f.saknas_ore

    def _fritt(self, f: AvstattIgen) -> None:
        """No more than was missing, and by a word that holds."""
        a, igen = self.alla[f.aterkrav_beslut_id], _slag(_platser(f.avstatt_igen))
        assert a.sagt == self._ska(f.aterkrav_beslut_id)
        assert 0 < igen.total() == a.saknas - f.saknas_ore
        a.gick -= igen.total()
        a.finns += igen
        a.saknas = f.saknas_ore

    def _tagits(self, f: Pengafaktum) -> None:
        """By the bank, or a raised grant: of the latest first."""
        tagits: Counter[Slag] = Counter()
        for r in f.rorelser:
            if r.fran is Lada.AVSTATT:
                tagits[r.fran_budgetar, r.till is Lada.FOR_HOGT_BELOPP] += r.belopp_ore
            if r.till is Lada.AVSTATT:
                tagits[r.till_budgetar, r.fran is Lada.FOR_HOGT_BELOPP] -= r.belopp_ore
        for slag, ore in tagits.items():
            kvar = ore
            for a in reversed(self.alla.values()):
                tas = max(0, min(kvar, a.finns[slag]))
                a.finns[slag] -= tas
                kvar -= tas

    def _domt(self, f: DomMeddelad) -> None:
        nyckel = (f.beslut_id, f.overklagande_id)
        sagt = self.fore[f.dom_id] = self.domt.get(nyckel, INGET_SAGT)
        if f.utgang is Utgang.ANDRING:
            sagt = Sagt(len(self.fore), False, f.bestamt_ore)
        elif f.utgang in BESLUTET_FALLER:
            sagt = Sagt(len(self.fore), True, None)
        elif f.utgang in DOMEN_FALLER and f.overklagad_dom_id is not None:
            sagt = self.fore[f.overklagad_dom_id]
        self.domt[nyckel] = sagt

    def _fallit(self, beslut_id: UUID) -> bool:
        return any(sagt.fallit for (om, _), sagt in self.domt.items() if om == beslut_id)

    def _kravs_av(self, beslut_id: UUID) -> bool:
        """A court demands something in its place."""
        alla = (sagt for (om, _), sagt in self.domt.items() if om == beslut_id)
        bestamda = [sagt for sagt in alla if sagt.ore is not None]
        return bool(max(bestamda, default=INGET_SAGT).ore)

    def _ska(self, beslut_id: UUID) -> Counter[Plats]:
        """What the last word says, if neither it nor the decision on återkrav has fallen."""
        if self._fallit(beslut_id):
            return Counter()
        forsta, *andringar = self.alla[beslut_id].orden
        star = [o for o in andringar if not self._fallit(o[0]) and not self._kravs_av(o[0])]
        return [forsta, *star][-1][1]

    def brister(self, arende: Arende) -> Iterator[str]:
        ska: Counter[int] = Counter()
        for beslut_id, a in self.alla.items():
            minns: Counter[int] = Counter()
            finns: Counter[int] = Counter()
            for d in arende.avstaenden[beslut_id].delar:
                minns[d.ar] += d.belopp_ore
            for (ar, _), ore in a.finns.items():
                finns[ar] += ore
            if minns != finns:
                yield f"beslut {beslut_id} avstår från {+finns}, men minns {+minns}"
            if a.ska_igen:
                yield f"beslut {beslut_id} skulle avstå från {a.ska_igen} igen"
            ska += finns
            if a.saknas and a.sagt == self._ska(beslut_id):
                yield from (f"beslut {beslut_id} saknar {d}" for d in _fritt(arende, beslut_id))
        lador = Counter(dict(arende.lador.per_ar(Lada.AVSTATT)))
        if lador != ska:
            yield f"avstår från {+ska}, men {+lador} ligger där"


def _fritt(arende: Arende, beslut_id: UUID) -> Iterator[Del]:
    """What went back to what has been judged, and nobody is asked for."""
    for d in arende.avstaenden[beslut_id].ater:
        krav = (x for f in arende.fordringar.values() for x in f.ur)
        kravt = sum(x.belopp_ore for x in krav if (x.lada, x.ar) == (d.lada, d.ar))
        if d.lada in REDOVISADE and arende.lador.belopp.get((d.lada, d.ar), 0) > kravt:
            yield d


def _platser(uttag: Iterable[Uttag]) -> Counter[Plats]:
    platser: Counter[Plats] = Counter()
    for u in uttag:
        platser[u.lada, u.budgetar] += u.belopp_ore
    return platser


def _slag(platser: Counter[Plats]) -> Counter[Slag]:
    slagen: Counter[Slag] = Counter()
    for (lada, ar), ore in platser.items():
        slagen[ar, lada is Lada.FOR_HOGT_BELOPP] += ore
    return slagen
