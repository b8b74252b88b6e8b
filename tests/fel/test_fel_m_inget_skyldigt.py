"""M: of a receipt that turns out to have come when nothing was owed, nothing is placed anew.

Amounts are parts of a small grant of twenty.
"""

from __future__ import annotations

from datetime import date

from tests.domain.hjalp import maskin_bank, maskin_inbetalning, maskin_krav
from tests.domain.hjalp.langgang import start
from tests.domain.hjalp.pengagenomgang import Genomgang, Steg

BETALD_RANTA: list[Steg] = [
    (maskin_bank.betala, date(2024, 4, 1), 1, 6),
    (maskin_krav.krav_meddelat, date(2024, 4, 4), 1, 3),
    (maskin_inbetalning.ta_emot, date(2024, 4, 6), 7, 5),
    (maskin_bank.ratta, date(2024, 4, 19), 3, 6),
    (maskin_inbetalning.ratta, date(2024, 12, 30), 5, 4),
    (maskin_inbetalning.placera, date(2025, 1, 2), 1, 2),
]
"""A receipt of 30 December 2024 pays some of the interest that had run by then, and no more."""
ALLT_EFTERGIVET: Steg = (maskin_krav.efterge, date(2024, 4, 4), 2, 6)
KOM_I_APRIL: Steg = (maskin_inbetalning.ratta, date(2024, 4, 18), 1, 5)


def test_fel_m_what_came_when_nothing_was_owed_is_unplaced_and_says_why() -> None:
    """All else was waived, and of the interest until then nothing is left: 409, and not a fault."""
    genomgang = Genomgang.ny(start(80731))
    for steg in (*BETALD_RANTA, ALLT_EFTERGIVET, KOM_I_APRIL):
        genomgang.utfor(*steg)
    assert genomgang.provat["inbetalning.placering-utebliven"] == 1
    assert genomgang.arende.aterbetalningar == {}
    genomgang.bokslut()
