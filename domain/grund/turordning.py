"""Turordning: which of the lowered money leaves first, and which comes back first.

Money has no name. But a claim that a lowered decision has moved asks for the money of its own box,
and what settles another claim is not that money.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from domain.grund.pengar import Del, Lada


@dataclass(frozen=True)
class Turordning:
    """`forst` and `sist` are parts of what was lowered, by the box that it was lowered out of."""

    forst: tuple[Del, ...] = ()
    sist: tuple[Del, ...] = ()

    def delar(self, finns: Sequence[Del], ar: int) -> Iterator[Del]:
        """In what order to take what there is in that year, each time at most so much."""
        yield from (d for d in self.forst if d.ar == ar)
        egna = [d for d in finns if d.ar == ar]
        fritt = Counter[Lada]()
        for d in egna:
            fritt[d.lada] += d.belopp_ore
        for d in (*self.forst, *self.sist):
            fritt[d.lada] -= d.belopp_ore if d.ar == ar else 0
        for d in egna:
            tas = max(0, min(d.belopp_ore, fritt[d.lada]))
            fritt[d.lada] -= tas
            yield replace(d, belopp_ore=tas)
        yield from (d for d in self.sist if d.ar == ar)


@dataclass(frozen=True)
class Turordningar:
    """Of what leaves `for_hogt_belopp` when a claim is settled; and of what then comes back."""

    ut: Turordning = Turordning()
    ater: Turordning = Turordning()


INGEN = Turordningar()
