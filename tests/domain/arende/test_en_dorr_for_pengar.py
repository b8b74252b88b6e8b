"""One door for money: what moves it in an ärende is recorded where the claims follow it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from inspect import getsource
from pkgutil import walk_packages
from types import ModuleType
from typing import NamedTuple

import pytest

import domain
from domain.arende.pengafaktum import Pengafaktum
from domain.beslut.beslutsfaktum import Beslutsfaktum
from domain.fakta import FAKTA
from domain.grund.faktum import Faktum
from tests.domain.hjalp.scenarierna import inget_scenario

REGISTRERAR = ("registrera", "trigger_event", "borja")
DORREN = {
    "domain.arende.pengar",
    "domain.arende.havning",
    "domain.arende.igenkrav",
    "domain.arende.avstattigen",
}
"""Where money is moved, and where what follows it is lifted, demanded or abstained from."""
VALFRITT_FAKTUM = {
    "domain.grund.strom",
    "domain.arende.arende",
    "domain.arende.pengar",
    "domain.beslut.beslutsfattande",
}
"""Where a fact is recorded that somebody else names; `fatta` takes what moves money to the door."""


class Registrering(NamedTuple):
    """A place that records a fact, of a kind that it names or (None) is given."""

    modul: str
    rad: int
    faktum: type[Faktum] | None

    @property
    def vid_sidan_av(self) -> bool:
        """Whether it moves money past the door, or may do so."""
        if self.faktum is None:
            return self.modul not in VALFRITT_FAKTUM
        return issubclass(self.faktum, Pengafaktum) and self.modul not in DORREN


def registreringar(modul: ModuleType, kalla: str) -> Iterator[Registrering]:
    """Every place in the source of a module that records a fact."""
    for anrop in ast.walk(ast.parse(kalla)):
        if (
            isinstance(anrop, ast.Call)
            and isinstance(anrop.func, ast.Attribute)
            and anrop.func.attr in REGISTRERAR
            and isinstance(anrop.args[0], ast.Name)
        ):
            namngivet = getattr(modul, anrop.args[0].id, None)
            assert namngivet is None or issubclass(namngivet, Faktum)
            yield Registrering(modul.__name__, anrop.lineno, namngivet)


def _alla() -> Iterator[Registrering]:
    for fil in walk_packages(domain.__path__, "domain."):
        modul = import_module(fil.name)
        yield from registreringar(modul, getsource(modul))


@inget_scenario
def test_all_money_goes_through_the_door() -> None:
    assert [r for r in _alla() if r.vid_sidan_av] == []


@inget_scenario
def test_every_place_that_records_was_read() -> None:
    """Each fact is recorded by name, but for what moves money, and for decisions."""
    namngivna = {r.faktum for r in _alla()}
    de_andra = {f for f in FAKTA.values() if not issubclass(f, Pengafaktum | Beslutsfaktum)}
    assert de_andra - namngivna == set()
    assert {r.modul for r in _alla()} >= DORREN | VALFRITT_FAKTUM


@pytest.mark.parametrize(
    ("rad", "vid_sidan_av"),
    [
        ("arende.registrera(AterrapportGranskad, atgard)", True),
        ("arende.trigger_event(AterrapportGranskad, verkningsdag=dag)", True),
        ("Arende.borja(AterrapportGranskad, atgard, id=id)", True),
        ("arende.registrera(faktum, atgard)", True),
        ("flytta_pengar(arende, AterrapportGranskad, atgard, flytt)", False),
    ],
)
def test_what_goes_past_the_door_is_known(rad: str, vid_sidan_av: bool) -> None:
    granskning = import_module("domain.aterrapport.granskning")
    assert [r.vid_sidan_av for r in registreringar(granskning, rad)] == [True] * vid_sidan_av
