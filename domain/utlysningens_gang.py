"""Utlysningens gång: what happens to a call after it was published, until it has no money left.

The money in a call is of one budget year. When that year is closed, what is left goes with the call
into the next; a call that ends says what was left, and the log takes it only if that is so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from uuid import UUID

from domain.anslag import Anslag
from domain.arende import Arende
from domain.budgetar import krav_sista_dag
from domain.faktum import Aktor, Budgetar, Ore, OreEllerNoll, OreMedTecken, Rad, Text
from domain.hant import BESLUTSDAG, FAR_KOMMA, dagen
from domain.stopp import krav, kronor
from domain.stopp.beslut import AnnanUtlysning
from domain.stopp.utlysning import (
    AnnanAnslagspost,
    AnnatBudgetar,
    BudgetaretInteAvslutat,
    FinansieradForePublicering,
    PrioriteringenTom,
    RamenAndrasInte,
    RedanFinansierad,
    SistaDagHarPasserat,
    SistaDagInteSenare,
    TextenTom,
)
from domain.utlysning import Medel, Utlysning, ram_ur_anslaget
from domain.vakt import Vakt, anslagsvakt, ramvakt


class UtlysningFinansierad(Utlysning.Event):
    """A call that was published with förbehåll got its money; verkningsdag is that day."""

    TOPIC = "utlysning.finansierad"
    HANT = FAR_KOMMA  # the money may be of a coming year

    medel: Medel
    ram_ore: Ore
    beslutsreferens: Rad

    def apply(self, aggregate: Utlysning) -> None:
        aggregate.finansierad = True
        aggregate.finansierad_dag = self.verkningsdag

    def vakter(self) -> Iterator[Vakt]:
        yield from ram_ur_anslaget(self.medel, self.ram_ore)


class RamAndrad(Utlysning.Event):
    """The ram was changed on verkningsdag.

    `tillfort_ore` was put into the call, or (negative) taken back. A call without money yet gets
    none by this: then it is 0.
    """

    TOPIC = "utlysning.ram-andrad"

    medel: Medel
    tidigare_ram_ore: Ore
    ram_ore: Ore
    tillfort_ore: OreMedTecken
    orsak: Rad

    def apply(self, aggregate: Utlysning) -> None:
        aggregate.ram_ore = self.ram_ore

    def vakter(self) -> Iterator[Vakt]:
        if self.tillfort_ore:
            yield from ram_ur_anslaget(self.medel, self.tillfort_ore)


class UtlysningInstalld(Utlysning.Event):
    """The call was cancelled, and what was left went back, on verkningsdag.

    Applications that have come in are still there, and must be decided or avskrivna.
    """

    TOPIC = "utlysning.installd"

    medel: Medel
    kvar_ore: OreEllerNoll
    orsak: Rad

    def apply(self, aggregate: Utlysning) -> None:
        aggregate.installd_dag = self.verkningsdag

    def vakter(self) -> Iterator[Vakt]:
        yield from _allt_som_ar_kvar(self.medel, self.kvar_ore)


class UtlysningAvslutad(Utlysning.Event):
    """The call was closed on verkningsdag: nothing more is granted, what was left went back."""

    TOPIC = "utlysning.avslutad"
    HANT = dagen("Avslutsdagen")

    medel: Medel
    kvar_ore: OreEllerNoll

    def apply(self, aggregate: Utlysning) -> None:
        aggregate.avslutad_dag = self.verkningsdag

    def vakter(self) -> Iterator[Vakt]:
        yield from _allt_som_ar_kvar(self.medel, self.kvar_ore)


class MedelOverforda(Utlysning.Event):
    """What was left in the call of a budget year's money went with it into the next.

    `budgetar_darefter` is the year of the call's money afterwards: that year, unless it already
    was of one later still.
    """

    TOPIC = "utlysning.medel-overforda"
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


class SistaDagForlangd(Utlysning.Event):
    """The time to apply was prolonged; verkningsdag is the day of the decision."""

    TOPIC = "utlysning.sista-dag-forlangd"
    HANT = BESLUTSDAG

    tidigare_sista_ansokningsdag: date
    sista_ansokningsdag: date
    orsak: Rad

    def apply(self, aggregate: Utlysning) -> None:
        aggregate.sista_ansokningsdag = self.sista_ansokningsdag


class PrioriteringFaststalld(Utlysning.Event):
    """When the money is not enough for all: in which order, and on what grounds.

    `arende_ids` in that order. verkningsdag is the day it was decided. A later one replaces it.
    """

    TOPIC = "utlysning.prioritering-faststalld"
    HANT = BESLUTSDAG

    arende_ids: tuple[UUID, ...]
    motivering: Text

    def apply(self, aggregate: Utlysning) -> None:
        aggregate.prioritering = self.arende_ids


def _allt_som_ar_kvar(medel: Medel, kvar_ore: int) -> Iterator[Vakt]:
    yield Vakt(ramvakt(medel.utlysning_id, medel.budgetar), -kvar_ore, uttomd=True)
    yield Vakt(anslagsvakt(medel.anslag_id, medel.budgetar), kvar_ore, villkorlig=False)


def _medel(utlysning: Utlysning, post: Anslag) -> Medel:
    """The call's money, which must be that post's."""
    medel = utlysning.medel
    assert medel is not None
    krav(medel.anslag_id == post.id, AnnanAnslagspost, diarienummer=utlysning.diarienummer)
    return medel


def finansiera(
    utlysning: Utlysning, post: Anslag, *, verkningsdag: date, av: Aktor, beslutsreferens: str
) -> None:
    """Take the ram of a call published with förbehåll from the anslag, which must bear it."""
    medel = _medel(utlysning, post)
    utlysning.krav_pagar()
    krav(not utlysning.finansierad, RedanFinansierad, diarienummer=utlysning.diarienummer)
    krav(
        utlysning.publicerad_dag is not None and verkningsdag >= utlysning.publicerad_dag,
        FinansieradForePublicering,
        dag=verkningsdag,
        publicerad=utlysning.publicerad_dag,
    )
    post.krav_oppet(medel.budgetar)
    utlysning.trigger_event(
        UtlysningFinansierad,
        verkningsdag=verkningsdag,
        av=av,
        medel=medel,
        ram_ore=utlysning.ram_ore,
        beslutsreferens=beslutsreferens,
    )


def andra_ram(
    utlysning: Utlysning, post: Anslag, *, verkningsdag: date, av: Aktor, ram_ore: int, orsak: str
) -> None:
    """Raise or lower the ram. What is granted already, and what the anslag has, set the limits."""
    medel = _medel(utlysning, post)
    utlysning.krav_pagar()
    krav(ram_ore != utlysning.ram_ore, RamenAndrasInte, ram=kronor(utlysning.ram_ore))
    post.krav_oppet(medel.budgetar)
    utlysning.trigger_event(
        RamAndrad,
        verkningsdag=verkningsdag,
        av=av,
        medel=medel,
        tidigare_ram_ore=utlysning.ram_ore,
        ram_ore=ram_ore,
        tillfort_ore=ram_ore - utlysning.ram_ore if utlysning.finansierad else 0,
        orsak=orsak,
    )


def stall_in(
    utlysning: Utlysning, post: Anslag, *, verkningsdag: date, av: Aktor, kvar_ore: int, orsak: str
) -> None:
    """Cancel a call. The log refuses unless exactly `kvar_ore` is left in it."""
    medel = _medel(utlysning, post)
    utlysning.krav_pagar()
    post.krav_oppet(medel.budgetar)
    utlysning.trigger_event(
        UtlysningInstalld,
        verkningsdag=verkningsdag,
        av=av,
        medel=medel,
        kvar_ore=kvar_ore,
        orsak=orsak,
    )


def avsluta(
    utlysning: Utlysning, post: Anslag, *, verkningsdag: date, av: Aktor, kvar_ore: int
) -> None:
    """Close a call. The log refuses unless exactly `kvar_ore` is left in it."""
    medel = _medel(utlysning, post)
    utlysning.krav_pagar()
    post.krav_oppet(medel.budgetar)
    utlysning.trigger_event(
        UtlysningAvslutad, verkningsdag=verkningsdag, av=av, medel=medel, kvar_ore=kvar_ore
    )


def overfor(
    utlysning: Utlysning,
    post: Anslag,
    *,
    verkningsdag: date,
    av: Aktor,
    budgetar: int,
    belopp_ore: int,
) -> None:
    """Take what is left of a closed year's money into the next, also of a call that has ended.

    The log refuses unless exactly `belopp_ore` is left of that year.
    """
    medel = _medel(utlysning, post)
    krav_sista_dag(budgetar, verkningsdag)
    krav(budgetar in post.avslutade, BudgetaretInteAvslutat, budgetar=budgetar)
    krav(budgetar <= medel.budgetar, AnnatBudgetar, medel=medel.budgetar, budgetar=budgetar)
    utlysning.trigger_event(
        MedelOverforda,
        verkningsdag=verkningsdag,
        av=av,
        medel=medel.model_copy(update={"budgetar": budgetar}),
        till_budgetar=budgetar + 1,
        belopp_ore=belopp_ore,
        budgetar_darefter=max(medel.budgetar, budgetar + 1),
    )


def forlang(
    utlysning: Utlysning, *, verkningsdag: date, av: Aktor, sista_ansokningsdag: date, orsak: str
) -> None:
    """Prolong the time to apply, at the latest on the day that was to be the last.

    After that the time has run out for those who kept it: what comes in later is late, and is
    judged as such, or there is a new call.
    """
    utlysning.krav_pagar()
    forut = utlysning.sista_ansokningsdag
    assert forut is not None
    krav(sista_ansokningsdag > forut, SistaDagInteSenare, sista=forut, ny=sista_ansokningsdag)
    krav(verkningsdag <= forut, SistaDagHarPasserat, sista=forut, dag=verkningsdag)
    utlysning.trigger_event(
        SistaDagForlangd,
        verkningsdag=verkningsdag,
        av=av,
        tidigare_sista_ansokningsdag=forut,
        sista_ansokningsdag=sista_ansokningsdag,
        orsak=orsak,
    )


def prioritera(
    utlysning: Utlysning, arenden: Sequence[Arende], *, verkningsdag: date, av: Aktor, grunder: str
) -> None:
    """Establish in which order applications are to be granted when the money is not enough."""
    utlysning.krav_pagar()
    krav(0 < len(arenden) == len({a.id for a in arenden}), PrioriteringenTom)
    for arende in arenden:
        krav(
            arende.medel is not None and arende.medel.utlysning_id == utlysning.id,
            AnnanUtlysning,
            diarienummer=arende.diarienummer,
        )
    krav(grunder.strip() != "", TextenTom)
    utlysning.trigger_event(
        PrioriteringFaststalld,
        verkningsdag=verkningsdag,
        av=av,
        arende_ids=tuple(a.id for a in arenden),
        motivering=grunder,
    )
