"""Igen: a payment or a return is put right again: what the wrong correction lifted is demanded.

Amounts are thousands of kronor.
"""

from __future__ import annotations

from datetime import date

import pytest

from domain.grund.pengar import Lada
from tests.domain.hjalp.pengagang import FORDRAN, Gang, T
from tests.fel.hjalp.bankens_extra import BANKDAG, EXTRA, extra
from tests.fel.hjalp.misstaget import FEL, krav_av_annan

FOR_HOGT = Lada.FOR_HOGT_BELOPP
KRAVDAG = date(2024, 5, 2)


def kravt(tusen: int = 50) -> Gang:
    """50 too much by the bank, demanded of the mottagare."""
    gang = Gang()
    gang.bank(50, BANKDAG, EXTRA)
    gang.besluta_aterkrav({FOR_HOGT: tusen}, dag=KRAVDAG)
    return gang


def laget(gang: Gang) -> tuple[int, int, int]:
    """Demanded, outstanding, and to the debtor's credit."""
    f = gang.arende.fordringar[FORDRAN]
    return f.kravt_ore // T, f.utestaende_ore // T, f.tillgodo_ore // T


@pytest.mark.parametrize("emellan", [0, 20, 49])
def test_fel_igen_betalningen_rattad_tillbaka_kravs_igen(emellan: int) -> None:
    gang = kravt()
    gang.ratta_betalning(emellan, BANKDAG, extra(gang))
    assert laget(gang) == (emellan, emellan, 0)
    gang.ratta_betalning(50, BANKDAG, extra(gang))
    assert laget(gang) == (50, 50, 0)
    assert gang.arende.fordringar[FORDRAN].utan_grund_ore == 0
    assert gang.arende.fordringar[FORDRAN].havningar == ()


def rattas(gang: Gang, lagen: dict[int, tuple[int, int, int]]) -> None:
    """The payment is corrected to so much, time after time: what the claim then is."""
    for tusen, lage in lagen.items():
        gang.ratta_betalning(tusen, BANKDAG, extra(gang))
        assert laget(gang) == lage


def test_fel_igen_det_betalda_ar_betalning_igen() -> None:
    gang = kravt()
    gang.betala_ater(50, date(2024, 5, 20))
    rattas(gang, {20: (20, 0, 30), 40: (40, 0, 10), 50: (50, 0, 0)})


def test_fel_igen_det_som_inte_betalats_forst_nar_det_betalda_ar_betalning() -> None:
    gang = kravt()
    gang.betala_ater(25, date(2024, 5, 20))
    rattas(gang, {10: (10, 0, 15), 30: (30, 5, 0), 50: (50, 25, 0)})


def test_fel_igen_placeringen_togs_tillbaka_emellan() -> None:
    gang = kravt()
    placerad = gang.betala_ater(50, date(2024, 5, 20))
    gang.ratta_betalning(20, BANKDAG, extra(gang))
    gang.hav_placering(placerad)
    gang.ratta_betalning(50, BANKDAG, extra(gang))
    assert laget(gang) == (50, 50, 0)


@pytest.mark.parametrize(("kom", "kvar"), [(0, 50), (20, 30)])
def test_fel_igen_en_retur_som_aldrig_kom(kom: int, kvar: int) -> None:
    gang = kravt()
    gang.retur(50, date(2024, 6, 3), extra(gang))
    assert laget(gang) == (0, 0, 0)
    gang.ratta_retur(kom, date(2024, 6, 3))
    assert laget(gang) == (kvar, kvar, 0)


def test_fel_igen_inte_mer_an_beslutet_sager() -> None:
    """Lowered to 30 while it was 20: of what is there again 10 is demanded."""
    gang = kravt()
    gang.ratta_betalning(20, BANKDAG, extra(gang))
    gang.sank(30, date(2024, 5, 28))
    gang.ratta_betalning(50, BANKDAG, extra(gang))
    assert laget(gang) == (30, 30, 0)


def test_fel_igen_inte_mer_an_det_finns_pengar_till() -> None:
    gang = kravt()
    gang.ratta_betalning(0, BANKDAG, extra(gang))
    gang.ratta_betalning(35, BANKDAG, extra(gang))
    assert laget(gang) == (35, 35, 0)
    assert gang.arende.fordringar[FORDRAN].utan_grund_ore == 15 * T


def test_fel_igen_hela_betalningen_var_gjord() -> None:
    gang = Gang()
    gang.besluta_aterkrav({Lada.UTBETALT_EJ_REDOVISAT: 150}, dag=KRAVDAG)
    gang.ratta_betalning(0, BANKDAG)
    assert laget(gang) == (0, 0, 0)
    gang.ratta_betalning(300, BANKDAG)
    assert laget(gang) == (150, 150, 0)


def test_fel_igen_det_som_en_annan_fick_kravs_av_honom_igen() -> None:
    gang = Gang()
    gang.bank(50, BANKDAG, EXTRA, FEL)
    krav_av_annan(gang, 50, FORDRAN)
    gang.ratta_betalning(20, BANKDAG, extra(gang), FEL)
    assert laget(gang) == (20, 20, 0)
    gang.ratta_betalning(50, BANKDAG, extra(gang), FEL)
    assert laget(gang) == (50, 50, 0)
