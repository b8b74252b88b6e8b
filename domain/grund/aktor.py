"""Aktör and åtgärd: who acts, in which role, for which organisation; and on which day."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

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


class Atgard(NamedTuple):
    """`dag` becomes the verkningsdag of what is recorded, and `av` who recorded it."""

    dag: date
    av: Aktor

    def den(self, dag: date) -> Atgard:
        """By the same, as from another day."""
        return self._replace(dag=dag)
