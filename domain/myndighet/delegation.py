"""Delegation: who may decide what for the authority, up to which amount, and when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.hant import FAR_KOMMA
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Ore, Rad
from domain.myndighet.myndighet import Delegation, Myndighet, krav_egen
from domain.myndighet.stopp import (
    BeslutstypSaknas,
    DelegationenFinnsInte,
    DelegationenFinnsRedan,
    DelegationenSlutarForeBorjan,
    DelegationSaknas,
    UpphorForeBorjan,
)


class DelegationBeslutad(Myndighet.Event):
    """Somebody may decide from verkningsdag, to and with `galler_till` (None: until revoked).

    `beloppsgrans_ore` is the largest amount that is covered (None: any).
    """

    TOPIC = "myndighet.delegation-beslutad"
    NAMN = "delegation beslutad"
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
            self.beslutsreferens,
            self.originator_version,
        )


class DelegationAterkallad(Myndighet.Event):
    """As from verkningsdag, that day included, the delegation does not hold."""

    TOPIC = "myndighet.delegation-aterkallad"
    NAMN = "delegation återkallad"
    HANT = FAR_KOMMA

    delegation_id: UUID
    beslutsreferens: Rad

    def apply(self, aggregate: Myndighet) -> None:
        forut = aggregate.delegationer[self.delegation_id]
        aggregate.delegationer[self.delegation_id] = forut._replace(aterkallad=self.verkningsdag)


def delegera(
    myndighet: Myndighet,
    atgard: Atgard,
    *,
    delegation_id: UUID,
    subjekt: str,
    beslutstyper: Iterable[Beslutstyp],
    beloppsgrans_ore: int | None,
    galler_till: date | None,
    beslutsreferens: str,
) -> None:
    """Record that somebody may decide. Delegations may overlap: one that covers is enough."""
    typer = tuple(sorted(set(beslutstyper)))
    krav_egen(myndighet, atgard.av)
    krav(
        delegation_id not in myndighet.delegationer,
        DelegationenFinnsRedan,
        delegation_id=delegation_id,
    )
    krav(bool(typer), BeslutstypSaknas)
    krav(
        galler_till is None or galler_till >= atgard.dag,
        DelegationenSlutarForeBorjan,
        till=galler_till,
        fran=atgard.dag,
    )
    myndighet.registrera(
        DelegationBeslutad,
        atgard,
        delegation_id=delegation_id,
        subjekt=subjekt,
        beslutstyper=typer,
        beloppsgrans_ore=beloppsgrans_ore,
        galler_till=galler_till,
        beslutsreferens=beslutsreferens,
    )


def aterkalla_delegation(
    myndighet: Myndighet, atgard: Atgard, *, delegation_id: UUID, beslutsreferens: str
) -> None:
    """Take a delegation back; verkningsdag is the first day on which it does not hold."""
    krav_egen(myndighet, atgard.av)
    delegation = myndighet.delegationer.get(delegation_id)
    krav(
        delegation is not None and delegation.aterkallad is None,
        DelegationenFinnsInte,
        delegation_id=delegation_id,
    )
    assert delegation is not None
    krav(atgard.dag >= delegation.fran, UpphorForeBorjan, dag=atgard.dag, fran=delegation.fran)
    myndighet.registrera(
        DelegationAterkallad, atgard, delegation_id=delegation_id, beslutsreferens=beslutsreferens
    )


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
