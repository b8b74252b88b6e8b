"""Kommunicering: the party may comment on the material before a decision (25 § FL)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.tillstand import Kommunicering
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.hant import ANKOMSTDAG
from domain.grund.stopp import krav
from domain.grund.varden import Rad, Text, ny_av
from domain.handlaggning.stopp import (
    BesvaradForeUtskick,
    KommuniceradRedan,
    KommuniceringenFinnsInte,
    KommuniceringenTom,
    SvarstidForeUtskick,
)


class UnderlagKommunicerat(Arende.Event):
    """The party was sent the material before a decision; verkningsdag is the day it was sent."""

    TOPIC = "arende.underlag-kommunicerat"
    NAMN = "underlag kommunicerat"
    OM_PARTEN = True

    kommunicering_id: UUID
    infor: Beslutstyp
    till: Rad
    innehall: Text
    svara_senast: date

    def apply(self, aggregate: Arende) -> None:
        aggregate.handlades_av(self.av)
        aggregate.kommuniceringar[self.kommunicering_id] = Kommunicering(
            self.infor, self.verkningsdag, self.svara_senast
        )

    def i_ord(self) -> str:
        vad = f"underlag inför {self.infor.namn} skickat till {self.till}"
        return f"{vad}, svar senast {self.svara_senast}"


class YttrandeInkommet(Arende.Event):
    """The party answered; verkningsdag is the day on which the answer came in."""

    TOPIC = "arende.yttrande-inkommet"
    NAMN = "yttrande inkommet"
    HANT = ANKOMSTDAG

    kommunicering_id: UUID
    innehall: Text
    handling_id: UUID | None

    def apply(self, aggregate: Arende) -> None:
        skickad = aggregate.kommuniceringar[self.kommunicering_id]
        aggregate.kommuniceringar[self.kommunicering_id] = ny_av(
            skickad, besvarad_dag=min(skickad.besvarad_dag or self.verkningsdag, self.verkningsdag)
        )

    def i_ord(self) -> str:
        return f"yttrande inkommet: {self.innehall}"


def kommunicera(
    arende: Arende,
    atgard: Atgard,
    *,
    kommunicering_id: UUID,
    infor: Beslutstyp,
    till: str,
    innehall: str,
    svara_senast: date,
) -> None:
    """Send the material to the party, with a day to answer by."""
    krav(
        kommunicering_id not in arende.kommuniceringar,
        KommuniceradRedan,
        kommunicering_id=kommunicering_id,
    )
    arende.krav_oppet()
    arende.krav_ojavig(atgard.av.subjekt)
    krav(innehall.strip() != "", KommuniceringenTom)
    krav(
        svara_senast >= atgard.dag,
        SvarstidForeUtskick,
        senast=svara_senast,
        dag=atgard.dag,
    )
    arende.registrera(
        UnderlagKommunicerat,
        atgard,
        kommunicering_id=kommunicering_id,
        infor=infor,
        till=till,
        innehall=innehall,
        svara_senast=svara_senast,
    )


def ta_emot_yttrande(
    arende: Arende,
    atgard: Atgard,
    *,
    kommunicering_id: UUID,
    innehall: str,
    handling_id: UUID | None = None,
) -> None:
    """Register what the party answered, in time or not, at once or in parts."""
    krav(
        kommunicering_id in arende.kommuniceringar,
        KommuniceringenFinnsInte,
        kommunicering_id=kommunicering_id,
    )
    kommunicering = arende.kommuniceringar[kommunicering_id]
    krav(
        atgard.dag >= kommunicering.skickad_dag,
        BesvaradForeUtskick,
        dag=atgard.dag,
        skickad=kommunicering.skickad_dag,
    )
    arende.registrera(
        YttrandeInkommet,
        atgard,
        kommunicering_id=kommunicering_id,
        innehall=innehall,
        handling_id=handling_id,
    )
