"""An ärende's boxes: where its money lies, by budget year, and how it may be moved.

The money that a case has been granted is, at every moment,

    beviljat = beviljat_ej_utbetalt + what was paid with right and is still there + what of it
               has been repaid or waived - `utrymme`

where `utrymme` is what a later lowering of the decision took out of what was repaid already.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import reduce
from types import MappingProxyType
from typing import TypeVar

from domain.grund.pengar import Del, Lada, Rorelse, av_arens, mer_mellan_ar, mer_taget
from domain.grund.turordning import (
    INGEN,
    Turordning,
    Turordningar,
    i_tur,
    utan_borta,
    utan_sista,
)

K = TypeVar("K")
REDOVISADE = (Lada.OFORBRUKAT, Lada.EJ_GODKANT, Lada.FORBRUKAT)
MED_RATT = (Lada.UTBETALT_EJ_REDOVISAT, *REDOVISADE)
"""Paid with right, in the order in which a lowered decision takes it."""
KRAVBARA = (*MED_RATT, Lada.FOR_HOGT_BELOPP)
EFTERSKANKTA = (Lada.AVSTATT, Lada.EFTERGIVET, Lada.AVSKRIVET)
"""No longer asked for, and still with the mottagare."""
BORTA = (Lada.ATERBETALT, *EFTERSKANKTA)
"""Where money that is no longer asked for has gone."""
EGNA = (Lada.BEVILJAT_EJ_UTBETALT, *KRAVBARA, *BORTA)


@dataclass(frozen=True)
class Lador:
    """`sankt` is what of `for_hogt_belopp` was once paid with right, in the order it was lowered.

    `sankt_borta` is what of it has left for a box of BORTA, and which; `avgatt` what was paid with
    right and has since been repaid or waived.

    What has come into a box each day, or left it: `med_ratt` of those of MED_RATT, `utan_ratt` of
    `for_hogt_belopp`, `obetalt` of what is granted and not paid, all by budget year; `sankt_dagvis`
    the same of what is in `sankt`, by the box that it was lowered out of; and `efterskankt` of each
    box of EFTERSKANKTA, what was paid with right by `utbetalt_ej_redovisat`, the rest by
    `for_hogt_belopp`, but for `andras`: what others than the party were asked for of it, by year.
    `tagna_dagvis` is what has been taken of each year's money to be unpaid, less what has gone home
    unpaid, each day: with the post, of the year that it lay in. `framat` is, by year, what of it
    the call has in a later year than it was taken of; `overfort` what has been carried over to it
    unpaid.
    """

    belopp: Mapping[tuple[Lada, int], int] = field(default_factory=dict)
    sankt: tuple[Del, ...] = ()
    sankt_borta: tuple[tuple[Lada, Del], ...] = ()
    avgatt: tuple[tuple[Lada, Del], ...] = ()
    med_ratt: Mapping[tuple[Lada, int, date], int] = field(default_factory=dict)
    obetalt: Mapping[tuple[int, date], int] = field(default_factory=dict)
    sankt_dagvis: Mapping[tuple[Lada, int, date], int] = field(default_factory=dict)
    utan_ratt: Mapping[tuple[int, date], int] = field(default_factory=dict)
    efterskankt: Mapping[tuple[Lada, Lada, int, date], int] = field(default_factory=dict)
    andras: Mapping[tuple[Lada, int], int] = field(default_factory=dict)
    tagna_dagvis: Mapping[tuple[int, date], int] = field(default_factory=dict)
    framat: Mapping[int, int] = field(default_factory=dict)
    overfort: Mapping[int, int] = field(default_factory=dict)

    @property
    def avgatt_ore(self) -> int:
        return sum(d.belopp_ore for _, d in self.avgatt)

    @property
    def tagna(self) -> Counter[int]:
        """By the year that it was taken of."""
        summor = Counter[int]()
        for (ar, _), ore in self.tagna_dagvis.items():
            summor[ar] += ore
        return summor

    def i(self, *lador: Lada) -> int:
        """What lies in the boxes, whatever year, in öre."""
        return sum(ore for (lada, _), ore in self.belopp.items() if lada in lador)

    def per_ar(self, lada: Lada) -> list[tuple[int, int]]:
        """(budgetår, öre) of what lies in a box, the oldest year first."""
        return sorted(
            (ar, ore) for (har, ar), ore in self.belopp.items() if har is lada and ore > 0
        )

    def av_arens(self, beviljat: Mapping[int, int]) -> Mapping[int, int]:
        """What is taken of each year's money, when so much is granted of each."""
        return av_arens(self.tagna, self.overfort, beviljat)

    @property
    def redovisat(self) -> dict[tuple[Lada, int, date], int]:
        """What has come into each box of REDOVISADE, or left it, each day."""
        return {vad: ore for vad, ore in self.med_ratt.items() if vad[0] in REDOVISADE}

    @property
    def provat(self) -> bool:
        """Whether anything of it has been judged by a review that stands."""
        return self.i(*REDOVISADE) > 0 or any(d.lada in REDOVISADE for d in self.sankt)

    def sankt_ur(self, ar: int, *lador: Lada) -> int:
        """What of `for_hogt_belopp` in that year was lowered out of these boxes."""
        return sum(d.belopp_ore for d in self.sankt if d.ar == ar and d.lada in lador)

    def sankt_borta_ore(self, *lador: Lada) -> int:
        """What was lowered and is now in these boxes of BORTA."""
        return sum(d.belopp_ore for hos, d in self.sankt_borta if hos in lador)

    def efterskankt_ore(self, lada: Lada, ar: int, *, med_ratt: bool) -> int:
        """What of the party's in a box of EFTERSKANKTA was paid with right, or was not."""
        ratt_ore = sum(d.belopp_ore for hos, d in self.avgatt if (hos, d.ar) == (lada, ar))
        hans_ore = self.belopp.get((lada, ar), 0) - self.andras.get((lada, ar), 0)
        return ratt_ore if med_ratt else hans_ore - ratt_ore

    def overskott_ore(self, beviljat_ore: int) -> int:
        """What is payable or held with right beyond what is granted: a payment was taken back."""
        return max(0, self.utrymme_ore(beviljat_ore) - self.avgatt_ore)

    def utrymme_ore(self, beviljat_ore: int) -> int:
        return self.i(Lada.BEVILJAT_EJ_UTBETALT, *MED_RATT) + self.avgatt_ore - beviljat_ore

    def efter(
        self,
        rorelser: Iterable[Rorelse],
        annans: Mapping[int, int] | None = MappingProxyType({}),
        turordning: Turordningar = INGEN,
        brist: Mapping[int, int] = MappingProxyType({}),
    ) -> Lador:
        """The boxes when the movements have been made.

        `turordning` is by whose claim they settle. `annans` is what of `for_hogt_belopp` (öre by
        year) is with others, and does not move; None: it is that which moves, and it was never paid
        with right. `brist` is what of theirs is missing there: settled, and never paid.
        """
        if annans is None:
            lador = replace(self, avgatt=())
            for rorelse in rorelser:
                lador = lador._summerat(rorelse)._minns_det_andras(rorelse)
            return replace(lador, avgatt=self.avgatt, efterskankt=self.efterskankt)
        lador = self
        forst = None
        for rorelse in rorelser:
            ny = lador._efter_en(rorelse, annans, turordning)
            lador, forst = ny._minns_sankt_den(rorelse.dag, lador.sankt), forst or rorelse.dag
        ny = lador._utan_det_som_banken_tog(turordning.ut, brist)
        return ny if forst is None else ny._minns_sankt_den(forst, lador.sankt)

    def pa_andra_dagar(self, rorelser: Iterable[Rorelse], *, andras: bool = False) -> Lador:
        """What has come into the boxes each day is other than was thought; in all it is as much."""
        lador = reduce(Lador._den_dagen, rorelser, self)
        return replace(lador, efterskankt=self.efterskankt) if andras else lador

    def utan_granskning(self, hogst: Mapping[tuple[Lada, int], int] | None = None) -> Lador:
        """What is away, and was lowered out of what reviews had judged, was judged by none.

        Of each box and year no more than `hogst`, the last first; None: all of it.
        """
        kvar, borta = dict(hogst or {}), list[tuple[Lada, Del]]()
        for hos, d in reversed(self.sankt_borta):
            tas = d.belopp_ore if hogst is None else min(d.belopp_ore, kvar.get((d.lada, d.ar), 0))
            tas = tas if d.lada in REDOVISADE else 0
            kvar[d.lada, d.ar] = kvar.get((d.lada, d.ar), 0) - tas
            oprovat = replace(d, lada=Lada.UTBETALT_EJ_REDOVISAT, belopp_ore=tas)
            provat = replace(d, belopp_ore=d.belopp_ore - tas)
            borta += [(hos, e) for e in (oprovat, provat) if e.belopp_ore]
        return replace(self, sankt_borta=tuple(reversed(borta)))

    def betalt_hem(self, d: Del) -> Lador:
        """So much that was lowered, and then repaid, was paid with right and repaid."""
        dar = tuple(e for hos, e in self.sankt_borta if hos is Lada.ATERBETALT)
        kvar, _ = utan_sista(dar, d.belopp_ore, likt=d)
        ovriga = tuple((hos, e) for hos, e in self.sankt_borta if hos is not Lada.ATERBETALT)
        borta = (*ovriga, *((Lada.ATERBETALT, e) for e in kvar))
        return replace(self, sankt_borta=borta, avgatt=(*self.avgatt, (Lada.ATERBETALT, d)))

    def fel_betalt_ore(self, ar: int) -> int:
        """What of `for_hogt_belopp` was never paid with right: paid twice, or to another."""
        finns = self.belopp.get((Lada.FOR_HOGT_BELOPP, ar), 0)
        return max(0, finns - self.sankt_ur(ar, *MED_RATT))

    def _efter_en(self, r: Rorelse, annans: Mapping[int, int], tur: Turordningar) -> Lador:
        ny = self._summerat(r)
        if r.fran in MED_RATT and r.till in BORTA:
            avgick = (r.till, Del(r.fran, r.fran_budgetar, r.belopp_ore))
            return replace(ny, avgatt=(*self.avgatt, avgick))
        if r.fran in BORTA and r.till in MED_RATT:
            avgatt, tagna = utan_borta(self.avgatt, r)
            resten = r.belopp_ore - sum(d.belopp_ore for d in tagna)  # it had been lowered
            return replace(
                ny, avgatt=avgatt, sankt_borta=utan_borta(self.sankt_borta, r, resten)[0]
            )
        if r.fran in BORTA and r.till in BORTA:
            return ny._minns_vart_det_gick(r)
        return ny._minns_det_sankta(r, annans, tur)

    def _summerat(self, r: Rorelse) -> Lador:
        """How much lies in each box, and since when."""
        belopp = dict(self.belopp)
        for lada, ar, ore in r.andar:
            if lada in EGNA:
                _lagg_till(belopp, (lada, ar), ore)
        return replace(self, belopp=belopp)._den_dagen(r)._minns_det_tagna(r)

    def _den_dagen(self, r: Rorelse) -> Lador:
        """What came into the boxes that day, and left them."""
        med_ratt, utan_ratt = dict(self.med_ratt), dict(self.utan_ratt)
        obetalt, efterskankt = dict(self.obetalt), dict(self.efterskankt)
        ratt_ore = self._med_ratt_ore(r)
        delat = {
            Lada.UTBETALT_EJ_REDOVISAT: ratt_ore,
            Lada.FOR_HOGT_BELOPP: r.belopp_ore - ratt_ore,
        }
        for lada, ar, ore in r.andar:
            if lada in MED_RATT:
                _lagg_till(med_ratt, (lada, ar, r.dag), ore)
            if lada is Lada.FOR_HOGT_BELOPP:
                _lagg_till(utan_ratt, (ar, r.dag), ore)
            if lada is Lada.BEVILJAT_EJ_UTBETALT:
                _lagg_till(obetalt, (ar, r.dag), ore)
            for kalla, dess_ore in delat.items() if lada in EFTERSKANKTA else ():
                _lagg_till(
                    efterskankt, (lada, kalla, ar, r.dag), dess_ore if ore > 0 else -dess_ore
                )
        return replace(
            self,
            med_ratt=med_ratt,
            utan_ratt=utan_ratt,
            obetalt=obetalt,
            efterskankt=efterskankt,
        )

    def _minns_det_andras(self, r: Rorelse) -> Lador:
        """How much of what others were asked for lies where it was waived to."""
        andras = dict(self.andras)
        for lada, ar, ore in r.andar:
            if lada in EFTERSKANKTA:
                _lagg_till(andras, (lada, ar), ore)
        return replace(self, andras=andras)

    def _med_ratt_ore(self, r: Rorelse) -> int:
        """What of it was paid with right."""
        if r.fran in MED_RATT:
            return r.belopp_ore
        if r.fran in BORTA and r.till in (*MED_RATT, *BORTA):
            return sum(d.belopp_ore for d in utan_borta(self.avgatt, r)[1])
        return 0

    def _minns_det_tagna(self, r: Rorelse) -> Lador:
        """How much more, or less, of a year's money."""
        tagna, framat, overfort = dict(self.tagna_dagvis), dict(self.framat), dict(self.overfort)
        for ar, ore in mer_taget(r):
            _lagg_till(tagna, (ar, r.dag), ore)
        for summor, mer in (
            (framat, mer_mellan_ar(r, Lada.UTLYST)),
            (overfort, mer_mellan_ar(r, Lada.BEVILJAT_EJ_UTBETALT)),
        ):
            for ar, ore in mer:
                _lagg_till(summor, ar, ore)
        return replace(self, tagna_dagvis=tagna, framat=framat, overfort=overfort)

    def _minns_sankt_den(self, dag: date, fore: tuple[Del, ...]) -> Lador:
        """How much more, or less, of each box was lowered that day than `fore`."""
        if self.sankt is fore or self.sankt == fore:
            return self
        dagvis = dict(self.sankt_dagvis)
        for tecken, delar in ((1, self.sankt), (-1, fore)):
            for d in delar:
                _lagg_till(dagvis, (d.lada, d.ar, dag), tecken * d.belopp_ore)
        return replace(self, sankt_dagvis=dagvis)

    def _minns_vart_det_gick(self, r: Rorelse) -> Lador:
        """What was written off was paid all the same."""
        avgatt, med_ratt = utan_borta(self.avgatt, r)
        kvar = r.belopp_ore - sum(d.belopp_ore for d in med_ratt)
        sankt, utan = utan_borta(self.sankt_borta, r, kvar)
        return replace(
            self,
            avgatt=(*avgatt, *((r.till, d) for d in med_ratt)),
            sankt_borta=(*sankt, *((r.till, d) for d in utan)),
        )

    def _minns_det_sankta(self, r: Rorelse, annans: Mapping[int, int], tur: Turordningar) -> Lador:
        """What is lowered, and where it is, follows the money."""
        if r.fran in MED_RATT and r.till is Lada.FOR_HOGT_BELOPP:
            return replace(self, sankt=(*self.sankt, Del(r.fran, r.fran_budgetar, r.belopp_ore)))
        if r.fran is Lada.FOR_HOGT_BELOPP and r.till in MED_RATT:
            sankt, _ = utan_sista(self.sankt, r.belopp_ore, Del(r.till, r.fran_budgetar, 0))
            return replace(self, sankt=sankt)
        if r.fran is Lada.FOR_HOGT_BELOPP and r.till in BORTA:
            ar = r.fran_budgetar
            over = self._for_mycket_sankt(ar, annans.get(ar, 0))
            kvar, bort = i_tur(self.sankt[::-1], over, ar, tur.ut)
            borta = (*self.sankt_borta, *((r.till, d) for d in bort))
            return replace(self, sankt=kvar[::-1], sankt_borta=borta)
        if r.fran in BORTA and r.till is Lada.FOR_HOGT_BELOPP:
            return self._minns_det_som_kom_ater(r, tur.ater, annans.get(r.till_budgetar, 0))
        return self

    def _minns_det_som_kom_ater(self, r: Rorelse, tur: Turordning, annans_ore: int) -> Lador:
        """Repaid, and with the mottagare again; what was waived is whose it was, the last first.

        But what only fills what is missing there was first never paid with right.
        """
        if r.fran is not Lada.ATERBETALT:
            ar = r.fran_budgetar
            gatt = sum(d.belopp_ore for hos, d in self.sankt_borta if (hos, d.ar) == (r.fran, ar))
            fanns = self.belopp.get((r.till, ar), 0) - annans_ore - r.belopp_ore
            ryms = r.belopp_ore + fanns - max(0, min(fanns, self.sankt_ur(ar, *MED_RATT)))
            tas = max(0, ryms, gatt - self.efterskankt_ore(r.fran, ar, med_ratt=False))
            borta, ater = utan_borta(self.sankt_borta, r, min(tas, r.belopp_ore))
            return replace(self, sankt=(*self.sankt, *ater), sankt_borta=borta)
        dar = tuple(d for hos, d in self.sankt_borta if hos is r.fran)
        kvar, ater = i_tur(dar, r.belopp_ore, r.fran_budgetar, tur)
        ovriga = tuple((hos, d) for hos, d in self.sankt_borta if hos is not r.fran)
        borta = (*ovriga, *((r.fran, d) for d in kvar))
        return replace(self, sankt=(*self.sankt, *ater), sankt_borta=borta)

    def _for_mycket_sankt(self, ar: int, annans_ore: int = 0) -> int:
        """What leaves `for_hogt_belopp`, but for others', was first never paid with right."""
        finns = max(0, self.belopp.get((Lada.FOR_HOGT_BELOPP, ar), 0) - annans_ore)
        return self.sankt_ur(ar, *MED_RATT) - finns

    def _utan_det_som_banken_tog(self, tur: Turordning, brist: Mapping[int, int]) -> Lador:
        """What is not in `for_hogt_belopp` any more, since a payment was not what was said.

        The money of claims that were moved is taken last: they ask for it.
        """
        lador = self
        for ar in sorted({d.ar for d in self.sankt}):
            over = lador._for_mycket_sankt(ar, -brist.get(ar, 0))
            kvar, _ = i_tur(lador.sankt[::-1], over, ar, tur)
            lador = replace(lador, sankt=kvar[::-1])
        return lador


def _lagg_till(summor: dict[K, int], nyckel: K, ore: int) -> None:
    """A sum that becomes 0 is not there."""
    summor[nyckel] = summor.get(nyckel, 0) + ore
    if not summor[nyckel]:
        del summor[nyckel]
