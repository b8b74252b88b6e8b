"""A, what the watcher of interest made of a payment from before a waiver: it believed the books.

40.04 is demanded on 4 April 2024, at 730 per cent until it is due and 1 008 after; 30.03 of it is
waived on 30 December, and 10.01 set off. Then 20.02 is found, that came on 2 April. It paid the
2.40 that was owed on 4 April and 17.62 of the capital; the books have room for 10.01.
"""

from __future__ import annotations

from datetime import date

import pytest

from domain.aterkrav import rantepaforing
from domain.fordran.fordran import Fordran
from tests.domain.hjalp import maskin_bank, maskin_inbetalning, maskin_krav, maskin_villkor
from tests.domain.hjalp.pengagenomgang import Genomgang, Steg

STEG: list[Steg] = [
    (maskin_bank.betala, date(2024, 4, 1), 1, 6),
    (maskin_krav.krav_meddelat, date(2024, 4, 4), 0, 5),
    (maskin_krav.krav_meddelat, date(2024, 12, 30), 6, 6),
    (maskin_inbetalning.ta_emot, date(2024, 4, 13), 7, 3),
    (maskin_krav.efterge, date(2024, 4, 21), 2, 6),
    (maskin_inbetalning.ratta, date(2024, 4, 2), 0, 5),
    (maskin_villkor.kvitta_med_ranta, date(2024, 4, 18), 6, 1),
    (maskin_inbetalning.placera, date(2024, 4, 5), 6, 4),
]
"""Seed 5801, as short as it still was wrong of."""


def spela() -> Fordran:
    """Watched at every step."""
    genomgang = Genomgang.ny("utbetalningsdag")
    for ett in STEG:
        genomgang.utfor(*ett)
    [fordran] = genomgang.arende.fordringar.values()
    return fordran


def test_fel_a_vittnet_raknar_med_det_som_betalades_den_dagen() -> None:
    """22.42 is left from 4 April: at 730 per cent for 4 days, 1 008 for 83 and 373.5 for 183."""
    fordran = spela()
    assert [(b.kapital_ore, b.ranta_ore) for b in fordran.delbetalt] == [(0, 1001), (1001, 1001)]
    assert fordran.ranta_ore == 240 + 9517


def test_fel_a_vittnet_finner_den_som_raknar_med_bockerna(monkeypatch: pytest.MonkeyPatch) -> None:
    """As the payments are divided in the books, and never anew."""
    monkeypatch.setattr(rantepaforing, "avraknad", lambda fordran, *_: fordran)
    with pytest.raises(AssertionError):
        spela()
