"""Påståenden: what a fact states about its stream, and which statements a correction corrects.

One file a kind of stream, and for the ärende one a kind of action; each tells the dispatcher in
`form` about its facts.
"""

from __future__ import annotations

from projections.uppgifter import (
    anslag,
    ansokan,
    aterkrav,
    aterrapport,
    beslut,
    diarium,
    grunddata,
    handlaggning,
    inbetalning,
    mottagare,
    myndighet,
    overklagande,
    regelverk,
    utbetalning,
    utlysning,
)
from projections.uppgifter.pastaende import AVGJORT, Pastaende, Rattelse, Upphor, uppgifter

SLAG = (
    anslag,
    mottagare,
    regelverk,
    utlysning,
    ansokan,
    beslut,
    overklagande,
    utbetalning,
    aterrapport,
    aterkrav,
    handlaggning,
    myndighet,
    grunddata,
    inbetalning,
    diarium,
)
"""What is stated, file by file."""

__all__ = ["AVGJORT", "SLAG", "Pastaende", "Rattelse", "Upphor", "uppgifter"]
