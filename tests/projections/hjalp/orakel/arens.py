"""Each year's own money unpaid, as the oracle knows it: what another year stood in for comes back.

It imports nothing of ours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING

from tests.projections.hjalp.orakel.bitar import Bit, over_noll, tillagt, utom_forsta
from tests.projections.hjalp.orakel.hemma import Hemma
from tests.projections.hjalp.orakel.lador import HEMMA, OBETALT, OREDOVISAT

if TYPE_CHECKING:
    from tests.projections.hjalp.orakel.beviljad import Beviljad

Dagar = Callable[[date], int]


def sina_egna(akt: Beviljad, p: int, dag: date, hem: Hemma) -> None:
    """More is unpaid of a year than is granted of it, and a later one was taken of instead."""
    har = akt.egna(hem.ger)
    finns = {ar: akt.finns[OBETALT, ar] for ar in akt.aren(OBETALT)}
    for sen in sorted(hem.ger, reverse=True):
        for ar in [a for a in finns if a < sen]:
            for_mycket = har.get(ar, 0) - hem.ger.get(ar, 0)
            ore = min(finns[ar], for_mycket, hem.ger[sen], hem.ger[sen] - har.get(sen, 0))
            if ore > 0:
                finns[ar] -= ore
                har[ar], har[sen] = har[ar] - ore, har.get(sen, 0) + ore
                for nar, sa_mycket in _sedan(akt, dag, ore, _fel_den(akt, ar, sen)):
                    da = hem._replace(idag=max(hem.idag, nar.year))
                    if da.dit(sen)[1] == sen and da.dit(ar) != da.dit(sen):
                        _byt(akt, p, nar, (ar, sen), sa_mycket, da)


def inte_for_tidigt(akt: Beviljad, p: int, dag: date, hem: Hemma) -> None:
    """More is paid of an early year than was unpaid of it: what stands in for that goes home."""
    aren = sorted({ar for lada, ar in akt.finns if lada == OBETALT})
    for ar in aren:
        for sen in [a for a in reversed(aren) if a > ar]:
            ore = min(-akt.finns[OBETALT, ar], akt.finns[OBETALT, sen])

            def fel(d: date, ar: int = ar, sen: int = sen) -> int:
                return min(-_obetalt(akt, ar, d), _obetalt(akt, sen, d))

            for nar, sa_mycket in _sedan(akt, dag, ore, fel) if ore > 0 else ():
                da = hem._replace(idag=max(hem.idag, nar.year))
                _byt(akt, p, nar, (sen, ar), sa_mycket, da)


def ur_obetalt(akt: Beviljad, p: int, dag: date, forst: int, till: int, ore: int) -> None:
    """Then of what other years have of it, and not of what a later one has of its own."""
    kvar = ore - max(0, akt.finns[OBETALT, forst])
    for ar in [a for a in akt.aren(OBETALT) if a != forst]:
        dess = akt.finns[OBETALT, ar]
        dess = min(dess, akt.framforda.get(ar, 0)) if ar > forst else dess
        tas = max(0, min(kvar, dess))
        akt.flytta(p, dag, (OBETALT, ar), (OREDOVISAT, till), tas)
        kvar, ore = kvar - tas, ore - tas
    akt.flytta(p, dag, (OBETALT, forst), (OREDOVISAT, till), ore)


def gick_hem(gick: Iterable[Bit]) -> list[Bit]:
    """What is home of it; not what is unpaid of another year instead."""
    netto = tillagt(gick, ())
    bytt = -sum(b.ore for b in netto if b.ore < 0)
    return utom_forsta(over_noll(netto)[::-1], bytt)[::-1]


def _byt(akt: Beviljad, p: int, dag: date, aren: tuple[int, int], ore: int, hem: Hemma) -> None:
    dan, dit = aren
    gick = akt.lamna(p, dag, ore, hem, dan)
    akt.flytta(p, dag, hem.dit(dit), (OBETALT, dit), gick)


def _sedan(akt: Beviljad, dag: date, ore: int, den: Dagar) -> list[tuple[date, int]]:
    """So much of it has been so from each of those days on, but not before `dag`."""
    dagar = {dag, *(r.dag for r in akt.alla_rorda if r.dag > dag)}
    dagar |= {b.dag for b in akt.bok.bokningar if b.konto == "beviljat" and b.dag > dag}
    delar, kvar, sist = list[tuple[date, int]](), ore, None
    for d in sorted(dagar, reverse=True):
        niva = max(0, min(kvar, den(d)))
        if sist is not None and niva < kvar:
            delar.append((sist, kvar - niva))
        kvar, sist = niva if sist is not None else kvar, d
    return [(d, o) for d, o in ((dag, kvar), *reversed(delar)) if o]


def _fel_den(akt: Beviljad, ar: int, sen: int) -> Dagar:
    beviljat = [
        (b.hos.budgetar, b.dag, b.belopp_ore)
        for b in akt.bok.bokningar
        if b.konto == "beviljat" and b.hos.arende_id == akt.hos.arende_id
    ]

    def over(dess: int, dag: date) -> int:
        tagna = 0
        for r in akt.alla_rorda:
            for hos, obetalt, ore in ((r.fran, r.till, r.ore), (r.till, r.fran, -r.ore)):
                if hos[0] in HEMMA and obetalt[0] == OBETALT and r.dag <= dag:
                    tagna += ore if dess == (hos if hos[0] == "utlyst" else obetalt)[1] else 0
        return tagna - sum(ore for a, d, ore in beviljat if a == dess and d <= dag)

    return lambda dag: min(_obetalt(akt, ar, dag), over(ar, dag), -over(sen, dag))


def _obetalt(akt: Beviljad, ar: int, dag: date) -> int:
    return sum(ore for (a, d), ore in akt.obetalt_dag.items() if a == ar and d <= dag)
