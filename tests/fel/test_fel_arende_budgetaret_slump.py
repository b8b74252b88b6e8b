"""Ärende: whatever is done, each year's money is that year's: in decisions, flow and boxes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from domain.arende import budgetaret, hemvist
from domain.arende.beviljat import Beviljande
from domain.beslut import atagandefoljd, forfall
from domain.grund.flytt import Flytt
from domain.grund.pengar import Hem
from tests.fel.hjalp.budgetarsgang import ALLT, MED_BETALNING, OM_DOMAR, UTAN_BETALNING, bryter, ga

pytestmark = pytest.mark.grundlig

FRON = range(40)
TEMAN = (UTAN_BETALNING, MED_BETALNING, ALLT, OM_DOMAR)
Plats = pytest.MonkeyPatch


@pytest.mark.parametrize("stegen", TEMAN)
def test_fel_9_what_is_granted_is_unpaid_of_its_own_year(stegen: tuple[str, ...]) -> None:
    """Without payments exactly; with them no year has too much while a later one has too little."""
    gjort = sum((ga(fro, stegen) for fro in FRON), Counter[str]())
    assert {*gjort} == {*stegen}


def a_det_aldsta_gar_hem_forst(plats: Plats) -> None:
    ratt = Flytt.lamna
    plats.setattr(Flytt, "lamna", lambda f, ore, hem, *, helst_av=None: ratt(f, ore, hem))


def a_allt_gar_hem_till_utlysningen(plats: Plats) -> None:
    plats.setattr(
        Hem,
        "av_obetalt",
        lambda h, obetalt, _: {ar: [(h.nytt, ore)] for ar, ore in obetalt.items()},
    )


def a_det_tas_aldrig_dar_det_gick(plats: Plats) -> None:
    plats.setattr(budgetaret, "_saknas", lambda *_: [])


def a_det_hojda_ar_utlysningens_ar(plats: Plats) -> None:
    plats.setattr(hemvist, "som_pengarna", lambda _, ger, *__: Counter(ger))


def a_det_som_haver_ett_forfall_ar_sitt_gamla_ar(plats: Plats) -> None:
    plats.setattr(forfall, "av_nya_ar", lambda ar, ore, _: [(ar, ore)] if ore else [])


def a_det_infriade_ar_sitt_gamla_ar(plats: Plats) -> None:
    plats.setattr(atagandefoljd, "av_nya_ar", lambda ar, ore, _: [(ar, ore)] if ore else [])


def a_det_nya_ar_det_nyaste_loftets(plats: Plats) -> None:
    """What is lowered is taken where the newest money lies."""
    ratt = Beviljande.infriat_av_per_ar

    def nyast(b: Beviljande, beslut_id: object) -> Counter[int]:
        per_ar = ratt(b, beslut_id)  # type: ignore[arg-type]  # as it was called
        return Counter({max(per_ar): per_ar.total()}) if per_ar else per_ar

    plats.setattr(Beviljande, "infriat_av_per_ar", nyast)


def a_ett_lofte_har_ett_enda_belopp(plats: Plats) -> None:
    """What is lowered of one year grants again what had lapsed of another."""
    plats.setattr(Beviljande, "infriat_andrat", Beviljande.infriat_som)


PLANTERADE = tuple(vad for namn, vad in list(globals().items()) if namn[:2] == "a_")


@pytest.mark.parametrize("plantera", PLANTERADE, ids=lambda p: p.__name__)
def test_fel_9_a_planted_fault_is_found(
    plantera: Callable[[Plats], None], monkeypatch: Plats
) -> None:
    plantera(monkeypatch)
    assert any(bryter(fro, stegen) for fro in FRON for stegen in (UTAN_BETALNING, MED_BETALNING))
