"""Aktör: who acts, in which role, for which organisation."""

from __future__ import annotations

from domain.grund.ord import Ord
from domain.grund.varden import Organisationsnummer, Rad, Uppgift


class Roll(Ord):
    """In which capacity somebody acts."""

    HANDLAGGARE = "handlaggare", "handläggare"
    BESLUTSFATTARE = "beslutsfattare"
    EKONOM = "ekonom"
    GRANSKARE = "granskare"
    SOKANDE = "sokande", "sökande"


class Aktor(Uppgift):
    """Who recorded a fact (a pseudonym or user name), in which role, for which organisation."""

    subjekt: Rad
    roll: Roll
    organisation: Organisationsnummer
