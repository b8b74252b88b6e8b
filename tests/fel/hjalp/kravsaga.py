"""A claim told as a story: what was said of it and when; and from that alone, what each day was.

What a court lets be demanded is so until the next judgement, and what a correction says was said
from the beginning. Less demanded takes first what is outstanding, then what is written off, then
what is paid, and last what is waived. Thousands of kronor.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from domain.overklagande.utgang import Utgang
from tests.domain.hjalp.domgang import Domgang
from tests.domain.hjalp.pengagang import FORDRAN, T
from tests.fel.hjalp.efterskankta import bort
from tests.fel.hjalp.mellandomar import haller_igen, kravt, ratta_krav


@dataclass
class Saga:
    """`gang` is what the domain made of it."""

    krav: int
    betalt: int = 0
    avskrivet: int = 0
    eftergivet: int = 0
    ord: int = 0
    """The last word on what is demanded."""
    domt: list[tuple[date, date, int]] = field(default_factory=list)
    gang: Domgang = field(init=False)

    def __post_init__(self) -> None:
        self.ord = self.krav
        self.gang = kravt(self.krav, self.betalt)
        for vad, tusen in (("eftergivet", self.eftergivet), ("avskrivet", self.avskrivet)):
            if tusen:
                bort(self.gang, vad, tusen)

    def rattas(self, till: int) -> None:
        ratta_krav(self.gang, till)
        self.ord = till

    def doms(self, till: int) -> None:
        """A court lets so much be demanded, and a higher one all of it again."""
        self.gang.till_domstolen(self.gang.kravbeslutet())
        self.gang.dom(Utgang.ANDRING, till) if till else self.gang.dom(Utgang.UPPHAVANDE)
        fran = self.gang.dag
        haller_igen(self.gang)
        self.domt.append((fran, self.gang.dag, till))

    def betalas(self, tusen: int) -> None:
        """As long as that much is owed, written off or not."""
        self.gang.ranta(self.gang.nasta_dag())
        if self.gang.arende.fordringar[FORDRAN].obetalt_ore >= tusen * T:
            self.gang.betala_ater(tusen, self.gang.dag)

    def kravt(self, dag: date) -> int:
        domt = [ore for fran, till, ore in self.domt if fran <= dag < till]
        return min([self.ord, *domt])

    def efterskankt(self, dag: date) -> Mapping[str, int]:
        """What was written off and waived when that day was over, if that was after it was."""
        borta = self.krav - self.kravt(dag)
        borta -= min(borta, self.krav - self.betalt - self.avskrivet - self.eftergivet)
        mindre = min(borta, self.avskrivet)
        borta -= mindre + min(borta - mindre, self.betalt)
        return {"avskrivet": self.avskrivet - mindre, "eftergivet": self.eftergivet - borta}
