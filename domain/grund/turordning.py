"""Turordning: which of the lowered money leaves first, and which comes back first.

Money has no name. But a claim that a lowered decision has moved asks for the money of its own box,
and what settles another claim is not that money.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.grund.pengar import Del, Lada, Rorelse
from domain.grund.varden import ny_av


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
            yield ny_av(d, belopp_ore=tas)
        yield from (d for d in self.sist if d.ar == ar)


@dataclass(frozen=True)
class Turordningar:
    """Of what leaves `for_hogt_belopp` when a claim is settled; and of what then comes back."""

    ut: Turordning = Turordning()
    ater: Turordning = Turordning()


INGEN = Turordningar()


def utan_sista(
    delar: tuple[Del, ...], ore: int, likt: Del | None = None, ar: int | None = None
) -> tuple[tuple[Del, ...], list[Del]]:
    """Without up to `ore` of the last parts that are of that box and year; and what they were."""
    kvar: list[Del] = []
    bort: list[Del] = []
    for d in reversed(delar):
        traff = (likt is None or d.lada is likt.lada) and d.ar == (likt.ar if likt else ar)
        tas = min(max(0, ore), d.belopp_ore) if traff else 0
        ore -= tas
        if tas:
            bort.append(ny_av(d, belopp_ore=tas))
        if d.belopp_ore > tas:
            kvar.append(ny_av(d, belopp_ore=d.belopp_ore - tas) if tas else d)
    return tuple(reversed(kvar)), bort


def i_tur(
    delar: tuple[Del, ...], ore: int, ar: int, tur: Turordning
) -> tuple[tuple[Del, ...], list[Del]]:
    """Without up to `ore` of that year: as the turordning says, and the last first of a box."""
    bort: list[Del] = []
    for d in tur.delar(delar[::-1], ar):
        delar, tagna = utan_sista(delar, min(ore, d.belopp_ore), likt=d)
        ore -= sum(t.belopp_ore for t in tagna)
        bort += tagna
    kvar, resten = utan_sista(delar, ore, ar=ar)
    return kvar, bort + resten


def utan_borta(
    borta: tuple[tuple[Lada, Del], ...], r: Rorelse, hogst_ore: int | None = None
) -> tuple[tuple[tuple[Lada, Del], ...], list[Del]]:
    """Without what the movement takes of it, the last first; and what that was."""
    kvar: list[tuple[Lada, Del]] = []
    ater: list[Del] = []
    ore = r.belopp_ore if hogst_ore is None else hogst_ore
    for lada, d in reversed(borta):
        tas = min(ore, d.belopp_ore) if (lada, d.ar) == (r.fran, r.fran_budgetar) else 0
        ore -= tas
        if tas:
            ater.append(ny_av(d, belopp_ore=tas))
        if d.belopp_ore > tas:
            kvar.append((lada, ny_av(d, belopp_ore=d.belopp_ore - tas)))
    return tuple(reversed(kvar)), ater
