"""What `apply` of a fact may call: it assigns what is stored, and decides nothing when it is read.

A rule that ran on replay would make another past of the same log when it was made better. So
whatever a fact says by a rule its verb works out, and the fact stores.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from domain.fakta import FAKTA
from domain.grund.faktum import Faktum

FORMER = {
    "ansokan.inlamning.besvarade",
    "aterkrav.eftergift.sagd",
    "arende.atagandesankning.skillnad",
    "arende.uttag.som_delar",
    "arende.uttag.summa",
    "beslut.atagande.som_belopp",
    "fordran.delar.utan",
    "fordran.efterskankning.med",
    "fordran.ordrattelse.som_lyder",
    "fordran.rantevillkor.andelar",
    "grund.varden.ny_av",
}
"""Make a value of the state of what is stored, or add up what is."""

MINNS = {
    "aterkrav.aterbetalning.betald",
    "aterkrav.aterkrav.handlar_om",
    "aterkrav.eftergiftsrattelse._rattad",
    "aterkrav.eftergiftsrattelse._som_lyder",
    "aterkrav.preskription.avbryt",
    "aterkrav.villkorsrattelse._rattade",
    "aterrapport.granskning.minns_granskad",
    "beslut.andring._ersatt",
    "beslut.meddelande.delfa",
    "beslut.meddelande.meddelad",
    "overklagande.domslage.domslaget",
    "overklagande.fordransfoljd.efter_domen",
    "overklagande.overklagande.andra_overklagande",
    "overklagande.overklagande.overklagat",
    "utbetalning.returrattelse._med_retur",
}
"""Let the state remember it, or what held before it."""

RAKNAR = {
    "aterkrav.anstand.hela_fordran",
    "aterkrav.anstand.planens_delar",
    "fordran.avstaende.som_finns",
    "utbetalning.returrattelse._kostade_till_den_kom",
}
"""Work out something of what is stored and what the state is: no more of them are to come."""


def _klasser() -> set[type[Faktum]]:
    """Every kind of fact, and what several of them have in common."""
    alla = {k for faktum in FAKTA.values() for k in faktum.__mro__}
    return {k for k in alla if issubclass(k, Faktum) and k is not Faktum}


def _toppen(modul: ModuleType, slag: type[Any]) -> dict[str, Any]:
    trad = ast.parse(inspect.getsource(modul))
    return {n.name: n for n in trad.body if isinstance(n, slag)}


def _anropen(slag: type[Faktum]) -> Iterator[str]:
    """The functions of `domain` that its `apply` names, and those that its own helpers do."""
    modul = sys.modules[slag.__module__]
    klass = _toppen(modul, ast.ClassDef).get(slag.__name__)
    funktioner = _toppen(modul, ast.FunctionDef)
    metoder = {n.name: n for n in klass.body if isinstance(n, ast.FunctionDef)} if klass else {}
    kvar, sedda = [metoder["apply"]] if "apply" in metoder else [], set[str]()
    while kvar:
        for nod in ast.walk(kvar.pop()):
            egen = None
            match nod:
                case ast.Call(func=ast.Name(id=namn)):
                    egen, funnen = funktioner.get(namn), getattr(modul, namn, None)
                    if inspect.isfunction(funnen) and funnen.__module__.startswith("domain."):
                        yield f"{funnen.__module__}.{funnen.__name__}".removeprefix("domain.")
                case ast.Attribute(value=ast.Name(id="self"), attr=namn):
                    egen = metoder.get(namn)
            if egen is not None and egen.name not in sedda:
                sedda.add(egen.name)
                kvar.append(egen)


@pytest.mark.parametrize("slag", sorted(_klasser(), key=repr))
def test_apply_assigns_what_is_stored(slag: type[Faktum]) -> None:
    assert {*_anropen(slag)} <= FORMER | MINNS | RAKNAR


def test_nothing_is_let_through_that_no_fact_needs() -> None:
    anropade = {namn for slag in _klasser() for namn in _anropen(slag)}
    assert anropade == FORMER | MINNS | RAKNAR
