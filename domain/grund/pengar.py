"""Pengar: the boxes that every krona is in one of, and a movement between two of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.grund.varden import Budgetar, Ore, Uppgift


class Lada(StrEnum):
    """Where a krona is. Stored in facts: a name is for ever."""

    TILLDELAT = "tilldelat"
    """Where the money comes from: negative."""
    DISPONIBELT = "disponibelt"
    INDRAGET = "indraget"
    OVERFORT = "overfort"
    """On its way to another budgetår: positive in the year it left, negative where it came."""
    FORVALTNING = "forvaltning"
    UTLYST = "utlyst"
    BEVILJAT_EJ_UTBETALT = "beviljat_ej_utbetalt"
    UTBETALT_EJ_REDOVISAT = "utbetalt_ej_redovisat"
    FORBRUKAT = "forbrukat"
    OFORBRUKAT = "oforbrukat"
    EJ_GODKANT = "ej_godkant"
    FOR_HOGT_BELOPP = "for_hogt_belopp"
    ATERBETALT = "aterbetalt"
    AVSTATT = "avstatt"
    EFTERGIVET = "eftergivet"
    AVSKRIVET = "avskrivet"

    @property
    def namn(self) -> str:
        """As people write it."""
        return {
            "tilldelat": "Tilldelat (källa)",
            "disponibelt": "Disponibelt",
            "indraget": "Indraget",
            "overfort": "Överfört mellan budgetår",
            "forvaltning": "Egen förvaltning",
            "utlyst": "Utlyst, ej beviljat",
            "beviljat_ej_utbetalt": "Beviljat, ej utbetalt",
            "utbetalt_ej_redovisat": "Utbetalt, ej redovisat",
            "forbrukat": "Förbrukat, godkänt",
            "oforbrukat": "Oförbrukat",
            "ej_godkant": "Förbrukat, ej godkänt",
            "for_hogt_belopp": "Utbetalt med för högt belopp",
            "aterbetalt": "Återbetalt",
            "avstatt": "Avstått från återkrav",
            "eftergivet": "Eftergivet",
            "avskrivet": "Avskrivet",
        }[self]


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


@dataclass(frozen=True)
class Del:
    """So much of a box, in a budget year."""

    lada: Lada
    ar: int
    belopp_ore: int
