"""A claim in one case, and a grant unpaid in another of the same mottagare: over HTTP.

Invented amounts: 20,00 is owed in a case of one anslagspost, 100,00 is to be paid in another's.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from tests.api.hjalp import bidraget as b
from tests.api.hjalp import redovisning as r
from tests.api.hjalp.bidraget import Bygge, Grund, Kropp

DAG = "2025-05-15"


class Tva(NamedTuple):
    """The two cases, the claim, and the posts."""

    fordrans: str
    fordran: str
    bidragets: str
    fordrans_post: str
    bidragets_post: str
    mottagare: str


def kvittning(tva: Tva, belopp: str = "20.00", dag: str = DAG) -> Kropp:
    return {
        "dag": dag,
        "fordranId": tva.fordran,
        "fordransArendeId": tva.fordrans,
        "belopp": belopp,
    }


def tva_arenden(bygge: Bygge) -> Tva:
    grund: Grund = bygge.grund()
    fordrans, fordran = r.kravt(bygge, grund)
    post = bygge.post()
    annan = bygge.ny("/utlysningar", b.utlysning(grund.regelverk, post))
    bidragets = bygge.beviljat(replace(grund, post=post, utlysning=annan))
    bygge.meddelat(bidragets)
    return Tva(fordrans, fordran, bidragets, grund.post, post, grund.mottagare)
