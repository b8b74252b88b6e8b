"""Myndighet: on whose behalf somebody decides, by what delegation, and which periods are closed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Annotated, NamedTuple
from uuid import UUID, uuid5

from pydantic import Field, TypeAdapter

from domain.beslutstyp import Beslutstyp
from domain.faktum import Aktor, Faktum, Ore, Organisationsnummer, Rad, Strom, som_lagrad
from domain.hant import FAR_KOMMA, dagen
from domain.stopp import krav, kronor
from domain.stopp.myndighet import (
    AnnanMyndighet,
    BeslutstypSaknas,
    DelegationenFinnsInte,
    DelegationenFinnsRedan,
    DelegationenSlutarForeBorjan,
    DelegationSaknas,
    PeriodenInteSlut,
    PeriodenRedanStangd,
    StangdForeForra,
    UpphorForeBorjan,
)

_NAMNRYMD = UUID("5b1f1c1e-6a0e-4d1c-9a52-6e2f5f0a9a04")
_NUMMER: TypeAdapter[str] = TypeAdapter(Organisationsnummer)
Periodslut = Annotated[date, Field(ge=date(1900, 1, 1), le=date(2999, 12, 31))]


class Delegation(NamedTuple):
    """Who may decide what, from `fran`, to and with `till`, up to and including the amount."""

    subjekt: str
    beslutstyper: frozenset[Beslutstyp]
    beloppsgrans_ore: int | None
    fran: date
    till: date | None
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


class Myndighet(Strom):
    """An authority: its delegations by their ids, and to and with when its books are closed."""

    TOPIC = "myndighet"

    class Event(Faktum):
        """A fact of a myndighet."""

    def __init__(self) -> None:
        self.organisationsnummer = ""
        self.delegationer: dict[UUID, Delegation] = {}
        self.stangd_till: date | None = None
        self.senast_stangd: date | None = None

    def far_besluta(
        self, subjekt: str, beslutstyp: Beslutstyp, belopp_ore: int | None, dag: date
    ) -> bool:
        """Whether some delegation, by itself, covers the decision. Limits are never added up."""
        return any(
            d.omfattar(som_lagrad(subjekt), beslutstyp, belopp_ore, dag)
            for d in self.delegationer.values()
        )


def myndighet_id(organisationsnummer: str) -> UUID:
    """The id follows from the number, however it is written."""
    return uuid5(_NAMNRYMD, _NUMMER.validate_python(organisationsnummer))


class MyndighetRegistrerad(Myndighet.Event):
    """An authority was entered, with the name it has from verkningsdag on."""

    TOPIC = "myndighet.registrerad"
    HANT = FAR_KOMMA

    organisationsnummer: Organisationsnummer
    namn: Rad

    def apply(self, aggregate: Myndighet) -> None:
        aggregate.organisationsnummer = self.organisationsnummer


class DelegationBeslutad(Myndighet.Event):
    """Somebody may decide from verkningsdag, to and with `galler_till` (None: until revoked).

    `beloppsgrans_ore` is the largest amount that is covered (None: any).
    """

    TOPIC = "myndighet.delegation-beslutad"
    HANT = FAR_KOMMA

    delegation_id: UUID
    subjekt: Rad
    beslutstyper: tuple[Beslutstyp, ...]
    beloppsgrans_ore: Ore | None
    galler_till: date | None
    beslutsreferens: Rad

    def apply(self, aggregate: Myndighet) -> None:
        aggregate.delegationer[self.delegation_id] = Delegation(
            self.subjekt,
            frozenset(self.beslutstyper),
            self.beloppsgrans_ore,
            self.verkningsdag,
            self.galler_till,
        )


class DelegationAterkallad(Myndighet.Event):
    """As from verkningsdag, that day included, the delegation does not hold."""

    TOPIC = "myndighet.delegation-aterkallad"
    HANT = FAR_KOMMA

    delegation_id: UUID
    beslutsreferens: Rad

    def apply(self, aggregate: Myndighet) -> None:
        forut = aggregate.delegationer[self.delegation_id]
        aggregate.delegationer[self.delegation_id] = forut._replace(aterkallad=self.verkningsdag)


class PeriodStangd(Myndighet.Event):
    """The books were closed, on verkningsdag, up to and including `stangd_till`.

    What is recorded after this with an earlier verkningsdag is booked on the day after.
    """

    TOPIC = "myndighet.period-stangd"
    HANT = dagen("Stängningsdagen", stangd_till="Periodens sista dag")

    stangd_till: Periodslut

    def apply(self, aggregate: Myndighet) -> None:
        aggregate.stangd_till = self.stangd_till
        aggregate.senast_stangd = self.verkningsdag


def bokforingsdag(verkningsdag: date, stangd_till: date | None) -> date:
    """The day on which something is booked: its own, or the first after the closed period."""
    if stangd_till is None or verkningsdag > stangd_till:
        return verkningsdag
    return stangd_till + timedelta(days=1)


def registrera(*, verkningsdag: date, av: Aktor, organisationsnummer: str, namn: str) -> Myndighet:
    """Enter an authority: one's own, or one that decides or pays on its behalf."""
    return Myndighet.borja(
        MyndighetRegistrerad,
        id=myndighet_id(organisationsnummer),
        verkningsdag=verkningsdag,
        av=av,
        organisationsnummer=organisationsnummer,
        namn=namn,
    )


def delegera(
    myndighet: Myndighet,
    *,
    verkningsdag: date,
    av: Aktor,
    delegation_id: UUID,
    subjekt: str,
    beslutstyper: Iterable[Beslutstyp],
    beloppsgrans_ore: int | None,
    galler_till: date | None,
    beslutsreferens: str,
) -> None:
    """Record that somebody may decide. Delegations may overlap: one that covers is enough."""
    typer = tuple(sorted(set(beslutstyper)))
    _krav_egen(myndighet, av)
    krav(
        delegation_id not in myndighet.delegationer,
        DelegationenFinnsRedan,
        delegation_id=delegation_id,
    )
    krav(bool(typer), BeslutstypSaknas)
    krav(
        galler_till is None or galler_till >= verkningsdag,
        DelegationenSlutarForeBorjan,
        till=galler_till,
        fran=verkningsdag,
    )
    myndighet.trigger_event(
        DelegationBeslutad,
        verkningsdag=verkningsdag,
        av=av,
        delegation_id=delegation_id,
        subjekt=subjekt,
        beslutstyper=typer,
        beloppsgrans_ore=beloppsgrans_ore,
        galler_till=galler_till,
        beslutsreferens=beslutsreferens,
    )


def aterkalla_delegation(
    myndighet: Myndighet,
    *,
    verkningsdag: date,
    av: Aktor,
    delegation_id: UUID,
    beslutsreferens: str,
) -> None:
    """Take a delegation back; verkningsdag is the first day on which it does not hold."""
    _krav_egen(myndighet, av)
    delegation = myndighet.delegationer.get(delegation_id)
    krav(
        delegation is not None and delegation.aterkallad is None,
        DelegationenFinnsInte,
        delegation_id=delegation_id,
    )
    assert delegation is not None
    krav(verkningsdag >= delegation.fran, UpphorForeBorjan, dag=verkningsdag, fran=delegation.fran)
    myndighet.trigger_event(
        DelegationAterkallad,
        verkningsdag=verkningsdag,
        av=av,
        delegation_id=delegation_id,
        beslutsreferens=beslutsreferens,
    )


def stang_period(myndighet: Myndighet, *, verkningsdag: date, av: Aktor, stangd_till: date) -> None:
    """Close the books up to and including a day that has come. Never opened again."""
    _krav_egen(myndighet, av)
    krav(
        myndighet.stangd_till is None or stangd_till > myndighet.stangd_till,
        PeriodenRedanStangd,
        stangd_till=myndighet.stangd_till,
    )
    krav(
        myndighet.senast_stangd is None or verkningsdag >= myndighet.senast_stangd,
        StangdForeForra,
        dag=myndighet.senast_stangd,
    )
    krav(stangd_till <= verkningsdag, PeriodenInteSlut, till=stangd_till, dag=verkningsdag)
    myndighet.trigger_event(PeriodStangd, verkningsdag=verkningsdag, av=av, stangd_till=stangd_till)


def krav_delegation(
    myndighet: Myndighet,
    *,
    subjekt: str,
    beslutstyp: Beslutstyp,
    belopp_ore: int | None,
    dag: date,
) -> None:
    """Refuse unless `subjekt` may decide this on `dag`."""
    om = "" if belopp_ore is None else f" om {kronor(belopp_ore)}"
    krav(
        myndighet.far_besluta(subjekt, beslutstyp, belopp_ore, dag),
        DelegationSaknas,
        subjekt=subjekt,
        beslut=f"{beslutstyp.namn}{om}",
        dag=dag,
    )


def _krav_egen(myndighet: Myndighet, av: Aktor) -> None:
    krav(
        myndighet_id(av.organisation) == myndighet.id, AnnanMyndighet, organisation=av.organisation
    )
