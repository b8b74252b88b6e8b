"""Statens utlåningsränta: the rate of a year, by which interest on the state's claims is counted.

Riksgälden establishes it for each calendar year (förordningen 2007:1447 with its instructions).
"""

from __future__ import annotations

from datetime import date

from domain.grund.aktor import Atgard
from domain.grund.rantebas import Rantebas
from domain.grund.stopp import krav
from domain.grund.varden import Rad
from domain.grunddata.grunddata import Grunddata, Hundradelar, Ranta
from domain.grunddata.stopp import InteArsskifte


class UtlaningsrantaFaststalld(Grunddata.Event):
    """Statens utlåningsränta for the year that begins `galler_fran`; it is not rounded.

    In hundredths of a percentage point, may be below zero. verkningsdag is the day it was
    established. A later one about the same year replaces it.
    """

    TOPIC = "grunddata.utlaningsranta-faststalld"
    NAMN = "statens utlåningsränta fastställd"

    galler_fran: date
    hundradelar: Hundradelar
    kalla: Rad

    def apply(self, aggregate: Grunddata) -> None:
        aggregate.rantor[self.galler_fran] = Ranta(
            Rantebas.UTLANINGSRANTA, self.verkningsdag, self.hundradelar, self.originator_version
        )


def faststall_utlaningsranta(
    utlaningsranta: Grunddata, atgard: Atgard, *, galler_fran: date, hundradelar: int, kalla: str
) -> None:
    """Say, or say anew, statens utlåningsränta of a year. The latest holds."""
    krav(
        Rantebas.UTLANINGSRANTA.periodens_borjan(galler_fran) == galler_fran,
        InteArsskifte,
        dag=galler_fran,
    )
    utlaningsranta.krav_inte_tidigare(galler_fran, atgard.dag)
    utlaningsranta.registrera(
        UtlaningsrantaFaststalld,
        atgard,
        galler_fran=galler_fran,
        hundradelar=hundradelar,
        kalla=kalla,
    )
