"""Årsskifte: what a case has been granted and not been paid goes over to the next budgetår."""

from __future__ import annotations

from datetime import date

from domain.arende import Arende, Pengafaktum
from domain.faktum import Aktor, Budgetar, Ore
from domain.pengar import Lada
from domain.stopp import krav
from domain.stopp.arsskifte import FelBudgetar, IngetAttOverfora


class ObetaltOverfort(Pengafaktum):
    """What was granted and unpaid at the end of `fran_ar` is of the next year's money."""

    TOPIC = "arende.obetalt-overfort"

    fran_ar: Budgetar
    belopp_ore: Ore

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        assert aggregate.medel is not None
        aggregate.medel = aggregate.medel.model_copy(update={"budgetar": self.fran_ar + 1})


def overfor_obetalt(arende: Arende, *, verkningsdag: date, av: Aktor, fran_ar: int) -> None:
    """Take what is unpaid over to the year after `fran_ar`, as part of closing that year."""
    assert arende.medel is not None
    krav(
        arende.medel.budgetar == fran_ar,
        FelBudgetar,
        diarienummer=arende.diarienummer,
        budgetar=arende.medel.budgetar,
    )
    i_aren = [
        (ar, ore) for ar, ore in arende.lador.per_ar(Lada.BEVILJAT_EJ_UTBETALT) if ar <= fran_ar
    ]
    belopp = sum(ore for _, ore in i_aren)
    krav(belopp > 0, IngetAttOverfora, diarienummer=arende.diarienummer)
    flytt = arende.flytt(verkningsdag)
    for ar, ore in i_aren:
        flytt.mellan(Lada.BEVILJAT_EJ_UTBETALT, ar, Lada.BEVILJAT_EJ_UTBETALT, fran_ar + 1, ore)
    arende.trigger_event(
        ObetaltOverfort,
        verkningsdag=verkningsdag,
        av=av,
        fran_ar=fran_ar,
        belopp_ore=belopp,
        mottagare_id=arende.mottagare_id,
        medel=arende.medel,
        rorelser=tuple(flytt.rorelser),
    )
