"""Commands about a deviation, of which nobody may have recorded anything before; or about many."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from api.kommandon.kring import Kring, KringArendet, Verb
from domain.aterkrav import rantepaforing
from domain.avvikelse.avvikelse import Avvikelsearbete
from domain.grund.aktor import Aktor
from store.journal import Arbete, Kommando


def om_avvikelsen(avvikelse_id: UUID, *, verb: Verb, av: Aktor, **falt: Any) -> Kommando:
    """Do `verb` to what has been made of the deviation so far."""

    def kommando(arbete: Arbete) -> None:
        Kring(arbete, av, arbete.hamta_eller_borja(Avvikelsearbete, avvikelse_id)).gor(verb, **falt)

    return kommando


def rakna_om_rantan(
    strom_id: None, *, av: Aktor, verkningsdag: date, fordringar: Sequence[tuple[UUID, UUID]]
) -> Kommando:
    """Count again the interest on claims, each named by its ärende and itself.

    It is counted to the day that each had been counted to, or to `verkningsdag` where that is not
    known: one rate may touch every claim.
    """

    def kommando(arbete: Arbete) -> None:
        for arende_id, fordran_id in dict.fromkeys(fordringar):
            with arbete.for_sig():
                kring = KringArendet(arbete, av, arende_id)
                fordran = kring.arende.fordringar.get(fordran_id)
                till = None if fordran is None else fordran.ranta_till
                kring.gor(
                    rantepaforing.berakna,
                    verkningsdag=verkningsdag,
                    fordran_id=fordran_id,
                    till=till or verkningsdag,
                )

    return kommando
