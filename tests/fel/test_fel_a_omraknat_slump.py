"""A, claims that lost their ground, at random: counting divides what is paid, and gives nothing.

Each count is as the days cost, by an oracle that knows days and amounts only; and it says all there
is to say: the next one says nothing new.
"""

from __future__ import annotations

from typing import Any

import pytest

from domain.arende.pengar import flytta_pengar
from domain.aterkrav import avrakning, avskrivning, rantepaforing
from tests.domain.hjalp.scenarierna import inget_scenario
from tests.fel.hjalp.utangrund import slumpad

pytestmark = pytest.mark.grundlig

FRON = (19, 21, 29, 8, 5, 0, 34)
"""Of the first forty, those where counting lifts something, and the planted are soon found."""
AVSKRIVNA = (9, 13, 30)
"""Those where a payment takes back what was written off after it, and before the review fell."""


@inget_scenario
def test_fel_a_varje_rakning_ar_vad_dagarna_kostar_och_sager_allt() -> None:
    assert all(map(_spelad, FRON)), "räkningarna lyfte inget"


@inget_scenario
def test_fel_a_det_som_skrevs_av_lag_till_dess_dar_ingen_har_provat_det() -> None:
    """On no day does the box that the review had put it in say less than nothing."""
    for fro in AVSKRIVNA:
        slumpad(fro).spela()


def _spelad(fro: int) -> int:
    """What counting lifted."""
    krav = slumpad(fro)
    krav.spela()
    return krav.lyft_ore


def _inget(*_: Any) -> int:
    return 0


def _som_det_skrevs_av(_: Any, delar: Any, *__: Any, **___: Any) -> Any:
    return delar


@pytest.mark.parametrize(
    ("modul", "namn", "fel", "fron"),
    [
        (avrakning, "flytta_halva", flytta_pengar, FRON),
        (rantepaforing, "_lyfts", _inget, FRON),
        (avrakning, "som_provat", _inget, FRON),
        (avskrivning, "som_det_lag", _som_det_skrevs_av, AVSKRIVNA),
    ],
    ids=["mellan två halvor", "allt den kostade", "det som ingen har prövat", "där det låg"],
)
def test_fel_a_ett_planterat_fel_hittas(
    monkeypatch: pytest.MonkeyPatch, modul: Any, namn: str, fel: Any, fron: tuple[int, ...]
) -> None:
    monkeypatch.setattr(modul, namn, fel)
    with pytest.raises(AssertionError):
        sum(map(_spelad, fron))
