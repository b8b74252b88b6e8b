"""Every kind of value that anything uses is corrected: what rested on it is right, or listed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from inspect import isfunction
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from domain.grund.strom import Strom
from domain.grund.uppslag import SLAG
from tests.fel.hjalp.allt_anvant import anvandningen
from tests.fel.hjalp.slagen import FOR_SIG, RATTELSER
from tests.projections.hjalp.listor.logg import Logg, logg_med
from tests.projections.hjalp.listor.verb import Historia

SIST = date(2025, 12, 31)


@pytest.fixture(scope="module")
def rattat(pg_katalog: Path) -> Iterator[tuple[Logg, dict[str, tuple[int, int]]]]:
    """The history, and the last position before and after each correction."""
    nar: dict[str, tuple[int, int]] = {}

    def allt(h: Historia) -> None:
        anvandningen(h)
        for slag, (ratta, *_) in RATTELSER.items():
            nar[slag] = (h.huvud(), (ratta(h), h.huvud())[1])

    with logg_med(pg_katalog, allt) as logg:
        yield logg, nar


def _vilar(logg: Logg, kand: int | None = None, val: Any = None) -> list[Any]:
    rader = logg.fraga("avvikelser", SIST, kand, val).rader
    return [r for r in rader if r.slag == "vilar-pa-rattat"]


def test_every_kind_has_its_correction() -> None:
    assert {*RATTELSER, *FOR_SIG} == set(SLAG)


@pytest.mark.parametrize("slag", RATTELSER)
def test_what_rested_on_it_is_listed(
    slag: str, rattat: tuple[Logg, dict[str, tuple[int, int]]]
) -> None:
    logg, nar = rattat
    fore, efter = nar[slag]
    _, handelse, da, nu = RATTELSER[slag]
    nya = [r for r in _vilar(logg, efter) if fore < r.rattad_position <= efter]
    assert (handelse, da, nu) in {(r.handelse, r.da, r.nu) for r in nya}
    assert all(r.lage == "ny" for r in nya)
    assert not {r.avvikelse for r in nya} & {r.avvikelse for r in _vilar(logg, fore)}


UTAN_UPPSLAG = {
    "Arende.vunnit_laga_kraft": "a rule about the case: that the time had passed is noted",
    "Arende._var_overklagat": "is of the answer whether the time had passed, which is noted",
    "Mottagare.namn_den": "only compared with, when another name is said",
    "Mottagare.tillhorighet_den": "only compared with, when something else is said",
    "Regelverk.referens": "asks which version is in force, which is noted",
    "Arende.flytt": "begins to move money",
}
"""What a stream is asked of a day without its being noted, and why not."""


def test_whatever_a_stream_is_asked_of_a_day_is_noted() -> None:
    assert set(_onoterade()) == set(UTAN_UPPSLAG)


def _onoterade() -> Iterator[str]:
    noterade = {slag.svara for slag in SLAG.values()}
    for strom in Strom.__subclasses__():
        for namn, metod in vars(strom).items():
            svara = getattr(metod, "__wrapped__", metod)
            if isfunction(svara) and svara not in noterade:
                typer = get_type_hints(svara)
                if typer.pop("return") is not type(None) and date in typer.values():
                    yield f"{strom.__name__}.{namn}"


def test_every_kind_is_told_of_in_the_docs() -> None:
    sidan = (Path(__file__).parents[2] / "docs" / "avvikelser.md").read_text(encoding="utf-8")
    rader = {rad.split("`")[1] for rad in sidan.splitlines() if rad.startswith("| `")}
    assert set(SLAG) <= rader
