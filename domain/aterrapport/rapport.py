"""Rapport: the mottagare accounts for what was received."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.tillstand import Aterrapport
from domain.aterrapport.stopp import AterrapportForeBegaran, AterrapportInteBegard, RedanGranskad
from domain.aterrapport.svar import Aterrapportsvar, krav_behoriga, krav_intygat_fore, krav_svar
from domain.grund.aktor import Atgard
from domain.grund.hant import ANKOMSTDAG
from domain.grund.pengar import Lada
from domain.grund.stopp import krav, kronor
from domain.grund.varden import OreEllerNoll, ny_av
from domain.mottagare.mottagare import Mottagare


class AterrapportInkommen(Arende.Event):
    """A report came in; verkningsdag is the day it did. One that comes again replaces it.

    `att_redovisa_ore` is what had been paid with right and was to be accounted for, and
    `oforbrukat_ore` what of it the costs leave unspent.
    """

    TOPIC = "arende.aterrapport-inkommen"
    NAMN = "återrapport inkommen"
    HANT = ANKOMSTDAG

    aterrapport_id: UUID
    svar: Aterrapportsvar
    att_redovisa_ore: OreEllerNoll
    kostnader_ore: OreEllerNoll
    oforbrukat_ore: OreEllerNoll
    handling_id: UUID | None

    def apply(self, aggregate: Arende) -> None:
        aggregate.aterrapporter[self.aterrapport_id] = ny_av(
            aggregate.aterrapporter[self.aterrapport_id],
            inkommen_dag=self.verkningsdag,
            att_redovisa_ore=self.att_redovisa_ore,
            kostnader_ore=self.kostnader_ore,
            svar=self.svar,
            handling_id=self.handling_id,
            inkommen_version=self.originator_version,
            komplettera_senast=None,
        )

    def i_ord(self) -> str:
        return f"återrapport inkommen: {redovisat(self.kostnader_ore, self.oforbrukat_ore)}"


def redovisat(kostnader_ore: int, oforbrukat_ore: int) -> str:
    """What a report says of the money, in words."""
    return f"{kronor(kostnader_ore)} i kostnader, {kronor(oforbrukat_ore)} oförbrukat"


def ta_emot(
    arende: Arende,
    mottagare: Mottagare,
    atgard: Atgard,
    *,
    aterrapport_id: UUID,
    svar: Aterrapportsvar,
    handling_id: UUID | None = None,
) -> None:
    """Register a report that came in, in time or not. It must answer what the template asks.

    It was certified that day or before, by those who have been entered for the mottagare in that
    capacity and were so the day they did it, if any had been by then.
    """
    rapport = begard(arende, aterrapport_id)
    krav(not rapport.granskad, RedanGranskad)
    krav_rapporten(rapport, mottagare, svar, atgard.dag)
    att_redovisa = max(0, arende.lador.i(Lada.UTBETALT_EJ_REDOVISAT))
    arende.registrera(
        AterrapportInkommen,
        atgard,
        aterrapport_id=aterrapport_id,
        svar=svar,
        att_redovisa_ore=att_redovisa,
        kostnader_ore=svar.kostnader_ore,
        oforbrukat_ore=max(0, att_redovisa - svar.kostnader_ore),
        handling_id=handling_id,
    )


def krav_rapporten(
    rapport: Aterrapport, mottagare: Mottagare, svar: Aterrapportsvar, dag: date
) -> None:
    """What must hold of a report that came in on `dag`."""
    krav(dag >= rapport.begard_dag, AterrapportForeBegaran, dag=dag, begard=rapport.begard_dag)
    krav_svar(rapport.mall, svar)
    krav_intygat_fore(svar.intyg, dag)
    krav_behoriga(mottagare, svar.intyg)


def begard(arende: Arende, aterrapport_id: UUID) -> Aterrapport:
    """The report that was asked for, or a refusal."""
    krav(
        aterrapport_id in arende.aterrapporter,
        AterrapportInteBegard,
        aterrapport_id=aterrapport_id,
    )
    return arende.aterrapporter[aterrapport_id]
