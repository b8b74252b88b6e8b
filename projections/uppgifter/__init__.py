"""Påståenden: what a fact states about its stream, and which statements a correction corrects.

One file a room of the domain, by its name: it tells the dispatcher in `pastaende` about its facts.
"""

from __future__ import annotations

from importlib import import_module

from domain.fakta import RUM
from projections.uppgifter.pastaende import BESLUTSDAG, Pastaende, Rattelse, Upphor, uppgifter

for _rum in RUM:
    import_module(f"{__name__}.{_rum}")

__all__ = ["BESLUTSDAG", "Pastaende", "Rattelse", "Upphor", "uppgifter"]
