"""What comes in to an ärende is registered, by post or otherwise."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from api.kommandon.kring import KringArendet, Verb, i_strommen
from domain.grund.aktor import Aktor
from domain.handlaggning.postgang import Brev, kom_med_post
from store.journal import Arbete, Kommando


def inkommet(
    arende_id: UUID, *, verb: Verb, av: Aktor, brev: Brev | None = None, **falt: Any
) -> Kommando:
    """Register with `verb` what came in to the ärende, by post (`brev`) or otherwise."""
    if brev is None:
        return i_strommen(arende_id, verb=verb, av=av, **falt)

    def kommando(arbete: Arbete) -> None:
        kring = KringArendet(arbete, av, arende_id)
        bankdagar, strommar = kring.bankdagar(), kring.strommar(verb)
        kom_med_post(kring.arende, bankdagar, *strommar, registrera=verb, brev=brev, av=av, **falt)

    return kommando
