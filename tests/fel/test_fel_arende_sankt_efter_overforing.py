"""Ärende: a carried-over grant that is lowered is free in the year that its money lies in.

Amounts are thousands of kronor.
"""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from domain.arende.pengafaktum import Pengafaktum
from domain.grund.aktor import Atgard
from domain.grund.pengar import Lada
from domain.grund.vakt import Vakt
from domain.overklagande.utgang import Utgang
from domain.utbetalning.arsskifte import overfor_obetalt
from domain.utlysning.avslut import UtlysningAvslutad, avsluta
from domain.utlysning.vakt import ramvakt
from tests.domain.hjalp.domgang import Domgang, beviljad
from tests.domain.hjalp.historia import MEDEL
from tests.domain.hjalp.scenario import BO
from tests.fel.hjalp.budgetarsgang import Budgetarsgang
from tests.fel.hjalp.hemma import hemma
from tests.fel.hjalp.per_ar import beviljat, obetalt

pytestmark = pytest.mark.grundlig

STEG = ("betala", "betala", "andra", "andra", "andra", "forfall", "retur", "overfor", "overfor")


def overfort() -> Domgang:
    """Of 200 granted of 2024, 140 paid then, and 60 carried over."""
    g = Domgang(*beviljad(200))
    g.betala(140, date(2024, 6, 3))
    g.gor(overfor_obetalt, verkningsdag=date(2024, 12, 31), av=BO, fran_ar=2024)
    return g


def test_fel_2_it_is_free_in_the_year_that_it_was_carried_over_to() -> None:
    g = overfort()
    fore = hemma(g)
    g.andra(140, date(2025, 3, 10))
    assert {n: o - fore.get(n, 0) for n, o in hemma(g).items() if o != fore.get(n, 0)} == {
        ("utlyst", 2025): 60
    }
    assert (beviljat(g), obetalt(g)) == ({2024: 140}, {})
    g.till_domstolen(g.gallande_beslut)
    g.dom(Utgang.UPPHAVANDE)
    assert hemma(g) == fore
    assert (beviljat(g), obetalt(g)) == ({2024: 200}, {2025: 60})


def test_fel_2_a_call_is_not_ended_while_it_has_money_of_a_later_year() -> None:
    g = overfort()
    g.andra(140, date(2025, 3, 10))
    avsluta(g.utlysning, g.post, Atgard(date(2025, 4, 2), BO), kvar_ore=0)
    [slut] = g.utlysning.collect_events()
    assert isinstance(slut, UtlysningAvslutad)
    assert Vakt(ramvakt(MEDEL.utlysning_id, 2025), 0, uttomd=True) in slut.vakter()


@pytest.mark.parametrize("fro", range(40))
def test_fel_2_nothing_comes_home_to_a_year_before_the_one_that_it_lay_in(fro: int) -> None:
    """By any story: of each step, what the call and the post get of a year lay unpaid in it."""
    g, sett = Budgetarsgang(fro), 0
    for _ in range(24):
        g.steg(g.slump.choice(STEG))
        for f in g.fakta[sett:]:
            fick, gav = Counter[int](), Counter[int]()
            for r in f.rorelser if isinstance(f, Pengafaktum) else ():
                fick[r.till_budgetar] += r.belopp_ore if r.till is Lada.UTLYST else 0
                fick[r.fran_budgetar] -= r.belopp_ore if r.fran is Lada.UTLYST else 0
                gav[r.fran_budgetar] += r.belopp_ore if r.fran is Lada.BEVILJAT_EJ_UTBETALT else 0
            assert all(ore <= gav[ar] for ar, ore in fick.items() if ore > 0), f
        sett = len(g.fakta)
