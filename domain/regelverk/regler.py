"""Regler: what a version of a förordning says, as far as the system acts on it. Data, not code.

Every part is parameters: what differs between förordningar is written in their files. Which of it
has been read in the original is said by the paragraphs (`Paragraf.status`).
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from domain.grund.beslutstyp import Beslutstyp
from domain.grund.ord import Ord
from domain.grund.varden import Rad, Skrivsatt, Text, Uppgift

Nyckel = Annotated[
    str,
    Skrivsatt(
        r"[a-z][a-z0-9-]{0,59}",
        "ska börja med en bokstav och bestå av högst 60 tecken av a–z, 0–9 och bindestreck",
    ),
]
"""A name that answers, grounds and cost categories are known by: "lonekostnader"."""


class Kallstatus(StrEnum):
    """How a paragraph is known. Only what was read in the original is ever printed as law."""

    ORIGINAL = "original"
    ATERGIVEN = "atergiven"
    MONSTER = "monster"


class Fordelningsmetod(Ord):
    LIKA = "lika"
    EFTER_PROVNING = "efter-provning", "efter prövning"


class Avrundning(StrEnum):
    """The smallest unit of a share."""

    KRONA = "krona"
    ORE = "ore"

    @property
    def enhet_ore(self) -> int:
        return 100 if self is Avrundning.KRONA else 1


class Fordelningsregel(Uppgift):
    metod: Fordelningsmetod
    avrundning: Avrundning


class Paragraf(Uppgift):
    """One paragraph, and how it is known."""

    beteckning: Rad
    text: Text
    status: Kallstatus


class Arsfrist(Uppgift):
    """A day of the year, `ar_efter` years after the bidragsår.

    `flyttas`: one that falls on a Saturday, Sunday or other free day ends on the next working day.
    """

    manad: Annotated[int, Field(ge=1, le=12)]
    dag: Annotated[int, Field(ge=1, le=31)]
    ar_efter: Annotated[int, Field(ge=0, le=10)]
    flyttas: bool

    @model_validator(mode="after")
    def _finns_varje_ar(self) -> Arsfrist:
        if self.dag > monthrange(2023, self.manad)[1]:
            raise ValueError("dagen finns inte varje år")
        return self

    def for_bidragsar(self, ar: int) -> date:
        """The day before any move."""
        return date(ar + self.ar_efter, self.manad, self.dag)


class Grund(Uppgift):
    """A ground that the regelverk gives for demanding back or for not paying."""

    nyckel: Nyckel
    text: Rad
    lagrum: Rad


class Uppgiftskrav(Uppgift):
    """Something that an ansökan shall contain."""

    nyckel: Nyckel
    fraga: Rad
    obligatorisk: bool
    lagrum: Rad | None


class SenAnsokan(StrEnum):
    """What becomes of an ansökan that came in after the last day."""

    AVVISAS = "avvisas"
    FAR_PROVAS = "far-provas"


class Ansokningsregel(Uppgift):
    uppgifter: tuple[Uppgiftskrav, ...]
    for_sen: SenAnsokan
    sista_dag_flyttas: bool


class Utbetalningsregel(Uppgift):
    """`vantar_laga_kraft`: nothing is paid before the time to appeal has passed."""

    vantar_laga_kraft: bool
    hindersgrunder: tuple[Grund, ...]


class Tidrakning(StrEnum):
    """From when the time to appeal is counted, of a party that represents the public (44 § FL).

    Of every other party it is from delfående, whatever the regelverk says.
    """

    DELFAENDE = "delfaende"
    BESLUTSDAG = "beslutsdag"


class Overklaganderegel(Uppgift):
    far_overklagas: tuple[Beslutstyp, ...]
    tidrakning: Tidrakning
    veckor: Annotated[int, Field(ge=1, le=52)]
    flyttas: bool
