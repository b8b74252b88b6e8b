"""The commands that close a call and a budgetår."""

from __future__ import annotations

from typing import Any

from domain.utlysning import avslut
from store.journal import Kommando
from tests.projections.hjalp import handlingar as h
from tests.projections.hjalp.vaktade import DAG, POST, UTLYSNING


def avsluta(kvar_ore: int) -> Kommando:
    return h.i_utlysningen(avslut.avsluta, UTLYSNING, verkningsdag=DAG, kvar_ore=kvar_ore)


def avsluta_aret(sparat_ore: int, i_utlysningen_ore: int | None = None, **falt: Any) -> Kommando:
    utlysningar = {} if i_utlysningen_ore is None else {UTLYSNING: i_utlysningen_ore}
    return h.avsluta_budgetar(POST, 2024, sparat_ore=sparat_ore, utlysningar=utlysningar, **falt)
