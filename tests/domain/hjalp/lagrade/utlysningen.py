"""What happens to a call after it was published."""

from __future__ import annotations

from datetime import date

from domain.beslut.prioritering import PrioriteringFaststalld
from domain.grund.faktum import Faktum
from domain.utlysning.avslut import UtlysningAvslutad, UtlysningInstalld
from domain.utlysning.frist import SistaDagForlangd
from domain.utlysning.overforing import MedelOverforda
from domain.utlysning.ram import RamAndrad, UtlysningFinansierad
from tests.domain.hjalp.lagrade.gemensamt import (
    ANNAT_ARENDE,
    ARENDE,
    BESLUTSFATTARE,
    EKONOM,
    HANDLAGGARE,
    MEDEL,
    REGISTRERAD,
    UTLYSNING,
)

LAGRADE: tuple[Faktum, ...] = (
    UtlysningFinansierad(
        originator_id=UTLYSNING,
        originator_version=2,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 1, 2),
        av=HANDLAGGARE,
        medel=MEDEL,
        ram_ore=133_500_000_00,
        beslutsreferens="Regleringsbrev S2023/03312 (påhittat)",
    ),
    RamAndrad(
        originator_id=UTLYSNING,
        originator_version=3,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 2, 1),
        av=HANDLAGGARE,
        medel=MEDEL,
        tidigare_ram_ore=133_500_000_00,
        ram_ore=130_000_000_00,
        tillfort_ore=-3_500_000_00,
        orsak="Indragning enligt ändringsbeslut",
    ),
    UtlysningInstalld(
        originator_id=UTLYSNING,
        originator_version=4,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 2, 10),
        av=HANDLAGGARE,
        medel=MEDEL,
        kvar_ore=130_000_000_00,
        orsak="Förordningen upphävs",
    ),
    UtlysningAvslutad(
        originator_id=UTLYSNING,
        originator_version=5,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 12, 20),
        av=HANDLAGGARE,
        medel=MEDEL,
        kvar_ore=1_00,
    ),
    MedelOverforda(
        originator_id=UTLYSNING,
        originator_version=6,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 12, 31),
        av=EKONOM,
        medel=MEDEL,
        till_budgetar=2025,
        belopp_ore=22_250_000_00,
        budgetar_darefter=2025,
    ),
    SistaDagForlangd(
        originator_id=UTLYSNING,
        originator_version=7,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 2, 29),
        av=HANDLAGGARE,
        tidigare_sista_ansokningsdag=date(2024, 2, 29),
        sista_ansokningsdag=date(2024, 3, 7),
        orsak="Driftstörning i e-tjänsten",
    ),
    PrioriteringFaststalld(
        originator_id=UTLYSNING,
        originator_version=8,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 3, 14),
        av=BESLUTSFATTARE,
        arende_ids=(ANNAT_ARENDE, ARENDE),
        motivering="Störst behov först.\nVid lika behov: den som kom in först.",
    ),
)
