"""What any command that moves an ärende's money is given: the case, a day, a choice, an amount."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID

from domain.anslag.anslagspost import Anslag
from domain.arende.arende import Arende
from domain.beslut.beslutsfattande import Beslutsunderlag
from domain.mottagare.mottagare import Mottagare
from domain.myndighet.myndighet import Myndighet
from domain.regelverk.regelverk import Regelverk
from domain.utlysning.utlysning import Utlysning
from tests.domain.hjalp.historia import POSTEN

V = TypeVar("V")
OKAND = UUID(int=99)
"""The id of what is not there."""


@dataclass
class Bord:
    """What the commands are given: the case, the streams they read, and the choice of the day."""

    arende: Arende
    utlysning: Utlysning
    mottagare: Mottagare
    underlag: Beslutsunderlag
    betalande: Myndighet
    dag: date
    """A day, whatever was done before: what the bank does is registered in any order."""
    idag: date
    """The latest day so far: when things are decided."""
    nr: int
    ore: int

    @property
    def post(self) -> Anslag:
        """It says nothing of what is paid back: it is as the regelverk says."""
        return Anslag.tom(POSTEN)

    @property
    def regelverk(self) -> Regelverk:
        return self.underlag.regelverk

    def en(self, kanda: Collection[V], annars: V) -> V:
        """One of those there are, or now and then one that there is not."""
        alla = [*kanda, annars]
        return alla[self.nr % len(alla)]

    @property
    def ny_id(self) -> UUID:
        return UUID(int=self.arende.version)

    @property
    def fordran(self) -> UUID:
        return self.en([i for i, f in self.arende.fordringar.items() if f.oppen], OKAND)

    @property
    def skuld(self) -> UUID:
        """What may be paid: what is written off too."""
        skulder = [i for i, f in self.arende.fordringar.items() if f.oppen or f.ar_avskriven]
        return self.en(skulder, OKAND)


Verb = Callable[[Bord], None]
