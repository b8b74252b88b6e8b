"""Bankdagar: the days of a year on which banks are closed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from domain.grund.aktor import Atgard
from domain.grund.stopp import krav
from domain.grund.varden import Budgetar, Rad
from domain.grunddata.grunddata import Bankar, Grunddata
from domain.grunddata.stopp import AnnatAr, DagenAndaStangd, FaststalldTidigare


class BankdagarFaststallda(Grunddata.Event):
    """On which days of `ar`, Saturdays and Sundays aside, banks are closed.

    verkningsdag is the day it was established. A later one about the same year replaces it.
    """

    TOPIC = "grunddata.bankdagar-faststallda"
    NAMN = "bankdagar fastställda"

    ar: Budgetar
    stangda_dagar: tuple[date, ...]
    kalla: Rad

    def apply(self, aggregate: Grunddata) -> None:
        aggregate.bankar[self.ar] = Bankar(
            self.verkningsdag, self.stangda_dagar, self.originator_version
        )


def faststall_bankdagar(
    bankdagar: Grunddata, atgard: Atgard, *, ar: int, stangda_dagar: Iterable[date], kalla: str
) -> None:
    """Say, or say anew, on which days of a year banks are closed. The latest holds."""
    dagar = tuple(sorted(set(stangda_dagar)))
    forut = bankdagar.bankar.get(ar)
    for dag in dagar:
        krav(dag.year == ar, AnnatAr, dag=dag, ar=ar)
        krav(dag.isoweekday() < 6, DagenAndaStangd, dag=dag)
    krav(
        forut is None or atgard.dag >= forut.faststalld,
        FaststalldTidigare,
        ar=ar,
        dag=forut and forut.faststalld,
    )
    bankdagar.registrera(BankdagarFaststallda, atgard, ar=ar, stangda_dagar=dagar, kalla=kalla)
