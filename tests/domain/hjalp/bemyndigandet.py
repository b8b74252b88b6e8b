"""The ram that coming years are promised within."""

from __future__ import annotations

from datetime import date

from domain.anslag.bemyndigande import BemyndigandeTilldelat
from tests.domain.hjalp.historia import POSTEN
from tests.domain.hjalp.scenario import fact

RAM = fact(
    BemyndigandeTilldelat,
    POSTEN,
    verkningsdag=date(2024, 1, 1),
    budgetar=2024,
    belopp_ore=9_000_000_00,
    slutar=2027,
    beslutsreferens="Regleringsbrev 2024",
)
