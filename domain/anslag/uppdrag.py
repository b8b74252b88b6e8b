"""Uppdrag: a task that a regeringsbeslut gave, what has been done of it, and what is late."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, NamedTuple

from pydantic import Field

from domain.grund.varden import Rad, Uppgift

Fristnummer = Annotated[int, Field(strict=True, ge=1, le=1000)]
"""Which of a task's frister, from 1, in the order in which the decision gives them."""


class Fristslag(StrEnum):
    """What is to be done by a day."""

    REKVISITION = "rekvisition"
    ATERBETALNING = "aterbetalning"
    EKONOMISK_REDOVISNING = "ekonomisk-redovisning"
    REDOVISNING = "redovisning"


class Uppdragsfrist(Uppgift):
    """What the decision says is to be done, and by when."""

    vad: Fristslag
    text: Rad
    senast: date


@dataclass(frozen=True)
class Uppdrag:
    """A task as it stands: what it allows, and what has been done of it."""

    beslutsdag: date
    belopp_ore: int
    hogst_forvaltning_ore: int
    frister: tuple[Uppdragsfrist, ...]
    rekvirerat_ore: int = 0
    mottaget_ore: int = 0
    forvaltning_ore: int = 0
    aterbetalt_ore: int = 0
    gjort: tuple[tuple[Fristslag | int, date], ...] = ()
    """What was done and when: a kind of thing, or what answers one frist by its number."""


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

    A frist is met by the first act of its kind, or by the first handling that answers it.
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
    dagar = [nar for vad, nar in uppdrag.gjort if vad in (frist.vad, nummer) and nar <= dag]
    gjord = min(dagar, default=None)
    sen = (gjord or dag) > frist.senast
    return Fristlage(beslutsreferens, nummer, frist.vad, frist.text, frist.senast, gjord, sen)
