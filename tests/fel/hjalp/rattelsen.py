"""The party is told of a decision, and told again when it has been corrected."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.beslut.meddelande import (
    Meddelandesatt,
    Overklagandehanvisning,
    Underrattelseanledning,
    meddela,
    underratta_pa_nytt,
)
from tests.domain.hjalp.pengagang import Gang
from tests.domain.hjalp.scenario import ANNA


def _hanvisning(gang: Gang, beslut_id: UUID) -> Overklagandehanvisning:
    overklagas = gang.arende.beslut[beslut_id].overklagas is not None
    nej = Overklagandehanvisning.FAR_INTE_OVERKLAGAS
    return Overklagandehanvisning.BIFOGAD if overklagas else nej


def meddela_beslutet(gang: Gang, beslut_id: UUID, dag: date) -> None:
    gang.gor(
        meddela,
        gang.regelverk,
        frozenset(),
        verkningsdag=dag,
        av=ANNA,
        beslut_id=beslut_id,
        satt=Meddelandesatt.BREV,
        till="Region Uppsala",
        overklagandehanvisning=_hanvisning(gang, beslut_id),
    )


def underratta(gang: Gang, beslut_id: UUID, dag: date) -> None:
    """That the decision has been corrected."""
    gang.gor(
        underratta_pa_nytt,
        verkningsdag=dag,
        av=ANNA,
        beslut_id=beslut_id,
        anledning=Underrattelseanledning.RATTELSE,
        satt=Meddelandesatt.BREV,
        till="Region Uppsala",
        overklagandehanvisning=_hanvisning(gang, beslut_id),
    )
