"""Commands of an anslagspost that open more streams than their verbs name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from api.kommandon.kring import Kring
from domain.anslag.anslagspost import Anslag
from domain.anslag.budgetar import avsluta_budgetar as avsluta_post
from domain.anslag.rattelse import ratta_belopp
from domain.grund.aktor import Aktor
from domain.utlysning.overforing import overfor
from domain.utlysning.utlysning import Utlysning
from store.journal import Arbete, Kommando


def ratta_anslagsbelopp(
    anslag_id: UUID, *, av: Aktor, rattar_version: int, **falt: Any
) -> Kommando:
    """Correct an amount; one that was moved between two posts, in both."""

    def kommando(arbete: Arbete) -> None:
        post = arbete.hamta(Anslag, anslag_id)
        forut = post.belopp.get(rattar_version)
        motpost_id = forut.motpost_anslag_id if forut else None
        motpost = None if motpost_id is None else arbete.hamta(Anslag, motpost_id)
        Kring(arbete, av, post).gor(
            ratta_belopp, motpost=motpost, rattar_version=rattar_version, **falt
        )

    return kommando


def avsluta_budgetar(
    anslag_id: UUID, *, utlysningar: Mapping[UUID, int], av: Aktor, **falt: Any
) -> Kommando:
    """Close a budget year, and take what is left in `utlysningar` (öre) into the next with it."""

    def kommando(arbete: Arbete) -> None:
        kring = Kring(arbete, av, arbete.hamta(Anslag, anslag_id))
        kring.gor(avsluta_post, **falt)
        gemensamt = {namn: falt[namn] for namn in ("verkningsdag", "budgetar")}
        for till in arbete.hamta_alla(Utlysning, list(utlysningar)):
            kring.gor(overfor, utlysning=till, belopp_ore=utlysningar[till.id], **gemensamt)

    return kommando
