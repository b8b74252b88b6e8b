"""Myndighet: on whose behalf somebody decides, by what delegation, and which periods are closed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple
from uuid import UUID, uuid5

from pydantic import TypeAdapter

from domain.grund.aktor import Aktor, Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.faktum import Faktum
from domain.grund.hant import FAR_KOMMA
from domain.grund.stopp import krav
from domain.grund.strom import Strom
from domain.grund.uppslag import SAKNAS, Svar, uppslag
from domain.grund.varden import Organisationsnummer, Rad, som_lagrad
from domain.myndighet.stopp import AnnanMyndighet

_NAMNRYMD = UUID("5b1f1c1e-6a0e-4d1c-9a52-6e2f5f0a9a04")
_NUMMER: TypeAdapter[str] = TypeAdapter(Organisationsnummer)


class Delegation(NamedTuple):
    """Who may decide what, from `fran`, to and with `till`, up to and including the amount."""

    subjekt: str
    beslutstyper: frozenset[Beslutstyp]
    beloppsgrans_ore: int | None
    fran: date
    till: date | None
    beslutsreferens: str = ""
    version: int = 0
    """Of the fact that says so."""
    aterkallad: date | None = None

    def omfattar(
        self, subjekt: str, beslutstyp: Beslutstyp, belopp_ore: int | None, dag: date
    ) -> bool:
        """A decision of no amount (None) is within every limit. On the day of revocation: no."""
        return (
            self.subjekt == subjekt
            and beslutstyp in self.beslutstyper
            and self.fran <= dag
            and (self.till is None or dag <= self.till)
            and (self.aterkallad is None or dag < self.aterkallad)
            and (self.beloppsgrans_ore is None or (belopp_ore or 0) <= self.beloppsgrans_ore)
        )


Totalnyckel = tuple[str, str | None, UUID | None, int | None]
"""What a total is of: its kind, and the account, or the anslagspost and budgetår."""


class Avstamning(NamedTuple):
    """The totals of a month that hold (öre), by the version of the fact, and who registered them.

    `signerad_version` is the signature of them that holds, if there is one; `signerad_dag` when
    they were signed last, or that was taken back.
    """

    version: int
    subjekt: str
    dag: date
    totaler: Mapping[Totalnyckel, int]
    signerad_version: int | None = None
    signerad_dag: date | None = None


class Myndighet(Strom):
    """An authority: its delegations by their ids, and to and with when its books are closed.

    `avstamningar` are by their source and month.
    """

    TOPIC = "myndighet"

    class Event(Faktum):
        """A fact of a myndighet."""

    def __init__(self) -> None:
        self.organisationsnummer = ""
        self.delegationer: dict[UUID, Delegation] = {}
        self.stangd_till: date | None = None
        self.senast_stangd: date | None = None
        self.avstamningar: dict[tuple[str, str], Avstamning] = {}

    @uppslag("delegation", "delegation för {0} ({1}) den {3}")
    def far_besluta(
        self, subjekt: str, beslutstyp: Beslutstyp, belopp_ore: int | None, dag: date
    ) -> Svar[bool]:
        """Whether some delegation, by itself, covers the decision. Limits are never added up.

        Which one that is makes no other decision: `version` of the answer says it.
        """
        for d in self.delegationer.values():
            if d.omfattar(som_lagrad(subjekt), beslutstyp, belopp_ore, dag):
                return Svar(True, d.version, "ja")
        return Svar(False, 0, SAKNAS)


def myndighet_id(organisationsnummer: str) -> UUID:
    """The id follows from the number, however it is written."""
    return uuid5(_NAMNRYMD, _NUMMER.validate_python(organisationsnummer))


class MyndighetRegistrerad(Myndighet.Event):
    """An authority was entered, with the name it has from verkningsdag on."""

    TOPIC = "myndighet.registrerad"
    NAMN = "myndighet registrerad"
    HANT = FAR_KOMMA

    organisationsnummer: Organisationsnummer
    namn: Rad

    def apply(self, aggregate: Myndighet) -> None:
        aggregate.organisationsnummer = self.organisationsnummer


def registrera(atgard: Atgard, *, organisationsnummer: str, namn: str) -> Myndighet:
    """Enter an authority: one's own, or one that decides or pays on its behalf."""
    return Myndighet.borja(
        MyndighetRegistrerad,
        atgard,
        id=myndighet_id(organisationsnummer),
        organisationsnummer=organisationsnummer,
        namn=namn,
    )


def krav_egen(myndighet: Myndighet, av: Aktor) -> None:
    """Only the authority itself records what it keeps."""
    krav(
        myndighet_id(av.organisation) == myndighet.id, AnnanMyndighet, organisation=av.organisation
    )
