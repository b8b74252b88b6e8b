"""An ansökan is registered: the call, the mottagare and, if it came by post, the bank days."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from api.kommandon.kring import Kring, i_strommen
from domain.ansokan import inlamning
from domain.grund.aktor import Aktor, Atgard
from domain.handlaggning import postgang
from store.journal import Arbete, Kommando


def lamna_in(
    strom_id: None, *, arende_id: UUID, av: Aktor, brev: postgang.Brev | None = None, **falt: Any
) -> Kommando:
    """Register an ansökan from a mottagare to a call, by post (`brev`) or otherwise.

    There is no stream yet.
    """
    if brev is None:
        return i_strommen(None, verb=inlamning.lamna_in, av=av, arende_id=arende_id, **falt)

    def kommando(arbete: Arbete) -> None:
        kring = Kring(arbete, av)
        dag = postgang.kom_in(brev, kring.bankdagar())
        ny = kring.gor(inlamning.lamna_in, verkningsdag=dag, arende_id=arende_id, **falt)
        postgang.anteckna(ny, kring.bankdagar(), brev, Atgard(dag, av), avser_version=1)

    return kommando
