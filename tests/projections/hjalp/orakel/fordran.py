"""A claim as the oracle knows it: what it asks for, what has become of it, and its interest.

It imports nothing of ours.
"""

from __future__ import annotations

from collections.abc import Iterable
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

    Interest runs from the last payment, or else from the day after the claim was due.
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
    """`ur` is what is outstanding, in the order in which it was asked for.

    `omfort` is what of it lies in `for_hogt_belopp` since a lowered decision put it there, and the
    box that it was asked for out of. `tillgodo_ore` had been paid of what was lifted.
    """

    id: UUID
    beslut: UUID
    dag: date
    krav_ore: int
    ur: list[Bit]
    ranta_fran: date
    tillagg: int
    omfort: list[Bit] = field(default_factory=list)
    handelser: list[tuple[date, int]] = field(default_factory=list)
    fria: list[tuple[date, date]] = field(default_factory=list)
    """Days on which no interest runs."""
    betalt_ore: int = 0
    efterskankt: list[tuple[str, date, int]] = field(default_factory=list)
    """Waived or written off: which, when, and how much."""
    ranta_efterskankt_dag: date | None = None
    raknad_till: date | None = None
    """The last day that interest was ever counted to."""
    havt_ore: int = 0
    begart_ore: int | None = None
    """What a later decision or judgement says is asked for."""
    tillgodo_ore: int = 0
    ranta_ore: int = 0
    ranta_betald_ore: int = 0
    ranta_efterskankt_ore: int = 0

    @property
    def kravt_ore(self) -> int:
        return self.krav_ore - self.havt_ore

    @property
    def begars_ore(self) -> int:
        """What is asked for now; of what was waived, no more than that ever was."""
        if self.begart_ore is None or self.begart_ore > self.kravt_ore:
            return self.kravt_ore
        return self.begart_ore

    @property
    def utestaende_ore(self) -> int:
        return sum(b.ore for b in self.ur)

    @property
    def ranta_kvar_ore(self) -> int:
        """Charged, and not waived."""
        return max(0, self.ranta_ore - self.ranta_efterskankt_ore)

    @property
    def utestaende_ranta_ore(self) -> int:
        return max(0, self.ranta_kvar_ore - self.ranta_betald_ore)

    def ur_ladan(self, lada: str, ar: int) -> int:
        return sum(b.ore for b in self.ur if (b.lada, b.ar) == (lada, ar))

    def _samlat(self) -> list[tuple[str, date, int]]:
        summor: dict[tuple[str, date], int] = {}
        for vilket, dag, ore in self.efterskankt:
            summor[vilket, dag] = summor.get((vilket, dag), 0) + ore
        return [(*nyckel, ore) for nyckel, ore in summor.items()]

    def delar(self, ore: int) -> tuple[Bit, ...]:
        """So much of what is outstanding, what was asked for first first."""
        tagna: list[Bit] = []
        for b in self.ur:
            tas = min(ore - sum(t.ore for t in tagna), b.ore)
            if tas > 0:
                tagna.append(b._replace(ore=tas))
        return tuple(tagna)

    def mindre(self, bitar: tuple[Bit, ...], dag: date) -> None:
        """Paid, waived or written off."""
        self._ar_nu(tillagt(self.ur, minus(bitar)))
        self.handelser.append((dag, -sum(b.ore for b in bitar)))

    def mer(self, bitar: tuple[Bit, ...], dag: date) -> None:
        """A payment was taken back: what was lifted of it meanwhile is not owed again."""
        kapital = sum(b.ore for b in bitar)
        self._ar_nu(tillagt(self.ur, utom_forsta(bitar, self.tillgodo_ore)))
        self.tillgodo_ore = max(0, self.tillgodo_ore - kapital)
        self.handelser.append((dag, kapital))

    def efterskankt_ore(self, *hur: str) -> int:
        return sum(ore for vilket, _, ore in self.efterskankt if vilket in hur)

    def sist_efterskankt(self, ore: int, *hur: str) -> list[tuple[str, date, int]]:
        """So much of what was waived, the last first."""
        tagna: list[tuple[str, date, int]] = []
        for vilket, dag, del_ore in reversed(self.efterskankt):
            tas = min(ore, del_ore) if vilket in hur else 0
            ore -= tas
            if tas > 0:
                tagna.append((vilket, dag, tas))
        return tagna

    def havs(
        self,
        bitar: tuple[Bit, ...],
        tillgodo_ore: int,
        ranta_ore: int,
        efterskankt: list[tuple[str, date, int]],
    ) -> None:
        """It was never owed, nor waived."""
        for vilket, dag, ore in efterskankt:
            self.havt_ore += ore
            self.handelser.append((dag, ore))
            kvar = [(v, d, o - ore if (v, d) == (vilket, dag) else o) for v, d, o in self._samlat()]
            self.efterskankt = [e for e in kvar if e[2]]
        self._ar_nu(tillagt(self.ur, minus(bitar)))
        self.havt_ore += sum(b.ore for b in bitar) + tillgodo_ore
        self.tillgodo_ore += tillgodo_ore
        self.ranta_ore -= ranta_ore

    def folj(self, bit: Bit, till: str, *, sankt: bool) -> None:
        """The money lies in another box now; `sankt`: since a decision was lowered."""
        dit = bit._replace(lada=till)
        self.ur = tillagt(tillagt(self.ur, minus([bit])), [dit])
        self.omfort = tillagt(self.omfort, [bit] if sankt else minus([dit]))

    def _ar_nu(self, ur: list[Bit]) -> None:
        self.ur = ur
        for ar in sorted({b.ar for b in self.omfort}):
            i_aret = [b for b in self.omfort if b.ar == ar]
            finns = self.ur_ladan("for_hogt_belopp", ar)
            kvar = utom_forsta(i_aret, sum(b.ore for b in i_aret) - finns)
            self.omfort = [*(b for b in self.omfort if b.ar != ar), *kvar]

    def rakna_ranta(self, till: date, referens: dict[date, int]) -> int:
        """Day by day, on what was outstanding when the day began; rounded once, a half upwards.

        `referens` is the reference rate of each half-year, in hundredths of a percentage point;
        it is rounded up to whole halves. The answer is how much more it is than before.
        """
        forut, summa, dag = self.ranta_ore, Fraction(0), self.ranta_fran
        while dag <= till:
            kapital = self.begars_ore + sum(ore for nar, ore in self.handelser if nar < dag)
            if kapital > 0 and not any(f <= dag <= t for f, t in self.fria):
                i_halvaret = referens[date(dag.year, 1 if dag.month <= 6 else 7, 1)]
                sats = (i_halvaret + 49) // 50 * 50 + self.tillagg
                summa += Fraction(kapital * sats, 10_000 * 365)
            dag += timedelta(days=1)
        self.ranta_ore = int(summa + Fraction(1, 2))
        return self.ranta_ore - forut


def tillagt(bitar: Iterable[Bit], mer: Iterable[Bit]) -> list[Bit]:
    """Box by box and year by year, in the order in which they first came."""
    summor: dict[tuple[str, int], int] = {}
    for b in (*bitar, *mer):
        summor[b.lada, b.ar] = summor.get((b.lada, b.ar), 0) + b.ore
    return [Bit(lada, ar, ore) for (lada, ar), ore in summor.items() if ore]


def minus(bitar: Iterable[Bit]) -> list[Bit]:
    return [b._replace(ore=-b.ore) for b in bitar]


def utom_forsta(bitar: Iterable[Bit], ore: int) -> list[Bit]:
    """Without the first öre of them."""
    kvar = []
    for b in bitar:
        bort = min(max(0, ore), b.ore)
        ore -= bort
        if b.ore > bort:
            kvar.append(b._replace(ore=b.ore - bort))
    return kvar


def bankdag(dag: date, stangda: frozenset[date]) -> date:
    """That day, or the first after it on which banks are open."""
    while dag.weekday() > 4 or dag in stangda:
        dag += timedelta(days=1)
    return dag
