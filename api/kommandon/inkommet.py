"""What comes in to an ärende is registered, by post or otherwise."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from api.kommandon.arende import Kring, i_arendet
from domain.grund.aktor import Aktor
from domain.handlaggning.postgang import Brev, kom_med_post
from store.journal import Kommando


def inkommet(
    arende_id: UUID,
    verb: Callable[..., None],
    *strommar: Callable[[Kring], object],
    av: Aktor,
    brev: Brev | None = None,
    **falt: Any,
) -> Kommando:
    """Register with `verb` what came in to the ärende, by post or otherwise."""
    if brev is None:
        return i_arendet(arende_id, verb, *strommar, av=av, **falt)
    om: dict[str, Any] = {**falt, "registrera": verb, "brev": brev}
    return i_arendet(arende_id, kom_med_post, Kring.bankdagar, *strommar, av=av, **om)
