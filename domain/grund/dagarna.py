"""Dagarna: what a decision took of the money is worked out on its own day, whatever we hear later.

A lowered grant takes what is unpaid, and then what is paid. When something earlier is recorded
after it (a payment came back, was never made, or was set off in vain), other money was unpaid on
that day than was thought. The final word is the same; what lay where on the days between is not.

    on no day is anything unpaid while something that is paid has been lowered
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import accumulate
from typing import NamedTuple, TypeVar

from domain.grund.lador import MED_RATT, Lador
from domain.grund.pengar import HEMMA, Hem, Lada, Rorelse

K = TypeVar("K")
OBETALT, OREDOVISAT = Lada.BEVILJAT_EJ_UTBETALT, Lada.UTBETALT_EJ_REDOVISAT
UTAN_RATT = Lada.FOR_HOGT_BELOPP
Plats = tuple[Lada, int]
INGEN = (OBETALT, 0)
"""Of no box that is paid: it goes home later, and nothing was lowered instead."""


class _Hemma(NamedTuple):
    """So much of what is unpaid in that year is at home; or, below nothing, is not there yet."""

    obetalt_ar: int
    hem: Plats
    ore: int


def overskott(lador: Lador, beviljat: Mapping[date, int], fran: date) -> Iterator[tuple[date, int]]:
    """What is payable or held with right beyond what is granted, by the day since which it is so.

    Not before `fran`, when something was taken back. `beviljat`: how much more from each day.
    """
    finns: Counter[date] = Counter()
    for (_, d), ore in lador.obetalt.items():
        finns[d] += ore
    for (_, _, d), ore in lador.med_ratt.items():
        finns[d] += ore
    dagar = sorted({fran, *(d for d in {*finns, *beviljat} if d > fran)})
    over = [den(finns, dag) - max(0, den(beviljat, dag)) for dag in dagar]
    yield from bestaende(dagar, over)


class Felar(NamedTuple):
    """Since that day so much is unpaid of a year beyond what is granted of it, and as much less has
    been taken of a later one; or, below nothing, has been paid of it that there was not, and is
    unpaid of the later.
    """

    dag: date
    ar: int
    senare_ar: int
    ore: int


def i_fel_ar(lador: Lador, arsvis: Mapping[tuple[int, date], int], fran: date) -> Iterator[Felar]:
    """What a lowered grant took of a later year while the earlier was paid, and need not have: the
    payment came back, or was never made. Not before `fran`.

    `arsvis`: how much more is granted of each year's money, from each day.
    """
    beviljat = summor((ar, ore) for (ar, _), ore in arsvis.items())
    tagna, obetalt = Counter(lador.av_arens(beviljat)), dict(lador.per_ar(OBETALT))
    for senare_ar in sorted(beviljat, reverse=True):
        for ar in sorted(ar for ar in obetalt if ar < senare_ar):
            over = min(obetalt[ar], tagna[ar] - beviljat[ar])
            ore = min(over, beviljat[senare_ar], beviljat[senare_ar] - tagna[senare_ar])
            if ore > 0:
                yield from _sedan_nar(lador, arsvis, Felar(fran, ar, senare_ar, ore))
                obetalt[ar] -= ore
                tagna.update({ar: -ore, senare_ar: ore})


def betalt_av_senare(lador: Lador, fran: date) -> Iterator[Felar]:
    """What has been paid of a year beyond what was unpaid of it, when more is of a later one."""
    obetalt = Counter({ar: ore for (lada, ar), ore in lador.belopp.items() if lada is OBETALT})
    for ar, saknas in sorted((-obetalt).items()):
        for senare_ar in sorted((a for a in +obetalt if a > ar), reverse=True):
            ore = min(saknas, obetalt[senare_ar])
            dess, det_senares = (
                {d: o for (a, d), o in lador.obetalt.items() if a == det} for det in (ar, senare_ar)
            )
            dagar = sorted({fran, *(d for d in {*dess, *det_senares} if d > fran)})
            nivaer = [min(ore, -den(dess, d), den(det_senares, d)) for d in dagar]
            yield from (Felar(d, ar, senare_ar, -o) for d, o in bestaende(dagar, nivaer))
            obetalt[senare_ar] -= ore
            saknas -= ore


def _sedan_nar(lador: Lador, arsvis: Mapping[tuple[int, date], int], fel: Felar) -> Iterator[Felar]:
    obetalt = {d: ore for (ar, d), ore in lador.obetalt.items() if ar == fel.ar}
    over, under = (
        summor(
            (d, tecken * ore)
            for vad, tecken in ((lador.tagna_dagvis, 1), (arsvis, -1))
            for (ar, d), ore in vad.items()
            if ar == dess
        )
        for dess in (fel.ar, fel.senare_ar)
    )
    dagar = sorted({fel.dag, *(d for d in {*obetalt, *over, *under} if d > fel.dag)})
    nivaer = [min(fel.ore, den(obetalt, d), den(over, d), -den(under, d)) for d in dagar]
    yield from (fel._replace(dag=dag, ore=ore) for dag, ore in bestaende(dagar, nivaer))


def summor(delar: Iterable[tuple[K, int]]) -> Counter[K]:
    """By what it is of; one may come to nothing."""
    per_nyckel = Counter[K]()
    for nyckel, ore in delar:
        per_nyckel[nyckel] += ore
    return per_nyckel


def omkastat(fore: Lador, lador: Lador, rorelser: Sequence[Rorelse], hem: Hem) -> Iterator[Rorelse]:
    """What more to move, and to move back, so that each day says what it would have said if all had
    been known then. In the end nothing lies elsewhere.

    `lador` is as it is when `rorelser` are made, and was `fore`; `hem` where what is not granted
    belongs. What was below nothing before still is, and what was paid before anything was granted.
    """
    if not rorelser or any(_ska_bytas(fore, lador, date.max).values()):
        return
    omfort: Counter[Plats] = Counter()
    hemma: list[_Hemma] = []
    nya: list[Rorelse] = []
    beviljat = min((d for (_, d), ore in lador.obetalt.items() if ore > 0), default=date.max)
    for dag in sorted(d for d in _dagar(fore) | _dagar(lador) if d >= beviljat):
        ska = _ska_bytas(fore, lador, dag)
        for plats in sorted({*ska, *omfort} - {INGEN}):
            sankt = (UTAN_RATT, plats[1])
            nya += _flyttat(sankt, plats, ska[plats] - omfort[plats], dag)
            omfort[plats] = ska[plats]
        for h in _andrat(hemma, sum(ska.values()), _Obetalt(lador, rorelser, dag), hem):
            nya += _flyttat((OBETALT, h.obetalt_ar), h.hem, h.ore, dag)
    yield from sorted(nya, key=lambda r: r.till is not UTAN_RATT)  # it is lowered, and then not


def _dagar(lador: Lador) -> set[date]:
    sankt_eller_betalt = (*lador.sankt_dagvis, *lador.med_ratt)
    return {d for _, d in lador.obetalt} | {d for *_, d in sankt_eller_betalt}


def _ska_bytas(fore: Lador, lador: Lador, dag: date) -> Counter[Plats]:
    """What was lowered of each box while as much was unpaid; or, below nothing, was lowered less
    than nothing: it was not lowered until later.
    """
    sankt, forut = (_sankt_den(var, dag, provat=lador.provat) for var in (lador, fore))
    under = {plats: ore - min(0, forut[plats]) for plats, ore in sankt.items()}
    ska = Counter({plats: ore for plats, ore in under.items() if ore < 0})
    kvar = _obetalt_den(lador, dag) - sum(ska.values())
    if (saknas := min(0, _obetalt_den(fore, dag)) - kvar) > 0:
        for plats, ore in _betalt_den(lador, dag):
            tas = max(0, min(saknas, ore + ska[plats]))
            ska[plats] -= tas
            saknas -= tas
        ska[INGEN] = -saknas
    for plats, ore in sorted(sankt.items()):
        if ore > 0 and kvar > 0:
            ska[plats] = min(ore, kvar)
            kvar -= ska[plats]
    return ska


def den(dagvis: Mapping[date, int], dag: date) -> int:
    """What has come by that day, less what has left."""
    return sum(ore for d, ore in dagvis.items() if d <= dag)


def bestaende(dagar: Sequence[date], nivaer: Sequence[int]) -> Iterator[tuple[date, int]]:
    """What there is in the end, by the day since which there has always been so much."""
    forut = 0
    for dag, star in zip(dagar, [*accumulate(reversed(nivaer), min)][::-1], strict=True):
        if star > forut:
            yield dag, star - forut
            forut = star


def _obetalt_den(lador: Lador, dag: date) -> int:
    return sum(ore for (_, d), ore in lador.obetalt.items() if d <= dag)


def _sankt_den(lador: Lador, dag: date, *, provat: bool) -> Counter[Plats]:
    """By where it lay; when a review is lifted, it judged none."""
    sankt: Counter[Plats] = Counter()
    for (lada, ar, d), ore in lador.sankt_dagvis.items():
        sankt[lada if provat else OREDOVISAT, ar] += ore if d <= dag else 0
    return sankt


def _betalt_den(lador: Lador, dag: date) -> list[tuple[Plats, int]]:
    """What was paid and there, in the order in which a lowered decision takes it."""
    betalt: Counter[Plats] = Counter()
    for (lada, ar, d), ore in lador.med_ratt.items():
        betalt[lada, ar] += ore if d <= dag else 0
    return sorted(betalt.items(), key=lambda vad: (MED_RATT.index(vad[0][0]), vad[0][1]))


def _andrat(hemma: list[_Hemma], ska_ore: int, obetalt: _Obetalt, hem: Hem) -> Iterator[_Hemma]:
    """How `hemma` becomes so much in all: what has been changes first, the last of it first."""
    mer_ore = ska_ore - sum(h.ore for h in hemma)
    while hemma and mer_ore * hemma[-1].ore < 0:
        sist = hemma.pop()
        ore = min(abs(mer_ore), abs(sist.ore)) * (1 if mer_ore > 0 else -1)
        if sist.ore + ore:
            hemma.append(sist._replace(ore=sist.ore + ore))
        mer_ore -= ore
        yield sist._replace(ore=ore)
    obetalt.utan(hemma)
    for h in obetalt.hem(mer_ore, hem) if mer_ore > 0 else obetalt.tillbaka(-mer_ore, hem):
        hemma.append(h)
        yield h


class _Obetalt:
    """Of which years there is anything unpaid on a day, or was before it was sent home."""

    def __init__(self, lador: Lador, rorelser: Sequence[Rorelse], dag: date) -> None:
        self.dag, self.lador = dag, lador
        self.finns: Counter[int] = Counter()
        self.hemma: Counter[tuple[int, Plats]] = Counter()
        for (ar, d), ore in lador.obetalt.items():
            self.finns[ar] += ore if d <= dag else 0
        for r in rorelser:
            if r.fran is OBETALT and r.till in HEMMA and r.dag <= dag:
                self.hemma[r.fran_budgetar, (r.till, r.till_budgetar)] += r.belopp_ore

    def utan(self, hemma: Sequence[_Hemma]) -> None:
        for h in hemma:
            self.finns[h.obetalt_ar] -= h.ore
            self.hemma[h.obetalt_ar, h.hem] += h.ore

    def hem(self, ore: int, hem: Hem) -> Iterator[_Hemma]:
        """So much of it goes home, the oldest year first."""
        av_obetalt = hem.av_obetalt(+self.finns, self.lador.av_arens(hem.beviljat))
        for ar, finns in sorted(self.finns.items()):
            if tas := max(0, min(ore, finns)):
                [*_, (plats, _)] = [d for d in av_obetalt[ar] if d[1]]
                yield _Hemma(ar, plats, tas)
                ore -= tas

    def tillbaka(self, ore: int, hem: Hem) -> Iterator[_Hemma]:
        """So much of it had not gone home yet."""
        for (ar, dit), finns in sorted(self.hemma.items(), reverse=True):
            if tas := max(0, min(ore, finns)):
                yield _Hemma(ar, dit, -tas)
                ore -= tas
        if ore:
            yield _Hemma(self.dag.year, hem.nytt, -ore)


def _flyttat(fran: Plats, till: Plats, ore: int, dag: date) -> Iterator[Rorelse]:
    """Below nothing the other way."""
    if ore:
        fran, till = (fran, till) if ore > 0 else (till, fran)
        yield Rorelse(
            fran=fran[0],
            fran_budgetar=fran[1],
            till=till[0],
            till_budgetar=till[1],
            belopp_ore=abs(ore),
            dag=dag,
        )
