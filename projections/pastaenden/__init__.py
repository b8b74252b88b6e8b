"""Påståenden: what a fact states about its stream, and which statements a correction corrects.

One file a kind of stream, and for the ärende one a kind of action; each tells the dispatcher in
`form` about its facts.
"""

from __future__ import annotations

from projections.pastaenden import (
    anslag,
    ansokan,
    aterrapport,
    avslut,
    beslut,
    diarium,
    fordran,
    grunddata,
    inbetalning,
    mottagare,
    myndighet,
    overklagande,
    regelverk,
    utbetalning,
    utlysning,
)
from projections.pastaenden.form import AVGJORT, Pastaende, Rattelse, Upphor, uppgifter

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
    fordran,
    avslut,
    myndighet,
    grunddata,
    inbetalning,
    diarium,
)
"""What is stated, file by file."""

__all__ = ["AVGJORT", "SLAG", "Pastaende", "Rattelse", "Upphor", "uppgifter"]
