"""Efterskänkning: what of a claim was waived or written off, when, and what of that stands.

Capital that turns out never to have been owed was never waived either: it is taken off the last
first. Interest is counted anew from the beginning, and what was waived of it stands as far as there
is any.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from domain.grund.pengar import Del, Lada
from domain.grund.varden import Ore, OreEllerNoll, Uppgift


@dataclass(frozen=True)
class Efterskankning:
    """So much was waived or written off, by the box that says which, on a day."""

    lada: Lada
    dag: date
    kapital_ore: int
    ranta_ore: int = 0


@dataclass(frozen=True)
class Eftergift:
    """What a decision waives, as it reads now: out of which boxes, and how much interest.

    `ur_avskrivet` is what of it had been written off, and when, the last first.
    """

    beslut_id: UUID
    dag: date
    delar: tuple[Del, ...]
    ranta_ore: int
    ur_avskrivet: tuple[Efterskankning, ...]

    @property
    def kapital_ore(self) -> int:
        return sum(d.belopp_ore for d in self.delar)


@dataclass(frozen=True)
class Avskrivning:
    """What the fact of that version wrote off, out of which boxes, less what it has taken back."""

    version: int
    dag: date
    delar: tuple[Del, ...]
    ranta_ore: int


class Efterskankt(Uppgift):
    """Capital that was waived on `efterskankt_dag`, and never was owed: taken back from `dag`."""

    lada: Lada
    efterskankt_dag: date
    dag: date
    kapital_ore: Ore

    @property
    def som_del(self) -> Efterskankning:
        return Efterskankning(self.lada, self.efterskankt_dag, self.kapital_ore)


class Avskrivet(Uppgift):
    """So much that was written off on `avskrivet_dag`, and was paid, is not paid any more.

    Or it was waived, and is not waived any more.
    """

    avskrivet_dag: date
    kapital_ore: OreEllerNoll
    ranta_ore: OreEllerNoll

    @property
    def som_del(self) -> Efterskankning:
        return Efterskankning(Lada.AVSKRIVET, self.avskrivet_dag, self.kapital_ore, self.ranta_ore)


def med(
    delar: Sequence[Efterskankning], till: Sequence[Efterskankning], tecken: int = 1
) -> tuple[Efterskankning, ...]:
    """Together, or (-1) the one without the other: one of each kind and day."""
    summor = {(d.lada, d.dag): (d.kapital_ore, d.ranta_ore) for d in delar}
    for d in till:
        kapital, ranta = summor.get((d.lada, d.dag), (0, 0))
        summor[d.lada, d.dag] = (kapital + tecken * d.kapital_ore, ranta + tecken * d.ranta_ore)
    return tuple(Efterskankning(*nyckel, *ore) for nyckel, ore in summor.items() if any(ore))


def de_sista(
    delar: Sequence[Efterskankning], lada: Lada, kapital_ore: int, ranta_ore: int
) -> tuple[Efterskankning, ...]:
    """So much of one kind, the last first."""
    tagna = []
    for d in reversed(delar):
        if d.lada is lada:
            kapital, ranta = min(kapital_ore, d.kapital_ore), min(ranta_ore, d.ranta_ore)
            kapital_ore, ranta_ore = kapital_ore - kapital, ranta_ore - ranta
            if kapital or ranta:
                tagna.append(Efterskankning(lada, d.dag, kapital, ranta))
    return tuple(tagna)


def avskrivet_igen(bort: Sequence[Efterskankning]) -> tuple[Avskrivet, ...]:
    """As a fact says it."""
    return tuple(
        Avskrivet(avskrivet_dag=e.dag, kapital_ore=e.kapital_ore, ranta_ore=e.ranta_ore)
        for e in bort
    )


def sista(
    delar: Sequence[Efterskankning], dag: date, kapital_ore: int, lada: Lada | None = None
) -> Iterator[Efterskankt]:
    """Up to so much capital, of one kind or of any, the last first.

    It is taken back from `dag`, but never before it was waived: then it was owed.
    """
    for d in reversed(delar):
        tas = min(kapital_ore, d.kapital_ore)
        if lada in (None, d.lada) and tas > 0:
            kapital_ore -= tas
            yield Efterskankt(
                lada=d.lada, efterskankt_dag=d.dag, dag=max(dag, d.dag), kapital_ore=tas
            )
