"""Gällande: the decision that settles the application, if it is there to be changed."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.stopp import AndringForeBeslut
from domain.arende.tillstand import Beslut
from domain.beslut.stopp import DomstolenHarAvgjort, InteGallandeBeslut
from domain.grund.stopp import krav


def krav_gallande(arende: Arende, beslut_id: UUID | None, dag: date) -> UUID:
    """The decision that settles the application stands, is the one meant, and came before."""
    arende.krav_oppet()
    gallande = arende.avgorande
    krav(
        gallande is not None and gallande.i_kraft and beslut_id in (None, gallande.beslut_id),
        InteGallandeBeslut,
        diarienummer=arende.diarienummer,
    )
    assert gallande is not None
    krav(dag >= gallande.dag, AndringForeBeslut, dag=dag, beslutsdag=gallande.dag)
    return gallande.beslut_id


def krav_eget(arende: Arende, beslut_id: UUID | None, dag: date) -> Beslut:
    """The decision in force, if it is the authority's own: not what a court put in its place."""
    gallande = arende.beslut[krav_gallande(arende, beslut_id, dag)]
    krav(not gallande.andrat_av_domstol, DomstolenHarAvgjort)
    return gallande
