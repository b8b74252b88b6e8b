"""A claim as the oracle knows it: what it asks for, what has become of it, and its interest.

It imports nothing of ours.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple
from uuid import UUID


class Bit(NamedTuple):
    """So much of a box in a budgetår."""

    lada: str
    ar: int
    ore: int


class Regel(NamedTuple):
    """What the case's förordning says of money that is to come back.

    Interest runs from the first payment, or else from the day after the claim was due.
    """

    till_anslaget: bool
    fran_utbetalningen: bool
    tillagg: int
    """Hundredths of a percentage point above the reference rate."""


class Inbetalt(NamedTuple):
    """A receipt as it was placed, or (no receipt) what was set off."""

    inbetalning: UUID | None
    placering_version: int
    dag: date
    fordran: UUID | None
    bitar: tuple[Bit, ...]
    ranta_ore: int


@dataclass
class Krav:
    """`ur` is what is outstanding, in the order in which it was asked for."""

    id: UUID
    beslut: UUID
    krav_ore: int
    ur: list[Bit]
    ranta_fran: date
    tillagg: int
    handelser: list[tuple[date, int]] = field(default_factory=list)
    fria: list[tuple[date, date]] = field(default_factory=list)
    """Days on which no interest runs."""
    betalt_ore: int = 0
    eftergivet_ore: int = 0
    avskrivet_ore: int = 0
    havt_ore: int = 0
    aterstallt_ore: int = 0
    """Of what was lifted, what had been paid."""
    ranta_ore: int = 0
    ranta_reglerad_ore: int = 0

    @property
    def utestaende_ore(self) -> int:
        return sum(b.ore for b in self.ur)

    @property
    def utestaende_ranta_ore(self) -> int:
        return max(0, self.ranta_ore - self.ranta_reglerad_ore)

    def ur_ladan(self, lada: str, ar: int) -> int:
        return sum(b.ore for b in self.ur if (b.lada, b.ar) == (lada, ar))

    def delar(self, ore: int) -> tuple[Bit, ...]:
        """So much of what is outstanding, what was asked for first first."""
        tagna: list[Bit] = []
        for b in self.ur:
            tas = min(ore - sum(t.ore for t in tagna), b.ore)
            if tas > 0:
                tagna.append(b._replace(ore=tas))
        return tuple(tagna)

    def mindre(self, bitar: tuple[Bit, ...], dag: date, ranta_ore: int = 0) -> None:
        for bit in bitar:
            self.ur = [
                b._replace(ore=b.ore - bit.ore) if (b.lada, b.ar) == (bit.lada, bit.ar) else b
                for b in self.ur
            ]
        self.ur = [b for b in self.ur if b.ore]
        self._andrad(dag, -sum(b.ore for b in bitar))
        self.ranta_reglerad_ore += ranta_ore

    def mer(self, bitar: tuple[Bit, ...], dag: date, ranta_ore: int) -> None:
        """A payment was taken back."""
        for bit in bitar:
            platser = [n for n, b in enumerate(self.ur) if (b.lada, b.ar) == (bit.lada, bit.ar)]
            if platser:
                self.ur[platser[0]] = bit._replace(ore=bit.ore + self.ur[platser[0]].ore)
            else:
                self.ur.append(bit)
        self._andrad(dag, sum(b.ore for b in bitar))
        self.ranta_reglerad_ore -= ranta_ore

    def _andrad(self, dag: date, ore: int) -> None:
        self.handelser.append((dag, ore))

    def rakna_ranta(self, till: date, referens: dict[date, int]) -> None:
        """Day by day, on what was outstanding when the day began; rounded once, a half upwards.

        `referens` is the reference rate of each half-year, in hundredths of a percentage point;
        it is rounded up to whole halves.
        """
        summa, dag = Fraction(0), self.ranta_fran
        while dag <= till:
            kapital = self.krav_ore + sum(ore for nar, ore in self.handelser if nar < dag)
            if kapital > 0 and not any(f <= dag <= t for f, t in self.fria):
                i_halvaret = referens[date(dag.year, 1 if dag.month <= 6 else 7, 1)]
                sats = (i_halvaret + 49) // 50 * 50 + self.tillagg
                summa += Fraction(kapital * sats, 10_000 * 365)
            dag += timedelta(days=1)
        self.ranta_ore = int(summa + Fraction(1, 2))


def bankdag(dag: date, stangda: frozenset[date]) -> date:
    """That day, or the first after it on which banks are open."""
    while dag.weekday() > 4 or dag in stangda:
        dag += timedelta(days=1)
    return dag
