"""What an anslagspost is given, what is taken from it, a year closed, and a task with its money."""

from __future__ import annotations

from datetime import date

from domain.anslag.anslagspost import Riktning
from domain.anslag.budgetar import BudgetarAvslutat
from domain.anslag.ingaende import IngaendeBeloppFaststallt
from domain.anslag.omdisponering import MedelOmdisponerade
from domain.anslag.regeringsbeslut import RedovisningLamnad, UppdragMottaget
from domain.anslag.tilldelning import MedelIndragna, OverskridandeMedgivet
from domain.anslag.uppdrag import Fristslag, Uppdragsfrist
from domain.anslag.uppdragsmedel import (
    ForvaltningsmedelAnvanda,
    MedelAterbetalda,
    MedelMottagna,
    MedelRekvirerade,
)
from domain.grund.faktum import Faktum
from tests.domain.hjalp.lagrade.gemensamt import (
    ANNAN_ANSLAGSPOST,
    ANSLAGSPOST,
    EKONOM,
    HANDLAGGARE,
    REGISTRERAD,
)

UPPDRAGET = "S2015/08198/FS"

LAGRADE: tuple[Faktum, ...] = (
    IngaendeBeloppFaststallt(
        originator_id=ANSLAGSPOST,
        originator_version=4,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 1, 1),
        av=HANDLAGGARE,
        budgetar=2024,
        belopp_ore=-1_250_000_50,
        beslutsreferens="Regleringsbrev S2023/03312 (påhittat)",
    ),
    MedelOmdisponerade(
        originator_id=ANSLAGSPOST,
        originator_version=5,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 6, 13),
        av=HANDLAGGARE,
        budgetar=2024,
        belopp_ore=3_000_000_00,
        riktning=Riktning.FRAN,
        motpost_anslag_id=ANNAN_ANSLAGSPOST,
        motpost_version=2,
        beslutsreferens="Ändringsbeslut S2024/01122 (påhittat)",
    ),
    OverskridandeMedgivet(
        originator_id=ANSLAGSPOST,
        originator_version=6,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 9, 5),
        av=HANDLAGGARE,
        budgetar=2024,
        belopp_ore=500_000_00,
        beslutsreferens="Ändringsbeslut S2024/01500 (påhittat)",
    ),
    MedelIndragna(
        originator_id=ANSLAGSPOST,
        originator_version=7,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 11, 21),
        av=HANDLAGGARE,
        budgetar=2024,
        belopp_ore=200_000_00,
        beslutsreferens="Ändringsbeslut S2024/01899 (påhittat)",
    ),
    BudgetarAvslutat(
        originator_id=ANSLAGSPOST,
        originator_version=8,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 12, 31),
        av=EKONOM,
        budgetar=2024,
        sparat_ore=3_200_000_25,
        indraget_ore=800_000_00,
        beslutsreferens="Årsredovisning 2024 (påhittad)",
    ),
    UppdragMottaget(
        originator_id=ANSLAGSPOST,
        originator_version=9,
        timestamp=REGISTRERAD,
        verkningsdag=date(2015, 12, 17),
        av=HANDLAGGARE,
        beslutsreferens=UPPDRAGET,
        budgetar=2016,
        belopp_ore=51_100_000_00,
        hogst_forvaltning_ore=3_100_000_00,
        frister=(
            Uppdragsfrist(
                vad=Fristslag.REKVISITION,
                text="Rekvisition till Kammarkollegiet",
                senast=date(2016, 12, 1),
                belopp_ore=51_100_000_00,
                engangsvis=True,
                forfaller=True,
            ),
            Uppdragsfrist(
                vad=Fristslag.ATERBETALNING,
                text="Återbetalning av oförbrukade medel",
                senast=date(2017, 3, 31),
            ),
            Uppdragsfrist(
                vad=Fristslag.EKONOMISK_REDOVISNING,
                text="Ekonomisk redovisning till Kammarkollegiet",
                senast=date(2017, 3, 31),
            ),
            Uppdragsfrist(
                vad=Fristslag.REDOVISNING,
                text="Användningen av 2016 års medel",
                senast=date(2017, 5, 31),
            ),
        ),
    ),
    MedelRekvirerade(
        originator_id=ANSLAGSPOST,
        originator_version=10,
        timestamp=REGISTRERAD,
        verkningsdag=date(2016, 11, 30),
        av=EKONOM,
        beslutsreferens=UPPDRAGET,
        belopp_ore=51_100_000_00,
        till="Kammarkollegiet",
        fristnummer=1,
    ),
    MedelMottagna(
        originator_id=ANSLAGSPOST,
        originator_version=11,
        timestamp=REGISTRERAD,
        verkningsdag=date(2016, 12, 9),
        av=EKONOM,
        beslutsreferens=UPPDRAGET,
        belopp_ore=51_100_000_00,
        bankreferens="KI-20161209-0007",
    ),
    ForvaltningsmedelAnvanda(
        originator_id=ANSLAGSPOST,
        originator_version=12,
        timestamp=REGISTRERAD,
        verkningsdag=date(2016, 12, 20),
        av=EKONOM,
        beslutsreferens=UPPDRAGET,
        budgetar=2016,
        belopp_ore=2_950_000_75,
    ),
    MedelAterbetalda(
        originator_id=ANSLAGSPOST,
        originator_version=13,
        timestamp=REGISTRERAD,
        verkningsdag=date(2017, 3, 30),
        av=EKONOM,
        beslutsreferens=UPPDRAGET,
        budgetar=2016,
        belopp_ore=149_999_25,
        till="Kammarkollegiet",
        betalningsreferens="S2015/08198/FS återbetalning",
        fristnummer=2,
    ),
    RedovisningLamnad(
        originator_id=ANSLAGSPOST,
        originator_version=14,
        timestamp=REGISTRERAD,
        verkningsdag=date(2017, 5, 30),
        av=HANDLAGGARE,
        beslutsreferens=UPPDRAGET,
        fristnummer=4,
        till="Regeringskansliet (Socialdepartementet)",
        handlingsreferens="Dnr 4.3-1010/2017, handling 12 (påhittat)",
    ),
)
