"""Kontering: which boxes a fact moves money between, and from which day.

Every krona is in exactly one box. A fact's postings sum to zero per day, anslagspost and budgetår.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import singledispatch
from typing import NamedTuple
from uuid import UUID

from domain.anslag import MedelTilldelade, TilldelningRattad
from domain.arende import Pengafaktum
from domain.faktum import Faktum
from domain.pengar import HOS_POSTEN, Lada
from domain.utlysning import Medel, UtlysningPublicerad

LADOR: tuple[str, ...] = tuple(Lada)
KALLOR = (Lada.TILLDELAT, Lada.OVERFORT)
"""Boxes that are negative by nature: where the money comes from, or came from another year."""


class Plats(NamedTuple):
    """Whose money: the anslagspost and budgetår always, the rest as far as it has come."""

    anslag_id: UUID
    budgetar: int
    utlysning_id: UUID | None = None
    arende_id: UUID | None = None
    mottagare_id: UUID | None = None


class Postering(NamedTuple):
    """`belopp_ore` into (or, if negative, out of) a box or a flow, as from `verkningsdag`."""

    konto: str
    belopp_ore: int
    verkningsdag: date
    plats: Plats


@singledispatch
def kontera(faktum: Faktum) -> Iterator[Postering]:
    """The movements between boxes that a fact makes; none, if it moves no money."""
    yield from ()


def flytta(
    fran: tuple[Lada, Plats], till: tuple[Lada, Plats], belopp_ore: int, dag: date
) -> Iterator[Postering]:
    """Move an amount from one box to another on a day."""
    if belopp_ore:
        yield Postering(fran[0], -belopp_ore, dag, fran[1])
        yield Postering(till[0], belopp_ore, dag, till[1])


def posten(medel: Medel) -> Plats:
    return Plats(medel.anslag_id, medel.budgetar)


def utlysningen(medel: Medel) -> Plats:
    return Plats(medel.anslag_id, medel.budgetar, medel.utlysning_id)


def arendet(faktum: Pengafaktum, ar: int | None = None) -> Plats:
    return Plats(
        faktum.medel.anslag_id,
        faktum.medel.budgetar if ar is None else ar,
        faktum.medel.utlysning_id,
        faktum.originator_id,
        faktum.mottagare_id,
    )


@kontera.register
def _(faktum: MedelTilldelade) -> Iterator[Postering]:
    plats = Plats(faktum.originator_id, faktum.budgetar)
    yield from _tilldelat(plats, faktum.belopp_ore, faktum.verkningsdag)


@kontera.register
def _(faktum: TilldelningRattad) -> Iterator[Postering]:
    forut = Plats(faktum.originator_id, faktum.tidigare_budgetar)
    nu = Plats(faktum.originator_id, faktum.budgetar)
    yield from _tilldelat(forut, -faktum.tidigare_belopp_ore, faktum.tidigare_verkningsdag)
    yield from _tilldelat(nu, faktum.belopp_ore, faktum.verkningsdag)


@kontera.register
def _(faktum: UtlysningPublicerad) -> Iterator[Postering]:
    yield from flytta(
        (Lada.DISPONIBELT, posten(faktum.medel)),
        (Lada.UTLYST, utlysningen(faktum.medel)),
        faktum.ram_ore,
        faktum.verkningsdag,
    )


@kontera.register
def _(faktum: Pengafaktum) -> Iterator[Postering]:
    for r in faktum.rorelser:
        fran, till = _plats(faktum, r.fran, r.fran_ar), _plats(faktum, r.till, r.till_ar)
        if r.fran_ar == r.till_ar:
            yield from flytta((r.fran, fran), (r.till, till), r.belopp_ore, r.dag)
        else:
            yield from flytta((r.fran, fran), (Lada.OVERFORT, fran), r.belopp_ore, r.dag)
            yield from flytta((Lada.OVERFORT, till), (r.till, till), r.belopp_ore, r.dag)


def _plats(faktum: Pengafaktum, lada: Lada, ar: int) -> Plats:
    """Whose money lies in the box: the anslagspost's, the call's or the ärende's."""
    hos = arendet(faktum, ar)
    if lada in HOS_POSTEN:
        return Plats(hos.anslag_id, ar)
    if lada is Lada.UTLYST:
        return Plats(hos.anslag_id, ar, hos.utlysning_id)
    return hos


def _tilldelat(plats: Plats, belopp_ore: int, dag: date) -> Iterator[Postering]:
    yield from flytta((Lada.TILLDELAT, plats), (Lada.DISPONIBELT, plats), belopp_ore, dag)
