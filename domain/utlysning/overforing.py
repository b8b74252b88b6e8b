"""Överföring: what is left in a call when the budget year ends is carried into the next."""

from __future__ import annotations

from collections.abc import Iterator

from domain.anslag.anslagspost import Anslag
from domain.anslag.budgetar import krav_sista_dag
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.stopp import krav
from domain.grund.vakt import Vakt
from domain.grund.varden import Budgetar, OreEllerNoll
from domain.utlysning.ram import medlen
from domain.utlysning.stopp import AnnatBudgetar, BudgetaretInteAvslutat
from domain.utlysning.utlysning import Medel, Utlysning
from domain.utlysning.vakt import ramvakt


class MedelOverforda(Utlysning.Event):
    """What was left in the call of a budget year's money went with it into the next.

    `budgetar_darefter` is the year of the call's money afterwards: that year, unless it already
    was of one later still.
    """

    TOPIC = "utlysning.medel-overforda"
    NAMN = "medel överförda"
    HANT = dagen("Överföringsdagen")

    medel: Medel
    till_budgetar: Budgetar
    belopp_ore: OreEllerNoll
    budgetar_darefter: Budgetar

    def apply(self, aggregate: Utlysning) -> None:
        aggregate.medel = self.medel.model_copy(update={"budgetar": self.budgetar_darefter})

    @property
    def till(self) -> Medel:
        return self.medel.model_copy(update={"budgetar": self.till_budgetar})

    def vakter(self) -> Iterator[Vakt]:
        yield Vakt(
            ramvakt(self.medel.utlysning_id, self.medel.budgetar), -self.belopp_ore, uttomd=True
        )
        yield Vakt(ramvakt(self.medel.utlysning_id, self.till_budgetar), self.belopp_ore)


def overfor(
    utlysning: Utlysning, post: Anslag, atgard: Atgard, *, budgetar: int, belopp_ore: int
) -> None:
    """Take what is left of a closed year's money into the next, also of a call that has ended.

    The log refuses unless exactly `belopp_ore` is left of that year.
    """
    medel = medlen(utlysning, post)
    krav_sista_dag(budgetar, atgard.dag)
    krav(budgetar in post.avslutade, BudgetaretInteAvslutat, budgetar=budgetar)
    krav(budgetar <= medel.budgetar, AnnatBudgetar, medel=medel.budgetar, budgetar=budgetar)
    utlysning.registrera(
        MedelOverforda,
        atgard,
        medel=medel.model_copy(update={"budgetar": budgetar}),
        till_budgetar=budgetar + 1,
        belopp_ore=belopp_ore,
        budgetar_darefter=max(medel.budgetar, budgetar + 1),
    )
