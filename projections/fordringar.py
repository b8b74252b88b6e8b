"""Fordringsreskontra: what has been demanded on each claim, and what has become of it.

A ledger of its own that sums to zero per claim, for the capital and for the interest: what was
demanded against what is outstanding, and what is no longer outstanding against why.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import singledispatch
from typing import ClassVar, NamedTuple
from uuid import UUID

from domain.aterbetalning import AterbetalningHavd, AterbetalningMottagen
from domain.aterkrav import AterkravBeslutat
from domain.faktum import Faktum
from domain.fordran import FordranAvskriven, Uttag
from domain.fordransbeslut import FordranEftergiven
from domain.havning import FordranHavd
from domain.kvittning import FordranKvittad
from domain.rantepaforing import RantaBeraknad
from projections.projektion import Loggat, Markor, Projektion, kopiera

_KOLUMNER = (
    "position",
    "nr",
    "fordran_id",
    "arende_id",
    "mottagare_id",
    "konto",
    "belopp_ore",
    "verkningsdag",
)


class Fordringar(Projektion):
    namn = "fordringar"
    version = 1
    tabeller: ClassVar[dict[str, str]] = {
        "fordringspost": """
            CREATE TABLE vy.fordringspost (
                position     bigint  NOT NULL,
                nr           integer NOT NULL,
                fordran_id   uuid    NOT NULL,
                arende_id    uuid    NOT NULL,
                mottagare_id uuid,
                konto        text    NOT NULL,
                belopp_ore   bigint  NOT NULL,
                verkningsdag date    NOT NULL,
                PRIMARY KEY (position, nr)
            );
            CREATE INDEX fordringspost_fordran ON vy.fordringspost (fordran_id);
        """
    }

    def bokfor(self, markor: Markor, fakta: Sequence[Loggat]) -> None:
        kopiera(markor, "fordringspost", _KOLUMNER, (rad for f in fakta for rad in _rader(f)))


def _rader(loggat: Loggat) -> Iterator[tuple[object, ...]]:
    position, faktum = loggat
    for nr, p in enumerate(fordra(faktum), 1):
        arende_id, mottagare_id = faktum.originator_id, getattr(faktum, "mottagare_id", None)
        yield (position, nr, p.fordran_id, arende_id, mottagare_id, p.konto, p.belopp_ore, p.dag)


class Fordringspost(NamedTuple):
    """`belopp_ore` into (or, if negative, out of) an account of a claim."""

    fordran_id: UUID
    konto: str
    belopp_ore: int
    dag: date


def _flytta(
    faktum: Faktum, fordran_id: UUID, fran: str, till: str, kapital_ore: int, ranta_ore: int
) -> Iterator[Fordringspost]:
    dag = faktum.verkningsdag
    for fore, ore in (("", kapital_ore), ("ranta_", ranta_ore)):
        if ore:
            yield Fordringspost(fordran_id, f"{fore}{fran}", -ore, dag)
            yield Fordringspost(fordran_id, f"{fore}{till}", ore, dag)


def _summa(kapital: Sequence[Uttag]) -> int:
    return sum(u.belopp_ore for u in kapital)


@singledispatch
def fordra(faktum: Faktum) -> Iterator[Fordringspost]:
    """What a fact does to a claim; nothing, if it is about none."""
    yield from ()


@fordra.register
def _(faktum: AterkravBeslutat) -> Iterator[Fordringspost]:
    yield from _flytta(faktum, faktum.fordran_id, "kravt", "utestaende", faktum.krav_ore, 0)


@fordra.register
def _(faktum: RantaBeraknad) -> Iterator[Fordringspost]:
    mer = faktum.ranta_ore - faktum.tidigare_ranta_ore
    yield from _flytta(faktum, faktum.fordran_id, "kravt", "utestaende", 0, mer)


@fordra.register
def _(faktum: AterbetalningMottagen | AterbetalningHavd) -> Iterator[Fordringspost]:
    if faktum.fordran_id is not None:
        tecken = -1 if isinstance(faktum, AterbetalningHavd) else 1
        kapital, ranta = tecken * _summa(faktum.kapital), tecken * faktum.ranta_ore
        yield from _flytta(faktum, faktum.fordran_id, "utestaende", "betalt", kapital, ranta)


@fordra.register
def _(faktum: FordranKvittad) -> Iterator[Fordringspost]:
    kapital = _summa(faktum.kapital)
    yield from _flytta(faktum, faktum.fordran_id, "utestaende", "betalt", kapital, faktum.ranta_ore)


@fordra.register
def _(faktum: FordranEftergiven | FordranAvskriven | FordranHavd) -> Iterator[Fordringspost]:
    till = {FordranEftergiven: "eftergivet", FordranAvskriven: "avskrivet", FordranHavd: "havt"}
    kapital = _summa(faktum.kapital)
    yield from _flytta(
        faktum, faktum.fordran_id, "utestaende", till[type(faktum)], kapital, faktum.ranta_ore
    )
    if isinstance(faktum, FordranHavd):
        yield from _flytta(faktum, faktum.fordran_id, "betalt", "havt", faktum.tillgodo_ore, 0)
