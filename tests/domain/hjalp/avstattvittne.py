"""What is abstained from: what decisions on återkrav say that hold, counted from what was recorded.

It reads what was decided and judged, and neither boxes nor what the case remembers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.pengafaktum import Pengafaktum
from domain.aterkrav.aterkrav import AterkravBeslutat
from domain.aterkrav.sankning import AterkravSankt
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada
from domain.overklagande.avstaendefoljd import AvstaendeAndratAvDom
from domain.overklagande.dom import DomMeddelad
from domain.overklagande.utgang import Utgang

DE_SOM_SAGER = (AterkravBeslutat, AterkravSankt, AvstaendeAndratAvDom)
BESLUTET_FALLER = (Utgang.UPPHAVANDE, Utgang.ATERFORVISNING)
DOMEN_FALLER = (Utgang.DOM_UPPHAVD, Utgang.DOM_ATERFORVISAD)


@dataclass
class Avstattvittne:
    """By decision what it says, and whether it holds; before each judgement, those that did."""

    sagt: dict[UUID, int] = field(default_factory=dict)
    haller: set[UUID] = field(default_factory=set)
    for_gott: set[UUID] = field(default_factory=set)
    """What the authority itself has let fall."""
    fore: dict[UUID, tuple[UUID, bool]] = field(default_factory=dict)
    andra_har_tagit: bool = False
    """The bank, a raised grant, or somebody who demanded it: less may be abstained from."""

    def se(self, f: Faktum) -> None:
        match f:
            case AterkravBeslutat() if f.avstatt:
                self.sagt[f.beslut_id] = sum(u.belopp_ore for u in f.avstatt)
                self.haller.add(f.beslut_id)
            case AterkravSankt() if not f.krav_ore:
                self.haller.discard(f.andrar_beslut_id)
                self.for_gott.add(f.andrar_beslut_id)
            case DomMeddelad():
                self._domt(f)
        if isinstance(f, Pengafaktum) and not isinstance(f, DE_SOM_SAGER):
            rorda = {lada for r in f.rorelser for lada in (r.fran, r.till)}
            self.andra_har_tagit |= Lada.AVSTATT in rorda
        if isinstance(f, AvstaendeAndratAvDom):
            self.andra_har_tagit |= f.avstaende.saknas_ore > 0

    def _domt(self, f: DomMeddelad) -> None:
        self.fore[f.dom_id] = (f.beslut_id, f.beslut_id in self.haller)
        if f.utgang in BESLUTET_FALLER:
            self.haller.discard(f.beslut_id)
        if f.utgang in DOMEN_FALLER and f.overklagad_dom_id is not None:
            om, holl = self.fore[f.overklagad_dom_id]
            if om == f.beslut_id in self.sagt and om not in self.for_gott:
                self.haller = self.haller | {om} if holl else self.haller - {om}

    def brister(self, arende: Arende) -> Iterator[str]:
        ska, finns = sum(self.sagt[i] for i in self.haller), arende.lador.i(Lada.AVSTATT)
        if finns > ska or (finns < ska and not self.andra_har_tagit):
            yield f"avstår från {ska}, men {finns} ligger där"
        minns = sum(d.belopp_ore for a in arende.avstaenden.values() for d in a.delar)
        if minns != finns:
            yield f"besluten avstår från {minns}, men {finns} ligger där"
