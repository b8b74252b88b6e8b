"""Giltighet: what has become of a decision: it holds, or something has taken its place."""

from __future__ import annotations

from collections.abc import Iterator

from domain.grund.ord import Ord
from projections.besluten.domarna import Delar, de_staende_domarna


class Giltighet(Ord):
    """Of a decision that has been made. That a slip in it was corrected is said beside it."""

    I_KRAFT = "i-kraft", "i kraft"
    ANDRAT = "andrat", "ändrat"
    """It is in force, and a later decision or a court has changed what it said."""
    ERSATT = "ersatt"
    """A later decision holds instead."""
    UPPHAVT = "upphavt", "upphävt"
    """A decision or a court has revoked it, or what it stood on: nothing took its place."""

    @property
    def i_kraft(self) -> bool:
        return self in (Giltighet.I_KRAFT, Giltighet.ANDRAT)


def giltigheten(beslut_id: str, delar: Delar) -> Giltighet:
    """What has become of the decision, by what is stated of it and of others."""
    domar = de_staende_domarna(delar)
    andrande = [giltigheten(ett, delar) for ett in _andrar(beslut_id, delar)]
    sagt = delar[beslut_id]
    if sagt.get("beslut_galler") is not None:
        av_domstol = sagt.get("beslut_andrat_av_domstol") is not None
        av_domstol = av_domstol or any(d.andrar == beslut_id for d in domar)
        andrat = av_domstol or any(g.i_kraft for g in andrande)
        return Giltighet.ANDRAT if andrat else Giltighet.I_KRAFT
    upphavt = any(d.upphaver == beslut_id for d in domar)
    ersatt = not upphavt and any(g is not Giltighet.UPPHAVT for g in andrande)
    return Giltighet.ERSATT if ersatt else Giltighet.UPPHAVT


def _andrar(beslut_id: str, delar: Delar) -> Iterator[str]:
    """The decisions that changed it."""
    for objekt, d in delar.items():
        if d.get("beslut_andrar") == beslut_id:
            yield objekt
