"""A task of two sums, each with a rekvisition of its own, and what is requested of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.anslag.regeringsbeslut import UppdragMottaget
from domain.anslag.uppdrag import Fristslag, Uppdragsfrist
from domain.anslag.uppdragsmedel import MedelRekvirerade
from tests.domain.hjalp.historia import POSTEN
from tests.domain.hjalp.scenario import fact

BESLUTET = "S2015/08198/FS"
SISTA = date(2016, 12, 1)


def rekvisition(ore: int | None = None, **mer: bool) -> Uppdragsfrist:
    return Uppdragsfrist(
        vad=Fristslag.REKVISITION, text="Rekvisition", senast=SISTA, belopp_ore=ore, **mer
    )


BIDRAG = rekvisition(48_000_000_00, engangsvis=True)
FORVALTNING = rekvisition(3_100_000_00, engangsvis=True)
UPPDRAG = fact(
    UppdragMottaget,
    POSTEN,
    verkningsdag=date(2015, 12, 17),
    beslutsreferens=BESLUTET,
    budgetar=2016,
    belopp_ore=51_100_000_00,
    hogst_forvaltning_ore=3_100_000_00,
    frister=(BIDRAG, FORVALTNING),
)
FORSTA: dict[str, Any] = {
    "verkningsdag": date(2016, 2, 15),
    "beslutsreferens": BESLUTET,
    "belopp_ore": 40_000_000_00,
    "till": "Kammarkollegiet",
    "frist": 1,
}
ANDRA = FORSTA | {"verkningsdag": date(2016, 12, 3), "belopp_ore": 8_000_000_00}


def gjord(**sagt: Any) -> Any:
    falt = FORSTA | sagt
    return fact(MedelRekvirerade, POSTEN, fristnummer=falt.pop("frist"), **falt)
