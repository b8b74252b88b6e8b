"""An ärende's boxes: where its money lies, by budget year, and how it may be moved.

The money that a case has been granted is, at every moment,

    beviljat = beviljat_ej_utbetalt + what was paid with right and is still there + what of it
               has been repaid or waived - `utrymme`

where `utrymme` is what a later lowering of the decision took out of what was repaid already.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from domain.pengar import Lada, Rorelse
from domain.tillstand import Del

REDOVISADE = (Lada.OFORBRUKAT, Lada.EJ_GODKANT, Lada.FORBRUKAT)
MED_RATT = (Lada.UTBETALT_EJ_REDOVISAT, *REDOVISADE)
"""Paid with right, in the order in which a lowered decision takes it."""
KRAVBARA = (*MED_RATT, Lada.FOR_HOGT_BELOPP)
BORTA = (Lada.ATERBETALT, Lada.AVSTATT, Lada.EFTERGIVET, Lada.AVSKRIVET)
"""Where money that is no longer asked for has gone."""
EGNA = (Lada.BEVILJAT_EJ_UTBETALT, *KRAVBARA, *BORTA)


@dataclass(frozen=True)
class Lador:
    """`sankt` is what of `for_hogt_belopp` was once paid with right, in the order it was lowered;

    `avgatt_ore` what was paid with right and has since been repaid or waived.
    """

    belopp: Mapping[tuple[Lada, int], int] = field(default_factory=dict)
    sankt: tuple[Del, ...] = ()
    avgatt_ore: int = 0

    def i(self, *lador: Lada) -> int:
        """What lies in the boxes, whatever year, in öre."""
        return sum(ore for (lada, _), ore in self.belopp.items() if lada in lador)

    def per_ar(self, lada: Lada) -> list[tuple[int, int]]:
        """(budgetår, öre) of what lies in a box, the oldest year first."""
        return sorted(
            (ar, ore) for (har, ar), ore in self.belopp.items() if har is lada and ore > 0
        )

    @property
    def sankt_ore(self) -> int:
        return sum(d.belopp_ore for d in self.sankt)

    def utrymme_ore(self, beviljat_ore: int) -> int:
        return self.i(Lada.BEVILJAT_EJ_UTBETALT, *MED_RATT) + self.avgatt_ore - beviljat_ore

    def efter(self, rorelser: Iterable[Rorelse]) -> Lador:
        """The boxes when the movements have been made."""
        lador = self
        for rorelse in rorelser:
            lador = lador._efter_en(rorelse)
        return lador

    def _efter_en(self, r: Rorelse) -> Lador:
        belopp = dict(self.belopp)
        for lada, ar, ore in (
            (r.fran, r.fran_ar, -r.belopp_ore),
            (r.till, r.till_ar, r.belopp_ore),
        ):
            if lada in EGNA:
                belopp[lada, ar] = belopp.get((lada, ar), 0) + ore
                if not belopp[lada, ar]:
                    del belopp[lada, ar]
        avgatt = self.avgatt_ore
        avgatt += r.belopp_ore * (r.fran in MED_RATT and r.till in BORTA)
        avgatt -= r.belopp_ore * (
            r.fran in BORTA and r.till in (*MED_RATT, Lada.BEVILJAT_EJ_UTBETALT)
        )
        ny = replace(self, belopp=belopp, avgatt_ore=avgatt)
        if r.till is Lada.FOR_HOGT_BELOPP and r.fran in MED_RATT:
            return replace(ny, sankt=(*ny.sankt, Del(r.fran, r.fran_ar, r.belopp_ore)))
        if r.fran is Lada.FOR_HOGT_BELOPP and r.till in MED_RATT:
            return replace(ny, sankt=_utan_sista(ny.sankt, r.till, r.till_ar, r.belopp_ore))
        if r.fran is not Lada.FOR_HOGT_BELOPP:
            return ny
        # What else leaves for_hogt_belopp is first what never was paid with right.
        finns = max(0, belopp.get((Lada.FOR_HOGT_BELOPP, r.fran_ar), 0))
        overskott = sum(d.belopp_ore for d in ny.sankt if d.ar == r.fran_ar) - finns
        return replace(ny, sankt=_utan_forsta(ny.sankt, r.fran_ar, overskott))


class Flytt:
    """Movements made one after another on one day, each from where the money then lies."""

    def __init__(self, lador: Lador, dag: date) -> None:
        self.lador = lador
        self.dag = dag
        self.rorelser: list[Rorelse] = []

    def mellan(
        self, fran: Lada, fran_ar: int, till: Lada, till_ar: int, ore: int, dag: date | None = None
    ) -> None:
        """Move `ore` between two boxes in given budget years."""
        if ore:
            rorelse = Rorelse(
                fran=fran,
                fran_ar=fran_ar,
                till=till,
                till_ar=till_ar,
                belopp_ore=ore,
                dag=dag or self.dag,
            )
            self.rorelser.append(rorelse)
            self.lador = self.lador.efter([rorelse])

    def ta(self, fran: Lada, till: Lada, ore: int, till_ar: int | None = None) -> int:
        """Move up to `ore` out of a box, the oldest year first; returns what there was."""
        kvar = ore
        for ar, finns in self.lador.per_ar(fran):
            tas = min(kvar, finns)
            self.mellan(fran, ar, till, ar if till_ar is None else till_ar, tas)
            kvar -= tas
        return ore - kvar

    def sank(self, beviljat_ore: int, nytt_ore: int, tillbaka: Lada, tillbaka_ar: int) -> None:
        """Lower the grant: first what is unpaid, then what was repaid, then what was paid."""
        minskning = beviljat_ore - nytt_ore
        aterlamnat = self.lador.avgatt_ore - self.lador.utrymme_ore(beviljat_ore)
        minskning -= self.ta(Lada.BEVILJAT_EJ_UTBETALT, tillbaka, minskning, tillbaka_ar)
        minskning -= min(minskning, max(0, aterlamnat))
        for lada in MED_RATT:
            minskning -= self.ta(lada, Lada.FOR_HOGT_BELOPP, minskning)

    def hoj(self, beviljat_ore: int, nytt_ore: int, ur: Lada, ur_ar: int) -> None:
        """Raise the grant: what was lowered comes back, then what was repaid, then new money."""
        utrymme = max(0, self.lador.utrymme_ore(beviljat_ore))
        hojning = nytt_ore - beviljat_ore
        hojning -= self.aterfor(hojning)
        hojning -= min(hojning, utrymme)
        self.mellan(ur, ur_ar, Lada.BEVILJAT_EJ_UTBETALT, ur_ar, hojning)

    def aterfor(self, ore: int) -> int:
        """Give back up to `ore` of what was lowered, the last first, to the box it came from."""
        kvar = ore
        for d in reversed(self.lador.sankt):
            tas = min(kvar, d.belopp_ore)
            self.mellan(Lada.FOR_HOGT_BELOPP, d.ar, d.lada, d.ar, tas)
            kvar -= tas
        return ore - kvar


def _utan_sista(sankt: tuple[Del, ...], lada: Lada, ar: int, ore: int) -> tuple[Del, ...]:
    """Without so much of what came from there, the last first."""
    delar: list[Del] = []
    for d in reversed(sankt):
        bort = min(ore, d.belopp_ore) if (d.lada, d.ar) == (lada, ar) else 0
        ore -= bort
        if d.belopp_ore > bort:
            delar.append(replace(d, belopp_ore=d.belopp_ore - bort))
    return tuple(reversed(delar))


def _utan_forsta(sankt: tuple[Del, ...], ar: int, ore: int) -> tuple[Del, ...]:
    """Without so much of what lies in that year, the first first."""
    delar: list[Del] = []
    for d in sankt:
        bort = min(max(0, ore), d.belopp_ore) if d.ar == ar else 0
        ore -= bort
        if d.belopp_ore > bort:
            delar.append(replace(d, belopp_ore=d.belopp_ore - bort))
    return tuple(delar)
