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
    "ansokan",
    "handlaggning",
    "beslut",
    "overklagande",
    "utbetalning",
    "aterrapport",
    "arende",
    "aterkrav",
    "inbetalning",
)
"""The rooms, in the order in which the event catalogue shows them."""


def _fakta() -> Iterator[type[Faktum]]:
    for rum in RUM:
        rummet = import_module(f"{domain.__name__}.{rum}")
        for modul in iter_modules(rummet.__path__):
            innehall = vars(import_module(f"{rummet.__name__}.{modul.name}"))
            for namn, slag in innehall.items():
                if namn == getattr(slag, "__name__", "") and _ar_faktum(slag, innehall):
                    yield slag


def _ar_faktum(slag: object, innehall: dict[str, object]) -> bool:
    """Made in that module, and named for ever."""
    return (
        isinstance(slag, type)
        and issubclass(slag, Faktum)
        and slag.__module__ == innehall["__name__"]
        and "TOPIC" in vars(slag)
    )


FAKTA: dict[str, type[Faktum]] = {faktum.TOPIC: faktum for faktum in _fakta()}
