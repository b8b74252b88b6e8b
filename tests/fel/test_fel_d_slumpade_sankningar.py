"""Waivers lowered, corrected and tried at random: day by day what the story says. With faults."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from domain.aterkrav import eftergiftsrattelse
from domain.fordran import eftergiftsord
from domain.fordran.eftergiftsord import Orden, Ordfall, Ordfalt
from tests.fel.hjalp.slumpsankningar import Slumpsankningar

pytestmark = pytest.mark.grundlig

FRON = range(120)


def alla(*, betalas: bool = False) -> list[Slumpsankningar]:
    gangna = [Slumpsankningar(fro, betalas=betalas) for fro in FRON]
    for s in gangna:
        s.ga()
    return gangna


@pytest.mark.parametrize("betalas", [False, True])
def test_fel_d_each_day_has_waived_what_stood_then(betalas: bool) -> None:
    assert sum(len(s.domda) > 1 for s in alla(betalas=betalas)) > 10


def hojer(monkeypatch: pytest.MonkeyPatch) -> None:
    """A lowering may raise what is waived."""
    monkeypatch.setattr(eftergiftsord, "_hogst", lambda o, _: o)


def fallna_rattas_inte(monkeypatch: pytest.MonkeyPatch) -> None:
    """The money moves as it is owed: what fell is as if it had not been there before either."""

    def som_skulden(
        fore: Orden, efter: Orden, fallen: list[Ordfall], _: Ordfalt, mer_ore: int, *__: int
    ) -> list[tuple[object, int]]:
        fallna = fallen[-1].fallna if fallen else frozenset()
        star = [eftergiftsord.star(orden, fallna) for orden in (fore, efter)]
        dagar = eftergiftsord.andringar(fore[0].dag, star[0], star[1], -mer_ore)
        return [(dag, -ore) for dag, ore in dagar]

    monkeypatch.setattr(eftergiftsrattelse, "bokforda_andringar", som_skulden)


@pytest.mark.parametrize("plantera", [hojer, fallna_rattas_inte])
def test_fel_d_a_planted_fault_of_the_words_is_found(
    plantera: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    plantera(monkeypatch)
    with pytest.raises(AssertionError):
        alla()
