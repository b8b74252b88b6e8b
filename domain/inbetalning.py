"""Inbetalning: money that came in on our account, unplaced until somebody says what it is for.

The receipt is a fact of the bank and is always recorded, also when it is corrected: if less came in
than is placed or paid back, what is unplaced is less than nothing, and shows. What we do with it
ourselves is judged: nobody places, or pays back, more than what is unplaced.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple
from uuid import UUID

from domain.arende import Arende
from domain.betalningsmal import Betalningsmal
from domain.faktum import Aktor, Faktum, Ore, OreEllerNoll, Rad, Strom, Text
from domain.hant import BANKDAG, dagen
from domain.stopp import IngetAttRatta, krav, kronor
from domain.stopp.inbetalning import (
    ForeInbetalningen,
    HavdForePlacering,
    InbetalningenFinnsInte,
    OplaceratRackerInte,
    PlaceringenFinnsInte,
    RaknasEfterHavandet,
)


class Bankuppgift(NamedTuple):
    """What the bank is last known to have received."""

    dag: date
    belopp_ore: int


class Placering(NamedTuple):
    """So much is for that ärende, and for that claim if it is for one."""

    dag: date
    belopp_ore: int
    arende_id: UUID
    fordran_id: UUID | None


class Inbetalning(Strom):
    """One receipt. `bankuppgifter` has one entry, by the version of the fact that last said it."""

    TOPIC = "inbetalning"

    class Event(Faktum):
        """A fact of an inbetalning."""

    def __init__(self) -> None:
        self.bankuppgifter: dict[int, Bankuppgift] = {}
        self.placeringar: dict[int, Placering] = {}
        self.havda: tuple[Placering, ...] = ()
        """Placings that have been taken back."""
        self.aterbetalt_ore = 0

    @property
    def bankuppgift(self) -> Bankuppgift:
        [sista] = self.bankuppgifter.values()
        return sista

    @property
    def oplacerat_ore(self) -> int:
        """Received, less what is placed and what is paid back; below zero after a correction."""
        placerat = sum(p.belopp_ore for p in self.placeringar.values())
        return self.bankuppgift.belopp_ore - placerat - self.aterbetalt_ore


class InbetalningMottagen(Inbetalning.Event):
    """The bank received `belopp_ore` on `konto`; verkningsdag is the bank day.

    `betalare` and `meddelande` are what the bank says of who paid and why, if it says anything.
    """

    TOPIC = "inbetalning.mottagen"
    HANT = BANKDAG

    bankreferens: Rad
    belopp_ore: Ore
    konto: Betalningsmal
    betalare: Rad | None
    meddelande: Text | None

    def apply(self, aggregate: Inbetalning) -> None:
        aggregate.bankuppgifter[self.originator_version] = Bankuppgift(
            self.verkningsdag, self.belopp_ore
        )


class InbetalningPlacerad(Inbetalning.Event):
    """So much of it is for an ärende, and for the claim named, if it is for one.

    verkningsdag is the day it was placed, which may be after the bank day.
    """

    TOPIC = "inbetalning.placerad"
    HANT = dagen("Placeringsdagen")

    belopp_ore: Ore
    arende_id: UUID
    fordran_id: UUID | None

    def apply(self, aggregate: Inbetalning) -> None:
        aggregate.placeringar[self.originator_version] = Placering(
            self.verkningsdag, self.belopp_ore, self.arende_id, self.fordran_id
        )


class PlaceringHavd(Inbetalning.Event):
    """A placing was taken back, whole, as from verkningsdag: the money is unplaced again.

    `rattar_version` is the version of the fact that placed it, on `tidigare_verkningsdag`.
    """

    TOPIC = "inbetalning.placering-havd"

    rattar_version: int
    tidigare_verkningsdag: date
    belopp_ore: Ore
    arende_id: UUID
    fordran_id: UUID | None
    orsak: Rad

    def apply(self, aggregate: Inbetalning) -> None:
        aggregate.havda += (aggregate.placeringar.pop(self.rattar_version),)


class InbetalningAterbetald(Inbetalning.Event):
    """So much of it was sent back on verkningsdag, to `betalningsmal`: it is for no ärende."""

    TOPIC = "inbetalning.aterbetald"
    HANT = dagen("Återbetalningsdagen")

    belopp_ore: Ore
    betalningsmal: Betalningsmal
    bankreferens: Rad | None
    orsak: Rad

    def apply(self, aggregate: Inbetalning) -> None:
        aggregate.aterbetalt_ore += self.belopp_ore


class InbetalningRattad(Inbetalning.Event):
    """What the bank received had been registered wrong: what was said of it, and what is true.

    An amount of 0 says that nothing was received. `rattar_version` is the version of the fact that
    said it: the receipt, or its last correction. verkningsdag is the right bank day.
    """

    TOPIC = "inbetalning.rattad"
    HANT = BANKDAG

    rattar_version: int
    tidigare_verkningsdag: date
    tidigare_belopp_ore: OreEllerNoll
    belopp_ore: OreEllerNoll
    orsak: Rad

    def apply(self, aggregate: Inbetalning) -> None:
        del aggregate.bankuppgifter[self.rattar_version]
        aggregate.bankuppgifter[self.originator_version] = Bankuppgift(
            self.verkningsdag, self.belopp_ore
        )


def ta_emot(
    *,
    inbetalning_id: UUID,
    verkningsdag: date,
    av: Aktor,
    bankreferens: str,
    belopp_ore: int,
    konto: str,
    fran: str | None,
    meddelande: str | None,
) -> Inbetalning:
    """Record what the bank received, whatever it was."""
    return Inbetalning.borja(
        InbetalningMottagen,
        id=inbetalning_id,
        verkningsdag=verkningsdag,
        av=av,
        bankreferens=bankreferens,
        belopp_ore=belopp_ore,
        konto=konto,
        betalare=fran,
        meddelande=meddelande,
    )


def placera(
    inbetalning: Inbetalning,
    *,
    verkningsdag: date,
    av: Aktor,
    belopp_ore: int,
    arende_id: UUID,
    fordran_id: UUID | None,
) -> None:
    """Say what so much of it is for. The ärende's own fact goes into the same append."""
    _krav_oplacerat(inbetalning, verkningsdag, belopp_ore)
    inbetalning.trigger_event(
        InbetalningPlacerad,
        verkningsdag=verkningsdag,
        av=av,
        belopp_ore=belopp_ore,
        arende_id=arende_id,
        fordran_id=fordran_id,
    )


def raknas_fran(inbetalning: Inbetalning, arenden: Iterable[Arende], belopp_ore: int) -> date:
    """The day from which so much of it counts in the ärende that it is placed in: the bank day.

    But money of a placing that counted until a later day, in one of `arenden`, not before that day:
    a krona settles one thing at a time. What never was placed is placed first.
    """
    bankdag = inbetalning.bankuppgift.dag
    rorda = (*inbetalning.placeringar.values(), *inbetalning.havda)
    ororda_ore = inbetalning.bankuppgift.belopp_ore - inbetalning.aterbetalt_ore
    ororda_ore -= sum(p.belopp_ore for p in rorda)
    if belopp_ore <= ororda_ore:
        return bankdag
    upptagen = [a.upptagna_till.get(inbetalning.id, bankdag) for a in arenden]
    return max([bankdag, *upptagen])


def hav_placering(
    inbetalning: Inbetalning,
    *,
    verkningsdag: date,
    av: Aktor,
    placering_version: int,
    orsak: str,
    galler_fran: date | None = None,
) -> None:
    """Take a placing back; it counts until `galler_fran`, if it is given: at most until now."""
    krav(
        placering_version in inbetalning.placeringar,
        PlaceringenFinnsInte,
        placering_version=placering_version,
    )
    placering = inbetalning.placeringar[placering_version]
    krav(verkningsdag >= placering.dag, HavdForePlacering, dag=verkningsdag, placerad=placering.dag)
    krav(
        galler_fran is None or galler_fran <= verkningsdag,
        RaknasEfterHavandet,
        galler_fran=galler_fran,
        dag=verkningsdag,
    )
    inbetalning.trigger_event(
        PlaceringHavd,
        verkningsdag=verkningsdag,
        av=av,
        rattar_version=placering_version,
        tidigare_verkningsdag=placering.dag,
        belopp_ore=placering.belopp_ore,
        arende_id=placering.arende_id,
        fordran_id=placering.fordran_id,
        orsak=orsak,
    )


def aterbetala(
    inbetalning: Inbetalning,
    *,
    verkningsdag: date,
    av: Aktor,
    belopp_ore: int,
    betalningsmal: str,
    bankreferens: str | None,
    orsak: str,
) -> None:
    """Send back so much of what is unplaced."""
    _krav_oplacerat(inbetalning, verkningsdag, belopp_ore)
    inbetalning.trigger_event(
        InbetalningAterbetald,
        verkningsdag=verkningsdag,
        av=av,
        belopp_ore=belopp_ore,
        betalningsmal=betalningsmal,
        bankreferens=bankreferens,
        orsak=orsak,
    )


def ratta_inbetalning(
    inbetalning: Inbetalning,
    *,
    verkningsdag: date,
    av: Aktor,
    rattar_version: int,
    belopp_ore: int,
    orsak: str,
) -> None:
    """Correct the bank day or amount that `rattar_version`, the last to say it, gave.

    Recorded also when what is placed no longer fits.
    """
    krav(
        rattar_version in inbetalning.bankuppgifter,
        InbetalningenFinnsInte,
        rattar_version=rattar_version,
    )
    forut = inbetalning.bankuppgift
    krav((verkningsdag, belopp_ore) != forut, IngetAttRatta)
    inbetalning.trigger_event(
        InbetalningRattad,
        verkningsdag=verkningsdag,
        av=av,
        rattar_version=rattar_version,
        tidigare_verkningsdag=forut.dag,
        tidigare_belopp_ore=forut.belopp_ore,
        belopp_ore=belopp_ore,
        orsak=orsak,
    )


def _krav_oplacerat(inbetalning: Inbetalning, dag: date, belopp_ore: int) -> None:
    bankdag = inbetalning.bankuppgift.dag
    krav(dag >= bankdag, ForeInbetalningen, dag=dag, bankdag=bankdag)
    krav(
        belopp_ore <= inbetalning.oplacerat_ore,
        OplaceratRackerInte,
        belopp=kronor(belopp_ore),
        kvar=kronor(inbetalning.oplacerat_ore),
    )
