"""Eftergiftsord: what was said, one after another, of how much a decision waives; and what holds.

The decision says it first, then those that change it, and a court that lets it fall from a day. A
word that has fallen never was said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID


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


def star(orden: Orden, fallna: Collection[UUID]) -> tuple[Eftergiftsord, ...]:
    """Those that have not fallen."""
    return tuple(o for o in orden if o.av not in fallna)


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


def med_ord(
    orden: Orden, fallna: Collection[UUID], sist: Eftergiftsord, eftergivet_ore: int
) -> tuple[Eftergiftsord, ...]:
    """One more was said, when so much really was waived."""
    kvar = star(orden, fallna)
    var = kvar[-1].i_foljd_ore if kvar else 0
    return (*orden, replace(sist, utover_ore=var - eftergivet_ore))


def rattade(
    orden: Orden, fallna: Collection[UUID], kapital_ore: int, ranta_ore: int
) -> tuple[Eftergiftsord, ...]:
    """It always waived so much. More: no word that stands ever said less. Less: each says so."""
    sist = star(orden, fallna)[-1]

    def rattad(o: Eftergiftsord) -> Eftergiftsord:
        i_foljd = _rattat(o.i_foljd_ore, sist.i_foljd_ore, kapital_ore - sist.kapital_ore)
        kapital = _rattat(o.kapital_ore, sist.kapital_ore, kapital_ore - sist.kapital_ore)
        ranta = _rattat(o.ranta_ore, sist.ranta_ore, ranta_ore - sist.ranta_ore)
        return replace(o, kapital_ore=kapital, ranta_ore=ranta, utover_ore=i_foljd - kapital)

    return tuple(o if o.av in fallna else rattad(o) for o in orden)


def _rattat(sade_ore: int, sist_ore: int, mer_ore: int) -> int:
    return max(sade_ore, sist_ore + mer_ore) if mer_ore > 0 else max(0, sade_ore + mer_ore)


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
