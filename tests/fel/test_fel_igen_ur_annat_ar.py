"""Igen: what a court demands again lies in another year than it was lifted from.

What has been lifted is less by as much: less than nothing was lifted of no box. Amounts are
thousands of kronor.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.grund.pengar import Del, Lada
from domain.overklagande.aterstallning import Aterstallning
from domain.overklagande.utgang import Utgang
from tests.domain.hjalp.domgang import Domgang
from tests.domain.hjalp.pengagang import FORDRAN, T

FOR_HOGT = Lada.FOR_HOGT_BELOPP
FORST, SEDAN = date(2024, 4, 10), date(2025, 1, 15)


def test_fel_igen_det_lyfta_ligger_dar_det_lyftes_nar_en_domstol_kravt_det_ur_ett_annat_ar() -> (
    None
):
    """300 too much in 2024, demanded, lifted by a court and paid back unasked; 400 in 2025."""
    gang = Domgang()
    gang.bank(300, FORST, UUID(int=51))
    gang.bank(400, SEDAN, UUID(int=52))
    gang.besluta_aterkrav({FOR_HOGT: 300}, dag=date(2025, 2, 3))
    gang.dag = date(2025, 2, 10)
    gang.till_domstolen(gang.kravbeslutet())
    gang.dom(Utgang.ANDRING, 0, dag=date(2025, 4, 10))
    gang.betala_ater_utan_krav({FOR_HOGT: 300}, date(2025, 4, 20))
    gang.dag = date(2025, 4, 25)
    nytt = Aterstallning(som_om_aldrig_upphavt=False, forfallodag=date(2025, 7, 10))
    gang.dom(Utgang.DOM_UPPHAVD, dag=date(2025, 6, 10), aterstallning=nytt)
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.ur, fordran.havt_ur) == ((Del(FOR_HOGT, 2025, 300 * T),), ())
    gang.ratta_betalning(200, SEDAN, max(gang.arende.bankposter))
    fordran = gang.arende.fordringar[FORDRAN]
    assert fordran.ur == (Del(FOR_HOGT, 2025, 200 * T),)
    assert fordran.havt_ur == (Del(FOR_HOGT, 2025, 100 * T),)
