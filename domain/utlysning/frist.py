"""Frist: the last day to apply is put off."""

from __future__ import annotations

from datetime import date

from domain.grund.aktor import Atgard
from domain.grund.hant import BESLUTSDAG
from domain.grund.stopp import krav
from domain.grund.varden import Rad
from domain.utlysning.stopp import SistaDagHarPasserat, SistaDagInteSenare
from domain.utlysning.utlysning import Utlysning


class SistaDagForlangd(Utlysning.Event):
    """The time to apply was prolonged; verkningsdag is the day of the decision."""

    TOPIC = "utlysning.sista-dag-forlangd"
    NAMN = "ansökningstiden förlängd"
    HANT = BESLUTSDAG

    tidigare_sista_ansokningsdag: date
    sista_ansokningsdag: date
    orsak: Rad

    def apply(self, aggregate: Utlysning) -> None:
        aggregate.sista_ansokningsdag = self.sista_ansokningsdag
        aggregate.sista_dag_version = self.originator_version


def forlang(utlysning: Utlysning, atgard: Atgard, *, sista_ansokningsdag: date, orsak: str) -> None:
    """Prolong the time to apply, at the latest on the day that was to be the last.

    After that the time has run out for those who kept it: what comes in later is late, and is
    judged as such, or there is a new call.
    """
    utlysning.krav_pagar()
    forut = utlysning.sista_ansokningsdag
    assert forut is not None
    krav(sista_ansokningsdag > forut, SistaDagInteSenare, sista=forut, ny=sista_ansokningsdag)
    krav(atgard.dag <= forut, SistaDagHarPasserat, sista=forut, dag=atgard.dag)
    utlysning.registrera(
        SistaDagForlangd,
        atgard,
        tidigare_sista_ansokningsdag=forut,
        sista_ansokningsdag=sista_ansokningsdag,
        orsak=orsak,
    )
