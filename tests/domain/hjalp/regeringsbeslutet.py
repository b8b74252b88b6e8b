"""A task with its money and frister, and each thing that is done of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.anslag.regeringsbeslut import (
    RedovisningLamnad,
    UppdragMottaget,
)
from domain.anslag.uppdrag import Fristslag, Uppdragsfrist
from domain.anslag.uppdragsmedel import (
    ForvaltningsmedelAnvanda,
    MedelAterbetalda,
    MedelMottagna,
    MedelRekvirerade,
)
from tests.domain.hjalp.historia import AVSLUTAT, POSTEN
from tests.domain.hjalp.scenario import but, fact

BESLUTET = "S2015/08198/FS"
FRISTER = (
    Uppdragsfrist(vad=Fristslag.REKVISITION, text="Rekvisition", senast=date(2016, 12, 1)),
    Uppdragsfrist(vad=Fristslag.ATERBETALNING, text="Återbetalning", senast=date(2017, 3, 31)),
    Uppdragsfrist(vad=Fristslag.REDOVISNING, text="2015 års medel", senast=date(2016, 5, 31)),
    Uppdragsfrist(vad=Fristslag.REDOVISNING, text="Samlad bedömning", senast=date(2016, 11, 1)),
)
MOTTAGET: dict[str, Any] = {
    "verkningsdag": date(2015, 12, 17),
    "beslutsreferens": BESLUTET,
    "budgetar": 2016,
    "belopp_ore": 51_100_000_00,
    "hogst_forvaltning_ore": 3_100_000_00,
    "frister": FRISTER,
}
REKVIRERAT: dict[str, Any] = {
    "verkningsdag": date(2016, 11, 30),
    "beslutsreferens": BESLUTET,
    "belopp_ore": 51_100_000_00,
    "till": "Kammarkollegiet",
}
PA_KONTOT: dict[str, Any] = {
    "verkningsdag": date(2016, 12, 9),
    "beslutsreferens": BESLUTET,
    "belopp_ore": 51_100_000_00,
    "bankreferens": "KI-1",
}
ANVANT: dict[str, Any] = {
    "verkningsdag": date(2016, 12, 20),
    "beslutsreferens": BESLUTET,
    "budgetar": 2016,
    "belopp_ore": 3_100_000_00,
}
ATER: dict[str, Any] = {
    "verkningsdag": date(2017, 3, 31),
    "beslutsreferens": BESLUTET,
    "budgetar": 2016,
    "belopp_ore": 48_000_000_00,
    "till": "Kammarkollegiet",
    "betalningsreferens": BESLUTET,
}
SVAR: dict[str, Any] = {
    "verkningsdag": date(2016, 5, 31),
    "beslutsreferens": BESLUTET,
    "frist": 3,
    "till": "Socialdepartementet",
    "handling": "Dnr 1/2016-7",
}
UPPDRAG = fact(UppdragMottaget, POSTEN, **MOTTAGET)
REKVISITION = fact(MedelRekvirerade, POSTEN, fristnummer=1, **REKVIRERAT)
INKOMMET = fact(MedelMottagna, POSTEN, **PA_KONTOT)
FORVALTNING = fact(ForvaltningsmedelAnvanda, POSTEN, **ANVANT)
ATERBETALT = fact(MedelAterbetalda, POSTEN, fristnummer=2, **ATER)
REDOVISAT = fact(
    RedovisningLamnad,
    POSTEN,
    verkningsdag=date(2016, 5, 31),
    beslutsreferens=BESLUTET,
    fristnummer=3,
    till="Socialdepartementet",
    handlingsreferens="Dnr 1/2016-7",
)
AVSLUTAT_2016 = but(AVSLUTAT, budgetar=2016, verkningsdag=date(2016, 12, 31))
