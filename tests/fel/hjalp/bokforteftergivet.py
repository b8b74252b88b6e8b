"""What the books had waived of the one claim of a case, day by day: in the boxes, and as owed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada
from projections.pengar.fordringsposter import poster
from projections.pengar.kontering import kontera


@dataclass
class Dagarna:
    """How much more there was from each day."""

    i_ladan: Counter[date] = field(default_factory=Counter)
    eftergivet: Counter[date] = field(default_factory=Counter)
    utestaende: Counter[date] = field(default_factory=Counter)

    def pa(self, dag: date) -> tuple[int, int]:
        """Waived, which box and claim agree on, and outstanding, when the day was over."""
        i_ladan, eftergivet, utestaende = (
            sum(ore for nar, ore in per_dag.items() if nar <= dag)
            for per_dag in (self.i_ladan, self.eftergivet, self.utestaende)
        )
        assert i_ladan == eftergivet, dag
        return eftergivet, utestaende

    @property
    def alla(self) -> list[date]:
        return sorted({*self.i_ladan, *self.eftergivet, *self.utestaende})

    @property
    def ut_ur_ladan(self) -> Counter[date]:
        return Counter({dag: -ore for dag, ore in self.i_ladan.items() if ore})


def bokfort(fakta: Iterable[Faktum]) -> Dagarna:
    dagarna = Dagarna()
    for f in fakta:
        for p in poster(f):
            if p.konto in ("eftergivet", "utestaende"):
                per_dag = dagarna.eftergivet if p.konto == "eftergivet" else dagarna.utestaende
                per_dag[p.verkningsdag] += p.belopp_ore
        for b in kontera(f):
            if b.konto == Lada.EFTERGIVET:
                dagarna.i_ladan[b.verkningsdag] += b.belopp_ore
    return dagarna
