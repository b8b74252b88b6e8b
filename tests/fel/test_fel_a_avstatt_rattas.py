"""F15: what a decision on återkrav abstains from is changed, and corrected.

Of 100 that was not approved 60 was demanded, and 40 abstained from. To abstain had no verb that
took it back, nor one that corrected a slip in it. Thousands of kronor.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from domain.arende.inhiberat import vantar_i_ladorna
from domain.arende.stopp import AndringForeBeslut
from domain.aterkrav.rattelse import AvstaendeRattat, ratta_avstaende
from domain.aterkrav.sankning import AvstaendeAndrat, andra_avstaende
from domain.aterkrav.stopp import (
    AvstaendetSanksInte,
    BeslutetAvstarInte,
    LadanKravsInte,
    OverstigerLadan,
)
from domain.beslut.stod import Andringsstod
from domain.beslut.stopp import (
    InteGallandeBeslut,
    RattelsenAndrarUtgangen,
    SkyddadMotNackdel,
)
from domain.grund.pengar import Lada
from domain.grund.stopp import kronor
from domain.overklagande import avstaendefoljd, dom
from domain.overklagande.utgang import Utgang
from tests.domain.hjalp import maskin_krav
from tests.domain.hjalp.domgang import SOM_ALDRIG, Domgang
from tests.domain.hjalp.langgang import (
    AVSTAENDEN_FRAN,
    AVSTATT,
    DAGAR,
    SAKNAT,
    bryter,
    ga,
    sekvens,
    start,
)
from tests.domain.hjalp.pengagang import T
from tests.domain.hjalp.pengagenomgang import Genomgang
from tests.domain.hjalp.scenarierna import inget_scenario
from tests.fel.hjalp.avstatt import (
    ALLT_TILLBAKA,
    FORE,
    KRAVDAG,
    NYTT,
    andringen,
    beslutet,
    krav_60_avstatt_40,
    krav_pa_nytt,
    ladorna,
    rattelsen,
)

EJ_GODKANT, OFORBRUKAT = Lada.EJ_GODKANT, Lada.OFORBRUKAT
FRON = range(AVSTAENDEN_FRAN, AVSTAENDEN_FRAN + 60, 2)


def andra(gang: Domgang, tusen: int) -> AvstaendeAndrat:
    om = andringen(gang, tusen)
    [faktum] = gang.gor(andra_avstaende, gang.utlysning, gang.underlag, **om)
    assert isinstance(faktum, AvstaendeAndrat)
    return faktum


def ratta(gang: Domgang, tusen: Mapping[Lada, int]) -> AvstaendeRattat:
    om = rattelsen(gang, tusen)
    [faktum] = gang.gor(ratta_avstaende, gang.utlysning, gang.underlag, **om)
    assert isinstance(faktum, AvstaendeRattat)
    return faktum


def test_fel_a_f15_myndigheten_avstar_fran_mindre_fran_beslutets_dag() -> None:
    gang = krav_60_avstatt_40()
    faktum = andra(gang, 10)
    assert faktum.i_ord().startswith(
        f"avstående ändrat från {kronor(40 * T)} till {kronor(10 * T)}"
    )
    assert ladorna(gang) == FORE | {"ej_godkant": 90, "avstatt": 10}
    assert ladorna(gang, date(2025, 4, 19)) == FORE
    krav_pa_nytt(gang, 30)


def test_fel_a_f15_eller_inget_och_kravet_star() -> None:
    gang = krav_60_avstatt_40()
    andra(gang, 0)
    assert ladorna(gang) == ALLT_TILLBAKA
    assert gang.arende.beslut[beslutet(gang)].i_kraft
    assert gang.fordran() == {"ej_godkant": 60}


def test_fel_a_f15_av_ett_beslut_som_bara_avstod_ar_da_inget_kvar() -> None:
    gang = krav_60_avstatt_40(krav=0, avstatt=100)
    assert andra(gang, 0).upphaver_beslutet
    assert ladorna(gang) == ALLT_TILLBAKA
    assert not gang.arende.beslut[beslutet(gang)].i_kraft
    igen = andringen(gang, 0, beslut_id=UUID(int=0xF8))
    gang.nekas(InteGallandeBeslut, andra_avstaende, gang.utlysning, gang.underlag, **igen)


def test_fel_a_f15_att_avsta_fran_mindre_ar_till_nackdel() -> None:
    gang = krav_60_avstatt_40()
    for stopp, om in (
        (SkyddadMotNackdel, {"stod": Andringsstod.INTE_GYNNANDE}),
        (AvstaendetSanksInte, {"avstatt": {EJ_GODKANT: 40 * T}}),
        (AvstaendetSanksInte, {"avstatt": {OFORBRUKAT: 10 * T}}),
        (AndringForeBeslut, {"verkningsdag": date(2025, 3, 31)}),
        (BeslutetAvstarInte, {"andrar_beslut_id": UUID(int=7)}),
    ):
        fel = andringen(gang, 10) | om
        gang.nekas(stopp, andra_avstaende, gang.utlysning, gang.underlag, **fel)


def test_fel_a_f15_en_andring_som_faller_ger_tillbaka_det_den_tog() -> None:
    gang = krav_60_avstatt_40()
    andra(gang, 10)
    gang.till_domstolen(NYTT)
    gang.dom(Utgang.UPPHAVANDE)
    assert ladorna(gang) == FORE
    gang.dom(Utgang.DOM_UPPHAVD)
    assert ladorna(gang) == FORE | {"ej_godkant": 90, "avstatt": 10}


def test_fel_a_f15_beslutet_faller_med_allt_som_har_andrat_det() -> None:
    gang = krav_60_avstatt_40()
    andra(gang, 10)
    gang.till_domstolen(beslutet(gang))
    gang.dom(Utgang.ATERFORVISNING)
    assert ladorna(gang) == ALLT_TILLBAKA
    gang.dom(Utgang.DOM_UPPHAVD, aterstallning=SOM_ALDRIG)
    assert ladorna(gang) == FORE | {"ej_godkant": 90, "avstatt": 10}


def test_fel_a_f15_en_felskrivning_var_aldrig_sa() -> None:
    """As from the day of the decision that had it."""
    gang = krav_60_avstatt_40()
    faktum = ratta(gang, {EJ_GODKANT: 4})
    assert "36 § FL" in faktum.i_ord()
    assert ladorna(gang) == ladorna(gang, KRAVDAG) == FORE | {"ej_godkant": 96, "avstatt": 4}
    ratta(gang, {EJ_GODKANT: 4, OFORBRUKAT: 20})
    vantat = FORE | {"ej_godkant": 96, "oforbrukat": 30, "avstatt": 24}
    assert ladorna(gang) == ladorna(gang, KRAVDAG) == vantat
    ratta(gang, {})
    assert ladorna(gang) == ladorna(gang, KRAVDAG) == ALLT_TILLBAKA
    assert gang.fordran() == {"ej_godkant": 60}


def test_fel_a_f15_det_sista_ordet_rattas_fran_sin_egen_dag() -> None:
    gang = krav_60_avstatt_40()
    andra(gang, 10)
    assert ratta(gang, {EJ_GODKANT: 15}).beslut_id == NYTT
    assert ladorna(gang) == FORE | {"ej_godkant": 85, "avstatt": 15}
    assert ladorna(gang, KRAVDAG) == FORE


def test_fel_a_f15_en_rattad_andring_avstar_inte_fran_mer_an_det_den_andrade() -> None:
    gang = krav_60_avstatt_40()
    andra(gang, 10)
    for tusen in ({EJ_GODKANT: 40}, {EJ_GODKANT: 10, OFORBRUKAT: 5}):
        om = rattelsen(gang, tusen)
        gang.nekas(AvstaendetSanksInte, ratta_avstaende, gang.utlysning, gang.underlag, **om)
    ratta(gang, {EJ_GODKANT: 39})
    assert ladorna(gang) == FORE | {"ej_godkant": 61, "avstatt": 39}


def test_fel_a_f15_en_rattad_andring_som_faller_ger_tillbaka_allt_den_tog() -> None:
    """It should have said 0, and not 10: it took 40, and gives that back."""
    for rattat in ({}, {EJ_GODKANT: 15}):
        gang = krav_60_avstatt_40()
        andra(gang, 10)
        ratta(gang, rattat)
        gang.till_domstolen(NYTT)
        gang.dom(Utgang.UPPHAVANDE)
        assert ladorna(gang) == FORE


def test_fel_a_f15_och_en_dom_ger_tillbaka_det_rattade() -> None:
    gang = krav_60_avstatt_40()
    ratta(gang, {EJ_GODKANT: 4})
    gang.till_domstolen(beslutet(gang))
    gang.dom(Utgang.UPPHAVANDE)
    assert ladorna(gang) == ALLT_TILLBAKA
    gang.dom(Utgang.DOM_UPPHAVD, aterstallning=SOM_ALDRIG)
    assert ladorna(gang) == FORE | {"ej_godkant": 96, "avstatt": 4}


def sankt_till_20_av_domstolen() -> tuple[Domgang, UUID]:
    """A lowering to nothing took the decision with it, fell, and has 20 of the claim in its place:
    what is abstained from is the first decision's word again.
    """
    gang = krav_60_avstatt_40()
    gang.sank(0, date(2025, 4, 15))
    sankning = [*gang.arende.beslut][-1]
    assert ladorna(gang) == ALLT_TILLBAKA
    gang.till_domstolen(sankning)
    gang.dom(Utgang.UPPHAVANDE, aterstallning=SOM_ALDRIG)
    gang.dom(Utgang.ANDRING, 20)
    assert gang.fordran() == {"ej_godkant": 20}
    assert ladorna(gang) == FORE
    return gang, sankning


def test_fel_a_f15_det_ord_rattas_som_sager_vad_som_avstas_och_inte_det_som_bara_star() -> None:
    gang, _ = sankt_till_20_av_domstolen()
    om = rattelsen(gang, {EJ_GODKANT: 30}, verkningsdag=gang.nasta_dag())
    [faktum] = gang.gor(ratta_avstaende, gang.utlysning, gang.underlag, **om)
    assert isinstance(faktum, AvstaendeRattat)
    assert faktum.beslut_id == beslutet(gang)
    assert ladorna(gang)["avstatt"] == ladorna(gang, KRAVDAG)["avstatt"] == 30
    assert ladorna(gang, date(2025, 4, 14)) == FORE | {"ej_godkant": 70, "avstatt": 30}
    om = rattelsen(gang, {EJ_GODKANT: 40}, verkningsdag=gang.nasta_dag())
    gang.gor(ratta_avstaende, gang.utlysning, gang.underlag, **om)
    assert ladorna(gang) == FORE


def test_fel_a_f15_det_som_det_ordet_avstar_fran_vantar_nar_en_andring_av_det_inhiberas() -> None:
    gang, _ = sankt_till_20_av_domstolen()
    om = andringen(gang, 10, verkningsdag=gang.nasta_dag())
    gang.gor(andra_avstaende, gang.utlysning, gang.underlag, **om)
    gang.till_domstolen(NYTT)
    gang.inhibera()
    assert vantar_i_ladorna(gang.arende, EJ_GODKANT) == {2024: 30 * T}


def test_fel_a_f15_det_som_inte_ligger_dar_avstas_inte_ifran() -> None:
    gang = krav_60_avstatt_40()
    for stopp, tusen in (
        (OverstigerLadan, {EJ_GODKANT: 41}),
        (LadanKravsInte, {EJ_GODKANT: 40, Lada.BEVILJAT_EJ_UTBETALT: 1}),
    ):
        om = rattelsen(gang, tusen)
        gang.nekas(stopp, ratta_avstaende, gang.utlysning, gang.underlag, **om)
    bara = krav_60_avstatt_40(krav=0, avstatt=100)
    om = rattelsen(bara, {})
    bara.nekas(RattelsenAndrarUtgangen, ratta_avstaende, bara.utlysning, bara.underlag, **om)


@inget_scenario
def test_fel_a_f15_sequences_about_what_is_abstained_from_break_nothing() -> None:
    """And hold what they are about."""
    provat = set[str]()
    for fro in FRON[:12]:
        provat |= ga(fro).provat.keys()
    vantat = {f"arende.avstaende-{vad}" for vad in ("andrat", "rattat", "andrat-av-dom")}
    assert vantat <= provat


@inget_scenario
def test_fel_a_f15_what_such_a_sequence_begins_with_is_not_refused() -> None:
    for borjan in (AVSTATT, SAKNAT):
        genomgang = Genomgang.ny(start(AVSTAENDEN_FRAN))
        for ett in borjan:
            assert genomgang.utfor(*ett), ett
    assert [a.saknas_ore for a in genomgang.arende.avstaenden.values()] == [genomgang.bord.skala]
    genomgang.utfor(maskin_krav.andra_aterkrav, DAGAR[7], 2, 1)
    assert genomgang.provat["arende.avstatt-igen"] == 1


def a_det_faller_inte_med_beslutet(plats: pytest.MonkeyPatch) -> None:
    plats.setattr(dom, "folj_avstaendena", lambda *_, **__: None)


def a_det_avstas_inte_ifran_igen(plats: pytest.MonkeyPatch) -> None:
    ratt = avstaendefoljd.folj_avstaendena
    plats.setattr(dom, "folj_avstaendena", lambda *om, igen: None if igen else ratt(*om, igen=igen))


@pytest.mark.parametrize("plantera", [a_det_faller_inte_med_beslutet, a_det_avstas_inte_ifran_igen])
def test_fel_a_f15_a_planted_fault_is_found(plantera: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    plantera(monkeypatch)
    fro = next(fro for fro in FRON if bryter(fro, sekvens(fro)))
    monkeypatch.undo()
    assert not bryter(fro, sekvens(fro))
