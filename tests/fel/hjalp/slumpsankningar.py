"""A waiver at random that is lowered, corrected, tried in court and paid beside; and told as such.

What is told is what was asked for, and when: never what the case made of it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from random import Random
from uuid import UUID

from domain.grund.stopp import Stopp
from domain.overklagande.utgang import Utgang
from tests.domain.hjalp.eftergiftsfoljd import Ord, Ordfoljd
from tests.domain.hjalp.pengagang import FORDRAN, T
from tests.fel.hjalp.bokforteftergivet import bokfort
from tests.fel.hjalp.fordransslag import andra, kravd, senaste
from tests.fel.hjalp.sankningarna import EFTERGIVET, ratta

KRAVT = 500
BELOPP = (20, 50, 60, 100, 120, 180, 250, 320, 400)


class Slumpsankningar:
    """`betalas`: something is paid meanwhile, so that not all is there to waive."""

    def __init__(self, fro: int, *, betalas: bool) -> None:
        self.slump = Random(fro)  # noqa: S311  # chance for tests
        self.gang = kravd()
        self.gang.dag = date(2025, 4, 5)
        self.gang.efterge(300, EFTERGIVET)
        self.foljd = Ordfoljd(Ord(senaste(self.gang), EFTERGIVET, 300 * T))
        self.betalas = betalas
        self.sankningar: list[UUID] = []
        self.fallna: list[UUID] = []
        self.provad = UUID(int=0)
        self.domda: list[tuple[date, frozenset[UUID]]] = []

    def ga(self) -> None:
        kan: list[Callable[[], None]] = [self.sank, self.ratta, *[self.fall, self.hall_igen] * 2]
        kan += [self.betala] if self.betalas else []
        for _ in range(self.slump.randint(3, 9)):
            try:
                self.slump.choice(kan)()
            except Stopp:
                continue
            self.stammer()

    def stammer(self) -> None:
        """Each day: box and claim agree, and with the story if nothing stood in its way."""
        dagarna = bokfort(self.gang.fakta)
        for dag in dagarna.alla:
            eftergivet, utestaende = dagarna.pa(dag)
            kravt = 0 if dag < min(dagarna.utestaende) else KRAVT * T
            assert eftergivet >= 0, dag
            assert 0 <= utestaende <= kravt, dag
            if not self.betalas:
                assert eftergivet == self.foljd.bokfort(dag, self.domda), dag
                assert eftergivet + utestaende == kravt, dag

    def sank(self) -> None:
        nu = self.foljd.niva(self.fallna)
        till = self.slump.choice([0, *(ore for ore in BELOPP if ore * T < nu)])
        om = UUID(int=8800 + len(self.sankningar))
        andra(self.gang, till, self.gang.nasta_dag(), om)
        self.sankningar.append(om)
        self.foljd.sanks(om, self.gang.dag, nu - till * T, self.fallna)

    def ratta(self) -> None:
        till = self.slump.choice(BELOPP)
        ratta(self.gang, till)
        self.foljd.rattas(till * T - self.foljd.niva(self.fallna), self.fallna)

    def fall(self) -> None:
        """A court sets one of the lowerings aside."""
        kvar = [om for om in self.sankningar if om not in self.fallna]
        if kvar:
            om = self.slump.choice(kvar)
            self.gang.till_domstolen(om)
            self.gang.dom(Utgang.UPPHAVANDE)
            self.fallna.append(om)
            self.provad = om
            self._domt()

    def hall_igen(self) -> None:
        """The judgement is set aside: what was tried last holds again."""
        if self.provad in self.fallna:
            self.gang.dom(Utgang.DOM_UPPHAVD)
            self.fallna.remove(self.provad)
            self._domt()

    def betala(self) -> None:
        self.gang.betala_ater(self.slump.choice([50, 150]), self.gang.nasta_dag())

    def _domt(self) -> None:
        assert self.gang.arende.fordringar[FORDRAN].fallna == frozenset(self.fallna)
        self.domda.append((self.gang.dag, frozenset(self.fallna)))
