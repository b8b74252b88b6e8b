"""A claim of 100 thousand kronor, and what interrupts its time or is done when that is out."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.aterkrav.avskrivning import Avskrivningsgrund
from domain.aterkrav.indrivning import Titelslag, anteckna_exekutionstitel
from domain.aterkrav.preskription import Avbrottsgrund
from domain.grund.pengar import Lada
from tests.domain.hjalp.pengagang import CILLA, FORDRAN, Gang
from tests.domain.hjalp.pengagrund import med_regel
from tests.domain.hjalp.scenario import BO

UTAN_BETALNING = date(2035, 4, 1)
"""Ten years after the decision."""
KRAV: dict[str, Any] = {
    "fordran_id": FORDRAN,
    "avbrottsgrund": Avbrottsgrund.SKRIFTLIGT_KRAV,
    "underlag": "Mottagningsbevis",
}


def kravt() -> Gang:
    """100 thousand kronor are demanded on 1 April 2025, without interest."""
    gang = Gang(*med_regel(ranta=None)).granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    return gang


def avskriven(gang: Gang, dag: date) -> dict[str, Any]:
    return {
        "verkningsdag": dag,
        "av": CILLA,
        "fordran_id": FORDRAN,
        "grund": Avskrivningsgrund.PRESKRIBERAD,
        "kapital_ore": gang.arende.fordringar[FORDRAN].utestaende_ore,
        "ranta_ore": 0,
        "motivering": "Tio år har gått",
    }


def fa_titel(gang: Gang) -> None:
    falt = {"fordran_id": FORDRAN, "titelslag": Titelslag.DOM, "referens": "T 1-30"}
    gang.gor(anteckna_exekutionstitel, verkningsdag=date(2030, 2, 1), av=BO, **falt)
