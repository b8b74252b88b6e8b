"""Påståenden: what a fact states about its stream, and which statements a correction corrects.

One file a kind of stream; each tells the dispatcher in `form` about its facts.
"""

from __future__ import annotations

from projections.pastaenden import (
    anslag,
    arende,
    diarium,
    grunddata,
    inbetalning,
    mottagare,
    myndighet,
    regelverk,
    utlysning,
)
from projections.pastaenden.form import Pastaende, Rattelse, uppgifter

SLAG = (
    anslag,
    mottagare,
    regelverk,
    utlysning,
    arende,
    myndighet,
    grunddata,
    inbetalning,
    diarium,
)
"""The kinds of streams of which something is stated."""

__all__ = ["SLAG", "Pastaende", "Rattelse", "uppgifter"]
