"""Regeringsbeslut: money that comes with a task, is requested, used and accounted for.

Everything refers to the decision, as the decision itself demands. The money is allotted like other
money (`MedelTilldelade`, or what the bank received beside it); of what happens here only what was
used for the authority's own administration and what was paid back moves any.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from domain.anslag import Anslag
from domain.faktum import Aktor, Budgetar, Ore, OreEllerNoll, Rad, som_lagrad
from domain.hant import BANKDAG, BESLUTSDAG, dagen
from domain.stopp import krav, kronor
from domain.stopp.regeringsbeslut import (
    AterbetalningOverstigerMottaget,
    ForvaltningOverstigerUppdraget,
    ForvaltningsmedelRackerInte,
    FristenFinnsInte,
    RekvisitionenOverstigerUppdraget,
    UppdragetFinnsInte,
    UppdragetFinnsRedan,
)
from domain.uppdrag import Fristnummer, Fristslag, Uppdrag, Uppdragsfrist
from domain.vakt import Vakt, anslagsvakt


class UppdragMottaget(Anslag.Event):
    """A regeringsbeslut gave the authority a task and money for it.

    verkningsdag is the day of the regeringsbeslut. `beslutsreferens` is its number, by which the
    facts about the task refer to it.
    """

    TOPIC = "anslag.uppdrag-mottaget"
    HANT = BESLUTSDAG

    beslutsreferens: Rad
    budgetar: Budgetar
    belopp_ore: Ore
    hogst_forvaltning_ore: OreEllerNoll
    frister: tuple[Uppdragsfrist, ...]

    def apply(self, aggregate: Anslag) -> None:
        aggregate.uppdrag[self.beslutsreferens] = Uppdrag(
            self.verkningsdag, self.belopp_ore, self.hogst_forvaltning_ore, self.frister
        )


class Uppdragsfaktum(Anslag.Event):
    """What was done of a task that the authority has, by the number of its decision."""

    beslutsreferens: Rad

    @abstractmethod
    def efter(self, uppdrag: Uppdrag) -> Uppdrag:
        """The task when this has been done."""

    def apply(self, aggregate: Anslag) -> None:
        uppdrag = aggregate.uppdrag[self.beslutsreferens]
        aggregate.uppdrag[self.beslutsreferens] = self.efter(uppdrag)


class MedelRekvirerade(Uppdragsfaktum):
    """The authority asked `till` (Kammarkollegiet) for the money; verkningsdag is the day."""

    TOPIC = "anslag.medel-rekvirerade"
    HANT = dagen("Rekvisitionsdagen")

    belopp_ore: Ore
    till: Rad

    def efter(self, uppdrag: Uppdrag) -> Uppdrag:
        return replace(
            uppdrag,
            rekvirerat_ore=uppdrag.rekvirerat_ore + self.belopp_ore,
            gjort=(*uppdrag.gjort, (Fristslag.REKVISITION, self.verkningsdag)),
        )


class MedelMottagna(Uppdragsfaktum):
    """The bank received the money; verkningsdag is the bank day. A record beside the allotment."""

    TOPIC = "anslag.medel-mottagna"
    HANT = BANKDAG

    belopp_ore: Ore
    bankreferens: Rad

    def efter(self, uppdrag: Uppdrag) -> Uppdrag:
        return replace(uppdrag, mottaget_ore=uppdrag.mottaget_ore + self.belopp_ore)


class ForvaltningsmedelAnvanda(Uppdragsfaktum):
    """Money was used for the authority's own administration of the task, on verkningsdag."""

    TOPIC = "anslag.forvaltningsmedel-anvanda"

    budgetar: Budgetar
    belopp_ore: Ore

    def efter(self, uppdrag: Uppdrag) -> Uppdrag:
        return replace(uppdrag, forvaltning_ore=uppdrag.forvaltning_ore + self.belopp_ore)

    def vakter(self) -> Iterator[Vakt]:
        yield Vakt(anslagsvakt(self.originator_id, self.budgetar), -self.belopp_ore)


class MedelAterbetalda(Uppdragsfaktum):
    """The authority paid back what was not used; verkningsdag is the day it was paid."""

    TOPIC = "anslag.medel-aterbetalda"
    HANT = dagen("Betalningsdagen")

    budgetar: Budgetar
    belopp_ore: Ore
    till: Rad
    betalningsreferens: Rad

    def efter(self, uppdrag: Uppdrag) -> Uppdrag:
        return replace(
            uppdrag,
            aterbetalt_ore=uppdrag.aterbetalt_ore + self.belopp_ore,
            gjort=(*uppdrag.gjort, (Fristslag.ATERBETALNING, self.verkningsdag)),
        )

    def vakter(self) -> Iterator[Vakt]:
        yield Vakt(anslagsvakt(self.originator_id, self.budgetar), -self.belopp_ore)


class RedovisningLamnad(Uppdragsfaktum):
    """The authority answered one of the task's frister with a handling, sent on verkningsdag.

    `fristnummer` is its place among the frister that the task came with, from 1.
    """

    TOPIC = "anslag.redovisning-lamnad"

    fristnummer: Fristnummer
    till: Rad
    handlingsreferens: Rad

    def efter(self, uppdrag: Uppdrag) -> Uppdrag:
        return replace(uppdrag, gjort=(*uppdrag.gjort, (self.fristnummer, self.verkningsdag)))


def ta_emot_uppdrag(
    post: Anslag,
    *,
    verkningsdag: date,
    av: Aktor,
    beslutsreferens: str,
    budgetar: int,
    belopp_ore: int,
    hogst_forvaltning_ore: int,
    frister: tuple[Uppdragsfrist, ...],
) -> None:
    """Record the task that a regeringsbeslut gives, once."""
    krav(
        som_lagrad(beslutsreferens) not in post.uppdrag,
        UppdragetFinnsRedan,
        beslutsreferens=beslutsreferens,
    )
    krav(
        hogst_forvaltning_ore <= belopp_ore,
        ForvaltningOverstigerUppdraget,
        hogst=kronor(hogst_forvaltning_ore),
        belopp=kronor(belopp_ore),
    )
    post.trigger_event(
        UppdragMottaget,
        verkningsdag=verkningsdag,
        av=av,
        beslutsreferens=beslutsreferens,
        budgetar=budgetar,
        belopp_ore=belopp_ore,
        hogst_forvaltning_ore=hogst_forvaltning_ore,
        frister=frister,
    )


def rekvirera(
    post: Anslag, *, verkningsdag: date, av: Aktor, beslutsreferens: str, belopp_ore: int, till: str
) -> None:
    """Ask for money, at most what the task gives. One that is late is recorded, and is seen."""
    uppdrag = _uppdrag(post, beslutsreferens)
    kvar = uppdrag.belopp_ore - uppdrag.rekvirerat_ore
    krav(
        belopp_ore <= kvar,
        RekvisitionenOverstigerUppdraget,
        belopp=kronor(belopp_ore),
        kvar=kronor(kvar),
    )
    post.trigger_event(
        MedelRekvirerade,
        verkningsdag=verkningsdag,
        av=av,
        beslutsreferens=beslutsreferens,
        belopp_ore=belopp_ore,
        till=till,
    )


def bekrafta_mottagna(
    post: Anslag,
    *,
    verkningsdag: date,
    av: Aktor,
    beslutsreferens: str,
    belopp_ore: int,
    bankreferens: str,
) -> None:
    """Record what the bank received, whatever it was."""
    _uppdrag(post, beslutsreferens)
    post.trigger_event(
        MedelMottagna,
        verkningsdag=verkningsdag,
        av=av,
        beslutsreferens=beslutsreferens,
        belopp_ore=belopp_ore,
        bankreferens=bankreferens,
    )


def anvand_till_forvaltning(
    post: Anslag,
    *,
    verkningsdag: date,
    av: Aktor,
    beslutsreferens: str,
    budgetar: int,
    belopp_ore: int,
) -> None:
    """Use money for administration, at most what the task allows in all."""
    uppdrag = _uppdrag(post, beslutsreferens)
    post.krav_oppet(budgetar)
    kvar = uppdrag.hogst_forvaltning_ore - uppdrag.forvaltning_ore
    krav(
        belopp_ore <= kvar,
        ForvaltningsmedelRackerInte,
        belopp=kronor(belopp_ore),
        kvar=kronor(kvar),
    )
    post.trigger_event(
        ForvaltningsmedelAnvanda,
        verkningsdag=verkningsdag,
        av=av,
        beslutsreferens=beslutsreferens,
        budgetar=budgetar,
        belopp_ore=belopp_ore,
    )


def aterbetala(
    post: Anslag,
    *,
    verkningsdag: date,
    av: Aktor,
    beslutsreferens: str,
    budgetar: int,
    belopp_ore: int,
    till: str,
    betalningsreferens: str,
) -> None:
    """Pay back what was received and not used; it must be free in an open budget year."""
    uppdrag = _uppdrag(post, beslutsreferens)
    post.krav_oppet(budgetar)
    kvar = uppdrag.mottaget_ore - uppdrag.forvaltning_ore - uppdrag.aterbetalt_ore
    krav(
        belopp_ore <= kvar,
        AterbetalningOverstigerMottaget,
        belopp=kronor(belopp_ore),
        kvar=kronor(kvar),
    )
    post.trigger_event(
        MedelAterbetalda,
        verkningsdag=verkningsdag,
        av=av,
        beslutsreferens=beslutsreferens,
        budgetar=budgetar,
        belopp_ore=belopp_ore,
        till=till,
        betalningsreferens=betalningsreferens,
    )


def redovisa(
    post: Anslag,
    *,
    verkningsdag: date,
    av: Aktor,
    beslutsreferens: str,
    frist: int,
    till: str,
    handling: str,
) -> None:
    """Record that a frist was answered. One that is late is recorded, and is seen."""
    uppdrag = _uppdrag(post, beslutsreferens)
    krav(
        1 <= frist <= len(uppdrag.frister),
        FristenFinnsInte,
        beslutsreferens=beslutsreferens,
        frist=frist,
    )
    post.trigger_event(
        RedovisningLamnad,
        verkningsdag=verkningsdag,
        av=av,
        beslutsreferens=beslutsreferens,
        fristnummer=frist,
        till=till,
        handlingsreferens=handling,
    )


def _uppdrag(post: Anslag, beslutsreferens: str) -> Uppdrag:
    uppdrag = post.uppdrag.get(som_lagrad(beslutsreferens))
    krav(uppdrag is not None, UppdragetFinnsInte, beslutsreferens=beslutsreferens)
    assert uppdrag is not None
    return uppdrag
