"""What a claim was between two judgements, as the oracle counts it: day by day.

What is always to have been demanded was not, on the days when a court let less be. It imports
nothing of ours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date

from tests.projections.hjalp.orakel.arende import Akt
from tests.projections.hjalp.orakel.bitar import Bit
from tests.projections.hjalp.orakel.fordran import Krav, andringarna
from tests.projections.hjalp.orakel.kravaren import dagvis, per_ar
from tests.projections.hjalp.orakel.reskontra import Reskontra


def inte_da(
    p: int,
    akt: Akt,
    reskontra: Reskontra,
    krav: Krav,
    fran_till: tuple[int, int],
    mer: list[Bit],
    betalt: Counter[int],
) -> None:
    """It always asked for more, of those years; but no more than the court had let it."""
    inte = _over(krav.domt, *fran_till, krav.sagd_dag)
    fritt = _over(krav.fritt_domt, *fran_till, krav.sagd_dag)
    krav.tidvis += Counter(inte)
    krav.rantefritt += Counter(fritt)
    if any(fritt.values()) and krav.aterkravda:
        tider, nar, ore = krav.aterkravda[-1]
        krav.aterkravda[-1] = (tider, nar, ore + sum(b.ore for b in mer))
    for ar, dess in dagvis(inte, per_ar(mer) + betalt, akt.ar).items():
        for d, ore in andringarna(dess):
            akt.bok.flode(p, d, "kravt", -ore, akt.hos_den(krav.annan).ar(ar))
    for d, ore in andringarna(inte):
        reskontra.flytta(p, d, krav.id, "utestaende", "havt", ore)


def _over(domt: Mapping[date, int], fran: int, till: int, dag: date) -> dict[date, int]:
    """What of the difference is beyond what was let, each day from `dag`."""
    return {d: max(0, till - max(fran, ore)) for d, ore in domt.items() if d >= dag}
