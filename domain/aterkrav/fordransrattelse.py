"""Fordransrättelse: an obvious slip in what a decision says of a claim is corrected (36 § FL).

Whatever the decision is about, the same is asked for and the same is remembered: the fact points at
the decision, says what was said and what is right, and the claim is as if it had been said so from
the beginning. What is not obvious is changed as 37–38 §§ FL have it.
"""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.fordran import fordrans_namn
from domain.arende.tillstand import Beslut
from domain.beslut.meddelande import beslutet
from domain.beslut.rattelse import Rattelseskal
from domain.beslut.stopp import InteGallandeBeslut
from domain.grund.hant import dagen
from domain.grund.stopp import krav
from domain.grund.varden import Text


class Fordransrattelse(Arende.Event):
    """The decision `beslut_id` had an obvious slip; verkningsdag is the day it was corrected.

    Who corrects a figure has decided it as much as who made the slip.
    """

    HANT = dagen("Rättelsedagen")

    beslut_id: UUID
    fordran_id: UUID
    rattelseskal: Rattelseskal
    fore: Text
    efter: Text

    def apply(self, aggregate: Arende) -> None:
        beslut = aggregate.beslut[self.beslut_id]
        aggregate.beslut[self.beslut_id] = replace(
            beslut, beslutsfattare=beslut.beslutsfattare | {self.av.subjekt}
        )

    def rattat_i_ord(self, vad: str) -> str:
        om = f"{fordrans_namn(self.fordran_id)}, {self.rattelseskal.namn}, 36 § FL"
        return f"{vad} ({om}): {self.fore} → {self.efter}"


def gallande_beslut(arende: Arende, beslut_id: UUID) -> Beslut:
    """The decision, if it holds."""
    beslut = beslutet(arende, beslut_id)
    krav(beslut.i_kraft, InteGallandeBeslut, diarienummer=arende.diarienummer)
    return beslut
