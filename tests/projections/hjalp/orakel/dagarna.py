"""What was unpaid and what was lowered, day by day: never both, once all is known.

It imports nothing of ours.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import NamedTuple

from tests.projections.hjalp.orakel.lador import HEMMA, OBETALT, OREDOVISAT, REDOVISAT, UTAN_RATT
from tests.projections.hjalp.orakel.lador import Lador as Alla

Plats = tuple[str, int]


class Lan(NamedTuple):
    """Lent for some days: unpaid money to where it belongs, for what was lowered out of a box."""

    box: Plats
    ar: int
    hem: Plats
    ore: int


def dag_for_dag(akt: Alla, p: int, hem: Plats) -> None:
    """From the first day that this moved anything on, and nothing is left of it in the end."""
    if akt.av_annan is not None or not (rorda := akt.rorda_i(p)):
        return
    akt.inget_som_inte_finns()
    fran = min(r.dag for r in rorda)
    dagar = {d for _, d in akt.obetalt_dag} | {d for *_, d in akt.sankt_dag}
    vill = {dag: _borde(akt, dag) for dag in dagar if dag >= fran}
    if any(_borde(akt, date.max).values()):
        return
    hemma: dict[tuple[int, Plats], list[tuple[date, int]]] = defaultdict(list)
    for r in rorda:
        if r.fran[0] == OBETALT and r.till[0] in HEMMA:
            hemma[r.fran[1], r.till].append((r.dag, r.ore))
    obetalt = dict(akt.obetalt_dag)
    lan: dict[Plats, list[Lan]] = defaultdict(list)
    flyttas: list[tuple[date, Lan]] = []
    for dag in sorted(vill):
        for box in sorted({*vill[dag], *lan}):
            fattas = vill[dag].get(box, 0) - sum(x.ore for x in lan[box])
            while lan[box] and fattas * lan[box][-1].ore < 0:
                sist = lan[box].pop()
                ore = max(-abs(sist.ore), min(abs(sist.ore), fattas))
                lan[box] += [sist._replace(ore=sist.ore + ore)] if sist.ore + ore else []
                flyttas.append((dag, sist._replace(ore=ore)))
                fattas -= ore
            alla = [x for lanen in lan.values() for x in lanen]
            nya = _nya(box, fattas, dag, hem, alla, obetalt, hemma)
            lan[box] += nya
            flyttas += [(dag, x) for x in nya]
    _flytta(akt, p, flyttas)


def _borde(akt: Alla, dag: date) -> dict[Plats, int]:
    granskat = akt.i(*REDOVISAT) > 0 or any(b.lada in REDOVISAT for b in akt.sankta)
    sankt: dict[Plats, int] = defaultdict(int)
    for (lada, ar, d), ore in akt.sankt_dag.items():
        sankt[lada if granskat else OREDOVISAT, ar] += ore if d <= dag else 0
    borde = {box: ore for box, ore in sankt.items() if ore < 0}
    u = sum(ore for (_, d), ore in akt.obetalt_dag.items() if d <= dag) - sum(borde.values())
    if u < 0:
        box = max(sankt) if sankt else (OREDOVISAT, dag.year)
        borde[box] = borde.get(box, 0) + u
    for box in sorted(box for box, ore in sankt.items() if ore > 0):
        if u > 0:
            borde[box] = min(u, sankt[box])
            u -= borde[box]
    return borde


def _nya(
    box: Plats,
    ore: int,
    dag: date,
    hem: Plats,
    lan: list[Lan],
    obetalt: dict[tuple[int, date], int],
    hemma: dict[tuple[int, Plats], list[tuple[date, int]]],
) -> list[Lan]:
    nya = []
    if ore > 0:
        for ar in sorted({a for a, _ in obetalt}):
            finns = sum(o for (a, d), o in obetalt.items() if a == ar and d <= dag)
            tas = max(0, min(ore, finns - sum(x.ore for x in lan if x.ar == ar)))
            dit = hem[1] if hem[0] == "utlyst" else max(hem[1], ar)
            nya += [Lan(box, ar, (hem[0], dit), tas)] if tas else []
            ore -= tas
        return nya
    for ar, dit in sorted({*hemma, *((x.ar, x.hem) for x in lan)}, reverse=True):
        finns = sum(o for d, o in hemma.get((ar, dit), []) if d <= dag)
        finns += sum(x.ore for x in lan if (x.ar, x.hem) == (ar, dit))
        tas = max(0, min(-ore, finns))
        nya += [Lan(box, ar, dit, -tas)] if tas else []
        ore += tas
    return nya + ([Lan(box, dag.year, hem, ore)] if ore else [])


def _flytta(akt: Alla, p: int, flyttas: list[tuple[date, Lan]]) -> None:
    """What is lowered for a while is so before it is not."""
    ratt = [(d, (UTAN_RATT, x.box[1]), x.box, x.ore) for d, x in flyttas]
    obetalt = [(d, (OBETALT, x.ar), x.hem, x.ore) for d, x in flyttas]
    alla = [(d, a, b, o) if o > 0 else (d, b, a, -o) for d, a, b, o in [*ratt, *obetalt]]
    for d, fran, till, ore in sorted(alla, key=lambda r: r[2][0] != UTAN_RATT):
        akt.flytta(p, d, fran, till, ore)
