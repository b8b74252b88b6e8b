"""F11 and F17 in the list of claims: waived, outstanding and due as the case itself has it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest

from domain.overklagande.aterstallning import Aterstallning
from domain.overklagande.utgang import Utgang
from domain.ranta.forfall import forsta_obetalda
from projections.listor.avvikelser import AVVIKELSER
from projections.listor.ekonom import FORDRINGAR, Fordringsrad
from projections.listor.form import Filter
from projections.motor.lasning import Lasare
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.domgang import SOM_ALDRIG, Domgang
from tests.domain.hjalp.pengagang import FORDRAN, T
from tests.fel.hjalp.avstatt import krav_60_avstatt_40
from tests.fel.hjalp.fordransslag import (
    andra,
    aterkallad_eftergift,
    eftergiven,
    sankt_eftergift,
    uppdelad,
    uppskjuten,
)
from tests.projections.hjalp.fordringsfall import anteckna, fragare

ALLA = Filter(reglerade=True)
FRAN_NY_DAG = Aterstallning(som_om_aldrig_upphavt=False, forfallodag=date(2025, 9, 1))
SLAGEN = (eftergiven, sankt_eftergift, aterkallad_eftergift, uppskjuten, uppdelad)


def raden(gang: Domgang, liggare: Liggare, databas: Databas, lasare: Lasare) -> Fordringsrad:
    anteckna(liggare, gang.historia)
    [rad] = fragare(databas, lasare)(FORDRINGAR, gang.dag, ALLA).rader
    assert isinstance(rad, Fordringsrad)
    return rad


def stammer(rad: Fordringsrad, gang: Domgang) -> None:
    fordran = gang.arende.fordringar[FORDRAN]
    assert rad.eftergivet_ore == fordran.efterskankt_ore
    assert rad.utestaende_ore == fordran.utestaende_ore
    assert rad.betalas_senast == forsta_obetalda(fordran, gang.dag)


@pytest.mark.grundlig
@pytest.mark.parametrize("slag", SLAGEN)
@pytest.mark.parametrize("hur", [SOM_ALDRIG, FRAN_NY_DAG])
@pytest.mark.parametrize("sedan", [(), (Utgang.DOM_UPPHAVD,), (Utgang.DOM_UPPHAVD,) * 2])
def test_fel_f11_the_list_of_claims_follows_the_courts(
    liggare: Liggare,
    databas: Databas,
    lasare: Lasare,
    slag: Callable[[], tuple[Domgang, UUID]],
    hur: Aterstallning,
    sedan: tuple[Utgang, ...],
) -> None:
    gang, beslut_id = slag()
    gang.till_domstolen(beslut_id)
    gang.dom(Utgang.UPPHAVANDE, aterstallning=hur)
    for utgang in sedan:
        gang.dom(utgang)
    stammer(raden(gang, liggare, databas, lasare), gang)


@pytest.mark.parametrize("till", [0, 20])
@pytest.mark.parametrize("sedan", [(), (Utgang.DOM_UPPHAVD,), (Utgang.DOM_UPPHAVD,) * 2])
def test_fel_n6_the_list_of_claims_follows_a_lowering_that_falls(
    liggare: Liggare, databas: Databas, lasare: Lasare, till: int, sedan: tuple[Utgang, ...]
) -> None:
    gang = krav_60_avstatt_40()
    gang.sank(till, date(2025, 5, 2))
    gang.till_domstolen(list(gang.arende.beslut)[-1])
    gang.dom(Utgang.UPPHAVANDE, aterstallning=SOM_ALDRIG)
    for utgang in sedan:
        gang.dom(utgang, aterstallning=SOM_ALDRIG)
    rad = raden(gang, liggare, databas, lasare)
    if rad.utestaende_ore:
        stammer(rad, gang)
    ska = 60 if len(sedan) != 1 else till
    assert (rad.kravt_ore, rad.utestaende_ore) == (ska * T, ska * T)
    fynden = fragare(databas, lasare)(AVVIKELSER, gang.dag).rader
    assert {f.slag for f in fynden} == {"inkommen-fore-mottagaren"}


def test_fel_f17_a_waiver_that_is_lowered_twice_is_due_with_the_first_part_that_is_unpaid(
    liggare: Liggare, databas: Databas, lasare: Lasare
) -> None:
    """200 000 of 500 000 is due since 1 May; 200 000 more by 11 June, 50 000 by 18 June."""
    gang, _ = sankt_eftergift()
    andra(gang, 50, date(2025, 5, 19), UUID(int=7703))
    fordran = gang.arende.fordringar[FORDRAN]
    assert fordran.utestaende_ore == 450_000_00
    assert forsta_obetalda(fordran, gang.dag) == date(2025, 5, 1)
    gang.aterbetala_ore(200_000_00 + gang.ranta(gang.dag), gang.dag)
    assert forsta_obetalda(gang.arende.fordringar[FORDRAN], gang.dag) == date(2025, 6, 11)
    rad = raden(gang, liggare, databas, lasare)
    assert rad.betalas_senast == date(2025, 6, 11)
    stammer(rad, gang)
