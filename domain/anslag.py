"""Anslag: the money that the state allots, per anslagspost and budgetår."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple
from uuid import UUID

from domain.faktum import Aktor, Budgetar, Faktum, Ore, Rad, Strom, id_av_namn
from domain.stopp import IngetAttRatta, krav
from domain.stopp.anslag import TilldelningFinnsInte
from domain.vakt import Vakt, anslagsvakt

_NAMNRYMD = UUID("5b1f1c1e-6a0e-4d1c-9a52-6e2f5f0a9a01")


class Tilldelning(NamedTuple):
    budgetar: int
    belopp_ore: int
    dag: date


class Anslag(Strom):
    """One anslagspost: its allotments by the version of the fact that last stated them."""

    TOPIC = "anslag"

    class Event(Faktum):
        """A fact of an anslagspost."""

    def __init__(self) -> None:
        self.tilldelningar: dict[int, Tilldelning] = {}


def anslag_id(utgiftsomrade: str, anslag: str, anslagspost: str) -> UUID:
    """The id follows from the designation, so that a post can only be set up once."""
    return id_av_namn(_NAMNRYMD, utgiftsomrade, anslag, anslagspost)


class AnslagspostUpplagd(Anslag.Event):
    """An anslagspost was set up, named as in the regleringsbrev: "9", "1:6", "16"."""

    TOPIC = "anslag.post-upplagd"

    utgiftsomrade: Rad
    anslag: Rad
    anslagspost: Rad
    benamning: Rad


class MedelTilldelade(Anslag.Event):
    """Money was allotted for a budgetår; verkningsdag is the first day it may be used."""

    TOPIC = "anslag.medel-tilldelade"

    budgetar: Budgetar
    belopp_ore: Ore
    beslutsreferens: Rad

    def apply(self, aggregate: Anslag) -> None:
        aggregate.tilldelningar[self.originator_version] = Tilldelning(
            self.budgetar, self.belopp_ore, self.verkningsdag
        )

    def vakter(self) -> Iterator[Vakt]:
        kalla = anslagsvakt(self.originator_id, self.budgetar)
        yield Vakt(kalla, self.belopp_ore, villkorlig=False)


class TilldelningRattad(Anslag.Event):
    """An allotment had been registered wrong: what it said, and what it should have said.

    `rattar_version` is the version of the fact that said it: the allotment, or its last correction.
    verkningsdag is the right day.
    """

    TOPIC = "anslag.tilldelning-rattad"

    rattar_version: int
    tidigare_verkningsdag: date
    tidigare_budgetar: Budgetar
    tidigare_belopp_ore: Ore
    budgetar: Budgetar
    belopp_ore: Ore
    orsak: Rad

    def apply(self, aggregate: Anslag) -> None:
        del aggregate.tilldelningar[self.rattar_version]
        aggregate.tilldelningar[self.originator_version] = Tilldelning(
            self.budgetar, self.belopp_ore, self.verkningsdag
        )

    def vakter(self) -> Iterator[Vakt]:
        yield Vakt(
            anslagsvakt(self.originator_id, self.tidigare_budgetar), -self.tidigare_belopp_ore
        )
        yield Vakt(anslagsvakt(self.originator_id, self.budgetar), self.belopp_ore)


def lagg_upp(
    *,
    verkningsdag: date,
    av: Aktor,
    utgiftsomrade: str,
    anslag: str,
    anslagspost: str,
    benamning: str,
) -> Anslag:
    """Set up an anslagspost."""
    return Anslag.borja(
        AnslagspostUpplagd,
        id=anslag_id(utgiftsomrade, anslag, anslagspost),
        verkningsdag=verkningsdag,
        av=av,
        utgiftsomrade=utgiftsomrade,
        anslag=anslag,
        anslagspost=anslagspost,
        benamning=benamning,
    )


def tilldela(
    post: Anslag,
    *,
    verkningsdag: date,
    av: Aktor,
    budgetar: int,
    belopp_ore: int,
    beslutsreferens: str,
) -> None:
    """Record money allotted to the post for a budgetår, by regleringsbrev or other decision."""
    post.trigger_event(
        MedelTilldelade,
        verkningsdag=verkningsdag,
        av=av,
        budgetar=budgetar,
        belopp_ore=belopp_ore,
        beslutsreferens=beslutsreferens,
    )


def ratta_tilldelning(
    post: Anslag,
    *,
    verkningsdag: date,
    av: Aktor,
    rattar_version: int,
    budgetar: int,
    belopp_ore: int,
    orsak: str,
) -> None:
    """Correct the day, budgetår or amount of an allotment. What is in calls must still fit."""
    krav(rattar_version in post.tilldelningar, TilldelningFinnsInte, rattar_version=rattar_version)
    forut = post.tilldelningar[rattar_version]
    krav(forut != Tilldelning(budgetar, belopp_ore, verkningsdag), IngetAttRatta)
    post.trigger_event(
        TilldelningRattad,
        verkningsdag=verkningsdag,
        av=av,
        rattar_version=rattar_version,
        tidigare_verkningsdag=forut.dag,
        tidigare_budgetar=forut.budgetar,
        tidigare_belopp_ore=forut.belopp_ore,
        budgetar=budgetar,
        belopp_ore=belopp_ore,
        orsak=orsak,
    )
