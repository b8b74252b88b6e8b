"""Komplettering: what an application lacks is asked for, with a day and a consequence (20 § FL)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from domain.ansokan.inlamning import Ansokningsuppgift, besvarade
from domain.ansokan.stopp import (
    BegaranForeAnsokan,
    BegaranTom,
    KompletteradForeBegaran,
    KompletteringenFinnsInte,
    KompletteringFinnsRedan,
    KonsekvensSaknas,
    UppgiftTvaGanger,
)
from domain.arende.arende import Arende
from domain.arende.aterkallat import krav_inte_aterkallad
from domain.arende.stopp import FristForeBegaran, RedanBeslutat
from domain.arende.tillstand import Komplettering
from domain.grund.aktor import Atgard
from domain.grund.hant import ANKOMSTDAG, dagen
from domain.grund.stopp import krav
from domain.grund.varden import Rad, Text, ny_av
from domain.regelverk.regler import Nyckel


class KompletteringBegard(Arende.Event):
    """The applicant was asked for what is missing, by `senast`, or else `konsekvens`.

    `saknade_uppgifter` are the keys of what is missing; `text` says it to the applicant.
    verkningsdag is the day it was asked for.
    """

    TOPIC = "arende.komplettering-begard"
    NAMN = "komplettering begärd"
    OM_PARTEN = True
    HANT = dagen("Dagen för begäran")

    komplettering_id: UUID
    saknade_uppgifter: tuple[Nyckel, ...]
    text: Text
    senast: date
    konsekvens: Text

    def apply(self, aggregate: Arende) -> None:
        aggregate.handlades_av(self.av)
        aggregate.kompletteringar[self.komplettering_id] = Komplettering(
            self.verkningsdag, self.senast
        )

    def i_ord(self) -> str:
        return f"komplettering begärd, ska lämnas senast {self.senast}: {self.text}"


class KompletteringInkommen(Arende.Event):
    """What was asked for came in, all or some; verkningsdag is the day it reached us."""

    TOPIC = "arende.komplettering-inkommen"
    NAMN = "komplettering inkommen"
    HANT = ANKOMSTDAG

    komplettering_id: UUID
    uppgifter: tuple[Ansokningsuppgift, ...]
    avsandare: Rad
    handling_id: UUID | None

    def apply(self, aggregate: Arende) -> None:
        aggregate.besvarade |= besvarade(self.uppgifter)
        begard = aggregate.kompletteringar[self.komplettering_id]
        aggregate.kompletteringar[self.komplettering_id] = ny_av(
            begard, inkommen_dag=min(begard.inkommen_dag or self.verkningsdag, self.verkningsdag)
        )

    def i_ord(self) -> str:
        return f"komplettering inkommen från {self.avsandare}"


def begar(
    arende: Arende,
    atgard: Atgard,
    *,
    komplettering_id: UUID,
    avser: Sequence[str],
    text: str,
    senast: date,
    konsekvens: str,
) -> None:
    """Ask for what is missing, say by when, and what happens otherwise."""
    krav(
        komplettering_id not in arende.kompletteringar,
        KompletteringFinnsRedan,
        komplettering_id=komplettering_id,
    )
    arende.krav_oppet()
    arende.krav_ojavig(atgard.av.subjekt)
    krav(arende.avgorande_id is None, RedanBeslutat, diarienummer=arende.diarienummer)
    krav_inte_aterkallad(arende)
    krav(
        arende.inkommen_dag is not None and atgard.dag >= arende.inkommen_dag,
        BegaranForeAnsokan,
        dag=atgard.dag,
        inkommen=arende.inkommen_dag,
    )
    krav(senast >= atgard.dag, FristForeBegaran, senast=senast, dag=atgard.dag)
    krav(len(avser) > 0 or text.strip() != "", BegaranTom)
    krav(konsekvens.strip() != "", KonsekvensSaknas)
    arende.registrera(
        KompletteringBegard,
        atgard,
        komplettering_id=komplettering_id,
        saknade_uppgifter=tuple(avser),
        text=text,
        senast=senast,
        konsekvens=konsekvens,
    )


def ta_emot(
    arende: Arende,
    atgard: Atgard,
    *,
    komplettering_id: UUID,
    uppgifter: Sequence[Ansokningsuppgift],
    avsandare: str,
    handling_id: UUID | None = None,
) -> None:
    """Register what came in, in time or not, at once or in parts."""
    krav(
        komplettering_id in arende.kompletteringar,
        KompletteringenFinnsInte,
        komplettering_id=komplettering_id,
    )
    begard = arende.kompletteringar[komplettering_id]
    krav(
        atgard.dag >= begard.begard_dag,
        KompletteradForeBegaran,
        dag=atgard.dag,
        begard=begard.begard_dag,
    )
    nycklar = [u.nyckel for u in uppgifter]
    krav(len(nycklar) == len(set(nycklar)), UppgiftTvaGanger)
    arende.registrera(
        KompletteringInkommen,
        atgard,
        komplettering_id=komplettering_id,
        uppgifter=tuple(uppgifter),
        avsandare=avsandare,
        handling_id=handling_id,
    )
