"""Uppdragsmedel: money that comes with a task.

It is requisitioned, received and used, and what is left is repaid. It is allotted like other money
(`MedelTilldelade`), and what the bank received is noted beside that: of what is here, only what was
used for the authority's own administration and what was paid back moves any.
"""

from __future__ import annotations

from datetime import date

from domain.anslag.anslagspost import Anslag
from domain.anslag.regeringsbeslut import Uppdragsfaktum, fristen, uppdraget
from domain.anslag.stopp import (
    AterbetalningOverstigerMottaget,
    ForvaltningsmedelRackerInte,
    MedlenHarForfallit,
    RekvirerasEngangsvis,
    RekvisitionenOverstigerFristen,
    RekvisitionenOverstigerUppdraget,
)
from domain.anslag.uppdrag import (
    Fristnummer,
    Fristslag,
    Uppdrag,
    Uppdragshandelse,
    Uppdragsslag,
)
from domain.grund.aktor import Atgard
from domain.grund.hant import BANKDAG, dagen
from domain.grund.stopp import Stopp, krav, kronor
from domain.grund.varden import Budgetar, Ore, Rad


class MedelRekvirerade(Uppdragsfaktum):
    """The authority asked `till` (Kammarkollegiet) for the money; verkningsdag is the day.

    `fristnummer` is the frist that it answers, None when the decision gives none for it.
    """

    TOPIC = "anslag.medel-rekvirerade"
    NAMN = "medel rekvirerade"
    HANT = dagen("Rekvisitionsdagen")

    belopp_ore: Ore
    till: Rad
    fristnummer: Fristnummer | None

    @property
    def handelse(self) -> Uppdragshandelse:
        return Uppdragshandelse(
            Uppdragsslag.REKVISITION,
            self.verkningsdag,
            belopp_ore=self.belopp_ore,
            till=self.till,
            fristnummer=self.fristnummer,
        )


class MedelMottagna(Uppdragsfaktum):
    """The bank received the money; verkningsdag is the bank day. A record beside the allotment."""

    TOPIC = "anslag.medel-mottagna"
    NAMN = "medel mottagna"
    HANT = BANKDAG

    belopp_ore: Ore
    bankreferens: Rad

    @property
    def handelse(self) -> Uppdragshandelse:
        return Uppdragshandelse(
            Uppdragsslag.MOTTAGET, self.verkningsdag, belopp_ore=self.belopp_ore
        )


class ForvaltningsmedelAnvanda(Uppdragsfaktum):
    """Money was used for the authority's own administration of the task, on verkningsdag."""

    TOPIC = "anslag.forvaltningsmedel-anvanda"
    NAMN = "förvaltningsmedel använda"

    budgetar: Budgetar
    belopp_ore: Ore

    @property
    def handelse(self) -> Uppdragshandelse:
        return Uppdragshandelse(
            Uppdragsslag.FORVALTNING,
            self.verkningsdag,
            belopp_ore=self.belopp_ore,
            budgetar=self.budgetar,
        )


class MedelAterbetalda(Uppdragsfaktum):
    """The authority paid back what was not used; verkningsdag is the day it was paid.

    `fristnummer` is the frist that it answers, None when the decision gives none for it.
    """

    TOPIC = "anslag.medel-aterbetalda"
    NAMN = "medel återbetalda"
    HANT = dagen("Betalningsdagen")

    budgetar: Budgetar
    belopp_ore: Ore
    till: Rad
    betalningsreferens: Rad
    fristnummer: Fristnummer | None

    @property
    def handelse(self) -> Uppdragshandelse:
        return Uppdragshandelse(
            Uppdragsslag.ATERBETALNING,
            self.verkningsdag,
            belopp_ore=self.belopp_ore,
            budgetar=self.budgetar,
            till=self.till,
            fristnummer=self.fristnummer,
        )


def rekvirera(
    post: Anslag,
    atgard: Atgard,
    *,
    beslutsreferens: str,
    belopp_ore: int,
    till: str,
    frist: int | None = None,
) -> None:
    """Ask for money, at most what the task gives.

    One that is late is recorded and is seen, unless the decision says that the right has lapsed.
    """
    uppdrag = uppdraget(post, beslutsreferens)
    nummer = fristen(uppdrag, frist, Fristslag.REKVISITION)
    krav_enligt_fristen(uppdrag, nummer, atgard.dag, belopp_ore)
    krav_ryms(uppdrag, Uppdragsslag.REKVISITION, belopp_ore)
    post.registrera(
        MedelRekvirerade,
        atgard,
        beslutsreferens=beslutsreferens,
        belopp_ore=belopp_ore,
        till=till,
        fristnummer=nummer,
    )


def krav_enligt_fristen(uppdrag: Uppdrag, nummer: int | None, dag: date, belopp_ore: int) -> None:
    """What the decision says of the frist that a rekvisition answers, if it answers any."""
    if nummer is None:
        return
    frist = uppdrag.frister[nummer - 1]
    gjord = min(uppdrag.dagar(nummer), default=None)
    krav(not (frist.engangsvis and gjord), RekvirerasEngangsvis, dag=gjord)
    krav(
        dag <= frist.senast or not frist.forfaller,
        MedlenHarForfallit,
        senast=frist.senast,
        dag=dag,
    )
    if frist.belopp_ore is not None:
        kvar = frist.belopp_ore - uppdrag.rekvirerat_av(nummer)
        krav(
            belopp_ore <= kvar,
            RekvisitionenOverstigerFristen,
            belopp=kronor(belopp_ore),
            frist=nummer,
            kvar=kronor(kvar),
        )


def bekrafta_mottagna(
    post: Anslag, atgard: Atgard, *, beslutsreferens: str, belopp_ore: int, bankreferens: str
) -> None:
    """Record what the bank received, whatever it was."""
    uppdraget(post, beslutsreferens)
    post.registrera(
        MedelMottagna,
        atgard,
        beslutsreferens=beslutsreferens,
        belopp_ore=belopp_ore,
        bankreferens=bankreferens,
    )


def anvand_till_forvaltning(
    post: Anslag, atgard: Atgard, *, beslutsreferens: str, budgetar: int, belopp_ore: int
) -> None:
    """Use money for administration, at most what the task allows in all."""
    uppdrag = uppdraget(post, beslutsreferens)
    post.krav_oppet(budgetar)
    krav_ryms(uppdrag, Uppdragsslag.FORVALTNING, belopp_ore)
    post.registrera(
        ForvaltningsmedelAnvanda,
        atgard,
        beslutsreferens=beslutsreferens,
        budgetar=budgetar,
        belopp_ore=belopp_ore,
    )


def aterbetala(
    post: Anslag,
    atgard: Atgard,
    *,
    beslutsreferens: str,
    budgetar: int,
    belopp_ore: int,
    till: str,
    betalningsreferens: str,
    frist: int | None = None,
) -> None:
    """Pay back what was received and not used; it must be free in an open budget year."""
    uppdrag = uppdraget(post, beslutsreferens)
    nummer = fristen(uppdrag, frist, Fristslag.ATERBETALNING)
    post.krav_oppet(budgetar)
    krav_ryms(uppdrag, Uppdragsslag.ATERBETALNING, belopp_ore)
    post.registrera(
        MedelAterbetalda,
        atgard,
        beslutsreferens=beslutsreferens,
        budgetar=budgetar,
        belopp_ore=belopp_ore,
        till=till,
        betalningsreferens=betalningsreferens,
        fristnummer=nummer,
    )


def krav_ryms(uppdrag: Uppdrag, slag: Uppdragsslag, belopp_ore: int) -> None:
    """So much more can be asked for, used or paid back. What the bank received is never refused."""
    kvar_ore, stopp = _kvar(uppdrag, slag)
    if stopp is not None:
        krav(belopp_ore <= kvar_ore, stopp, belopp=kronor(belopp_ore), kvar=kronor(kvar_ore))


def _kvar(uppdrag: Uppdrag, slag: Uppdragsslag) -> tuple[int, type[Stopp] | None]:
    match slag:
        case Uppdragsslag.REKVISITION:
            kvar_ore = uppdrag.belopp_ore - uppdrag.rekvirerat_ore
            return kvar_ore, RekvisitionenOverstigerUppdraget
        case Uppdragsslag.FORVALTNING:
            kvar_ore = uppdrag.hogst_forvaltning_ore - uppdrag.forvaltning_ore
            return kvar_ore, ForvaltningsmedelRackerInte
        case Uppdragsslag.ATERBETALNING:
            kvar_ore = uppdrag.mottaget_ore - uppdrag.forvaltning_ore - uppdrag.aterbetalt_ore
            return kvar_ore, AterbetalningOverstigerMottaget
        case _:
            return 0, None
