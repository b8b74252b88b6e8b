"""Mottagare: the legal person that receives a grant, and what is known of it from day to day."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID, uuid5

from pydantic import Field, TypeAdapter

from domain.grund.aktor import Atgard
from domain.grund.daterat import Daterat, gallande, sagt
from domain.grund.faktum import Faktum
from domain.grund.hant import FAR_KOMMA
from domain.grund.strom import Strom
from domain.grund.uppslag import SAKNAS, Svar, uppslag
from domain.grund.varden import Organisationsnummer, Rad, Uppgift

_NAMNRYMD = UUID("5b1f1c1e-6a0e-4d1c-9a52-6e2f5f0a9a02")
_NUMMER: TypeAdapter[str] = TypeAdapter(Organisationsnummer)


class Del(Uppgift):
    """That an organisation belongs to another, with so much of itself; None is not stated."""

    mottagare_id: UUID
    andel_tiotusendelar: int | None = Field(strict=True, gt=0, le=10_000)


class Tillhorighet(NamedTuple):
    """What an organisation belongs to, and the part it plays ("nav för RCC Mellansverige")."""

    ingar_i: tuple[Del, ...]
    avser: str | None


class Folkmangd(NamedTuple):
    antal: int
    avser_dag: date
    kalla: str


class Forslag(NamedTuple):
    """A betalningsmål that somebody has proposed and nobody has yet approved or refused."""

    betalningsmal: str
    subjekt: str
    dag: date


class Foretradare(NamedTuple):
    """Who speaks for the organisation: from `fran`, to and with `till`, until `aterkallad`."""

    foretradare_id: UUID
    namn: str
    slag: str
    fran: date
    till: date | None
    version: int = 0
    """Of the fact that says so."""
    aterkallad: date | None = None

    def foretrader(self, dag: date) -> bool:
        """The day of revocation is the first on which it does not hold."""
        borjat = self.fran <= dag and (self.till is None or dag <= self.till)
        return borjat and (self.aterkallad is None or dag < self.aterkallad)


class Eftertradd(NamedTuple):
    """By whom, as from which day, and the version of the fact that says so."""

    eftertradare_id: UUID
    dag: date
    version: int


class Mottagare(Strom):
    """An organisation that can apply and be paid. What is dated is kept by the version saying it.

    None of `betalningsmalen` holds from the day when one ended.
    """

    TOPIC = "mottagare"

    class Event(Faktum):
        """A fact of a mottagare."""

    def __init__(self) -> None:
        self.organisationsnummer = ""
        self.namnen: dict[int, Daterat[str]] = {}
        self.tillhorigheter: dict[int, Daterat[Tillhorighet]] = {}
        self.folkmangder: dict[int, Daterat[Folkmangd]] = {}
        self.betalningsmalen: dict[int, Daterat[str | None]] = {}
        self.forslag: dict[UUID, Forslag] = {}
        self.avgjorda_forslag: dict[UUID, None] = {}
        self.alla_foretradare: dict[UUID, Foretradare] = {}
        self.eftertradd: Eftertradd | None = None

    @property
    def namn(self) -> str:
        """The name that takes effect last of those that are known."""
        return gallande(self.namnen, date.max) or ""

    def namn_den(self, dag: date) -> str | None:
        return gallande(self.namnen, dag)

    def tillhorighet_den(self, dag: date) -> Tillhorighet | None:
        return gallande(self.tillhorigheter, dag)

    @uppslag("betalningsmal", "betalningsmålet den {0}")
    def betalningsmal_den(self, dag: date) -> Svar[str | None]:
        """The approved betalningsmål in force on `dag`, as it is stored; None if there is none."""
        betalningsmal, version = sagt(self.betalningsmalen, dag)
        return Svar(betalningsmal, version, betalningsmal or SAKNAS)

    def har_haft_betalningsmal(self, betalningsmal: str) -> bool:
        """Whether it is, was or is to be an approved betalningsmål of its own."""
        return any(d.varde == betalningsmal for d in self.betalningsmalen.values())

    @uppslag("foretradare", "{1} den {0}")
    def foretradare_den(self, dag: date, slag: str) -> Svar[tuple[Foretradare, ...]]:
        """Those of that kind who speak for the organisation on `dag`, in the order of entry."""
        funna = tuple(
            f for f in self.alla_foretradare.values() if f.slag == slag and f.foretrader(dag)
        )
        namnen = ", ".join(f.namn for f in funna)
        return Svar(funna, max((f.version for f in funna), default=0), namnen or SAKNAS)

    @uppslag("eftertradare", "om mottagaren är efterträdd den {0}")
    def eftertradd_den(self, dag: date) -> Svar[bool]:
        """Undone and said anew of the same day, it may be by another: so it is another answer."""
        efter = self.eftertradd
        if efter is None or dag < efter.dag:
            return Svar(False, 0, "nej")
        return Svar(True, efter.version, f"ja, sedan {efter.dag} (händelse {efter.version})")


def mottagare_id(organisationsnummer: str) -> UUID:
    """The id follows from the number, however it is written: no organisation is entered twice."""
    return uuid5(_NAMNRYMD, _NUMMER.validate_python(organisationsnummer))


class MottagareRegistrerad(Mottagare.Event):
    """An organisation was entered, with the name it has from verkningsdag on."""

    TOPIC = "mottagare.registrerad"
    NAMN = "mottagare registrerad"
    HANT = FAR_KOMMA

    organisationsnummer: Organisationsnummer
    namn: Rad

    def apply(self, aggregate: Mottagare) -> None:
        version = self.originator_version
        aggregate.organisationsnummer = self.organisationsnummer
        aggregate.namnen[version] = Daterat(self.verkningsdag, version, self.namn)


def registrera(atgard: Atgard, *, organisationsnummer: str, namn: str) -> Mottagare:
    """Enter an organisation."""
    return Mottagare.borja(
        MottagareRegistrerad,
        atgard,
        id=mottagare_id(organisationsnummer),
        organisationsnummer=organisationsnummer,
        namn=namn,
    )
