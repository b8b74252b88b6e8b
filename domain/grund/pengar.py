"""Pengar: the boxes that every krona is in one of, and a movement between two of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from domain.grund.ord import Ord
from domain.grund.varden import Budgetar, Ore, Uppgift


class Lada(Ord):
    """Where a krona is. Stored in facts: a name is for ever."""

    TILLDELAT = "tilldelat", "Tilldelat (källa)"
    """Where the money comes from: negative."""
    DISPONIBELT = "disponibelt", "Disponibelt"
    INDRAGET = "indraget", "Indraget"
    OVERFORT = "overfort", "Överfört mellan budgetår"
    """On its way to another budgetår: positive in the year it left, negative where it came."""
    FORVALTNING = "forvaltning", "Egen förvaltning"
    UTLYST = "utlyst", "Utlyst, ej beviljat"
    BEVILJAT_EJ_UTBETALT = "beviljat_ej_utbetalt", "Beviljat, ej utbetalt"
    UTBETALT_EJ_REDOVISAT = "utbetalt_ej_redovisat", "Utbetalt, ej redovisat"
    FORBRUKAT = "forbrukat", "Förbrukat, godkänt"
    OFORBRUKAT = "oforbrukat", "Oförbrukat"
    EJ_GODKANT = "ej_godkant", "Förbrukat, ej godkänt"
    FOR_HOGT_BELOPP = "for_hogt_belopp", "Utbetalt med för högt belopp"
    ATERBETALT = "aterbetalt", "Återbetalt"
    AVSTATT = "avstatt", "Avstått från återkrav"
    EFTERGIVET = "eftergivet", "Eftergivet"
    AVSKRIVET = "avskrivet", "Avskrivet"


HOS_POSTEN = frozenset({Lada.TILLDELAT, Lada.DISPONIBELT, Lada.INDRAGET, Lada.FORVALTNING})
"""Boxes that belong to an anslagspost and to no call."""


HEMMA = (Lada.UTLYST, Lada.DISPONIBELT)
"""Where money is that nobody is granted: with the call, and with the post."""


class Rorelse(Uppgift):
    """`belopp_ore` from one box to another as from `dag`, each in its budgetår.

    Between two budget years it goes by way of `overfort` in both.
    """

    fran: Lada
    fran_budgetar: Budgetar
    till: Lada
    till_budgetar: Budgetar
    belopp_ore: Ore
    dag: date

    @property
    def andar(self) -> tuple[tuple[Lada, int, int], ...]:
        """What it takes out of a box, and what it puts into another."""
        fran = (self.fran, self.fran_budgetar, -self.belopp_ore)
        return fran, (self.till, self.till_budgetar, self.belopp_ore)


class Uttag(Uppgift):
    """So much of a box in a budgetår."""

    lada: Lada
    budgetar: Budgetar
    belopp_ore: Ore


class Hem(NamedTuple):
    """Where money is at home that is not granted: in the call's year with the call, while it is
    open, and else with the post, in no year before `tidigast_ar` and none before its own.

    `utlyst_ar` is None when the call has ended, or it is not the call's money. `beviljat` is what
    is granted of each year's money.
    """

    utlyst_ar: int | None
    tidigast_ar: int
    beviljat: Mapping[int, int] = MappingProxyType({})

    @property
    def nytt(self) -> tuple[Lada, int]:
        """What new money is taken of."""
        return self.for_ar(self.tidigast_ar if self.utlyst_ar is None else self.utlyst_ar)

    def for_ar(self, ar: int) -> tuple[Lada, int]:
        """What is home to a year's money."""
        if self.utlyst_ar is not None and ar <= self.utlyst_ar:
            return Lada.UTLYST, self.utlyst_ar
        return Lada.DISPONIBELT, max(ar, self.tidigast_ar)

    def av_obetalt(
        self, obetalt: Mapping[int, int], tagna: Mapping[int, int]
    ) -> dict[int, list[tuple[tuple[Lada, int], int]]]:
        """By the year that it is unpaid in: what is home to it, and to how much of it.

        What lies in later years than the call's, and was not taken of those (`tagna`), has been
        carried over, or has come back: it is the call's. What was taken is in the newest.
        """
        hem, kvar = dict[int, list[tuple[tuple[Lada, int], int]]](), dict(tagna)
        for ar, finns in sorted(obetalt.items(), reverse=True):
            plats, utlyst_ar = self.for_ar(ar), self.utlyst_ar
            if utlyst_ar is None or plats[0] is Lada.UTLYST:
                hem[ar] = [(plats, finns)]
                continue
            arets = 0
            for dess in sorted((a for a in kvar if utlyst_ar < a <= ar), reverse=True):
                tas = max(0, min(finns - arets, kvar[dess]))
                kvar[dess] -= tas
                arets += tas
            hem[ar] = [((Lada.UTLYST, utlyst_ar), finns - arets), (plats, arets)]
        return hem


@dataclass(frozen=True)
class Del:
    """So much of a box, in a budget year."""

    lada: Lada
    ar: int
    belopp_ore: int


def sammanlagda(delar: Iterable[Del]) -> tuple[Del, ...]:
    """One of each box and year, and none of nothing."""
    summor: dict[tuple[Lada, int], int] = {}
    for d in delar:
        summor[d.lada, d.ar] = summor.get((d.lada, d.ar), 0) + d.belopp_ore
    return tuple(Del(lada, ar, ore) for (lada, ar), ore in summor.items() if ore)


def mer_taget(r: Rorelse) -> Iterator[tuple[int, int]]:
    """(budgetår, öre): how much more, or less, of a year's money the movement takes."""
    for lada, ar, annan, annat_ar, ore in (
        (r.fran, r.fran_budgetar, r.till, r.till_budgetar, r.belopp_ore),
        (r.till, r.till_budgetar, r.fran, r.fran_budgetar, -r.belopp_ore),
    ):
        if lada in HEMMA and annan is Lada.BEVILJAT_EJ_UTBETALT:
            yield (ar if lada is Lada.UTLYST else annat_ar), ore


def mer_mellan_ar(r: Rorelse, lada: Lada) -> Iterator[tuple[int, int]]:
    """The same of what lies in the box in a later year than it was of."""
    if r.fran is lada and r.till is lada:
        fram = r.till_budgetar > r.fran_budgetar
        yield max(r.fran_budgetar, r.till_budgetar), r.belopp_ore if fram else -r.belopp_ore


def av_arens(
    tagna: Mapping[int, int], overfort: Mapping[int, int], beviljat: Mapping[int, int]
) -> Counter[int]:
    """What is taken of each year's money and has not gone home, wherever it went from.

    What was carried over goes home in the later year. By the movements that year then has less than
    is granted of it, and the year that it was carried over from has more: only what is granted of
    each (`beviljat`) says that it is the same money.
    """
    aren = Counter(tagna)
    for ar, ore in sorted(overfort.items()):
        for forut in sorted((a for a in aren if a < ar), reverse=True):
            over, under = aren[forut] - beviljat.get(forut, 0), beviljat.get(ar, 0) - aren[ar]
            samma = max(0, min(ore, over, under))
            aren.update({forut: -samma, ar: samma})
            ore -= samma
    return aren
