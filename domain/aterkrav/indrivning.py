"""Indrivning: a claim that is not paid is handed over for collection."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from domain.arende.arende import Arende
from domain.aterkrav.fordran import oppen
from domain.grund.atgard import Atgard
from domain.grund.hant import dagen
from domain.grund.varden import Ore, Rad


class Indrivare(StrEnum):
    FORDRINGSBEVAKNING = "fordringsbevakning"
    KRONOFOGDEN = "kronofogden"
    KONKURSFORVALTARE = "konkursforvaltare"
    DOMSTOL = "domstol"


class FordranOverlamnad(Arende.Event):
    """The claim was handed over for collection on verkningsdag, or lodged in a bankruptcy.

    `belopp_ore` is capital and interest then outstanding; `referens` is what it is known by there.
    """

    TOPIC = "arende.fordran-overlamnad"
    HANT = dagen("Dagen för överlämnandet")

    fordran_id: UUID
    overlamnad_till: Indrivare
    belopp_ore: Ore
    referens: Rad

    def apply(self, aggregate: Arende) -> None:
        pass  # what it is owed does not change


def overlamna(
    arende: Arende, atgard: Atgard, *, fordran_id: UUID, till: Indrivare, referens: str
) -> None:
    """Hand the claim over for collection."""
    fordran = oppen(arende, fordran_id)
    arende.registrera(
        FordranOverlamnad,
        atgard,
        fordran_id=fordran_id,
        overlamnad_till=till,
        belopp_ore=fordran.utestaende_ore + fordran.utestaende_ranta_ore,
        referens=referens,
    )
