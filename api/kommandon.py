"""Commands that concern several streams: which to open, and what to hand them to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from api.arendekommandon import Kring, beslutsunderlag, i_arendet
from domain import ansokan, beslut, utlysning
from domain.anslag import Anslag
from domain.arende import Arende
from domain.beslutsfattande import Beslutsuppgifter
from domain.faktum import Aktor
from domain.fordelningsbeslut import fordela_lika
from domain.mottagare import Mottagare
from domain.regelverk import Regelverk
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


def bevilja(arende_id: UUID, *, av: Aktor, **falt: Any) -> Kommando:
    """Grant one application under the regelverk of its call."""
    strommar = (Kring.utlysning, Kring.underlag)
    return i_arendet(arende_id, beslut.bevilja, *strommar, av=av, **falt)


def fordela(
    utlysning_id: UUID,
    beslut_id: UUID,
    *,
    arende_ids: Sequence[UUID],
    verkningsdag: date,
    av: Aktor,
    belopp_ore: int | None,
    beslut: Beslutsuppgifter,
    villkor: Sequence[str] = (),
) -> Kommando:
    """Grant equal shares to many ärenden of a call, in one decision and one append."""

    def kommando(arbete: Arbete) -> None:
        till = arbete.hamta(Utlysning, utlysning_id)
        arenden = arbete.hamta_alla(Arende, arende_ids)
        nummer = list({a.mottagare_id for a in arenden if a.mottagare_id is not None})
        mottagare = {m.id: m for m in arbete.hamta_alla(Mottagare, nummer)}
        fordela_lika(
            till,
            beslutsunderlag(arbete, till, av),
            arenden,
            mottagare,
            verkningsdag=verkningsdag,
            av=av,
            beslut_id=beslut_id,
            belopp_ore=belopp_ore,
            beslut=beslut,
            villkor=villkor,
        )

    return kommando
