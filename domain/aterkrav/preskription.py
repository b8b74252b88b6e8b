"""Preskription: ten years after it came to be, or was last interrupted, a claim is not enforced.

Preskriptionslagen (1981:130) 2, 5 and 6 §§. It is counted from the decision (of what was paid by
mistake, from the payment), or from the last payment, written demand, acknowledgement, or step
before a court or Kronofogden that is recorded; a reminder that is known to have reached the debtor
is a written demand. What was noted of the wrong claim, or of the wrong
day, is taken back as if it had never been noted: what is right is noted anew.
"""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from domain.arende.arende import Arende
from domain.aterkrav.fordran import finns, skyldig
from domain.aterkrav.stopp import AntecknatFinnsInte, FordranPreskriberad
from domain.fordran.avbrott import Avbrott, Avbrottssatt
from domain.fordran.fordran import fordrans_namn
from domain.fordran.preskription import rantan_loper_till, sista_dagen_av
from domain.grund.aktor import Atgard
from domain.grund.faktum import Faktum
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
        avbryt(aggregate, self, self.fordran_id, Avbrottssatt.ANTECKNAT)

    def i_ord(self) -> str:
        vad = fordrans_namn(self.fordran_id)
        return f"preskription av {vad} avbruten: {self.avbrottsgrund.namn}"


def avbryt(arende: Arende, faktum: Faktum, fordran_id: UUID, satt: Avbrottssatt) -> None:
    """Remember that the time began to run anew when that happened."""
    nytt = Avbrott(faktum.verkningsdag, faktum.originator_version, satt)
    arende.fordringar[fordran_id] = arende.fordringar[fordran_id].avbruten(nytt)


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


class Avbrottshavning(Arende.Event):
    """What was noted of the claim, of `tidigare_verkningsdag`, was not so.

    `preskriberas_dag` is the last day on which it may be enforced, as it is now known.
    """

    HANT = dagen("Dagen för hävningen")

    rattar_version: int
    fordran_id: UUID
    tidigare_verkningsdag: date
    preskriberas_dag: date
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        """After that day it never cost anything."""
        utan = aggregate.fordringar[self.fordran_id].utan_avbrott(self.rattar_version)
        aggregate.fordringar[self.fordran_id] = utan.rantan_till(self.preskriberas_dag)

    def havt_i_ord(self, vad: str) -> str:
        om = f"{vad} för {fordrans_namn(self.fordran_id)} den {self.tidigare_verkningsdag}"
        return f"{om}, preskriberas {self.preskriberas_dag}: {self.orsak}"


class PreskriptionsavbrottHavt(Avbrottshavning):
    """Nothing interrupted the time of the claim on that day; verkningsdag is when it was found.

    `rattar_version` is the fact that said so, of `tidigare_verkningsdag`. `preskriberas_dag` is the
    last day on which the claim may be enforced, as it is now known.
    """

    TOPIC = "arende.preskriptionsavbrott-havt"
    NAMN = "preskriptionsavbrott hävt"

    def i_ord(self) -> str:
        return self.havt_i_ord("hävt preskriptionsavbrott")


def hav_avbrott(
    arende: Arende, atgard: Atgard, *, fordran_id: UUID, rattar_version: int, orsak: str
) -> None:
    """Take back that something interrupted it."""
    antecknat = Antecknat(fordran_id, rattar_version, Avbrottssatt.ANTECKNAT)
    havt = det_havda(arende, antecknat)
    arende.registrera(PreskriptionsavbrottHavt, atgard, orsak=orsak, **havt)


class Antecknat(NamedTuple):
    """What was noted of a claim by the fact of that version, in that way."""

    fordran_id: UUID
    version: int
    satt: Avbrottssatt


def det_havda(arende: Arende, det: Antecknat) -> dict[str, Any]:
    """What is said of what is taken back; or a refusal, when it was not noted, or not so."""
    fordran = finns(arende, det.fordran_id)
    sagda = {a.version: a.dag for a in fordran.avbrott if a.satt is det.satt}
    krav(
        det.version in sagda,
        AntecknatFinnsInte,
        rattar_version=det.version,
        vad=det.satt.value,
    )
    return {
        "rattar_version": det.version,
        "fordran_id": det.fordran_id,
        "tidigare_verkningsdag": sagda[det.version],
        "preskriberas_dag": sista_dagen_av(fordran.utan_avbrott(det.version)),
    }


def preskriberas(arende: Arende, fordran_id: UUID) -> date:
    """The last day on which the claim may be enforced, by what is recorded."""
    return sista_dagen_av(arende.fordringar[fordran_id])


def rantan_raknas_till(arende: Arende, fordran_id: UUID, dag: date) -> date:
    """The day to which interest is owed on `dag`."""
    return rantan_loper_till(arende.fordringar[fordran_id], dag)


def krav_inte_preskriberad(arende: Arende, fordran_id: UUID, dag: date) -> None:
    sista = preskriberas(arende, fordran_id)
    krav(dag <= sista, FordranPreskriberad, sista=sista)
