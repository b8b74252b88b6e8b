"""Commands of a mottagare that open others too."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from domain.mottagare.eftertradare import eftertrad as eftertrad_mottagare
from domain.mottagare.mottagare import Del, Mottagare
from domain.mottagare.tillhorighet import andra_tillhorighet as andra_mottagarens_tillhorighet
from domain.mottagare.tillhorighet import overordnade_ider
from domain.mottagare.tillhorighet import ratta_tillhorighet as ratta_mottagarens_tillhorighet
from store.journal import Arbete, Kommando


def andra_tillhorighet(
    mottagare_id: UUID, *, verkningsdag: date, ingar_i: Sequence[Del], **falt: Any
) -> Kommando:
    """Record what a mottagare belongs to; those it belongs to must be there."""

    def kommando(arbete: Arbete) -> None:
        andra_mottagarens_tillhorighet(
            arbete.hamta(Mottagare, mottagare_id),
            _overordnade(arbete, ingar_i, verkningsdag),
            verkningsdag=verkningsdag,
            ingar_i=ingar_i,
            **falt,
        )

    return kommando


def ratta_tillhorighet(
    mottagare_id: UUID, *, verkningsdag: date, ingar_i: Sequence[Del], **falt: Any
) -> Kommando:
    """Correct what a mottagare belongs to; those it belongs to must be there."""

    def kommando(arbete: Arbete) -> None:
        ratta_mottagarens_tillhorighet(
            arbete.hamta(Mottagare, mottagare_id),
            _overordnade(arbete, ingar_i, verkningsdag),
            verkningsdag=verkningsdag,
            ingar_i=ingar_i,
            **falt,
        )

    return kommando


def _overordnade(arbete: Arbete, ingar_i: Sequence[Del], dag: date) -> list[Mottagare]:
    """Those named, and all that they in their turn belong to that day."""
    kvar = [d.mottagare_id for d in ingar_i]
    funna: dict[UUID, Mottagare] = {}
    while kvar:
        if (nasta := kvar.pop()) not in funna:
            funna[nasta] = arbete.hamta(Mottagare, nasta)
            kvar += overordnade_ider(funna[nasta], dag)
    return list(funna.values())


def eftertrad(mottagare_id: UUID, *, eftertradare_id: UUID, **falt: Any) -> Kommando:
    """Record who takes over from a mottagare."""

    def kommando(arbete: Arbete) -> None:
        eftertradare = arbete.hamta(Mottagare, eftertradare_id)
        eftertrad_mottagare(arbete.hamta(Mottagare, mottagare_id), eftertradare, **falt)

    return kommando
