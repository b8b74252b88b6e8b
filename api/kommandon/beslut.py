"""Commands that decide in one ärende, or in many at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from api.kommandon.arende import Kring, beslutsunderlag, i_arendet
from domain.arende.arende import Arende
from domain.beslut import bifall, prioritering
from domain.beslut.beslutsfaktum import Beslutsuppgifter
from domain.beslut.fordelningsbeslut import fordela_lika
from domain.grund.aktor import Aktor
from domain.mottagare.mottagare import Mottagare
from domain.utlysning.utlysning import Utlysning
from store.journal import Arbete, Kommando


def prioritera(utlysning_id: UUID, *, arende_ids: Sequence[UUID], **falt: Any) -> Kommando:
    """Establish in which order the cases of a call are to be granted."""

    def kommando(arbete: Arbete) -> None:
        till = arbete.hamta(Utlysning, utlysning_id)
        prioritering.prioritera(till, arbete.hamta_alla(Arende, arende_ids), **falt)

    return kommando


def bevilja(arende_id: UUID, *, av: Aktor, **falt: Any) -> Kommando:
    """Grant one application under the regelverk of its call."""
    strommar = (Kring.utlysning, Kring.underlag)
    return i_arendet(arende_id, bifall.bevilja, *strommar, av=av, **falt)


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
