"""The party was never told, or never received it: what is reckoned from it follows at once."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

import pytest

from domain.arende.stopp import KravetInteMeddelat
from domain.beslut import delgivningshavning
from domain.beslut import meddelande as meddelandet
from domain.beslut.delgivningshavning import MeddelandeHavt
from domain.beslut.meddelande import Overklagandehanvisning
from domain.beslut.stopp import (
    DelfaendetFinnsInte,
    DelfaendetStarKvar,
    InteMeddelatBeslut,
    MeddelandetFinnsInte,
)
from domain.grund.hant import krav_hant
from domain.grund.stopp import DagenHarInteKommit, ForeDetSomFoljs
from domain.handlaggning.paminnelse import Paminnelseslag, paminn
from domain.mottagare.partsstallning import ENSKILD
from domain.ranta.forfall import forfaller
from domain.ranta.rantetid import forsta_dag
from domain.regelverk.aterkravsregel import Rantestart
from tests.domain.hjalp.domgang import Domgang
from tests.domain.hjalp.pengagang import FORDRAN, Gang
from tests.domain.hjalp.scenario import ANNA, BO
from tests.fel.hjalp.overklagandet import NYTT, REGION, beslutat, delfa, meddela
from tests.fel.hjalp.rantefall import krav_pa, regeln

FUNNET = date(2025, 9, 1)


def havning(gang: Gang, version: int, dag: date = FUNNET) -> dict[str, Any]:
    return {"verkningsdag": dag, "av": ANNA, "rattar_version": version, "orsak": "Fel ärende"}


def hav_meddelande(gang: Gang, version: int, dag: date = FUNNET) -> None:
    gang.gor(delgivningshavning.hav_meddelande, **havning(gang, version, dag))


def hav_delfaende(gang: Gang, version: int, dag: date = FUNNET) -> None:
    gang.gor(delgivningshavning.hav_delfaende, **havning(gang, version, dag))


def test_fel_e_det_som_aldrig_meddelades_ar_omeddelat() -> None:
    """No time to appeal runs, and it can be told for the first time."""
    for part in (ENSKILD, REGION):
        _aldrig_meddelat(beslutat(part))


def _aldrig_meddelat(gang: Domgang) -> None:
    fore = gang.arende.beslut[NYTT]
    meddela(gang, date(2024, 3, 5), Overklagandehanvisning.FELAKTIG)
    meddelat = gang.arende.version
    delfa(gang, date(2024, 3, 6))
    delfatt = gang.arende.version
    verb = delgivningshavning.hav_meddelande
    gang.nekas(DelfaendetStarKvar, verb, **havning(gang, meddelat))
    gang.nekas(MeddelandetFinnsInte, verb, **havning(gang, delfatt))
    gang.nekas(DelfaendetFinnsInte, delgivningshavning.hav_delfaende, **havning(gang, meddelat))
    gang.nekas(
        ForeDetSomFoljs, delgivningshavning.hav_delfaende, **havning(gang, delfatt, fore.dag)
    )
    hav_delfaende(gang, delfatt)
    assert gang.arende.beslut[NYTT].delfatt_dag is None
    hav_meddelande(gang, meddelat)
    assert gang.arende.beslut[NYTT] == fore
    gang.nekas(MeddelandetFinnsInte, verb, **havning(gang, meddelat))
    om = {"verkningsdag": FUNNET, "av": ANNA, "beslut_id": NYTT, "bevis": "kvitto"}
    strommar = (gang.regelverk, frozenset[date]())
    gang.nekas(InteMeddelatBeslut, meddelandet.anteckna_delfaende, *strommar, **om)
    meddela(gang, date(2024, 3, 7))


def test_fel_e_tiden_fran_beslutet_star_kvar_nar_delfaendet_havs() -> None:
    gang: Domgang = beslutat(REGION)
    meddela(gang, date(2024, 3, 5))
    senast = gang.arende.beslut[NYTT].overklagas_senast
    assert senast is not None
    delfa(gang, date(2024, 3, 6))
    hav_delfaende(gang, gang.arende.version)
    assert gang.arende.beslut[NYTT].overklagas_senast == senast


def test_fel_e_havningen_har_kommit() -> None:
    gang: Domgang = beslutat(ENSKILD)
    meddela(gang, date(2024, 3, 5))
    hav_meddelande(gang, gang.arende.version)
    [havt] = [f for f in gang.fakta if isinstance(f, MeddelandeHavt)]
    with pytest.raises(DagenHarInteKommit, match="Dagen för hävningen"):
        krav_hant([havt], FUNNET - timedelta(days=1))


@pytest.mark.parametrize("start", Rantestart)
@pytest.mark.parametrize("fro", range(3))
def test_fel_e_havt_och_meddelat_pa_nytt_ar_som_sagt_en_gang(start: Rantestart, fro: int) -> None:
    """Interest counted, and paid, on what he never was told: as if it had never been said."""
    slump = random.Random(f"{start} {fro}")  # noqa: S311  # a test's days, no secret
    beslut = date(2025, 4, 1)
    sand, fatt = sorted(beslut + timedelta(days=slump.randint(0, 60)) for _ in range(2))

    def gang() -> Gang:
        return krav_pa(100, beslut, regeln(start, dagar=30), anger_ranta=True, meddelat=False)

    ratt, havd = gang(), gang()
    havd.meddela_kravet(beslut)
    meddelat = havd.arende.version
    havd.delfa_kravet(beslut + timedelta(days=1))
    delfatt = havd.arende.version
    betald = date(2025, 8, 1)
    for en in (ratt, havd):
        rakna(en, betald)
        en.betala_ater(50, betald)
    hav_delfaende(havd, delfatt)
    hav_meddelande(havd, meddelat)
    for en in (ratt, havd):
        rakna(en, date(2025, 8, 31))
    assert svaret(ratt) == svaret(havd)
    for en in (ratt, havd):
        en.meddela_kravet(sand)
        en.delfa_kravet(fatt)
        rakna(en, date(2025, 12, 31))
    assert svaret(ratt) == svaret(havd)


def rakna(gang: Gang, till: date) -> None:
    """If interest runs, or did as it was known."""
    fordran = gang.arende.fordringar[FORDRAN]
    if forsta_dag(fordran) is not None or fordran.ranta_dag is not None:
        gang.ranta(till)


def svaret(gang: Gang) -> tuple[object, ...]:
    """What follows from the days."""
    fordran, kravet = gang.arende.fordringar[FORDRAN], gang.arende.beslut[gang.kravbeslutet()]
    sagt = (kravet.meddelat_dag, kravet.delfatt_dag, kravet.overklagas_senast)
    ranta = (fordran.ranta_ore, fordran.utestaende_ore, fordran.utestaende_ranta_ore)
    return (forfaller(fordran), forsta_dag(fordran), *ranta, *sagt)


def test_fel_e_den_som_aldrig_fick_veta_pamins_inte() -> None:
    gang = krav_pa(100, date(2025, 4, 1), regeln(Rantestart.FORFALLODAG, dagar=30), meddelat=False)
    gang.meddela_kravet(date(2025, 4, 2))
    om = {"av": BO, "slag": Paminnelseslag.FORDRAN, "avser_id": FORDRAN, "till": "Region Uppsala"}
    hav_meddelande(gang, gang.arende.version)
    gang.nekas(KravetInteMeddelat, paminn, verkningsdag=FUNNET, **om)
    gang.meddela_kravet(date(2025, 7, 1))
    gang.gor(paminn, verkningsdag=FUNNET, **om)
