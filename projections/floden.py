"""Flöden: what people ask for. What was allotted, called, granted and paid, less what was reversed.

Flows come from the facts themselves, not from the movements between boxes, so that the one can be
checked against the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import singledispatch
from uuid import UUID

from domain.anslag import Anslagsbelopp, Beloppsslag
from domain.anslagsbelopp import (
    IngaendeBeloppFaststallt,
    MedelIndragna,
    MedelOmdisponerade,
    MedelTilldelade,
    OverskridandeMedgivet,
)
from domain.anslagsrattelse import AnslagsbeloppRattat
from domain.beslut import BidragBeviljat
from domain.budgetar import BudgetarAvslutat
from domain.faktum import Faktum
from domain.regeringsbeslut import ForvaltningsmedelAnvanda, MedelAterbetalda
from domain.utbetalning import UtbetalningGenomford, UtbetalningRattad
from domain.utlysning import Medel, UtlysningPublicerad
from domain.utlysningens_gang import (
    MedelOverforda,
    RamAndrad,
    UtlysningAvslutad,
    UtlysningFinansierad,
    UtlysningInstalld,
)
from projections.kontering import Plats, Postering, arendet, utlysningen

FLODEN = (
    "ingaende",
    "tilldelat",
    "omdisponerat",
    "overskridande",
    "indraget",
    "forvaltning",
    "aterlamnat",
    "sparat",
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
def _(
    faktum: MedelTilldelade
    | IngaendeBeloppFaststallt
    | MedelOmdisponerade
    | OverskridandeMedgivet
    | MedelIndragna,
) -> Iterator[Postering]:
    yield from _anslagsbelopp(faktum.originator_id, faktum.belopp, 1)


@floden.register
def _(faktum: AnslagsbeloppRattat) -> Iterator[Postering]:
    yield from _anslagsbelopp(faktum.originator_id, faktum.tidigare, -1)
    yield from _anslagsbelopp(faktum.originator_id, faktum.belopp, 1)


@floden.register
def _(faktum: BudgetarAvslutat) -> Iterator[Postering]:
    hos = Plats(faktum.originator_id, faktum.budgetar)
    nasta = Plats(faktum.originator_id, faktum.budgetar + 1)
    yield from _flode("sparat", faktum.sparat_ore, faktum.verkningsdag, hos)
    yield from _flode("ingaende", faktum.sparat_ore, faktum.verkningsdag, nasta)
    yield from _flode("indraget", faktum.indraget_ore, faktum.verkningsdag, hos)


@floden.register
def _(faktum: ForvaltningsmedelAnvanda | MedelAterbetalda) -> Iterator[Postering]:
    namn = "aterlamnat" if isinstance(faktum, MedelAterbetalda) else "forvaltning"
    plats = Plats(faktum.originator_id, faktum.budgetar)
    yield Postering(namn, faktum.belopp_ore, faktum.verkningsdag, plats)


@floden.register
def _(faktum: UtlysningPublicerad) -> Iterator[Postering]:
    if faktum.forbehall is None:
        yield from _utlyst(faktum.medel, faktum.ram_ore, faktum.verkningsdag)


@floden.register
def _(faktum: UtlysningFinansierad) -> Iterator[Postering]:
    yield from _utlyst(faktum.medel, faktum.ram_ore, faktum.verkningsdag)


@floden.register
def _(faktum: RamAndrad) -> Iterator[Postering]:
    yield from _utlyst(faktum.medel, faktum.tillfort_ore, faktum.verkningsdag)


@floden.register
def _(faktum: UtlysningInstalld | UtlysningAvslutad) -> Iterator[Postering]:
    yield from _utlyst(faktum.medel, -faktum.kvar_ore, faktum.verkningsdag)


@floden.register
def _(faktum: MedelOverforda) -> Iterator[Postering]:
    yield from _utlyst(faktum.medel, -faktum.belopp_ore, faktum.verkningsdag)
    yield from _utlyst(faktum.till, faktum.belopp_ore, faktum.verkningsdag)


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


_ANSLAGSFLODE = {
    Beloppsslag.TILLDELNING: "tilldelat",
    Beloppsslag.INGAENDE: "ingaende",
    Beloppsslag.OMDISPONERING: "omdisponerat",
    Beloppsslag.OVERSKRIDANDE: "overskridande",
    Beloppsslag.INDRAGNING: "indraget",
}


def _anslagsbelopp(anslag_id: UUID, belopp: Anslagsbelopp, tecken: int) -> Iterator[Postering]:
    """Transfers are counted as what came here less what left; all else as what it is called."""
    omdisponerat = belopp.slag is Beloppsslag.OMDISPONERING
    ore = belopp.disponibelt_ore if omdisponerat else belopp.belopp_ore
    plats = Plats(anslag_id, belopp.budgetar)
    yield from _flode(_ANSLAGSFLODE[belopp.slag], tecken * ore, belopp.dag, plats)


def _utlyst(medel: Medel, belopp_ore: int, dag: date) -> Iterator[Postering]:
    yield from _flode("utlyst", belopp_ore, dag, utlysningen(medel))


def _flode(namn: str, belopp_ore: int, dag: date, plats: Plats) -> Iterator[Postering]:
    if belopp_ore:
        yield Postering(namn, belopp_ore, dag, plats)
