"""I: what was corrected in a decision is of no consequence without it, as what it rested on is."""

from __future__ import annotations

import pytest

from domain.aterkrav.eftergiftsandring import EftergiftAndrad
from domain.aterkrav.rattelse import Fordransrattelse
from domain.aterkrav.sankning import AterkravSankt
from domain.beslut.beslutsfaktum import Beslutsfaktum
from domain.beslut.rattelse import BeslutRattat
from domain.fakta import FAKTA
from domain.grund.faktum import Faktum
from projections.listor.ersatta import ersatter, kallas
from tests.domain.hjalp.lagrade import LAGRADE

AV_BESLUTET = (Beslutsfaktum, BeslutRattat, Fordransrattelse)


def _exempel(slag: type[Faktum]) -> list[Faktum]:
    return [f for f in LAGRADE if type(f) is slag]


@pytest.mark.parametrize("slag", [s for s in FAKTA.values() if issubclass(s, AV_BESLUTET)])
def test_fel_i_a_decision_and_what_corrects_it_go_with_it(slag: type[Faktum]) -> None:
    exemplen = _exempel(slag)
    assert exemplen
    for f in exemplen:
        assert f"beslut {f.beslut_id}" in kallas(f, "delegation")  # type: ignore[attr-defined]


def test_fel_i_what_is_lowered_to_nothing_takes_the_place_of_what_was_decided() -> None:
    """And what is lowered to something does not: the rest is of the decision still."""
    for f in [*_exempel(AterkravSankt), *_exempel(EftergiftAndrad)]:
        assert isinstance(f, AterkravSankt | EftergiftAndrad)
        inget = {"krav_ore": 0} if isinstance(f, AterkravSankt) else {"kapital": (), "ranta_ore": 0}
        borta = [f"beslut {f.andrar_beslut_id}"]
        assert ersatter(f.model_copy(update=inget)) == borta
        kvar = f.krav_ore if isinstance(f, AterkravSankt) else f.kapital or f.ranta_ore
        assert ersatter(f) == ([] if kvar else borta)
