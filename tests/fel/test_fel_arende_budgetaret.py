"""Ärende: what is granted, unpaid and at home is of the year whose money it is.

Amounts are thousands of kronor.
"""

from __future__ import annotations

from datetime import date

from domain.beslut import atagande
from domain.grund.aktor import Atgard
from domain.overklagande.utgang import Utgang
from domain.utlysning.avslut import avsluta
from tests.domain.hjalp.domgang import beviljad
from tests.domain.hjalp.scenario import BO
from tests.fel.hjalp.infriat import Infriatgang, av_aren
from tests.fel.hjalp.per_ar import beviljat, obetalt


def avslutad() -> Infriatgang:
    """500 granted; the call has ended."""
    g = Infriatgang(*beviljad(500))
    avsluta(g.utlysning, g.post, Atgard(date(2025, 6, 1), BO), kvar_ore=0)
    return g


def av_tva_ar() -> Infriatgang:
    """500 granted, and 100 infriat of each of two promised years."""
    g = Infriatgang(*beviljad(500))
    g.lova_per_ar(av_aren({2025: 100, 2026: 100}), date(2024, 4, 2))
    g.infria(100, date(2025, 1, 15))
    g.infria(100, date(2026, 1, 15), 2026)
    return g


def kvar_av_loftet(g: Infriatgang, per_ar: dict[int, int], dag: date) -> None:
    om = g.sankt(dag, ataganden=[], infriat=av_aren(per_ar))
    g.gor(atagande.andra_ataganden, g.post, g.underlag, **om)


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


def test_fel_9_what_is_raised_when_the_call_has_ended_is_of_the_year_that_it_takes_of() -> None:
    g = avslutad()
    g.andra(600, date(2026, 2, 2))
    assert obetalt(g) == beviljat(g) == {2024: 500, 2026: 100}
    g.andra(550, date(2026, 3, 2))
    assert obetalt(g) == beviljat(g) == {2024: 500, 2026: 50}
    g.upphav(date(2026, 4, 1))
    assert obetalt(g) == beviljat(g) == {}
    g.bevilja(550, date(2027, 2, 1))
    assert obetalt(g) == beviljat(g) == {2027: 550}


def test_fel_9_what_he_has_had_of_two_years_is_of_them_when_it_is_granted_again() -> None:
    g = avslutad()
    g.andra(600, date(2026, 2, 2))
    g.meddela(g.gallande_beslut, date(2026, 2, 2))
    g.betala(600, date(2026, 3, 2), annat_budgetar=True)
    g.upphav(date(2026, 4, 1))
    g.bevilja(600, date(2026, 5, 4))
    assert (obetalt(g), beviljat(g)) == ({}, {2024: 500, 2026: 100})


def test_fel_9_what_is_lowered_of_one_promised_year_is_that_years_money() -> None:
    for ar in (2025, 2026):
        g = av_tva_ar()
        kvar_av_loftet(g, {ar: 100}, date(2026, 2, 2))
        assert obetalt(g) == beviljat(g) == {2024: 500, ar: 100}


def test_fel_9_what_had_lapsed_of_one_year_is_not_granted_by_lowering_another() -> None:
    """100 of 2026 and 20 of 2025 lapse; then 50 are left of the promise of 2025."""
    g = av_tva_ar()
    g.lat_forfalla(120, date(2026, 2, 2))
    assert obetalt(g) == beviljat(g) == {2024: 500, 2025: 80}
    kvar_av_loftet(g, {2025: 50, 2026: 100}, date(2026, 3, 2))
    assert obetalt(g) == beviljat(g) == {2024: 500, 2025: 50}
