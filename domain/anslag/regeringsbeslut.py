"""Regeringsbeslut: a decision by the government gives the authority a task, and frister for it.

Everything refers to the decision, as the decision itself demands. Nothing here moves money: what
becomes of the money that comes with the task is in `uppdragsmedel`.
"""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace

from domain.anslag.anslagspost import Anslag
from domain.anslag.stopp import (
    ForvaltningOverstigerUppdraget,
    FristenAvserAnnat,
    FristenFinnsInte,
    FristenMasteAnges,
    UppdragetFinnsInte,
    UppdragetFinnsRedan,
)
from domain.anslag.uppdrag import Fristnummer, Fristslag, Uppdrag, Uppdragsfrist
from domain.grund.aktor import Atgard
from domain.grund.hant import BESLUTSDAG
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Budgetar, Ore, OreEllerNoll, Rad, som_lagrad


class UppdragMottaget(Anslag.Event):
    """A regeringsbeslut gave the authority a task and money for it.

    verkningsdag is the day of the regeringsbeslut. `beslutsreferens` is its number, by which the
    facts about the task refer to it.
    """

    TOPIC = "anslag.uppdrag-mottaget"
    NAMN = "regeringsuppdrag mottaget"
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


class RedovisningLamnad(Uppdragsfaktum):
    """The authority answered one of the task's frister with a handling, sent on verkningsdag.

    `fristnummer` is its place among the frister that the task came with, from 1.
    """

    TOPIC = "anslag.redovisning-lamnad"
    NAMN = "redovisning lämnad"

    fristnummer: Fristnummer
    till: Rad
    handlingsreferens: Rad

    def efter(self, uppdrag: Uppdrag) -> Uppdrag:
        return replace(uppdrag, gjort=(*uppdrag.gjort, (self.fristnummer, self.verkningsdag)))


def ta_emot_uppdrag(
    post: Anslag,
    atgard: Atgard,
    *,
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
    post.registrera(
        UppdragMottaget,
        atgard,
        beslutsreferens=beslutsreferens,
        budgetar=budgetar,
        belopp_ore=belopp_ore,
        hogst_forvaltning_ore=hogst_forvaltning_ore,
        frister=frister,
    )


def redovisa(
    post: Anslag, atgard: Atgard, *, beslutsreferens: str, frist: int, till: str, handling: str
) -> None:
    """Record that a frist was answered. One that is late is recorded, and is seen.

    A frist for repayment is answered so when nothing is left to repay.
    """
    fristen(uppdraget(post, beslutsreferens), frist, *_MED_EN_HANDLING)
    post.registrera(
        RedovisningLamnad,
        atgard,
        beslutsreferens=beslutsreferens,
        fristnummer=frist,
        till=till,
        handlingsreferens=handling,
    )


def fristen(uppdrag: Uppdrag, nummer: int | None, *slag: Fristslag) -> int | None:
    """The frist that something of these kinds answers: the one that is named, or the only one."""
    mojliga = [nr for nr, frist in enumerate(uppdrag.frister, 1) if frist.vad in slag]
    if nummer is None:
        krav(len(mojliga) <= 1, FristenMasteAnges, frister=", ".join(map(str, mojliga)))
        return mojliga[0] if mojliga else None
    krav(1 <= nummer <= len(uppdrag.frister), FristenFinnsInte, frist=nummer)
    krav(
        nummer in mojliga,
        FristenAvserAnnat,
        frist=nummer,
        text=uppdrag.frister[nummer - 1].text,
    )
    return nummer


_MED_EN_HANDLING = (
    Fristslag.REDOVISNING,
    Fristslag.EKONOMISK_REDOVISNING,
    Fristslag.ATERBETALNING,
)


def uppdraget(post: Anslag, beslutsreferens: str) -> Uppdrag:
    """The task that the post has by that decision, or a refusal."""
    uppdrag = post.uppdrag.get(som_lagrad(beslutsreferens))
    krav(uppdrag is not None, UppdragetFinnsInte, beslutsreferens=beslutsreferens)
    assert uppdrag is not None
    return uppdrag
