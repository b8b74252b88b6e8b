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


def sagt(orden: Sequence[Eftergiftsord], fallna: Collection[UUID]) -> tuple[int, int]:
    """Capital and interest that are waived, by the last word that has not fallen."""
    kvar = [o for o in orden if o.av not in fallna]
    return (kvar[-1].kapital_ore, kvar[-1].ranta_ore) if kvar else (0, 0)


def med_ord(
    orden: Sequence[Eftergiftsord],
    fallna: Collection[UUID],
    sist: Eftergiftsord,
    eftergivet_ore: int,
) -> tuple[Eftergiftsord, ...]:
    """One more was said, when so much really was waived."""
    var = _i_foljd(orden, fallna)
    return (*orden, replace(sist, utover_ore=var - eftergivet_ore))


def _i_foljd(orden: Sequence[Eftergiftsord], fallna: Collection[UUID]) -> int:
    return next((o.i_foljd_ore for o in reversed(orden) if o.av not in fallna), 0)


def rattade(
    orden: Sequence[Eftergiftsord], fallna: Collection[UUID], kapital_ore: int, ranta_ore: int
) -> tuple[Eftergiftsord, ...]:
    """The last of them always said so much: each that holds says as much more, or less."""
    var, var_ranta = sagt(orden, fallna)
    return tuple(
        o
        if o.av in fallna
        else replace(
            o,
            kapital_ore=max(0, o.kapital_ore + kapital_ore - var),
            ranta_ore=max(0, o.ranta_ore + ranta_ore - var_ranta),
        )
        for o in orden
    )


def andringar(
    orden: Sequence[Eftergiftsord], fore: Collection[UUID], efter: Collection[UUID], andrat_ore: int
) -> tuple[tuple[date, int], ...]:
    """On which days more is owed, or less, than when those had fallen that had before.

    `andrat_ore` in all: what could not be moved is as it was from the first day.
    """
    summor: Counter[date] = Counter()
    for fallna, tecken in ((fore, -1), (efter, 1)):
        var = 0
        for o in orden:
            if o.av not in fallna:
                summor[o.dag] += tecken * (var - o.i_foljd_ore)
                var = o.i_foljd_ore
    summor[orden[0].dag] += andrat_ore - summor.total()
    return tuple((dag, ore) for dag, ore in sorted(summor.items()) if ore)
