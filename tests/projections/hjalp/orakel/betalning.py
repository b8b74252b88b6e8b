"""What decisions, the bank and reports do to an ärende's money, as the oracle is told of it.

It is told amounts, never movements. It imports nothing of ours.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from tests.projections.hjalp.orakel.anslag import Anslagen
from tests.projections.hjalp.orakel.arende import Akt
from tests.projections.hjalp.orakel.arens import gick_hem, inte_for_tidigt, ur_obetalt
from tests.projections.hjalp.orakel.bok import Bok
from tests.projections.hjalp.orakel.dagarna import dag_for_dag
from tests.projections.hjalp.orakel.gjort import Betalning, Kommet
from tests.projections.hjalp.orakel.havning import hav_for_mycket
from tests.projections.hjalp.orakel.hemma import Hemma
from tests.projections.hjalp.orakel.igenkrav import kravs_igen
from tests.projections.hjalp.orakel.lador import (
    EJ_GODKANT,
    GODKANT,
    OBETALT,
    OFORBRUKAT,
    OREDOVISAT,
    REDOVISAT,
    UTAN_RATT,
)
from tests.projections.hjalp.orakel.reskontra import Reskontra

PA_BANKEN = ("utbetalt", "aterbetalt")
"""Flows that are of the year of the bank day."""


class Betalt:
    """The money of all ärenden, but for what is demanded and comes back."""

    def __init__(self, bok: Bok, anslagen: Anslagen) -> None:
        self.bok = bok
        self.anslagen = anslagen
        self.reskontra = Reskontra()
        self.akter: dict[UUID, Akt] = {}

    def _flode(self, p: int, dag: date, akt: Akt, namn: str, ore: int, ar: int = 0) -> None:
        ar = dag.year if namn in PA_BANKEN else ar
        if namn == "beviljat":
            akt.beviljat_dag[dag] = akt.beviljat_dag.get(dag, 0) + ore
        self.bok.flode(p, dag, namn, ore, akt.hos_nu.ar(ar))

    def _hem(self, akt: Akt) -> tuple[str, int]:
        assert akt.hos.utlysning_id is not None
        lada, hos = self.anslagen.hem(akt.hos.utlysning_id)
        return lada, hos.budgetar

    def hem_efter(self, akt: Akt, dag: date) -> Hemma:
        """What comes back or is taken that day: a post's year that has passed is left alone."""
        lada, ar = self._hem(akt)
        return Hemma(ar if lada == "utlyst" else None, max(ar, dag.year), akt.ger)

    def folj_pengarna(self, p: int, dag: date, akt: Akt) -> None:
        """Claims ask for what lies in their boxes."""
        self._hav_for_mycket(p, dag, akt)

    def _hav_for_mycket(self, p: int, dag: date | None, akt: Akt) -> None:
        """`dag` is None when what claims ask for never was: nor what a review that fell found."""
        akt.inget_som_inte_finns()
        hav_for_mycket(p, None if akt.oprovat_ore else dag, akt, self.reskontra)
        akt.oprovat_ore = 0

    def _banken_andrad(self, p: int, dag: date | None, akt: Akt) -> None:
        akt.av_banken = True
        self._hav_for_mycket(p, dag, akt)
        akt.av_banken = False

    # Decisions

    def beviljat(self, p: int, arende: UUID, dag: date, ore: int, *, nytt: bool = False) -> None:
        """So much is granted from now on. `nytt`: of what nothing was granted of before."""
        akt = self.akter[arende]
        _, ar = self._hem(akt)
        if nytt:
            akt.ar = ar
        for dess_ar, andrat in akt.grunden_ger(p, dag, ore, self.hem_efter(akt, dag)).items():
            self._flode(p, dag, akt, "beviljat", andrat, dess_ar)
        self._hav_for_mycket(p, dag, akt)

    def forfallet(
        self, p: int, arende: UUID, dag: date, delar: list[tuple[bool, int, int]]
    ) -> None:
        """The right to what is unpaid lapsed, or was declined: it is free for new use.

        So much of each year's money, of promises or of the grant.
        """
        akt, hem = self.akter[arende], Hemma(None, dag.year)
        akt.faktum_borjar()
        for _, ar, ore in delar:
            akt.lamna(p, dag, ore, hem, ar)
        dag_for_dag(akt, p, hem)
        for lovat, ar, ore in delar:
            (akt.av_loften if lovat else akt.av_grunden)[ar] -= ore
            self._flode(p, dag, akt, "beviljat", -ore, ar)
        self._hav_for_mycket(p, dag, akt)

    def infriat(self, p: int, arende: UUID, dag: date, ore: int) -> None:
        """What was promised of the year: of what he holds, and else of what the post has free."""
        akt = self.akter[arende]
        akt.faktum_borjar()
        nytt = ore - akt.aterstall(p, dag, ore)
        nytt -= akt.aterstall_efterskankt(p, dag, nytt)
        akt.flytta(p, dag, ("disponibelt", dag.year), (OBETALT, dag.year), nytt)
        dag_for_dag(akt, p, Hemma(None, dag.year))
        akt.av_loften[dag.year] += ore
        self._flode(p, dag, akt, "beviljat", ore, dag.year)
        self._hav_for_mycket(p, dag, akt)

    def infriat_andrat(self, p: int, arende: UUID, dag: date, per_ar: dict[int, int]) -> None:
        """So much more (or less) is granted of promises, of each year's money."""
        akt = self.akter[arende]
        for ar, ore in per_ar.items():
            self._flode(p, dag, akt, "beviljat", ore, ar)
        akt.loften_ger(p, dag, per_ar, Hemma(None, dag.year))
        self._hav_for_mycket(p, dag, akt)

    def obetalt_overfort(self, p: int, arende: UUID, fran_ar: int) -> None:
        akt, dag = self.akter[arende], date(fran_ar, 12, 31)
        ore = akt.finns[OBETALT, fran_ar]
        akt.flytta(p, dag, (OBETALT, fran_ar), (OBETALT, fran_ar + 1), ore)
        akt.ar = max(akt.ar, fran_ar + 1)

    # The bank

    def betalt(
        self, p: int, version: int, arende: UUID, betalning: UUID, dag: date, ore: int, till: str
    ) -> Betalning:
        akt = self.akter[arende]
        order = akt.oppna_order.pop(betalning, None)
        med_ratt = akt.med_ratt(ore, till, order)
        akt.ta(p, dag, OBETALT, OREDOVISAT, med_ratt, dag.year)
        akt.flytta(p, dag, ("disponibelt", dag.year), (UTAN_RATT, dag.year), ore - med_ratt)
        self._flode(p, dag, akt, "utbetalt", ore)
        akt.betalningar[version] = Betalning(betalning, dag, ore, till, order, med_ratt)
        return akt.betalningar[version]

    def betalning_rattad(
        self, p: int, version: int, arende: UUID, rattar: int, dag: date, ore: int, till: str
    ) -> tuple[Betalning, Betalning]:
        """Reversed at the old day, and posted at the new. Never made (0): its order is open."""
        akt = self.akter[arende]
        fel = akt.betalningar[rattar]
        order = akt.utford_order(fel)
        ny = Betalning(fel.id, dag, ore, till, order, 0, fel.kom)
        ny.med_ratt_ore = akt.med_ratt_nu(ny, order, fel.kvar_ratt_ore)
        if order is not None and ore == 0:
            akt.oppna_order[fel.id] = order
            ny.order = None
        elif order is not None:
            akt.oppna_order.pop(fel.id, None)
        self._annan(p, dag, akt, fel, ny)
        self._flode(p, fel.dag, akt, "utbetalt", -fel.belopp_ore)
        self._flode(p, dag, akt, "utbetalt", ore)
        del akt.betalningar[rattar]
        akt.betalningar[version] = ny
        akt.rattade[rattar] = version
        self._banken_andrad(p, None, akt)
        kravs_igen(p, akt, self.reskontra)
        for krav in akt.fordringar.values():
            krav.foljer(rattar, version, dag)
            if fel.id in krav.betalningar:
                self.reskontra.grunder[krav.id].append((p, dag, min(dag, fel.dag)))
        return fel, ny

    def _annan(self, p: int, dag: date, akt: Akt, fel: Betalning, ny: Betalning) -> None:
        kvar_i_aret = ny.kvar_ratt_ore if ny.dag.year == fel.dag.year else 0
        self._hav_granskning_vid_behov(p, dag, akt, fel.dag.year, fel.kvar_ratt_ore - kvar_i_aret)
        akt.betalningar |= {v: ny for v, b in akt.betalningar.items() if b is fel}
        akt.andras_brist = {fel.dag.year: max(0, -akt.har_andra(fel.dag.year))}
        self._ratta(p, dag, akt, fel, ny)
        akt.banken_andrad(p, dag, fel.dag.year, self.hem_efter(akt, dag))

    def _ratta(self, p: int, dag: date, akt: Akt, fel: Betalning, ny: Betalning) -> None:
        """What was lowered of the payment is lowered out of what it was; what it was not is not."""
        forut, i_aret = fel.dag.year, ny.dag.year
        akt.faktum_borjar()
        mindre = max(0, fel.kvar_ratt_ore - ny.kvar_ratt_ore)
        saknas = fel.kvar_ratt_ore - max(0, akt.finns[OREDOVISAT, forut])
        sankt = sum(b.ore for b in akt.sankta if (b.lada, b.ar) == (OREDOVISAT, forut))
        lyft = max(mindre, min(saknas, sankt) if forut != i_aret else 0)
        aterfort = akt.aterstall(p, dag, lyft, (OREDOVISAT, forut))
        hem = min(aterfort, mindre)
        hamtat = self._hamta(p, akt, fel, ny)
        samma = (fel.dag, fel.belopp_ore, fel.med_ratt_ore, fel.till, fel.order) == (
            ny.dag,
            ny.belopp_ore,
            ny.med_ratt_ore,
            ny.till,
            ny.order,
        )
        if not samma:
            fel_ore = fel.belopp_ore - fel.med_ratt_ore
            akt.flytta(p, fel.dag, (UTAN_RATT, forut), ("disponibelt", forut), fel_ore)
            var = self._obetalt_ar(akt, forut)
            akt.flytta(p, fel.dag, (OREDOVISAT, forut), (OBETALT, var), fel.med_ratt_ore)
            self._over_nyar(p, akt, var, akt.ar, fel.med_ratt_ore)
        self._kom(p, akt, fel, ny)
        if not samma:
            ny_ore = ny.belopp_ore - ny.med_ratt_ore
            var = self._obetalt_ar(akt, i_aret)
            ater = min(ny.med_ratt_ore, max(0, akt.finns[OBETALT, akt.ar]))
            self._over_nyar(p, akt, akt.ar, var, ater)
            ur_obetalt(akt, p, ny.dag, var, i_aret, ny.med_ratt_ore)
            akt.flytta(p, ny.dag, ("disponibelt", i_aret), (UTAN_RATT, i_aret), ny_ore)
        inte_for_tidigt(akt, p, dag, self.hem_efter(akt, dag))
        akt.lamna(p, dag, hem, self.hem_efter(akt, dag))
        akt.flytta(p, dag, (OREDOVISAT, i_aret), (UTAN_RATT, i_aret), aterfort - hem + hamtat)

    def _obetalt_ar(self, akt: Akt, ar: int) -> int:
        """Of which year the unpaid was, when it was paid that year: the call's, or carried over."""
        return min(max(ar, self._hem(akt)[1]), akt.ar)

    def _over_nyar(self, p: int, akt: Akt, fran: int, till: int, ore: int) -> None:
        """What was not paid in the year had been carried over; what was paid had not."""
        while fran != till:
            nasta = fran + (1 if till > fran else -1)
            dag = date(min(fran, nasta), 12, 31)
            akt.flytta(p, dag, (OBETALT, fran), (OBETALT, nasta), ore)
            fran = nasta

    def _hamta(self, p: int, akt: Akt, fel: Betalning, ny: Betalning) -> int:
        """What had gone home, of what never came back."""
        behov = max(0, ny.kvar_ratt_ore - fel.kvar_ratt_ore - akt.i(OBETALT))
        kvar = behov
        for version, k in fel.kom.items():
            if ny.kom[version].ore < k.ore:
                for bit in k.hemma:
                    tas = min(kvar, bit.ore)
                    akt.flytta(p, k.dag, (bit.lada, bit.ar), (OBETALT, k.dag.year), tas)
                    kvar -= tas
        return behov - kvar

    def _kom(self, p: int, akt: Akt, fel: Betalning, ny: Betalning) -> None:
        """Returns are of the payment's year; only what is another than was said moves."""
        forut, i_aret = fel.dag.year, ny.dag.year
        ater: list[tuple[date, int, int]] = []
        for version, (dag, ratt, utan) in fel.delat().items():
            nu_dag, nu_ratt, nu_utan = ny.delat()[version]
            lika = (min(ratt, nu_ratt), min(utan, nu_utan)) if dag == nu_dag else (0, 0)
            if forut != i_aret:
                akt.flytta(p, dag, (OREDOVISAT, i_aret), (OREDOVISAT, forut), lika[0])
                akt.flytta(p, dag, (UTAN_RATT, i_aret), (UTAN_RATT, forut), lika[1])
            hem = ("disponibelt", nu_dag.year)
            obetalt = (OBETALT, nu_dag.year)
            akt.flytta(p, nu_dag, (OREDOVISAT, i_aret), obetalt, nu_ratt - lika[0])
            akt.flytta(p, nu_dag, (UTAN_RATT, i_aret), hem, nu_utan - lika[1])
            ater.append((dag, ratt - lika[0], utan - lika[1]))
        for dag, ratt, utan in ater:
            ur_obetalt(akt, p, dag, dag.year, forut, ratt)
            akt.flytta(p, dag, ("disponibelt", dag.year), (UTAN_RATT, forut), utan)

    def returnerat(
        self, p: int, arende: UUID, version: int, dag: date, ore: int, egen: int
    ) -> None:
        """First what was without right; what was with right is unpaid again."""
        akt = self.akter[arende]
        b = akt.betalningar[version]
        forut = b.kvar_ratt_ore
        b.kom[egen] = Kommet(dag, ore)
        ratt_ore = forut - b.kvar_ratt_ore
        self._hav_granskning_vid_behov(p, dag, akt, b.dag.year, ratt_ore)
        akt.faktum_borjar()
        akt.andras_brist = {b.dag.year: max(0, -akt.har_andra(b.dag.year))}
        akt.flytta(p, dag, (UTAN_RATT, b.dag.year), ("disponibelt", dag.year), ore - ratt_ore)
        akt.inget_som_inte_finns()
        akt.hemgang = []
        self._obetalt_igen(p, dag, akt, b.dag.year, ratt_ore)
        b.kom[egen].hemma = gick_hem(akt.hemgang)
        self._flode(p, dag, akt, "utbetalt", -ore)
        self._kom_tillbaka(p, dag, akt, egen)

    def _kom_tillbaka(self, p: int, dag: date, akt: Akt, retur: int) -> None:
        """What claims asked for was out until then."""
        akt.returen = (retur, dag)
        self._banken_andrad(p, dag, akt)
        akt.returen = None

    def retur_rattad(
        self, p: int, arende: UUID, version: int, kom: int, dag: date, ore: int
    ) -> None:
        """It came another day, or was another amount, or never came."""
        akt = self.akter[arende]
        fel = akt.betalningar[version]
        ny = replace(fel, kom={v: replace(k) for v, k in fel.kom.items()})
        ny.kom[kom] = Kommet(dag, ore)
        sagt = fel.kom[kom]
        hemma = sum(bit.ore for bit in sagt.hemma) if ore < sagt.ore else 0
        ny.med_ratt_ore = akt.med_ratt_nu(ny, akt.utford_order(fel), fel.kvar_ratt_ore + hemma)
        akt.hemgang = []
        self._annan(p, dag, akt, fel, ny)
        ny.kom[kom].hemma = gick_hem([*sagt.hemma, *akt.hemgang])
        self._flode(p, sagt.dag, akt, "utbetalt", sagt.ore)
        self._flode(p, dag, akt, "utbetalt", -ore)
        akt.betalningar[version] = ny
        kvar = ore
        for krav in akt.fordringar.values():
            kvar = krav.returen_rattad(kom, dag, kvar)
            self.reskontra.kom_tillbaka(p, krav.id, krav.ute)
            if kom in krav.returer:
                self.reskontra.grunder[krav.id].append((p, dag, date.min))
        self._kom_tillbaka(p, dag, akt, kom)
        kravs_igen(p, akt, self.reskontra)

    def _obetalt_igen(self, p: int, dag: date, akt: Akt, ar: int, ore: int) -> None:
        """Of the year in which it came back; what was lowered meanwhile is not granted."""
        hem = self.hem_efter(akt, dag)
        aterfort = akt.aterstall(p, dag, ore, (OREDOVISAT, ar))
        akt.flytta(p, dag, (OREDOVISAT, ar), (OBETALT, dag.year), ore)
        akt.lamna(p, dag, aterfort, hem, dag.year)
        akt.banken_andrad(p, dag, ar, hem)

    # Reports

    def granskat(
        self, p: int, arende: UUID, dag: date, godkant: int, ej_godkant: int, senare: int = 0
    ) -> None:
        """All that nobody demands, but what a later report is to account for."""
        akt = self.akter[arende]
        redovisas, forut = akt.okravt_ore(OREDOVISAT) - senare, dict(akt.finns)
        akt.ta_okravt(p, dag, OREDOVISAT, GODKANT, godkant)
        akt.ta_okravt(p, dag, OREDOVISAT, EJ_GODKANT, ej_godkant)
        akt.ta_okravt(p, dag, OREDOVISAT, OFORBRUKAT, redovisas - godkant - ej_godkant)
        akt.provat_i(forut)
        akt.funnet_sedan(p, dag, forut)

    def omprovat(
        self, p: int, arende: UUID, dag: date, till_godkant: int, till_ej_godkant: int
    ) -> None:
        akt = self.akter[arende]
        forut = dict(akt.finns)
        akt.ta_okravt(p, dag, EJ_GODKANT, GODKANT, till_godkant)
        akt.ta_okravt(p, dag, GODKANT, EJ_GODKANT, till_ej_godkant)
        akt.provat_i(forut)
        akt.funnet_sedan(p, dag, forut)

    def _hav_granskning_vid_behov(self, p: int, dag: date, akt: Akt, ar: int, behov: int) -> None:
        """What has been judged is to be judged anew when the payment is not what it was."""
        sankt = sum(b.ore for b in akt.sankta if (b.lada, b.ar) == (OREDOVISAT, ar))
        sankta = [b for b in akt.sankta if b.lada in REDOVISAT]
        finns = max(0, akt.finns[OREDOVISAT, ar] + sankt)
        if behov <= finns or not (akt.i(*REDOVISAT) > 0 or sankta):
            return
        dag = max([g[0] for g in akt.granskat] or [dag])
        for bit in reversed(sankta):
            akt.flytta(p, dag, (UTAN_RATT, bit.ar), (bit.lada, bit.ar), bit.ore)
        akt.ingen_har_provat(p)
        for bit in sankta:
            akt.flytta(p, dag, (OREDOVISAT, bit.ar), (UTAN_RATT, bit.ar), bit.ore)
        for nar, budgetar, godkant, ej_godkant in akt.granskat:
            akt.provat_ar(p, nar, budgetar, -godkant, -ej_godkant)
        akt.granskat.clear()
        akt.funnet.clear()
        self._hav_for_mycket(p, None, akt)
