"""Överklagande: it comes in, and what every verb asks of it that does something about it."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.beslut import Beslut, Overklagande
from domain.beslut.meddelande import beslutet
from domain.grund.aktor import Atgard
from domain.grund.hant import ANKOMSTDAG
from domain.grund.stopp import krav
from domain.grund.varden import Rad, Text, ny_av
from domain.overklagande.stopp import (
    OverklagandetAterkallat,
    OverklagandetFinnsInte,
    OverklagandetFinnsRedan,
    OverklagandetsDagStammerInte,
    OverklagatForeBeslut,
    RedanRattidsprovat,
)


class OverklagandeInkommet(Arende.Event):
    """An appeal came in; verkningsdag is the day on which it did (43, 45 §§ FL)."""

    TOPIC = "arende.overklagande-inkommet"
    NAMN = "överklagande inkommet"
    HANT = ANKOMSTDAG

    overklagande_id: UUID
    beslut_id: UUID
    klagande: Rad
    yrkande: Text
    handling_id: UUID | None

    def apply(self, aggregate: Arende) -> None:
        overklagat = aggregate.beslut[self.beslut_id]
        aggregate.beslut[self.beslut_id] = ny_av(
            overklagat,
            overklaganden=(
                *overklagat.overklaganden,
                Overklagande(self.overklagande_id, self.verkningsdag),
            ),
        )

    def i_ord(self) -> str:
        return f"överklagande inkommet från {self.klagande}: {self.yrkande}"


def ta_emot(
    arende: Arende,
    atgard: Atgard,
    *,
    overklagande_id: UUID,
    beslut_id: UUID,
    klagande: str,
    yrkande: str,
    handling_id: UUID | None = None,
) -> None:
    """Register an appeal, the first or a further one, by the same party or another.

    One that came late, or is of a decision that may not be appealed or has since been changed, is
    registered too: that is judged afterwards.
    """
    finns = {o.overklagande_id for b in arende.beslut.values() for o in b.overklaganden}
    krav(overklagande_id not in finns, OverklagandetFinnsRedan, overklagande_id=overklagande_id)
    beslut = beslutet(arende, beslut_id)
    krav(
        atgard.dag >= beslut.dag,
        OverklagatForeBeslut,
        dag=atgard.dag,
        beslutsdag=beslut.dag,
    )
    arende.registrera(
        OverklagandeInkommet,
        atgard,
        overklagande_id=overklagande_id,
        beslut_id=beslut_id,
        klagande=klagande,
        yrkande=yrkande,
        handling_id=handling_id,
    )


def krav_oprovat(overklagande: Overklagande) -> None:
    """It stands, and nobody has found yet whether it came in time."""
    krav_inte_aterkallat(overklagande)
    krav(overklagande.i_tid is None, RedanRattidsprovat)


def krav_inte_aterkallat(overklagande: Overklagande) -> None:
    krav(
        overklagande.aterkallat_dag is None,
        OverklagandetAterkallat,
        dag=overklagande.aterkallat_dag,
    )


def krav_darefter(dag: date, tidigare: date) -> None:
    krav(dag >= tidigare, OverklagandetsDagStammerInte, dag=dag, tidigare=tidigare)


def overklagat(arende: Arende, overklagande_id: UUID) -> tuple[Beslut, Overklagande]:
    for beslut in arende.beslut.values():
        for overklagande in beslut.overklaganden:
            if overklagande.overklagande_id == overklagande_id:
                return beslut, overklagande
    raise OverklagandetFinnsInte(overklagande_id=overklagande_id)


def andra_overklagande(arende: Arende, beslut_id: UUID, overklagande_id: UUID, **nytt: Any) -> None:
    """Remember something of one of the appeals of a decision."""
    beslut = arende.beslut[beslut_id]
    arende.beslut[beslut_id] = ny_av(
        beslut,
        overklaganden=tuple(
            ny_av(o, **nytt) if o.overklagande_id == overklagande_id else o
            for o in beslut.overklaganden
        ),
    )
