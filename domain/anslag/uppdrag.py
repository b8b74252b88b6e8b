"""Uppdrag: a task that a regeringsbeslut gave, what has been done of it, and what is late."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Annotated, NamedTuple

from pydantic import Field

from domain.grund.ord import Ord
from domain.grund.varden import Ore, Rad, Uppgift, ny_av

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


class Uppdragsslag(Ord):
    """What was done of a task. Stored in facts: a value is for ever."""

    REKVISITION = "rekvisition", "rekvisition"
    MOTTAGET = "mottagna-medel", "mottagna medel"
    FORVALTNING = "forvaltning", "medel till förvaltning"
    ATERBETALNING = "aterbetalning", "återbetalning"
    REDOVISNING = "redovisning", "redovisning"


FRISTSLAG: Mapping[Uppdragsslag, tuple[Fristslag, ...]] = {
    Uppdragsslag.REKVISITION: (Fristslag.REKVISITION,),
    Uppdragsslag.ATERBETALNING: (Fristslag.ATERBETALNING,),
    Uppdragsslag.REDOVISNING: (
        Fristslag.REDOVISNING,
        Fristslag.EKONOMISK_REDOVISNING,
        Fristslag.ATERBETALNING,
    ),
}
"""Which frister it can answer, of what can answer any."""


class Uppdragshandelse(NamedTuple):
    """One thing that was done of a task, as it is known now.

    What is not of its kind is None. If it was never done (`gjord`), its amount is 0.
    """

    slag: Uppdragsslag
    dag: date
    gjord: bool = True
    belopp_ore: int | None = None
    budgetar: int | None = None
    till: str | None = None
    fristnummer: int | None = None

    @property
    def tas_ur_posten(self) -> bool:
        """Whether it takes of what the anslagspost has free in `budgetar`."""
        return self.slag in (Uppdragsslag.FORVALTNING, Uppdragsslag.ATERBETALNING)


@dataclass(frozen=True)
class Uppdrag:
    """A task as it stands: what it allows, and what has been done of it.

    `version` is that of the fact that last said what it allows; so are the keys of `handelser` of
    what was done.
    """

    version: int
    beslutsdag: date
    budgetar: int
    belopp_ore: int
    hogst_forvaltning_ore: int
    frister: tuple[Uppdragsfrist, ...]
    handelser: Mapping[int, Uppdragshandelse] = field(default_factory=dict)

    @property
    def rekvirerat_ore(self) -> int:
        return self.summa(Uppdragsslag.REKVISITION)

    @property
    def mottaget_ore(self) -> int:
        return self.summa(Uppdragsslag.MOTTAGET)

    @property
    def forvaltning_ore(self) -> int:
        return self.summa(Uppdragsslag.FORVALTNING)

    @property
    def aterbetalt_ore(self) -> int:
        return self.summa(Uppdragsslag.ATERBETALNING)

    def rekvirerat_av(self, frist: int | None) -> int:
        return sum(
            h.belopp_ore or 0
            for h in self.handelser.values()
            if h.slag is Uppdragsslag.REKVISITION and h.fristnummer == frist
        )

    def dagar(self, frist: int | None) -> list[date]:
        """The days on which something was done that answers that frist."""
        return [h.dag for h in self.handelser.values() if h.gjord and h.fristnummer == frist]

    def summa(self, slag: Uppdragsslag) -> int:
        return sum(h.belopp_ore or 0 for h in self.handelser.values() if h.slag is slag)

    def utan(self, version: int) -> Uppdrag:
        """As if the fact of that version had not been."""
        kvar = {v: h for v, h in self.handelser.items() if v != version}
        return ny_av(self, handelser=kvar)

    def den(self, dag: date) -> Uppdrag:
        """What had been done of it on a day."""
        hant = {v: h for v, h in self.handelser.items() if h.dag <= dag}
        return ny_av(self, handelser=hant)


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
