"""A refusal that is told, received and appealed."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from domain.beslut import avgorande, meddelande
from domain.beslut.meddelande import (
    Meddelandesatt,
    Overklagandehanvisning,
)
from domain.mottagare.partsstallning import Partsstallning, efter_organisationsnummer
from domain.overklagande import overklagande
from tests.domain.hjalp.beslutade import OVERKLAGANDE
from tests.domain.hjalp.domgang import Domgang, beviljad
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.scenario import ANNA

REGION = efter_organisationsnummer("232100-0024")
BESLUTSDAG = date(2024, 3, 1)
NYTT = UUID(int=77)


def beslutat(part: Partsstallning, beslut_id: UUID = NYTT) -> Domgang:
    """An application refused on 1 March 2024, under a regelverk that counts from the decision."""
    gang = Domgang(*beviljad(1_000, part=part)[:-2])
    falt = {"verkningsdag": date(2024, 3, 1), "av": ANNA, "beslut_id": beslut_id}
    gang.gor(avgorande.avsla, gang.underlag, beslut=BESLUTSUPPGIFTER, **falt)
    return gang


def meddela(
    gang: Domgang,
    dag: date,
    hanvisning: Overklagandehanvisning = Overklagandehanvisning.BIFOGAD,
    beslut_id: UUID = NYTT,
) -> None:
    om = {**meddelat(hanvisning), "verkningsdag": dag, "beslut_id": beslut_id}
    gang.gor(*meddelandet(gang), **om)


def delfa(gang: Domgang, dag: date) -> None:
    om: dict[str, Any] = {"verkningsdag": dag, "av": ANNA, "beslut_id": NYTT, "bevis": "kvitto"}
    gang.gor(meddelande.anteckna_delfaende, gang.regelverk, frozenset(), **om)


def overklaga(gang: Domgang, dag: date, **falt: Any) -> dict[str, Any]:
    """An appeal comes in; what the examination of it is asked with."""
    om: dict[str, Any] = {"verkningsdag": dag, "av": ANNA, "overklagande_id": OVERKLAGANDE}
    vem = {"klagande": "parten", "yrkande": "Bifall"}
    gang.gor(overklagande.ta_emot, beslut_id=NYTT, **vem, **om)
    return {**om, "i_tid": True, **falt}


def meddelat(hanvisning: Overklagandehanvisning) -> dict[str, Any]:
    return {
        "verkningsdag": date(2024, 3, 22),
        "av": ANNA,
        "beslut_id": NYTT,
        "satt": Meddelandesatt.DELGIVNING,
        "till": "parten",
        "overklagandehanvisning": hanvisning,
    }


def meddelandet(gang: Domgang) -> tuple[Any, ...]:
    return meddelande.meddela, gang.regelverk, frozenset()
