"""Förfall: when a claim is to be paid, what of it is late, and what a payment pays first.

This is the one place that knows. A day to pay by is the last in time. Nobody is late with what he
has not been told of, nor by a day that was corrected to an earlier one before he was told of that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import accumulate
from uuid import UUID

from domain.fordran.fordran import Fordran
from domain.fordran.rantevillkor import Betalningsvillkor, Forfallodel


def forfaller(fordran: Fordran) -> date | None:
    """The day that the demand itself is to be paid by; None as long as nobody was told of it."""
    if fordran.meddelat_dag is None:
        return None
    return max(fordran.gallande_forfallodag, fordran.meddelat_dag)


def galler_till(fordran: Fordran) -> date:
    """The last day to pay all of it in time, as it was last decided."""
    villkor = villkoren(fordran, date.max)
    egen = fordran.forfallodag if villkor is None else villkor.sista_dag
    return max(egen, *(d.dag for d in fordran.aterkravt)) if fordran.aterkravt else egen


def villkoren(fordran: Fordran, dag: date) -> Betalningsvillkor | None:
    """What holds on `dag` of when it is to be paid: the last to take effect; None: the demand."""
    sagda = [v for v in fordran.villkor if v.fran <= dag and fordran.star(v)]
    if not sagda:
        return None
    _, sist = max(enumerate(sagda), key=lambda nr_v: (nr_v[1].fran, nr_v[0]))
    return sist.som_det_star(fordran.kom_igen_ore)


def villkoren_fore(fordran: Fordran, dag: date) -> Betalningsvillkor | None:
    """By what `dag` is counted: what is decided on a day is of the days after it, as all else."""
    return villkoren(fordran, dag - timedelta(days=1))


def ej_forfallet_ore(fordran: Fordran, kapital_ore: int, dag: date) -> int:
    """What of the capital that was outstanding when `dag` began is not late on it."""
    egen = forfaller(fordran)
    if egen is None:
        return kapital_ore
    villkor = villkoren_fore(fordran, dag)
    if villkor is None:
        return kapital_ore if dag <= egen else 0
    assert fordran.meddelat_dag is not None
    i_tid = max(
        sum(d.kapital_ore for d in delar if dag <= max(d.dag, fordran.meddelat_dag))
        for delar in (villkor.delar, villkor.utan_rattelsen(dag))
    )
    return min(kapital_ore, i_tid)


def forfallet_ore(fordran: Fordran, dag: date) -> int:
    """What of the capital should be paid on `dag` at the latest."""
    kvar = fordran.utestaende_ore - fordran.aterkravt_efter(dag)
    return kvar - ej_forfallet_ore(fordran, kvar, dag + timedelta(days=1))


def forsta_obetalda(fordran: Fordran, dag: date) -> date | None:
    """The day to pay by of the first part that is not paid, by what holds on `dag`.

    None if nothing is owed, written off or not, or nobody has been told of it.
    """
    if fordran.meddelat_dag is None or not fordran.skuld_ore:
        return None
    aterkravt = sum(d.kapital_ore for d in fordran.aterkravt)
    if aterkravt and fordran.utestaende_ore <= aterkravt:  # what is paid has paid the rest first
        ny_dag = _forsta_obetalda(fordran.aterkravt, aterkravt - fordran.utestaende_ore)
        return max(ny_dag, fordran.meddelat_dag)
    villkor = villkoren(fordran, dag)
    if villkor is None:
        return forfaller(fordran)
    betalt = fordran.minskat_ore - villkor.betalt_fore_ore
    forst = _forsta_obetalda(villkor.delar, betalt)
    if villkor.sagda and (sagd := _forsta_obetalda(villkor.sagda, betalt)) > forst:
        forst = sagd if villkor.sagt_dag is None else min(sagd, max(forst, villkor.sagt_dag))
    return max(forst, fordran.meddelat_dag)


def _forsta_obetalda(delar: Sequence[Forfallodel], betalt_ore: int) -> date:
    """The day of the first part that so much does not pay; if it pays all, of the last."""
    summor = accumulate(d.belopp_ore for d in delar)
    obetalda = [d.dag for d, summa in zip(delar, summor, strict=True) if summa > betalt_ore]
    return obetalda[0] if obetalda else delar[-1].dag


def obetalda_delar(fordran: Fordran) -> tuple[Forfallodel, ...]:
    """What is outstanding of the capital, by the day that each part of it is to be paid by.

    What is paid has paid the first parts; what no part holds is to be paid with the first.
    """
    villkor, krav = villkoren(fordran, date.max), fordran.krav_ore
    egna = (Forfallodel(fordran.forfallodag, krav, krav),) if villkor is None else villkor.delar
    kvar, delar = fordran.utestaende_ore, Counter[tuple[date, UUID | None]]()
    for d in sorted((*egna, *fordran.aterkravt), key=lambda d: d.dag, reverse=True):
        delar[d.dag, d.igen_av_id] += min(kvar, d.kapital_ore)
        kvar -= min(kvar, d.kapital_ore)
    if kvar:
        delar[min(delar, key=lambda nyckel: nyckel[0])] += kvar
    return tuple(
        fordran.forfallodel(dag, ore, av)
        for (dag, av), ore in sorted(delar.items(), key=lambda par: par[0][0])
        if ore
    )


def ar_forfallen(fordran: Fordran, dag: date) -> bool:
    """Whether something of it should have been paid before `dag`."""
    obetalda = forsta_obetalda(fordran, dag)
    return obetalda is not None and obetalda < dag


def betalar_forst(
    villkor: Betalningsvillkor | None,
    belopp_ore: int,
    *,
    ranta_ore: int,
    kapital_ore: int,
    reglerad_ranta_ore: int,
) -> int:
    """What of a payment pays interest, when so much is owed: all of it, before the capital.

    But what is paid by a plan pays what the plan says: the interest that is in its parts, of which
    some has been settled before, then the capital, and last what interest has come to since.
    """
    if villkor is None or not villkor.plan:
        return min(belopp_ore, ranta_ore)
    i_planen = max(0, villkor.ranta_ore - (reglerad_ranta_ore - villkor.ranta_fore_ore))
    forst = min(belopp_ore, ranta_ore, i_planen)
    return forst + max(0, belopp_ore - forst - kapital_ore)
