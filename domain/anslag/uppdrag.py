"""Uppdrag: a task that a regeringsbeslut gave, what has been done of it, and what is late."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, NamedTuple

from pydantic import Field

from domain.grund.varden import Ore, Rad, Uppgift

Fristnummer = Annotated[int, Field(strict=True, ge=1, le=1000)]
"""Which of a task's frister, from 1, in the order in which the decision gives them."""


class Fristslag(StrEnum):
    """What is to be done by a day."""

    REKVISITION = "rekvisition"
    ATERBETALNING = "aterbetalning"
    EKONOMISK_REDOVISNING = "ekonomisk-redovisning"
    REDOVISNING = "redovisning"


class Uppdragsfrist(Uppgift):
    """What the decision says is to be done, and by when.

    Of a rekvisition also what it may be of (None: all that the task gives), whether it is made
    once (engångsvis), and whether the right to the money lapses with the day.
    """

    vad: Fristslag
    text: Rad
    senast: date
    belopp_ore: Ore | None = None
    engangsvis: bool = False
    forfaller: bool = False


@dataclass(frozen=True)
class Uppdrag:
    """A task as it stands: what it allows, and what has been done of it."""

    beslutsdag: date
    belopp_ore: int
    hogst_forvaltning_ore: int
    frister: tuple[Uppdragsfrist, ...]
    rekvirerat: tuple[tuple[int | None, int], ...] = ()
    """By which frist (None: the decision gives none), and how much."""
    mottaget_ore: int = 0
    forvaltning_ore: int = 0
    aterbetalt_ore: int = 0
    gjort: tuple[tuple[int | None, date], ...] = ()
    """What was done and when, by the number of the frist that it answers, if there is one."""

    @property
    def rekvirerat_ore(self) -> int:
        return sum(ore for _, ore in self.rekvirerat)

    def rekvirerat_av(self, frist: int | None) -> int:
        return sum(ore for nummer, ore in self.rekvirerat if nummer == frist)

    def dagar(self, frist: int | None) -> list[date]:
        """The days on which something was done that answers that frist."""
        return [nar for nummer, nar in self.gjort if nummer == frist]


class Fristlage(NamedTuple):
    """One frist on a day: when it was met, if it was, and whether that is or was too late."""

    beslutsreferens: str
    nummer: int
    vad: Fristslag
    text: str
    senast: date
    gjord: date | None
    sen: bool


def frister(alla: Mapping[str, Uppdrag], dag: date) -> list[Fristlage]:
    """The frister of tasks, by their beslutsreferens, as they were on `dag`, by the day they end.

    A frist is met by the first act or handling that answers it.
    """
    lagen = [
        _lage(referens, nummer, frist, uppdrag, dag)
        for referens, uppdrag in alla.items()
        if uppdrag.beslutsdag <= dag
        for nummer, frist in enumerate(uppdrag.frister, 1)
    ]
    return sorted(lagen, key=lambda f: (f.senast, f.beslutsreferens, f.nummer))


def _lage(
    beslutsreferens: str, nummer: int, frist: Uppdragsfrist, uppdrag: Uppdrag, dag: date
) -> Fristlage:
    gjord = min((nar for nar in uppdrag.dagar(nummer) if nar <= dag), default=None)
    sen = (gjord or dag) > frist.senast
    return Fristlage(beslutsreferens, nummer, frist.vad, frist.text, frist.senast, gjord, sen)
