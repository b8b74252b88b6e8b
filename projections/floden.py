"""Flöden: what people ask for. What was allotted, called, granted and paid, less what was reversed.

Flows come from the facts themselves, not from the movements between boxes, so that the one can be
checked against the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch

from domain.anslag import MedelTilldelade, TilldelningRattad
from domain.beslut import BidragBeviljat
from domain.faktum import Faktum
from domain.utbetalning import UtbetalningGenomford, UtbetalningRattad
from domain.utlysning import UtlysningPublicerad
from projections.kontering import Plats, Postering, arendet, utlysningen

FLODEN = (
    "tilldelat",
    "utlyst",
    "beviljat",
    "utbetalt",
    "anvant",
    "godkant",
    "kravt",
    "aterbetalt",
)


@singledispatch
def floden(faktum: Faktum) -> Iterator[Postering]:
    """What a fact adds to each flow (öre), and from which day."""
    yield from ()


@floden.register
def _(faktum: MedelTilldelade) -> Iterator[Postering]:
    plats = Plats(faktum.originator_id, faktum.budgetar)
    yield Postering("tilldelat", faktum.belopp_ore, faktum.verkningsdag, plats)


@floden.register
def _(faktum: TilldelningRattad) -> Iterator[Postering]:
    forut = Plats(faktum.originator_id, faktum.tidigare_budgetar)
    nu = Plats(faktum.originator_id, faktum.budgetar)
    yield Postering("tilldelat", -faktum.tidigare_belopp_ore, faktum.tidigare_verkningsdag, forut)
    yield Postering("tilldelat", faktum.belopp_ore, faktum.verkningsdag, nu)


@floden.register
def _(faktum: UtlysningPublicerad) -> Iterator[Postering]:
    yield Postering("utlyst", faktum.ram_ore, faktum.verkningsdag, utlysningen(faktum.medel))


@floden.register
def _(faktum: BidragBeviljat) -> Iterator[Postering]:
    yield Postering("beviljat", faktum.belopp_ore, faktum.verkningsdag, arendet(faktum))


@floden.register
def _(faktum: UtbetalningGenomford) -> Iterator[Postering]:
    yield Postering("utbetalt", faktum.belopp_ore, faktum.verkningsdag, arendet(faktum))


@floden.register
def _(faktum: UtbetalningRattad) -> Iterator[Postering]:
    plats = arendet(faktum)
    if fel_ore := faktum.tidigare_belopp_ore:
        yield Postering("utbetalt", -fel_ore, faktum.tidigare_verkningsdag, plats)
    if faktum.belopp_ore:
        yield Postering("utbetalt", faktum.belopp_ore, faktum.verkningsdag, plats)
