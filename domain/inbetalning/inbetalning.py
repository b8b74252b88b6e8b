"""Inbetalning: money that came in on our account, unplaced until somebody says what it is for.

The receipt is a fact of the bank and is always recorded, also when it is corrected: if less came in
than is placed or paid back, what is unplaced is less than nothing, and shows. What we do with it
ourselves is judged: nobody places, or pays back, more than what is unplaced.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID

from domain.grund.aktor import Atgard
from domain.grund.faktum import Faktum
from domain.grund.hant import BANKDAG
from domain.grund.stopp import krav, kronor
from domain.grund.strom import Strom
from domain.grund.uppslag import Svar, uppslag
from domain.grund.varden import Ore, Rad, Text
from domain.inbetalning.stopp import ForeInbetalningen, OplaceratRackerInte
from domain.mottagare.betalningsmal import Betalningsmal


class Bankuppgift(NamedTuple):
    """What the bank is last known to have received."""

    dag: date
    belopp_ore: int


class Placering(NamedTuple):
    """So much is for that ärende, and for that claim if it is for one, and since when.

    It was placed on `dag`; it counts where it is placed from `raknas_fran`.
    """

    dag: date
    raknas_fran: date
    belopp_ore: int
    arende_id: UUID
    fordran_id: UUID | None


class Aterbetalt(NamedTuple):
    """So much has been sent back, and where."""

    dag: date
    belopp_ore: int
    betalningsmal: str


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
        self.aterbetalningar: dict[int, Aterbetalt] = {}
        """What has been sent back, by the version of the fact that last said so."""

    @property
    def bankuppgift(self) -> Bankuppgift:
        return self.mottaget()

    @uppslag("inbetalning", "vad banken tog emot", delat=True)
    def mottaget(self) -> Svar[Bankuppgift]:
        [(version, sista)] = self.bankuppgifter.items()
        return Svar(sista, version, f"{kronor(sista.belopp_ore)} den {sista.dag}")

    @property
    def aterbetalt_ore(self) -> int:
        return sum(a.belopp_ore for a in self.aterbetalningar.values())

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
    NAMN = "inbetalning mottagen"
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


def ta_emot(
    atgard: Atgard,
    *,
    inbetalning_id: UUID,
    bankreferens: str,
    belopp_ore: int,
    konto: str,
    fran: str | None,
    meddelande: str | None,
) -> Inbetalning:
    """Record what the bank received, whatever it was."""
    return Inbetalning.borja(
        InbetalningMottagen,
        atgard,
        id=inbetalning_id,
        bankreferens=bankreferens,
        belopp_ore=belopp_ore,
        konto=konto,
        betalare=fran,
        meddelande=meddelande,
    )


def krav_oplacerat(inbetalning: Inbetalning, dag: date, belopp_ore: int) -> None:
    """So much (öre) of the receipt is unplaced, on its bank day or later."""
    bankdag = inbetalning.bankuppgift.dag
    krav(dag >= bankdag, ForeInbetalningen, dag=dag, bankdag=bankdag)
    krav(
        belopp_ore <= inbetalning.oplacerat_ore,
        OplaceratRackerInte,
        belopp=kronor(belopp_ore),
        kvar=kronor(inbetalning.oplacerat_ore),
    )
