"""What a claim costs, day by day: an oracle with its own half-years and its own bank days.

It imports nothing of ours. Every krona of the claim is a lot with the day on which it was paid out;
each day is asked of each lot whether it costs anything, and how much. Amounts are öre, and rates
hundredths of a percentage point. All is whole numbers until it is rounded: once for all days, or
once for all days up to a payment, to say what it pays.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from tests.domain.hjalp.ranteavskrivning import Avskriven

EN_DAG = timedelta(days=1)
ALDRIG = date(9999, 1, 1)
NAMNARE = 10_000 * 365


class Kurs(NamedTuple):
    """A series, `referens` or `utlaning`, and what is added to it."""

    serie: str
    tillagg: int


class Tid(NamedTuple):
    """Time given on a day, for those after it: what is capital of each part, and until when."""

    fran: date
    delar: tuple[tuple[date, int], ...]
    med_ranta: bool
    om: object = None
    """What said so."""
    ranta: int = 0
    """Interest that is in the parts, besides the capital."""
    sagda: tuple[tuple[date, int], ...] = ()
    """The parts as he was told of them, if they were corrected since."""
    sagt: date | None = None
    """When he was told of the correction."""
    gratis_till: date = date.min
    """Up to when he had been told that it costs nothing."""
    vet: bool = False
    """It is free, and he knows of nothing but that it costs."""

    def kostar_nu(self, med_ranta: bool) -> Tid:
        """It always cost something, or nothing: free to whoever was told so last."""
        if med_ranta:
            gratis = self.gratis_till if self.vet else ALDRIG
            return self._replace(med_ranta=True, gratis_till=gratis, vet=False)
        if self.gratis_till == ALDRIG:
            return self._replace(med_ranta=False, gratis_till=date.min)
        return self._replace(med_ranta=False, vet=True)

    def kanda(self, dag: date) -> tuple[tuple[tuple[date, int], ...], ...]:
        """By what he may pay: as it is, or as he knew it when the day began."""
        return (self.delar, self.sagda) if self.sagt is None or dag <= self.sagt else (self.delar,)


class Betald(NamedTuple):
    """So much was paid on a day; `ater` is when it was taken back."""

    dag: date
    ore: int
    ater: date | None = None
    aterfort: tuple[tuple[date, int, int], ...] = ()
    """What it took back of what had been written off, and when: capital, and interest."""

    def borta(self, dag: date) -> bool:
        """Whether it had been taken back when the day was over."""
        return self.ater is not None and self.ater <= dag


class Plan(NamedTuple):
    """From a day on it was to be paid so: this interest first, if it is a plan.

    So many payments had been made, of which `da` counted then, and so much interest was waived.
    """

    fran: date
    ranta: int | None
    efter: int
    latt: int = 0
    da: tuple[int, ...] = ()


class Utfall(NamedTuple):
    """Interest in all, what is owed of the capital, and what of each payment was interest.

    `hittills`: the interest by the end of each day.
    """

    ranta: int
    kapital: int
    betald_ranta: tuple[int, ...]
    hittills: Mapping[date, int]


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
    mottagna: dict[int, date] = field(default_factory=dict)
    """When a reminder arrived, if not when it was sent, by its place."""
    lotter: list[tuple[date, int]] = field(default_factory=list)
    begars: int = 0
    """What is demanded in the end: what was lifted never cost anything."""
    ute: list[tuple[date, int]] = field(default_factory=list)
    """What was out, and was demanded, until it came back that day."""
    sista_ord: int | None = None
    """What the last decision or judgement demands, whatever has come back."""
    andringar: list[tuple[date, int]] = field(default_factory=list)
    tider: list[Tid] = field(default_factory=list)
    betalda: list[Betald] = field(default_factory=list)
    """In the order of their days."""
    rantelattnader: list[tuple[date, int]] = field(default_factory=list)
    """Interest that was waived or written off, and when."""
    avskriven_ranta: Mapping[date, int] = field(default_factory=dict)
    """What of that was written off, by when."""
    raknat_vid: Mapping[date, date] = field(default_factory=dict)
    """Up to when it had been counted, by when it was written off."""
    avskrivs_igen: Mapping[date, int] = field(default_factory=dict)
    """What of what was decided is to be written off again, when there is so much."""
    avskrivet: list[tuple[date, int]] = field(default_factory=list)
    """Capital that was written off in the books, and when: it is owed all the same."""
    planer: list[Plan] = field(default_factory=list)

    def ranta(self, till: date, priser: Priser) -> int:
        """In öre, a half upwards; for every day from the first that could cost up to `till`."""
        return self.utfall(till, priser).ranta

    def utfall(self, till: date, priser: Priser) -> Utfall:
        """What it is in all, and how what was paid was divided: nobody paid what was waived."""
        hogst = None
        while True:
            utfall = self._utfall(till, priser, hogst)
            delade = dict(zip(dict(self._kvar), utfall.betald_ranta, strict=False))
            latt = self._latt(utfall.ranta, delade)
            if hogst is None:
                latt -= sum(self.mindre_avskrivet(till, utfall.hittills, delade).values())
            hogst = max(0, utfall.ranta - max(0, latt))
            if sum(utfall.betald_ranta) <= hogst:
                return utfall

    def _latt(self, ranta: int, delade: Mapping[int, int]) -> int:
        """What is waived or written off of so much: not what was paid of what had been."""
        latt = sum(ore for _, ore in self.rantelattnader)
        tog = ((delade.get(nr, 0), sum(o for *_, o in b.aterfort)) for nr, b in self._kvar)
        betalt = sum(map(min, tog))
        return min(latt, max(0, ranta - betalt)) if betalt else latt

    def mindre_avskrivet(
        self, till: date, hittills: Mapping[date, int], delade: Mapping[int, int]
    ) -> dict[date, int]:
        """How much less of the interest there was to write off, each day that some was."""
        avskrivet = Avskriven(
            self.rantelattnader, self.avskriven_ranta, self.raknat_vid, self.avskrivs_igen
        )
        kvar = [(b.dag, delade.get(nr, 0), b.aterfort) for nr, b in self._kvar]
        return avskrivet.mindre(till, hittills, kvar)

    @property
    def _kvar(self) -> list[tuple[int, Betald]]:
        return [(nr, b) for nr, b in enumerate(self.betalda) if b.ater is None]

    def _utfall(self, till: date, priser: Priser, hogst: int | None) -> Utfall:
        forst = [*(d for d, _ in self.lotter), *(b.dag for b in self.betalda)]
        dag, taljare = min([self.beslutad, *forst]), 0
        delade: dict[int, int] = {}  # the interest of each payment, by its place
        hittills: dict[date, int] = {}
        while dag <= till:
            taljare += self._en_dag(dag, priser, delade)
            hittills[dag] = _oren(taljare)
            for nr, betald in enumerate(self.betalda):
                if betald.dag == dag:
                    delade[nr] = self._ranta_av(nr, hittills, delade, hogst)
            dag += EN_DAG
        kvar = [ore for nr, ore in delade.items() if self.betalda[nr].ater is None]
        finns = self._finns(till + EN_DAG, delade)
        return Utfall(_oren(taljare), finns, tuple(kvar), hittills)

    def _ranta_av(
        self, nr: int, per_dag: Mapping[date, int], delade: dict[int, int], hogst: int | None
    ) -> int:
        """What of a payment is interest: what is owed, or what a plan says and last the rest."""
        betald = self.betalda[nr]
        alla = {n: ore for n, ore in delade.items() if not self.betalda[n].borta(betald.dag)}
        last = sum(ore for d, ore in self.rantelattnader if d <= betald.dag)
        resten = [b for b in self.betalda[nr + 1 :] if b.ater is None]
        senare = [t for b in resten for t in b.aterfort if t[0] <= betald.dag]
        mindre = self.mindre_avskrivet(betald.dag, per_dag, delade)
        last += sum(o for *_, o in senare) - sum(o for d, o in mindre.items() if d <= betald.dag)
        egen = sum(ranta for dag, _, ranta in betald.aterfort if dag <= betald.dag)
        skyldig = max(0, per_dag[betald.dag] - last - egen - sum(alla.values())) + egen
        planen = None
        for plan in self.planer:
            if plan.fran <= betald.dag and plan.efter <= nr:
                planen = plan if planen is None or plan.fran >= planen.fran else planen
        ranta = min(skyldig, betald.ore)
        if planen is not None and planen.ranta is not None:
            sedan = last - planen.latt + sum(ore for n, ore in alla.items() if n >= planen.efter)
            sedan -= sum(delade[n] for n in planen.da if n in delade and n not in alla)
            ranta = min(ranta, max(0, planen.ranta - sedan))
            borta = sum(ore for d, ore in self.avskrivet if d <= betald.dag)
            borta += sum(kapital for _, kapital, _ in senare)
            kapital = max(0, max(0, self._finns(betald.dag + EN_DAG, delade)) - borta)
            ranta = min(skyldig, ranta + max(0, betald.ore - ranta - kapital))
        if hogst is not None and betald.ater is None:
            tagna = [ore for n, ore in delade.items() if self.betalda[n].ater is None]
            ranta = min(ranta, max(0, hogst - sum(tagna)))
        return ranta

    def _finns(self, dag: date, delade: dict[int, int]) -> int:
        """What is owed of the capital when the day begins; less than nothing is owed to him."""
        ore = self.begars + sum(ore for kom, ore in self.ute if dag <= kom)
        ore = ore if self.sista_ord is None else min(ore, self.sista_ord)
        ore += sum(ore for d, ore in self.andringar if d < dag)
        for nr, ranta in delade.items():
            betald = self.betalda[nr]
            if betald.dag < dag and not betald.borta(dag - EN_DAG):
                ore -= betald.ore - ranta
        return ore

    def sista_i_tid(self) -> date:
        """The demand's own day, but nobody is late with what he has not been told of."""
        return ALDRIG if self.meddelad is None else max(self.forfaller, self.meddelad)

    def _en_dag(self, dag: date, priser: Priser, delade: dict[int, int]) -> int:
        finns = max(0, self._finns(dag, delade))
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
            return finns if any(dag > d for d in self.efter_krav()) else 0
        bort = max(0, sum(ore for _, ore in self.lotter) - finns)
        borjat = 0
        for utbetald, ore in sorted(self.lotter):  # what is gone went from the oldest
            tas = min(bort, ore)
            bort -= tas
            borjat += ore - tas if dag > utbetald else 0
        return borjat

    def efter_krav(self) -> list[date]:
        """From when each demand that gave the amount and spoke of interest counts."""
        frist = self.dagar * EN_DAG
        sanda = enumerate(self.paminnelser)
        egna = [max(d + frist, self.mottagna.get(nr, d)) for nr, d in sanda]
        if self.angavs and self.meddelad is not None:
            framme = self.delfadd or self.meddelad
            egna.append(max(self.meddelad + frist, framme))
        return egna

    def _tid(self, dag: date) -> Tid | None:
        """The last that was given before the day; of those that one day gave, the last decided."""
        vald = None
        for tid in self.tider:
            if tid.fran < dag and (vald is None or tid.fran >= vald.fran):
                vald = tid
        return vald

    def _i_tid(self, finns: int, dag: date) -> int:
        if self.meddelad is None:
            return finns
        tid = self._tid(dag)
        if tid is None:
            return finns if dag <= self.sista_i_tid() else 0
        i_tid = [[ore for d, ore in x if dag <= max(d, self.meddelad)] for x in tid.kanda(dag)]
        return min(finns, max(sum(oren) for oren in i_tid))

    def _kurs_i_tid(self, dag: date) -> Kurs | None:
        tid = self._tid(dag)
        if tid is not None and (not tid.med_ranta or dag <= tid.gratis_till):
            return None
        if tid is not None and dag > self.sista_i_tid():
            return self.given_tid
        if self.start == "utbetalning":
            return self.fore or self.sen
        return self.sen if self.start == "beslut" else None


def _oren(taljare: int) -> int:
    return (2 * taljare + NAMNARE) // (2 * NAMNARE)


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
