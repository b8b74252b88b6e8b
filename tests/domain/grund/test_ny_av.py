"""`ny_av` is `dataclasses.replace`, for every dataclass that the domain has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from importlib import import_module
from inspect import isclass
from pkgutil import walk_packages
from types import SimpleNamespace
from typing import Any

import pytest

import domain
from domain.grund.lador import Lador
from domain.grund.vakt import Kallslag
from domain.grund.varden import ny_av


def dataklasser() -> Iterator[type[Any]]:
    for modul in walk_packages(domain.__path__, "domain."):
        for klass in vars(import_module(modul.name)).values():
            if isclass(klass) and is_dataclass(klass) and klass.__module__ == modul.name:
                yield klass


@pytest.mark.parametrize("klass", [*dataklasser()], ids=lambda klass: klass.__name__)
def test_each_is_its_fields_and_no_more(klass: type[Any]) -> None:
    """Nothing is worked out when one is made, but what a guard refuses to be."""
    assert all(f.init for f in fields(klass))
    assert "__slots__" not in vars(klass)
    assert hasattr(klass, "__post_init__") == (klass is Kallslag)
    varde = object.__new__(klass)
    vars(varde).update({f.name: SimpleNamespace() for f in fields(klass)})
    for falt in fields(klass) if klass is not Kallslag else ():
        annat = {falt.name: SimpleNamespace(annat=True)}
        ny = ny_av(varde, **annat)
        assert (type(ny), vars(ny)) == (klass, vars(replace(varde, **annat)))
        assert getattr(varde, falt.name) == SimpleNamespace()


def test_a_field_that_there_is_not_is_refused() -> None:
    with pytest.raises(TypeError, match="Lador saknar något av sankta"):
        ny_av(Lador(), sankta=())  # type: ignore[call-arg]  # that is what is tried
