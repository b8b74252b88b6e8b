"""Eftergiftsord: what was said, one after another, of how much a decision waives; and what holds.

The decision says it first, then those that change it, and a court that lets it fall from a day.
Each lowers it, or nothing: none raises what was waived before it. A word that has fallen never was
said; but in the books it was, until the judgement.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

from domain.grund.varden import ny_av


@dataclass(frozen=True)
class Eftergiftsord:
    """So much is waived as from a day: the decision, or the judgement, `av` says so.

    `utover_ore` of what was said before it had not been there to waive.
    """

    av: UUID
    dag: date
    kapital_ore: int
    ranta_ore: int
    utover_ore: int = 0

    @property
    def i_foljd_ore(self) -> int:
        """What it says beside what was said before: no less is waived for what never was."""
        return self.kapital_ore + self.utover_ore


Orden = Sequence[Eftergiftsord]

Ordfalt = Literal["kapital_ore", "ranta_ore"]
"""Which of what a word says is counted: the capital waived, or the interest."""


def star(orden: Orden, fallna: Collection[UUID]) -> tuple[Eftergiftsord, ...]:
    """Those that have not fallen: each says at most what was waived before it."""
    kvar: list[Eftergiftsord] = []
    for o in orden:
        if o.av not in fallna:
            kvar.append(_hogst(o, kvar[-1]) if kvar else o)
    return tuple(kvar)


def _hogst(o: Eftergiftsord, forut: Eftergiftsord) -> Eftergiftsord:
    i_foljd = min(o.i_foljd_ore, forut.i_foljd_ore)
    kapital = max(0, i_foljd - o.utover_ore)
    ranta = min(o.ranta_ore, forut.ranta_ore)
    return ny_av(o, kapital_ore=kapital, ranta_ore=ranta, utover_ore=i_foljd - kapital)


def sagt(orden: Orden, fallna: Collection[UUID]) -> tuple[int, int]:
    """Capital and interest that are waived, by the last word that has not fallen."""
    kvar = star(orden, fallna)
    return (kvar[-1].kapital_ore, kvar[-1].ranta_ore) if kvar else (0, 0)


def kom_igen(orden: Orden, fallna: Collection[UUID], av: UUID) -> int:
    """How much less is waived since it said its word than was before; nothing if it has fallen."""
    var = 0
    for o in star(orden, fallna):
        if o.av == av:
            return max(0, var - o.i_foljd_ore)
        var = o.i_foljd_ore
    return 0


def vilar_pa(
    orden: Orden, fallna: Collection[UUID], andringar: Collection[UUID]
) -> tuple[int, int]:
    """Capital and interest that are owed only since those changes waive less."""
    utan = {*fallna, *andringar} - {o.av for o in orden[:1] if o.av not in fallna}
    (nu_ore, nu_ranta), (var_ore, var_ranta) = (_sist(star(orden, f)) for f in (fallna, utan))
    return max(0, var_ore - nu_ore), max(0, var_ranta - nu_ranta)


def _sist(kvar: Orden) -> tuple[int, int]:
    return (kvar[-1].i_foljd_ore, kvar[-1].ranta_ore) if kvar else (0, 0)


def utover_ore(orden: Orden, fallna: Collection[UUID], eftergivet_ore: int) -> int:
    """What had not been there to waive of what is said, when so much really is waived."""
    return _sist(star(orden, fallna))[0] - eftergivet_ore


@dataclass(frozen=True)
class Ordfall:
    """As from the day of a judgement those had fallen, and no others."""

    dag: date
    fallna: frozenset[UUID]


def bokforda_andringar(
    fore: Orden,
    efter: Orden,
    fallen: Sequence[Ordfall],
    falt: Ordfalt,
    andrat_ore: int,
    mest_ore: int = 0,
) -> tuple[tuple[date, int], ...]:
    """As from which days the books have more waived of `falt`, or less, when words read otherwise.

    `andrat_ore` in all, and on no day more than that, nor the other way, beyond `mest_ore`.
    """
    minst, mest = min(-mest_ore, andrat_ore), max(mest_ore, andrat_ore)
    summor, var = list[tuple[date, int]](), 0
    dagar = sorted({o.dag for o in fore} | {f.dag for f in fallen if f.dag >= fore[0].dag})
    mer = {
        dag: _bokfort_ore(efter, fallen, falt, dag) - _bokfort_ore(fore, fallen, falt, dag)
        for dag in dagar
    }
    resten = andrat_ore - mer[dagar[-1]]
    for dag in dagar:
        blir = andrat_ore if dag == dagar[-1] else max(minst, min(mest, mer[dag] + resten))
        summor.append((dag, blir - var))
        var = blir
    return tuple((dag, ore) for dag, ore in summor if ore)


def _bokfort_ore(orden: Orden, fallen: Sequence[Ordfall], falt: Ordfalt, dag: date) -> int:
    """What of it the books had waived when the day was over, by what had been said and judged."""
    domda = [f for f in fallen if f.dag <= dag]
    fallna = max(domda, key=lambda f: f.dag).fallna if domda else frozenset[UUID]()
    kvar = star([o for o in orden if o.dag <= dag], fallna)
    ore: int = getattr(kvar[-1], falt) if kvar else 0
    return ore


def andringar(
    dag: date, fore: Orden, efter: Orden, andrat_ore: int
) -> tuple[tuple[date, int], ...]:
    """On which days more is owed, or less, when those words stand that did not before.

    `andrat_ore` in all: what could not be moved is as it was from the first day, `dag`.
    """
    summor: Counter[date] = Counter()
    for orden, tecken in ((fore, -1), (efter, 1)):
        var = 0
        for o in orden:
            summor[o.dag] += tecken * (var - o.i_foljd_ore)
            var = o.i_foljd_ore
    summor[dag] += andrat_ore - summor.total()
    return tuple((nar, ore) for nar, ore in sorted(summor.items()) if ore)
