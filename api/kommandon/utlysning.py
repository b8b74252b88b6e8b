"""A call is published: its regelverk and its post are opened, and those whom it is for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from api.kommandon.kring import Kring
from domain.anslag.anslagspost import Anslag
from domain.grund.aktor import Aktor
from domain.mottagare.mottagare import Mottagare
from domain.regelverk.regelverk import Regelverk
from domain.utlysning import publicering
from domain.utlysning.utlysning import Utlysning
from store.journal import Arbete, Kommando


def publicera(
    strom_id: None,
    *,
    utlysning_id: UUID,
    regelverk_id: UUID,
    anslag_id: UUID,
    av: Aktor,
    krets: Sequence[UUID] = (),
    **falt: Any,
) -> Kommando:
    """Publish a call under a regelverk, with money from an anslagspost, for mottagare we know.

    There is no stream yet.
    """

    def kommando(arbete: Arbete) -> None:
        arbete.krav_ledigt(Utlysning, utlysning_id)
        regelverk = arbete.hamta(Regelverk, regelverk_id)
        post = arbete.hamta(Anslag, anslag_id)
        arbete.hamta_alla(Mottagare, list(dict.fromkeys(krets)))
        Kring(arbete, av, regelverk).gor(
            publicering.publicera, post=post, utlysning_id=utlysning_id, krets=krets, **falt
        )

    return kommando
