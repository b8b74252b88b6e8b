"""Flytt: movements between boxes that are made one after another on one day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from domain.grund.dagarna import Felar, omkastat, overskott
from domain.grund.efterskankt import de_sista, for_en_tid, sedan, som_det_finns
from domain.grund.lador import EFTERSKANKTA, MED_RATT, Lador
from domain.grund.pengar import Del, Hem, Lada, Rorelse
from domain.grund.turordning import INGEN, Turordningar


class Flytt:
    """Movements made one after another on one day, each from where the money then lies."""

    def __init__(
        self,
        lador: Lador,
        dag: date,
        annans: Mapping[int, int] | None = MappingProxyType({}),
        turordning: Turordningar = INGEN,
        brist: Mapping[int, int] = MappingProxyType({}),
    ) -> None:
        """`annans` is what is with others than the party: see Lador.efter, also of the rest."""
        self.lador = self._fore = lador
        self.annans = annans
        self.turordning = turordning
        self.brist = brist
        self.dag = dag
        self.rorelser: list[Rorelse] = []
        self.betalt_hem_ore = 0
        """What was repaid while it was lowered, and counts as paid with right and repaid."""
        self.oprovat_ore = 0
        """What came back, and a review that has been lifted since had judged."""
        self.bytta: Counter[int] = Counter()
        """By year: money taken of it anew for what a decision grants of another year."""

    def mellan(
        self, fran: Lada, fran_ar: int, till: Lada, till_ar: int, ore: int, dag: date | None = None
    ) -> None:
        """Move `ore` between two boxes in given budget years."""
        if ore:
            rorelse = Rorelse(
                fran=fran,
                fran_budgetar=fran_ar,
                till=till,
                till_budgetar=till_ar,
                belopp_ore=ore,
                dag=dag or self.dag,
            )
            self.rorelser.append(rorelse)
            self.lador = self.lador.efter([rorelse], self.annans, self.turordning, self.brist)
            self._dar_pengarna_lag(rorelse)

    def _dar_pengarna_lag(self, r: Rorelse) -> None:
        """What was carried over and goes back to the call is the call's in the year that it lay in,
        and is taken there when it is granted again: a movement names the year of the call.
        """
        obetalt, utlyst = Lada.BEVILJAT_EJ_UTBETALT, Lada.UTLYST
        fran, till = r.fran_budgetar, r.till_budgetar
        if (r.fran, r.till) == (obetalt, utlyst) and fran > till:
            self.mellan(utlyst, till, utlyst, fran, r.belopp_ore, r.dag)
        if (r.fran, r.till) == (utlyst, obetalt) and till > fran:
            self.mellan(utlyst, till, utlyst, fran, r.belopp_ore, r.dag)

    def ta_nytt(self, lada: Lada, ar: int, ore: int) -> None:
        """Grant so much of what is not granted: what lies in a later year, there."""
        obetalt = Lada.BEVILJAT_EJ_UTBETALT
        for senare, finns in sorted(self.lador.framat.items()):
            tas = max(0, min(ore, finns)) if lada is Lada.UTLYST and senare > ar else 0
            self.mellan(lada, ar, obetalt, senare, tas)
            ore -= tas
        self.mellan(lada, ar, obetalt, ar, ore)

    def ta(
        self,
        fran: Lada,
        till: Lada,
        ore: int,
        till_ar: int | None = None,
        dag: date | None = None,
    ) -> int:
        """Move up to `ore` out of a box, the oldest year first; returns what there was."""
        kvar = ore
        for ar, finns in self.lador.per_ar(fran):
            tas = min(kvar, finns)
            self.mellan(fran, ar, till, ar if till_ar is None else till_ar, tas, dag)
            kvar -= tas
        return ore - kvar

    def ta_som_det_fanns(self, d: Del, till: Lada, fran: date | None = None) -> None:
        """Out of its box, within its year, and no earlier than it was there."""
        for dag, ore in [*sedan(self.lador, (d.lada, d.ar), d.belopp_ore, fran or self.dag)]:
            self.mellan(d.lada, d.ar, till, d.ar, ore, dag)

    def utom(self, rorelser: Sequence[Rorelse], fran: date, till: date, ore: int) -> None:
        """So much of that was not moved from one day, and until another."""
        for r in rorelser:
            tas = min(ore, r.belopp_ore)
            ore -= tas
            nar = max(fran, r.dag)
            dar, var = (r.till, r.till_budgetar), (r.fran, r.fran_budgetar)
            self.mellan(*dar, *var, tas if nar < till else 0, nar)
            self.mellan(*var, *dar, tas if nar < till else 0, till)

    def lamna(
        self, ore: int, hem: Hem, *, helst_av: int | None = None, dag: date | None = None
    ) -> int:
        """Up to `ore` of what is unpaid goes home. Returns how much.

        The oldest year first; `helst_av` is a year whose money it is, which lies there or, carried
        over, in the next.
        """
        aren = [ar for ar, _ in self.lador.per_ar(Lada.BEVILJAT_EJ_UTBETALT)]
        if helst_av is not None:
            aren.sort(key=lambda ar: (ar < helst_av, abs(ar - helst_av)))
        obetalt, gick = dict(self.lador.per_ar(Lada.BEVILJAT_EJ_UTBETALT)), 0
        hemma = hem.av_obetalt(obetalt, self.lador.av_arens(hem.beviljat))
        for dess_ar in aren:
            for (lada, ar), finns in hemma[dess_ar]:
                tas = min(ore - gick, finns)
                self.mellan(Lada.BEVILJAT_EJ_UTBETALT, dess_ar, lada, ar, tas, dag)
                gick += tas
        return gick

    def bevilja_igen(self, ore: int) -> int:
        """Grant again up to `ore` of what he holds and was lowered; returns how much."""
        igen = self.aterfor(ore)
        return igen + self._aterfor_efterskankt(ore - igen)

    def aterfor(self, ore: int, forst: tuple[Lada, int] | None = None) -> int:
        """Give back up to `ore` of what was lowered, the last first, to the box it came from.

        What came out of the box and year `forst` is given back before the rest.
        """
        kvar = ore
        sankt = self.lador.sankt[::-1]
        for d in sorted(sankt, key=lambda d: (d.lada, d.ar) != forst):
            tas = min(kvar, d.belopp_ore)
            self.mellan(Lada.FOR_HOGT_BELOPP, d.ar, d.lada, d.ar, tas)
            kvar -= tas
        return ore - kvar

    def ta_overskott(self, beviljat: Mapping[date, int], hem: Hem) -> None:
        """Take what is beyond the grant, since it is: first what is unpaid, then what was paid.

        `beviljat`: how much more is granted from each day.
        What was lowered and is still with the mottagare is granted again before anything is
        unpaid: he has had it.
        """
        for dag, ore in [*overskott(self.lador, beviljat, self.dag)]:
            hem_da = hem._replace(tidigast_ar=max(hem.tidigast_ar, dag.year))
            self.utan_ratt(ore - self.lamna(ore, hem_da, dag=dag), dag)
        self._hellre_det_betalda(hem)
        self.var_dag_for_sig(hem)

    def utan_ratt(self, ore: int, fran: date) -> None:
        """Up to so much of what was paid is without right.

        What was judged later lay until then with what was not accounted for.
        """
        for lada in MED_RATT:
            for ar, finns in self.lador.per_ar(lada):
                tas = min(ore, finns)
                ore -= tas
                plats, sankt = (lada, ar), (Lada.FOR_HOGT_BELOPP, ar)
                alltid = lada is Lada.UTBETALT_EJ_REDOVISAT
                delar = [(fran, tas)] if alltid else [*sedan(self.lador, plats, tas, fran)]
                for dag, dess_ore in delar:
                    if dag > fran:
                        self.mellan(Lada.UTBETALT_EJ_REDOVISAT, ar, *sankt, dess_ore, fran)
                        self.mellan(*sankt, Lada.UTBETALT_EJ_REDOVISAT, ar, dess_ore, dag)
                    self.mellan(*plats, *sankt, dess_ore, dag)

    def byt_ar(self, fel_ar: Iterable[Felar], hem: Hem) -> None:
        """Each year has its own money unpaid, when it need not have another's."""
        for fel in [*fel_ar]:
            dan, dit = (fel.ar, fel.senare_ar) if fel.ore > 0 else (fel.senare_ar, fel.ar)
            hem_da = hem._replace(tidigast_ar=max(hem.tidigast_ar, fel.dag.year))
            lada, ar = hem_da.for_ar(dit)
            andra_pengar = ar == dit and hem_da.for_ar(dan) != (lada, ar)
            if andra_pengar or fel.ore < 0:
                gick = self.lamna(abs(fel.ore), hem_da, helst_av=dan, dag=fel.dag)
                self.mellan(lada, ar, Lada.BEVILJAT_EJ_UTBETALT, dit, gick, fel.dag)

    def var_dag_for_sig(self, hem: Hem) -> None:
        """What was decided on a later day took what there then was to take, and no earlier."""
        if self.annans is not None:
            nu = self._fore.efter(self.rorelser, self.annans, self.turordning, self.brist)
            for r in omkastat(self._fore, nu, self.rorelser, hem):
                self.mellan(r.fran, r.fran_budgetar, r.till, r.till_budgetar, r.belopp_ore, r.dag)

    def _hellre_det_betalda(self, hem: Hem) -> None:
        obetalt = max(0, self.lador.i(Lada.BEVILJAT_EJ_UTBETALT))
        sankt = sum(d.belopp_ore for d in self.lador.sankt)
        beviljas = min(obetalt, sankt + self.lador.sankt_borta_ore(*EFTERSKANKTA))
        self.bevilja_igen(self.lamna(beviljas, hem))

    def aterta_efterskankt(self, ar: int, andras_ore: int = 0) -> None:
        """What the bank never paid, or sent back, nobody can have waived.

        `andras_ore` is what of `for_hogt_belopp` is with others than the party: their money is
        there instead of none of his. Below nothing they have settled more of it than they got.
        """
        for plats in _efterskanks_ur(ar):
            annans = andras_ore if plats[0] is Lada.FOR_HOGT_BELOPP else 0
            saknas = annans - self.lador.belopp.get(plats, 0)
            for lada, dag, ore in de_sista(self.lador, EFTERSKANKTA, plats, saknas, self.dag):
                self.mellan(lada, ar, *plats, ore, dag)

    def inget_efterskankt_som_inte_fanns(self, ar: int, hem: Hem, andras_ore: int = 0) -> None:
        """Nor can it have been waived for some days, and then not."""
        fore = len(self.rorelser)
        for plats in _efterskanks_ur(ar):
            for lada in EFTERSKANKTA:
                med_ratt = plats[0] is Lada.UTBETALT_EJ_REDOVISAT
                finns = self.lador.efterskankt_ore(lada, ar, med_ratt=med_ratt)
                over = 0 if med_ratt else max(0, -andras_ore)
                for dag, ore in som_det_finns(
                    for_en_tid(self._fore, self.lador, lada, plats, over), finns
                ):
                    dit, dan = (plats, (lada, ar)) if ore > 0 else ((lada, ar), plats)
                    self.mellan(*dan, *dit, abs(ore), dag)
        if len(self.rorelser) > fore:
            self.var_dag_for_sig(hem)

    def _aterfor_efterskankt(self, ore: int) -> int:
        kvar = ore
        for lada, d in reversed(self.lador.sankt_borta):
            if lada in EFTERSKANKTA:
                tas = min(kvar, d.belopp_ore)
                hit = (Lada.FOR_HOGT_BELOPP, d.ar)
                for _, dag, dess_ore in de_sista(self.lador, (lada,), hit, tas, self.dag):
                    self.mellan(lada, d.ar, *hit, dess_ore, dag)
                kvar -= self.aterfor(tas, (d.lada, d.ar))
        return ore - kvar


def _efterskanks_ur(ar: int) -> tuple[tuple[Lada, int], ...]:
    """What was paid with right, and what was not."""
    return (Lada.UTBETALT_EJ_REDOVISAT, ar), (Lada.FOR_HOGT_BELOPP, ar)
