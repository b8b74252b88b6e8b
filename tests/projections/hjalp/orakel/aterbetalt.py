"""What comes back of an ärende's money, and what is taken back, as the oracle is told of it.

It is told amounts, never movements. It imports nothing of ours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from tests.domain.hjalp.ranteorakel import Betald
from tests.projections.hjalp.orakel.arende import Akt
from tests.projections.hjalp.orakel.aterlagt import oombett_ater
from tests.projections.hjalp.orakel.betalning import Betalt
from tests.projections.hjalp.orakel.bitar import Bit, forsta, minus, tillagt
from tests.projections.hjalp.orakel.fordran import Krav
from tests.projections.hjalp.orakel.kravets_ord import (
    Avskrivet,
    Inbetalt,
    anslagets_del,
    utan,
)
from tests.projections.hjalp.orakel.lador import OBETALT, OREDOVISAT
from tests.projections.hjalp.orakel.omdelning import mer_kapital, ur_det_lyfta
from tests.projections.hjalp.orakel.skuld import Nar


class Aterbetalt(Betalt):
    """The money of all ärenden, but for what is demanded."""

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
        aterfort: tuple[Avskrivet, ...] = ()
        aterford_ranta: Nar = ()
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
            ranta = av_ranta  # what was taken back is counted anew, also of a day before any ran
            if dag >= krav.ranta_fran:
                ranta = krav.betalar_forst(ore, dag, akt.inbetalda, skyldig)
            bitar = krav.delar(ore - ranta)
            akt.regleras(fordran)
            krav.betalas(bitar)
            ater = [(e.dag, e.ore, 0) for e in aterfort]
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
        """What of a claim is written off, where it lies: what was last is first."""
        akt = self.akter[arende]
        krav = akt.fordringar[fordran]
        kvar, bitar = krav.efterskankt_ore("avskrivet"), []
        alla = sorted({ar for lada, ar in akt.finns if lada == "avskrivet"})
        sist = reversed([d for hur, d, _ in krav.efterskankt if hur == "avskrivet"])
        egna = [(b.ar, b.ore) for d in sist for b in krav.avskrivet_ur[d]]
        tagna = Counter[int]()
        for ar, ore in [*egna, *((ar, kvar) for ar in alla)]:
            tas = min(kvar, ore, akt.okravt_i("avskrivet", ar) - tagna[ar])
            if tas > 0:
                bitar.append(Bit("avskrivet", ar, tas))
                tagna[ar] += tas
                kvar -= tas
        return bitar

    def aterfor(
        self, p: int, akt: Akt, krav: Krav, dag: date, hogst: int, ranta: int
    ) -> tuple[tuple[Avskrivet, ...], Nar]:
        """What is paid beyond what the books ask for is of what was written off: interest first."""
        assert akt.hos.arende_id is not None
        finns = self.aterforbart(akt.hos.arende_id, krav.id)
        bitar = tuple(forsta(finns, hogst))
        aterfort = krav.aterfors(bitar, ranta)
        akt.regleras(krav.id)
        akt.fore_avskrivningen(p, dag, aterfort[0])
        akt.regleras(None)
        self._avskrivet(p, dag, krav, aterfort, -1)
        return aterfort

    def _avskrivet(
        self,
        p: int,
        dag: date,
        krav: Krav,
        igen: tuple[Sequence[Avskrivet], Nar],
        tecken: int = 1,
    ) -> None:
        """Of capital, and of interest: written off (no longer, -1), but not before it was."""
        for nar, ore, _ in igen[0]:
            fran = max(dag, nar)
            self.reskontra.flytta(p, fran, krav.id, "utestaende", "avskrivet", tecken * ore)
        for nar, ore in igen[1]:
            fran, konton = max(dag, nar), ("ranta_utestaende", "ranta_avskriven")
            self.reskontra.flytta(p, fran, krav.id, *konton, tecken * ore)

    def avraknas(self, p: int, akt: Akt, krav: Krav, till: date, ratta: tuple[int, ...]) -> None:
        """What was paid is divided anew: first what pays less capital, then what pays more."""
        mer = mer_kapital(p, akt, self.reskontra, krav, till, ratta)
        for v in sorted(mer, key=lambda v: (mer[v] > 0, v)):
            if mer[v]:
                self._avrakna(p, akt, krav, v, mer[v])
        self._skrivs_av_igen(p, akt, krav)

    def _skrivs_av_igen(self, p: int, akt: Akt, krav: Krav) -> None:
        """What was outstanding is paid before what is written off, by what was paid first.

        The domain does it so too: the independent check is `test_fel_m_avskrivet_i_ordning.py`, of
        receipts in any order, and `test_fel_m_avskriven_ranta.py`, reckoned by hand.
        """
        if +krav.tidvis or krav.tillgodo_ore:
            return
        inne = [v for v in krav.betalda if v in akt.inbetalda]
        inne.sort(key=lambda v: (akt.inbetalda[v].dag, v))
        for nr, v in enumerate(inne):
            i = akt.inbetalda[v]
            if any(ore > 0 and dag > i.dag for dag, ore in krav.handelser):
                continue
            self._byts(p, akt, krav, v, None)
            for senare in inne[nr + 1 :]:
                if any(e.dag <= akt.inbetalda[senare].dag for e in i.aterfort):
                    self._byts(p, akt, krav, v, senare)

    def _byts(self, p: int, akt: Akt, krav: Krav, v: int, senare: int | None) -> None:
        """With what is outstanding, or what a later payment paid of that."""
        ryms = krav.utestaende_ore
        if senare is not None:
            ryms = sum(b.ore for b in akt.inbetalda[senare].bitar if b.lada != "avskrivet")
        tog = sum(b.ore for b in akt.inbetalda[v].bitar if b.lada == "avskrivet")
        if not (tas := min(tog, ryms)):
            return
        if senare is not None:
            self._avrakna(p, akt, krav, senare, -tas, sist="avskrivet")
        self._avrakna(p, akt, krav, v, -tas, forst="avskrivet")
        self._avrakna(p, akt, krav, v, tas)
        if senare is not None:
            self._avrakna(p, akt, krav, senare, tas)

    def jamna_avskrivet(
        self, p: int, akt: Akt, krav: Krav, till: date, hittills: Mapping[date, int]
    ) -> None:
        """What had been paid of the interest when it was written off never was written off.

        What of it turns out not to have been paid is: so much more.
        """
        inne = {nr: v for nr, v in enumerate(krav.betalda) if v in akt.inbetalda}
        delade = {nr: akt.inbetalda[v].ranta_ore for nr, v in inne.items()}
        krav.sticka.avskriven_ranta = krav.avskriven_ranta
        krav.sticka.avskrivs_igen = krav.avskrivs_igen
        mindre = krav.sticka.mindre_avskrivet(till, hittills, delade)
        igen = krav.skrivs_av_igen(mindre)
        for dag, ore in igen.items():
            self._avskrivet(p, dag, krav, ((), ((dag, ore),)))
        for dag, ore in mindre.items():
            for nr, v in sorted(inne.items(), key=lambda par: -par[1]):
                i = akt.inbetalda[v]
                tog = sum(o for d, o in i.aterford_ranta if d == dag)
                tas = max(ore, -tog) if i.dag < dag else 0
                ore -= tas
                if tas:
                    self._avskrivet(p, i.dag, krav, ((), ((dag, tas),)), -1)
                    akt.inbetalda[v] = i._replace(aterford_ranta=(*i.aterford_ranta, (dag, tas)))
                    krav.jamnas(nr, dag, tas)

    def _avrakna(
        self,
        p: int,
        akt: Akt,
        krav: Krav,
        version: int,
        mer: int,
        forst: str = "",
        sist: str = "",
    ) -> None:
        i = akt.inbetalda[version]
        akt.faktum_borjar()
        if mer < 0:
            nu, igen = self._betalar_mindre(p, akt, krav, i, -mer, (forst, sist))
        else:
            nu, mer = self._betalar_mer(p, akt, krav, i, mer)
            igen = ([], ())
        akt.inbetalda[version] = nu._replace(ranta_ore=i.ranta_ore - mer)
        krav.betalt_ore += mer
        krav.ranta_betald_ore -= mer
        akt.regleras(krav.id)
        self._flode(p, i.dag, akt, "aterbetalt", mer)
        akt.regleras(None)
        self.reskontra.mindre(p, i.dag, krav.id, "betalt", mer, "ranta_betald", -mer)
        self._avskrivet(p, i.dag, krav, igen)
        self._hav_for_mycket(p, i.dag, akt)

    def _betalar_mindre(
        self, p: int, akt: Akt, krav: Krav, i: Inbetalt, ore: int, ordning: tuple[str, str]
    ) -> tuple[Inbetalt, tuple[list[Avskrivet], Nar]]:
        """So much less capital, backwards, but the one box first and the other last."""
        forst, sist = ordning
        bakifran = [*reversed(i.bitar)]
        bakifran.sort(key=lambda b: (b.lada == sist, b.lada != forst))
        bort = tuple(forsta(bakifran, ore))
        anslagets = tuple(anslagets_del(i, bort))
        delen = i._replace(bitar=bort, anslagets=anslagets, aterford_ranta=())
        akt.regleras(krav.id)
        akt.tillbaka(p, i.dag, delen, self.hem_efter(akt, i.dag))
        akt.regleras(None)
        igen = self._mer(p, i.dag, akt, krav, delen)
        nu = i._replace(
            aterfort=utan(i.aterfort, igen[0]),
            bitar=tuple(tillagt(i.bitar, minus(bort))),
            anslagets=tuple(tillagt(i.anslagets, minus(anslagets))),
        )
        return nu, igen

    def _betalar_mer(
        self, p: int, akt: Akt, krav: Krav, i: Inbetalt, ore: int
    ) -> tuple[Inbetalt, int]:
        """So much more capital, as far as there is any to pay: also of what was written off."""
        over = max(0, ore - krav.utestaende_ore)
        aterfort, _ = self.aterfor(p, akt, krav, i.dag, over, 0)
        akt.regleras(krav.id)
        bitar = krav.delar(min(ore, krav.utestaende_ore))
        krav.betalas(bitar)
        lyft = krav.betalas_av_det_lyfta(ur_det_lyfta(akt, krav, ore - sum(b.ore for b in bitar)))
        bitar = (*bitar, *lyft)
        anslagets = akt.ater(p, i.dag, bitar)
        akt.regleras(None)
        nu = i._replace(
            aterfort=(*aterfort, *i.aterfort),
            bitar=tuple(tillagt(i.bitar, bitar)),
            anslagets=tuple(tillagt(i.anslagets, anslagets)),
        )
        return nu, sum(b.ore for b in bitar)

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
        akt.faktum_borjar()
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
        akt.faktum_borjar()
        self._obetalt_igen(p, dag, akt, gjord.year, ore)
        self._flode(p, dag, akt, "utbetalt", -ore)
        self._hav_for_mycket(p, dag, akt)

    def placering_havd(self, p: int, arende: UUID, version: int, dag: date) -> None:
        """Placed wrong: owed again from the day it was thought paid; or it is to be sent back."""
        akt = self.akter[arende]
        akt.faktum_borjar()
        self._tillbaka(p, dag, akt, version)
        self._hav_for_mycket(p, dag, akt)

    def _tillbaka(self, p: int, dag: date, akt: Akt, version: int) -> None:
        betald = akt.inbetalda[version]
        lyfta = oombett_ater(akt, betald) if betald.fordran is None else []
        del akt.inbetalda[version]
        akt.regleras(betald.fordran)
        akt.tillbaka(p, dag, betald, self.hem_efter(akt, dag), lyfta)
        kapital = sum(b.ore for b in betald.bitar)
        self._flode(p, dag, akt, "aterbetalt", -kapital)
        akt.regleras(None)
        if betald.fordran is not None:
            krav = akt.fordringar[betald.fordran]
            krav.togs_tillbaka(version, dag)
            krav.gick[version] = betald.ranta_ore
            igen = self._mer(p, dag, akt, krav, betald)
            krav.ranta_betald_ore -= betald.ranta_ore
            krav.betalt_ore -= kapital
            self.reskontra.mindre(
                p, dag, krav.id, "betalt", -kapital, "ranta_betald", -betald.ranta_ore
            )
            self._avskrivet(p, dag, krav, igen)

    def _mer(
        self, p: int, dag: date, akt: Akt, krav: Krav, betald: Inbetalt
    ) -> tuple[list[Avskrivet], Nar]:
        """What is written off again, and was while it was thought paid; and of interest."""
        igen = krav.mer(betald)
        akt.regleras(krav.id)
        akt.fore_avskrivningen(p, dag, igen[0], igen=True)
        akt.regleras(None)
        return igen
