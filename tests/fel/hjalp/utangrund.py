"""A claim on what a review found, at random; the review falls when the bank's return is recorded.

The oracle is told days and amounts: what was paid and written off, and what is still demanded.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from random import Random

from domain.fordran.fordran import Fordran
from domain.grund.aktor import Atgard
from domain.grund.lador import REDOVISADE
from domain.grund.pengar import Lada
from domain.grund.stopp import Stopp
from domain.grunddata.referensranta import faststall_referensranta
from domain.regelverk.aterkravsregel import Rantestart
from tests.domain.hjalp.pengagang import RANTORNA, Gang, T
from tests.domain.hjalp.pengagrund import med_regel
from tests.domain.hjalp.ranteorakel import Betald, Kurs, Raknesticka
from tests.domain.hjalp.scenario import BO
from tests.fel.hjalp.dagordning import betala, dagarna, finns, fordran, saldon, skriv_av
from tests.fel.hjalp.rantefall import med_rantor, regeln

KRAVT, FORFALLER = date(2025, 3, 17), date(2025, 4, 16)
SLUT = date(2025, 12, 1)
HALVAR = (date(2025, 1, 1), date(2025, 7, 1))
PRISER = {
    (f.keywords["galler_fran"].year, 1 if f.keywords["galler_fran"].month == 1 else 2): (
        f.keywords["hundradelar"]
    )
    for f in RANTORNA
}


def granskat_krav(referens: int = 250) -> Gang:
    """400 000 paid, of which 100 000 was found unspent and is demanded, at 8 above the rate."""
    regel = regeln(Rantestart.FORFALLODAG)
    gang = Gang(*med_rantor({HALVAR[0]: referens}, med_regel(ranta=regel))).granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100}, dag=KRAVT)
    return gang


def satsen_blir(gang: Gang, fran: date, hundradelar: int) -> None:
    """A published rate turns out to be another."""
    faststall_referensranta(
        gang.rantor,
        Atgard(date(2025, 9, 30), BO),
        galler_fran=fran,
        hundradelar=hundradelar,
        kalla="Rättad",
    )


def slumpad(fro: int) -> Granskat:
    return Granskat(Random(fro))  # noqa: S311  # chance for tests


class Granskat:
    """`lyft_ore` is what counting has lifted, when the review had fallen."""

    def __init__(self, slump: Random) -> None:
        self.slump, self.gang = slump, granskat_krav()
        self.priser = {"referens": {**PRISER, (2025, 1): 250}}
        self.betalda: list[Betald] = []
        self.avskrivet: list[tuple[date, int]] = []
        self.avskrivs = slump.choice([0, 0.4])
        self.lyft_ore = 0

    @property
    def nu(self) -> Fordran:
        return fordran(self.gang)

    def spela(self) -> None:
        """Paid and written off, and the bank's return somewhere among it; then rates are others."""
        dagar = sorted(self.slump.sample(range(200), 6))
        nar = self.slump.randint(2, 5)
        for nr, dag in enumerate(KRAVT + timedelta(days=n) for n in dagar):
            self._handelse(dag)
            if nr == nar:
                self.gang.retur(100)
        self.rakna()
        for _ in range(3):
            ny = self.slump.choice([0, 100, 900, 3000])
            fran = self.slump.choice(HALVAR)
            satsen_blir(self.gang, fran, ny)
            self.priser["referens"][fran.year, 1 if fran.month == 1 else 2] = ny
            self.rakna()

    def _handelse(self, dag: date) -> None:
        if self.slump.random() < self.avskrivs:
            ore = min(self.nu.utestaende_ore, self.slump.choice([5 * T, 50 * T]))
            if ore:
                skriv_av(self.gang, ore, 0, dag)
                self.avskrivet.append((dag, ore))
            return
        ore = self.slump.choice([999_99, 12 * T, 30 * T])
        with suppress(Stopp):
            betala(self.gang, ore, dag)
            self.betalda.append(Betald(dag, ore))

    def rakna(self) -> None:
        """Counted, as the days cost; and counted again, which says nothing new."""
        forut = self.nu
        self.gang.ranta(SLUT)
        self.lyft_ore += self.nu.havt_ore - forut.havt_ore
        sticka = self._sticka()
        facit = sticka.utfall(SLUT, self.priser)
        assert self.nu.ranta_ore == facit.ranta, sticka
        if facit.kapital > 0:
            delade = sorted(self.nu.delbetalt, key=lambda b: (b.dag, b.version))
            assert tuple(b.ranta_ore for b in delade) == facit.betald_ranta, sticka
        forst, antal = self.nu, len(self.gang.fakta)
        self.gang.ranta(SLUT)
        assert [f.TOPIC for f in self.gang.fakta[antal:]] == ["arende.ranta-beraknad"], sticka
        assert self.nu == forst
        self._dag_for_dag()
        self._inget_utan_grund(forut)

    def _dag_for_dag(self) -> None:
        """No day has less than nothing anywhere, or anything that the review found: it has fallen.

        Interest may be paid and not owed: there is no capital left that it could have paid.
        """
        dagar = saldon(self.gang, dagarna(self.gang))
        finns(dagar)
        for dag, dagens in dagar.items():
            assert not any(dagens.get(lada) for lada in REDOVISADE), (dag, dagens)

    def _inget_utan_grund(self, forut: Fordran) -> None:
        """He is asked for no capital, and the claim is for what he has paid of it; what is lifted
        by counting gives him nothing back.
        """
        nu = self.nu
        assert nu.utestaende_ore == 0
        assert nu.havt_ore == forut.havt_ore or nu.overbetald_ranta_ore <= 1
        assert nu.kravt_ore == sum(b.kapital_ore for b in nu.delbetalt) + nu.avskrivet_ore

    def _sticka(self) -> Raknesticka:
        return Raknesticka(
            start="forfall",
            krav=100 * T,
            beslutad=KRAVT,
            forfaller=FORFALLER,
            sen=Kurs("referens", 800),
            meddelad=KRAVT,
            begars=self.nu.kravt_ore,
            betalda=sorted(self.betalda),
            avskrivet=self.avskrivet,
        )
