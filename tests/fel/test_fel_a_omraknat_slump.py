"""A, claims that lost their ground, at random: counting divides what is paid, and gives nothing.

Each count is as the days cost, by an oracle that knows days and amounts only; and it says all there
is to say: the next one says nothing new.
"""

from __future__ import annotations

from typing import Any

import pytest

from domain.arende.pengar import flytta_pengar
from domain.aterkrav import avrakning, rantepaforing
from tests.fel.hjalp.utangrund import slumpad

FRON = (19, 21, 29, 8, 5, 0, 34)
"""Of the first forty, those where counting lifts something, and the planted are soon found."""


def test_fel_a_varje_rakning_ar_vad_dagarna_kostar_och_sager_allt() -> None:
    assert all(map(_spelad, FRON)), "räkningarna lyfte inget"


def _spelad(fro: int) -> int:
    """What counting lifted."""
    krav = slumpad(fro)
    krav.spela()
    return krav.lyft_ore


def _inget(*_: Any) -> int:
    return 0


@pytest.mark.parametrize(
    ("modul", "namn", "fel"),
    [
        (avrakning, "flytta_halva", flytta_pengar),
        (rantepaforing, "_lyfts", _inget),
        (avrakning, "som_provat", _inget),
    ],
    ids=["mellan två halvor", "allt den kostade", "det som ingen har prövat"],
)
def test_fel_a_ett_planterat_fel_hittas(
    monkeypatch: pytest.MonkeyPatch, modul: Any, namn: str, fel: Any
) -> None:
    monkeypatch.setattr(modul, namn, fel)
    with pytest.raises(AssertionError):
        sum(map(_spelad, FRON))
