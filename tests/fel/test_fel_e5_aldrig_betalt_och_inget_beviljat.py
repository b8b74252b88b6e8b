"""E5: what he paid back of a payment that never was made is owed to him, whatever is granted now.

The grant was lowered, or nothing is granted any more, and what he had been paid beyond it was
demanded. He has paid some of that when it turns out that he never had been paid.
"""

from __future__ import annotations

from datetime import date

import pytest

from domain.arende.pengaregeln import fritt_ore
from domain.grund.pengar import Lada
from tests.domain.hjalp.pengagang import FORDRAN, Gang, T
from tests.fel.hjalp.upphavandet import upphav

BETALT = 400
FOR_HOGT = Lada.FOR_HOGT_BELOPP


def _sankt(till: int) -> Gang:
    gang = Gang()
    if till:
        gang.andra(till, date(2024, 5, 1))
    else:
        upphav(gang, date(2024, 5, 1))
    gang.besluta_aterkrav({FOR_HOGT: BETALT - till}, dag=date(2024, 5, 2))
    gang.betala_ater(100, date(2024, 5, 20))
    return gang


@pytest.mark.parametrize("beviljat", [0, 1, 150, 200])
def test_fel_e5_betalt_av_det_sankta_som_aldrig_betalats_ut_ar_tillgodo(beviljat: int) -> None:
    gang = _sankt(beviljat)
    gang.ratta_betalning(0, date(2024, 3, 27))
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.kravt_ore, fordran.tillgodo_ore) == (0, 100 * T)
    assert fritt_ore(gang.arende) == beviljat * T


@pytest.mark.parametrize("beviljat", [0, 1, 150, 200])
def test_fel_e5_och_sa_nar_det_kom_tillbaka_fran_banken(beviljat: int) -> None:
    gang = _sankt(beviljat)
    gang.retur(BETALT, date(2024, 6, 3))
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.kravt_ore, fordran.tillgodo_ore) == (0, 100 * T)


@pytest.mark.parametrize("beviljat", [0, 1, 150, 200])
def test_fel_e5_det_tillgoda_skickas_tillbaka_och_inget_ar_kvar(beviljat: int) -> None:
    gang = _sankt(beviljat)
    gang.ratta_betalning(0, date(2024, 3, 27))
    [placerad] = gang.arende.aterbetalningar
    gang.hav_placering(placerad)
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.kravt_ore, fordran.tillgodo_ore) == (0, 0)
    assert gang.arende.obetalt_ore == beviljat * T
    assert gang.lador().get(FOR_HOGT, 0) == 0
