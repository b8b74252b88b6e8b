"""Any story of a grant of several years' money that is reviewed and demanded back, and who watches
of which years the flows are.

Amounts are thousands of kronor.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID, uuid5

from domain.aterrapport import granskningshavning, omprovning
from domain.aterrapport.granskning import AterrapportGranskad, Granskningslyft
from domain.aterrapport.omprovning import GranskningOmprovad
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada, Rorelse
from projections.pengar.floden import floden
from tests.domain.hjalp.pengagang import NAMNRYMD, RAPPORTEN, T
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.budgetarsgang import Budgetarsgang

Per_dag = Counter[tuple[str, int, date]]
"""By flow, budgetår and day."""


class Arsflodesgang(Budgetarsgang):
    """Besides what is granted and paid: what is accounted for, and demanded."""

    def borja(self) -> None:
        """Paid of the money of two years, with or without right."""
        self.betala(100 + self._tusen(300), self.dag, "2024")
        self.dag = date(2025, 1, 7)
        self.steg("overfor")
        self.steg("betala")

    def steg_betala(self) -> None:
        if self.arende.obetalt_ore < T:
            raise IndexError
        super().steg_betala()

    def steg_granska(self) -> None:
        finns = self.arende.okravt_ore(Lada.UTBETALT_EJ_REDOVISAT) // T
        if RAPPORTEN not in self.arende.aterrapporter:
            self.rapportera(self._tusen(finns), self.dag)
        kostnader = self.arende.aterrapporter[RAPPORTEN].kostnader_ore // T
        provat = min(kostnader, finns)
        godkant = self._tusen(provat)
        self.granska(godkant, provat - godkant, self.dag)

    def steg_omprova(self) -> None:
        till = self.slump.random() < 0.5
        ore = (self._tusen(100) + 10) * T
        self.gor(
            omprovning.omprova,
            self.underlag.myndighet,
            verkningsdag=self.dag,
            av=ANNA,
            aterrapport_id=RAPPORTEN,
            till_godkant_ore=ore if till else 0,
            till_ej_godkant_ore=0 if till else ore,
            motivering="Enligt redovisningen",
        )

    def steg_lyft(self) -> None:
        self.gor(
            granskningshavning.aterkalla_granskning,
            self.underlag.myndighet,
            verkningsdag=self.dag,
            av=ANNA,
            aterrapport_id=RAPPORTEN,
            orsak="Görs om",
        )

    def steg_krav(self) -> None:
        lador = (Lada.EJ_GODKANT, Lada.OFORBRUKAT, Lada.FOR_HOGT_BELOPP)
        finns = {lada: self.arende.okravt_ore(lada) // T for lada in lador}
        ur = {lada: self._tusen(tusen) or tusen for lada, tusen in finns.items() if tusen > 0}
        fordran_id = uuid5(NAMNRYMD, f"krav {self.arende.version}")
        self.besluta_aterkrav(ur, dag=self.dag, fordran_id=fordran_id)

    def _fordran(self) -> UUID:
        return self.slump.choice([i for i, f in self.arende.fordringar.items() if f.kravt_ore])

    def steg_betala_ater(self) -> None:
        fordran_id = self._fordran()
        ute = self.arende.fordringar[fordran_id].utestaende_ore // T
        self.betala_ater(self.slump.choice([ute, min(ute, 30)]), self.dag, fordran_id)

    def steg_hav_placering(self) -> None:
        self.hav_placering(self.slump.choice([*self.arende.aterbetalningar]))

    def steg_sank(self) -> None:
        self.sank(self._tusen(200), self.dag, self._fordran())

    def steg_efterge(self) -> None:
        self.efterge(self._tusen(50) + 10, self.dag, fordran_id=self._fordran())

    def steg_ratta_betalning(self) -> None:
        version, post = self.slump.choice([*self.arende.bankposter.items()])
        self.ratta_betalning(self._tusen(post.belopp_ore // T), post.dag, version)


@dataclass
class Arsflodesvittne:
    """Of which years' money what is used and approved is: where each review put it."""

    provat: dict[int, Per_dag] = field(default_factory=dict)

    def se(self, f: Faktum) -> None:
        if isinstance(f, AterrapportGranskad | GranskningOmprovad):
            self.provat[f.originator_version] = _provat(f.rorelser, f.verkningsdag)
        if isinstance(f, Granskningslyft):
            for p in f.provningar:
                del self.provat[p.version]

    def per_dag(self) -> dict[tuple[str, int, date], int]:
        return {n: o for n, o in _summa(self.provat.values()).items() if o}


def _summa(alla: Iterable[Per_dag]) -> Per_dag:
    summa = Per_dag()
    for en in alla:
        summa.update(en)
    return summa


def _provat(rorelser: Iterable[Rorelse], dag: date) -> Per_dag:
    summa = Per_dag()
    for r in rorelser:
        for lada, ar, ore in (
            (r.till, r.till_budgetar, r.belopp_ore),
            (r.fran, r.fran_budgetar, -r.belopp_ore),
        ):
            if lada is Lada.FORBRUKAT:
                summa["godkant", ar, dag] += ore
            if lada in (Lada.FORBRUKAT, Lada.EJ_GODKANT):
                summa["anvant", ar, dag] += ore
    return summa


def flodena(fakta: Iterable[Faktum], *namn: str) -> dict[tuple[str, int, date], int]:
    summa = Per_dag()
    for f in fakta:
        for p in floden(f):
            if p.konto in namn:
                summa[p.konto, p.plats.budgetar, p.verkningsdag] += p.belopp_ore
    return {n: o for n, o in summa.items() if o}


def kravt_enligt(fakta: Iterable[Faktum]) -> dict[int, int]:
    """By year what is demanded, in all."""
    summa = Counter[int]()
    for (_, ar, _), ore in flodena(fakta, "kravt").items():
        summa[ar] += ore
    return {ar: ore for ar, ore in summa.items() if ore}
