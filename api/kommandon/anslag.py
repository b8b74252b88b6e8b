"""Commands of an anslagspost that open other streams too."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from domain.anslag import omdisponering
from domain.anslag.anslagspost import Anslag
from domain.anslag.budgetar import avsluta_budgetar as avsluta_post
from domain.anslag.rattelse import ratta_belopp
from domain.grund.aktor import Aktor
from domain.utlysning import overforing
from domain.utlysning.utlysning import Utlysning
from store.journal import Arbete, Kommando


def omdisponera(anslag_id: UUID, *, till_anslag_id: UUID, **falt: Any) -> Kommando:
    """Move money from one anslagspost to another."""

    def kommando(arbete: Arbete) -> None:
        fran, till = arbete.hamta(Anslag, anslag_id), arbete.hamta(Anslag, till_anslag_id)
        omdisponering.omdisponera(fran, till, **falt)

    return kommando


def ratta_anslagsbelopp(anslag_id: UUID, *, rattar_version: int, **falt: Any) -> Kommando:
    """Correct an amount; one that was moved between two posts, in both."""

    def kommando(arbete: Arbete) -> None:
        post = arbete.hamta(Anslag, anslag_id)
        forut = post.belopp.get(rattar_version)
        motpost_id = forut.motpost_anslag_id if forut else None
        motpost = None if motpost_id is None else arbete.hamta(Anslag, motpost_id)
        ratta_belopp(post, motpost, rattar_version=rattar_version, **falt)

    return kommando


def avsluta_budgetar(
    anslag_id: UUID,
    *,
    utlysningar: Mapping[UUID, int],
    verkningsdag: date,
    av: Aktor,
    budgetar: int,
    **falt: Any,
) -> Kommando:
    """Close a budget year, and take what is left in `utlysningar` (öre) into the next with it."""

    def kommando(arbete: Arbete) -> None:
        post = arbete.hamta(Anslag, anslag_id)
        gemensamt: dict[str, Any] = {"verkningsdag": verkningsdag, "av": av, "budgetar": budgetar}
        avsluta_post(post, **gemensamt, **falt)
        for till in arbete.hamta_alla(Utlysning, list(utlysningar)):
            belopp_ore = utlysningar[till.id]
            overforing.overfor(till, post, **gemensamt, belopp_ore=belopp_ore)

    return kommando
