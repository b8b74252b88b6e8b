"""Återkravsbeslut: what the decisions on a claim, and the judgements on them, left of the demand.

A judgement names the decision that it is on, and not the claim: what the decisions said tells which
claim it is. What was said last holds: a court may demand again what had been lowered.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import singledispatch
from typing import NamedTuple
from uuid import UUID

from domain.aterkrav.aterkrav import AterkravBeslutat
from domain.aterkrav.misstagsbetalning import MisstagskravSankt
from domain.aterkrav.rattelse import AterkravRattat
from domain.aterkrav.sankning import AterkravSankt
from domain.grund.faktum import Faktum
from domain.overklagande.dom import DomMeddelad


class Aterkravsbeslut(NamedTuple):
    """So much was demanded by a decision; or left of it by a judgement, which knows no claim."""

    beslut_id: UUID
    fordran_id: UUID | None
    krav_ore: int
    verkningsdag: date


@singledispatch
def aterkravsbeslut(faktum: Faktum) -> Iterator[Aterkravsbeslut]:
    """What a fact says of what is demanded."""
    yield from ()


@aterkravsbeslut.register
def _(faktum: AterkravBeslutat) -> Iterator[Aterkravsbeslut]:
    """One that only abstains makes no claim."""
    if faktum.krav_ore:
        yield _beslutat(faktum)


@aterkravsbeslut.register
def _(faktum: AterkravSankt | AterkravRattat) -> Iterator[Aterkravsbeslut]:
    yield _beslutat(faktum)


@aterkravsbeslut.register
def _(faktum: MisstagskravSankt) -> Iterator[Aterkravsbeslut]:
    """To nothing: then nothing ever was demanded. It is no decision, and known as the claim is."""
    if not faktum.krav_ore:
        yield Aterkravsbeslut(faktum.fordran_id, faktum.fordran_id, 0, faktum.verkningsdag)


def _beslutat(faktum: AterkravBeslutat | AterkravSankt | AterkravRattat) -> Aterkravsbeslut:
    return Aterkravsbeslut(
        faktum.beslut_id, faktum.fordran_id, faktum.krav_ore, faktum.verkningsdag
    )


@aterkravsbeslut.register
def _(faktum: DomMeddelad) -> Iterator[Aterkravsbeslut]:
    """Only if it said how much. One on the grant is told of by no decision on a claim."""
    if not faktum.om_bidraget and faktum.utgang.andrar:
        yield Aterkravsbeslut(faktum.beslut_id, None, faktum.belopp_ore, faktum.verkningsdag)
