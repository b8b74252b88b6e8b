"""Ingående överföringsbelopp: what the post had left of the year before."""

from __future__ import annotations

from domain.anslag.anslagspost import Anslag, Beloppsslag
from domain.anslag.belopp import Beloppsfaktum
from domain.anslag.stopp import IngaendeFinnsRedan, IngaendeOverfortRedan
from domain.grund.aktor import Atgard
from domain.grund.stopp import krav, kronor
from domain.grund.varden import OreMedTecken, Rad


class IngaendeBeloppFaststallt(Beloppsfaktum):
    """What was carried over from the year before was established.

    verkningsdag is the day from which it counts. Positive is anslagssparande, negative is
    anslagskredit that was used.
    """

    TOPIC = "anslag.ingaende-belopp-faststallt"
    NAMN = "ingående belopp fastställt"
    SLAG = Beloppsslag.INGAENDE

    belopp_ore: OreMedTecken
    beslutsreferens: Rad


def krav_inget_ingaende(post: Anslag, budgetar: int) -> None:
    """What is carried over into a year is stated once."""
    forut = post.ingaende(budgetar)
    krav(
        forut is None,
        IngaendeFinnsRedan,
        budgetar=budgetar,
        belopp=kronor(forut[1].belopp_ore if forut else 0),
    )


def krav_inte_overfort(post: Anslag, budgetar: int) -> None:
    """Closing the year before has carried over what there was."""
    krav(
        budgetar - 1 not in post.avslutade,
        IngaendeOverfortRedan,
        budgetar=budgetar,
        foregaende=budgetar - 1,
    )


def faststall_ingaende(
    post: Anslag, atgard: Atgard, *, budgetar: int, belopp_ore: int, beslutsreferens: str
) -> None:
    """Establish what was carried over into a year whose forerunner is not closed here."""
    post.krav_oppet(budgetar)
    krav_inget_ingaende(post, budgetar)
    krav_inte_overfort(post, budgetar)
    post.registrera(
        IngaendeBeloppFaststallt,
        atgard,
        budgetar=budgetar,
        belopp_ore=belopp_ore,
        beslutsreferens=beslutsreferens,
    )
