"""Rättelse av en återrapport: what was registered is not what came in, or not on that day.

What the mottagare itself changes is a new report. This is for when we, or the form, got it wrong.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.aterrapport.rapport import begard, krav_rapporten, redovisat
from domain.aterrapport.stopp import (
    AterrapportInteInkommen,
    GranskadForeInkommen,
    RattelsenAndrarGranskat,
)
from domain.aterrapport.svar import Aterrapportsvar
from domain.grund.aktor import Atgard
from domain.grund.hant import ANKOMSTDAG
from domain.grund.stopp import IngetAttRatta, krav, kronor
from domain.grund.varden import OreEllerNoll, Rad, ny_av
from domain.mottagare.mottagare import Mottagare


class AterrapportRattad(Arende.Event):
    """What the report said, or the day on which it came in, had been registered wrong.

    `rattar_version` is the version of the fact that last said it, and verkningsdag the day on which
    the report came in. All that is said of it is said again, the handling too; `att_redovisa_ore`
    is as it was then. The amounts that were wrong are `tidigare_…`.
    """

    TOPIC = "arende.aterrapport-rattad"
    NAMN = "återrapport rättad"
    HANT = ANKOMSTDAG

    aterrapport_id: UUID
    rattar_version: int
    tidigare_verkningsdag: date
    tidigare_kostnader_ore: OreEllerNoll
    tidigare_oforbrukat_ore: OreEllerNoll
    svar: Aterrapportsvar
    att_redovisa_ore: OreEllerNoll
    kostnader_ore: OreEllerNoll
    oforbrukat_ore: OreEllerNoll
    handling_id: UUID | None
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        aggregate.aterrapporter[self.aterrapport_id] = ny_av(
            aggregate.aterrapporter[self.aterrapport_id],
            inkommen_dag=self.verkningsdag,
            kostnader_ore=self.kostnader_ore,
            svar=self.svar,
            handling_id=self.handling_id,
            inkommen_version=self.originator_version,
        )

    def i_ord(self) -> str:
        vad = redovisat(self.kostnader_ore, self.oforbrukat_ore)
        return f"återrapport rättad ({self.orsak}): {vad}"


def ratta_aterrapport(
    arende: Arende,
    mottagare: Mottagare,
    atgard: Atgard,
    *,
    aterrapport_id: UUID,
    svar: Aterrapportsvar,
    orsak: str,
    handling_id: UUID | None = None,
) -> None:
    """Correct what was registered of a report.

    One that is reviewed keeps its sum of costs, and came in before the review.
    """
    rapport = begard(arende, aterrapport_id)
    krav(rapport.inkommen_dag is not None, AterrapportInteInkommen)
    krav_rapporten(rapport, mottagare, svar, atgard.dag)
    forut = (rapport.inkommen_dag, rapport.svar, rapport.handling_id)
    krav((atgard.dag, svar, handling_id) != forut, IngetAttRatta)
    krav(
        rapport.granskad_dag is None or atgard.dag <= rapport.granskad_dag,
        GranskadForeInkommen,
        dag=rapport.granskad_dag,
        inkommen=atgard.dag,
    )
    krav(
        not rapport.granskad or svar.kostnader_ore == rapport.kostnader_ore,
        RattelsenAndrarGranskat,
        granskat=kronor(rapport.kostnader_ore),
        summa=kronor(svar.kostnader_ore),
    )
    arende.registrera(
        AterrapportRattad,
        atgard,
        aterrapport_id=aterrapport_id,
        rattar_version=rapport.inkommen_version,
        tidigare_verkningsdag=rapport.inkommen_dag,
        tidigare_kostnader_ore=rapport.kostnader_ore,
        tidigare_oforbrukat_ore=max(0, rapport.att_redovisa_ore - rapport.kostnader_ore),
        svar=svar,
        att_redovisa_ore=rapport.att_redovisa_ore,
        kostnader_ore=svar.kostnader_ore,
        oforbrukat_ore=max(0, rapport.att_redovisa_ore - svar.kostnader_ore),
        handling_id=handling_id,
        orsak=orsak,
    )
