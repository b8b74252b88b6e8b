"""N6: what courts say of a claim is as much as they say, as far as there is a ground for it.

Some of what was demanded had never been paid. Whether a court said 300 at once, or a higher one
said it when all had been set aside, 300 of the rest is demanded.
"""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from domain.overklagande.utgang import Utgang
from tests.domain.hjalp.domgang import SOM_ALDRIG, Domgang
from tests.domain.hjalp.pengagang import FORDRAN, T
from tests.fel.hjalp.domstolsslag import kravt

HELA, BETALT = 500, 600


def _utan_grund(tusen: int) -> Domgang:
    """So much of what was demanded was never paid; the decision is before the court."""
    gang, kravbeslut_id = kravt()
    if tusen:
        gang.ratta_betalning(BETALT - tusen, date(2024, 4, 2))
    gang.till_domstolen(kravbeslut_id)
    return gang


def _sag(gang: Domgang, tusen: int) -> None:
    if tusen:
        gang.dom(Utgang.ANDRING, tusen, aterstallning=SOM_ALDRIG)
    else:
        gang.dom(Utgang.UPPHAVANDE)


def _kravs(gang: Domgang) -> int:
    fordran = gang.arende.fordringar[FORDRAN]
    assert fordran.kravt_ore == fordran.utestaende_ore == fordran.gallande_krav_ore
    return fordran.kravt_ore // T


@pytest.mark.parametrize("utan_grund", [0, 100, 250])
@pytest.mark.parametrize(("forst", "sedan"), [*product([0, 200, 350, HELA], [0, 1, 240, 300, 450])])
def test_fel_a_n6_det_som_kravs_ar_vad_den_hogsta_sager_och_det_finns_grund_for(
    utan_grund: int, forst: int, sedan: int
) -> None:
    gang = _utan_grund(utan_grund)
    _sag(gang, forst)
    assert _kravs(gang) == min(forst, HELA - utan_grund)
    _sag(gang, sedan)
    assert _kravs(gang) == min(sedan, HELA - utan_grund)


@pytest.mark.parametrize("utan_grund", [0, 100, 250])
@pytest.mark.parametrize("forst", [0, 200, 350])
def test_fel_a_n6_upphavs_den_domen_kravs_det_som_har_en_grund(utan_grund: int, forst: int) -> None:
    gang = _utan_grund(utan_grund)
    _sag(gang, forst)
    gang.dom(Utgang.DOM_UPPHAVD, aterstallning=SOM_ALDRIG)
    assert _kravs(gang) == HELA - utan_grund


@pytest.mark.parametrize("utan_grund", [100, 250])
@pytest.mark.parametrize(("forst", "sedan"), [*product([0, 200], [240, 300, 450])])
def test_fel_a_n6_grunden_gar_mellan_domarna(utan_grund: int, forst: int, sedan: int) -> None:
    """The bank is corrected when the first court has spoken."""
    gang = _utan_grund(0)
    _sag(gang, forst)
    gang.ratta_betalning(BETALT - utan_grund, date(2024, 4, 2))
    _sag(gang, sedan)
    assert _kravs(gang) == min(sedan, HELA - utan_grund)
