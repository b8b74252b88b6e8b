"""Inlämning: an ansökan comes in, and an ärende begins."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from domain.ansokan.stopp import SokandenEftertradd, UppgiftTvaGanger
from domain.arende.arende import Arende
from domain.grund.aktor import Atgard
from domain.grund.hant import ANKOMSTDAG
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Ore, Rad, Text, Uppgift
from domain.mottagare.mottagare import Mottagare
from domain.mottagare.partsstallning import Partsstallning, efter_organisationsnummer
from domain.regelverk.regler import Nyckel
from domain.utlysning.utlysning import Medel, Utlysning


class Ansokningsuppgift(Uppgift):
    """An answer to something that the regelverk wants an ansökan to contain, by its key."""

    nyckel: Nyckel
    svar: Text


class AnsokanInkommen(Arende.Event):
    """An application came in; verkningsdag is the day it reached the authority (22 § FL)."""

    TOPIC = "arende.ansokan-inkommen"
    NAMN = "ansökan inkommen"
    HANT = ANKOMSTDAG

    diarienummer: Rad
    mottagare_id: UUID
    avser: Rad
    medel: Medel
    sokt_ore: Ore | None
    uppgifter: tuple[Ansokningsuppgift, ...]
    partsstallning: Partsstallning
    """By its organisation number: whoever knows better corrects it."""

    def apply(self, aggregate: Arende) -> None:
        aggregate.diarienummer = self.diarienummer
        aggregate.mottagare_id = self.mottagare_id
        aggregate.partsstallning = self.partsstallning
        aggregate.medel = self.medel
        aggregate.sokt_for_ar = self.medel.budgetar
        aggregate.inkommen_dag = self.verkningsdag
        aggregate.inkommen_version = self.originator_version
        aggregate.sokt_ore = self.sokt_ore
        aggregate.besvarade |= besvarade(self.uppgifter)

    def i_ord(self) -> str:
        sokt = "" if self.sokt_ore is None else f" om {kronor(self.sokt_ore)}"
        return f"ansökan{sokt} inkommen: {self.avser}"


def lamna_in(
    utlysning: Utlysning,
    mottagare: Mottagare,
    atgard: Atgard,
    *,
    arende_id: UUID,
    diarienummer: str,
    avser: str,
    sokt_ore: int | None = None,
    uppgifter: Sequence[Ansokningsuppgift] = (),
) -> Arende:
    """Register an application. One that came late or lacks something is registered too."""
    nycklar = [u.nyckel for u in uppgifter]
    krav(len(nycklar) == len(set(nycklar)), UppgiftTvaGanger)
    krav(
        not mottagare.eftertradd_den(atgard.dag),
        SokandenEftertradd,
        namn=mottagare.namn,
        dag=mottagare.eftertradd and mottagare.eftertradd.dag,
    )
    return Arende.borja(
        AnsokanInkommen,
        atgard,
        id=arende_id,
        diarienummer=diarienummer,
        mottagare_id=mottagare.id,
        avser=avser,
        medel=utlysning.medel,
        sokt_ore=sokt_ore,
        uppgifter=tuple(uppgifter),
        partsstallning=efter_organisationsnummer(mottagare.organisationsnummer),
    )


def besvarade(uppgifter: Sequence[Ansokningsuppgift]) -> dict[str, str]:
    """What has been answered: an empty answer is none."""
    return {u.nyckel: u.svar for u in uppgifter if u.svar.strip()}
