"""C: what lapses, and is granted again, is in the flow the money that it is in the boxes.

Amounts are thousands of kronor.
"""

from __future__ import annotations

from datetime import date

from domain.grund.aktor import Atgard
from domain.utlysning.avslut import avsluta
from tests.domain.hjalp.scenario import BO
from tests.fel.hjalp.infriat import infriat
from tests.fel.hjalp.per_ar import beviljat, obetalt

I_AR, NASTA_AR = date(2025, 4, 2), date(2026, 2, 2)


def test_fel_c_what_lapses_of_a_promise_is_of_its_year_in_the_flow_too() -> None:
    g = infriat()
    assert obetalt(g) == beviljat(g) == {2024: 500, 2025: 300}
    g.lat_forfalla(100)
    assert obetalt(g) == beviljat(g) == {2024: 500, 2025: 200}
    g.lat_forfalla(300)
    assert obetalt(g) == beviljat(g) == {2024: 400}


def test_fel_c_what_is_granted_again_is_of_the_year_whose_money_it_takes() -> None:
    """And lapses again as that; what it was is gone from the year that it was of."""
    g = infriat()
    g.lat_forfalla(100)
    g.hav_forfall(g.arende.version, NASTA_AR)
    assert obetalt(g) == beviljat(g) == {2024: 500, 2025: 200, 2026: 100}
    g.lat_forfalla(150, date(2026, 2, 3))
    assert obetalt(g) == beviljat(g) == {2024: 500, 2025: 150}
    g.hav_forfall(g.arende.version, date(2026, 2, 4))
    assert obetalt(g) == beviljat(g) == {2024: 500, 2025: 150, 2026: 150}
    g.sank_infriat(100, date(2026, 2, 5))
    assert obetalt(g) == beviljat(g) == {2024: 500, 2025: 100}


def test_fel_c_the_same_year_is_one_year() -> None:
    g = infriat()
    g.lat_forfalla(100)
    g.hav_forfall(g.arende.version, I_AR)
    assert obetalt(g) == beviljat(g) == {2024: 500, 2025: 300}


def test_fel_c_what_lapsed_of_the_grant_is_the_grants_again() -> None:
    """Of 400, 300 were of the promise: both are granted again of new money, each by its own."""
    g = infriat()
    g.lat_forfalla(400)
    g.hav_forfall(g.arende.version, NASTA_AR)
    assert obetalt(g) == beviljat(g) == {2024: 400, 2026: 400}


def test_fel_c_what_a_lowering_takes_of_what_has_lapsed_is_of_that_year() -> None:
    """Of 300 infriat, 100 lapsed; lowered to 250 nothing more is taken, and to 150, 50."""
    g = infriat()
    g.lat_forfalla(100)
    g.sank_infriat(250)
    assert obetalt(g) == beviljat(g) == {2024: 500, 2025: 200}
    g.sank_infriat(150, date(2025, 5, 3))
    assert obetalt(g) == beviljat(g) == {2024: 500, 2025: 150}


def test_fel_c_a_grant_that_was_raised_of_newer_money_keeps_it() -> None:
    """The call has ended and the grant is raised in 2026: what lapses of the promise is of 2025."""
    g = infriat()
    avsluta(g.utlysning, g.post, Atgard(date(2025, 6, 1), BO), kvar_ore=0)
    g.andra(600, NASTA_AR)
    assert obetalt(g) == beviljat(g) == {2024: 500, 2025: 300, 2026: 100}
    g.lat_forfalla(100, date(2026, 2, 3))
    assert obetalt(g) == beviljat(g) == {2024: 500, 2025: 200, 2026: 100}
