"""What is said of a claim, and of what it asks for, in the words that the oracle has for it.

It imports nothing of ours.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID

from tests.domain.hjalp.ranteorakel import Kurs
from tests.projections.hjalp.orakel.bitar import Bit, forsta, minus, tillagt, utom_forsta


class Regel(NamedTuple):
    """What the case's förordning says of money that is to come back.

    Interest runs from each payment, or else from the day on which the claim was due.
    """

    till_anslaget: bool
    fran_utbetalningen: bool
    tillagg: int
    """Hundredths of a percentage point above the reference rate."""
    given_tid: Kurs | None = None
    """What time costs; None: nothing may be taken for it."""


class Annan(NamedTuple):
    """Who got a payment by mistake, if he is known; which payment, and whose it was thought to be.

    `till` and `ar` are where and in which year it was made, as was said when it was demanded.
    """

    mottagare_id: UUID | None
    version: int
    till: str
    ar: int


class Avskrivet(NamedTuple):
    """So much was written off on a day, and out of which boxes."""

    dag: date
    ore: int
    ur: tuple[Bit, ...]


class Aterlagt(NamedTuple):
    """So much that was waived, or written off, on a day is lifted: where it lies again."""

    hur: str
    dag: date
    ore: int
    ater: tuple[Bit, ...]


class Inbetalt(NamedTuple):
    """A receipt as it was placed, or (no receipt) what was set off."""

    inbetalning: UUID | None
    placering_version: int
    dag: date
    fordran: UUID | None
    bitar: tuple[Bit, ...]
    ranta_ore: int
    anslagets: tuple[Bit, ...]
    """What of it the post may use again."""
    aterfort: tuple[Avskrivet, ...] = ()
    """What it paid of what had been written off, the last first; and when, of interest."""
    aterford_ranta: tuple[tuple[date, int], ...] = ()


Delar = tuple[tuple[date, int | None], ...]
"""What is to be paid when; None: all of it."""


class Givet(NamedTuple):
    """Time that a decision gave, and how much was settled when it did.

    `sagda` is what he was told of the parts, if they were corrected and he does not know.
    """

    fran: date
    delar: Delar
    minskat_ore: int
    sagda: Delar = ()


class Eftergift(NamedTuple):
    """What a decision waives, as it reads now, and since when."""

    dag: date
    bitar: tuple[Bit, ...]
    ranta_ore: int

    @property
    def kapital_ore(self) -> int:
        return sum(b.ore for b in self.bitar)


class Sankt(NamedTuple):
    """Less was waived: when what came back is to be paid, and what was settled of it all then."""

    forfaller: date
    minskat_ore: int


class Lyft(NamedTuple):
    """So much was lifted on a day: by a return, that came on `kom`, or not after all."""

    dag: date
    ore: int
    retur: int | None = None
    kom: date | None = None
    eftergivet: date | None = None
    """When it had been waived, if it had."""
    banken: bool = False
    """By what the bank did, as it was then known."""
    sagt: bool = False
    """Less was said to be demanded; else there was nothing to ask for."""


def utan(aterfort: tuple[Avskrivet, ...], av: list[Avskrivet]) -> tuple[Avskrivet, ...]:
    """The days of which some is written off again, without that."""
    igen = {e.dag: e for e in av}
    kvar = []
    for e in aterfort:
        bort = igen.pop(e.dag, Avskrivet(e.dag, 0, ()))
        if e.ore > bort.ore:
            kvar.append(Avskrivet(e.dag, e.ore - bort.ore, tuple(tillagt(e.ur, minus(bort.ur)))))
    return tuple(kvar)


def anslagets_del(i: Inbetalt, bort: tuple[Bit, ...]) -> list[Bit]:
    """What of it the post may use again: what it may not goes first."""
    delar = []
    for b in bort:
        i_ladan = [sum(x.ore for x in y if x[:2] == b[:2]) for y in (i.bitar, i.anslagets)]
        tas = b.ore - (i_ladan[0] - i_ladan[1])
        delar += [b._replace(ore=tas)] if tas > 0 else []
    return delar


def lyft_av(betald: Inbetalt, tillgodo_ore: int) -> list[Bit]:
    """What it paid of what was written off, and is lifted: the boxes that it was in before."""
    igen = utom_forsta(betald.bitar, tillgodo_ore)
    kvar = sum(b.ore for b in igen if b.lada == "avskrivet")
    lyft = sum(b.ore for b in betald.bitar if b.lada == "avskrivet") - kvar
    ur: list[Bit] = []
    for _, ore, bitar in reversed(betald.aterfort):
        tas = min(kvar, ore)
        kvar -= tas
        ovrigt = utom_forsta(bitar, tas)
        ur = [*ovrigt, *ur]
    return tillagt(forsta(ur, lyft), ())
