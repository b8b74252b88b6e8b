"""Pengar: what was used, approved and demanded is of the budgetår of its money.

Amounts are thousands of kronor.
"""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from domain.arende.arende import Arende
from domain.grund.pengar import Lada
from domain.utbetalning.arsskifte import overfor_obetalt
from tests.domain.hjalp.domgang import beviljad
from tests.domain.hjalp.pengagang import FORDRAN, Gang, T
from tests.domain.hjalp.scenario import BO
from tests.fel.hjalp.arsflode import (
    Arsflodesgang,
    Arsflodesvittne,
    flodena,
    kravt_enligt,
)

pytestmark = pytest.mark.grundlig

STEG = (
    *("betala", "granska", "granska", "omprova", "lyft", "krav", "krav", "krav", "betala_ater"),
    *("betala_ater", "efterge", "hav_placering", "sank", "overfor", "retur", "ratta_betalning"),
    *("andra", "infria"),
)


def i_tusental(g: Gang) -> dict[tuple[str, int], int]:
    summa = Counter[tuple[str, int]]()
    for (namn, ar, _), ore in flodena(g.fakta, "anvant", "godkant", "kravt").items():
        summa[namn, ar] += ore // T
    return {n: tusen for n, tusen in summa.items() if tusen}


def tva_ars_medel() -> Gang:
    """300 granted of 2024: 200 paid then, and 100 carried over and paid in 2025."""
    g = Gang(*beviljad(300))
    g.betala(200, date(2024, 5, 6))
    g.gor(overfor_obetalt, verkningsdag=date(2024, 12, 31), av=BO, fran_ar=2024)
    g.betala(100, date(2025, 1, 15), "resten")
    return g


def test_fel_3_what_is_reviewed_and_demanded_is_of_the_years_that_its_money_lies_in() -> None:
    g = tva_ars_medel()
    g.granskat(150, 50)
    g.besluta_aterkrav({Lada.EJ_GODKANT: 50, Lada.OFORBRUKAT: 100})
    assert i_tusental(g) == {
        ("anvant", 2024): 200,
        ("godkant", 2024): 150,
        ("kravt", 2024): 50,
        ("kravt", 2025): 100,
    }
    g.betala_ater(120)
    g.sank(70, date(2025, 5, 2))
    assert i_tusental(g) == {
        ("anvant", 2024): 200,
        ("godkant", 2024): 150,
        ("kravt", 2025): 70,
    }
    g.hav_placering(next(iter(g.arende.aterbetalningar)))
    assert g.fordran() == {"oforbrukat": 70}
    assert i_tusental(g)["kravt", 2025] == 70


def test_fel_3_a_review_that_is_lifted_is_taken_back_of_its_own_years() -> None:
    g = tva_ars_medel()
    g.granskat(150, 100)
    assert i_tusental(g)["anvant", 2025] == 50
    g.besluta_aterkrav({Lada.OFORBRUKAT: 50})
    g.ratta_betalning(180)
    assert i_tusental(g) == {}
    assert g.arende.fordringar[FORDRAN].kravt_ore == 0


def kravet_haller(arende: Arende, kravt: dict[int, int]) -> None:
    """What is outstanding is demanded of the year that it lies in; what has been paid or waived of
    it makes up the rest.
    """
    ute, borta = Counter[int](), Counter[int]()
    for f in arende.fordringar.values():
        for d in f.ur:
            ute[d.ar] += d.belopp_ore
        for e in f.eftergifter:
            for d in e.delar:
                borta[d.ar] += d.belopp_ore
    for a in arende.aterbetalningar.values():
        for d in a.kapital if a.fordran_id else ():
            borta[d.ar] += d.belopp_ore
    assert sum(kravt.values()) == sum(f.kravt_ore for f in arende.fordringar.values())
    for ar in {*kravt, *ute}:
        assert ute[ar] <= kravt.get(ar, 0) <= ute[ar] + borta[ar], (ar, kravt, ute, borta)


@pytest.mark.parametrize("fro", range(40))
def test_fel_3_any_story_has_its_flows_in_the_years_of_its_money(fro: int) -> None:
    g, vittne, sett = Arsflodesgang(fro), Arsflodesvittne(), 0
    g.borja()
    for _ in range(24):
        if not g.steg(g.slump.choice(STEG)):
            continue
        for f in g.fakta[sett:]:
            vittne.se(f)
        sett = len(g.fakta)
        assert flodena(g.fakta, "anvant", "godkant") == vittne.per_dag()
        kravet_haller(g.arende, kravt_enligt(g.fakta))
