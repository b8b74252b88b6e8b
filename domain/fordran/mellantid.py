"""Mellantid: the days between two judgements, when a claim was less than it was before and after.

Whether something was lifted then, or merely cost no interest, is told in the same way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import accumulate, pairwise
from typing import NamedTuple, Self

from domain.grund.varden import Ore, Uppgift


class Havning(NamedTuple):
    """So much of a claim was lifted on a day.

    What came back from the bank was out until then: it was owed, and cost interest, up to and
    including `kom_dag`, but for what had been waived on `eftergiven_dag`. `retur_version` is the
    fact that first said that it came back. `av_banken`: by what the bank did, as it was then known.
    `avskriven`: it had been written off, and was owed until it was lifted. `genom_ord`: a judgement
    or a decision let less be demanded, and may be set aside.
    """

    dag: date
    belopp_ore: int
    retur_version: int | None = None
    kom_dag: date | None = None
    eftergiven_dag: date | None = None
    av_banken: bool = False
    avskriven: bool = False
    genom_ord: bool = False

    @property
    def kostade_till(self) -> date:
        """The last day that it cost interest; what never was owed did on none."""
        if self.kom_dag is None:
            return date.min
        return min(self.kom_dag, self.eftergiven_dag or self.kom_dag)


def kom_tillbaka(
    havningar: Iterable[Havning], retur_version: int, kom_dag: date | None, ore: int
) -> Iterator[Havning]:
    """The same, when so much of them came back that day by that return, the first first."""
    for h in havningar:
        if h.retur_version != retur_version:
            yield h
            continue
        kom = max(0, min(h.belopp_ore, ore))
        ore -= kom
        for del_ore, dag in ((kom, kom_dag), (h.belopp_ore - kom, None)):
            if del_ore:
                yield h._replace(belopp_ore=del_ore, kom_dag=dag)


class Mellantid(NamedTuple):
    """So much less from one day, and until another."""

    fran: date
    till: date
    belopp_ore: int


class Domstid(NamedTuple):
    """From one day, and until another, a judgement that did not last let so much be demanded.

    `fritt`: what it had lifted cost no interest between those, but fell due anew on the second.
    """

    fran: date
    till: date
    kravt_ore: int
    fritt: tuple[date, date] | None = None


def mer_lyft(
    tider: Iterable[Domstid], forut_ore: int, nu_ore: int, fran: date
) -> Iterator[Mellantid]:
    """How much more such judgements had lifted each day from `fran`, if so much was demanded."""
    tider = [t for t in tider if t.till > fran]
    dagar = {fran, *(t.fran for t in tider), *(t.till for t in tider)}
    for dag, nasta in pairwise(sorted(d for d in dagar if d >= fran)):
        kravt = [t.kravt_ore for t in tider if t.fran <= dag < t.till]
        if kravt and (ore := max(0, nu_ore - min(kravt)) - max(0, forut_ore - min(kravt))):
            yield Mellantid(dag, nasta, ore)


class RedanHavt(Uppgift):
    """So much of what is lifted had been lifted already from `fran_dag`, that day included, until
    `till_dag`, when it was demanded again.
    """

    fran_dag: date
    till_dag: date
    belopp_ore: Ore

    @classmethod
    def den_tiden(cls, tid: Mellantid) -> Self:
        return cls(fran_dag=tid.fran, till_dag=tid.till, belopp_ore=tid.belopp_ore)

    @property
    def som_mellantid(self) -> Mellantid:
        return Mellantid(self.fran_dag, self.till_dag, self.belopp_ore)


def hogst(tider: Iterable[Mellantid], ore: int, fran: date = date.min) -> Iterator[Mellantid]:
    """How much less it was each day from `fran`, where that is never more than `ore`."""
    for tid in dag_for_dag(tider):
        if tid.till > fran and ore:
            yield Mellantid(max(tid.fran, fran), tid.till, min(tid.belopp_ore, ore))


def utan_tider(tider: Iterable[Mellantid], bort: Iterable[Mellantid]) -> tuple[Mellantid, ...]:
    """What is left of it, day by day."""
    return tuple(dag_for_dag([*tider, *(b._replace(belopp_ore=-b.belopp_ore) for b in bort)]))


def dag_for_dag(tider: Iterable[Mellantid]) -> Iterator[Mellantid]:
    """The same, no day twice."""
    per_dag: Counter[date] = Counter()
    for tid in tider:
        per_dag[tid.fran] += tid.belopp_ore
        per_dag[tid.till] -= tid.belopp_ore
    dagar = sorted(per_dag)
    summor = accumulate(per_dag[dag] for dag in dagar)
    for (dag, nasta), ore in zip(pairwise(dagar), summor, strict=False):
        if ore > 0:
            yield Mellantid(dag, nasta, ore)


def de_sista_av(havningar: Sequence[Havning], ore: int) -> tuple[Havning, ...]:
    """The last that were lifted, in all `ore` if there is so much."""
    sista = []
    for h in reversed(havningar):
        if tas := min(ore, h.belopp_ore):
            sista.append(h._replace(belopp_ore=tas))
            ore -= tas
    return tuple(reversed(sista))


def utan_de_sista(havningar: Sequence[Havning], ore: int) -> tuple[Havning, ...]:
    """All that were lifted but for these."""
    return de_sista_av(havningar[::-1], sum(h.belopp_ore for h in havningar) - ore)[::-1]


def genom_ord_sist(havningar: Sequence[Havning]) -> list[Havning]:
    """What words had lifted is demanded again first, whatever was lifted since."""
    return sorted(havningar, key=lambda h: h.genom_ord)


def utan_bankens(havningar: Sequence[Havning], dag: date, ore: int) -> tuple[Havning, ...]:
    """All but the last `ore` of what the bank was thought to have taken, lifted from that day."""
    kvar = []
    for h in reversed(havningar):
        tas = min(ore, h.belopp_ore) if h.av_banken and h.dag == dag else 0
        ore -= tas
        if h.belopp_ore > tas:
            kvar.append(h._replace(belopp_ore=h.belopp_ore - tas))
    return tuple(reversed(kvar))
