"""Pengar: the boxes that every krona is in one of, and a movement between two of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
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


class Uttag(Uppgift):
    """So much of a box in a budgetår."""

    lada: Lada
    budgetar: Budgetar
    belopp_ore: Ore


class Hem(NamedTuple):
    """Where money is at home that is not granted: in the call's year with the call, while it is
    open, and else with the post, in no year before `tidigast_ar` and none before its own.

    `utlyst_ar` is None when the call has ended, or it is not the call's money.
    """

    utlyst_ar: int | None
    tidigast_ar: int

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
        self, ar: int, finns_ore: int, tagna: Mapping[int, int]
    ) -> list[tuple[tuple[Lada, int], int]]:
        """What is home to what is unpaid in a year, and to how much of it.

        What lies in a later year than the call's and was not taken of that year (`tagna`) has been
        carried over, or has come back: it is the call's.
        """
        arets = min(finns_ore, max(0, tagna.get(ar, 0)))
        hem = self.for_ar(ar)
        if self.utlyst_ar is None or hem[0] is Lada.UTLYST:
            return [(hem, finns_ore)]
        return [((Lada.UTLYST, self.utlyst_ar), finns_ore - arets), (hem, arets)]


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
