"""Preskription: ten years after it came to be, or was last interrupted, a claim is not enforced.

Preskriptionslagen (1981:130) 2, 5 and 6 §§. It is counted from the decision (of what was paid by
mistake, from the payment), or from the last payment, written demand, acknowledgement, or step
before a court or Kronofogden that is recorded.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.aterkrav.fordran import skyldig
from domain.aterkrav.stopp import FordranPreskriberad
from domain.fordran.fordran import fordrans_namn
from domain.fordran.preskription import rantan_loper_till, sista_dagen_av
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.ord import Ord
from domain.grund.stopp import krav
from domain.grund.varden import Rad


class Avbrottsgrund(Ord):
    """5 § preskriptionslagen."""

    ERKANNANDE = "erkannande", "gäldenären har erkänt fordran"
    SKRIFTLIGT_KRAV = (
        "skriftligt-krav",
        "ett skriftligt krav har nått gäldenären",
    )
    MYNDIGHET = "myndighet", "fordran har åberopats vid domstol, hos Kronofogden eller i konkurs"


class PreskriptionAvbruten(Arende.Event):
    """The time began to run anew on verkningsdag. `underlag` shows it."""

    TOPIC = "arende.preskription-avbruten"
    NAMN = "preskription avbruten"
    OM_PARTEN = True
    HANT = dagen("Dagen för avbrottet")

    fordran_id: UUID
    avbrottsgrund: Avbrottsgrund
    underlag: Rad

    def apply(self, aggregate: Arende) -> None:
        avbryt(aggregate, self.fordran_id, self.verkningsdag)

    def i_ord(self) -> str:
        vad = fordrans_namn(self.fordran_id)
        return f"preskription av {vad} avbruten: {self.avbrottsgrund.namn}"


def avbryt(arende: Arende, fordran_id: UUID, dag: date) -> None:
    """Remember that the time began to run anew."""
    fordran = arende.fordringar[fordran_id]
    arende.fordringar[fordran_id] = replace(fordran, avbrott=(*fordran.avbrott, dag))


def anteckna_avbrott(
    arende: Arende, atgard: Atgard, *, fordran_id: UUID, avbrottsgrund: Avbrottsgrund, underlag: str
) -> None:
    """Record what interrupted it, while it could still be."""
    skyldig(arende, fordran_id)
    krav_inte_preskriberad(arende, fordran_id, atgard.dag)
    arende.registrera(
        PreskriptionAvbruten,
        atgard,
        fordran_id=fordran_id,
        avbrottsgrund=avbrottsgrund,
        underlag=underlag,
    )


def preskriberas(arende: Arende, fordran_id: UUID) -> date:
    """The last day on which the claim may be enforced, by what is recorded."""
    return sista_dagen_av(arende.fordringar[fordran_id])


def rantan_raknas_till(arende: Arende, fordran_id: UUID, dag: date) -> date:
    """The day to which interest is owed on `dag`."""
    return rantan_loper_till(arende.fordringar[fordran_id], dag)


def krav_inte_preskriberad(arende: Arende, fordran_id: UUID, dag: date) -> None:
    sista = preskriberas(arende, fordran_id)
    krav(dag <= sista, FordranPreskriberad, sista=sista)
