"""Återkallelse: who appealed takes the överklagande back before the court has it."""

from __future__ import annotations

from uuid import UUID

from domain.arende.arende import Arende
from domain.grund.aktor import Atgard
from domain.grund.hant import ANKOMSTDAG
from domain.grund.stopp import krav
from domain.grund.varden import Rad
from domain.overklagande.overklagande import (
    andra_overklagande,
    krav_darefter,
    krav_inte_aterkallat,
    overklagat,
)
from domain.overklagande.stopp import RedanAvvisat, RedanOverlamnat


class OverklagandeAterkallat(Arende.Event):
    """The appeal was withdrawn before it was handed over; verkningsdag is the day that came in.

    `beslut_id` is, as in the other facts of an appeal, the decision that it is of.
    """

    TOPIC = "arende.overklagande-aterkallat"
    NAMN = "överklagande återkallat"
    HANT = ANKOMSTDAG

    overklagande_id: UUID
    beslut_id: UUID
    avsandare: Rad
    handling_id: UUID | None

    def apply(self, aggregate: Arende) -> None:
        andra_overklagande(
            aggregate, self.beslut_id, self.overklagande_id, aterkallat_dag=self.verkningsdag
        )

    def i_ord(self) -> str:
        return f"överklagandet återkallat av {self.avsandare}"


def aterkalla(
    arende: Arende,
    atgard: Atgard,
    *,
    overklagande_id: UUID,
    av_vem: str,
    handling_id: UUID | None = None,
) -> None:
    """Register that an appeal was withdrawn while it was with us: it is not handed over.

    After that it is withdrawn at the court, which writes its case off.
    """
    beslut, overklagande = overklagat(arende, overklagande_id)
    krav_inte_aterkallat(overklagande)
    krav(overklagande.i_tid is not False, RedanAvvisat)
    krav(overklagande.overlamnat_dag is None, RedanOverlamnat, dag=overklagande.overlamnat_dag)
    krav_darefter(atgard.dag, overklagande.inkommen_dag)
    arende.registrera(
        OverklagandeAterkallat,
        atgard,
        overklagande_id=overklagande_id,
        beslut_id=beslut.beslut_id,
        avsandare=av_vem,
        handling_id=handling_id,
    )
