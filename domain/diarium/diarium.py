"""Diarium: the numbers of a year's cases at an authority, one after another without a gap.

A number is taken in the same append as what it is for, so that none is ever lost.
"""

from __future__ import annotations

import re
from typing import Annotated
from uuid import UUID

from pydantic import Field

from domain.diarium.stopp import AnnatDiarium, FormatetSaknarNummer
from domain.grund.aktor import Atgard
from domain.grund.faktum import Faktum
from domain.grund.hant import FAR_KOMMA
from domain.grund.stopp import krav
from domain.grund.strom import Strom
from domain.grund.varden import Budgetar, Organisationsnummer, Rad, id_av_namn
from domain.myndighet.myndighet import myndighet_id

_NAMNRYMD = UUID("5b1f1c1e-6a0e-4d1c-9a52-6e2f5f0a9a06")
Serieformat = Annotated[Rad, Field(max_length=100)]
_FALT = re.compile(r"\{([^{}]*)\}")


class Diarium(Strom):
    """One series: how its numbers are written, and the last one taken (0 before the first)."""

    TOPIC = "diarium"

    class Event(Faktum):
        """A fact of a diarium."""

    def __init__(self) -> None:
        self.organisationsnummer = ""
        self.ar = 0
        self.format = ""
        self.senaste_nummer = 0

    def skrivet(self, nummer: int) -> str:
        """The number as it is written: 17 is "4.2-17/2024"."""
        text = self.format.replace("{nummer}", str(nummer))
        return text.replace("{ar}", str(self.ar))


def diarium_id(organisationsnummer: str, ar: int) -> UUID:
    """The id follows from whose series it is and of which year."""
    return id_av_namn(_NAMNRYMD, str(myndighet_id(organisationsnummer)), str(ar))


class DiarieserieBorjad(Diarium.Event):
    """A series was begun for the cases of `ar`.

    `format` has `{nummer}` once and may have `{ar}`: "4.2-{nummer}/{ar}"."""

    TOPIC = "diarium.serie-borjad"
    NAMN = "diarieserie påbörjad"
    HANT = FAR_KOMMA  # the series of a coming year is set up before it begins

    organisationsnummer: Organisationsnummer
    ar: Budgetar
    format: Serieformat

    def apply(self, aggregate: Diarium) -> None:
        aggregate.organisationsnummer = self.organisationsnummer
        aggregate.ar = self.ar
        aggregate.format = self.format


class DiarienummerTaget(Diarium.Event):
    """The next number was taken on verkningsdag, for the stream named, if it is for one."""

    TOPIC = "diarium.nummer-taget"
    NAMN = "diarienummer taget"

    nummer: int
    diarienummer: Rad
    for_strom_id: UUID | None

    def apply(self, aggregate: Diarium) -> None:
        aggregate.senaste_nummer = self.nummer


def borja_serie(atgard: Atgard, *, organisationsnummer: str, ar: int, format: str) -> Diarium:
    """Begin an authority's series of a year, at its own hand."""
    krav(
        myndighet_id(atgard.av.organisation) == myndighet_id(organisationsnummer),
        AnnatDiarium,
        organisation=atgard.av.organisation,
    )
    falt = _FALT.findall(format)
    rester = _FALT.sub("", format)
    krav(
        falt.count("nummer") == 1 and set(falt) <= {"nummer", "ar"} and not set("{}") & set(rester),
        FormatetSaknarNummer,
    )
    return Diarium.borja(
        DiarieserieBorjad,
        atgard,
        id=diarium_id(organisationsnummer, ar),
        organisationsnummer=organisationsnummer,
        ar=ar,
        format=format,
    )


def ta_nummer(diarium: Diarium, atgard: Atgard, *, for_strom_id: UUID | None) -> str:
    """Take the next number of the series, and return it as it is written."""
    krav(
        myndighet_id(atgard.av.organisation) == myndighet_id(diarium.organisationsnummer),
        AnnatDiarium,
        organisation=atgard.av.organisation,
    )
    nummer = diarium.senaste_nummer + 1
    diarienummer = diarium.skrivet(nummer)
    diarium.registrera(
        DiarienummerTaget,
        atgard,
        nummer=nummer,
        diarienummer=diarienummer,
        for_strom_id=for_strom_id,
    )
    return diarienummer
