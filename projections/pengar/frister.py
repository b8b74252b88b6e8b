"""Frister: when a claim, or each part of it, is to be paid, as each fact says it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple
from uuid import UUID

from domain.arende.uttag import summa
from domain.aterkrav.anstand import AnstandBeviljat, AvbetalningsplanFaststalld
from domain.aterkrav.aterkrav import AterkravBeslutat
from domain.aterkrav.eftergiftsandring import EftergiftAndrad
from domain.aterkrav.eftergiftsrattelse import EftergiftRattad
from domain.aterkrav.misstagsbetalning import MisstagsbetalningKravd
from domain.aterkrav.rattelse import AterkravRattat
from domain.aterkrav.villkorsrattelse import Betalningstid, BetalningsvillkorRattat
from domain.grund.faktum import Faktum
from domain.overklagande.aterstallning import FordranAterstalld
from domain.overklagande.fordransfoljd import FordranAndradAvDom


class Fordringsfrist(NamedTuple):
    """A part of a claim, `belopp_ore` or all of it (None), is due on a day.

    `sagd`: as the party was told, and goes by until he is told of what `beslut_id` says now. Of the
    parts together `reglerat_ore` had been settled when it was said.
    """

    fordran_id: UUID
    forfallodag: date
    belopp_ore: int | None
    verkningsdag: date
    sagd: bool = False
    beslut_id: UUID | None = None
    reglerat_ore: int = 0


def frister(faktum: Faktum) -> Iterator[Fordringsfrist]:
    """When a claim is to be paid, as the fact says it; the latest to say it holds."""
    match faktum:
        case AterkravBeslutat() | MisstagsbetalningKravd() if faktum.krav_ore:
            yield Fordringsfrist(faktum.fordran_id, faktum.forfallodag, None, faktum.verkningsdag)
        case FordranAterstalld() if faktum.aterstallning.forfallodag is not None:
            ny_dag, igen = faktum.aterstallning.forfallodag, summa(faktum.kapital)
            yield from _ny_forfallodag(faktum, ny_dag, igen)
        case EftergiftAndrad() | EftergiftRattad() | FordranAndradAvDom():
            yield from _betalas(faktum)
        case AterkravRattat() if faktum.forfallodag != faktum.tidigare_forfallodag:
            om, nar = faktum.fordran_id, faktum.verkningsdag
            yield Fordringsfrist(om, faktum.forfallodag, None, nar)
            if (dag := faktum.sagd_forfallodag) is not None:
                yield Fordringsfrist(om, dag, None, nar, sagd=True, beslut_id=faktum.beslut_id)
        case AnstandBeviljat():
            yield Fordringsfrist(faktum.fordran_id, faktum.anstand_till, None, faktum.verkningsdag)
        case AvbetalningsplanFaststalld():
            for d in faktum.delbetalningar:
                yield Fordringsfrist(
                    faktum.fordran_id, d.forfallodag, d.belopp_ore, faktum.verkningsdag
                )
        case BetalningsvillkorRattat():
            yield from _frister_av(faktum, faktum.betalningstid, sagd=False)
            if faktum.sagd_betalningstid is not None:
                yield from _frister_av(faktum, faktum.sagd_betalningstid, sagd=True)
        case _:
            pass


def _betalas(
    faktum: EftergiftAndrad | EftergiftRattad | FordranAndradAvDom,
) -> Iterator[Fordringsfrist]:
    for b in faktum.betalas:
        for d in b.delar:
            om = (faktum.fordran_id, d.forfallodag, d.belopp_ore, b.galler_fran)
            yield Fordringsfrist(*om, reglerat_ore=b.reglerat_ore)


def _frister_av(
    faktum: BetalningsvillkorRattat, tid: Betalningstid, *, sagd: bool
) -> Iterator[Fordringsfrist]:
    """As from the decision, as if it had said so; what is settled of the first parts is settled."""
    om, resten = faktum.fordran_id, (faktum.beslutsdag, sagd, faktum.beslut_id, faktum.reglerat_ore)
    if tid.anstand_till is not None:
        yield Fordringsfrist(om, tid.anstand_till, None, *resten)
    for d in tid.delbetalningar:
        yield Fordringsfrist(om, d.forfallodag, d.belopp_ore, *resten)


def _ny_forfallodag(faktum: FordranAterstalld, dag: date, ore: int) -> Iterator[Fordringsfrist]:
    """What is demanded again has a day of its own; what was outstanding all along keeps its."""
    if faktum.kvar_ore:
        yield Fordringsfrist(
            faktum.fordran_id, faktum.tidigare_forfallodag, faktum.kvar_ore, faktum.verkningsdag
        )
    yield Fordringsfrist(faktum.fordran_id, dag, ore or None, faktum.verkningsdag)
