"""An ansökan is registered: the call, the mottagare and, if it came by post, the bank days."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from api.kommandon.arende import bankdagar
from domain.ansokan import inlamning
from domain.grund.aktor import Aktor
from domain.handlaggning import postgang
from domain.mottagare.mottagare import Mottagare
from domain.utlysning.utlysning import Utlysning
from store.journal import Arbete, Kommando


def lamna_in(
    arende_id: UUID,
    *,
    utlysning_id: UUID,
    mottagare_id: UUID,
    av: Aktor,
    brev: postgang.Brev | None = None,
    **falt: Any,
) -> Kommando:
    """Register an ansökan from a mottagare to a call, by post (`brev`) or otherwise."""

    def kommando(arbete: Arbete) -> None:
        till = arbete.hamta(Utlysning, utlysning_id)
        fran = arbete.hamta(Mottagare, mottagare_id)
        om = {"arende_id": arende_id, "av": av, **falt}
        if brev is None:
            arbete.ny(inlamning.lamna_in(till, fran, **om))
            return
        dagar = bankdagar(arbete)
        dag = postgang.kom_in(brev, dagar)
        arende = arbete.ny(inlamning.lamna_in(till, fran, verkningsdag=dag, **om))
        postgang.anteckna(arende, dagar, brev, dag=dag, av=av, avser_version=1)

    return kommando
