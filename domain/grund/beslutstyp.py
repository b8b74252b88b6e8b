"""Beslutstyp: the kinds of decisions that a delegation, a regelverk and an appeal speak of."""

from __future__ import annotations

from domain.grund.ord import Ord


class Beslutstyp(Ord):
    """What a delegation may cover. A granskning and an attest are no decisions in the ärende."""

    BIFALL = "bifall"
    AVSLAG = "avslag"
    AVVISNING = "avvisning"
    AVSKRIVNING = "avskrivning"
    ANDRING = "andring", "ändring"
    UTBETALNINGSHINDER = "utbetalningshinder", "hinder mot utbetalning"
    GRANSKNING = "granskning"
    ATERKRAV = "aterkrav", "återkrav"
    ANSTAND = "anstand", "anstånd"
    EFTERGIFT = "eftergift"
    ATTEST = "attest"


PROVNING = (Beslutstyp.BIFALL, Beslutstyp.AVSLAG, Beslutstyp.AVVISNING, Beslutstyp.AVSKRIVNING)
"""An application that is undecided is settled by one of these, under the version of that day."""
