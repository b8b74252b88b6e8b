"""Bemyndigande: how much may be promised of the money of coming years (17 § anslagsförordningen).

It is no money: nothing of it is free to use. The guard says what of it is left: the ram of a
budgetår less what has been promised, by then, of the years that come after it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from uuid import UUID

from domain.anslag.anslagspost import Anslag, Anslagsbelopp, Beloppsslag
from domain.anslag.belopp import Beloppsfaktum
from domain.anslag.stopp import BemyndigandetUtanBelopp
from domain.anslag.vakt import bemyndigandevakt
from domain.grund.aktor import Atgard
from domain.grund.stopp import krav
from domain.grund.vakt import Vakt
from domain.grund.varden import Budgetar, Ore, OreMedTecken, Rad, Uppgift


class Atagande(Uppgift):
    """So much is promised of the money of a coming budgetår."""

    infriandear: Budgetar
    belopp_ore: Ore


class BemyndigandeTilldelat(Beloppsfaktum):
    """Regeringen set, raised or (less than nothing) lowered the bemyndiganderam of a budgetår.

    verkningsdag is the first day on which it counts. `slutar` is the last year that may be
    promised; None: the decision names none.
    """

    TOPIC = "anslag.bemyndigande-tilldelat"
    NAMN = "bemyndigande tilldelat"
    SLAG = Beloppsslag.BEMYNDIGANDE

    belopp_ore: OreMedTecken
    slutar: Budgetar | None
    beslutsreferens: Rad

    @property
    def belopp(self) -> Anslagsbelopp:
        return super().belopp._replace(slutar=self.slutar)


def tilldela_bemyndigande(
    post: Anslag,
    atgard: Atgard,
    *,
    budgetar: int,
    belopp_ore: int,
    beslutsreferens: str,
    slutar: int | None = None,
) -> None:
    """Record the ram of a regleringsbrev, or what a later decision adds to it or takes from it."""
    post.krav_oppet(budgetar)
    krav(belopp_ore != 0, BemyndigandetUtanBelopp)
    post.registrera(
        BemyndigandeTilldelat,
        atgard,
        budgetar=budgetar,
        belopp_ore=belopp_ore,
        slutar=slutar,
        beslutsreferens=beslutsreferens,
    )


def atagandevakter(
    anslag_id: UUID,
    dag: date,
    tidigare: Iterable[Atagande],
    nya: Iterable[Atagande],
    *,
    villkorlig: bool = True,
) -> Iterator[Vakt]:
    """What is promised takes of the ram of each year from that of `dag` to the last before its own.

    The ram of a year that has yet to come is not known: only that of `dag` can refuse it.
    """
    andringar: Counter[int] = Counter()
    for tecken, ataganden in ((1, tidigare), (-1, nya)):
        for ett in ataganden:
            for ar in range(dag.year, ett.infriandear):
                andringar[ar] += tecken * ett.belopp_ore
    for ar, ore in sorted(andringar.items()):
        provas = villkorlig and ar == dag.year and ore < 0
        yield Vakt(bemyndigandevakt(anslag_id, ar), ore, provas)
