"""Överlämnande: what came in time goes to the court (46 § FL)."""

from __future__ import annotations

from uuid import UUID

from domain.arende.arende import Arende
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.stopp import krav
from domain.grund.varden import Rad
from domain.overklagande.overklagande import (
    andra_overklagande,
    krav_darefter,
    krav_inte_aterkallat,
    overklagat,
)
from domain.overklagande.stopp import ForSentOverlamnas, RattidsprovningSaknas, RedanOverlamnat


class OverklagandeOverlamnat(Arende.Event):
    """The appeal and the file were handed over to the court on verkningsdag (46 § FL)."""

    TOPIC = "arende.overklagande-overlamnat"
    NAMN = "överklagande överlämnat"
    HANT = dagen("Dagen för överlämnandet")

    overklagande_id: UUID
    beslut_id: UUID
    domstol: Rad

    def apply(self, aggregate: Arende) -> None:
        andra_overklagande(
            aggregate, self.beslut_id, self.overklagande_id, overlamnat_dag=self.verkningsdag
        )

    def i_ord(self) -> str:
        return f"överklagandet överlämnat till {self.domstol}"


def overlamna(arende: Arende, atgard: Atgard, *, overklagande_id: UUID, domstol: str) -> None:
    """Record that the appeal was handed over to the court.

    That is done with every appeal that was not dismissed as too late: whether a decision may be
    appealed at all is for the court to say.
    """
    beslut, overklagande = overklagat(arende, overklagande_id)
    krav_inte_aterkallat(overklagande)
    krav(overklagande.i_tid is not None, RattidsprovningSaknas)
    krav(overklagande.i_tid is True, ForSentOverlamnas)
    krav(
        overklagande.overlamnat_dag is None,
        RedanOverlamnat,
        dag=overklagande.overlamnat_dag,
    )
    krav_darefter(atgard.dag, overklagande.inkommen_dag)
    arende.registrera(
        OverklagandeOverlamnat,
        atgard,
        overklagande_id=overklagande_id,
        beslut_id=beslut.beslut_id,
        domstol=domstol,
    )
