"""What a claim costs, day by day: an oracle with its own half-years and its own bank days.

It imports nothing of ours. Every krona of the claim is a lot with the day on which it was paid out;
each day is asked of each lot whether it costs anything, and how much. Amounts are öre, and rates
hundredths of a percentage point. All is whole numbers until the last rounding.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

EN_DAG = timedelta(days=1)
ALDRIG = date(9999, 1, 1)
NAMNARE = 10_000 * 365


class Kurs(NamedTuple):
    """A series, `referens` or `utlaning`, and what is added to it."""

    serie: str
    tillagg: int


class Tid(NamedTuple):
    """Time that was given from a day on: what is capital of each part, and until when."""

    fran: date
    delar: tuple[tuple[date, int], ...]
    med_ranta: bool
    om: object = None
    """What said so."""
    ranta: int = 0
    """Interest that is in the parts, besides the capital."""


Priser = Mapping[str, Mapping[tuple[int, int], int]]
"""Of each series, the rate of a year and half (1 or 2); of a whole year, half 1."""


@dataclass
class Raknesticka:
    """One claim. `lotter`: how much of it was paid out when; empty: it does not matter."""

    start: str
    krav: int
    beslutad: date
    forfaller: date
    sen: Kurs
    fore: Kurs | None = None
    given_tid: Kurs | None = None
    dagar: int = 0
    raknas_fran: date | None = None
    """The day so many days after the decision, moved or not."""
    meddelad: date | None = None
    delfadd: date | None = None
    angavs: bool = False
    paminnelser: list[date] = field(default_factory=list)
    lotter: list[tuple[date, int]] = field(default_factory=list)
    begars: int = 0
    """What is demanded in the end: what was lifted never cost anything."""
    andringar: list[tuple[date, int]] = field(default_factory=list)
    tider: list[Tid] = field(default_factory=list)

    def ranta(self, till: date, priser: Priser) -> int:
        """In öre, a half upwards; for every day from the first that could cost up to `till`."""
        dag, taljare = min([self.beslutad, *(d for d, _ in self.lotter)]), 0
        while dag <= till:
            taljare += self._en_dag(dag, priser)
            dag += EN_DAG
        return (2 * taljare + NAMNARE) // (2 * NAMNARE)

    def sista_i_tid(self) -> date:
        """The demand's own day, but nobody is late with what he has not been told of."""
        return ALDRIG if self.meddelad is None else max(self.forfaller, self.meddelad)

    def _en_dag(self, dag: date, priser: Priser) -> int:
        finns = max(0, self.begars + sum(ore for d, ore in self.andringar if d < dag))
        borjat = self._borjat(finns, dag)
        i_tid = self._i_tid(finns, dag)
        sent = min(borjat, finns - i_tid)
        kostar = sent * _pris(self.sen, dag, priser)
        kurs = self._kurs_i_tid(dag)
        return kostar + ((borjat - sent) * _pris(kurs, dag, priser) if kurs else 0)

    def _borjat(self, finns: int, dag: date) -> int:
        if self.start == "forfall":
            return finns if dag > self.sista_i_tid() else 0
        if self.start == "beslut":
            assert self.raknas_fran is not None
            return finns if dag > self.raknas_fran else 0
        if self.start == "krav":
            return finns if any(dag > d for d in self._efter_krav()) else 0
        bort = max(0, sum(ore for _, ore in self.lotter) - finns)
        borjat = 0
        for utbetald, ore in sorted(self.lotter):  # what is gone went from the oldest
            tas = min(bort, ore)
            bort -= tas
            borjat += ore - tas if dag > utbetald else 0
        return borjat

    def _efter_krav(self) -> list[date]:
        """From when each demand that gave the amount and spoke of interest counts."""
        frist = self.dagar * EN_DAG
        egna = [d + frist for d in self.paminnelser]
        if self.angavs and self.meddelad is not None:
            framme = self.delfadd or self.meddelad
            egna.append(max(self.meddelad + frist, framme))
        return egna

    def _tid(self, dag: date) -> Tid | None:
        """The last that had begun; of those that began on a day, the last decided."""
        vald = None
        for tid in self.tider:
            if tid.fran <= dag and (vald is None or tid.fran >= vald.fran):
                vald = tid
        return vald

    def _i_tid(self, finns: int, dag: date) -> int:
        if self.meddelad is None:
            return finns
        tid = self._tid(dag)
        if tid is None:
            return finns if dag <= self.sista_i_tid() else 0
        return min(finns, sum(ore for d, ore in tid.delar if dag <= max(d, self.meddelad)))

    def _kurs_i_tid(self, dag: date) -> Kurs | None:
        tid = self._tid(dag)
        if tid is not None and not tid.med_ranta:
            return None
        if tid is not None and dag > self.sista_i_tid():
            return self.given_tid
        if self.start == "utbetalning":
            return self.fore or self.sen
        return self.sen if self.start == "beslut" else None


def _pris(kurs: Kurs, dag: date, priser: Priser) -> int:
    """Of a day, never below nothing. The reference rate is of half-years, and in whole halves."""
    if kurs.serie == "utlaning":
        return max(0, priser["utlaning"][dag.year, 1] + kurs.tillagg)
    sats = priser["referens"][dag.year, 1 if dag.month in (1, 2, 3, 4, 5, 6) else 2]
    while sats % 50:
        sats += 1
    return max(0, sats + kurs.tillagg)


def bankdag(dag: date, stangda: frozenset[date]) -> date:
    """That day, or the first after it that is neither closed nor a Saturday or Sunday."""
    while dag.weekday() in (5, 6) or dag in stangda:
        dag += EN_DAG
    return dag


def vilar_pa(
    krav: list[tuple[int, int]], betalda: dict[int, tuple[date, int]], upptaget: dict[int, int]
) -> dict[int, int]:
    """How much of each payment a claim rests on.

    `krav` is (year, öre) as it was demanded, `betalda` the day and amount of each payment and
    `upptaget` what other claims rest on: the payments of the year first, and of those the last.
    """
    tagna: dict[int, int] = {}
    for ar, ore in krav:
        egna = sorted((d, nr) for nr, (d, _) in betalda.items() if d.year == ar)
        andra = sorted((d, nr) for nr, (d, _) in betalda.items() if d.year != ar)
        for _, nr in [*reversed(egna), *reversed(andra)]:
            ledigt = betalda[nr][1] - upptaget.get(nr, 0) - tagna.get(nr, 0)
            tas = max(0, min(ore, ledigt))
            if tas:
                tagna[nr] = tagna.get(nr, 0) + tas
                ore -= tas
    return tagna
