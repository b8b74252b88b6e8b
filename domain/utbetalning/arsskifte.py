"""Årsskifte: what a case has been granted and not been paid goes over to the next budgetår."""

from __future__ import annotations

from domain.anslag.budgetar import krav_sista_dag
from domain.arende.arende import Arende
from domain.arende.pengafaktum import Pengafaktum
from domain.arende.pengar import flytta_pengar
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.pengar import Lada
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Budgetar, Ore
from domain.utbetalning.stopp import IngetAttOverfora


class ObetaltOverfort(Pengafaktum):
    """What was granted and unpaid at the end of `fran_budgetar` is of the next year's money.

    verkningsdag is the last day of that year; the money is of the year after it.
    """

    TOPIC = "arende.obetalt-overfort"
    NAMN = "obetalt överfört till nästa budgetår"
    OM_FORDRAN = False
    HANT = dagen("Överföringsdagen")

    fran_budgetar: Budgetar
    belopp_ore: Ore

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        assert aggregate.medel is not None
        ar = max(aggregate.medel.budgetar, self.fran_budgetar + 1)
        aggregate.medel = aggregate.medel.model_copy(update={"budgetar": ar})

    def i_ord(self) -> str:
        till = self.fran_budgetar + 1
        return f"{kronor(self.belopp_ore)} obetalt överfört från {self.fran_budgetar} till {till}"


def overfor_obetalt(arende: Arende, atgard: Atgard, *, fran_ar: int) -> None:
    """Take what is unpaid over to the year after `fran_ar`, as part of closing that year.

    It is done again for what comes back to the year afterwards.
    """
    krav_sista_dag(fran_ar, atgard.dag)
    belopp = max(0, arende.lador.belopp.get((Lada.BEVILJAT_EJ_UTBETALT, fran_ar), 0))
    krav(belopp > 0, IngetAttOverfora, diarienummer=arende.diarienummer, budgetar=fran_ar)
    flytt = arende.flytt(atgard.dag)
    obetalt = Lada.BEVILJAT_EJ_UTBETALT
    flytt.mellan(obetalt, fran_ar, obetalt, fran_ar + 1, belopp)
    flytta_pengar(
        arende,
        ObetaltOverfort,
        atgard,
        flytt,
        fran_budgetar=fran_ar,
        belopp_ore=belopp,
    )
