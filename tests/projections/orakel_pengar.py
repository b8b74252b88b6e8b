"""What happens to an ärende's money, as the oracle is told of it: amounts, never movements.

It imports nothing of ours.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal
from uuid import UUID

from tests.projections.orakel_anslag import Anslagen
from tests.projections.orakel_arende import (
    EJ_GODKANT,
    GODKANT,
    MED_RATT,
    OBETALT,
    OFORBRUKAT,
    OREDOVISAT,
    REDOVISAT,
    UTAN_RATT,
    Akt,
    Betalning,
)
from tests.projections.orakel_bok import Bok
from tests.projections.orakel_fordran import Bit, Inbetalt, Krav, bankdag

KRAVBART = (*MED_RATT, UTAN_RATT)
PA_BANKEN = ("utbetalt", "aterbetalt")
"""Flows that are of the year of the bank day."""


class Pengar:
    """The money of all ärenden."""

    def __init__(self, bok: Bok, anslagen: Anslagen) -> None:
        self.bok = bok
        self.anslagen = anslagen
        self.akter: dict[UUID, Akt] = {}
        self.referens: dict[date, int] = {}
        """The reference rate of each half-year, in hundredths of a percentage point."""
        self.stangda: frozenset[date] = frozenset()

    def _flode(self, p: int, dag: date, akt: Akt, namn: str, ore: int, ar: int) -> None:
        ar = dag.year if namn in PA_BANKEN else ar
        self.bok.flode(p, dag, namn, ore, akt.hos.ar(ar))

    def _hem(self, akt: Akt) -> tuple[str, int]:
        assert akt.hos.utlysning_id is not None
        lada, hos = self.anslagen.hem(akt.hos.utlysning_id)
        return lada, hos.budgetar

    # Decisions

    def beviljat(self, p: int, arende: UUID, dag: date, ore: int, *, nytt: bool = False) -> None:
        """So much is granted from now on. `nytt`: by a decision on the application itself."""
        akt = self.akter[arende]
        lada, ar = self._hem(akt)
        if nytt:
            akt.ar = ar
        self._flode(p, dag, akt, "beviljat", ore - akt.beviljat_ore, ar)
        akt.beviljas(p, dag, ore, (lada, ar))
        self._hav_for_mycket(p, dag, akt)

    def forfallet(self, p: int, arende: UUID, dag: date, ore: int) -> None:
        """The right to what is unpaid lapsed, or was declined: it is free for new use."""
        akt = self.akter[arende]
        _, ar = self._hem(akt)
        akt.ta(p, dag, OBETALT, "disponibelt", ore, ar)
        akt.beviljat_ore -= ore
        self._flode(p, dag, akt, "beviljat", -ore, ar)

    def obetalt_overfort(self, p: int, arende: UUID, fran_ar: int) -> None:
        akt, dag = self.akter[arende], date(fran_ar, 12, 31)
        for ar in akt.aren(OBETALT):
            if ar <= fran_ar:
                ore = akt.finns[OBETALT, ar]
                akt.flytta(p, dag, (OBETALT, ar), (OBETALT, fran_ar + 1), ore)
        akt.ar = fran_ar + 1

    # The bank

    def betalt(
        self, p: int, version: int, arende: UUID, betalning: UUID, dag: date, ore: int, till: str
    ) -> Betalning:
        akt = self.akter[arende]
        order = akt.oppna_order.pop(betalning, None)
        med_ratt = akt.med_ratt(ore, till, order)
        akt.ta(p, dag, OBETALT, OREDOVISAT, med_ratt, dag.year)
        self._utan_ratt(p, dag, akt, ore - med_ratt)
        self._flode(p, dag, akt, "utbetalt", ore, dag.year)
        akt.betalningar[version] = Betalning(betalning, dag, ore, till, order, med_ratt)
        return akt.betalningar[version]

    def _utan_ratt(self, p: int, dag: date, akt: Akt, ore: int) -> None:
        akt.flytta(p, dag, ("disponibelt", dag.year), (UTAN_RATT, dag.year), ore)

    def betalning_rattad(
        self, p: int, version: int, arende: UUID, rattar: int, dag: date, ore: int, till: str
    ) -> tuple[Betalning, Betalning]:
        """Reversed at the old day, and posted at the new. Never made (0): its order is open."""
        akt = self.akter[arende]
        fel = akt.betalningar.pop(rattar)
        order = akt.utford_order(fel)
        med_ratt = akt.med_ratt(ore, till, order, fel.med_ratt_ore)
        if order is not None and ore == 0:
            akt.oppna_order[fel.id] = order
            order = None
        elif order is not None:
            akt.oppna_order.pop(fel.id, None)
        kvar_i_aret = med_ratt if dag.year == fel.dag.year else 0
        self._hav_granskning_vid_behov(p, dag, akt, fel.dag.year, fel.med_ratt_ore - kvar_i_aret)
        mindre = max(0, fel.med_ratt_ore - med_ratt)
        lyft = self._lyft(p, dag, akt, fel.dag.year, fel.med_ratt_ore - kvar_i_aret)
        aterfort = min(lyft, mindre)
        flyttas = lyft - aterfort
        aterfort += akt.aterstall(p, dag, mindre - aterfort)
        self._utan_ratt(p, dag, akt, ore - med_ratt)
        if fel_utan_ratt := fel.belopp_ore - fel.med_ratt_ore:
            i_aret = fel.dag.year
            akt.flytta(p, fel.dag, (UTAN_RATT, i_aret), ("disponibelt", i_aret), fel_utan_ratt)
            akt.ut_ur_for_hogt(i_aret)
        akt.flytta(p, fel.dag, (OREDOVISAT, fel.dag.year), (OBETALT, akt.ar), fel.med_ratt_ore)
        akt.flytta(p, dag, (OBETALT, akt.ar), (OREDOVISAT, dag.year), med_ratt)
        akt.sank(p, dag, Bit(OREDOVISAT, dag.year, flyttas))
        akt.flytta(p, dag, (OBETALT, akt.ar), self._hem(akt), aterfort)
        self._flode(p, fel.dag, akt, "utbetalt", -fel.belopp_ore, 0)
        self._flode(p, dag, akt, "utbetalt", ore, 0)
        self._hav_for_mycket(p, dag, akt)
        akt.betalningar[version] = Betalning(fel.id, dag, ore, till, order, med_ratt)
        return fel, akt.betalningar[version]

    def returnerat(self, p: int, arende: UUID, version: int, dag: date, ore: int) -> None:
        """First what was without right; what was with right is unpaid again."""
        akt = self.akter[arende]
        b = akt.betalningar[version]
        fel_ore = min(ore, b.belopp_ore - b.med_ratt_ore)
        ratt_ore = ore - fel_ore
        b.belopp_ore -= ore
        b.med_ratt_ore -= ratt_ore
        self._hav_granskning_vid_behov(p, dag, akt, b.dag.year, ratt_ore)
        akt.flytta(p, dag, (UTAN_RATT, b.dag.year), ("disponibelt", dag.year), fel_ore)
        if fel_ore:
            akt.ut_ur_for_hogt(b.dag.year)
        aterfort = self._lyft(p, dag, akt, b.dag.year, ratt_ore)
        aterfort += akt.aterstall(p, dag, ratt_ore - aterfort)
        akt.flytta(p, dag, (OREDOVISAT, b.dag.year), (OBETALT, akt.ar), ratt_ore)
        akt.flytta(p, dag, (OBETALT, akt.ar), self._hem(akt), aterfort)
        self._flode(p, dag, akt, "utbetalt", -ore, 0)
        self._hav_for_mycket(p, dag, akt)

    def _lyft(self, p: int, dag: date, akt: Akt, ar: int, behov: int) -> int:
        """What was lowered of the very money that is taken back is there to be taken."""
        saknas = max(0, behov - akt.finns[OREDOVISAT, ar])
        return akt.aterstall(p, dag, saknas, (OREDOVISAT,), ar)

    # Reports

    def granskat(self, p: int, arende: UUID, dag: date, godkant: int, ej_godkant: int) -> None:
        """All that is to be accounted for; what is neither is unspent."""
        akt = self.akter[arende]
        redovisas = max(0, akt.i(OREDOVISAT))
        akt.ta(p, dag, OREDOVISAT, GODKANT, godkant)
        akt.ta(p, dag, OREDOVISAT, EJ_GODKANT, ej_godkant)
        akt.ta(p, dag, OREDOVISAT, OFORBRUKAT, redovisas - godkant - ej_godkant)
        self._flode(p, dag, akt, "anvant", godkant + ej_godkant, akt.ar)
        self._flode(p, dag, akt, "godkant", godkant, akt.ar)
        self._hav_for_mycket(p, dag, akt)

    def omprovat(
        self, p: int, arende: UUID, dag: date, till_godkant: int, till_ej_godkant: int
    ) -> None:
        akt = self.akter[arende]
        akt.ta(p, dag, EJ_GODKANT, GODKANT, till_godkant)
        akt.ta(p, dag, GODKANT, EJ_GODKANT, till_ej_godkant)
        self._flode(p, dag, akt, "godkant", till_godkant - till_ej_godkant, akt.ar)

    def _hav_granskning_vid_behov(self, p: int, dag: date, akt: Akt, ar: int, behov: int) -> None:
        """What has been judged is to be judged anew when the payment is not what it was."""
        sankt = sum(b.ore for b in akt.sankta if (b.lada, b.ar) == (OREDOVISAT, ar))
        granskat = akt.i(*REDOVISAT) + sum(b.ore for b in akt.sankta if b.lada in REDOVISAT)
        if behov <= akt.finns[OREDOVISAT, ar] + sankt or not granskat:
            return
        sankta = [b for b in akt.sankta if b.lada in REDOVISAT]
        akt.aterstall(p, dag, sum(b.ore for b in sankta), REDOVISAT)
        godkant, ej_godkant = akt.i(GODKANT), akt.i(EJ_GODKANT)
        for lada in REDOVISAT:
            akt.ta(p, dag, lada, OREDOVISAT, akt.i(lada))
        for bit in sankta:
            akt.sank(p, dag, bit._replace(lada=OREDOVISAT))
        self._flode(p, dag, akt, "anvant", -godkant - ej_godkant, akt.ar)
        self._flode(p, dag, akt, "godkant", -godkant, akt.ar)
        self._hav_for_mycket(p, dag, akt)

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
        for bit in [b for lada, ore in avstatt.items() for b in akt.okravt(lada, ore)]:
            akt.bort(p, dag, [bit], "avstatt")
        bitar = [b for lada, ore in ur.items() for b in akt.okravt(lada, ore)]
        krav_ore = sum(ur.values())
        if krav_ore:
            fran = self._ranta_fran(akt, dag)
            akt.fordringar[fordran] = Krav(
                fordran, beslut, krav_ore, bitar, fran, akt.regel.tillagg
            )
            self._flode(p, dag, akt, "kravt", krav_ore, akt.ar)

    def _ranta_fran(self, akt: Akt, dag: date) -> date:
        if akt.regel.fran_utbetalningen:
            return min([b.dag for b in akt.betalningar.values()] or [dag])
        return bankdag(dag + timedelta(days=30), self.stangda) + timedelta(days=1)

    def ranta(self, arende: UUID, fordran: UUID, till: date) -> None:
        self.akter[arende].fordringar[fordran].rakna_ranta(till, self.referens)

    def reglerat(
        self,
        p: int,
        arende: UUID,
        fordran: UUID,
        dag: date,
        kapital_ore: int,
        ranta_ore: int,
        hur: Literal["eftergivet", "avskrivet"],
    ) -> None:
        """Waived, or written off."""
        akt = self.akter[arende]
        krav = akt.fordringar[fordran]
        bitar = krav.delar(kapital_ore)
        akt.bort(p, dag, bitar, hur)
        krav.mindre(bitar, dag, ranta_ore)
        krav.eftergivet_ore += kapital_ore if hur == "eftergivet" else 0
        krav.avskrivet_ore += kapital_ore if hur == "avskrivet" else 0

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
        if fordran is None:
            bitar = tuple(
                b for lada, del_ore in (ur or {}).items() for b in akt.okravt(lada, del_ore)
            )
        else:
            krav = akt.fordringar[fordran]
            ranta = min(ore, krav.utestaende_ranta_ore)
            bitar = krav.delar(ore - ranta)
            krav.mindre(bitar, dag, ranta)
            krav.betalt_ore += ore - ranta
        akt.bort(p, dag, bitar, "aterbetalt")
        self._flode(p, dag, akt, "aterbetalt", sum(b.ore for b in bitar), 0)
        akt.inbetalda[version] = Inbetalt(
            inbetalning, placering_version, dag, fordran, bitar, ranta
        )

    def kvittat(
        self, p: int, version: int, arende: UUID, fordran: UUID, dag: date, ore: int
    ) -> None:
        """Paid out of what is unpaid, and settled with it."""
        akt = self.akter[arende]
        akt.ta(p, dag, OBETALT, OREDOVISAT, ore, dag.year)
        self._flode(p, dag, akt, "utbetalt", ore, 0)
        self.inbetalt(p, version, 0, arende, None, dag, ore, fordran)

    def placering_havd(self, p: int, arende: UUID, version: int) -> None:
        """It had been placed wrong: owed again, as from the day it was thought paid."""
        akt = self.akter[arende]
        betald = akt.inbetalda.pop(version)
        akt.tillbaka(p, betald.dag, betald.bitar)
        kapital = sum(b.ore for b in betald.bitar)
        self._flode(p, betald.dag, akt, "aterbetalt", -kapital, 0)
        if betald.fordran is not None:
            krav = akt.fordringar[betald.fordran]
            krav.mer(betald.bitar, betald.dag, betald.ranta_ore)
            krav.betalt_ore -= kapital
        self._hav_for_mycket(p, betald.dag, akt)

    def krav_sankt(self, p: int, arende: UUID, beslut: UUID, dag: date, till_ore: int) -> None:
        """A court lowered what the decision demands: what was paid of it is payable again."""
        akt = self.akter[arende]
        for krav in [k for k in akt.fordringar.values() if k.beslut == beslut]:
            kravs = krav.krav_ore - krav.havt_ore
            bort = kravs - till_ore
            if bort <= 0:
                continue
            bitar = krav.delar(min(bort, krav.utestaende_ore))
            ranta = krav.utestaende_ranta_ore if bort >= kravs else 0
            ur_betalt = bort - sum(b.ore for b in bitar)
            aterstalls = min(ur_betalt, krav.betalt_ore - krav.aterstallt_ore)
            kvar = aterstalls
            for betald in reversed(akt.inbetalda.values()):
                for bit in betald.bitar if betald.fordran == krav.id else ():
                    tas = min(kvar, bit.ore)
                    if akt.regel.till_anslaget:
                        akt.flytta(p, dag, ("disponibelt", akt.ar), ("aterbetalt", bit.ar), tas)
                    akt.flytta(p, dag, ("aterbetalt", bit.ar), (OBETALT, akt.ar), tas)
                    kvar -= tas
            akt.inom_ore -= aterstalls
            self._havt(p, dag, akt, krav, bitar, ranta, aterstalls)

    def _hav_for_mycket(self, p: int, dag: date, akt: Akt) -> None:
        """Claims never ask for more than the box holds: the latest gives way."""
        for lada in KRAVBART:
            for ar in sorted({b.ar for k in akt.fordringar.values() for b in k.ur}):
                for krav in reversed(akt.fordringar.values()):
                    over = akt.kravt(lada, ar) - max(0, akt.finns[lada, ar])
                    bort = min(over, krav.ur_ladan(lada, ar))
                    if bort > 0:
                        self._havt(p, dag, akt, krav, (Bit(lada, ar, bort),), 0, 0)

    def _havt(
        self,
        p: int,
        dag: date,
        akt: Akt,
        krav: Krav,
        bitar: tuple[Bit, ...],
        ranta: int,
        aterstalls: int,
    ) -> None:
        havs = sum(b.ore for b in bitar) + aterstalls
        krav.mindre(bitar, dag, ranta)
        krav.havt_ore += havs
        krav.aterstallt_ore += aterstalls
        self._flode(p, dag, akt, "kravt", -havs, akt.ar)
        self._flode(p, dag, akt, "aterbetalt", -aterstalls, 0)
