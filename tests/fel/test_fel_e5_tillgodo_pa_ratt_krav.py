"""E5: what the bank did after all is paid of the claim that rests on it, and of no other.

150 of the grant was demanded and paid back, and so was 100 that the bank had paid once more. Then
it had paid neither: he has both to his credit. The 100 it had, after all: they are paid again.
"""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from domain.arende.igenkrav import overskott_av_tillgodo_ore
from domain.grund.pengar import Lada
from tests.domain.hjalp.pengagang import FORDRAN, FORDRAN_2, Gang, T
from tests.fel.hjalp.bankens_extra import BANKDAG, EXTRA, extra

KRAVEN = {FORDRAN: (Lada.UTBETALT_EJ_REDOVISAT, 150), FORDRAN_2: (Lada.FOR_HOGT_BELOPP, 100)}
ORDNINGAR = list(permutations(KRAVEN))


def inget_betalt(ordning: tuple[object, ...]) -> Gang:
    """The claims in some order."""
    gang = Gang()
    gang.bank(100, BANKDAG, EXTRA)
    for f in sorted(KRAVEN, key=ordning.index):
        lada, tusen = KRAVEN[f]
        gang.besluta_aterkrav({lada: tusen}, dag=date(2024, 5, 2), fordran_id=f)
        gang.betala_ater(tusen, date(2024, 5, 20), f)
    gang.ratta_betalning(0)
    gang.ratta_betalning(0, BANKDAG, extra(gang))
    assert tillgodo(gang) == {FORDRAN: 150, FORDRAN_2: 100}
    return gang


def tillgodo(gang: Gang) -> dict[object, int]:
    return {f: gang.arende.fordringar[f].tillgodo_ore // T for f in KRAVEN}


@pytest.mark.parametrize("ordning", ORDNINGAR)
def test_fel_e5_det_som_banken_anda_betalat_ar_betalt_av_sitt_eget_krav(
    ordning: tuple[object, ...],
) -> None:
    gang = inget_betalt(ordning)
    gang.ratta_betalning(100, BANKDAG, extra(gang))
    assert tillgodo(gang) == {FORDRAN: 150, FORDRAN_2: 0}


@pytest.mark.parametrize("ordning", ORDNINGAR)
def test_fel_e5_det_som_banken_gor_darefter_lyfter_inget_igen(ordning: tuple[object, ...]) -> None:
    """Nothing is to be had of either claim: what more the bank pays is of none."""
    gang = inget_betalt(ordning)
    gang.ratta_betalning(100, BANKDAG, extra(gang))
    assert [overskott_av_tillgodo_ore(gang.arende, f) for f in KRAVEN] == [0, 0]
    forut = tillgodo(gang)
    gang.bank(1, date(2024, 6, 3), EXTRA)
    assert tillgodo(gang) == forut
