"""Rättelse av en återrapport: what was registered is not what came in, or not on that day.

What the mottagare itself changes is a new report. This is for when we, or the form, got it wrong.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from domain.arende import Arende
from domain.aterrapport import begard
from domain.aterrapportsvar import (
    Aterrapportsvar,
    krav_behoriga,
    krav_intygat_fore,
    krav_svar,
)
from domain.faktum import Aktor, OreEllerNoll, Rad
from domain.hant import ANKOMSTDAG
from domain.mottagare import Mottagare
from domain.stopp import IngetAttRatta, krav, kronor
from domain.stopp.aterrapport import (
    AterrapportForeBegaran,
    AterrapportInteInkommen,
    RattelsenAndrarGranskat,
)


class AterrapportRattad(Arende.Event):
    """What the report said, or the day on which it came in, had been registered wrong.

    `rattar_version` is the version of the fact that last said it, and verkningsdag the day on which
    the report came in. Everything it says is said again; `att_redovisa_ore` is as it was then.
    """

    TOPIC = "arende.aterrapport-rattad"
    HANT = ANKOMSTDAG

    aterrapport_id: UUID
    rattar_version: int
    tidigare_verkningsdag: date
    svar: Aterrapportsvar
    att_redovisa_ore: OreEllerNoll
    kostnader_ore: OreEllerNoll
    oforbrukat_ore: OreEllerNoll
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        aggregate.aterrapporter[self.aterrapport_id] = replace(
            aggregate.aterrapporter[self.aterrapport_id],
            inkommen_dag=self.verkningsdag,
            kostnader_ore=self.kostnader_ore,
            svar=self.svar,
            inkommen_version=self.originator_version,
        )


def ratta_aterrapport(
    arende: Arende,
    mottagare: Mottagare,
    *,
    verkningsdag: date,
    av: Aktor,
    aterrapport_id: UUID,
    svar: Aterrapportsvar,
    orsak: str,
) -> None:
    """Correct what was registered of a report. One that is reviewed keeps its sum of costs."""
    rapport = begard(arende, aterrapport_id)
    krav(rapport.inkommen_dag is not None, AterrapportInteInkommen)
    krav(
        verkningsdag >= rapport.begard_dag,
        AterrapportForeBegaran,
        dag=verkningsdag,
        begard=rapport.begard_dag,
    )
    krav_svar(rapport.mall, svar)
    krav_intygat_fore(svar.intyg, verkningsdag)
    krav_behoriga(mottagare, svar.intyg)
    krav((verkningsdag, svar) != (rapport.inkommen_dag, rapport.svar), IngetAttRatta)
    krav(
        not rapport.granskad or svar.kostnader_ore == rapport.kostnader_ore,
        RattelsenAndrarGranskat,
        granskat=kronor(rapport.kostnader_ore),
        summa=kronor(svar.kostnader_ore),
    )
    arende.trigger_event(
        AterrapportRattad,
        verkningsdag=verkningsdag,
        av=av,
        aterrapport_id=aterrapport_id,
        rattar_version=rapport.inkommen_version,
        tidigare_verkningsdag=rapport.inkommen_dag,
        svar=svar,
        att_redovisa_ore=rapport.att_redovisa_ore,
        kostnader_ore=svar.kostnader_ore,
        oforbrukat_ore=max(0, rapport.att_redovisa_ore - svar.kostnader_ore),
        orsak=orsak,
    )
