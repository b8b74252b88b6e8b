"""What a mottagare belongs to: those it belongs to, and all that they belong to, are opened."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from api.kommandon.kring import Kring, Verb
from domain.grund.aktor import Aktor
from domain.mottagare.mottagare import Del, Mottagare
from domain.mottagare.tillhorighet import overordnade_ider
from store.journal import Arbete, Kommando


def om_tillhorighet(
    mottagare_id: UUID,
    *,
    verb: Verb,
    av: Aktor,
    verkningsdag: date,
    ingar_i: Sequence[Del],
    **falt: Any,
) -> Kommando:
    """Record with `verb` what a mottagare belongs to; those it belongs to must be there."""

    def kommando(arbete: Arbete) -> None:
        kring = Kring(arbete, av, arbete.hamta(Mottagare, mottagare_id))
        overordnade = _overordnade(arbete, ingar_i, verkningsdag)
        falten = {"verkningsdag": verkningsdag, "ingar_i": ingar_i, **falt}
        kring.gor(verb, overordnade=overordnade, **falten)

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
