"""What is demanded back of an ärende's money, and what comes back, as the oracle is told of it.

It is told amounts, never movements. It imports nothing of ours.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Literal
from uuid import UUID

from tests.domain.hjalp.ranteorakel import Betald, Kurs, Raknesticka, vilar_pa
from tests.projections.hjalp.orakel.anslag import Anslagen
from tests.projections.hjalp.orakel.arende import Akt
from tests.projections.hjalp.orakel.betalning import Betalt
from tests.projections.hjalp.orakel.bitar import Bit, forsta, minus, tillagt
from tests.projections.hjalp.orakel.bok import Bok
from tests.projections.hjalp.orakel.fordran import Annan, Delar, Eftergift, Inbetalt, Krav, bankdag
from tests.projections.hjalp.orakel.forfall import Forfallodagar
from tests.projections.hjalp.orakel.havning import hav_sa_mycket, ombokat
from tests.projections.hjalp.orakel.inbetalning import Inbetalningar
from tests.projections.hjalp.orakel.lador import OBETALT, OREDOVISAT, UTAN_RATT


class Pengar(Betalt):
    """The money of all ärenden."""

    def __init__(self, bok: Bok, anslagen: Anslagen) -> None:
        super().__init__(bok, anslagen)
        self.referens: dict[date, int] = {}
        """The reference rate of each half-year, in hundredths of a percentage point."""
        self.stangda: frozenset[date] = frozenset()
        self.forfallodagar = Forfallodagar()
        self.inbetalningar = Inbetalningar()

    # Claims

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
            self._flode(p, dag, akt, "kravt", krav_ore, akt.ar)
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
        ranta_anges: bool,
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
            angavs=ranta_anges,
        )
        bitar = [Bit(UTAN_RATT, annan.ar, ore)]
        akt.fordringar[fordran] = Krav(fordran, None, dag, ore, bitar, sticka, annan=annan)
        self.forfallodagar.bestamt(p, fordran, dag, (forfaller, None))
        self.forfallodagar.meddelat(p, fordran, dag)
        self.bok.flode(p, dag, "kravt", ore, akt.hos_den(annan).ar(akt.ar))
        ombokat(p, dag, akt, annan, ore)
        self.reskontra.flytta(p, dag, fordran, "kravt", "utestaende", ore)

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
        efterskankt, fore = krav.ranta_efterskankt_ore, krav.ranta_ore
        utfall = krav.utfall(till, self.referens)
        krav.ranta_ore = utfall.ranta
        krav.raknad_till = till
        self.avraknas(p, self.akter[arende], krav, till, utfall.betald_ranta)
        self.reskontra.rantan_raknad(p, till, fordran, krav.ranta_ore)
        andrat = min(efterskankt, krav.ranta_ore) - min(efterskankt, fore)
        nar = max(till, krav.ranta_efterskankt_dag or till)
        self.reskontra.flytta(
            p, nar, fordran, "ranta_utestaende", "ranta_efterskankt_andrad", andrat
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
        if om is not None:
            krav.eftergifter[om] = Eftergift(dag, bitar, ranta_ore)
        if ranta_ore:
            krav.ranta_efterskankt_dag = max(dag, krav.ranta_efterskankt_dag or dag)
        rantekonto = {"eftergivet": "ranta_eftergiven", "avskrivet": "ranta_avskriven"}[hur]
        self.reskontra.mindre(p, dag, fordran, hur, kapital_ore, rantekonto, ranta_ore)

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
        hav_sa_mycket(p, dag, akt, self.reskontra, krav, bort)

    # What comes back

    def inbetalt(
        self,
        p: int,
        version: int,
        placering_version: int,
        arende: UUID,
        inbetalning: UUID | None,
        dag: date,
        ore: int,
        fordran: UUID | None,
        ur: dict[str, int] | None = None,
    ) -> None:
        """A receipt, or what was set off: a claim's interest first; without a claim, the boxes."""
        akt = self.akter[arende]
        ranta = 0
        aterfort: tuple[tuple[date, int], ...] = ()
        aterford_ranta: tuple[tuple[date, int], ...] = ()
        if fordran is None:
            bitar = tuple(
                b for lada, del_ore in (ur or {}).items() for b in akt.oombett(lada, del_ore)
            )
        else:
            krav = akt.fordringar[fordran]
            over = max(0, ore - krav.utestaende_ore - krav.utestaende_ranta_ore)
            av_ranta = min(over, krav.avskriven_ranta_kvar_ore)
            skyldig = krav.utestaende_ranta_ore + av_ranta
            aterfort, aterford_ranta = self.aterfor(p, akt, krav, dag, over - av_ranta, av_ranta)
            if dag >= krav.ranta_fran:
                ranta = krav.betalar_forst(ore, dag, akt.inbetalda, skyldig)
            bitar = krav.delar(ore - ranta)
            akt.regleras(fordran)
            krav.betalas(bitar)
            ater = [(d, kapital, 0) for d, kapital in aterfort]
            ater += [(d, 0, av_ranta) for d, av_ranta in aterford_ranta]
            krav.placerad(version, Betald(dag, ore, aterfort=tuple(ater)))
            krav.ranta_betald_ore += ranta
            krav.betalt_ore += ore - ranta
            self.reskontra.mindre(p, dag, fordran, "betalt", ore - ranta, "ranta_betald", ranta)
        akt.utan_krav = fordran is None
        anslagets = akt.ater(p, dag, bitar)
        akt.utan_krav = False
        self._flode(p, dag, akt, "aterbetalt", sum(b.ore for b in bitar))
        akt.regleras(None)
        akt.inbetalda[version] = Inbetalt(
            inbetalning,
            placering_version,
            dag,
            fordran,
            bitar,
            ranta,
            anslagets,
            aterfort,
            aterford_ranta,
        )

    def aterforbart(self, arende: UUID, fordran: UUID) -> list[Bit]:
        """What of a claim is written off, where it lies; first in the years that it was of."""
        akt = self.akter[arende]
        krav = akt.fordringar[fordran]
        kvar, bitar = krav.efterskankt_ore("avskrivet"), []
        alla = sorted({ar for lada, ar in akt.finns if lada == "avskrivet"})
        egna = [b.ar for b in krav.avskrivet]
        for ar in [*egna, *(ar for ar in alla if ar not in egna)]:
            tas = min(kvar, akt.okravt_i("avskrivet", ar))
            if tas > 0:
                bitar.append(Bit("avskrivet", ar, tas))
                kvar -= tas
        return bitar

    def aterfor(
        self, p: int, akt: Akt, krav: Krav, dag: date, hogst: int, ranta: int
    ) -> tuple[tuple[tuple[date, int], ...], tuple[tuple[date, int], ...]]:
        """What is paid beyond what the books ask for is of what was written off: interest first."""
        assert akt.hos.arende_id is not None
        finns = self.aterforbart(akt.hos.arende_id, krav.id)
        bitar = tuple(forsta(finns, hogst))
        aterfort = krav.aterfors(bitar, ranta)
        kapital = sum(b.ore for b in bitar)
        self.reskontra.mindre(p, dag, krav.id, "avskrivet", -kapital, "ranta_avskriven", -ranta)
        return aterfort

    def avraknas(self, p: int, akt: Akt, krav: Krav, till: date, ratta: tuple[int, ...]) -> None:
        """What was paid is divided anew: first what pays less capital, then what pays more."""
        inne = [(v, akt.inbetalda[v]) for v in krav.betalda if v in akt.inbetalda]
        berorda = [(v, i) for v, i in inne if i.dag <= till]
        ratt = dict(zip((v for v, _ in berorda), ratta, strict=True))
        kvar = krav.utestaende_ore + krav.efterskankt_ore("avskrivet") - krav.tillgodo_ore
        ryms = krav.betalt_ore + kvar
        ryms -= sum(b.ore for _, i in inne if i.dag > till for b in i.bitar)
        mer: dict[int, int] = {}
        hela = sum(sum(b.ore for b in i.bitar) + i.ranta_ore - ratt[v] for v, i in berorda)
        if kvar > 0 or hela < ryms:
            for v, i in berorda:
                har = sum(b.ore for b in i.bitar)
                kapital = min(max(0, ryms), har + i.ranta_ore - ratt[v])
                ryms -= kapital
                mer[v] = kapital - har
        else:
            skuld = min(-kvar, krav.utestaende_ranta_ore)
            for v, i in reversed(berorda):
                mer[v] = -min(skuld, sum(b.ore for b in i.bitar))
                skuld += mer[v]
        for v in sorted(mer, key=lambda v: (mer[v] > 0, v)):
            if mer[v]:
                self._avrakna(p, akt, krav, v, mer[v])

    def _avrakna(self, p: int, akt: Akt, krav: Krav, version: int, mer: int) -> None:
        i = akt.inbetalda[version]
        av, av_ranta = 0, 0
        akt.regleras(krav.id)
        if mer < 0:
            bort = tuple(forsta(reversed(i.bitar), -mer))
            anslagets = tuple(_anslagets(i, bort))
            delen = i._replace(bitar=bort, anslagets=anslagets, aterford_ranta=())
            akt.tillbaka(p, i.dag, delen, self._hem(akt))
            akt.regleras(None)
            av, av_ranta = krav.mer(delen)
            nu = i._replace(
                bitar=tuple(tillagt(i.bitar, minus(bort))),
                anslagets=tuple(tillagt(i.anslagets, minus(anslagets))),
            )
        else:
            akt.regleras(None)
            self.aterfor(p, akt, krav, i.dag, max(0, mer - krav.utestaende_ore), 0)
            akt.regleras(krav.id)
            bitar = krav.delar(min(mer, krav.utestaende_ore))
            krav.betalas(bitar)
            anslagets = akt.ater(p, i.dag, bitar)
            akt.regleras(None)
            mer = sum(b.ore for b in bitar)
            nu = i._replace(
                bitar=tuple(tillagt(i.bitar, bitar)),
                anslagets=tuple(tillagt(i.anslagets, anslagets)),
            )
        akt.inbetalda[version] = nu._replace(ranta_ore=i.ranta_ore - mer)
        krav.betalt_ore += mer
        krav.ranta_betald_ore -= mer
        akt.regleras(krav.id)
        self._flode(p, i.dag, akt, "aterbetalt", mer)
        akt.regleras(None)
        self.reskontra.mindre(p, i.dag, krav.id, "betalt", mer, "ranta_betald", -mer)
        self.reskontra.mindre(p, i.dag, krav.id, "avskrivet", av, "ranta_avskriven", av_ranta)
        self._hav_for_mycket(p, i.dag, akt)

    def krav_rattat(
        self, p: int, arende: UUID, fordran: UUID, dag: date, till_ore: int, forfaller: date
    ) -> None:
        """An obvious slip (36 § FL): what it says now is what it always said."""
        akt = self.akter[arende]
        krav = akt.fordringar[fordran]
        mer = self.mer_ur(arende, fordran, till_ore - krav.begars_ore)
        ore = sum(b.ore for b in mer)
        if (krav.forfallodag or krav.sticka.forfaller) != forfaller:
            senast = max(krav.sticka.forfaller, forfaller)
            self.forfallodagar.bestamt(p, fordran, dag, (senast, None))
        if till_ore < krav.begars_ore:
            self._sank(p, akt, krav, krav.sagd_dag, till_ore)
        if ore and akt.regel.fran_utbetalningen:
            self._vila(akt, krav, mer)
        krav.rattas(till_ore, mer, forfaller)
        self.reskontra.sankta[fordran].append((p, dag))
        self._flode(p, krav.sagd_dag, akt, "kravt", ore, akt.ar)
        self.reskontra.flytta(p, krav.sagd_dag, fordran, "kravt", "utestaende", ore)

    def mer_ur(self, arende: UUID, fordran: UUID, ore: int) -> list[Bit]:
        """So much more out of the boxes of a claim: those of what is outstanding, then lifted."""
        akt = self.akter[arende]
        krav, bitar = akt.fordringar[fordran], []
        for lada, ar in dict.fromkeys((b.lada, b.ar) for b in (*krav.ur, *krav.havt_ur)):
            if (tas := min(ore, akt.hans_okravt_i(lada, ar))) > 0:
                bitar.append(Bit(lada, ar, tas))
                ore -= tas
        return bitar

    def kvittat(
        self, p: int, version: int, arende: UUID, fordran: UUID, dag: date, ore: int
    ) -> None:
        """Paid out of what is unpaid, and settled with it."""
        self.bidrag_kvittat(p, version, arende, dag, ore)
        self.inbetalt(p, version, 0, arende, None, dag, ore, fordran)

    def bidrag_kvittat(self, p: int, version: int, arende: UUID, dag: date, ore: int) -> None:
        """Paid, by setting off what he owes, there or in another case."""
        akt = self.akter[arende]
        akt.ta(p, dag, OBETALT, OREDOVISAT, ore, dag.year)
        self._flode(p, dag, akt, "utbetalt", ore)
        akt.kvittade[version] = (dag, ore)

    def kvittning_havd(self, p: int, arende: UUID, version: int, dag: date) -> None:
        """It was never set off, or counted until that day: owed again, and unpaid again."""
        akt = self.akter[arende]
        gjord, ore = akt.kvittade.pop(version, (dag, 0))
        if ore:
            self._hav_granskning_vid_behov(p, dag, akt, gjord.year, ore)
        self._tillbaka(p, dag, akt, version)
        if ore:
            self._obetalt_igen(p, dag, akt, gjord.year, ore)
        self._flode(p, dag, akt, "utbetalt", -ore)
        self._hav_for_mycket(p, dag, akt)

    def bidragskvittning_havd(self, p: int, arende: UUID, version: int, dag: date) -> None:
        """What was paid by setting off a claim of another case is unpaid again."""
        akt = self.akter[arende]
        gjord, ore = akt.kvittade.pop(version)
        self._hav_granskning_vid_behov(p, dag, akt, gjord.year, ore)
        self._obetalt_igen(p, dag, akt, gjord.year, ore)
        self._flode(p, dag, akt, "utbetalt", -ore)
        self._hav_for_mycket(p, dag, akt)

    def placering_havd(self, p: int, arende: UUID, version: int, dag: date) -> None:
        """Placed wrong: owed again from the day it was thought paid; or it is to be sent back."""
        akt = self.akter[arende]
        self._tillbaka(p, dag, akt, version)
        self._hav_for_mycket(p, dag, akt)

    def _tillbaka(self, p: int, dag: date, akt: Akt, version: int) -> None:
        betald = akt.inbetalda.pop(version)
        akt.regleras(betald.fordran)
        akt.tillbaka(p, dag, betald, self._hem(akt))
        kapital = sum(b.ore for b in betald.bitar)
        self._flode(p, dag, akt, "aterbetalt", -kapital)
        akt.regleras(None)
        if betald.fordran is not None:
            krav = akt.fordringar[betald.fordran]
            krav.togs_tillbaka(version, dag)
            krav.gick[version] = betald.ranta_ore
            av, av_ranta = krav.mer(betald)
            krav.ranta_betald_ore -= betald.ranta_ore
            krav.betalt_ore -= kapital
            self.reskontra.mindre(
                p, dag, krav.id, "betalt", -kapital, "ranta_betald", -betald.ranta_ore
            )
            self.reskontra.mindre(p, dag, krav.id, "avskrivet", av, "ranta_avskriven", av_ranta)


def _anslagets(i: Inbetalt, bort: tuple[Bit, ...]) -> list[Bit]:
    """What of it the post may use again: what it may not goes first."""
    delar = []
    for b in bort:
        i_ladan = [sum(x.ore for x in y if x[:2] == b[:2]) for y in (i.bitar, i.anslagets)]
        tas = b.ore - (i_ladan[0] - i_ladan[1])
        delar += [b._replace(ore=tas)] if tas > 0 else []
    return delar
