"""What was unpaid and what was lowered, day by day: never both, once all is known.

It imports nothing of ours.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from tests.projections.hjalp.orakel.hemma import Hemma
from tests.projections.hjalp.orakel.lador import (
    EFTERSKANKT,
    HEMMA,
    MED_RATT,
    OBETALT,
    OREDOVISAT,
    REDOVISAT,
    UTAN_RATT,
)
from tests.projections.hjalp.orakel.lador import Lador as Alla
from tests.projections.hjalp.orakel.lager import Rord, lager, lyfta

Plats = tuple[str, int]
INGEN = (OBETALT, 0)
"""Nothing was lowered instead."""


class Lan(NamedTuple):
    """Lent for some days: unpaid money of a year to where it belongs."""

    ar: int
    hem: Plats
    ore: int


def dag_for_dag(akt: Alla, p: int, hem: Hemma) -> None:
    """What the fact of now made otherwise on some days; nothing is left of it in the end."""
    if akt.av_annan is not None or not akt.rorda:
        return
    akt.inget_som_inte_finns()
    dagar = {d for _, d in akt.obetalt_dag}
    dagar |= {d for *_, d in (*akt.sankt_dag, *akt.betalt_dag)}
    if any(_borde(akt, date.max).values()):
        return
    gick = [r for r in akt.rorda if r.fran[0] == OBETALT and r.till[0] in HEMMA]
    obetalt = dict(akt.obetalt_dag)
    lan: list[Lan] = []
    ratt: dict[Plats, int] = defaultdict(int)
    flyttas: list[tuple[date, Plats, Plats, int]] = []
    beviljat = min([d for (_, d), ore in obetalt.items() if ore > 0] or [date.max])
    for dag in sorted(d for d in dagar if d >= beviljat):
        vill = _borde(akt, dag)
        for box in sorted({*vill, *ratt} - {INGEN}):
            ny = vill.get(box, 0)
            flyttas.append((dag, (UTAN_RATT, box[1]), box, ny - ratt[box]))
            ratt[box] = ny
        andrade = _aterlamnas(lan, sum(vill.values()))
        fattas = sum(vill.values()) - sum(x.ore for x in lan)
        nya = _nya(fattas, dag, hem, lan, obetalt, gick, akt.egna(hem.ger))
        lan += nya
        flyttas += [(dag, (OBETALT, x.ar), x.hem, x.ore) for x in (*andrade, *nya)]
    _flytta(akt, p, flyttas)


def aterta_efterskankt(akt: Alla, p: int, dag: date, ar: int, andra_har: int) -> None:
    """What the mottagare never got, or no longer has, nobody can have waived.

    `andra_har` of what is without right is not his.
    """
    for plats, andras in (((OREDOVISAT, ar), 0), ((UTAN_RATT, ar), andra_har)):
        for lada in EFTERSKANKT:
            finns = lager(akt.alla_rorda, lada, ar, med_ratt=plats[0] == OREDOVISAT)
            for d, ore in [*lyfta(finns, andras - akt.finns[plats], dag)]:
                akt.flytta(p, d, (lada, ar), plats, ore)


def efterskankt_dag_for_dag(akt: Alla, p: int, ar: int, hem: Hemma, andra_har: int) -> None:
    """Nor for a while: what is missing in a box, on some days, was not waived on those.

    But what others have settled, and never got, is missing of theirs.
    """
    fore = akt.alla_rorda[: len(akt.alla_rorda) - len(akt.rorda)]
    forut = len(akt.rorda)
    for plats, andras in (((OREDOVISAT, ar), 0), ((UTAN_RATT, ar), max(0, -andra_har))):
        for lada in EFTERSKANKT:
            rorda = [*akt.alla_rorda]
            finns, lyft = lager(rorda, lada, ar, med_ratt=plats[0] == OREDOVISAT), 0
            ror = list[tuple[date, int]]()
            dagar = {d for x in finns for d in (x.fran, x.till) if d is not None}
            for d in sorted(dagar | {r.dag for r in rorda if plats in (r.fran, r.till)}):
                under = max(0, min(0, _i(fore, plats, d)) - _i(rorda, plats, d) - andras)
                mer = min(under, sum(x.ore for x in finns if x.ligger(d))) - lyft
                ror.append((d, mer))
                lyft += mer
            for d, ore in _i_ordning(ror, sum(x.ore for x in finns if x.till is None)):
                fran, till = ((lada, ar), plats) if ore > 0 else (plats, (lada, ar))
                akt.flytta(p, d, fran, till, abs(ore))
    if len(akt.rorda) > forut:
        dag_for_dag(akt, p, hem)


def _i_ordning(ror: list[tuple[date, int]], ligger: int) -> Iterator[tuple[date, int]]:
    """Day by day, so that what is waived again is what was taken back; but what does not lie there
    yet is taken back when it does.
    """
    vantar = list[tuple[date, int]]()
    for d, mer in ror:
        if mer < 0:
            yield d, mer
            ligger -= mer
        vantar += [(d, mer)] if mer > 0 else []
        for nr, (nar, ore) in enumerate(vantar):
            tas = max(0, min(ore, ligger))
            vantar[nr], ligger = (nar, ore - tas), ligger - tas
            yield nar, tas
    yield from vantar


def _i(rorda: list[Rord], plats: Plats, dag: date) -> int:
    """What lay in the box on a day."""
    return sum(r.ore * ((r.till == plats) - (r.fran == plats)) for r in rorda if r.dag <= dag)


def _aterlamnas(lan: list[Lan], vill: int) -> list[Lan]:
    """The last that was lent first."""
    ater = []
    fattas = vill - sum(x.ore for x in lan)
    while lan and fattas * lan[-1].ore < 0:
        sist = lan.pop()
        ore = max(-abs(sist.ore), min(abs(sist.ore), fattas))
        lan += [sist._replace(ore=sist.ore + ore)] if sist.ore + ore else []
        ater.append(sist._replace(ore=ore))
        fattas -= ore
    return ater


def _borde(akt: Alla, dag: date) -> dict[Plats, int]:
    """More lent than that; or, below nothing: to be home later than it was, of what was paid."""
    sankt, forut = _vid(akt, akt.sankt_dag, dag), _vid(akt, akt.sankt_fore, dag)
    under = {box: ore - min(0, forut.get(box, 0)) for box, ore in sankt.items()}
    borde = {box: ore for box, ore in under.items() if ore < 0}
    u, fore = (
        sum(ore for (_, d), ore in obetalt.items() if d <= dag)
        for obetalt in (akt.obetalt_dag, akt.obetalt_fore)
    )
    u -= sum(borde.values())
    saknas = max(0, min(0, fore) - u)
    for lada, ar in sorted({x[:2] for x in akt.betalt_dag}, key=_tas_i_tur):
        betalt = sum(o for x, o in akt.betalt_dag.items() if x[:2] == (lada, ar) and x[2] <= dag)
        tas = max(0, min(saknas, betalt + borde.get((lada, ar), 0)))
        borde[lada, ar] = borde.get((lada, ar), 0) - tas
        saknas -= tas
    borde[INGEN] = -saknas
    for box in sorted(box for box, ore in sankt.items() if ore > 0):
        if u > 0:
            borde[box] = min(u, sankt[box])
            u -= borde[box]
    return borde


def _tas_i_tur(box: Plats) -> Plats:
    return str(MED_RATT.index(box[0])), box[1]


def _vid(akt: Alla, dagvis: dict[tuple[str, int, date], int], dag: date) -> dict[Plats, int]:
    """What was lowered by then, by where it lay; what no review judged lay unjudged."""
    granskat = akt.i(*REDOVISAT) > 0 or any(b.lada in REDOVISAT for b in akt.sankta)
    sankt: dict[Plats, int] = defaultdict(int)
    for (lada, ar, d), ore in dagvis.items():
        sankt[lada if granskat else OREDOVISAT, ar] += ore if d <= dag else 0
    return sankt


def _nya(
    ore: int,
    dag: date,
    hem: Hemma,
    lan: list[Lan],
    obetalt: dict[tuple[int, date], int],
    gick: list[Rord],
    egna: dict[int, int],
) -> list[Lan]:
    nya = []
    if ore > 0:
        da = {a: sum(o for (b, d), o in obetalt.items() if b == a and d <= dag) for a, _ in obetalt}
        da = {a: finns - sum(x.ore for x in lan if x.ar == a) for a, finns in da.items()}
        da = {a: finns for a, finns in da.items() if finns > 0}
        for ar in sorted(da):
            tas = max(0, min(ore, da[ar]))
            dit = [plats for plats, av in hem.av(ar, da, egna) if av]
            nya += [Lan(ar, dit[-1], tas)] if tas else []
            ore -= tas
        return nya
    hemma = [(r.fran[1], r.till) for r in gick]
    for ar, plats in sorted({*hemma, *((x.ar, x.hem) for x in lan)}, reverse=True):
        finns = sum(r.ore for r in gick if (r.fran[1], r.till) == (ar, plats) and r.dag <= dag)
        finns += sum(x.ore for x in lan if (x.ar, x.hem) == (ar, plats))
        tas = max(0, min(-ore, finns))
        nya += [Lan(ar, plats, -tas)] if tas else []
        ore += tas
    return nya + ([Lan(dag.year, hem.nu(), ore)] if ore else [])


def _flytta(akt: Alla, p: int, flyttas: list[tuple[date, Plats, Plats, int]]) -> None:
    """What is lowered for a while is so before it is not."""
    alla = [(d, a, b, o) if o > 0 else (d, b, a, -o) for d, a, b, o in flyttas]
    for d, fran, till, ore in sorted(alla, key=lambda r: r[2][0] != UTAN_RATT):
        akt.flytta(p, d, fran, till, ore)
