"""Rättelse: what was written down of a receipt was not what the bank said."""

from __future__ import annotations

from datetime import date

from domain.grund.aktor import Atgard
from domain.grund.hant import BANKDAG
from domain.grund.stopp import IngetAttRatta, krav
from domain.grund.varden import OreEllerNoll, Rad
from domain.inbetalning.inbetalning import Bankuppgift, Inbetalning
from domain.inbetalning.stopp import InbetalningenFinnsInte


class InbetalningRattad(Inbetalning.Event):
    """What the bank received had been registered wrong: what was said of it, and what is true.

    An amount of 0 says that nothing was received. `rattar_version` is the version of the fact that
    said it: the receipt, or its last correction. verkningsdag is the right bank day.
    """

    TOPIC = "inbetalning.rattad"
    NAMN = "inbetalning rättad"
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


def ratta_inbetalning(
    inbetalning: Inbetalning, atgard: Atgard, *, rattar_version: int, belopp_ore: int, orsak: str
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
    krav((atgard.dag, belopp_ore) != forut, IngetAttRatta)
    inbetalning.registrera(
        InbetalningRattad,
        atgard,
        rattar_version=rattar_version,
        tidigare_verkningsdag=forut.dag,
        tidigare_belopp_ore=forut.belopp_ore,
        belopp_ore=belopp_ore,
        orsak=orsak,
    )
