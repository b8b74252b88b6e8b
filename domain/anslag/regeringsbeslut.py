"""Regeringsbeslut: a decision by the government gives the authority a task, and frister for it.

Everything refers to the decision, as the decision itself demands. Nothing here moves money: what
becomes of the money that comes with the task is in `uppdragsmedel`.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from uuid import UUID

from domain.anslag.anslagspost import Anslag
from domain.anslag.stopp import (
    ForvaltningOverstigerUppdraget,
    FristenAvserAnnat,
    FristenFinnsInte,
    FristenMasteAnges,
    UppdragetFinnsInte,
    UppdragetFinnsRedan,
)
from domain.anslag.uppdrag import (
    FRISTSLAG,
    Fristnummer,
    Fristslag,
    Uppdrag,
    Uppdragsfrist,
    Uppdragshandelse,
    Uppdragsslag,
)
from domain.anslag.vakt import anslagsvakt
from domain.grund.aktor import Atgard
from domain.grund.hant import BESLUTSDAG
from domain.grund.stopp import krav, kronor
from domain.grund.vakt import Vakt
from domain.grund.varden import Budgetar, Ore, OreEllerNoll, Rad, ny_av, som_lagrad


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
            self.originator_version,
            self.verkningsdag,
            self.budgetar,
            self.belopp_ore,
            self.hogst_forvaltning_ore,
            self.frister,
        )


class Uppdragsfaktum(Anslag.Event):
    """What was done of a task that the authority has, by the number of its decision."""

    beslutsreferens: Rad

    @property
    @abstractmethod
    def handelse(self) -> Uppdragshandelse:
        """What was done."""

    def apply(self, aggregate: Anslag) -> None:
        uppdrag = aggregate.uppdrag[self.beslutsreferens]
        gjort = {**uppdrag.handelser, self.originator_version: self.handelse}
        aggregate.uppdrag[self.beslutsreferens] = ny_av(uppdrag, handelser=gjort)

    def vakter(self) -> Iterator[Vakt]:
        yield from uppdragsvakt(self.originator_id, self.handelse, -1)


def uppdragsvakt(anslag_id: UUID, handelse: Uppdragshandelse, tecken: int) -> Iterator[Vakt]:
    """What of it is taken out of the post, or (1) is given back to it."""
    if handelse.tas_ur_posten and handelse.belopp_ore:
        assert handelse.budgetar is not None
        kalla = anslagsvakt(anslag_id, handelse.budgetar)
        yield Vakt(kalla, tecken * handelse.belopp_ore, villkorlig=tecken < 0)


class RedovisningLamnad(Uppdragsfaktum):
    """The authority answered one of the task's frister with a handling, sent on verkningsdag.

    `fristnummer` is its place among the frister that the task came with, from 1.
    """

    TOPIC = "anslag.redovisning-lamnad"
    NAMN = "redovisning lämnad"

    fristnummer: Fristnummer
    till: Rad
    handlingsreferens: Rad

    @property
    def handelse(self) -> Uppdragshandelse:
        return Uppdragshandelse(
            Uppdragsslag.REDOVISNING,
            self.verkningsdag,
            till=self.till,
            fristnummer=self.fristnummer,
        )


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
    krav_forvaltning(belopp_ore, hogst_forvaltning_ore)
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
    fristen(uppdraget(post, beslutsreferens), frist, *FRISTSLAG[Uppdragsslag.REDOVISNING])
    post.registrera(
        RedovisningLamnad,
        atgard,
        beslutsreferens=beslutsreferens,
        fristnummer=frist,
        till=till,
        handlingsreferens=handling,
    )


def krav_forvaltning(belopp_ore: int, hogst_forvaltning_ore: int) -> None:
    """No more of the task's money is for administration than there is."""
    krav(
        hogst_forvaltning_ore <= belopp_ore,
        ForvaltningOverstigerUppdraget,
        hogst=kronor(hogst_forvaltning_ore),
        belopp=kronor(belopp_ore),
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


def uppdraget(post: Anslag, beslutsreferens: str) -> Uppdrag:
    """The task that the post has by that decision, or a refusal."""
    uppdrag = post.uppdrag.get(som_lagrad(beslutsreferens))
    krav(uppdrag is not None, UppdragetFinnsInte, beslutsreferens=beslutsreferens)
    assert uppdrag is not None
    return uppdrag
