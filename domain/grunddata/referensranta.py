"""Referensränta: the rate of a half-year (9 § räntelagen), by which interest is counted."""

from __future__ import annotations

from datetime import date

from domain.grund.aktor import Atgard
from domain.grund.rantebas import Rantebas
from domain.grund.stopp import krav
from domain.grund.varden import Rad
from domain.grunddata.grunddata import Grunddata, Hundradelar, Ranta
from domain.grunddata.stopp import InteHalvarsskifte


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
            Rantebas.REFERENSRANTA, self.verkningsdag, self.hundradelar, self.originator_version
        )


def faststall_referensranta(
    referensranta: Grunddata, atgard: Atgard, *, galler_fran: date, hundradelar: int, kalla: str
) -> None:
    """Say, or say anew, the reference rate of a half-year. The latest holds."""
    krav(
        Rantebas.REFERENSRANTA.periodens_borjan(galler_fran) == galler_fran,
        InteHalvarsskifte,
        dag=galler_fran,
    )
    referensranta.krav_inte_tidigare(galler_fran, atgard.dag)
    referensranta.registrera(
        ReferensrantaFaststalld,
        atgard,
        galler_fran=galler_fran,
        hundradelar=hundradelar,
        kalla=kalla,
    )
