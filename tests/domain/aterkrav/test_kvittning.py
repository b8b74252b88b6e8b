"""Kvittning: set off against what is granted and unpaid, where the regelverk supports it."""

from __future__ import annotations

from datetime import date

from domain.aterkrav.kvittning import FordranKvittad, KvittningHavd, hav_kvittning
from domain.aterkrav.placeringshavning import hav_placering
from domain.aterkrav.stopp import (
    AterbetalningFinnsInte,
    BetalningenOverstigerSkulden,
    KvittasEfterForfall,
    KvittningenFinnsInte,
    KvittningStodsInte,
    RantanInteBeraknad,
    TvistigKvittasInte,
)
from domain.grund.pengar import Lada
from domain.myndighet.stopp import DelegationSaknas
from domain.regelverk.regelverk import RegelverksversionInford
from domain.utbetalning.stopp import (
    InteMeddelat,
    OverstigerBeviljat,
    SammaPerson,
    UtbetalningenHindras,
)
from tests.domain.hjalp.betalningar import HINDRAD
from tests.domain.hjalp.historia import (
    ARENDET,
    MEDEL,
    UPPSALA,
    UTLYSNINGEN,
    rorelse,
)
from tests.domain.hjalp.kvittningen import DAG, KVITTNING, krav_och_obetalt, overklagat, setting_off
from tests.domain.hjalp.pengagang import FORDRAN, Gang, T, uttag
from tests.domain.hjalp.regelverket import ATERKRAVSREGEL, INNEHALL
from tests.domain.hjalp.scenario import ANNA, BO, Scenario, but, fact


def test_two_legs_and_no_bank_amount() -> None:
    gang = krav_och_obetalt()
    setting_off(gang, 60).then(
        fact(
            FordranKvittad,
            ARENDET,
            verkningsdag=DAG,
            av=BO,
            kvittning_id=KVITTNING,
            fordran_id=FORDRAN,
            belopp_ore=60 * T,
            kapital=(uttag(Lada.OFORBRUKAT, 60),),
            ranta_ore=0,
            lagrum="23 § (mönster)",
            medgivande=None,
            till_anslaget=(uttag(Lada.OFORBRUKAT, 60),),
            mottagare_id=UPPSALA,
            medel=MEDEL,
            rorelser=(
                rorelse(
                    Lada.BEVILJAT_EJ_UTBETALT, Lada.UTBETALT_EJ_REDOVISAT, 60 * T, DAG, till_ar=2025
                ),
                rorelse(Lada.OFORBRUKAT, Lada.ATERBETALT, 60 * T, DAG),
                rorelse(Lada.ATERBETALT, Lada.DISPONIBELT, 60 * T, DAG, till_ar=2025),
            ),
            bidragets_arende_id=None,
        )
    )
    gang.kvitta(60, DAG)
    assert gang.fordran() == {"oforbrukat": 40}
    assert gang.lador() == {
        "beviljat_ej_utbetalt": 40,
        "ej_godkant": 50,
        "forbrukat": 250,
        "oforbrukat": 40,
        "utbetalt_ej_redovisat": 60,
    }


def test_interest_is_paid_first_also_so() -> None:
    gang = krav_och_obetalt()
    setting_off(gang, 60, verkningsdag=date(2025, 6, 30)).then_stopp(RantanInteBeraknad)
    ranta = gang.ranta(date(2025, 6, 30))
    gang.kvitta(60, date(2025, 6, 30))
    assert gang.arende.lador.i(Lada.UTBETALT_EJ_REDOVISAT) == 60 * T
    assert gang.arende.lador.i(Lada.OFORBRUKAT) == 40 * T + ranta
    assert gang.arende.fordringar[FORDRAN].utestaende_ranta_ore == 0


def test_without_support_in_the_regelverk_nothing_is_set_off() -> None:
    regel = ATERKRAVSREGEL.model_copy(update={"kvittning": None})
    utan = INNEHALL.model_copy(update={"aterkrav": regel})
    historia = (
        but(f, innehall=utan) if f.func is RegelverksversionInford else f
        for f in krav_och_obetalt().historia
    )
    gang = Gang(*historia)
    setting_off(gang, 60).then_stopp(KvittningStodsInte)
    setting_off(gang, 60, medgivande=" ").then_stopp(KvittningStodsInte)


def test_nothing_is_set_off_before_it_is_due_or_while_it_is_disputed() -> None:
    for dag in (date(2025, 4, 6), date(2025, 4, 30)):
        setting_off(krav_och_obetalt(), 60, verkningsdag=dag).then_stopp(KvittasEfterForfall)
    setting_off(Gang(*krav_och_obetalt().historia, overklagat()), 60).then_stopp(TvistigKvittasInte)


def test_no_more_than_is_unpaid_or_than_is_owed() -> None:
    setting_off(krav_och_obetalt(), 101).then_stopp(OverstigerBeviljat)
    gang = krav_och_obetalt()
    gang.betala_ater(50)
    setting_off(gang, 51).then_stopp(BetalningenOverstigerSkulden)


def test_it_is_a_payment_and_what_stops_one_stops_it() -> None:
    hindrad = but(HINDRAD, verkningsdag=DAG)
    setting_off(Gang(*krav_och_obetalt().historia, hindrad), 60).then_stopp(UtbetalningenHindras)
    setting_off(krav_och_obetalt(), 60, av=ANNA).then_stopp(SammaPerson)
    nils = BO.model_copy(update={"subjekt": "nils"})
    setting_off(krav_och_obetalt(), 60, av=nils).then_stopp(DelegationSaknas)
    omeddelad = Gang(*krav_och_obetalt().historia[:-1])
    setting_off(omeddelad, 60).then_stopp(InteMeddelat)


def undoing(gang: Gang, version: int) -> Scenario:
    return gang.scenario().when(
        lambda arende, utlysning, verkningsdag, **a: hav_kvittning(arende, utlysning, **a),
        ARENDET,
        UTLYSNINGEN,
        av=BO,
        rattar_version=version,
        orsak="Fel fordran",
    )


def test_a_setting_off_is_undone_both_legs() -> None:
    gang = krav_och_obetalt()
    version = gang.kvitta(60, DAG)
    gjord = gang.fakta[-1]
    assert isinstance(gjord, FordranKvittad)
    undoing(gang, version).then(
        fact(
            KvittningHavd,
            ARENDET,
            verkningsdag=DAG,
            av=BO,
            rattar_version=version,
            kvittning_id=gjord.kvittning_id,
            tidigare_verkningsdag=DAG,
            fordran_id=FORDRAN,
            belopp_ore=60 * T,
            kapital=(uttag(Lada.OFORBRUKAT, 60),),
            ranta_ore=0,
            orsak="Fel fordran",
            mottagare_id=UPPSALA,
            medel=MEDEL,
            rorelser=(
                rorelse(Lada.DISPONIBELT, Lada.ATERBETALT, 60 * T, DAG, ar=2025, till_ar=2024),
                rorelse(Lada.ATERBETALT, Lada.OFORBRUKAT, 60 * T, DAG),
                rorelse(
                    Lada.UTBETALT_EJ_REDOVISAT, Lada.BEVILJAT_EJ_UTBETALT, 60 * T, DAG, ar=2025
                ),
            ),
            avskrivet=(),
            bidragets_arende_id=None,
        )
    )


def test_only_a_setting_off_is_undone_so_and_only_once() -> None:
    gang = krav_och_obetalt()
    receipt = gang.betala_ater(20)
    version = gang.kvitta(60, DAG)
    undoing(gang, receipt).then_stopp(KvittningenFinnsInte)
    falt = {"av": BO, "rattar_version": version, "orsak": "o"}
    gang.nekas(AterbetalningFinnsInte, hav_placering, gang.utlysning, **falt)
    gang.gor(hav_kvittning, gang.utlysning, av=BO, rattar_version=version, orsak="o")
    undoing(gang, version).then_stopp(KvittningenFinnsInte)
    assert gang.fordran() == {"oforbrukat": 80}
