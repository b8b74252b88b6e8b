"""Ärende: money of several years that has been carried over is still whose it was.

The call's is the call's again, and what was granted of a later year's the post's. Amounts are
thousands of kronor.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from domain.grund.lador import Lador
from domain.utbetalning.arsskifte import overfor_obetalt
from tests.domain.hjalp import maskin_bank, maskin_beslut, maskin_domstol
from tests.domain.hjalp.budgetvittne import Budgetvittne
from tests.domain.hjalp.domgang import beviljad
from tests.domain.hjalp.pengagang import T
from tests.domain.hjalp.pengagenomgang import Genomgang, Steg
from tests.domain.hjalp.scenarierna import inget_scenario
from tests.domain.hjalp.scenario import BO
from tests.fel.hjalp.budgetarsgang import Budgetarsgang
from tests.fel.hjalp.hemma import hemma
from tests.fel.hjalp.infriat import Infriatgang
from tests.fel.hjalp.per_ar import beviljat, obetalt

pytestmark = pytest.mark.grundlig


def overfor(g: Infriatgang, ar: int) -> None:
    g.gor(overfor_obetalt, verkningsdag=date(ar, 12, 31), av=BO, fran_ar=ar)


def fick(g: Infriatgang, tusen: int, dag: date) -> dict[tuple[str, int], int]:
    """What the call and the post have back when the grant is so much."""
    fore = hemma(g)
    g.andra(tusen, dag)
    efter = hemma(g)
    diff = {n: efter.get(n, 0) - fore.get(n, 0) for n in {*efter, *fore}}
    return {n: ore for n, ore in diff.items() if ore}


def betalt_och_overfort() -> tuple[Infriatgang, int]:
    """200 of 2024 paid; 100 infriat of 2025, and carried over to 2026. The payment's version."""
    g = Infriatgang(*beviljad(200))
    g.lova(150)
    g.betala(200, date(2024, 6, 3))
    betalning = g.arende.version
    g.infria(100, date(2025, 2, 3))
    overfor(g, 2025)
    return g, betalning


def test_fel_brist_what_is_carried_over_of_a_promise_is_not_the_calls() -> None:
    g, _ = betalt_och_overfort()
    assert fick(g, 170, date(2026, 3, 2)) == {("disponibelt", 2026): 30}
    assert (beviljat(g), obetalt(g)) == ({2024: 170, 2025: 100}, {2026: 70})


def test_fel_brist_what_is_returned_in_a_year_that_has_nothing_granted_is_the_calls() -> None:
    """The promise was lowered when it had been carried over: nothing of 2025 is granted."""
    g, betalning = betalt_och_overfort()
    g.sank_infriat(0, date(2026, 2, 2))
    g.retur(20, date(2025, 12, 15), betalning)
    assert (beviljat(g), obetalt(g)) == ({2024: 200}, {2025: 20})
    assert fick(g, 180, date(2026, 3, 2)) == {("utlyst", 2025): 20}


def test_fel_brist_the_calls_money_that_lapsed_when_carried_over_takes_none_of_a_promise() -> None:
    """Of 200 of 2024 140 are carried over and 50 lapse; then 20 are infriat of 2025."""
    g = Infriatgang(*beviljad(200))
    g.lova(20)
    g.betala(60, date(2024, 6, 3))
    overfor(g, 2024)
    g.lat_forfalla(50, date(2025, 1, 20))
    g.infria(20, date(2025, 2, 3))
    assert (beviljat(g), obetalt(g)) == ({2024: 150, 2025: 20}, {2025: 110})
    assert fick(g, 50, date(2025, 3, 3)) == {("utlyst", 2025): 90, ("disponibelt", 2025): 10}


def test_fel_brist_a_grant_is_not_raised_of_what_a_promise_had_when_it_was_carried_over() -> None:
    g, _ = betalt_och_overfort()
    g.sank_infriat(0, date(2026, 2, 2))
    assert fick(g, 230, date(2026, 3, 2)) == {("utlyst", 2024): -30}
    assert (beviljat(g), obetalt(g)) == ({2024: 230}, {2024: 30})


def test_fel_brist_what_lapsed_when_carried_over_comes_back_from_where_it_went() -> None:
    g = Infriatgang(*beviljad(200))
    g.betala(60, date(2024, 6, 3))
    overfor(g, 2024)
    g.lat_forfalla(50, date(2025, 1, 20))
    fore = hemma(g)
    g.hav_forfall(g.arende.version, date(2025, 2, 3))
    assert hemma(g).get(("disponibelt", 2025), 0) == fore[("disponibelt", 2025)] - 50
    assert (beviljat(g), obetalt(g)) == ({2024: 200}, {2025: 140})


STEG = (
    "infria",
    "sank_lofte",
    "andra",
    "andra",
    "forfall",
    "betala",
    "retur",
    "overfor",
    "overfor",
)


def vems_som_gar_hem(fro: int) -> int:
    """By any story: what goes home of a lowered grant goes to the one whose it is, if each year's
    money is as granted: the post has what is granted of later years than the call's, in the newest.
    How much went to the two.
    """
    g, vittne, sett, gick = Budgetarsgang(fro), Budgetvittne(), 0, 0
    g.borja()
    for _ in range(24):
        for f in g.fakta[sett:]:
            vittne.se(f)
        fore, dess, ger, sett = hemma(g), obetalt(g), beviljat(g), len(g.fakta)
        som_beviljat = not any(vittne.over({ar: ore * T for ar, ore in ger.items()}).values())
        steg = g.slump.choice(STEG)
        if not g.steg(steg) or steg != "andra" or not som_beviljat:
            continue
        if sum(beviljat(g).values()) < sum(ger.values()):
            efter = hemma(g)
            till = {n: efter.get(n, 0) - fore.get(n, 0) for n in {*fore, *efter}}
            posten = postens(dess, ger)
            till_posten = sum(ore for (lada, _), ore in till.items() if lada == "disponibelt")
            till_utlysningen = sum(ore for (lada, _), ore in till.items() if lada == "utlyst")
            assert 0 <= till_posten <= posten
            assert 0 <= till_utlysningen <= sum(dess.values()) - posten
            gick += (till_posten > 0) + (till_utlysningen > 0)
    return gick


def postens(dess: dict[int, int], ger: dict[int, int]) -> int:
    """What of the unpaid is the post's."""
    kvar = {ar: ore for ar, ore in ger.items() if ar > 2024}
    for lag in sorted(dess, reverse=True):
        ryms = dess[lag]
        for ar in sorted((a for a in kvar if a <= lag), reverse=True):
            tas = min(ryms, kvar[ar])
            kvar[ar] -= tas
            ryms -= tas
    return sum(ore for ar, ore in ger.items() if ar > 2024) - sum(kvar.values())


@inget_scenario
def test_fel_brist_what_goes_home_of_a_lowered_grant_goes_to_whose_it_is() -> None:
    assert sum(vems_som_gar_hem(fro) for fro in range(40)) > 40


FORFALLET: list[Steg] = [
    (maskin_bank.betala, date(2024, 4, 1), 1, 6),
    (maskin_bank.overfor, date(2024, 4, 11), 4, 6),
    (maskin_bank.lat_forfalla, date(2024, 4, 14), 4, 5),
    (maskin_bank.retur, date(2024, 4, 6), 1, 1),
]
LOVAT: list[Steg] = [
    (maskin_beslut.lova, date(2024, 4, 2), 0, 4),
    (maskin_beslut.infria, date(2025, 1, 2), 0, 2),
    (maskin_bank.overfor, date(2024, 4, 17), 3, 3),
    (maskin_domstol.overklaga_till_dom, date(2024, 4, 8), 4, 4),
    (maskin_bank.betala, date(2024, 4, 18), 5, 4),
    (maskin_bank.retur, date(2025, 1, 2), 2, 2),
]
"""Carried over, and home from there; then a payment comes back to the year that it lay in."""


@pytest.mark.parametrize("steg", [FORFALLET, LOVAT])
def test_fel_brist_what_went_home_when_carried_over_is_missing_of_no_year(steg: list[Steg]) -> None:
    genomgang = Genomgang.ny("dagar-efter-beslut")
    for ett in steg:
        genomgang.utfor(*ett)
    genomgang.bokslut()


def a_det_som_overforts_ar_utlysningens(plats: pytest.MonkeyPatch) -> None:
    plats.setattr(Lador, "av_arens", lambda lador, _: dict.fromkeys(lador.tagna, 0))


def a_allt_av_ett_senare_ar_ar_postens(plats: pytest.MonkeyPatch) -> None:
    plats.setattr(Lador, "av_arens", lambda lador, _: dict.fromkeys(lador.tagna, 10**12))


def a_det_som_gick_hem_overfort_gick_aldrig(plats: pytest.MonkeyPatch) -> None:
    plats.setattr(Lador, "av_arens", lambda lador, _: lador.tagna)


PLANTERADE = tuple(vad for namn, vad in list(globals().items()) if namn[:2] == "a_")


@pytest.mark.parametrize("plantera", PLANTERADE, ids=lambda p: p.__name__)
def test_fel_brist_a_planted_fault_is_found(
    plantera: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    plantera(monkeypatch)
    with pytest.raises(AssertionError):
        sum(vems_som_gar_hem(fro) for fro in range(40))
