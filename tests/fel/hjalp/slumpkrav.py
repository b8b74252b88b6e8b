"""A claim at random, done by the domain, and told to the oracle as amounts and days alone."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import ClassVar

from domain.aterkrav.rattelse import ratta_aterkrav
from domain.beslut.rattelse import Rattelseskal
from domain.grund.aktor import Atgard
from domain.grund.rantebas import Rantebas
from domain.grunddata.referensranta import faststall_referensranta
from domain.grunddata.utlaningsranta import faststall_utlaningsranta
from domain.overklagande.dom import Utgang
from domain.regelverk.aterkravsregel import Rantefot, Rantestart
from tests.domain.hjalp.pengagang import FORDRAN, RANTORNA, UTLANINGSRANTORNA, T
from tests.domain.hjalp.ranteorakel import (
    Betald,
    Kurs,
    Plan,
    Raknesticka,
    Tid,
    Utfall,
    bankdag,
    vilar_pa,
)
from tests.domain.hjalp.scenario import ANNA, BO
from tests.fel.hjalp.rantefall import OREDOVISAT, betalt, regeln
from tests.fel.hjalp.rattelsen import underratta
from tests.fel.hjalp.slumpeftergift import Slumpeftergift

EN_DAG = timedelta(days=1)
SLUTET = date(2026, 6, 30)
"""The last day that there is a rate for."""
PRISER = {
    "referens": {
        (f.keywords["galler_fran"].year, 1 if f.keywords["galler_fran"].month == 1 else 2): (
            f.keywords["hundradelar"]
        )
        for f in RANTORNA
    },
    "utlaning": {
        (f.keywords["galler_fran"].year, 1): f.keywords["hundradelar"] for f in UTLANINGSRANTORNA
    },
}
STARTER = {
    Rantestart.UTBETALNINGSDAG: "utbetalning",
    Rantestart.FORFALLODAG: "forfall",
    Rantestart.DAGAR_EFTER_BESLUT: "beslut",
    Rantestart.DAGAR_EFTER_KRAV: "krav",
}
BASER = {"referens": Rantebas.REFERENSRANTA, "utlaning": Rantebas.UTLANINGSRANTA}


class Slumpkrav(Slumpeftergift):
    """`raknat` is how often the two were compared, `gjort` what happened to the claim."""

    ALLT: ClassVar[set[str]] = {
        *("betala", "hav", "efterge", "efterge-ranta", "sank", "doma", "skriv-av"),
        *("anstand", "plan", "meddela", "delfa", "paminn", "ratta", "andra-sats", "ratta-dag"),
        *("ratta-eftergift", "andra-eftergift"),
    }

    def __init__(self, slump: Random) -> None:
        super().__init__()
        self.slump, self.raknat, self.gjort = slump, 0, set[str]()
        start = slump.choice([*STARTER])
        sen, fore, given = (self._kurs() for _ in range(3))
        self.flyttas, dagar = slump.random() < 0.5, slump.choice([0, 14, 30])
        regel = regeln(
            start,
            tillagg=sen.tillagg,
            bas=BASER[sen.serie],
            dagar=dagar,
            start_flyttas=self.flyttas,
            vid_anstand=_fot(given),
        ).model_copy(update={"fore_forfall": _fot(fore) if slump.random() < 0.6 else None})
        self.delar = {date(2024, 4, slump.randint(1, 28)): slump.choice([100, 200, 300])}
        self.delar[date(2024, slump.randint(5, 12), 11)] = 400 - sum(self.delar.values())
        self.gang = betalt(self.delar, regel)
        self.dag = date(2025, slump.randint(1, 4), slump.randint(1, 28))
        krav, angavs = slump.choice([100, 250, 400]), slump.random() < 0.7
        self.versioner = [*self.gang.arende.bankposter]
        self.gang.besluta_aterkrav(
            {OREDOVISAT: krav}, dag=self.dag, meddelat=False, anger_ranta=angavs
        )
        stangda: frozenset[date] = frozenset()
        efter = self.dag + timedelta(days=dagar)
        self.sticka = Raknesticka(
            start=STARTER[start],
            krav=krav * T,
            beslutad=self.dag,
            forfaller=bankdag(self.dag + timedelta(days=30), stangda),
            sen=sen,
            fore=fore if regel.fore_forfall else None,
            given_tid=given,
            dagar=dagar,
            raknas_fran=bankdag(efter, stangda) if self.flyttas else efter,
            angavs=angavs,
            begars=krav * T,
        )
        betalda = {n: (d, ore * T) for n, (d, ore) in enumerate(sorted(self.delar.items()))}
        vilar = vilar_pa([(2024, krav * T)], betalda, {})
        self.vilar = {n: (betalda[n][0], ore) for n, ore in vilar.items()}
        self.priser = {serie: {**satser} for serie, satser in PRISER.items()}
        self.placerade: list[int] = []
        if slump.random() < 0.8:
            self.meddela()

    def _kurs(self) -> Kurs:
        return Kurs(self.slump.choice(["referens", "utlaning"]), self.slump.choice([0, 200, 800]))

    def steg(self) -> None:
        """Some days later something happens to it. What was refused was not done."""
        self.dag = min(SLUTET, self.dag + timedelta(days=self.slump.randint(1, 60)))
        vad = self.slump.choice([*sorted(self.ALLT), "betala", "betala", "betala", "hav"])
        getattr(self, vad.replace("-", "_"))()
        self.gjort.add(vad)

    def rakna_och_jamfor(self) -> None:
        """To the day, or a later one: interest that is paid is not counted to a day before."""
        fordran = self.gang.arende.fordringar[FORDRAN]
        till = min(SLUTET, self.dag + timedelta(days=self.slump.choice([0, 0, 40])))
        self.sticka.lotter = [*self.vilar.values()] if self.sticka.start == "utbetalning" else []
        facit = self.sticka.utfall(till, self.priser)
        if not facit.ranta and not fordran.ranta_ore:
            return
        self.dag = till
        assert self.gang.ranta(till) == facit.ranta, self.sticka
        self.raknat += 1
        self._jamfor_skulden(facit)

    def _jamfor_skulden(self, facit: Utfall) -> None:
        """Either he owes us or we owe him: what he paid at most, whatever was waived besides."""
        nu = self.gang.arende.fordringar[FORDRAN]
        kapital = nu.obetalt_ore - nu.tillgodo_ore
        latt = min(facit.ranta, sum(ore for _, ore in self.sticka.rantelattnader))
        ranta = facit.ranta - latt - sum(facit.betald_ranta)
        netto = kapital + nu.utestaende_ranta_ore - nu.overbetald_ranta_ore
        betalt = sum(b.ore for b in self.sticka.betalda if b.ater is None)
        betalt -= sum(facit.betald_ranta)
        assert netto == max(facit.kapital, -betalt) + ranta, self.sticka
        skyldig = max(0, kapital) + nu.utestaende_ranta_ore
        assert not skyldig or not max(0, -kapital) + nu.overbetald_ranta_ore, self.sticka
        if facit.kapital >= 0:
            assert (kapital, nu.utestaende_ranta_ore) == (facit.kapital, ranta), self.sticka

    def betala(self) -> None:
        """Interest is counted to the day first, and paid first, but for what a plan says."""
        self._raknad_till_dagen()
        fore = self.gang.arende.fordringar[FORDRAN]
        skuld = fore.obetalt_ore + fore.utestaende_ranta_ore
        ore = min(skuld, self.slump.choice([1, 5_000_01, 50 * T, skuld]))
        self.placerade.append(self.gang.aterbetala_ore(ore, self.dag))
        self.sticka.betalda.append(Betald(self.dag, ore))
        self._raknas_likadant_igen()

    def _raknas_likadant_igen(self) -> None:
        """A payment is divided when it is placed as it is when the interest is counted to it."""
        placerad = self.gang.arende.fordringar[FORDRAN]
        if placerad.ranta_till == self.dag:
            self.gang.ranta(self.dag)
            assert self.gang.arende.fordringar[FORDRAN] == placerad, self.sticka

    def _raknad_till_dagen(self) -> None:
        self.sticka.lotter = [*self.vilar.values()] if self.sticka.start == "utbetalning" else []
        rantan = self.sticka.ranta(self.dag, self.priser)
        if rantan or self.gang.arende.fordringar[FORDRAN].ranta_ore:
            self.gang.ranta(self.dag)

    def _minskat(self, fore_ore: int) -> None:
        nu = self.gang.arende.fordringar[FORDRAN].obetalt_ore
        self.sticka.andringar.append((self.dag, nu - fore_ore))

    def hav(self) -> None:
        """A payment was another's: as if it had never been, or from today on."""
        version = self.slump.choice([*self.gang.arende.aterbetalningar] or [0])
        dag = self.slump.choice([None, self.dag])
        self.gang.hav_placering(version, dag)
        nr = self.placerade.index(version)
        betald = self.sticka.betalda[nr]
        self.sticka.betalda[nr] = betald._replace(ater=dag or betald.dag)

    def efterge(self) -> None:
        fordran = self.gang.arende.fordringar[FORDRAN]
        utestaende = fordran.utestaende_ore
        self.gang.efterge(self.slump.choice([10, utestaende // (2 * T)]), self.dag)
        self._minskat(fordran.obetalt_ore)

    def efterge_ranta(self) -> None:
        ore = self.gang.arende.fordringar[FORDRAN].utestaende_ranta_ore
        ore = self.slump.choice([ore, ore // 2])
        self.gang.efterge(0, self.dag, ranta_ore=ore)
        self.sticka.rantelattnader.append((self.dag, ore))

    def skriv_av(self) -> None:
        """In the books only; not of what is paid by a plan, that pays what is not written off."""
        if self.sticka.planer:
            return
        kapital = self.gang.arende.fordringar[FORDRAN].utestaende_ore
        self.gang.skriv_av(self.slump.choice([10, kapital // T]), self.dag)

    def andra_sats(self) -> None:
        """A published rate turns out to be another."""
        serie, faststall, grunddata = self.slump.choice(
            [
                ("referens", faststall_referensranta, self.gang.rantor),
                ("utlaning", faststall_utlaningsranta, self.gang.utlaningsrantor),
            ]
        )
        ny = self.slump.choice([150, 300, 475])
        fran = self.slump.choice([d for d in sorted(grunddata.satser) if d.year in (2024, 2025)])
        faststall(grunddata, Atgard(self.dag, BO), galler_fran=fran, hundradelar=ny, kalla="Rättad")
        self.priser[serie][fran.year, 1 if fran.month == 1 else 2] = ny

    def sank(self) -> None:
        till = self.slump.choice([10, self.sticka.begars // (2 * T)])
        self.gang.sank(till, self.dag)
        self.sticka.begars = till * T

    def doma(self) -> None:
        till = max(1, self.sticka.begars // (2 * T))
        kravet = self.gang.kravbeslutet()
        self.gang.overklaga(kravet, Utgang.ANDRING, till, self.dag)
        self.sticka.begars = till * T

    def anstand(self) -> None:
        till, med = self.dag + timedelta(days=self.slump.randint(5, 90)), self.slump.random() < 0.5
        self.gang.skjut_upp(self.dag, till, med_ranta=med)
        dag = bankdag(till, frozenset())
        self.sticka.tider.append(Tid(self.dag, ((dag, self.sticka.krav),), med))
        self.sticka.planer.append(Plan(self.dag, None, len(self.placerade)))

    def plan(self) -> None:
        fordran, med = self.gang.arende.fordringar[FORDRAN], self.slump.random() < 0.5
        skuld, ranta = (
            fordran.utestaende_ore + fordran.utestaende_ranta_ore,
            fordran.utestaende_ranta_ore,
        )
        if fordran.ar_avskriven:
            return
        forsta = self.slump.randint(1, max(1, skuld - 1))
        dagar = [self.dag + timedelta(days=n) for n in (self.slump.randint(3, 20), 45)]
        delar = {d: ore for d, ore in zip(dagar, (forsta, skuld - forsta), strict=True) if ore > 0}
        self.gang.dela_upp(self.dag, delar, med_ranta=med)
        kapital = []
        for d, ore in delar.items():
            tas = min(ranta, ore)
            ranta -= tas
            kapital.append((bankdag(d, frozenset()), ore - tas))
        self.sticka.tider.append(Tid(self.dag, tuple(kapital), med))
        latt = sum(ore for _, ore in self.sticka.rantelattnader)
        skulden = fordran.utestaende_ranta_ore
        da = tuple(n for n, b in enumerate(self.sticka.betalda) if b.ater is None)
        self.sticka.planer.append(Plan(self.dag, skulden, len(self.placerade), latt, da))

    def ratta_dag(self) -> None:
        """The day to pay by was another; who knew of a later one has that until he is told."""
        dag = max(self.sticka.beslutad, self.dag + timedelta(days=self.slump.randint(-60, 30)))
        self.gang.gor(
            ratta_aterkrav,
            self.gang.utlysning,
            self.gang.underlag,
            verkningsdag=self.dag,
            av=ANNA,
            fordran_id=FORDRAN,
            rattelseskal=Rattelseskal.SKRIVFEL,
            fore="30 maj",
            efter="en annan dag",
            forfallodag=dag,
        )
        dag = bankdag(dag, frozenset())
        visste = self.sticka.meddelad is not None
        self.sticka.forfaller = max(dag, self.sticka.forfaller) if visste else dag
        if visste and self.slump.random() < 0.6:
            underratta(self.gang, self.gang.kravbeslutet(), self.dag)
            self.sticka.forfaller = min(self.sticka.forfaller, max(dag, self.dag))

    def meddela(self) -> None:
        self.gang.meddela_kravet(self.dag)
        self.sticka.meddelad = self.dag

    def delfa(self) -> None:
        self.gang.delfa_kravet(self.dag)
        self.sticka.delfadd = self.dag

    def paminn(self) -> None:
        self.gang.paminn(self.dag, anger_ranta=True)
        self.sticka.paminnelser.append(self.dag)

    def ratta(self) -> None:
        """A payment was made on another day than was said, in the same year."""
        n = self.slump.randrange(len(self.versioner))
        dag = date(2024, self.slump.randint(4, 12), self.slump.randint(1, 28))
        belopp = self.gang.arende.bankposter[self.versioner[n]].belopp_ore
        self.gang.ratta_betalning(belopp // T, dag, version=self.versioner[n])
        self.versioner[n] = max(self.gang.arende.bankposter)
        if n in self.vilar:
            self.vilar[n] = (dag, self.vilar[n][1])


def _fot(kurs: Kurs) -> Rantefot:
    return Rantefot(bas=BASER[kurs.serie], tillagg_hundradelar=kurs.tillagg, lagrum="Påhittat")
