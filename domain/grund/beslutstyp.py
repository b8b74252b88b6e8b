"""Beslutstyp: the kinds of decisions that a delegation, a regelverk and an appeal speak of."""

from __future__ import annotations

from enum import StrEnum


class Beslutstyp(StrEnum):
    """What a delegation may cover. A granskning and an attest are no decisions in the ärende."""

    BIFALL = "bifall"
    AVSLAG = "avslag"
    AVVISNING = "avvisning"
    AVSKRIVNING = "avskrivning"
    ANDRING = "andring"
    UTBETALNINGSHINDER = "utbetalningshinder"
    GRANSKNING = "granskning"
    ATERKRAV = "aterkrav"
    ANSTAND = "anstand"
    EFTERGIFT = "eftergift"
    ATTEST = "attest"

    @property
    def namn(self) -> str:
        """As people write it."""
        return {
            "andring": "ändring",
            "utbetalningshinder": "hinder mot utbetalning",
            "aterkrav": "återkrav",
            "anstand": "anstånd",
        }.get(self, self.value)


PROVNING = (Beslutstyp.BIFALL, Beslutstyp.AVSLAG, Beslutstyp.AVVISNING, Beslutstyp.AVSKRIVNING)
"""An application that is undecided is settled by one of these, under the version of that day."""
