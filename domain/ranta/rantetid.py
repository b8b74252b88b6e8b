"""Räntetid: on which days a claim costs interest, on what capital, and at which rate.

Days are counted one way: each day after the start day, up to and including the day of payment.
What is decided, paid or waived on a day is of the days after it, all of it together.
What is owed rests on what was paid out last: a payment, a waiver or a lowering takes the oldest.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from domain.fordran.fordran import Fordran
from domain.fordran.rantevillkor import Rantevillkor
from domain.ranta.forfall import ej_forfallet_ore, forfaller, villkoren_fore
from domain.ranta.ranta import EN_DAG, Fot, Ranteperiod
from domain.regelverk.aterkravsregel import Rantefot, Ranteregel, Rantestart


def forsta_dag(fordran: Fordran) -> date | None:
    """The first day that can cost interest, as far as is known; None: it does not run yet."""
    borjan = _borjan(fordran)
    return None if borjan is None else borjan + EN_DAG


def oraknad_ranta_fran(fordran: Fordran, dag: date) -> date | None:
    """The first day, up to and including `dag`, for which interest runs and is not counted."""
    forsta, till = forsta_dag(fordran), fordran.ranta_till
    if forsta is None or dag < forsta or fordran.obetalt_ore == 0:
        return None
    if till is None:
        return forsta
    fran = max(forsta, till + EN_DAG)
    return fran if fran <= dag else None


def perioder(fordran: Fordran, till: date) -> list[Ranteperiod]:
    """What was owed, and at which rate, for all days up to and including `till`."""
    borjan = _borjan(fordran)
    if borjan is None or till <= borjan:
        return []
    hopsatta: list[Ranteperiod] = []
    for p in _stracka_for_stracka(fordran, borjan, till):
        fortsatter = [n for n, h in enumerate(hopsatta) if (h.till, *h[2:]) == (p.fran, *p[2:])]
        if fortsatter:
            hopsatta[fortsatter[-1]] = hopsatta[fortsatter[-1]]._replace(till=p.till)
        else:
            hopsatta.append(p)
    return hopsatta


def _borjan(fordran: Fordran) -> date | None:
    """The earliest day that interest may run from."""
    villkor = fordran.rantevillkor
    if villkor is None:
        return None
    match villkor.regel.fran:
        case Rantestart.FORFALLODAG:
            return forfaller(fordran)
        case Rantestart.DAGAR_EFTER_BESLUT:
            return villkor.startdag
        case Rantestart.DAGAR_EFTER_KRAV:
            return _efter_kravet(fordran, villkor)
        case Rantestart.UTBETALNINGSDAG:
            return min(dag for dag, _ in _utbetalt(fordran, villkor))


def _efter_kravet(fordran: Fordran, villkor: Rantevillkor) -> date | None:
    """So many days after the first demand that said that interest follows, when it had arrived."""
    kraven = [(k.skickat_dag, k.framme_dag) for k in fordran.paminnelser if k.anger_ranta]
    if villkor.anger_ranta and fordran.meddelat_dag is not None:
        kraven.append((fordran.meddelat_dag, fordran.delfatt_dag or fordran.meddelat_dag))
    dagar = villkor.regel.dagar * EN_DAG
    return min((max(skickat + dagar, framme) for skickat, framme in kraven), default=None)


def _utbetalt(fordran: Fordran, villkor: Rantevillkor) -> list[tuple[date, int]]:
    """When, and how much of it, was paid out; the latest first."""
    delar = [(b.dag, b.belopp_ore) for b in fordran.betalningar]
    rest = fordran.krav_ore - sum(ore for _, ore in delar)
    if rest:
        assert villkor.startdag is not None, "what rests on no payment is counted from a day"
        delar.append((villkor.startdag, rest))
    return sorted(delar, reverse=True)


def _stracka_for_stracka(fordran: Fordran, borjan: date, till: date) -> Iterator[Ranteperiod]:
    """Stretches of days that are alike; what is late of it and what is not, each at its rate."""
    villkor = fordran.rantevillkor
    assert villkor is not None
    inom = sorted({borjan, till} | {g for g in _granser(fordran, villkor) if borjan < g < till})
    for efter, sista in pairwise(inom):
        dag = efter + EN_DAG
        kapital = max(0, kapitalet_ore(fordran, efter))
        rantebarande = _rantebarande_ore(fordran, villkor, kapital, dag)
        sent = min(rantebarande, kapital - ej_forfallet_ore(fordran, kapital, dag))
        delarna = ((sent, _sen_fot(villkor.regel)), (rantebarande - sent, _fot_i_tid(fordran, dag)))
        for ore, fot in delarna:
            if ore and fot is not None:
                yield Ranteperiod(efter, sista, ore, fot)


def _granser(fordran: Fordran, villkor: Rantevillkor) -> Iterator[date]:
    """The last days before something changes. What is paid on a day costs interest that day."""
    yield from (h.dag for h in fordran.andringar)
    yield from (h.kostade_till for h in fordran.havningar)
    if villkor.regel.fran is Rantestart.UTBETALNINGSDAG:
        yield from (dag for dag, _ in _utbetalt(fordran, villkor))
    if (egen := forfaller(fordran)) is not None:
        yield egen
    if fordran.meddelat_dag is not None:
        yield fordran.meddelat_dag
    for v in fordran.villkor:
        yield v.fran
        yield from (d.dag for d in (*v.delar, *v.sagda))
        yield from (dag for dag in (v.sagt_dag, v.rantan_sagd_dag) if dag is not None)


def kapitalet_ore(fordran: Fordran, efter: date) -> int:
    """What is owed of the capital when a day is over; less than nothing is owed to the debtor."""
    andrat = sum(h.andring_ore for h in fordran.andringar if h.dag <= efter)
    return fordran.kravt_den_ore(efter) + andrat


def _rantebarande_ore(fordran: Fordran, villkor: Rantevillkor, kapital_ore: int, dag: date) -> int:
    """What of the capital that was outstanding on `dag` had begun to cost interest."""
    if villkor.regel.fran is not Rantestart.UTBETALNINGSDAG:
        return kapital_ore
    kvar, barande = kapital_ore, 0
    for utbetald, ore in _utbetalt(fordran, villkor):
        del_av = min(kvar, ore)
        barande += del_av if utbetald < dag else 0
        kvar -= del_av
    return barande


def _sen_fot(regel: Ranteregel) -> Fot:
    return Fot(regel.bas, regel.tillagg_hundradelar)


def _fot_i_tid(fordran: Fordran, dag: date) -> Fot | None:
    """What is not late costs nothing, unless it is said that it does."""
    assert fordran.rantevillkor is not None
    regel, egen = fordran.rantevillkor.regel, forfaller(fordran)
    medgivet = villkoren_fore(fordran, dag)
    if medgivet is not None and not medgivet.kostar_ranta(dag):
        return None
    if medgivet is not None and egen is not None and dag > egen:
        return _som_fot(regel.vid_anstand)
    match regel.fran:
        case Rantestart.UTBETALNINGSDAG:
            return _som_fot(regel.fore_forfall) or _sen_fot(regel)
        case Rantestart.DAGAR_EFTER_BESLUT:
            return _sen_fot(regel)
        case _:
            return None


def _som_fot(fot: Rantefot | None) -> Fot | None:
    return None if fot is None else Fot(fot.bas, fot.tillagg_hundradelar)
