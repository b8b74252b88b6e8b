"""Handlingar: what comes in to the case and what is drawn up in it, and what is said to us.

Everything has a number, a day, a party, the matter in brief and a hash of its content: the content
itself lies where the authority keeps its documents. The day it came in is not the time at which it
was registered. What somebody says is noted, with when and by whom (27 § FL).
"""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from domain.arende.arende import Arende
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.ord import Ord
from domain.grund.stopp import krav
from domain.grund.varden import Rad, Skrivsatt, Text, som_lagrad
from domain.handlaggning.stopp import DiarienumretFinnsRedan, HandlingenFinnsRedan, UppgiftSaknas

Sha256 = Annotated[str, Skrivsatt(r"[0-9a-f]{64}", "ska vara 64 hexadecimala siffror, 0–9 och a–f")]
"""The SHA-256 of the content, in hexadecimal."""
Klockslag = Annotated[
    str,
    Skrivsatt(
        r"([01][0-9]|2[0-3]):[0-5][0-9]", "ska vara ett klockslag från 00:00 till 23:59, som 14:30"
    ),
]
"""A time of day in Sweden: "14:30"."""


class Handlingsslag(Ord):
    INKOMMEN = "inkommen"
    UPPRATTAD = "upprattad", "upprättad"
    EXPEDIERAD = "expedierad"


class HandlingRegistrerad(Arende.Event):
    """A document was registered; verkningsdag is the day it came in, was drawn up or was sent.

    `nummer` is its number in the case, 1, 2, 3 without gaps.
    """

    TOPIC = "arende.handling-registrerad"
    NAMN = "handling registrerad"
    HANT = dagen("Handlingens dag")

    handling_id: UUID
    nummer: int
    slag: Handlingsslag
    motpart: Rad | None
    i_korthet: Rad
    sha256: Sha256

    def apply(self, aggregate: Arende) -> None:
        aggregate.handlingar[self.handling_id] = self.nummer

    def i_ord(self) -> str:
        motpart = f" ({self.motpart})" if self.motpart else ""
        return f"handling {self.nummer} {self.slag.namn}: {self.i_korthet}{motpart}"


class MuntligUppgiftAntecknad(Arende.Event):
    """Something that was said to us; verkningsdag is the day it was said, `av` who noted it."""

    TOPIC = "arende.muntlig-uppgift-antecknad"
    NAMN = "muntlig uppgift antecknad"

    lamnad_av: Rad
    klockslag: Klockslag | None
    uppgift: Text

    def i_ord(self) -> str:
        nar = f" klockan {self.klockslag}" if self.klockslag else ""
        return f"muntlig uppgift av {self.lamnad_av}{nar}: {self.uppgift}"


class DiarienummerTilldelat(Arende.Event):
    """The case got a further diarienummer; verkningsdag is the day from which it has it."""

    TOPIC = "arende.diarienummer-tilldelat"
    NAMN = "diarienummer tilldelat"

    diarienummer: Rad
    avser: Rad

    def apply(self, aggregate: Arende) -> None:
        aggregate.diarienumren = (*aggregate.diarienumren, self.diarienummer)

    def i_ord(self) -> str:
        return f"diarienummer {self.diarienummer} ({self.avser})"


def registrera(
    arende: Arende,
    atgard: Atgard,
    *,
    handling_id: UUID,
    slag: Handlingsslag,
    motpart: str | None,
    i_korthet: str,
    sha256: str,
) -> None:
    """Register a document under the next number."""
    krav(
        handling_id not in arende.handlingar,
        HandlingenFinnsRedan,
        handling_id=handling_id,
    )
    arende.registrera(
        HandlingRegistrerad,
        atgard,
        handling_id=handling_id,
        nummer=len(arende.handlingar) + 1,
        slag=slag,
        motpart=motpart,
        i_korthet=i_korthet,
        sha256=sha256,
    )


def anteckna(
    arende: Arende, atgard: Atgard, *, lamnad_av: str, klockslag: str | None, uppgift: str
) -> None:
    """Note what was said, by whom and when."""
    krav(uppgift.strip() != "", UppgiftSaknas)
    arende.registrera(
        MuntligUppgiftAntecknad, atgard, lamnad_av=lamnad_av, klockslag=klockslag, uppgift=uppgift
    )


def tilldela_diarienummer(arende: Arende, atgard: Atgard, *, diarienummer: str, avser: str) -> None:
    """Give the case a further number: an återkrav usually has its own."""
    krav(
        som_lagrad(diarienummer) not in (arende.diarienummer, *arende.diarienumren),
        DiarienumretFinnsRedan,
        diarienummer=diarienummer,
    )
    arende.registrera(DiarienummerTilldelat, atgard, diarienummer=diarienummer, avser=avser)
