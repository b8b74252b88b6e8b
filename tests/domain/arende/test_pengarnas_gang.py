"""Whole ways that money goes, step by step: where it lies after each. Thousands of kronor."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.aterkrav.anstand import Delbetalning, faststall_plan
from domain.aterkrav.indrivning import FordranOverlamnad, overlamna
from domain.aterrapport.omprovning import omprova
from domain.grund.indrivare import Indrivare
from domain.grund.pengar import Lada
from domain.handlaggning.avslut import avsluta
from domain.handlaggning.paminnelse import Paminnelseslag, paminn
from domain.handlaggning.stopp import ArendetInteKlart
from tests.domain.hjalp.historia import (
    ANNAT_BANKGIRO,
    BEORDRAT_ARENDE,
    BESLUTSUPPGIFTER,
    BETALNING,
    BETALNING_2,
    BETALT,
)
from tests.domain.hjalp.pengagang import FORDRAN, FORDRAN_2, GRUND, RAPPORTEN, Gang, T
from tests.domain.hjalp.scenario import ANNA, BO
from tests.fel.hjalp.misstaget import betalningen, krav_av_annan


def test_paid_reported_reviewed_in_part_and_the_unspent_repaid_without_a_claim() -> None:
    gang = Gang()
    assert gang.lador() == {"utbetalt_ej_redovisat": 400}
    gang.rapportera(330)
    gang.granska(300, 30)
    assert gang.lador() == {"ej_godkant": 30, "forbrukat": 300, "oforbrukat": 70}
    gang.betala_ater_utan_krav({Lada.OFORBRUKAT: 70})
    assert gang.lador() == {"ej_godkant": 30, "forbrukat": 300}
    gang.nekas(ArendetInteKlart, avsluta, verkningsdag=date(2025, 5, 1), av=ANNA)
    gang.gor(
        omprova,
        gang.underlag.myndighet,
        verkningsdag=date(2025, 5, 1),
        av=ANNA,
        aterrapport_id=RAPPORTEN,
        till_godkant_ore=30 * T,
        till_ej_godkant_ore=0,
        motivering="Nya underlag",
    )
    gang.gor(avsluta, verkningsdag=date(2025, 5, 1), av=ANNA)


def test_a_claim_partly_waived_paid_in_parts_with_interest_and_the_rest_waived() -> None:
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 90, Lada.EJ_GODKANT: 50}, {Lada.OFORBRUKAT: 10})
    assert gang.lador() == {"avstatt": 10, "ej_godkant": 50, "forbrukat": 250, "oforbrukat": 90}
    gang.betala_ater(100, date(2025, 5, 1))
    assert gang.lador() == {"avstatt": 10, "ej_godkant": 40, "forbrukat": 250}
    ranta = gang.ranta(date(2025, 12, 31))
    assert ranta == round(40 * T * (60 * 11 + 184 * 10) / 36500)
    gang.efterge(40, date(2026, 1, 1), ranta_ore=ranta)
    assert gang.lador() == {"avstatt": 10, "eftergivet": 40, "forbrukat": 250}
    fordran = gang.arende.fordringar[FORDRAN]
    assert fordran.reglerad
    assert fordran.ranta_efterskankt_ore == ranta


def test_put_off_divided_reminded_of_handed_over_and_written_off() -> None:
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    gemensamt: dict[str, Any] = {"av": ANNA, "fordran_id": FORDRAN, "beslut": BESLUTSUPPGIFTER}
    gang.skjut_upp(date(2025, 4, 20), date(2025, 6, 30), med_ranta=False)
    gang.gor(
        faststall_plan,
        gang.underlag,
        verkningsdag=date(2025, 6, 1),
        beslut_id=BETALNING_2,
        delbetalningar=(
            Delbetalning(forfallodag=date(2025, 6, 30), belopp_ore=50 * T),
            Delbetalning(forfallodag=date(2025, 7, 31), belopp_ore=50 * T),
        ),
        med_ranta=False,
        **gemensamt,
    )
    assert gang.ranta(date(2025, 6, 30)) == 0
    gang.betala_ater(50, date(2025, 6, 30))
    assert gang.ranta(date(2025, 7, 31)) == 0
    gang.gor(
        paminn,
        verkningsdag=date(2025, 8, 15),
        av=BO,
        slag=Paminnelseslag.FORDRAN,
        avser_id=FORDRAN,
        till="registrator@example.se",
        ny_frist=date(2025, 8, 31),
    )
    ranta = gang.ranta(date(2025, 9, 30))
    assert ranta == round(50 * T * 61 * 10 / 36500)
    [overlamnad] = gang.gor(
        overlamna,
        gang.regelverk,
        verkningsdag=date(2025, 9, 30),
        av=BO,
        fordran_id=FORDRAN,
        till=Indrivare.KRONOFOGDEN,
        referens="U-1-25",
    )
    assert isinstance(overlamnad, FordranOverlamnad)
    assert overlamnad.belopp_ore == 50 * T + ranta
    gang.skriv_av(50, date(2025, 12, 1), ranta_ore=ranta)
    assert gang.lador() == {"avskrivet": 50, "ej_godkant": 50, "forbrukat": 250}
    assert gang.arende.fordringar[FORDRAN].reglerad


def test_a_wrong_payee_is_recovered_by_a_claim_and_the_right_one_is_paid() -> None:
    gang = Gang(*GRUND, *BEORDRAT_ARENDE)
    gang.bank(400, BETALT, BETALNING, ANNAT_BANKGIRO)
    assert gang.lador() == {"beviljat_ej_utbetalt": 400, "for_hogt_belopp": 400}
    gang.betala(400, date(2024, 4, 5), "igen")
    assert gang.lador() == {"for_hogt_belopp": 400, "utbetalt_ej_redovisat": 400}
    krav_av_annan(gang, version=betalningen(gang, ANNAT_BANKGIRO))
    gang.betala_ater(400, date(2024, 5, 15))
    assert gang.lador() == {"utbetalt_ej_redovisat": 400}
    gang.andra(450, date(2024, 6, 1))
    assert gang.lador() == {"beviljat_ej_utbetalt": 50, "utbetalt_ej_redovisat": 400}


def test_a_claim_on_a_wrong_payment_is_lifted_when_it_turns_out_right() -> None:
    gang = Gang(*GRUND, *BEORDRAT_ARENDE)
    gang.bank(400, BETALT, BETALNING, ANNAT_BANKGIRO)
    krav_av_annan(gang, version=betalningen(gang, ANNAT_BANKGIRO))
    gang.ratta_betalning(400)
    assert gang.lador() == {"utbetalt_ej_redovisat": 400}
    assert gang.arende.fordringar[FORDRAN].reglerad


def test_two_claims_never_ask_for_the_same_and_the_latest_gives_way() -> None:
    gang = Gang().granskat()
    gang.andra(300)
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 60}, dag=date(2025, 5, 1))
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 40}, fordran_id=FORDRAN_2, dag=date(2025, 5, 2))
    gang.andra(350, date(2025, 6, 1))
    assert gang.fordran() == {"for_hogt_belopp": 50}
    assert gang.fordran(FORDRAN_2) == {}
