"""Räntehändelser: up to which day a claim's interest was counted, and what has unsettled it since.

The interest in the reskontra is as it was last counted. These rows say when it has become old: what
changed later, for days that it had been counted for. What a decision or a judgement takes off what
is demanded is told of by `aterkravsbeslut`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from functools import singledispatch
from typing import NamedTuple
from uuid import UUID

from domain.arende.havning import FordranHavd
from domain.aterkrav.anstand import AnstandBeviljat
from domain.aterkrav.aterbetalning import AterbetalningMottagen
from domain.aterkrav.avskrivning import FordranAvskriven
from domain.aterkrav.eftergift import FordranEftergiven
from domain.aterkrav.kvittning import FordranKvittad, KvittningHavd
from domain.aterkrav.placeringshavning import AterbetalningHavd
from domain.aterkrav.rantepaforing import RantaBeraknad
from domain.grund.faktum import Faktum

FRAN_BORJAN = date.min
"""What was lifted was never owed: every day that it was counted for is another."""
_EN_DAG = timedelta(days=1)


class Slag(StrEnum):
    """What a fact does to the interest: counts it, or changes what it is counted on."""

    BERAKNAD = "beraknad"
    ANDRAD = "andrad"


class Rantehandelse(NamedTuple):
    """Counted up to and including `dag`; or other than was thought as from `dag`.

    A count takes effect on the day it goes to, as its postings do.
    """

    fordran_id: UUID
    slag: Slag
    dag: date
    verkningsdag: date


@singledispatch
def rantehandelser(faktum: Faktum) -> Iterator[Rantehandelse]:
    """What a fact says of the interest on a claim."""
    yield from ()


@rantehandelser.register
def _(faktum: RantaBeraknad) -> Iterator[Rantehandelse]:
    till = faktum.till_och_med
    yield Rantehandelse(faktum.fordran_id, Slag.BERAKNAD, till, till)


@rantehandelser.register
def _(
    faktum: AterbetalningMottagen
    | AterbetalningHavd
    | FordranKvittad
    | KvittningHavd
    | FordranEftergiven
    | FordranAvskriven,
) -> Iterator[Rantehandelse]:
    """What is paid on a day costs interest that day; what is only interest costs none."""
    if faktum.fordran_id is not None and faktum.kapital:
        dag = faktum.verkningsdag
        yield Rantehandelse(faktum.fordran_id, Slag.ANDRAD, dag + _EN_DAG, dag)


@rantehandelser.register
def _(faktum: AnstandBeviljat) -> Iterator[Rantehandelse]:
    if not faktum.med_ranta:
        dag = faktum.verkningsdag
        yield Rantehandelse(faktum.fordran_id, Slag.ANDRAD, dag, dag)


@rantehandelser.register
def _(faktum: FordranHavd) -> Iterator[Rantehandelse]:
    havt = [faktum.verkningsdag] if faktum.kapital or faktum.tillgodo_ore else []
    for dag in (*havt, *(e.dag for e in faktum.efterskankt)):
        yield Rantehandelse(faktum.fordran_id, Slag.ANDRAD, FRAN_BORJAN, dag)
