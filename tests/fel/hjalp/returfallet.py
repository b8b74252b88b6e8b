"""A claim that was out when the bank sent its payment back, and what it costs a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.regelverk.aterkravsregel import Rantestart
from tests.domain.hjalp.pengagang import Gang, T
from tests.fel.hjalp.rantefall import krav_pa, regeln

KRAVT, FORFALLER, KOM = date(2025, 4, 30), date(2025, 5, 30), date(2025, 6, 9)
SENARE = date(2025, 6, 30)


def kravet(start: Rantestart = Rantestart.FORFALLODAG, tusen: int = 100, **regel: Any) -> Gang:
    """400 paid 27 March 2024; so much of it demanded and told 30 April 2025, due 30 May."""
    return krav_pa(tusen, KRAVT, regeln(start, **regel))


def dagar(antal: int, tusen: int = 100) -> int:
    """So many days of the first half of 2025: 11 per cent."""
    return int(antal * tusen * T * 11 / 36500 + 0.5)
