"""Placering: which ärende, and which claim, a receipt is for; and when it counted from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Ore, Rad, Text
from domain.inbetalning.inbetalning import Inbetalning, Placering, krav_oplacerat
from domain.inbetalning.stopp import HavdForePlacering, PlaceringenFinnsInte, RaknasEfterHavandet

PLACERINGSDAGEN = "Placeringsdagen"
HAVANDEDAGEN = "Dagen"


class InbetalningPlacerad(Inbetalning.Event):
    """So much of it is for an ärende, and for the claim named, if it is for one.

    verkningsdag is the day from which it counts there: the bank day, or later when the money
    settled something else until then. `placerad_dag` is when somebody said so.
    """

    TOPIC = "inbetalning.placerad"
    NAMN = "inbetalning placerad"
    HANT = dagen("Dagen", placerad_dag=PLACERINGSDAGEN)

    placerad_dag: date
    belopp_ore: Ore
    arende_id: UUID
    fordran_id: UUID | None

    def apply(self, aggregate: Inbetalning) -> None:
        aggregate.placeringar[self.originator_version] = Placering(
            self.placerad_dag,
            self.verkningsdag,
            self.belopp_ore,
            self.arende_id,
            self.fordran_id,
        )


class PlaceringHavd(Inbetalning.Event):
    """A placing was taken back, whole, as from verkningsdag: the money is unplaced again.

    `rattar_version` is the version of the fact that placed it, from `tidigare_verkningsdag`, which
    is also verkningsdag if it never counted. `havd_dag` is when somebody took it back.
    """

    TOPIC = "inbetalning.placering-havd"
    NAMN = "placering hävd"
    HANT = dagen("Dagen", havd_dag=HAVANDEDAGEN)

    havd_dag: date
    rattar_version: int
    tidigare_verkningsdag: date
    belopp_ore: Ore
    arende_id: UUID
    fordran_id: UUID | None
    orsak: Rad

    def apply(self, aggregate: Inbetalning) -> None:
        aggregate.havda += (aggregate.placeringar.pop(self.rattar_version),)


class PlaceringUtebliven(Inbetalning.Event):
    """So much was placed there, was taken back, and could not be placed anew: it is unplaced.

    `placering_version` is the fact that placed it, and that was taken back. The rules refuse the
    new day: `stopp_i_ord` is what they say, as a sentence. verkningsdag is the day from which it
    would have counted.
    """

    TOPIC = "inbetalning.placering-utebliven"
    NAMN = "placering utebliven"
    HANT = dagen("Dagen")

    placering_version: int
    belopp_ore: Ore
    arende_id: UUID
    fordran_id: UUID | None
    stopp_i_ord: Text

    def apply(self, aggregate: Inbetalning) -> None:
        """The money is unplaced since the placing was taken back."""

    def i_ord(self) -> str:
        return f"{kronor(self.belopp_ore)} kunde inte placeras igen: {self.stopp_i_ord}"


def placera(
    inbetalning: Inbetalning,
    atgard: Atgard,
    *,
    belopp_ore: int,
    arende_id: UUID,
    fordran_id: UUID | None,
    galler_fran: date | None = None,
) -> None:
    """Say what so much of it is for. The ärende's own fact goes into the same append.

    It counts there from `galler_fran`; None: from the bank day.
    """
    krav_oplacerat(inbetalning, atgard.dag, belopp_ore)
    inbetalning.registrera(
        InbetalningPlacerad,
        atgard.den(galler_fran or inbetalning.bankuppgift.dag),
        placerad_dag=atgard.dag,
        belopp_ore=belopp_ore,
        arende_id=arende_id,
        fordran_id=fordran_id,
    )


def utebli(
    inbetalning: Inbetalning,
    atgard: Atgard,
    *,
    placering: Placering,
    placering_version: int,
    belopp_ore: int,
    stopp_i_ord: str,
) -> None:
    """Say that what was placed is unplaced, and why."""
    inbetalning.registrera(
        PlaceringUtebliven,
        atgard,
        placering_version=placering_version,
        belopp_ore=belopp_ore,
        arende_id=placering.arende_id,
        fordran_id=placering.fordran_id,
        stopp_i_ord=stopp_i_ord,
    )


def raknas_fran(inbetalning: Inbetalning, arenden: Iterable[Arende], belopp_ore: int) -> date:
    """The day from which `belopp_ore` of the receipt, now placed, counts in its ärende.

    It is the bank day for money that was never placed, and such money is placed first. Money that
    was placed before, in one of `arenden`, and counted there until a later day, counts from that
    day: a krona settles one thing at a time.
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
    atgard: Atgard,
    *,
    placering_version: int,
    orsak: str,
    galler_fran: date | None = None,
) -> None:
    """Take a placing back: the money counted there until `galler_fran`; None: it never did."""
    krav(
        placering_version in inbetalning.placeringar,
        PlaceringenFinnsInte,
        placering_version=placering_version,
    )
    placering = inbetalning.placeringar[placering_version]
    krav(atgard.dag >= placering.dag, HavdForePlacering, dag=atgard.dag, placerad=placering.dag)
    krav(
        galler_fran is None or galler_fran <= atgard.dag,
        RaknasEfterHavandet,
        galler_fran=galler_fran,
        dag=atgard.dag,
    )
    inbetalning.registrera(
        PlaceringHavd,
        atgard.den(galler_fran or placering.raknas_fran),
        havd_dag=atgard.dag,
        rattar_version=placering_version,
        tidigare_verkningsdag=placering.raknas_fran,
        belopp_ore=placering.belopp_ore,
        arende_id=placering.arende_id,
        fordran_id=placering.fordran_id,
        orsak=orsak,
    )
