"""Every kind of fact there is, by its name (TOPIC): what the rooms hold, room by room."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

import domain
from domain.grund.faktum import Faktum

RUM = (
    "anslag",
    "mottagare",
    "regelverk",
    "myndighet",
    "grunddata",
    "diarium",
    "utlysning",
    "avstamning",
    "ansokan",
    "handlaggning",
    "beslut",
    "overklagande",
    "utbetalning",
    "aterrapport",
    "arende",
    "aterkrav",
    "inbetalning",
    "avvikelse",
)
"""The rooms, in the order in which the event catalogue shows them."""


def _fakta() -> Iterator[type[Faktum]]:
    for rum in RUM:
        rummet = import_module(f"{domain.__name__}.{rum}")
        for modul in iter_modules(rummet.__path__):
            modulen = import_module(f"{rummet.__name__}.{modul.name}")
            slagen = [s for s in vars(modulen).values() if isinstance(s, type)]
            fakta = [s for s in slagen if issubclass(s, Faktum) and "TOPIC" in vars(s)]
            yield from (f for f in fakta if f.__module__ == modulen.__name__)


FAKTA: dict[str, type[Faktum]] = {faktum.TOPIC: faktum for faktum in _fakta()}
