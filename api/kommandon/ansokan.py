"""An ansökan is registered: the call, the mottagare and, if it came by post, the bank days."""

from __future__ import annotations

from typing import Any

from api.kommandon.kring import Kring, i_strommen
from domain.ansokan import inlamning
from domain.grund.aktor import Aktor, Atgard
from domain.handlaggning import postgang
from domain.mottagare.mottagare import Mottagare
from domain.utlysning.utlysning import Utlysning
from store.journal import Arbete, Kommando


def lamna_in(
    strom_id: None, *, av: Aktor, brev: postgang.Brev | None = None, **falt: Any
) -> Kommando:
    """Register an ansökan from a mottagare to a call, by post (`brev`) or otherwise.

    There is no stream yet: it begins one.
    """
    if brev is None:
        return i_strommen(strom_id, verb=inlamning.lamna_in, av=av, **falt)

    def kommando(arbete: Arbete) -> None:
        kring = Kring(arbete, av)
        vilka = {
            "utlysning": arbete.hamta(Utlysning, falt["utlysning_id"]),
            "mottagare": arbete.hamta(Mottagare, falt["mottagare_id"]),
        }
        ovrigt = {namn: falt[namn] for namn in falt if namn.removesuffix("_id") not in vilka}
        dag = postgang.kom_in(brev, kring.bankdagar())
        ny = kring.gor(inlamning.lamna_in, verkningsdag=dag, **vilka, **ovrigt)
        postgang.anteckna(ny, kring.bankdagar(), brev, Atgard(dag, av), avser_version=1)

    return kommando
