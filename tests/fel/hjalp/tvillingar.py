"""Two cases to which the same happens, but that in one of them a waiver is corrected by mistake.

When the mistake has been corrected back they are to be alike: each day, and from then on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from random import Random
from typing import Any
from uuid import UUID

from domain.aterkrav.eftergiftsandring import andra_eftergift
from domain.aterkrav.eftergiftsrattelse import ratta_eftergift
from domain.grund.faktum import Faktum
from domain.grund.stopp import Stopp
from domain.overklagande.utgang import Utgang
from domain.ranta.forfall import forsta_obetalda, galler_till, obetalda_delar
from projections.pengar.fordringsposter import poster
from projections.pengar.kontering import kontera
from tests.domain.hjalp.domgang import Domgang
from tests.domain.hjalp.pengagang import FORDRAN, T
from tests.fel.hjalp.eftergiften import andringen, rattelsen
from tests.fel.hjalp.fordransslag import kravd
from tests.fel.hjalp.sankningarna import EFTERGIVET

TILL = date(2026, 6, 30)
BELOPP = (0, 20, 50, 60, 100, 120, 180, 250, 320, 400, 500)
RANTOR = (0, 500_00, 1_000_00, 2_000_00, 3_000_00)
Steg = Callable[[Domgang], object]


def dagvis(fakta: Iterable[Faktum]) -> dict[Any, dict[date, int]]:
    """Of each account of the books, and of claims, what there was when each day was over."""
    per_dag: Counter[tuple[Any, date]] = Counter()
    for f in fakta:
        for p in poster(f):
            per_dag[("fordran", p.konto), p.verkningsdag] += p.belopp_ore
        for b in kontera(f):
            per_dag[(b.konto, b.plats), b.verkningsdag] += b.belopp_ore
    ut: dict[Any, dict[date, int]] = {}
    for konto in {k for k, _ in per_dag}:
        summa = 0
        for dag in sorted(d for k, d in per_dag if k == konto):
            forut, summa = summa, summa + per_dag[konto, dag]
            if summa != forut:
                ut.setdefault(konto, {})[dag] = summa
    return ut


def skyldigt(gang: Domgang) -> tuple[Any, ...]:
    """What is owed, out of which boxes, and by when."""
    fordran = gang.arende.fordringar[FORDRAN]
    delar = [(d.dag, d.belopp_ore, d.igen_av_id) for d in obetalda_delar(fordran)]
    nar = forsta_obetalda(fordran, gang.dag), galler_till(fordran)
    return fordran.utestaende_ore, sorted(fordran.ur, key=str), delar, nar, gang.arende.lador.belopp


class Tvillingar:
    """`mer`: what else may happen to both. When the claim is lowered, and some of the waiver is
    lifted, the books of the days before that are not moved by as much (ADR 78).
    """

    def __init__(self, fro: int, mer: tuple[str, ...] = (), *, med_ranta: bool = False) -> None:
        self.slump = Random(fro)  # noqa: S311  # chance for tests
        self.med_ranta = med_ranta
        self.gangar = [self._fodd(), self._fodd()]
        self.mer = mer
        self.bara_nu = "kravet_sanks" in mer
        self.sankningar: list[UUID] = []
        self.lika = 0
        self.berattat: list[str] = []

    def _fodd(self) -> Domgang:
        gang = kravd()
        gang.dag = date(2025, 4, 5)
        if self.med_ranta:
            gang.dag = date(2025, 6, 1)
            gang.ranta(date(2025, 5, 31))
        gang.efterge(300, max(gang.dag, EFTERGIVET), RANTOR[2] if self.med_ranta else 0)
        return gang

    @property
    def ratt(self) -> Domgang:
        return self.gangar[0]

    @property
    def fel(self) -> Domgang:
        return self.gangar[1]

    def eftergivet(self, gang: Domgang) -> tuple[int, int]:
        """Capital, in thousands, and interest."""
        [e] = gang.arende.fordringar[FORDRAN].eftergifter
        return e.kapital_ore // T, e.ranta_ore

    def nagot(self) -> tuple[int, int]:
        return self.slump.choice(BELOPP), self.slump.choice(RANTOR) if self.med_ranta else 0

    def ga(self) -> None:
        for _ in range(self.slump.randint(1, 3)):
            if not all(self._ett(sankt=True) for _ in range(self.slump.randint(0, 4))):
                return
            if not self._misstag():
                return
        if all(self._ett(sankt=True) for _ in range(self.slump.randint(0, 2))):
            self.stammer()
            assert self.ratt.ranta(TILL) == self.fel.ranta(TILL), self.berattat
            self.lika += 1

    def stammer(self) -> None:
        ratt, fel = (dagvis(g.fakta) for g in self.gangar)
        for konto in {*ratt, *fel}:
            dagarna = [d.get(konto, {date.min: 0}) for d in (ratt, fel)]
            if self.bara_nu:
                dagarna = [{date.max: [*d.values()][-1]} for d in dagarna]
            assert dagarna[0] == dagarna[1], (konto, self.berattat)
        assert skyldigt(self.ratt) == skyldigt(self.fel), self.berattat

    def _misstag(self) -> bool:
        """Corrected to anything, perhaps to another thing, and at last back."""
        for _ in range(self.slump.randint(1, 2)):
            self._ratta(self.nagot())
        if not all(self._ett(sankt=False) for _ in range(self.slump.randint(0, 3))):
            return False
        till = self.eftergivet(self.ratt)
        lika = till == self.eftergivet(self.fel)
        if not (self._tillbaka if lika else self._ratta(till)):
            return False
        self.stammer()
        return True

    def _ratta(self, till: tuple[int, int]) -> bool:
        om = rattelsen(
            self.fel, kapital_ore=till[0] * T, ranta_ore=till[1], verkningsdag=self.fel.dag
        )
        try:
            self.fel.gor(ratta_eftergift, self.fel.utlysning, self.fel.underlag, **om)
        except Stopp:
            return False
        self.berattat.append(f"rättas till {till}")
        return True

    @property
    def _tillbaka(self) -> bool:
        """Of what has fallen the mistake may be left, since nobody corrects what has fallen."""
        orden = [g.arende.fordringar[FORDRAN].eftergifter[0].orden for g in self.gangar]
        return orden[0] == orden[1]

    def _ett(self, *, sankt: bool) -> bool:
        """Something happens to both; or to neither. False: it can only happen to one."""
        kan = ["faller", "haller", *self.mer, *(["sanks"] if sankt else [])]
        vad = self.slump.choice(kan)
        steg: Steg | None = getattr(self, f"_{vad}")()
        if steg is None:
            return True
        try:
            steg(self.ratt)
        except Stopp:
            self.fel.dag = self.ratt.dag
            return True
        self.berattat.append(f"{vad} {self.ratt.dag}")
        try:
            steg(self.fel)
        except Stopp:
            return False
        return True

    def _sanks(self) -> Steg | None:
        till, om = self.nagot(), UUID(int=8800 + len(self.sankningar))
        if any(ny > nu for ny, nu in zip(till, self.eftergivet(self.ratt), strict=True)):
            return None
        self.sankningar.append(om)

        def sanks(gang: Domgang) -> None:
            falt = {"beslut_id": om, "ranta_ore": till[1], "verkningsdag": gang.nasta_dag()}
            gang.gor(
                andra_eftergift, gang.utlysning, gang.underlag, **andringen(gang, till[0], **falt)
            )

        return sanks

    def _faller(self) -> Steg | None:
        fallna = self.ratt.arende.fordringar[FORDRAN].fallna
        kvar = [om for om in self.sankningar if om not in fallna]
        if not kvar:
            return None
        om = self.slump.choice(kvar)

        def faller(gang: Domgang) -> None:
            gang.till_domstolen(om)
            gang.dom(Utgang.UPPHAVANDE)

        return faller

    def _haller(self) -> Steg | None:
        if not self.ratt.arende.fordringar[FORDRAN].fallna:
            return None
        return lambda gang: gang.dom(Utgang.DOM_UPPHAVD)

    def _betalas(self) -> Steg:
        tusen = self.slump.choice([20, 50, 150])
        return lambda gang: gang.betala_ater(tusen, gang.nasta_dag())

    def _skrivs_av(self) -> Steg:
        tusen = self.slump.choice([20, 50, 150])
        return lambda gang: gang.skriv_av(tusen, gang.nasta_dag())

    def _kravet_sanks(self) -> Steg:
        tusen = self.slump.choice([20, 150, 300, 400])
        return lambda gang: gang.sank(tusen, gang.nasta_dag())

    def _skjuts_upp(self) -> Steg:
        return lambda gang: gang.skjut_upp(gang.nasta_dag(), date(2026, 3, 31), med_ranta=False)
