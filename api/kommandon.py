"""Commands that concern several streams: which to open, and what to hand them to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from domain import ansokan, utlysning
from domain.anslag import Anslag
from domain.arende import Arende
from domain.beslut import Beslutsuppgifter, fordela_lika
from domain.beslut import bevilja as bevilja_arende
from domain.eftertradare import eftertrad as eftertrad_mottagare
from domain.faktum import Aktor
from domain.inbetalning import Inbetalning
from domain.inbetalning import placera as placera_inbetalning
from domain.mottagare import Del, Mottagare
from domain.regelverk import Regelverk
from domain.tillhorighet import andra_tillhorighet as andra_mottagarens_tillhorighet
from domain.tillhorighet import overordnade_ider
from domain.tillhorighet import ratta_tillhorighet as ratta_mottagarens_tillhorighet
from domain.utlysning import Utlysning
from store.journal import Arbete, Kommando


def publicera(utlysning_id: UUID, *, regelverk_id: UUID, anslag_id: UUID, **falt: Any) -> Kommando:
    """Publish a call under a regelverk, with money from an anslagspost."""

    def kommando(arbete: Arbete) -> None:
        regelverk = arbete.hamta(Regelverk, regelverk_id)
        post = arbete.hamta(Anslag, anslag_id)
        arbete.ny(utlysning.publicera(regelverk, post, utlysning_id=utlysning_id, **falt))

    return kommando


def lamna_in(arende_id: UUID, *, utlysning_id: UUID, mottagare_id: UUID, **falt: Any) -> Kommando:
    """Register an ansökan from a mottagare to a call."""

    def kommando(arbete: Arbete) -> None:
        till = arbete.hamta(Utlysning, utlysning_id)
        fran = arbete.hamta(Mottagare, mottagare_id)
        arbete.ny(ansokan.lamna_in(till, fran, arende_id=arende_id, **falt))

    return kommando


def bevilja(arende_id: UUID, **falt: Any) -> Kommando:
    """Grant one application under the regelverk of its call."""

    def kommando(arbete: Arbete) -> None:
        arende = arbete.hamta(Arende, arende_id)
        assert arende.medel is not None
        utlysning = arbete.hamta(Utlysning, arende.medel.utlysning_id)
        bevilja_arende(arende, _regelverk(arbete, utlysning), **falt)

    return kommando


def fordela(
    utlysning_id: UUID,
    beslut_id: UUID,
    *,
    arende_ids: Sequence[UUID],
    verkningsdag: date,
    av: Aktor,
    belopp_ore: int | None,
    beslut: Beslutsuppgifter,
) -> Kommando:
    """Grant equal shares to many ärenden of a call, in one decision and one append."""

    def kommando(arbete: Arbete) -> None:
        till = arbete.hamta(Utlysning, utlysning_id)
        arenden = arbete.hamta_alla(Arende, arende_ids)
        nummer = list({a.mottagare_id for a in arenden if a.mottagare_id is not None})
        mottagare = {m.id: m for m in arbete.hamta_alla(Mottagare, nummer)}
        fordela_lika(
            till,
            _regelverk(arbete, till),
            arenden,
            mottagare,
            verkningsdag=verkningsdag,
            av=av,
            beslut_id=beslut_id,
            belopp_ore=belopp_ore,
            beslut=beslut,
        )

    return kommando


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


def placera(inbetalning_id: UUID, *, arende_id: UUID, **falt: Any) -> Kommando:
    """Say what ärende, which must be there, so much of a receipt is for."""

    def kommando(arbete: Arbete) -> None:
        arende = arbete.hamta(Arende, arende_id)
        placera_inbetalning(arbete.hamta(Inbetalning, inbetalning_id), arende_id=arende.id, **falt)

    return kommando


def _regelverk(arbete: Arbete, utlysning: Utlysning) -> Regelverk:
    assert utlysning.regelverk_id is not None
    return arbete.hamta(Regelverk, utlysning.regelverk_id)
