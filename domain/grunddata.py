"""Grunddata: what everybody computes with. The days when banks are closed; the reference rate.

They are facts like others, so that what was computed can be computed again as it was then.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated, NamedTuple
from uuid import UUID, uuid5

from pydantic import Field

from domain.faktum import Aktor, Budgetar, Faktum, Rad, Strom
from domain.stopp import krav
from domain.stopp.grunddata import (
    AnnatAr,
    BankdagarSaknas,
    DagenAndaStangd,
    FaststalldTidigare,
    InteHalvarsskifte,
    RantaFaststalldTidigare,
)

_NAMNRYMD = UUID("5b1f1c1e-6a0e-4d1c-9a52-6e2f5f0a9a05")
BANKDAGAR = uuid5(_NAMNRYMD, "bankdagar")
REFERENSRANTA = uuid5(_NAMNRYMD, "referensranta")
"""There is one stream of each kind."""
Hundradelar = Annotated[int, Field(strict=True, ge=-10_000, le=100_000)]
"""Hundredths of a percentage point: 400 is 4,00 %."""


class Bankar(NamedTuple):
    """What was last said of a year, and on which day."""

    faststalld: date
    stangda_dagar: tuple[date, ...]


class Ranta(NamedTuple):
    faststalld: date
    hundradelar: int


class Grunddata(Strom):
    """The latest recorded of every year and half-year."""

    TOPIC = "grunddata"

    class Event(Faktum):
        """A fact of grunddata."""

    def __init__(self) -> None:
        self.bankar: dict[int, Bankar] = {}
        self.rantor: dict[date, Ranta] = {}

    @property
    def stangda_dagar(self) -> frozenset[date]:
        """The closed days of all years that are known, for `domain.kalender`."""
        return frozenset(dag for ar in self.bankar.values() for dag in ar.stangda_dagar)

    def krav_kanda(self, *dagar: date) -> None:
        """What is counted in bank days is counted only in years whose closed days are known."""
        okanda = {dag.year for dag in dagar} - self.bankar.keys()
        krav(not okanda, BankdagarSaknas, ar=min(okanda, default=None))

    @property
    def referensrantor(self) -> dict[date, int]:
        """Hundredths by the first day of the half-year, for `domain.ranta`."""
        return {fran: r.hundradelar for fran, r in self.rantor.items()}


class BankdagarFaststallda(Grunddata.Event):
    """On which days of `ar`, Saturdays and Sundays aside, banks are closed.

    verkningsdag is the day it was established. A later one about the same year replaces it.
    """

    TOPIC = "grunddata.bankdagar-faststallda"

    ar: Budgetar
    stangda_dagar: tuple[date, ...]
    kalla: Rad

    def apply(self, aggregate: Grunddata) -> None:
        aggregate.bankar[self.ar] = Bankar(self.verkningsdag, self.stangda_dagar)


class ReferensrantaFaststalld(Grunddata.Event):
    """Riksbanken's reference rate for the half-year that begins `galler_fran`, before rounding.

    In hundredths of a percentage point, may be below zero: -50 is minus a half per cent.
    verkningsdag is the day it was established. A later one about the same half-year replaces it.
    """

    TOPIC = "grunddata.referensranta-faststalld"

    galler_fran: date
    hundradelar: Hundradelar
    kalla: Rad

    def apply(self, aggregate: Grunddata) -> None:
        aggregate.rantor[self.galler_fran] = Ranta(self.verkningsdag, self.hundradelar)


def faststall_bankdagar(
    bankdagar: Grunddata,
    *,
    verkningsdag: date,
    av: Aktor,
    ar: int,
    stangda_dagar: Iterable[date],
    kalla: str,
) -> None:
    """Say, or say anew, on which days of a year banks are closed. The latest holds."""
    dagar = tuple(sorted(set(stangda_dagar)))
    forut = bankdagar.bankar.get(ar)
    for dag in dagar:
        krav(dag.year == ar, AnnatAr, dag=dag, ar=ar)
        krav(dag.isoweekday() < 6, DagenAndaStangd, dag=dag)
    krav(
        forut is None or verkningsdag >= forut.faststalld,
        FaststalldTidigare,
        ar=ar,
        dag=forut and forut.faststalld,
    )
    bankdagar.trigger_event(
        BankdagarFaststallda,
        verkningsdag=verkningsdag,
        av=av,
        ar=ar,
        stangda_dagar=dagar,
        kalla=kalla,
    )


def faststall_referensranta(
    referensranta: Grunddata,
    *,
    verkningsdag: date,
    av: Aktor,
    galler_fran: date,
    hundradelar: int,
    kalla: str,
) -> None:
    """Say, or say anew, the reference rate of a half-year. The latest holds."""
    forut = referensranta.rantor.get(galler_fran)
    krav(
        (galler_fran.month, galler_fran.day) in ((1, 1), (7, 1)),
        InteHalvarsskifte,
        dag=galler_fran,
    )
    krav(
        forut is None or verkningsdag >= forut.faststalld,
        RantaFaststalldTidigare,
        fran=galler_fran,
        dag=forut and forut.faststalld,
    )
    referensranta.trigger_event(
        ReferensrantaFaststalld,
        verkningsdag=verkningsdag,
        av=av,
        galler_fran=galler_fran,
        hundradelar=hundradelar,
        kalla=kalla,
    )
