"""What was waived, laid in layers by its days: what is waived no longer was the top of them.

It imports nothing of ours.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple


class Rord(NamedTuple):
    """Moved from one box to another on a day; so much of it was paid with right.

    `andras`: it is not the party's, but money that another was asked for.
    """

    dag: date
    fran: tuple[str, int]
    till: tuple[str, int]
    ore: int
    ratt_ore: int
    andras: bool = False


class Lager(NamedTuple):
    """So much was waived from a day, until another; None: it still is."""

    fran: date
    till: date | None
    ore: int

    def ligger(self, dag: date) -> bool:
        return self.fran <= dag and (self.till is None or dag < self.till)


def lager(rorda: Iterable[Rord], lada: str, ar: int, *, med_ratt: bool) -> list[Lager]:
    """Of what is in the box of the party's, and was paid with right, or was not; what has been
    lifted too.
    """
    netto: dict[date, int] = defaultdict(int)
    for r in rorda:
        ore = 0 if r.andras else r.ratt_ore if med_ratt else r.ore - r.ratt_ore
        netto[r.dag] += ore * ((r.till == (lada, ar)) - (r.fran == (lada, ar)))
    ligger: list[Lager] = []
    borta: list[Lager] = []
    under = 0  # taken before it was there
    for dag, ore in sorted(netto.items()):
        bort, dit = max(0, -ore), max(0, ore - under)
        under -= min(under, max(0, ore))
        while bort and ligger:
            oversta = ligger.pop()
            tas = min(bort, oversta.ore)
            bort -= tas
            borta.append(Lager(oversta.fran, dag, tas))
            ligger += [oversta._replace(ore=oversta.ore - tas)] if oversta.ore > tas else []
        under += bort
        ligger += [Lager(dag, None, dit)] if dit else []
    return [*borta, *ligger]


def lyfta(alla: Iterable[Lager], ore: int, dag: date) -> Iterator[tuple[date, int]]:
    """So much of what lies there still, from the top: since it was waived, or since `dag`."""
    for oversta in reversed([x for x in alla if x.till is None]):
        tas = max(0, min(ore, oversta.ore))
        ore -= tas
        if tas:
            yield max(dag, oversta.fran), tas
