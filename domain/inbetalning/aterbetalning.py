"""Återbetalning: what belongs to nobody here is sent back."""

from __future__ import annotations

from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.varden import Ore, Rad
from domain.inbetalning.inbetalning import Inbetalning, krav_oplacerat
from domain.mottagare.betalningsmal import Betalningsmal


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
        aggregate.aterbetalt_ore += self.belopp_ore


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
