"""Budgetår: a year of an anslagspost is closed, and what is left goes on or back.

An old year is never reopened. What comes back to it afterwards (a bank fact that was corrected) is
carried on by closing it again, for exactly that.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from domain.anslag.anslagspost import Anslag
from domain.anslag.rattelse import ratta
from domain.anslag.stopp import BudgetaretAvslutat, InteBudgetaretsSistaDag, NastaBudgetarAvslutat
from domain.anslag.vakt import anslagsvakt
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.stopp import krav
from domain.grund.vakt import Vakt
from domain.grund.varden import Budgetar, OreEllerNoll, OreMedTecken, Rad


class BudgetarAvslutat(Anslag.Event):
    """A budgetår was closed: what was free was saved for the next year or withdrawn.

    `sparat_ore` less than nothing is anslagskredit that was used. verkningsdag is the year's last
    day. The log takes it only if the two amounts are all that is left.
    """

    TOPIC = "anslag.budgetar-avslutat"
    NAMN = "budgetår avslutat"
    HANT = dagen("Avslutsdagen")

    budgetar: Budgetar
    sparat_ore: OreMedTecken
    indraget_ore: OreEllerNoll
    beslutsreferens: Rad

    def apply(self, aggregate: Anslag) -> None:
        aggregate.avslutade = aggregate.avslutade | {self.budgetar}

    def vakter(self) -> Iterator[Vakt]:
        kalla = anslagsvakt(self.originator_id, self.budgetar)
        nasta = anslagsvakt(self.originator_id, self.budgetar + 1)
        yield Vakt(kalla, -self.sparat_ore - self.indraget_ore, uttomd=True)
        yield Vakt(nasta, self.sparat_ore, villkorlig=False)


def krav_sista_dag(budgetar: int, dag: date) -> None:
    """What happens when a budget year is closed takes effect on its last day."""
    sista = date(budgetar, 12, 31)
    krav(dag == sista, InteBudgetaretsSistaDag, budgetar=budgetar, sista=sista, dag=dag)


def avsluta_budgetar(
    post: Anslag,
    atgard: Atgard,
    *,
    budgetar: int,
    sparat_ore: int,
    indraget_ore: int,
    beslutsreferens: str,
) -> None:
    """Close a budget year; the log refuses unless exactly `sparat_ore + indraget_ore` is left.

    What was stated beforehand to be carried over into the next year is replaced by what was.
    """
    avslutat = budgetar in post.avslutade
    mer = sparat_ore != 0 or indraget_ore != 0
    krav(mer or not avslutat, BudgetaretAvslutat, budgetar=budgetar)
    krav_sista_dag(budgetar, atgard.dag)
    krav(
        avslutat or budgetar + 1 not in post.avslutade,
        NastaBudgetarAvslutat,
        budgetar=budgetar,
        nasta=budgetar + 1,
    )
    if (forut := post.ingaende(budgetar + 1)) is not None and forut[1].belopp_ore != 0:
        version, belopp = forut
        ratta(
            post,
            version,
            belopp._replace(belopp_ore=0),
            atgard,
            orsak=f"Budgetåret {budgetar} avslutas i liggaren",
        )
    post.registrera(
        BudgetarAvslutat,
        atgard,
        budgetar=budgetar,
        sparat_ore=sparat_ore,
        indraget_ore=indraget_ore,
        beslutsreferens=beslutsreferens,
    )
