"""Inhibition: a court says that a decision does not apply until further notice.

Until it is lifted, or the court has judged, what the decision lets be done waits: nothing is
attested or ordered on a grant, and a claim is not enforced, nor what a change of it brought back.
"""

from __future__ import annotations

from uuid import UUID

from domain.arende.arende import Arende
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.stopp import krav
from domain.grund.varden import Rad, ny_av
from domain.overklagande.overklagande import krav_darefter, overklagat
from domain.overklagande.stopp import InteInhiberat, InteOverlamnat, RedanInhiberat


class InhibitionBeslutad(Arende.Event):
    """The court stopped the decision for the time being; verkningsdag is the day (28 § FPL)."""

    TOPIC = "arende.inhibition-beslutad"
    NAMN = "inhibition beslutad"
    HANT = dagen("Dagen för domstolens beslut")

    overklagande_id: UUID
    beslut_id: UUID
    domstol: Rad
    malnummer: Rad

    def apply(self, aggregate: Arende) -> None:
        aggregate.beslut[self.beslut_id] = ny_av(
            aggregate.beslut[self.beslut_id], inhiberat_dag=self.verkningsdag
        )

    def i_ord(self) -> str:
        return f"{self.domstol} {self.malnummer}: beslutet gäller inte tills vidare (inhibition)"


class InhibitionHavd(Arende.Event):
    """The court let the decision apply again, before it has judged; verkningsdag is the day."""

    TOPIC = "arende.inhibition-havd"
    NAMN = "inhibition hävd"
    HANT = dagen("Dagen för domstolens beslut")

    overklagande_id: UUID
    beslut_id: UUID
    domstol: Rad
    malnummer: Rad

    def apply(self, aggregate: Arende) -> None:
        aggregate.beslut[self.beslut_id] = ny_av(
            aggregate.beslut[self.beslut_id], inhiberat_dag=None
        )

    def i_ord(self) -> str:
        return f"{self.domstol} {self.malnummer}: inhibitionen hävd"


def inhibera(
    arende: Arende, atgard: Atgard, *, overklagande_id: UUID, domstol: str, malnummer: str
) -> None:
    """Record that the court that has the appeal stopped the decision, or what has become of it."""
    beslut, overklagande = overklagat(arende, overklagande_id)
    krav(overklagande.overlamnat_dag is not None, InteOverlamnat)
    assert overklagande.overlamnat_dag is not None
    krav_darefter(atgard.dag, overklagande.overlamnat_dag)
    krav(beslut.inhiberat_dag is None, RedanInhiberat, dag=beslut.inhiberat_dag)
    arende.registrera(
        InhibitionBeslutad,
        atgard,
        overklagande_id=overklagande_id,
        beslut_id=beslut.beslut_id,
        domstol=domstol,
        malnummer=malnummer,
    )


def hav_inhibition(
    arende: Arende, atgard: Atgard, *, overklagande_id: UUID, domstol: str, malnummer: str
) -> None:
    """Record that the court lifted it."""
    beslut, _ = overklagat(arende, overklagande_id)
    krav(beslut.inhiberat_dag is not None, InteInhiberat)
    assert beslut.inhiberat_dag is not None
    krav_darefter(atgard.dag, beslut.inhiberat_dag)
    arende.registrera(
        InhibitionHavd,
        atgard,
        overklagande_id=overklagande_id,
        beslut_id=beslut.beslut_id,
        domstol=domstol,
        malnummer=malnummer,
    )
