"""What is abstained from: what decisions on återkrav say that hold, counted from what was recorded.

It reads what was decided and judged, and neither boxes nor what the case remembers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.pengafaktum import Pengafaktum
from domain.aterkrav.aterkrav import AterkravBeslutat
from domain.aterkrav.rattelse import AvstaendeRattat
from domain.aterkrav.sankning import AterkravSankt, AvstaendeAndrat
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada, Uttag
from domain.overklagande.avstaendefoljd import AvstaendeAndratAvDom
from domain.overklagande.dom import DomMeddelad
from domain.overklagande.utgang import Utgang

DE_SOM_SAGER = (AterkravBeslutat, AterkravSankt, AvstaendeAndrat, AvstaendeRattat)
BESLUTET_FALLER = (Utgang.UPPHAVANDE, Utgang.ATERFORVISNING)
DOMEN_FALLER = (Utgang.DOM_UPPHAVD, Utgang.DOM_ATERFORVISAD)


class Domt(NamedTuple):
    """A judgement: whether the decision that it is on had fallen before it, and whether it, or one
    on the same appeal, let anything else hold than did.
    """

    overklagande_id: UUID
    hade_fallit: bool
    andrar: bool


@dataclass
class Avstattvittne:
    """By the decision on återkrav each word of what is abstained from, and who said it, the last
    last; and which of those decisions have fallen.
    """

    orden: dict[UUID, list[tuple[UUID, int]]] = field(default_factory=dict)
    fallna: set[UUID] = field(default_factory=set)
    domar: dict[UUID, Domt] = field(default_factory=dict)
    andra_har_tagit: bool = False
    """The bank, a raised grant, or somebody who demanded it: less may be abstained from."""

    def se(self, f: Faktum) -> None:
        match f:
            case AterkravBeslutat() if f.avstatt:
                self.orden[f.beslut_id] = [(f.beslut_id, _summa(f.avstatt))]
            case AterkravSankt() if not f.krav_ore and f.andrar_beslut_id in self.orden:
                self.orden[f.andrar_beslut_id].append((f.andrar_beslut_id, 0))
            case AvstaendeAndrat():
                ord_ = (f.beslut_id, _summa(f.avstatt))
                self.orden[f.andrar_beslut_id].append(ord_)
                if f.upphaver_beslutet:  # to abstain again takes a new decision
                    self.orden[f.andrar_beslut_id] = [(f.andrar_beslut_id, 0)]
            case AvstaendeRattat():
                orden = self.orden[f.aterkrav_beslut_id]
                nr = max(nr for nr, (av, _) in enumerate(orden) if av == f.beslut_id)
                orden[nr] = (f.beslut_id, _summa(f.avstatt))
            case DomMeddelad():
                self._domt(f)
        if isinstance(f, Pengafaktum) and not isinstance(f, (*DE_SOM_SAGER, AvstaendeAndratAvDom)):
            rorda = {lada for r in f.rorelser for lada in (r.fran, r.till)}
            self.andra_har_tagit |= Lada.AVSTATT in rorda
        if isinstance(f, AvstaendeAndratAvDom):
            self.andra_har_tagit |= f.saknas_ore > 0

    def _domt(self, f: DomMeddelad) -> None:
        fallit = f.beslut_id in self.fallna
        andrar = f.utgang in (*BESLUTET_FALLER, *DOMEN_FALLER, Utgang.ANDRING)
        domar = [(i, d) for i, d in self.domar.items() if d.overklagande_id == f.overklagande_id]
        self.domar[f.dom_id] = Domt(f.overklagande_id, hade_fallit=fallit, andrar=andrar)
        if f.utgang in DOMEN_FALLER and f.overklagad_dom_id is not None:
            sedan_dess = domar[[i for i, _ in domar].index(f.overklagad_dom_id) :]
            if any(d.andrar for _, d in sedan_dess):
                fallit = sedan_dess[0][1].hade_fallit
        faller = f.utgang in BESLUTET_FALLER or fallit
        self.fallna = self.fallna | {f.beslut_id} if faller else self.fallna - {f.beslut_id}

    def _ska(self, beslut_id: UUID) -> int:
        """What the last word says, if neither it nor the decision on återkrav has fallen."""
        if beslut_id in self.fallna:
            return 0
        return [ore for av, ore in self.orden[beslut_id] if av not in self.fallna][-1]

    def brister(self, arende: Arende) -> Iterator[str]:
        ska, finns = sum(map(self._ska, self.orden)), arende.lador.i(Lada.AVSTATT)
        if finns > ska or (finns < ska and not self.andra_har_tagit):
            yield f"avstår från {ska}, men {finns} ligger där"
        minns = sum(d.belopp_ore for a in arende.avstaenden.values() for d in a.delar)
        if minns != finns:
            yield f"besluten avstår från {minns}, men {finns} ligger där"


def _summa(uttag: Iterable[Uttag]) -> int:
    return sum(u.belopp_ore for u in uttag)
