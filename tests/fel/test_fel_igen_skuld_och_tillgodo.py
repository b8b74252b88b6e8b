"""Igen: a claim never both owes and is owed, on any day that is asked for.

Of what he paid in December some was interest then; the claim is lowered in January, and that never
was owed. It paid capital, of what was outstanding in December. Amounts in the tests are öre.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from domain.regelverk.aterkravsregel import Rantestart
from projections.listor.ekonom import FORDRINGAR
from projections.motor.lasning import Lasare
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.pengagang import FORDRAN, Gang, T
from tests.fel.hjalp.rantefall import krav_pa, regeln
from tests.projections.hjalp.fordringsfall import MED_REGLERADE, anteckna, fragare, kapitalet

KRAVT, BETALT, SANKT = date(2024, 10, 1), date(2024, 12, 10), date(2025, 1, 20)
EFTERGIVET, SENARE, TIDIGT = date(2025, 1, 8), date(2025, 1, 31), date(2024, 11, 18)


def kravet() -> Gang:
    """400 paid; 100 demanded, due 31 October."""
    return krav_pa(100, KRAVT, regeln(Rantestart.FORFALLODAG))


def sankt_efter_betalning() -> Gang:
    gang = kravet()
    gang.ranta(BETALT)
    gang.betala_ater(80, BETALT)
    gang.sank(60, SANKT)
    gang.ranta(SANKT)
    return gang


def eftergivet_och_flyttat() -> Gang:
    """Interest is waived, and the receipt turns out to have come before that."""
    gang = kravet()
    gang.ranta(EFTERGIVET - timedelta(days=1))
    gang.efterge(0, EFTERGIVET, gang.arende.fordringar[FORDRAN].utestaende_ranta_ore * 2 // 3)
    gang.aterbetala_emellan(50 * T, TIDIGT)
    gang.ranta(SENARE)
    return gang


@pytest.mark.parametrize("historien", [sankt_efter_betalning, eftergivet_och_flyttat])
def test_fel_igen_ingen_fordran_ar_bade_skyldig_och_har_tillgodo(
    historien: Callable[[], Gang], databas: Databas, liggare: Liggare, lasare: Lasare
) -> None:
    gang = historien()
    anteckna(liggare, gang.historia)
    fraga = fragare(databas, lasare)
    sett = 0
    for nr in range(0, (SENARE - KRAVT).days + 1, 3):
        [rad] = fraga(FORDRINGAR, KRAVT + timedelta(days=nr), MED_REGLERADE).rader
        assert not (rad.skuld_ore and rad.tillgodo_ore), rad
        kapitalet(rad)
        sett += rad.skuld_ore > 0
    assert sett


def test_fel_igen_det_som_inte_var_ranta_betalade_kapital(
    databas: Databas, liggare: Liggare, lasare: Lasare
) -> None:
    """Net of what the books say of capital and interest, and no öre of it is owed to him."""
    gang = sankt_efter_betalning()
    anteckna(liggare, gang.historia)
    fraga = fragare(databas, lasare)
    [fore] = fraga(FORDRINGAR, BETALT, MED_REGLERADE).rader
    [efter] = fraga(FORDRINGAR, SENARE, MED_REGLERADE).rader
    assert fore.tillgodo_ore == efter.skuld_ore == 0
    assert fore.skuld_ore + efter.tillgodo_ore == 40 * T
