"""Ansökan: an application that comes in, and the day on which it did."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from domain.arende import Arende
from domain.faktum import Aktor, Ore, Rad, Text, Uppgift
from domain.hant import ANKOMSTDAG
from domain.mottagare import Mottagare
from domain.regler import Nyckel
from domain.stopp import krav
from domain.stopp.ansokan import (
    AterkalladForeAnsokan,
    DagenAndrasInte,
    InkommenEfterAterkallelse,
    InkommenEfterBeslut,
    RedanAterkallad,
    UppgiftTvaGanger,
)
from domain.stopp.beslut import RedanBeslutat
from domain.stopp.eftertradare import SokandenEftertradd
from domain.utlysning import Medel, Utlysning


class Ansokningsuppgift(Uppgift):
    """An answer to something that the regelverk wants an ansökan to contain, by its key."""

    nyckel: Nyckel
    svar: Text


class AnsokanInkommen(Arende.Event):
    """An application came in; verkningsdag is the day it reached the authority (22 § FL)."""

    TOPIC = "arende.ansokan-inkommen"
    HANT = ANKOMSTDAG

    diarienummer: Rad
    mottagare_id: UUID
    avser: Rad
    medel: Medel
    sokt_ore: Ore | None
    uppgifter: tuple[Ansokningsuppgift, ...]

    def apply(self, aggregate: Arende) -> None:
        aggregate.diarienummer = self.diarienummer
        aggregate.mottagare_id = self.mottagare_id
        aggregate.medel = self.medel
        aggregate.sokt_for_ar = self.medel.budgetar
        aggregate.inkommen_dag = self.verkningsdag
        aggregate.inkommen_version = self.originator_version
        aggregate.sokt_ore = self.sokt_ore
        aggregate.besvarade |= besvarade(self.uppgifter)


class AnsokanAterkallad(Arende.Event):
    """The applicant withdrew the application; verkningsdag is the day that came in."""

    TOPIC = "arende.ansokan-aterkallad"
    HANT = ANKOMSTDAG

    avsandare: Rad
    handling_id: UUID | None

    def apply(self, aggregate: Arende) -> None:
        aggregate.aterkallad_dag = self.verkningsdag


class InkommenDagRattad(Arende.Event):
    """The day had been registered wrong: it was `tidigare_verkningsdag`, it is verkningsdag.

    `rattar_version` is the version of the fact that stated the wrong day.
    """

    TOPIC = "arende.inkommen-dag-rattad"
    HANT = ANKOMSTDAG

    rattar_version: int
    tidigare_verkningsdag: date
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        aggregate.inkommen_dag = self.verkningsdag
        aggregate.inkommen_version = self.originator_version


def lamna_in(
    utlysning: Utlysning,
    mottagare: Mottagare,
    *,
    arende_id: UUID,
    verkningsdag: date,
    av: Aktor,
    diarienummer: str,
    avser: str,
    sokt_ore: int | None = None,
    uppgifter: Sequence[Ansokningsuppgift] = (),
) -> Arende:
    """Register an application. One that came late or lacks something is registered too."""
    nycklar = [u.nyckel for u in uppgifter]
    krav(len(nycklar) == len(set(nycklar)), UppgiftTvaGanger)
    krav(
        not mottagare.eftertradd_den(verkningsdag),
        SokandenEftertradd,
        namn=mottagare.namn,
        dag=mottagare.eftertradd and mottagare.eftertradd.dag,
    )
    return Arende.borja(
        AnsokanInkommen,
        id=arende_id,
        verkningsdag=verkningsdag,
        av=av,
        diarienummer=diarienummer,
        mottagare_id=mottagare.id,
        avser=avser,
        medel=utlysning.medel,
        sokt_ore=sokt_ore,
        uppgifter=tuple(uppgifter),
    )


def aterkalla(
    arende: Arende,
    *,
    verkningsdag: date,
    av: Aktor,
    av_vem: str,
    handling_id: UUID | None = None,
) -> None:
    """Register that the applicant withdrew. An application that has been decided cannot be.

    One that came in before the day of the decision, and was registered after it, has happened.
    """
    krav(arende.aterkallad_dag is None, RedanAterkallad, dag=arende.aterkallad_dag)
    beslutsdag = arende.beslutsdag
    krav(
        beslutsdag is None or verkningsdag < beslutsdag,
        RedanBeslutat,
        diarienummer=arende.diarienummer,
    )
    krav(
        arende.inkommen_dag is not None and verkningsdag >= arende.inkommen_dag,
        AterkalladForeAnsokan,
        dag=verkningsdag,
        inkommen=arende.inkommen_dag,
    )
    arende.trigger_event(
        AnsokanAterkallad,
        verkningsdag=verkningsdag,
        av=av,
        avsandare=av_vem,
        handling_id=handling_id,
    )


def besvarade(uppgifter: Sequence[Ansokningsuppgift]) -> dict[str, str]:
    """What has been answered: an empty answer is none."""
    return {u.nyckel: u.svar for u in uppgifter if u.svar.strip()}


def ratta_inkommen_dag(arende: Arende, *, verkningsdag: date, av: Aktor, orsak: str) -> None:
    """Correct the day on which the application came in."""
    krav(verkningsdag != arende.inkommen_dag, DagenAndrasInte, dag=verkningsdag)
    krav(
        arende.beslutsdag is None or verkningsdag <= arende.beslutsdag,
        InkommenEfterBeslut,
        dag=verkningsdag,
        beslutsdag=arende.beslutsdag,
    )
    krav(
        arende.aterkallad_dag is None or verkningsdag <= arende.aterkallad_dag,
        InkommenEfterAterkallelse,
        dag=verkningsdag,
        aterkallad=arende.aterkallad_dag,
    )
    arende.trigger_event(
        InkommenDagRattad,
        verkningsdag=verkningsdag,
        av=av,
        rattar_version=arende.inkommen_version,
        tidigare_verkningsdag=arende.inkommen_dag,
        orsak=orsak,
    )
