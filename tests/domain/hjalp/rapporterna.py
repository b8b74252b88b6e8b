"""A report that is asked for, comes in and is reviewed, and the verb that asks for it."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.aterrapport.begaran import AterrapportBegard, begar
from domain.aterrapport.granskning import AterrapportGranskad
from domain.aterrapport.rapport import AterrapportInkommen
from tests.domain.hjalp.historia import ARENDET, MEDEL, REFERENS, REGELVERKET, UPPSALA
from tests.domain.hjalp.pengagang import BETALD_HISTORIA, RAPPORTEN, T, svar
from tests.domain.hjalp.regelverket import MALL
from tests.domain.hjalp.scenario import Fact, Scenario, fact, given

BEGART = date(2025, 1, 10)
KOM = date(2025, 2, 10)
BEGARD = fact(
    AterrapportBegard,
    ARENDET,
    verkningsdag=BEGART,
    aterrapport_id=RAPPORTEN,
    bidragsar=2024,
    senast=date(2025, 3, 3),
    regelverk=REFERENS,
    mall=MALL,
)
INKOMMEN_RAPPORT = fact(
    AterrapportInkommen,
    ARENDET,
    verkningsdag=KOM,
    aterrapport_id=RAPPORTEN,
    svar=svar(300 * T),
    att_redovisa_ore=400 * T,
    kostnader_ore=300 * T,
    oforbrukat_ore=100 * T,
    handling_id=None,
)
RAPPORTERAT: tuple[Fact, ...] = (*BETALD_HISTORIA, BEGARD, INKOMMEN_RAPPORT)
GRANSKAD = fact(
    AterrapportGranskad,
    ARENDET,
    aterrapport_id=RAPPORTEN,
    aterrapport_version=8,
    kostnader_ore=300 * T,
    godkant_ore=300 * T,
    ej_godkant_ore=0,
    oforbrukat_ore=100 * T,
    motivering="Enligt redovisningen",
    mottagare_id=UPPSALA,
    medel=MEDEL,
    rorelser=(),
)


def asking(*history: Fact, **arguments: object) -> Scenario:
    fields: dict[str, Any] = {
        "verkningsdag": BEGART,
        "aterrapport_id": RAPPORTEN,
        "bidragsar": 2024,
    }
    return given(*history).when(begar, ARENDET, REGELVERKET, frozenset(), **(fields | arguments))
