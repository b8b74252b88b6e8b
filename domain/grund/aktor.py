"""Aktör: who acts, in which role, for which organisation."""

from __future__ import annotations

from enum import StrEnum

from domain.grund.varden import Organisationsnummer, Rad, Uppgift


class Roll(StrEnum):
    """In which capacity somebody acts."""

    HANDLAGGARE = "handlaggare"
    BESLUTSFATTARE = "beslutsfattare"
    EKONOM = "ekonom"
    GRANSKARE = "granskare"
    SOKANDE = "sokande"

    @property
    def namn(self) -> str:
        """As people write it."""
        return {"handlaggare": "handläggare", "sokande": "sökande"}.get(self, self.value)


class Aktor(Uppgift):
    """Who recorded a fact (a pseudonym or user name), in which role, for which organisation."""

    subjekt: Rad
    roll: Roll
    organisation: Organisationsnummer
