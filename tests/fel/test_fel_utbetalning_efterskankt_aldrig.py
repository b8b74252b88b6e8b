"""Utbetalning: what was waived of a payment that was never made is not remembered as waived.

Amounts are thousands of kronor.
"""

from __future__ import annotations

from datetime import date

from domain.grund.pengar import Lada
from tests.domain.hjalp.beviljatgang import Beviljatgang
from tests.domain.hjalp.pengagang import FORDRAN, FORDRAN_2

OREDOVISAT, AVSTATT = Lada.UTBETALT_EJ_REDOVISAT, Lada.AVSTATT


def test_fel_brist_nothing_of_it_has_gone_when_nothing_was_paid() -> None:
    """Not demanded after it was paid, and not paid at all, as is told still later."""
    gang = Beviljatgang(10)
    gang.betala(6, date(2024, 5, 7))
    gang.besluta_aterkrav({}, {OREDOVISAT: 1}, date(2024, 7, 1), FORDRAN)
    gang.ratta_betalning(0, date(2024, 7, 8))
    assert gang.arende.lador.avgatt == ()
    gang.betala(3, date(2024, 8, 5), "igen")
    gang.besluta_aterkrav({}, {OREDOVISAT: 1}, date(2024, 9, 2), FORDRAN_2)
    lador = gang.arende.lador
    for med_ratt in (True, False):
        dagvis = [
            ore
            for (lada, ur, _, _), ore in lador.efterskankt.items()
            if lada is AVSTATT and (ur is OREDOVISAT) is med_ratt
        ]
        assert lador.efterskankt_ore(AVSTATT, 2024, med_ratt=med_ratt) == sum(dagvis)
