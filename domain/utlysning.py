"""Utlysning: a call for applications, with its ram (what may be granted in all)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from domain.anslag import Anslag
from domain.faktum import Aktor, Budgetar, Faktum, Ore, Rad, Strom, Uppgift
from domain.regelverk import Regelverk, Regelverksreferens
from domain.stopp import krav
from domain.stopp.utlysning import SistaDagForePublicering
from domain.vakt import Vakt, anslagsvakt, ramvakt


class Medel(Uppgift):
    """Which money: the anslagspost, the budgetår and the call it was put in."""

    anslag_id: UUID
    budgetar: Budgetar
    utlysning_id: UUID


class Utlysning(Strom):
    TOPIC = "utlysning"

    class Event(Faktum):
        """A fact of an utlysning."""

    def __init__(self) -> None:
        self.diarienummer = ""
        self.regelverk_id: UUID | None = None
        self.medel: Medel | None = None
        self.ram_ore = 0


class UtlysningPublicerad(Utlysning.Event):
    """A call was published with its ram; verkningsdag is the day of publication."""

    TOPIC = "utlysning.publicerad"

    diarienummer: Rad
    rubrik: Rad
    regelverk: Regelverksreferens
    anslag_id: UUID
    budgetar: Budgetar
    ram_ore: Ore
    sista_ansokningsdag: date

    def apply(self, aggregate: Utlysning) -> None:
        aggregate.diarienummer = self.diarienummer
        aggregate.regelverk_id = self.regelverk.regelverk_id
        aggregate.medel = self.medel
        aggregate.ram_ore = self.ram_ore

    @property
    def medel(self) -> Medel:
        return Medel(
            anslag_id=self.anslag_id, budgetar=self.budgetar, utlysning_id=self.originator_id
        )

    def vakter(self) -> Iterator[Vakt]:
        yield Vakt(anslagsvakt(self.anslag_id, self.budgetar), -self.ram_ore)
        yield Vakt(ramvakt(self.originator_id), self.ram_ore)


def publicera(
    regelverk: Regelverk,
    post: Anslag,
    *,
    utlysning_id: UUID,
    verkningsdag: date,
    av: Aktor,
    diarienummer: str,
    rubrik: str,
    budgetar: int,
    ram_ore: int,
    sista_ansokningsdag: date,
) -> Utlysning:
    """Publish a call under the version of `regelverk` in force that day; the post must bear it."""
    krav(
        sista_ansokningsdag >= verkningsdag,
        SistaDagForePublicering,
        sista=sista_ansokningsdag,
        dag=verkningsdag,
    )
    return Utlysning.borja(
        UtlysningPublicerad,
        id=utlysning_id,
        verkningsdag=verkningsdag,
        av=av,
        diarienummer=diarienummer,
        rubrik=rubrik,
        regelverk=regelverk.referens(verkningsdag),
        anslag_id=post.id,
        budgetar=budgetar,
        ram_ore=ram_ore,
        sista_ansokningsdag=sista_ansokningsdag,
    )
