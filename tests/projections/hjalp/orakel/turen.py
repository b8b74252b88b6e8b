"""What of the lowered, and of what has left, goes first and comes back first.

It imports nothing of ours.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tests.projections.hjalp.orakel.bitar import Bit


class Borta(NamedTuple):
    """What has left, the box that it is in now, and what it was."""

    dar: str
    bit: Bit


class Tur(NamedTuple):
    """Of what was lowered: what is first taken, and what is last, when a claim is settled."""

    forst: list[Bit]
    sist: list[Bit]


def utan_sista(
    bitar: list[Bit], ore: int, dessa: Callable[[Bit], bool]
) -> tuple[list[Bit], list[Bit]]:
    """Without up to so much of the last of these; and what that was."""
    kvar, bort, ore = [], [], max(0, ore)
    for b in reversed(bitar):
        tas = min(ore, b.ore) if dessa(b) else 0
        ore -= tas
        if tas:
            bort.append(b._replace(ore=tas))
        if b.ore > tas:
            kvar.append(b._replace(ore=b.ore - tas))
    return kvar[::-1], bort


def kon(finns: list[Bit], ar: int, tur: Tur | None) -> list[tuple[str, int]]:
    """The boxes, and at most how much of each, in the order in which they are to be taken."""
    forst, sist = ([b for b in t if b.ar == ar] for t in tur or ((), ()))
    kon = [(b.lada, b.ore) for b in forst]
    bundet = {b.lada: sum(x.ore for x in (*forst, *sist) if x.lada == b.lada) for b in finns}
    alla = {b.lada: sum(x.ore for x in finns if (x.lada, x.ar) == (b.lada, ar)) for b in finns}
    fritt = {lada: max(0, ore - bundet[lada]) for lada, ore in alla.items()}
    for b in finns:
        if b.ar == ar:
            kon.append((b.lada, min(b.ore, fritt[b.lada])))
            fritt[b.lada] -= kon[-1][1]
    return kon + [(b.lada, b.ore) for b in (*sist, *finns) if b.ar == ar]


def ut_ur_i_tur(
    borta: list[Borta], dar: str, ar: int, ore: int, tur: Tur | None
) -> tuple[list[Borta], list[Bit]]:
    """The same, but what is first in turn first, and then the last of what is left."""
    ater: list[Bit] = []
    har = [b.bit for b in reversed(borta) if b.dar == dar]
    for lada, hogst in kon(har, ar, tur):
        borta, gick = ut_ur(borta, dar, ar, min(ore, hogst), lada)
        ater += gick
        ore -= sum(b.ore for b in gick)
    return borta, ater


def ut_ur(
    borta: list[Borta], dar: str, ar: int, ore: int, bara: str | None = None
) -> tuple[list[Borta], list[Bit]]:
    """Without up to so much of what last came to that box in that year; and what that was.

    `bara`: of what was out of that box.
    """
    kvar, ater = [], []
    for b in reversed(borta):
        tas = min(ore, b.bit.ore) if (b.dar, b.bit.ar) == (dar, ar) else 0
        tas = tas if bara in (None, b.bit.lada) else 0
        ore -= tas
        if tas:
            ater.append(b.bit._replace(ore=tas))
        if b.bit.ore > tas:
            kvar.append(b._replace(bit=b.bit._replace(ore=b.bit.ore - tas)))
    return kvar[::-1], ater
