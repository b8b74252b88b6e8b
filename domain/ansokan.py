"""Ansökan: an application that comes in, and the day on which it did."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.arende import Arende
from domain.faktum import Aktor, Ore, Rad
from domain.mottagare import Mottagare
from domain.stopp import krav
from domain.stopp.ansokan import DagenAndrasInte, InkommenEfterBeslut
from domain.stopp.eftertradare import SokandenEftertradd
from domain.utlysning import Medel, Utlysning


class AnsokanInkommen(Arende.Event):
    """An application came in; verkningsdag is the day it reached the authority (22 § FL)."""

    TOPIC = "arende.ansokan-inkommen"

    diarienummer: Rad
    mottagare_id: UUID
    avser: Rad
    medel: Medel
    sokt_ore: Ore | None

    def apply(self, aggregate: Arende) -> None:
        aggregate.diarienummer = self.diarienummer
        aggregate.mottagare_id = self.mottagare_id
        aggregate.medel = self.medel
        aggregate.inkommen_dag = self.verkningsdag
        aggregate.inkommen_version = self.originator_version
        aggregate.sokt_ore = self.sokt_ore


class InkommenDagRattad(Arende.Event):
    """The day had been registered wrong: it was `tidigare_verkningsdag`, it is verkningsdag.

    `rattar_version` is the version of the fact that stated the wrong day.
    """

    TOPIC = "arende.inkommen-dag-rattad"

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
) -> Arende:
    """Register an application. One that came late is registered too: lateness is judged later."""
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
    )


def ratta_inkommen_dag(arende: Arende, *, verkningsdag: date, av: Aktor, orsak: str) -> None:
    """Correct the day on which the application came in."""
    krav(verkningsdag != arende.inkommen_dag, DagenAndrasInte, dag=verkningsdag)
    krav(
        arende.beslutsdag is None or verkningsdag <= arende.beslutsdag,
        InkommenEfterBeslut,
        dag=verkningsdag,
        beslutsdag=arende.beslutsdag,
    )
    arende.trigger_event(
        InkommenDagRattad,
        verkningsdag=verkningsdag,
        av=av,
        rattar_version=arende.inkommen_version,
        tidigare_verkningsdag=arende.inkommen_dag,
        orsak=orsak,
    )
