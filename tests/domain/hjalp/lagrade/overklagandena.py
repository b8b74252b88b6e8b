"""What becomes of an appeal that does not go to the court at once."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.grund.faktum import Faktum
from domain.overklagande.aterkallelse import OverklagandeAterkallat
from domain.overklagande.avvisning import OverklagandeAvvisat, OverklagandeUpptaget, Upptagande
from tests.domain.hjalp.lagrade.arendet import HANDLING
from tests.domain.hjalp.lagrade.besluten import (
    ANNAT_BESLUT,
    BESLUTSFALT,
    BESLUTSUPPGIFTER,
    OVERKLAGANDE,
)
from tests.domain.hjalp.lagrade.gemensamt import ARENDE, BESLUT, HANDLAGGARE, REGISTRERAD

LAGRADE: tuple[Faktum, ...] = (
    OverklagandeAterkallat(
        originator_id=ARENDE,
        originator_version=24,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 4, 18),
        av=HANDLAGGARE,
        overklagande_id=UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a46"),
        beslut_id=BESLUT,
        avsandare="Region Uppsala, genom behörig företrädare",
        handling_id=HANDLING,
    ),
    OverklagandeAvvisat(
        originator_id=ARENDE,
        originator_version=25,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 4, 22),
        **(
            BESLUTSFALT
            | {
                "beslut_id": ANNAT_BESLUT,
                "beslut": BESLUTSUPPGIFTER.model_copy(
                    update={
                        "innehall": "Överklagandet avvisas.",
                        "motivering": "Det kom in en dag för sent.",
                        "foreskrifter": ("45 § förvaltningslagen (2017:900)",),
                    }
                ),
            }
        ),
        overklagande_id=OVERKLAGANDE,
        overklagat_beslut_id=BESLUT,
        inkommen_dag=date(2024, 4, 17),
        overklagas_senast=date(2024, 4, 16),
        forseningsskal=None,
    ),
    OverklagandeUpptaget(
        originator_id=ARENDE,
        originator_version=31,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 9, 9),
        av=HANDLAGGARE,
        overklagande_id=OVERKLAGANDE,
        overklagat_beslut_id=BESLUT,
        avvisningsbeslut_id=ANNAT_BESLUT,
        dom_overklagande_id=UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a47"),
        upptagande=Upptagande.PROVAS_PA_NYTT,
    ),
)
