"""Dagarna: what a decision took of the money is worked out on its own day, whatever we hear later.

A lowered grant takes what is unpaid, and then what is paid. When something earlier is recorded
after it (a payment came back, was never made, or was set off in vain), other money was unpaid on
that day than was thought. The final word is the same; what lay where on the days between is not.

    on no day is anything unpaid while something that is paid has been lowered
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from domain.grund.lador import Lador
from domain.grund.pengar import Lada, Rorelse

OBETALT, OREDOVISAT = Lada.BEVILJAT_EJ_UTBETALT, Lada.UTBETALT_EJ_REDOVISAT
UTAN_RATT = Lada.FOR_HOGT_BELOPP
HEMMA = (Lada.UTLYST, Lada.DISPONIBELT)
Plats = tuple[Lada, int]


class _Byte(NamedTuple):
    """So much of what is unpaid is at home, and of what was lowered it is with right; or, below
    nothing, the other way round.
    """

    obetalt_ar: int
    hem: Plats
    ore: int


def omkastat(lador: Lador, rorelser: Sequence[Rorelse], hem: Plats) -> Iterator[Rorelse]:
    """What more to move, and to move back, so that each day from the first of these says what it
    would have said if all had been known then. In the end nothing lies elsewhere.

    `lador` is as it is when `rorelser` are made; `hem` where what is not granted belongs.
    """
    if not rorelser or any(_ska_bytas(lador, date.max).values()):
        return
    fran = min(r.dag for r in rorelser)
    dagar = {d for _, d in lador.obetalt} | {d for _, _, d in lador.sankt_dagvis}
    gjorda: dict[Plats, list[_Byte]] = defaultdict(list)
    nya: list[Rorelse] = []
    for dag in sorted(d for d in dagar if d >= fran):
        ska = _ska_bytas(lador, dag)
        for plats in sorted({*ska, *gjorda}):
            mer = ska[plats] - sum(b.ore for b in gjorda[plats])
            for b in _byten(gjorda[plats], mer, _Obetalt(lador, rorelser, gjorda, dag), hem):
                nya += _rorelserna(plats, b, dag)
    yield from sorted(nya, key=lambda r: r.till is not UTAN_RATT)  # it is lowered, and then not


def _ska_bytas(lador: Lador, dag: date) -> Counter[Plats]:
    """What was lowered of each box while as much was unpaid; or, below nothing, was lowered less
    than nothing: it was not lowered until later.
    """
    sankt: Counter[Plats] = Counter()
    for (lada, ar, d), ore in lador.sankt_dagvis.items():
        plats = (
            lada if lador.provat else OREDOVISAT,
            ar,
        )  # when a review is lifted, it judged none
        sankt[plats] += ore if d <= dag else 0
    ska = Counter({plats: ore for plats, ore in sankt.items() if ore < 0})
    kvar = sum(ore for (_, d), ore in lador.obetalt.items() if d <= dag) - sum(ska.values())
    if kvar < 0:
        ska[max(sankt, default=(OREDOVISAT, dag.year))] += kvar
    for plats, ore in sorted(sankt.items()):
        if ore > 0 and kvar > 0:
            ska[plats] = min(ore, kvar)
            kvar -= ska[plats]
    return ska


class _Obetalt:
    """Of which years there is anything unpaid on a day, or was before it was sent home."""

    def __init__(
        self,
        lador: Lador,
        rorelser: Sequence[Rorelse],
        gjorda: Mapping[Plats, Sequence[_Byte]],
        dag: date,
    ) -> None:
        self.dag = dag
        self.finns: Counter[int] = Counter()
        self.hemma: Counter[tuple[int, Plats]] = Counter()
        for (ar, d), ore in lador.obetalt.items():
            self.finns[ar] += ore if d <= dag else 0
        for r in rorelser:
            if r.fran is OBETALT and r.till in HEMMA and r.dag <= dag:
                self.hemma[r.fran_budgetar, (r.till, r.till_budgetar)] += r.belopp_ore
        for b in (b for byten in gjorda.values() for b in byten):
            self.finns[b.obetalt_ar] -= b.ore
            self.hemma[b.obetalt_ar, b.hem] += b.ore

    def hem(self, ore: int, hem: Plats) -> Iterator[_Byte]:
        """So much of it goes home, the oldest year first."""
        for ar, finns in sorted(self.finns.items()):
            if tas := max(0, min(ore, finns)):
                lada, hemar = hem
                yield _Byte(ar, (lada, hemar if lada is Lada.UTLYST else max(hemar, ar)), tas)
                ore -= tas

    def tillbaka(self, ore: int, hem: Plats) -> Iterator[_Byte]:
        """So much of it had not gone home yet."""
        for (ar, dit), finns in sorted(self.hemma.items(), reverse=True):
            if tas := max(0, min(ore, finns)):
                yield _Byte(ar, dit, -tas)
                ore -= tas
        if ore:
            yield _Byte(self.dag.year, hem, -ore)


def _byten(gjorda: list[_Byte], mer_ore: int, obetalt: _Obetalt, hem: Plats) -> Iterator[_Byte]:
    """What is changed of what has been, the last first; and then what is new. Remembers it."""
    while gjorda and mer_ore * gjorda[-1].ore < 0:
        sist = gjorda.pop()
        ore = min(abs(mer_ore), abs(sist.ore)) * (1 if mer_ore > 0 else -1)
        if sist.ore + ore:
            gjorda.append(sist._replace(ore=sist.ore + ore))
        mer_ore -= ore
        yield sist._replace(ore=ore)
    nya = obetalt.hem(mer_ore, hem) if mer_ore > 0 else obetalt.tillbaka(-mer_ore, hem)
    for b in nya if mer_ore else ():
        gjorda.append(b)
        yield b


def _rorelserna(plats: Plats, b: _Byte, dag: date) -> Iterator[Rorelse]:
    (lada, ar), obetalt = plats, (OBETALT, b.obetalt_ar)
    par = (((UTAN_RATT, ar), (lada, ar)), (obetalt, b.hem))
    for fran, till in par if b.ore > 0 else [(till, fran) for fran, till in par]:
        yield Rorelse(
            fran=fran[0],
            fran_budgetar=fran[1],
            till=till[0],
            till_budgetar=till[1],
            belopp_ore=abs(b.ore),
            dag=dag,
        )
