"""Prioritering: the order in which the cases of a call are to be granted."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from domain.arende.arende import Arende
from domain.beslut.stopp import PrioriteringenTom
from domain.grund.aktor import Atgard
from domain.grund.hant import BESLUTSDAG
from domain.grund.stopp import krav
from domain.grund.varden import Text
from domain.utlysning.stopp import TextenTom
from domain.utlysning.utlysning import Utlysning


class PrioriteringFaststalld(Utlysning.Event):
    """When the money is not enough for all: in which order, and on what grounds.

    It binds no decision: a grant while one before it is undecided is a deviation, and is listed.

    `arende_ids` in that order. verkningsdag is the day it was decided. A later one replaces it.
    """

    TOPIC = "utlysning.prioritering-faststalld"
    NAMN = "prioritering fastställd"
    HANT = BESLUTSDAG

    arende_ids: tuple[UUID, ...]
    motivering: Text

    def apply(self, aggregate: Utlysning) -> None:
        aggregate.prioritering = self.arende_ids


def prioritera(
    utlysning: Utlysning, arenden: Sequence[Arende], atgard: Atgard, *, grunder: str
) -> None:
    """Establish in which order applications are to be granted when the money is not enough."""
    utlysning.krav_pagar()
    krav(0 < len(arenden) == len({a.id for a in arenden}), PrioriteringenTom)
    for arende in arenden:
        arende.krav_hor_till(utlysning)
    krav(grunder.strip() != "", TextenTom)
    utlysning.registrera(
        PrioriteringFaststalld, atgard, arende_ids=tuple(a.id for a in arenden), motivering=grunder
    )
