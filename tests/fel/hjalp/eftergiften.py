"""A waiver that is corrected, or changed by a new decision."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from domain.beslut.rattelse import Rattelseskal
from domain.beslut.stod import Andringsstod
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.pengagang import FORDRAN, Gang, T
from tests.domain.hjalp.scenario import ANNA

ANDRAD = date(2025, 8, 1)


def eftergiften(gang: Gang) -> UUID:
    return gang.arende.fordringar[FORDRAN].eftergifter[-1].beslut_id


def andringen(gang: Gang, kapital: int = 0, **falt: Any) -> dict[str, Any]:
    return {
        "verkningsdag": ANDRAD,
        "av": ANNA,
        "beslut_id": UUID(int=771),
        "andrar_beslut_id": eftergiften(gang),
        "fordran_id": FORDRAN,
        "stod": Andringsstod.ORIKTIGA_UPPGIFTER,
        "kapital_ore": kapital * T,
        "ranta_ore": 0,
        "beslut": BESLUTSUPPGIFTER,
        **falt,
    }


def rattelsen(gang: Gang, **falt: Any) -> dict[str, Any]:
    return {
        "verkningsdag": ANDRAD,
        "av": ANNA,
        "beslut_id": eftergiften(gang),
        "fordran_id": FORDRAN,
        "rattelseskal": Rattelseskal.SKRIVFEL,
        "fore": "fel fordran",
        "efter": "en annan",
        **falt,
    }
