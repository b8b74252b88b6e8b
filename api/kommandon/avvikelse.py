"""Commands about a deviation, which nobody may have recorded anything of before."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from api.kommandon.kring import Kring, Verb
from domain.avvikelse.avvikelse import Avvikelsearbete
from domain.grund.aktor import Aktor
from store.journal import Arbete, Kommando


def om_avvikelsen(avvikelse_id: UUID, *, verb: Verb, av: Aktor, **falt: Any) -> Kommando:
    """Do `verb` to what has been made of the deviation so far."""

    def kommando(arbete: Arbete) -> None:
        Kring(arbete, av, arbete.hamta_eller_borja(Avvikelsearbete, avvikelse_id)).gor(verb, **falt)

    return kommando
