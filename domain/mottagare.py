"""Mottagare: the legal person that receives a grant."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid5

from pydantic import TypeAdapter

from domain.faktum import Aktor, Faktum, Organisationsnummer, Rad, Strom

_NAMNRYMD = UUID("5b1f1c1e-6a0e-4d1c-9a52-6e2f5f0a9a02")
_NUMMER: TypeAdapter[str] = TypeAdapter(Organisationsnummer)


class Mottagare(Strom):
    """An organisation that can apply and be paid."""

    TOPIC = "mottagare"

    class Event(Faktum):
        """A fact of a mottagare."""

    def __init__(self) -> None:
        self.organisationsnummer = ""
        self.namn = ""


def mottagare_id(organisationsnummer: str) -> UUID:
    """The id follows from the number, however it is written: no organisation is entered twice."""
    return uuid5(_NAMNRYMD, _NUMMER.validate_python(organisationsnummer))


class MottagareRegistrerad(Mottagare.Event):
    """An organisation was entered, with the name it has from verkningsdag on."""

    TOPIC = "mottagare.registrerad"

    organisationsnummer: Organisationsnummer
    namn: Rad

    def apply(self, aggregate: Mottagare) -> None:
        aggregate.organisationsnummer = self.organisationsnummer
        aggregate.namn = self.namn


def registrera(*, verkningsdag: date, av: Aktor, organisationsnummer: str, namn: str) -> Mottagare:
    """Enter an organisation."""
    return Mottagare.borja(
        MottagareRegistrerad,
        id=mottagare_id(organisationsnummer),
        verkningsdag=verkningsdag,
        av=av,
        organisationsnummer=organisationsnummer,
        namn=namn,
    )
