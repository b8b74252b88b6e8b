"""Redan lyft: what is lifted of a claim, and a judgement that did not last had lifted for a time.

Of those days it is not lifted twice, nor is less of it waived, or written off, than was then.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from domain.fordran.efterskankning import Efterskankt, Efterskankttid
from domain.fordran.mellantid import Mellantid, RedanHavt, dag_for_dag, utan_tider
from domain.grund.pengar import Del, Lada

Plats = tuple[Lada, int]


def redan_lyft(
    tidvis: Iterable[Mellantid],
    lyfta: Sequence[Efterskankttid],
    ore: int,
    efterskankt: Sequence[Efterskankt],
    fran: date,
) -> tuple[tuple[Mellantid, ...], tuple[Efterskankt, ...]]:
    """What is lifted from `fran`: when so much of `ore`, that was outstanding or paid, had been
    already; and the rest, that says so itself.

    No more in all than had been lifted of the claim that day, and what had been waived or written
    off when it was lifted is that first. But what of it is no longer outstanding, nor paid, is.
    """
    annat, egna = list[Mellantid](), [list[Mellantid]() for _ in efterskankt]
    lagen = [_per_lada(lyfta, e) for e in efterskankt]
    granser = {fran, *(e.dag for e in efterskankt), *_granser(lyfta)}
    for tid in _delade(dag_for_dag(tidvis), granser):
        if tid.fran < fran:
            continue
        hogst = [e.kapital_ore if e.dag <= tid.fran else 0 for e in efterskankt]
        lag = [_da(lage, tid.fran).total() for lage in lagen]
        forst = _fordela(tid.belopp_ore, [*map(min, hogst, lag), ore])
        *sedan, _ = _fordela(tid.belopp_ore - sum(forst), [*map(int.__sub__, hogst, forst), 0])
        annat.append(tid._replace(belopp_ore=forst[-1]))
        for dess, tas, mer in zip(egna, forst, sedan, strict=False):
            dess.append(tid._replace(belopp_ore=tas + mer))
    nya = (e.redan(_sagda(dess)) for e, dess in zip(efterskankt, egna, strict=True))
    return tuple(dag_for_dag(annat)), tuple(nya)


def i_ladorna(lyfta: Sequence[Efterskankttid], e: Efterskankt) -> Iterator[tuple[Del, Mellantid]]:
    """What of it had been lifted already lay in which of its boxes: those that it was lifted to."""
    lage, delar = _per_lada(lyfta, e), e.som_del.ur
    for tid in _delade((r.som_mellantid for r in e.redan_havt), _granser(lyfta)):
        lag, hogst = _da(lage, tid.fran), [d.belopp_ore for d in delar]
        forst = _fordela(tid.belopp_ore, [min(d.belopp_ore, lag[d.lada, d.ar]) for d in delar])
        sedan = _fordela(tid.belopp_ore - sum(forst), [*map(int.__sub__, hogst, forst)])
        for d, tas, mer in zip(delar, forst, sedan, strict=True):
            if tas + mer:
                yield d, tid._replace(belopp_ore=tas + mer)


def utan_det_lyfta(
    lyfta: Sequence[Efterskankttid], bort: Iterable[Efterskankt]
) -> tuple[Efterskankttid, ...]:
    """When the rest of it was lifted for a time."""
    for e in bort:
        borta = [*i_ladorna(lyfta, e)]
        kvar = [t for t in lyfta if not _samma(t, e)]
        for (lada, ar), tider in _per_lada(lyfta, e).items():
            ur = [t for d, t in borta if (d.lada, d.ar) == (lada, ar)]
            for fran, till, ore in utan_tider(tider, ur):
                dar = (Del(lada, ar, ore),)
                kvar.append(Efterskankttid(e.lada, e.efterskankt_dag, fran, till, dar))
        lyfta = kvar
    return tuple(lyfta)


def _per_lada(
    lyfta: Iterable[Efterskankttid], e: Efterskankt
) -> Mapping[Plats, Sequence[Mellantid]]:
    """When what was waived, or written off, that day lay in each box."""
    tider: dict[Plats, list[Mellantid]] = {}
    for t in lyfta:
        for d in t.ur if _samma(t, e) else ():
            nu = Mellantid(t.fran, t.till, d.belopp_ore)
            tider.setdefault((d.lada, d.ar), []).append(nu)
    return tider


def _samma(tid: Efterskankttid, e: Efterskankt) -> bool:
    return (tid.lada, tid.dag) == (e.lada, e.efterskankt_dag)


def _da(lage: Mapping[Plats, Sequence[Mellantid]], dag: date) -> Counter[Plats]:
    return Counter(
        {
            plats: sum(t.belopp_ore for t in tider if t.fran <= dag < t.till)
            for plats, tider in lage.items()
        }
    )


def _fordela(ore: int, hogst: Sequence[int]) -> list[int]:
    """So much, the first of them as much as there is room for."""
    tagna = []
    for ryms in hogst:
        tagna.append(min(ore, ryms))
        ore -= tagna[-1]
    return tagna


def _granser(lyfta: Iterable[Efterskankttid]) -> set[date]:
    return {dag for t in lyfta for dag in (t.fran, t.till)}


def _delade(tider: Iterable[Mellantid], granser: Iterable[date]) -> Iterator[Mellantid]:
    """The same, and none of them has such a day inside it."""
    for tid in tider:
        inne = (dag for dag in granser if tid.fran < dag < tid.till)
        for fran, till in pairwise(sorted({tid.fran, tid.till, *inne})):
            yield Mellantid(fran, till, tid.belopp_ore)


def _sagda(tider: Iterable[Mellantid]) -> tuple[RedanHavt, ...]:
    return tuple(map(RedanHavt.den_tiden, dag_for_dag(tider)))
