"""Jämförelse: where a published report differs from what the facts give, and from itself.

What could not be read is not compared, and is listed as such.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from projections.rapporter.avvikelse import Avvikelse, Olast, Omfattning
from projections.rapporter.form import Tabell
from projections.rapporter.tabellprov import prova_tabell
from projections.rapporter.textprov import prova_texter
from projections.rapporter.tryckt import Tryckt


class Jamforelse(NamedTuple):
    """In the order of the printed report: table by table, and last its text, if any is given."""

    omfattning: tuple[Omfattning, ...]
    avvikelser: tuple[Avvikelse, ...]
    olasta: tuple[Olast, ...]


def jamfor(tryckt: Tryckt, exakta: Sequence[Tabell], fore: Sequence[Tabell] = ()) -> Jamforelse:
    """`exakta` are the tables with many more decimals than any that is printed.

    `fore` are those of the year before, for what the text says has gone up or down.
    """
    harledda = {t.nyckel: t for t in exakta}
    fynden = [prova_tabell(t, harledda.get(t.nyckel), tryckt.forklaringar) for t in tryckt.tabeller]
    if tryckt.texter:
        fynden.append(prova_texter(tryckt.texter, harledda, {t.nyckel: t for t in fore}))
    return Jamforelse(
        tuple(fynd.omfattning for fynd in fynden),
        tuple(avvikelse for fynd in fynden for avvikelse in fynd.avvikelser),
        tuple(olast for fynd in fynden for olast in fynd.olasta),
    )
