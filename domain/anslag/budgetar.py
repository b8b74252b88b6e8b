"""Budgetår: a year of an anslagspost is closed, and what is left goes on or back.

An old year is never reopened. What comes back to it afterwards (a bank fact that was corrected) is
carried on by closing it again, for exactly that.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from domain.anslag.anslagspost import Anslag
from domain.anslag.rattelse import ratta
from domain.anslag.stopp import (
    BudgetaretAvslutat,
    InteBudgetaretsSistaDag,
    NastaBudgetarAvslutat,
    OutnyttjatOverskridandeForst,
    OutnyttjatStammerInte,
)
from domain.anslag.vakt import anslagsvakt
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.stopp import krav, kronor
from domain.grund.vakt import Vakt
from domain.grund.varden import Budgetar, OreEllerNoll, OreMedTecken, Rad


class BudgetarAvslutat(Anslag.Event):
    """A budgetår was closed: what was free was saved for the next year or withdrawn.

    `sparat_ore` less than nothing is anslagskredit that was used. `outnyttjat_ore` is what lapses
    of what the anslag might be exceeded by; less than nothing: more of that was used than thought.
    verkningsdag is the year's last day. The log takes it only if the amounts are all that is left.
    """

    TOPIC = "anslag.budgetar-avslutat"
    NAMN = "budgetår avslutat"
    HANT = dagen("Avslutsdagen")

    budgetar: Budgetar
    sparat_ore: OreMedTecken
    indraget_ore: OreEllerNoll
    outnyttjat_ore: OreMedTecken
    beslutsreferens: Rad

    def apply(self, aggregate: Anslag) -> None:
        aggregate.avslutade = aggregate.avslutade | {self.budgetar}
        aggregate.outnyttjat[self.budgetar] += self.outnyttjat_ore

    def vakter(self) -> Iterator[Vakt]:
        kalla = anslagsvakt(self.originator_id, self.budgetar)
        nasta = anslagsvakt(self.originator_id, self.budgetar + 1)
        yield Vakt(kalla, -self.sparat_ore - self.indraget_ore - self.outnyttjat_ore, uttomd=True)
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
    outnyttjat_ore: int = 0,
) -> None:
    """Close a budget year; the log refuses unless exactly that which is stated is left.

    What is left is first of all what it might be exceeded by and was not: that is not saved.

    What was stated beforehand to be carried over into the next year is replaced by what was.
    """
    avslutat = budgetar in post.avslutade
    mer = (sparat_ore, indraget_ore, outnyttjat_ore) != (0, 0, 0)
    krav(mer or not avslutat, BudgetaretAvslutat, budgetar=budgetar)
    krav_sista_dag(budgetar, atgard.dag)
    krav(
        avslutat or budgetar + 1 not in post.avslutade,
        NastaBudgetarAvslutat,
        budgetar=budgetar,
        nasta=budgetar + 1,
    )
    _krav_outnyttjat_forst(post, budgetar, outnyttjat_ore, sparat_ore, indraget_ore)
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
        outnyttjat_ore=outnyttjat_ore,
        beslutsreferens=beslutsreferens,
    )


def _krav_outnyttjat_forst(post: Anslag, budgetar: int, outnyttjat_ore: int, *behalls: int) -> None:
    """Nothing is saved or withdrawn as long as there is any of that."""
    redan = post.outnyttjat[budgetar]
    kvar = post.overskridande_ore(budgetar) - redan
    krav(
        -redan <= outnyttjat_ore <= kvar,
        OutnyttjatStammerInte,
        budgetar=budgetar,
        belopp=kronor(outnyttjat_ore),
        kvar=kronor(kvar),
    )
    krav(
        outnyttjat_ore == kvar or max(behalls) <= 0,
        OutnyttjatOverskridandeForst,
        budgetar=budgetar,
        kvar=kronor(kvar),
    )
