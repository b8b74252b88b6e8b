"""Kontering: which boxes a fact moves money between, and from which day.

Every krona is in exactly one box. A fact's postings sum to zero per day, anslagspost and budgetår.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import singledispatch
from typing import NamedTuple
from uuid import UUID

from domain.anslag.anslagspost import Anslagsbelopp, Beloppsslag
from domain.anslag.budgetar import BudgetarAvslutat
from domain.anslag.ingaende import IngaendeBeloppFaststallt
from domain.anslag.omdisponering import MedelOmdisponerade
from domain.anslag.rattelse import AnslagsbeloppRattat
from domain.anslag.regeringsbeslut import Uppdragsfaktum
from domain.anslag.tilldelning import MedelIndragna, MedelTilldelade, OverskridandeMedgivet
from domain.anslag.uppdrag import Uppdragshandelse, Uppdragsslag
from domain.anslag.uppdragsrattelse import UppdragshandelseRattad
from domain.arende.havning import FordranHavd
from domain.arende.igenkrav import FordranKravdIgen
from domain.arende.pengafaktum import Pengafaktum
from domain.arende.uttag import summa
from domain.aterkrav.misstagsbetalning import MisstagsbetalningKravd
from domain.fordran.galdenar import Aterbokning
from domain.grund.faktum import Faktum
from domain.grund.pengar import HOS_POSTEN, Lada
from domain.utlysning.avslut import UtlysningAvslutad, UtlysningInstalld
from domain.utlysning.overforing import MedelOverforda
from domain.utlysning.publicering import UtlysningPublicerad
from domain.utlysning.ram import RamAndrad, UtlysningFinansierad
from domain.utlysning.utlysning import Medel

LADOR: tuple[str, ...] = tuple(Lada)
KALLOR = (Lada.TILLDELAT, Lada.OVERFORT)
"""Boxes that are negative by nature: where the money comes from, or came from another year."""


class Plats(NamedTuple):
    """Whose money: the anslagspost and budgetår always, the rest as far as it has come.

    `annans`: it is with another than the party of the ärende, who got it by mistake; None: if the
    claim is on another that the fact is about.
    """

    anslag_id: UUID
    budgetar: int
    utlysning_id: UUID | None = None
    arende_id: UUID | None = None
    mottagare_id: UUID | None = None
    annans: bool | None = None


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
def _(
    faktum: MedelTilldelade
    | IngaendeBeloppFaststallt
    | MedelOmdisponerade
    | OverskridandeMedgivet
    | MedelIndragna,
) -> Iterator[Postering]:
    belopp = faktum.belopp
    yield from _disponibelt(faktum.originator_id, belopp, belopp.disponibelt_ore)


@kontera.register
def _(faktum: AnslagsbeloppRattat) -> Iterator[Postering]:
    forut, nu = faktum.tidigare, faktum.belopp
    yield from _disponibelt(faktum.originator_id, forut, -forut.disponibelt_ore)
    yield from _disponibelt(faktum.originator_id, nu, nu.disponibelt_ore)


@kontera.register
def _(faktum: BudgetarAvslutat) -> Iterator[Postering]:
    hos = Plats(faktum.originator_id, faktum.budgetar)
    nasta = Plats(faktum.originator_id, faktum.budgetar + 1)
    yield from _till_annat_ar(
        (Lada.DISPONIBELT, hos), (Lada.DISPONIBELT, nasta), faktum.sparat_ore, faktum.verkningsdag
    )
    yield from flytta(
        (Lada.DISPONIBELT, hos), (Lada.INDRAGET, hos), faktum.indraget_ore, faktum.verkningsdag
    )
    yield from flytta(
        (Lada.DISPONIBELT, hos), (Lada.TILLDELAT, hos), faktum.outnyttjat_ore, faktum.verkningsdag
    )


@kontera.register
def _(faktum: Uppdragsfaktum) -> Iterator[Postering]:
    if isinstance(faktum, UppdragshandelseRattad):
        yield from _uppdrag(faktum.originator_id, faktum.tidigare, -1)
    yield from _uppdrag(faktum.originator_id, faktum.handelse, 1)


@kontera.register
def _(faktum: UtlysningPublicerad) -> Iterator[Postering]:
    if faktum.forbehall is None:
        yield from _utlyst(faktum.medel, faktum.ram_ore, faktum.verkningsdag)


@kontera.register
def _(faktum: UtlysningFinansierad) -> Iterator[Postering]:
    yield from _utlyst(faktum.medel, faktum.ram_ore, faktum.verkningsdag)


@kontera.register
def _(faktum: RamAndrad) -> Iterator[Postering]:
    yield from _utlyst(faktum.medel, faktum.tillfort_ore, faktum.verkningsdag)


@kontera.register
def _(faktum: UtlysningInstalld | UtlysningAvslutad) -> Iterator[Postering]:
    yield from _utlyst(faktum.medel, -faktum.kvar_ore, faktum.verkningsdag)


@kontera.register
def _(faktum: MedelOverforda) -> Iterator[Postering]:
    yield from _till_annat_ar(
        (Lada.UTLYST, utlysningen(faktum.medel)),
        (Lada.UTLYST, utlysningen(faktum.till)),
        faktum.belopp_ore,
        faktum.verkningsdag,
    )


@kontera.register
def _(faktum: MisstagsbetalningKravd) -> Iterator[Postering]:
    """It lies where it lay, with the one who got it."""
    yield from _ombokat(faktum, faktum.tidigare_bokning, -faktum.krav_ore)


@kontera.register
def _(faktum: FordranHavd) -> Iterator[Postering]:
    """What had been waived goes back to its box, if it lies where it was waived.

    What is no longer demanded of another is booked on the party again, wherever it lies.
    What he had paid of it is his own: it is taken back out of `aterbetalt` when it is sent to him.
    """
    yield from _rorelserna(faktum)
    if faktum.tidigare_bokning is not None:
        utom_efterskankt = summa(faktum.kapital) + faktum.tillgodo_ore
        yield from _ombokat(faktum, faktum.tidigare_bokning, utom_efterskankt)
        for e in faktum.efterskankt:
            ater, hos = summa(e.ur), faktum.tidigare_bokning
            yield from _ombokat(faktum, hos, ater, dag=e.dag)
            yield from _ombokat(faktum, hos, e.kapital_ore - ater, e.lada, e.dag)


@kontera.register
def _(faktum: FordranKravdIgen) -> Iterator[Postering]:
    """What another is asked for again is booked on him again."""
    if faktum.tidigare_bokning is not None:
        igen = summa(faktum.kapital) + faktum.tillgodo_ore
        yield from _ombokat(faktum, faktum.tidigare_bokning, -igen)


def havt_ore(faktum: FordranHavd) -> int:
    """What was lifted: outstanding, paid or waived."""
    efterskankt = sum(e.kapital_ore for e in faktum.efterskankt)
    return summa(faktum.kapital) + faktum.tillgodo_ore + efterskankt


def _ombokat(
    faktum: MisstagsbetalningKravd | FordranHavd | FordranKravdIgen,
    hos: Aterbokning,
    ore: int,
    lada: Lada = Lada.FOR_HOGT_BELOPP,
    dag: date | None = None,
) -> Iterator[Postering]:
    """So much in the same box from the debtor to the party, or (negative) from him."""
    galdenarens = arendet(faktum, hos.budgetar)
    partens = galdenarens._replace(mottagare_id=hos.mottagare_id, annans=False)
    yield from flytta((lada, galdenarens), (lada, partens), ore, dag or faktum.verkningsdag)


@kontera.register
def _(faktum: Pengafaktum) -> Iterator[Postering]:
    yield from _rorelserna(faktum)


def _rorelserna(faktum: Pengafaktum) -> Iterator[Postering]:
    for r in (*faktum.rorelser, *faktum.andra_dagar()):
        fran, till = (
            _plats(faktum, r.fran, r.fran_budgetar),
            _plats(faktum, r.till, r.till_budgetar),
        )
        if r.fran_budgetar == r.till_budgetar:
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


def _disponibelt(
    anslag_id: UUID, belopp: Anslagsbelopp, disponibelt_ore: int
) -> Iterator[Postering]:
    """What an amount makes free to use comes from the state, or from the year before."""
    plats = Plats(anslag_id, belopp.budgetar)
    fran = {Beloppsslag.INGAENDE: Lada.OVERFORT, Beloppsslag.INDRAGNING: Lada.INDRAGET}
    kalla = fran.get(belopp.slag, Lada.TILLDELAT)
    yield from flytta((kalla, plats), (Lada.DISPONIBELT, plats), disponibelt_ore, belopp.dag)


def _uppdrag(anslag_id: UUID, gjort: Uppdragshandelse, tecken: int) -> Iterator[Postering]:
    """What is used for administration, or paid back, of a task's money."""
    if gjort.tas_ur_posten:
        assert gjort.budgetar is not None
        plats = Plats(anslag_id, gjort.budgetar)
        for_egen = gjort.slag is Uppdragsslag.FORVALTNING
        till = Lada.FORVALTNING if for_egen else Lada.ATERBETALT
        ore = tecken * (gjort.belopp_ore or 0)
        yield from flytta((Lada.DISPONIBELT, plats), (till, plats), ore, gjort.dag)


def _till_annat_ar(
    fran: tuple[Lada, Plats], till: tuple[Lada, Plats], belopp_ore: int, dag: date
) -> Iterator[Postering]:
    """Out of one budgetår and into another, by way of `overfort` in both."""
    yield from flytta(fran, (Lada.OVERFORT, fran[1]), belopp_ore, dag)
    yield from flytta((Lada.OVERFORT, till[1]), till, belopp_ore, dag)


def _utlyst(medel: Medel, belopp_ore: int, dag: date) -> Iterator[Postering]:
    """Into a call, or (negative) back to where it came from."""
    yield from flytta(
        (Lada.DISPONIBELT, posten(medel)), (Lada.UTLYST, utlysningen(medel)), belopp_ore, dag
    )
