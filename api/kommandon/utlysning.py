"""Commands of a call: its regelverk and its post are opened too."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from domain.anslag.anslagspost import Anslag
from domain.mottagare.mottagare import Mottagare
from domain.regelverk.regelverk import Regelverk
from domain.utlysning import publicering
from domain.utlysning.utlysning import Utlysning
from store.journal import Arbete, Kommando


def med_medel(utlysning_id: UUID, verb: Callable[..., None], **falt: Any) -> Kommando:
    """Do something to a call that has to do with its money: its anslagspost is opened too."""

    def kommando(arbete: Arbete) -> None:
        till = arbete.hamta(Utlysning, utlysning_id)
        assert till.medel is not None
        verb(till, arbete.hamta(Anslag, till.medel.anslag_id), **falt)

    return kommando


def publicera(
    utlysning_id: UUID,
    *,
    regelverk_id: UUID,
    anslag_id: UUID,
    krets: Sequence[UUID] = (),
    **falt: Any,
) -> Kommando:
    """Publish a call under a regelverk, with money from an anslagspost, for mottagare we know."""

    def kommando(arbete: Arbete) -> None:
        arbete.krav_ledigt(Utlysning, utlysning_id)
        regelverk = arbete.hamta(Regelverk, regelverk_id)
        post = arbete.hamta(Anslag, anslag_id)
        arbete.hamta_alla(Mottagare, list(dict.fromkeys(krets)))
        arbete.ny(
            publicering.publicera(regelverk, post, utlysning_id=utlysning_id, krets=krets, **falt)
        )

    return kommando
