"""What is demanded back of an ärende's money, as the oracle is told of it.

It is told amounts, never movements. It imports nothing of ours.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Literal
from uuid import UUID

from tests.domain.hjalp.ranteorakel import Kurs, Raknesticka, bankdag, vilar_pa
from tests.projections.hjalp.orakel.anslag import Anslagen
from tests.projections.hjalp.orakel.arende import Akt
from tests.projections.hjalp.orakel.aterbetalt import Aterbetalt
from tests.projections.hjalp.orakel.bitar import Bit, tillagt
from tests.projections.hjalp.orakel.bok import Bok
from tests.projections.hjalp.orakel.fordran import Krav
from tests.projections.hjalp.orakel.forfall import Forfallodagar
from tests.projections.hjalp.orakel.havning import hav_sa_mycket, ombokat
from tests.projections.hjalp.orakel.inbetalning import Inbetalningar
from tests.projections.hjalp.orakel.kravets_ord import Annan, Delar, Eftergift
from tests.projections.hjalp.orakel.lador import UTAN_RATT
from tests.projections.hjalp.orakel.mellandom import inte_da


class Pengar(Aterbetalt):
    """The money of all ärenden."""

    def __init__(self, bok: Bok, anslagen: Anslagen) -> None:
        super().__init__(bok, anslagen)
        self.referens: dict[date, int] = {}
        """The reference rate of each half-year, in hundredths of a percentage point."""
        self.stangda: frozenset[date] = frozenset()
        self.forfallodagar = Forfallodagar()
        self.inbetalningar = Inbetalningar()

    def kravt(
        self,
        p: int,
        arende: UUID,
        beslut: UUID,
        fordran: UUID,
        dag: date,
        ur: dict[str, int],
        avstatt: dict[str, int],
    ) -> None:
        """What is waived at once goes; the rest is a claim on what lies in the boxes."""
        akt = self.akter[arende]
        bort = [b for lada, ore in avstatt.items() for b in akt.hans_okravt(lada, ore)]
        akt.regleras(fordran)
        akt.bort(p, dag, bort, "avstatt")
        akt.regleras(None)
        bitar = [b for lada, ore in ur.items() for b in akt.hans_okravt(lada, ore)]
        krav_ore = sum(ur.values())
        if krav_ore:
            forfaller = bankdag(dag + timedelta(days=30), self.stangda)
            sticka = Raknesticka(
                start="utbetalning" if akt.regel.fran_utbetalningen else "forfall",
                krav=krav_ore,
                beslutad=dag,
                forfaller=forfaller,
                sen=Kurs("referens", akt.regel.tillagg),
                given_tid=akt.regel.given_tid,
                meddelad=dag,
            )
            krav = Krav(fordran, beslut, dag, krav_ore, bitar, sticka)
            if akt.regel.fran_utbetalningen:
                self._vila(akt, krav, bitar)
            akt.fordringar[fordran] = krav
            self.forfallodagar.bestamt(p, fordran, dag, (forfaller, None))
            self.forfallodagar.meddelat(p, fordran, dag)
            self._kravs(p, dag, akt, krav, bitar)
            self.reskontra.flytta(p, dag, fordran, "kravt", "utestaende", krav_ore)

    def misstag_kravt(
        self,
        p: int,
        arende: UUID,
        fordran: UUID,
        dag: date,
        ore: int,
        annan: Annan,
        forfaller: date,
        *,
        anger_ranta: bool,
    ) -> None:
        """What another got is demanded of him: it was never paid to the party."""
        akt = self.akter[arende]
        sticka = Raknesticka(
            start="krav",
            krav=ore,
            beslutad=dag,
            forfaller=forfaller,
            sen=Kurs("referens", 800),
            dagar=30,
            meddelad=dag,
            angavs=anger_ranta,
        )
        bitar = [Bit(UTAN_RATT, annan.ar, ore)]
        akt.fordringar[fordran] = krav = Krav(fordran, None, dag, ore, bitar, sticka, annan=annan)
        self.forfallodagar.bestamt(p, fordran, dag, (forfaller, None))
        self.forfallodagar.meddelat(p, fordran, dag)
        self._kravs(p, dag, akt, krav, bitar)
        ombokat(p, dag, akt, annan, ore)
        self.reskontra.flytta(p, dag, fordran, "kravt", "utestaende", ore)

    def _kravs(self, p: int, dag: date, akt: Akt, krav: Krav, bitar: list[Bit]) -> None:
        """More is demanded than ever was, of the years that it lies in."""
        for ar, ore in krav.aren.mer(bitar).items():
            self.bok.flode(p, dag, "kravt", ore, akt.hos_den(krav.annan).ar(ar))

    def pamind(self, p: int, krav: Krav, dag: date) -> None:
        """By a reminder that gave the amount, and said that interest follows."""
        krav.sticka.paminnelser.append(dag)
        self.reskontra.grunder[krav.id].append((p, dag, dag))

    def paminnelse_mottagen(self, p: int, krav: Krav, nr: int, dag: date) -> None:
        krav.sticka.mottagna[nr] = dag
        self.reskontra.grunder[krav.id].append((p, dag, date.min))

    def meddelat_annan_dag(self, p: int, arende: UUID, beslut: UUID, dag: date) -> None:
        """He was told of a decision another day: of a claim, he was late with nothing before it."""
        for krav in self.akter[arende].fordringar.values():
            if krav.beslut == beslut:
                assert krav.sticka.meddelad is not None
                fran = min(dag, krav.sticka.meddelad)
                krav.sticka.meddelad = dag
                self.forfallodagar.meddelat(p, krav.id, dag)
                self.reskontra.grunder[krav.id].append((p, dag, fran))

    def tiden_rattad(
        self,
        p: int,
        arende: UUID,
        fordran: UUID,
        om: UUID,
        delar: Delar,
        *,
        med_ranta: bool,
    ) -> None:
        """A decision always gave this time to pay, by parts or all of it."""
        krav = self.akter[arende].fordringar[fordran]
        krav.tiden_rattad(om, delar, med_ranta=med_ranta)
        givet = krav.givna[om]
        self.forfallodagar.rattat(p, fordran, om, givet, krav.minskat_ore)
        self.reskontra.rantefria[fordran].append((p, givet.fran))

    def rattelsen_sagd(self, p: int, arende: UUID, om: UUID, dag: date) -> None:
        self.forfallodagar.rattelsen_sagd(p, om, dag)
        for krav in self.akter[arende].fordringar.values():
            if om in krav.flyttade:
                krav.rattelsen_sagd(om, dag)
                self.reskontra.grunder[krav.id].append((p, dag, dag))

    def _vila(self, akt: Akt, krav: Krav, bitar: list[Bit]) -> None:
        """On the payments; what rests on none is counted from the last that was made."""
        betalda = {v: (b.dag, b.kvar_ore - akt.felbetalt(v)) for v, b in akt.betalningar.items()}
        upptaget: Counter[int] = Counter()
        for annat in akt.fordringar.values():
            upptaget.update({v: ore for v, (_, ore) in annat.vilar_pa.items()})
        tagna = vilar_pa([(b.ar, b.ore) for b in bitar], betalda, upptaget)
        for v, ore in tagna.items():
            redan = krav.vilar_pa.get(v, (betalda[v][0], 0))[1]
            krav.vilar_pa[v] = (betalda[v][0], redan + ore)
        krav.betalningar |= {akt.betalningar[v].id for v in tagna}
        if rest := sum(b.ore for b in bitar) - sum(tagna.values()):
            gjorda = [d for d, ore in (*betalda.values(), *akt.kvittade.values()) if ore]
            fran, redan = krav.rest or (max(gjorda, default=krav.sticka.beslutad), 0)
            krav.rest = (fran, redan + rest)

    def ranta(self, p: int, arende: UUID, fordran: UUID, till: date) -> None:
        krav = self.akter[arende].fordringar[fordran]
        forut = min(krav.ranta_efterskankt_ore, krav.ranta_ore) - krav.ranta_efterskankt_ore
        krav.raknad_till = till
        havt = None
        while havt != krav.havt_ore:  # what is lifted when it is divided cost nothing
            havt, utfall = krav.havt_ore, krav.utfall(till, self.referens)
            krav.ranta_ore = utfall.ranta
            per_dag = krav.per_dag(self.reskontra.raknade[fordran], till, utfall, self.referens)
            self.avraknas(p, self.akter[arende], krav, till, utfall.betald_ranta)
        self.jamna_avskrivet(p, self.akter[arende], krav, till, utfall.hittills)
        self.reskontra.rantan_raknad(p, till, fordran, per_dag)
        nu = min(krav.ranta_efterskankt_ore, krav.ranta_ore) - krav.ranta_efterskankt_ore
        nar = max(till, krav.ranta_efterskankt_dag or till)
        self.reskontra.flytta(
            p, nar, fordran, "ranta_utestaende", "ranta_efterskankt_andrad", nu - forut
        )

    def reglerat(
        self,
        p: int,
        arende: UUID,
        fordran: UUID,
        dag: date,
        kapital_ore: int,
        ranta_ore: int,
        hur: Literal["eftergivet", "avskrivet"],
        om: UUID | None = None,
    ) -> None:
        """Waived, or written off."""
        akt = self.akter[arende]
        krav = akt.fordringar[fordran]
        bitar = krav.delar(kapital_ore)
        akt.regleras(fordran)
        akt.bort(p, dag, bitar, hur)
        akt.regleras(None)
        krav.lattas(hur, bitar, ranta_ore, dag)
        krav.efterskankt.append((hur, dag, kapital_ore))
        if hur == "avskrivet":
            krav.skrivs_av(bitar, ranta_ore)
            krav.skrivs_av_den(dag, bitar)
            if ranta_ore and krav.raknad_till is not None:
                fore = krav.raknat_vid.get(dag, krav.raknad_till)
                krav.raknat_vid[dag] = max(fore, krav.raknad_till)
            inne = [akt.inbetalda[v] for v in krav.betalda if v in akt.inbetalda]
            if ranta_ore and sum(i.ranta_ore for i in inne if i.dag >= dag):
                self.reskontra.grunder[fordran].append((p, dag, dag))
        else:
            krav.eftergivet_ur[dag] = tillagt(krav.eftergivet_ur.get(dag, ()), bitar)
            self.rantan_eftergavs(p, krav, dag, ranta_ore)
        if om is not None:
            krav.eftergifter[om] = Eftergift(dag, bitar, ranta_ore)
        rantekonto = {"eftergivet": "ranta_eftergiven", "avskrivet": "ranta_avskriven"}[hur]
        self.reskontra.mindre(p, dag, fordran, hur, kapital_ore, rantekonto, ranta_ore)

    def rantan_eftergavs(self, p: int, krav: Krav, dag: date, mer_ore: int) -> None:
        """What was waived that day was not there to write off later, though it had been said."""
        if mer_ore and any(avskrevs >= dag for avskrevs in krav.raknat_vid):
            self.reskontra.grunder[krav.id].append((p, dag, dag))

    def krav_sankt(
        self, p: int, arende: UUID, fordran: UUID, dag: date, till_ore: int, *, dom: bool = False
    ) -> None:
        """Less is demanded: what was paid beyond that is owed to the debtor."""
        akt = self.akter[arende]
        krav = akt.fordringar[fordran]
        ute = sum(ore for _, ore in krav.ute)
        sagt = krav.kravt_ore + ute if krav.begart_ore is None else krav.begart_ore
        if krav.begars_ore > till_ore or (ute and min(sagt, krav.kravt_ore + ute) > till_ore):
            self.reskontra.sankta[fordran].append((p, dag))
        if not till_ore:
            self.reskontra.upphorda[fordran].append((p, dag))
        krav.sagd_dag = krav.sagd_dag if dom else dag
        krav.beslutat_ore = krav.beslutat_ore if dom else till_ore
        self._sank(p, akt, krav, dag, till_ore)

    def _sank(self, p: int, akt: Akt, krav: Krav, dag: date, till_ore: int) -> None:
        bort = krav.begars_ore - till_ore
        krav.begart_ore = till_ore
        if hav_sa_mycket(p, dag, akt, self.reskontra, krav, bort, self.hem_efter):
            self.folj_pengarna(p, dag, akt)

    def krav_rattat(
        self, p: int, arende: UUID, fordran: UUID, dag: date, till_ore: int, forfaller: date
    ) -> None:
        """An obvious slip (36 § FL): what it says now is what it always said."""
        akt = self.akter[arende]
        krav = akt.fordringar[fordran]
        fore = krav.begars_ore
        mer_ore = till_ore - fore
        betalt = self._sankt_och_betalt(p, akt, krav, mer_ore)
        mer = self.mer_ur(arende, fordran, mer_ore - betalt.total())
        ore = sum(b.ore for b in mer)
        if (krav.forfallodag or krav.sticka.forfaller) != forfaller:
            senast = max(krav.sticka.forfaller, forfaller)
            self.forfallodagar.bestamt(p, fordran, dag, (senast, None))
        if till_ore < krav.begars_ore:
            self._sank(p, akt, krav, krav.sagd_dag, till_ore)
        if ore and akt.regel.fran_utbetalningen:
            self._vila(akt, krav, mer)
        if mer_ore > 0:
            inte_da(p, akt, self.reskontra, krav, (fore, till_ore), mer, betalt)
        krav.rattas(till_ore, mer, forfaller)
        self.reskontra.sankta[fordran].append((p, dag))
        self._kravs(p, krav.sagd_dag, akt, krav, mer)
        self.reskontra.flytta(p, krav.sagd_dag, fordran, "kravt", "utestaende", ore)
        if betalt:  # he may never have been paid it, and then it is owed to him still
            self.folj_pengarna(p, dag, akt)

    def _sankt_och_betalt(self, p: int, akt: Akt, krav: Krav, mer_ore: int) -> Counter[int]:
        """What a decision had taken off, and he had paid, was asked for all along, and paid; by
        year.
        """
        sankt = 0 if krav.begart_ore is None else krav.krav_ore - krav.begart_ore
        betalt = max(0, min(mer_ore, krav.tillgodo_ore, sankt))
        if not betalt:
            return Counter()
        krav.utan_lyft(betalt)
        hos, aren = akt.hos_den(krav.annan), krav.aren.kravs_ater([], krav.havt_ur, betalt)
        for ar, ore in aren.items():
            self.bok.flode(p, krav.sagd_dag, "kravt", ore, hos.ar(ar))
        krav.kravs_ater([], betalt)
        self.reskontra.flytta(p, krav.sagd_dag, krav.id, "havt", "utestaende", betalt)
        return aren

    def mer_ur(self, arende: UUID, fordran: UUID, ore: int) -> list[Bit]:
        """So much more out of the boxes of a claim: those of what is outstanding, then lifted."""
        akt = self.akter[arende]
        krav, bitar = akt.fordringar[fordran], []
        for lada, ar in dict.fromkeys((b.lada, b.ar) for b in (*krav.ur, *krav.havt_ur)):
            if (tas := min(ore, akt.hans_okravt_i(lada, ar))) > 0:
                bitar.append(Bit(lada, ar, tas))
                ore -= tas
        return bitar
