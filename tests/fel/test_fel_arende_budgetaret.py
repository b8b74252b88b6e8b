"""Ärende: what is granted, unpaid and at home is of the year whose money it is.

Amounts are thousands of kronor.
"""

from __future__ import annotations

from datetime import date

from domain.overklagande.utgang import Utgang
from tests.domain.hjalp.domgang import beviljad
from tests.fel.hjalp.infriat import Infriatgang
from tests.fel.hjalp.per_ar import beviljat, obetalt


def test_fel_9_money_of_two_years_goes_home_to_its_own_and_comes_back_from_there() -> None:
    g = Infriatgang(*beviljad(300))
    g.lova(200)
    g.betala(300, date(2024, 5, 6))
    g.infria(200, date(2025, 1, 15))
    g.betala(50, date(2025, 2, 3), "av åtagandet")
    g.lat_forfalla(100, date(2025, 3, 3))
    forfallet = g.arende.version
    g.andra(250, date(2025, 3, 10))
    andring = g.gallande_beslut
    assert (beviljat(g), obetalt(g)) == ({2024: 250, 2025: 100}, {})
    g.sank_infriat(150, date(2025, 3, 11))
    sankning = g.sista_beslut
    assert (beviljat(g), obetalt(g)) == ({2024: 250, 2025: 100}, {})
    g.hav_forfall(forfallet, date(2025, 3, 12))
    assert (beviljat(g), obetalt(g)) == ({2024: 250, 2025: 150}, {2025: 50})
    g.till_domstolen(andring)
    g.dom(Utgang.UPPHAVANDE)
    assert (beviljat(g), obetalt(g)) == ({2024: 300, 2025: 150}, {2025: 100})
    g.till_domstolen(sankning)
    g.dom(Utgang.UPPHAVANDE)
    assert (beviljat(g), obetalt(g)) == ({2024: 300, 2025: 200}, {2025: 150})
