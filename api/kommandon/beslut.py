"""Commands about many cases of a call at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from api.kommandon.kring import KringUtlysningen
from domain.arende.arende import Arende
from domain.beslut.fordelningsbeslut import fordela_lika
from domain.beslut.prioritering import prioritera as prioritera_arenden
from domain.grund.aktor import Aktor
from domain.mottagare.mottagare import Mottagare
from store.journal import Arbete, Kommando


def prioritera(
    utlysning_id: UUID, *, av: Aktor, arende_ids: Sequence[UUID], **falt: Any
) -> Kommando:
    """Establish in which order the cases of a call are to be granted."""

    def kommando(arbete: Arbete) -> None:
        kring = KringUtlysningen(arbete, av, utlysning_id)
        kring.gor(prioritera_arenden, arenden=arbete.hamta_alla(Arende, arende_ids), **falt)

    return kommando


def fordela(utlysning_id: UUID, *, av: Aktor, arende_ids: Sequence[UUID], **falt: Any) -> Kommando:
    """Grant equal shares to many ärenden of a call, in one decision and one append."""

    def kommando(arbete: Arbete) -> None:
        kring = KringUtlysningen(arbete, av, utlysning_id)
        arenden = arbete.hamta_alla(Arende, arende_ids)
        nummer = list({a.mottagare_id for a in arenden if a.mottagare_id is not None})
        mottagare = {m.id: m for m in arbete.hamta_alla(Mottagare, nummer)}
        kring.gor(fordela_lika, arenden=arenden, mottagare=mottagare, **falt)

    return kommando
