"""A payment that the case refuses to place."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.aterkrav.aterbetalning import placera_pa_fordran
from domain.grund.stopp import Stopp
from tests.domain.hjalp.pengagang import FORDRAN, INBETALNING, Gang, T
from tests.domain.hjalp.scenario import BO


def nekad(gang: Gang, tusen: int, stopp: type[Stopp], fordran_id: UUID = FORDRAN) -> None:
    gang.nekas(
        stopp,
        placera_pa_fordran,
        gang.regelverk,
        gang.post,
        verkningsdag=date(2025, 4, 20),
        av=BO,
        inbetalning_id=INBETALNING,
        fordran_id=fordran_id,
        belopp_ore=tusen * T,
    )
