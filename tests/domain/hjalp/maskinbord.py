"""What any command that moves an ärende's money is given: the case, a day, a choice, an amount."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar
from uuid import UUID

from domain.anslag.anslagspost import Anslag
from domain.arende.arende import Arende
from domain.beslut.beslutsfattande import Beslutsunderlag
from domain.grund.strom import Strom
from domain.grunddata.grunddata import Grunddata
from domain.inbetalning.inbetalning import Inbetalning
from domain.mottagare.mottagare import Mottagare
from domain.myndighet.myndighet import Myndighet
from domain.regelverk.regelverk import Regelverk
from domain.utlysning.utlysning import Utlysning
from tests.domain.hjalp.historia import ARENDE_2

V = TypeVar("V")
HOGSTA_NR = 7
OKAND = UUID(int=99)
"""The id of what is not there."""
ANNAT_FRAN = 10_000
"""Ids of what is new in the other ärende, so that they are of no other."""


@dataclass
class Bord:
    """What the commands are given: the case, the streams they read, and the choice of the day."""

    arende: Arende
    utlysning: Utlysning
    mottagarna: tuple[Mottagare, Mottagare]
    """The one that applied, and the other."""
    underlag: Beslutsunderlag
    betalande: Myndighet
    post: Anslag
    """It says nothing of what is paid back: it is as the regelverk says."""
    rantor: Grunddata
    utlaningsrantor: Grunddata
    dag: date
    """A day, whatever was done before: what the bank does is registered in any order."""
    idag: date
    """The latest day so far: when things are decided."""
    annat: tuple[Arende, Utlysning, Anslag]
    """The other ärende that the mottagare has, its call and its post."""
    nr: int = 0
    ore: int = 0
    skala: int = 1
    """How many öre there are in each part: where there is interest, so many that a day is seen."""
    inbetalningar: dict[UUID, Inbetalning] = field(default_factory=dict)

    @property
    def strommar(self) -> tuple[Strom, ...]:
        """All that a command may open."""
        return (
            self.arende,
            self.utlysning,
            *self.mottagarna,
            self.regelverk,
            self.underlag.myndighet,
            self.betalande,
            self.post,
            self.rantor,
            self.utlaningsrantor,
            *self.annat,
            *self.inbetalningar.values(),
        )

    def byt_arende(self) -> None:
        """The other ärende is the one that commands are done to."""
        nu = (self.arende, self.utlysning, self.post)
        self.arende, self.utlysning, self.post = self.annat
        self.annat = nu

    @property
    def mottagare(self) -> Mottagare:
        """The party now."""
        return next(m for m in self.mottagarna if m.id == self.arende.mottagare_id)

    @property
    def annan_mottagare(self) -> Mottagare:
        return next(m for m in self.mottagarna if m.id != self.arende.mottagare_id)

    @property
    def regelverk(self) -> Regelverk:
        return self.underlag.regelverk

    def en(self, kanda: Collection[V], annars: V) -> V:
        """One of those there are, or now and then one that there is not."""
        return annars if not kanda or self.nr == HOGSTA_NR else [*kanda][self.nr % len(kanda)]

    @property
    def nagra_ore(self) -> int:
        """Some of what a claim is, rather than all."""
        return self.belopp((self.ore + 1) // 2)

    def belopp(self, antal: int) -> int:
        """So few parts of the grant, in öre."""
        return antal * self.skala

    @property
    def ny_id(self) -> UUID:
        return UUID(int=self.arende.version + (ANNAT_FRAN if self.arende.id == ARENDE_2 else 0))

    @property
    def fordran(self) -> UUID:
        return self.en([i for i, f in self.arende.fordringar.items() if f.oppen], OKAND)

    @property
    def skuld(self) -> UUID:
        """What may be paid: what is written off too."""
        skulder = [i for i, f in self.arende.fordringar.items() if f.oppen or f.ar_avskriven]
        return self.en(skulder, OKAND)

    @property
    def eftergift(self) -> tuple[UUID, UUID]:
        """A claim, and a decision that waives some of it."""
        alla = [(i, e.beslut_id) for i, f in self.arende.fordringar.items() for e in f.eftergifter]
        return self.en(alla, (OKAND, OKAND))


Verb = Callable[[Bord], None]
