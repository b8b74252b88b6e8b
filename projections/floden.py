"""Flöden: what people ask for. What was allotted, called, granted and paid, less what was reversed.

Flows come from the facts themselves, not from the movements between boxes, so that the one can be
checked against the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import singledispatch

from domain.andring import BeslutAndrat, BeslutRattat, BeslutUpphavt
from domain.anslag import MedelTilldelade, TilldelningRattad
from domain.arende import Pengafaktum
from domain.aterbetalning import AterbetalningHavd, AterbetalningMottagen, FordranKvittad
from domain.aterkrav import AterkravBeslutat
from domain.bankrattelse import UtbetalningRattad, UtbetalningReturnerad
from domain.beslut import BidragBeviljat
from domain.faktum import Faktum
from domain.fordran import FordranHavd
from domain.forfall import RattenForfallen
from domain.granskning import AterrapportGranskad, GranskningHavd, GranskningOmprovad
from domain.overklagande import DomMeddelad
from domain.utbetalning import UtbetalningGenomford
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
    yield from _i(faktum, "beviljat", faktum.belopp_ore)


@floden.register
def _(faktum: UtbetalningGenomford) -> Iterator[Postering]:
    yield from _i(faktum, "utbetalt", faktum.belopp_ore)


@floden.register
def _(faktum: UtbetalningRattad) -> Iterator[Postering]:
    yield from _i(faktum, "utbetalt", -faktum.tidigare_belopp_ore, faktum.tidigare_verkningsdag)
    yield from _i(faktum, "utbetalt", faktum.belopp_ore)


@floden.register
def _(faktum: UtbetalningReturnerad) -> Iterator[Postering]:
    yield from _i(faktum, "utbetalt", -faktum.belopp_ore)


@floden.register
def _(faktum: BeslutRattat | BeslutAndrat) -> Iterator[Postering]:
    yield from _i(faktum, "beviljat", faktum.belopp_ore - faktum.tidigare_belopp_ore)


@floden.register
def _(faktum: BeslutUpphavt) -> Iterator[Postering]:
    yield from _i(faktum, "beviljat", -faktum.tidigare_belopp_ore)


@floden.register
def _(faktum: RattenForfallen) -> Iterator[Postering]:
    yield from _i(faktum, "beviljat", -faktum.belopp_ore)


@floden.register
def _(faktum: DomMeddelad) -> Iterator[Postering]:
    """What the court does to a claim is said by the claim's own facts."""
    if faktum.om_bidraget:
        yield from _i(faktum, "beviljat", faktum.belopp_ore - faktum.tidigare_belopp_ore)


@floden.register
def _(faktum: AterrapportGranskad) -> Iterator[Postering]:
    yield from _i(faktum, "anvant", faktum.godkant_ore + faktum.ej_godkant_ore)
    yield from _i(faktum, "godkant", faktum.godkant_ore)


@floden.register
def _(faktum: GranskningOmprovad) -> Iterator[Postering]:
    yield from _i(faktum, "godkant", faktum.till_godkant_ore - faktum.till_ej_godkant_ore)


@floden.register
def _(faktum: GranskningHavd) -> Iterator[Postering]:
    yield from _i(faktum, "anvant", -faktum.godkant_ore - faktum.ej_godkant_ore)
    yield from _i(faktum, "godkant", -faktum.godkant_ore)


@floden.register
def _(faktum: AterkravBeslutat) -> Iterator[Postering]:
    yield from _i(faktum, "kravt", faktum.krav_ore)


@floden.register
def _(faktum: FordranHavd) -> Iterator[Postering]:
    havt = sum(u.belopp_ore for u in faktum.kapital) + faktum.aterstalls_ore
    yield from _i(faktum, "kravt", -havt)
    yield from _i(faktum, "aterbetalt", -faktum.aterstalls_ore)


@floden.register
def _(faktum: AterbetalningMottagen) -> Iterator[Postering]:
    """Interest that was paid is no grant that came back."""
    yield from _i(faktum, "aterbetalt", sum(u.belopp_ore for u in faktum.kapital))


@floden.register
def _(faktum: AterbetalningHavd) -> Iterator[Postering]:
    yield from _i(faktum, "aterbetalt", -sum(u.belopp_ore for u in faktum.kapital))


@floden.register
def _(faktum: FordranKvittad) -> Iterator[Postering]:
    """Two legs: it was paid out, and what of it was capital came back."""
    yield from _i(faktum, "utbetalt", faktum.belopp_ore)
    yield from _i(faktum, "aterbetalt", sum(u.belopp_ore for u in faktum.kapital))


def _i(
    faktum: Pengafaktum, flode: str, belopp_ore: int, dag: date | None = None
) -> Iterator[Postering]:
    """So much more of a flow, in the budget year that its day is charged to."""
    if belopp_ore:
        yield Postering(flode, belopp_ore, dag or faktum.verkningsdag, arendet(faktum))
