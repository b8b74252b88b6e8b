"""Tilldelning: what the state allots to the post, lets it exceed, or withdraws again."""

from __future__ import annotations

from domain.anslag.anslagspost import Anslag, Beloppsslag
from domain.anslag.belopp import Beloppsfaktum
from domain.grund.aktor import Atgard
from domain.grund.varden import Ore, Rad


class MedelTilldelade(Beloppsfaktum):
    """Money was allotted for a budgetår; verkningsdag is the first day it may be used."""

    TOPIC = "anslag.medel-tilldelade"
    NAMN = "medel tilldelade"
    SLAG = Beloppsslag.TILLDELNING

    belopp_ore: Ore
    beslutsreferens: Rad


class OverskridandeMedgivet(Beloppsfaktum):
    """Regeringen allowed so much more, as from verkningsdag, to be used than was allotted."""

    TOPIC = "anslag.overskridande-medgivet"
    NAMN = "överskridande medgivet"
    SLAG = Beloppsslag.OVERSKRIDANDE

    belopp_ore: Ore
    beslutsreferens: Rad


class MedelIndragna(Beloppsfaktum):
    """Money that was free to use was withdrawn by the state as from verkningsdag."""

    TOPIC = "anslag.medel-indragna"
    NAMN = "medel indragna"
    SLAG = Beloppsslag.INDRAGNING

    belopp_ore: Ore
    beslutsreferens: Rad


def tilldela(
    post: Anslag, atgard: Atgard, *, budgetar: int, belopp_ore: int, beslutsreferens: str
) -> None:
    """Record money allotted to the post for a budgetår, by regleringsbrev or other decision."""
    post.krav_oppet(budgetar)
    post.registrera(
        MedelTilldelade,
        atgard,
        budgetar=budgetar,
        belopp_ore=belopp_ore,
        beslutsreferens=beslutsreferens,
    )


def medge_overskridande(
    post: Anslag, atgard: Atgard, *, budgetar: int, belopp_ore: int, beslutsreferens: str
) -> None:
    """Record that more may be used than was allotted."""
    post.krav_oppet(budgetar)
    post.registrera(
        OverskridandeMedgivet,
        atgard,
        budgetar=budgetar,
        belopp_ore=belopp_ore,
        beslutsreferens=beslutsreferens,
    )


def dra_in(
    post: Anslag, atgard: Atgard, *, budgetar: int, belopp_ore: int, beslutsreferens: str
) -> None:
    """Record money withdrawn. What is in calls stays there: only what is free can be taken."""
    post.krav_oppet(budgetar)
    post.registrera(
        MedelIndragna,
        atgard,
        budgetar=budgetar,
        belopp_ore=belopp_ore,
        beslutsreferens=beslutsreferens,
    )
