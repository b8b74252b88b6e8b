"""What happens to a call: the facts, and what its verbs are asked with."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.beslut.prioritering import PrioriteringFaststalld
from domain.utlysning.avslut import UtlysningAvslutad, UtlysningInstalld
from domain.utlysning.frist import SistaDagForlangd
from domain.utlysning.overforing import MedelOverforda
from domain.utlysning.ram import RamAndrad, UtlysningFinansierad
from tests.domain.hjalp.historia import ARENDE_2, ARENDET, AVSLUTAT, MEDEL, UTLYSNINGEN, UTLYST
from tests.domain.hjalp.scenario import but, fact
from tests.domain.hjalp.utlysningen import FORBEHALL

UNDER_FORBEHALL = but(UTLYST, forbehall=FORBEHALL)
SISTA_DAGEN = date(2024, 2, 28)
ARSSKIFTET = date(2024, 12, 31)
MEDEL_2025 = MEDEL.model_copy(update={"budgetar": 2025})
MEDEL_2026 = MEDEL.model_copy(update={"budgetar": 2026})
AVSLUTAT_2025 = but(AVSLUTAT, budgetar=2025, verkningsdag=date(2025, 12, 31))

FINANSIERAD = fact(
    UtlysningFinansierad,
    UTLYSNINGEN,
    medel=MEDEL,
    ram_ore=600_000_00,
    beslutsreferens="Regleringsbrev 2024",
)
RAM_SANKT = fact(
    RamAndrad,
    UTLYSNINGEN,
    medel=MEDEL,
    tidigare_ram_ore=600_000_00,
    ram_ore=500_000_00,
    tillfort_ore=-100_000_00,
    orsak="Indragning",
)
INSTALLD = fact(
    UtlysningInstalld, UTLYSNINGEN, medel=MEDEL, kvar_ore=600_000_00, orsak="Medlen dras in"
)
AVSLUTAD = fact(UtlysningAvslutad, UTLYSNINGEN, medel=MEDEL, kvar_ore=200_000_00)
OVERFORD = fact(
    MedelOverforda,
    UTLYSNINGEN,
    verkningsdag=ARSSKIFTET,
    medel=MEDEL,
    till_budgetar=2025,
    belopp_ore=200_000_00,
    budgetar_darefter=2025,
)
FORLANGD = fact(
    SistaDagForlangd,
    UTLYSNINGEN,
    verkningsdag=SISTA_DAGEN,
    tidigare_sista_ansokningsdag=SISTA_DAGEN,
    sista_ansokningsdag=date(2024, 2, 29),
    orsak="Driftstörning",
)
PRIORITERAT = fact(
    PrioriteringFaststalld, UTLYSNINGEN, arende_ids=(ARENDE_2, ARENDET), motivering="Störst behov."
)
FINANSIERA: dict[str, Any] = {"beslutsreferens": "Regleringsbrev 2024"}
SANK: dict[str, Any] = {"ram_ore": 500_000_00, "orsak": "Indragning"}
STALL_IN: dict[str, Any] = {"kvar_ore": 600_000_00, "orsak": "Medlen dras in"}
AVSLUTA: dict[str, Any] = {"kvar_ore": 200_000_00}
OVERFOR: dict[str, Any] = {
    "verkningsdag": ARSSKIFTET,
    "budgetar": 2024,
    "belopp_ore": 200_000_00,
}
FORLANG: dict[str, Any] = {
    "verkningsdag": SISTA_DAGEN,
    "sista_ansokningsdag": date(2024, 2, 29),
    "orsak": "Driftstörning",
}
