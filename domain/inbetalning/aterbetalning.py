"""Återbetalning: what belongs to nobody here is sent back, and what was said of it corrected."""

from __future__ import annotations

from datetime import date

from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.stopp import IngetAttRatta, krav
from domain.grund.varden import Ore, OreEllerNoll, Rad
from domain.inbetalning.inbetalning import Aterbetalt, Inbetalning, krav_oplacerat
from domain.inbetalning.stopp import AterbetalningenFinnsInte
from domain.mottagare.betalningsmal import Betalningsmal, som_betalningsmal


class InbetalningAterbetald(Inbetalning.Event):
    """So much of it was sent back on verkningsdag, to `betalningsmal`: it is for no ärende."""

    TOPIC = "inbetalning.aterbetald"
    NAMN = "inbetalning återbetald"
    HANT = dagen("Återbetalningsdagen")

    belopp_ore: Ore
    betalningsmal: Betalningsmal
    bankreferens: Rad | None
    orsak: Rad

    def apply(self, aggregate: Inbetalning) -> None:
        aggregate.aterbetalningar[self.originator_version] = Aterbetalt(
            self.verkningsdag, self.belopp_ore, self.betalningsmal
        )


class AterbetalningRattad(Inbetalning.Event):
    """What was sent back had been registered wrong: what was said of it, and what is true.

    An amount of 0 says that nothing was sent back. `rattar_version` is the version of the fact that
    said it: the repayment, or its last correction. verkningsdag is the right day.
    """

    TOPIC = "inbetalning.aterbetalning-rattad"
    NAMN = "återbetalning rättad"
    HANT = dagen("Återbetalningsdagen")

    rattar_version: int
    tidigare_verkningsdag: date
    tidigare_belopp_ore: OreEllerNoll
    tidigare_betalningsmal: Betalningsmal
    belopp_ore: OreEllerNoll
    betalningsmal: Betalningsmal
    orsak: Rad

    def apply(self, aggregate: Inbetalning) -> None:
        del aggregate.aterbetalningar[self.rattar_version]
        aggregate.aterbetalningar[self.originator_version] = Aterbetalt(
            self.verkningsdag, self.belopp_ore, self.betalningsmal
        )


def aterbetala(
    inbetalning: Inbetalning,
    atgard: Atgard,
    *,
    belopp_ore: int,
    betalningsmal: str,
    bankreferens: str | None,
    orsak: str,
) -> None:
    """Send back so much of what is unplaced."""
    krav_oplacerat(inbetalning, atgard.dag, belopp_ore)
    inbetalning.registrera(
        InbetalningAterbetald,
        atgard,
        belopp_ore=belopp_ore,
        betalningsmal=betalningsmal,
        bankreferens=bankreferens,
        orsak=orsak,
    )


def ratta_aterbetalning(
    inbetalning: Inbetalning,
    atgard: Atgard,
    *,
    rattar_version: int,
    belopp_ore: int,
    betalningsmal: str,
    orsak: str,
) -> None:
    """Correct the day, amount or payee that `rattar_version`, the last to say it, gave.

    Recorded also when it is more than what is unplaced: the bank has done it.
    """
    krav(
        rattar_version in inbetalning.aterbetalningar,
        AterbetalningenFinnsInte,
        rattar_version=rattar_version,
    )
    forut = inbetalning.aterbetalningar[rattar_version]
    nu = Aterbetalt(atgard.dag, belopp_ore, som_betalningsmal(betalningsmal))
    krav(nu != forut, IngetAttRatta)
    inbetalning.registrera(
        AterbetalningRattad,
        atgard,
        rattar_version=rattar_version,
        tidigare_verkningsdag=forut.dag,
        tidigare_belopp_ore=forut.belopp_ore,
        tidigare_betalningsmal=forut.betalningsmal,
        belopp_ore=belopp_ore,
        betalningsmal=betalningsmal,
        orsak=orsak,
    )
