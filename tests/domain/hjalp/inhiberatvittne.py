"""What is not taken while a court has stopped a decision, out of what the facts say one by one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.havning import FordranHavd
from domain.arende.uttag import Uttag
from domain.aterkrav.aterkrav import AterkravBeslutat
from domain.aterkrav.eftergift import FordranEftergiven
from domain.aterkrav.eftergiftsandring import EftergiftAndrad
from domain.aterkrav.eftergiftsrattelse import EftergiftRattad
from domain.aterkrav.indrivning import FordranOverlamnad
from domain.aterkrav.kvittning import FordranKvittad
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada
from domain.overklagande.dom import DomMeddelad
from domain.overklagande.fordransfoljd import FordranAndradAvDom
from domain.overklagande.inhibition import InhibitionBeslutad, InhibitionHavd


@dataclass
class Inhiberatvittne:
    """What each decision said is waived of a claim, in öre, and which are stopped.

    A claim of which something was corrected, lifted or judged since (`ovissa`) has an upper bound.
    """

    sagt: dict[UUID, list[tuple[UUID, int]]] = field(default_factory=lambda: defaultdict(list))
    av: dict[UUID, UUID] = field(default_factory=dict)
    """The claim that a decision is about."""
    stoppade: set[UUID] = field(default_factory=set)
    ovissa: set[UUID] = field(default_factory=set)
    provade: int = 0

    def se(self, f: Faktum) -> None:
        match f:
            case AterkravBeslutat():
                self.av[f.beslut_id] = f.fordran_id
            case FordranEftergiven():
                self.sagt[f.beslut_id].append((f.beslut_id, _ore(f.kapital, f.ranta_ore)))
                self.av[f.beslut_id] = f.fordran_id
            case EftergiftAndrad():
                self.sagt[f.andrar_beslut_id].append((f.beslut_id, _ore(f.kapital, f.ranta_ore)))
            case EftergiftRattad() | FordranAndradAvDom() | FordranHavd():
                self.ovissa.add(f.fordran_id)
            case InhibitionBeslutad():
                self.stoppade.add(f.beslut_id)
            case InhibitionHavd() | DomMeddelad():
                self.stoppade.discard(f.beslut_id)
            case _:
                pass

    def inte_mer(self, f: Faktum, before: Arende) -> None:
        """Nothing is set off, or handed over, but what is owed without what is stopped."""
        if not isinstance(f, FordranKvittad | FordranOverlamnad):
            return
        assert before.fordringar[f.fordran_id].beslut_id not in self.stoppade, "inhiberat"
        skuld, vantar = _skuld(before, f.fordran_id), self._vantar(f.fordran_id)
        self.provade += vantar > 0
        if f.fordran_id in self.ovissa and vantar:
            assert f.belopp_ore <= skuld
        elif isinstance(f, FordranOverlamnad):
            assert f.belopp_ore == skuld - vantar, "inhiberat"
        else:
            assert f.belopp_ore <= skuld - vantar, "inhiberat"

    def _vantar(self, fordran_id: UUID) -> int:
        """What is waived if the stopped changes are passed over, beyond what is."""
        summa = 0
        for eftergift, orden in self.sagt.items():
            if self.av[eftergift] == fordran_id:
                kvar = [ore for av, ore in orden[1:] if av not in self.stoppade]
                summa += [orden[0][1], *kvar][-1] - orden[-1][1]
        return summa


def _ore(kapital: tuple[Uttag, ...], ranta_ore: int) -> int:
    return sum(u.belopp_ore for u in kapital) + ranta_ore


def _skuld(arende: Arende, fordran_id: UUID) -> int:
    """Capital, whether the books ask for it or not, and the interest that is not waived or paid."""
    k = arende.fordringar[fordran_id]
    eftergiven = sum(e.ranta_ore for e in k.efterskankt if e.lada is Lada.EFTERGIVET)
    avskrivet = sum(e.kapital_ore for e in k.efterskankt if e.lada is Lada.AVSKRIVET)
    ranta = max(0, k.ranta_ore - eftergiven - k.ranta_betald_ore)
    return sum(d.belopp_ore for d in k.ur) + avskrivet + ranta
