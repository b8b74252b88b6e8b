"""Every verb that a route hands over can be opened: by the names of its own parameters."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from inspect import Parameter, getsource, signature
from pkgutil import walk_packages
from types import ModuleType
from typing import Any, NamedTuple, get_type_hints
from unittest.mock import create_autospec
from uuid import UUID

import pytest

from api import vagar
from api.grund.falt import Anrop
from api.kommandon.avvikelse import om_avvikelsen
from api.kommandon.inkommet import inkommet
from api.kommandon.kring import Kring, KringArendet, KringUtlysningen, Verb, i_strommen
from api.kommandon.mottagare import om_tillhorighet
from domain.arende.arende import Arende
from domain.grund.aktor import Atgard
from domain.grund.strom import Strom
from domain.mottagare.mottagare import Mottagare
from domain.utlysning.utlysning import Utlysning
from store.journal import Arbete
from tests.domain.hjalp.scenario import ANNA, EN_DAG

KOMMANDON = {namn: frozenset[str]() for namn in (i_strommen, inkommet, om_avvikelsen)} | {
    om_tillhorighet: frozenset({"overordnade"})
}
"""The commands that are handed a verb, and what each opens by itself."""


class Lamnad(NamedTuple):
    """A verb as a route hands it over: in a stream that is there or not, with these fields."""

    plats: str
    verb: Verb
    ny_strom: bool
    falt: frozenset[str]

    def slag(self) -> type[Kring]:
        """What is around the stream that the verb takes first."""
        if self.ny_strom:
            return Kring
        return {Arende: KringArendet, Utlysning: KringUtlysningen}.get(_tas(self.verb)[0][1], Kring)

    def oppningsbar(self, namn: str, typ: Any, *, forst: bool) -> bool:
        """Whether it is given, or its id is; or it is the åtgärd, the stream or what is around."""
        if namn in self.falt or f"{namn}_id" in self.falt:
            return True
        if typ is Atgard:
            return "verkningsdag" in self.falt
        if forst and not self.ny_strom:
            return issubclass(typ, Strom)
        return callable(getattr(self.slag(), namn, None))


def _tas(verb: Verb) -> list[tuple[str, Any]]:
    typer = get_type_hints(verb)
    return [
        (p.name, typer[p.name])
        for p in signature(verb).parameters.values()
        if p.kind is Parameter.POSITIONAL_OR_KEYWORD
    ]


def _lamnade() -> Iterator[Lamnad]:
    for modul in walk_packages(vagar.__path__, "api.vagar."):
        rum = import_module(modul.name)
        for vag in ast.walk(ast.parse(getsource(rum))):
            if isinstance(vag, ast.FunctionDef):
                yield from _i_vagen(rum, vag)


def _i_vagen(rum: ModuleType, vag: ast.FunctionDef) -> Iterator[Lamnad]:
    for anrop in ast.walk(vag):
        if not (isinstance(anrop, ast.Call) and isinstance(anrop.func, ast.Attribute)):
            continue
        if ast.unparse(anrop.func) not in ("skriv.i", "skriv.utfor"):
            continue
        strom, vad, ny, *_ = anrop.args
        ovriga = {k.arg: k.value for k in anrop.keywords if k.arg is not None}
        kommando = i_strommen if anrop.func.attr == "i" else _varde(rum, vad)
        verb = vad if kommando is i_strommen else ovriga.get("verb")
        if verb is None:
            continue  # a command that knows its verbs itself
        former = [a.annotation for a in vag.args.args if a.arg == ast.unparse(ny)]
        [form] = [_varde(rum, a) for a in former if a is not None]
        assert issubclass(form, Anrop)
        yield Lamnad(
            f"{rum.__name__}.{vag.name}",
            _varde(rum, verb),
            ny_strom=isinstance(strom, ast.Constant),
            falt=KOMMANDON[kommando] | {*form.model_fields, *ovriga},
        )


def _varde(rum: ModuleType, uttryck: ast.expr) -> Any:
    """What a name of the module stands for, with dots or without."""
    if isinstance(uttryck, ast.Attribute):
        return getattr(_varde(rum, uttryck.value), uttryck.attr)
    assert isinstance(uttryck, ast.Name)
    return getattr(rum, uttryck.id)


LAMNADE = list(_lamnade())


def test_every_route_was_found() -> None:
    """All that hand over a verb; the rest run a command that opens what it wants by itself."""
    assert len(LAMNADE) > 90
    assert {lamnad.slag() for lamnad in LAMNADE} == {Kring, KringArendet, KringUtlysningen}


@pytest.mark.parametrize("lamnad", LAMNADE, ids=lambda lamnad: lamnad.plats)
def test_what_a_verb_takes_can_be_opened(lamnad: Lamnad) -> None:
    assert [
        namn
        for nr, (namn, typ) in enumerate(_tas(lamnad.verb))
        if not lamnad.oppningsbar(namn, typ, forst=nr == 0)
    ] == []


# What cannot be opened


def _vill_ha_grannen(mottagare: Mottagare, granne: Mottagare, atgard: Atgard) -> None: ...


def test_a_name_that_nothing_opens_is_said_with_the_verb_that_wants_it() -> None:
    kring = Kring(create_autospec(Arbete), ANNA, Mottagare.tom(UUID(int=1)))
    with pytest.raises(TypeError, match=r"_vill_ha_grannen takes granne, which Kring "):
        kring.gor(_vill_ha_grannen, verkningsdag=EN_DAG)


def test_and_such_a_verb_is_found_before_anybody_sends_anything() -> None:
    lamnad = Lamnad("", _vill_ha_grannen, ny_strom=False, falt=frozenset({"verkningsdag"}))
    oppnas = [
        lamnad.oppningsbar(namn, typ, forst=nr == 0)
        for nr, (namn, typ) in enumerate(_tas(lamnad.verb))
    ]
    assert oppnas == [True, False, True]
