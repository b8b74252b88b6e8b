"""What reviews that stand have found: no more is ever in the boxes of what is accounted for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from domain.arende.arende import Arende
from domain.aterrapport.granskning import AterrapportGranskad, Granskningslyft
from domain.aterrapport.omprovning import GranskningOmprovad
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada


@dataclass
class Granskningsvittne:
    funnet: Counter[Lada] = field(default_factory=Counter)

    def se(self, f: Faktum) -> None:
        match f:
            case AterrapportGranskad() | Granskningslyft():
                tecken = 1 if isinstance(f, AterrapportGranskad) else -1
                self.funnet[Lada.FORBRUKAT] += tecken * f.godkant_ore
                self.funnet[Lada.EJ_GODKANT] += tecken * f.ej_godkant_ore
                self.funnet[Lada.OFORBRUKAT] += tecken * f.oforbrukat_ore
            case GranskningOmprovad():
                mer = f.till_godkant_ore - f.till_ej_godkant_ore
                self.funnet[Lada.FORBRUKAT] += mer
                self.funnet[Lada.EJ_GODKANT] -= mer

    def haller(self, arende: Arende) -> None:
        for lada, funnet in self.funnet.items():
            assert 0 <= arende.lador.i(lada) <= funnet, "i lådan utöver vad granskningar har funnit"
