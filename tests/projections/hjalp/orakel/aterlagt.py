"""What of a claim was waived when it was lowered, as the oracle knows it: where it lies, and again.

It imports nothing of ours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date

from tests.projections.hjalp.orakel.arende import Akt
from tests.projections.hjalp.orakel.bitar import (
    Bit,
    minus,
    over_noll,
    tillagt,
    utom_forsta,
)
from tests.projections.hjalp.orakel.fordran import Krav
from tests.projections.hjalp.orakel.hemma import Hemma
from tests.projections.hjalp.orakel.kravets_ord import Aterlagt, Inbetalt
from tests.projections.hjalp.orakel.lador import UTAN_RATT

Hem = Callable[[Akt, date], Hemma]


def det_som_finns(akt: Akt, krav: Krav, waived: list[tuple[str, date, int]]) -> list[Aterlagt]:
    """What the bank has taken away, or was paid back unasked, goes nowhere."""
    kvar = {hur: _over(akt, hur, waived) for hur in ("eftergivet", "avskrivet")}
    i_ladan = Counter(akt.finns)
    lyfta = []
    for hur, dag, ore in waived:
        ater: list[Bit] = []
        for b in reversed(krav.ladorna(hur).get(dag, [])):
            hogst = min(ore - sum(a.ore for a in ater), kvar[hur], i_ladan[hur, b.ar])
            tas = max(0, min(b.ore, hogst))
            kvar[hur] -= tas
            i_ladan[hur, b.ar] -= tas
            ater += [b._replace(ore=tas)] if tas else []
        lyfta.append(Aterlagt(hur, dag, ore, tuple(reversed(ater))))
    return lyfta


def _over(akt: Akt, hur: str, waived: list[tuple[str, date, int]]) -> int:
    """What lies in the box when what is still waived has been left there."""
    alla = sum(k.efterskankt_ore(hur) for k in akt.fordringar.values())
    kvar = alla - sum(ore for vad, _, ore in waived if vad == hur)
    oombett = [i for i in akt.inbetalda.values() if i.fordran is None]
    return akt.i(hur) + sum(b.ore for i in oombett for b in i.bitar if b.lada == hur) - kvar


def minns_det_som_gatt(krav: Krav, nar: date, lyfta: Iterable[Aterlagt]) -> None:
    """Before it is lifted: which boxes what has gone would have gone back to."""
    for e in lyfta:
        var = krav.ladorna(e.hur).get(e.dag, [])
        bort = utom_forsta(var, sum(b.ore for b in var) - e.ore)
        borta = tuple(over_noll(tillagt(bort, minus(e.ater))))
        krav.lyft_taget += [(max(nar, e.dag), e._replace(ater=borta))] if borta else []


def oombett_ater(akt: Akt, betald: Inbetalt) -> list[tuple[date, Aterlagt]]:
    """Of what was paid unasked: what no claim has written off, the last lifted first.

    The claims know that it lies in its boxes.
    """
    kvar = {hur: _over(akt, hur, []) for hur in ("eftergivet", "avskrivet")}
    betalt = Counter({(b.lada, b.ar): b.ore for b in betald.bitar})
    alla = []
    for krav in reversed(akt.fordringar.values()):
        for nr, (dag, e) in reversed([*enumerate(krav.lyft_taget)]):
            ater: list[Bit] = []
            for b in reversed(e.ater):
                tas = max(0, min(b.ore, kvar[e.hur], betalt[e.hur, b.ar]))
                kvar[e.hur] -= tas
                betalt[e.hur, b.ar] -= tas
                ater += [b._replace(ore=tas)] if tas else []
            krav.lyft_taget[nr] = dag, e._replace(ater=tuple(tillagt(e.ater, minus(ater))))
            dit = e._replace(ore=sum(b.ore for b in ater), ater=tuple(reversed(ater)))
            lades_ater(krav, [dit])
            alla += [(dag, dit)]
    return alla


def lagg_ater(
    p: int, nar: date, akt: Akt, krav: Krav, lyfta: list[Aterlagt], hem: Hem | None
) -> bool:
    """To its own box; what is not granted any more is without right. Whether anything moved."""
    if not any(e.ater for e in lyfta):
        return False
    akt.faktum_borjar()
    akt.regleras(krav.id)
    for e in lyfta:
        for b in e.ater:
            akt.ater_ur(p, max(nar, e.dag), e.hur, b)
    sist = max(max(nar, e.dag) for e in lyfta)
    if hem is not None:
        akt.inget_utover(p, sist, hem(akt, sist))
    akt.regleras(None)
    return True


def waived_igen(
    p: int, dag: date, akt: Akt, krav: Krav, hur: str, hogst: int, finns: dict[tuple[str, int], int]
) -> list[Aterlagt]:
    """So much of what was lifted of it is waived again, what was lifted last first.

    Out of its box, or of what is without right if a lowered grant has put it there. `finns` is
    what there is to take of each.
    """
    igen = []
    for e in reversed([*krav.lyft_efterskankt]):
        tagna: list[Bit] = []
        for b in e.ater if e.hur == hur else ():
            ore = min(b.ore, hogst)
            for lada in dict.fromkeys((b.lada, UTAN_RATT)):
                tas = max(0, min(ore, finns.get((lada, b.ar), 0)))
                akt.flytta(p, max(dag, e.dag), (lada, b.ar), (hur, b.ar), tas)
                finns[lada, b.ar] = finns.get((lada, b.ar), 0) - tas
                ore, hogst = ore - tas, hogst - tas
                tagna += [b._replace(ore=tas)] if tas else []
        tagna = tillagt(tagna, ())
        if tagna:
            igen.append(Aterlagt(hur, e.dag, sum(b.ore for b in tagna), tuple(tagna)))
    return igen


def lades_ater(krav: Krav, lyfta: Iterable[Aterlagt]) -> None:
    """What of it lies in its box again may be demanded out of it, or waived again."""
    for e in lyfta:
        if not e.ater:
            continue
        krav.havt_ur = tillagt(krav.havt_ur, e.ater)
        den = [x for x in krav.lyft_efterskankt if (x.hur, x.dag) == (e.hur, e.dag)]
        ater = tillagt([b for x in den for b in x.ater], e.ater)
        nu = Aterlagt(e.hur, e.dag, sum(b.ore for b in ater), tuple(ater))
        krav.lyft_efterskankt = (
            [nu if x in den else x for x in krav.lyft_efterskankt]
            if den
            else [*krav.lyft_efterskankt, nu]
        )


def waives_igen(krav: Krav, igen: list[Aterlagt]) -> None:
    """As it was before it was lifted."""
    for e in igen:
        krav.efterskankt.append((e.hur, e.dag, e.ore))
        krav.handelser += [(e.dag, -e.ore)] if e.hur == "eftergivet" else []
        krav.ladorna(e.hur)[e.dag] = tillagt(krav.ladorna(e.hur).get(e.dag, ()), e.ater)
        krav.havt_ur = tillagt(krav.havt_ur, minus(e.ater))
        krav.havt_ore -= e.ore
        for nr, x in enumerate(krav.lyft_efterskankt):
            if (x.hur, x.dag) == (e.hur, e.dag):
                kvar = tuple(tillagt(x.ater, minus(e.ater)))
                krav.lyft_efterskankt[nr] = x._replace(ater=kvar)
    krav.efterskankt = krav.samlat()
    krav.lyft_efterskankt = [x for x in krav.lyft_efterskankt if x.ater]
