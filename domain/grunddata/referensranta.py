"""Referensränta: the rate of a half-year (9 § räntelagen), by which interest is counted."""

from __future__ import annotations

from datetime import date

from domain.grund.aktor import Atgard
from domain.grund.stopp import krav
from domain.grund.varden import Rad
from domain.grunddata.grunddata import Grunddata, Hundradelar, Ranta
from domain.grunddata.stopp import InteHalvarsskifte, RantaFaststalldTidigare


class ReferensrantaFaststalld(Grunddata.Event):
    """Riksbanken's reference rate for the half-year that begins `galler_fran`, before rounding.

    In hundredths of a percentage point, may be below zero: -50 is minus a half per cent.
    verkningsdag is the day it was established. A later one about the same half-year replaces it.
    """

    TOPIC = "grunddata.referensranta-faststalld"
    NAMN = "referensränta fastställd"

    galler_fran: date
    hundradelar: Hundradelar
    kalla: Rad

    def apply(self, aggregate: Grunddata) -> None:
        aggregate.rantor[self.galler_fran] = Ranta(
            self.verkningsdag, self.hundradelar, self.originator_version
        )


def faststall_referensranta(
    referensranta: Grunddata, atgard: Atgard, *, galler_fran: date, hundradelar: int, kalla: str
) -> None:
    """Say, or say anew, the reference rate of a half-year. The latest holds."""
    forut = referensranta.rantor.get(galler_fran)
    krav(
        (galler_fran.month, galler_fran.day) in ((1, 1), (7, 1)),
        InteHalvarsskifte,
        dag=galler_fran,
    )
    krav(
        forut is None or atgard.dag >= forut.faststalld,
        RantaFaststalldTidigare,
        fran=galler_fran,
        dag=forut and forut.faststalld,
    )
    referensranta.registrera(
        ReferensrantaFaststalld,
        atgard,
        galler_fran=galler_fran,
        hundradelar=hundradelar,
        kalla=kalla,
    )
