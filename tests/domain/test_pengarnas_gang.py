"""Whole ways that money goes, step by step: where it lies after each. Thousands of kronor."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID, uuid5

from domain import overklagande
from domain.andring import BeslutAndrat
from domain.avslut import avsluta
from domain.beslutstyp import Beslutstyp
from domain.fordran import Avskrivningsgrund, FordranOverlamnad, Indrivare, overlamna, skriv_av
from domain.fordransbeslut import Delbetalning, bevilja_anstand, faststall_plan
from domain.granskning import omprova
from domain.havning import FordranHavd, FordranOmford
from domain.overklagande import Utgang
from domain.paminnelse import Paminnelseslag, paminn
from domain.pengar import Lada
from domain.stopp.avslut import ArendetInteKlart
from tests.domain.historia import (
    ANNAT_BANKGIRO,
    BEORDRAT_ARENDE,
    BESLUTSUPPGIFTER,
    BETALNING,
    BETALNING_2,
    BETALT,
    INFORT,
)
from tests.domain.pengagang import (
    BETALD_HISTORIA,
    CILLA,
    FORDRAN,
    FORDRAN_2,
    GRUND,
    NAMNRYMD,
    RAPPORTEN,
    Gang,
    T,
)
from tests.domain.regelverket import INNEHALL
from tests.domain.scenario import ANNA, BO, but


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
    gang.krav_ater({Lada.OFORBRUKAT: 90, Lada.EJ_GODKANT: 50}, {Lada.OFORBRUKAT: 10})
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
    gang.krav_ater({Lada.OFORBRUKAT: 100})
    gemensamt: dict[str, Any] = {"av": ANNA, "fordran_id": FORDRAN, "beslut": BESLUTSUPPGIFTER}
    gang.gor(
        bevilja_anstand,
        gang.underlag,
        verkningsdag=date(2025, 4, 20),
        beslut_id=BETALNING,
        till=date(2025, 6, 30),
        med_ranta=False,
        **gemensamt,
    )
    gang.gor(
        faststall_plan,
        gang.underlag,
        verkningsdag=date(2025, 6, 1),
        beslut_id=BETALNING_2,
        delbetalningar=(
            Delbetalning(forfallodag=date(2025, 6, 30), belopp_ore=50 * T),
            Delbetalning(forfallodag=date(2025, 7, 31), belopp_ore=50 * T),
        ),
        **gemensamt,
    )
    assert gang.ranta(date(2025, 6, 30)) == 0
    gang.betala_ater(50, date(2025, 6, 30))
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
    assert ranta == round(50 * T * 92 * 10 / 36500)
    [overlamnad] = gang.gor(
        overlamna,
        verkningsdag=date(2025, 9, 30),
        av=BO,
        fordran_id=FORDRAN,
        till=Indrivare.KRONOFOGDEN,
        referens="U-1-25",
    )
    assert isinstance(overlamnad, FordranOverlamnad)
    assert overlamnad.belopp_ore == 50 * T + ranta
    gang.gor(
        skriv_av,
        gang.underlag.myndighet,
        verkningsdag=date(2025, 12, 1),
        av=CILLA,
        fordran_id=FORDRAN,
        grund=Avskrivningsgrund.ACKORD,
        kapital_ore=50 * T,
        ranta_ore=ranta,
        motivering="Ackord",
    )
    assert gang.lador() == {"avskrivet": 50, "ej_godkant": 50, "forbrukat": 250}
    assert gang.arende.fordringar[FORDRAN].reglerad


def test_lowered_and_raised_after_payment() -> None:
    gang = Gang()
    gang.andra(250)
    assert gang.lador() == {"for_hogt_belopp": 150, "utbetalt_ej_redovisat": 250}
    gang.andra(300)
    assert gang.lador() == {"for_hogt_belopp": 100, "utbetalt_ej_redovisat": 300}
    gang.andra(450)
    assert gang.lador() == {"beviljat_ej_utbetalt": 50, "utbetalt_ej_redovisat": 400}
    gang.andra(420)
    assert gang.lador() == {"beviljat_ej_utbetalt": 20, "utbetalt_ej_redovisat": 400}


def test_lowered_after_a_review_it_is_the_unspent_first_and_the_used_last() -> None:
    gang = Gang().granskat()
    gang.andra(320)
    assert gang.lador() == {
        "ej_godkant": 50,
        "for_hogt_belopp": 80,
        "forbrukat": 250,
        "oforbrukat": 20,
    }
    gang.andra(200)
    assert gang.lador() == {"for_hogt_belopp": 200, "forbrukat": 200}
    gang.andra(270)
    assert gang.lador() == {"ej_godkant": 20, "for_hogt_belopp": 130, "forbrukat": 250}
    gang.andra(400)
    assert gang.lador() == {"ej_godkant": 50, "forbrukat": 250, "oforbrukat": 100}


def test_a_claim_follows_its_money_when_the_decision_is_lowered_and_raised() -> None:
    gang = Gang().granskat()
    gang.krav_ater({Lada.OFORBRUKAT: 100})
    fakta = gang.andra(340)
    assert [type(f) for f in fakta] == [BeslutAndrat, FordranOmford]
    assert gang.lador() == {
        "ej_godkant": 50,
        "for_hogt_belopp": 60,
        "forbrukat": 250,
        "oforbrukat": 40,
    }
    assert gang.fordran() == {"for_hogt_belopp": 60, "oforbrukat": 40}
    gang.andra(400)
    assert gang.fordran() == {"oforbrukat": 100}
    assert gang.arende.fordringar[FORDRAN].kravt_ore == 100 * T


def test_a_claim_on_what_was_lowered_is_lifted_when_it_is_raised() -> None:
    gang = Gang().granskat()
    gang.andra(300)
    gang.krav_ater({Lada.FOR_HOGT_BELOPP: 100}, dag=date(2025, 5, 2), grunder=("for-hogt-belopp",))
    gang.betala_ater(30, date(2025, 5, 20))
    fakta = gang.andra(350, date(2025, 6, 1))
    assert [type(f) for f in fakta] == [BeslutAndrat, FordranHavd]
    assert gang.lador() == {
        "ej_godkant": 50,
        "for_hogt_belopp": 20,
        "forbrukat": 250,
        "oforbrukat": 50,
    }
    assert gang.fordran() == {"for_hogt_belopp": 20}
    gang.andra(400, date(2025, 7, 1))
    assert gang.lador() == {
        "beviljat_ej_utbetalt": 30,
        "ej_godkant": 50,
        "forbrukat": 250,
        "oforbrukat": 70,
    }
    assert gang.arende.fordringar[FORDRAN].reglerad


def test_lowered_after_repayment_what_was_repaid_is_not_demanded_again() -> None:
    gang = Gang().granskat()
    gang.betala_ater_utan_krav({Lada.OFORBRUKAT: 100})
    gang.andra(320)
    assert gang.lador() == {"ej_godkant": 50, "forbrukat": 250}
    gang.andra(280)
    assert gang.lador() == {"for_hogt_belopp": 20, "ej_godkant": 30, "forbrukat": 250}
    gang.andra(400)
    assert gang.lador() == {"ej_godkant": 50, "forbrukat": 250}  # nor paid again: it was unspent
    gang.andra(410)
    assert gang.lador() == {"beviljat_ej_utbetalt": 10, "ej_godkant": 50, "forbrukat": 250}


def test_raised_after_what_was_lowered_was_repaid_it_is_paid_anew() -> None:
    gang = Gang()
    gang.andra(250)
    gang.krav_ater({Lada.FOR_HOGT_BELOPP: 150}, dag=date(2025, 5, 2))
    version = gang.betala_ater(150, date(2025, 5, 10))
    assert gang.lador() == {"utbetalt_ej_redovisat": 250}
    gang.andra(400, date(2025, 6, 1))
    assert gang.lador() == {"beviljat_ej_utbetalt": 150, "utbetalt_ej_redovisat": 250}
    gang.hav_placering(version)  # it never came
    assert gang.lador() == {
        "beviljat_ej_utbetalt": 150,
        "for_hogt_belopp": 150,
        "utbetalt_ej_redovisat": 250,
    }
    assert gang.fordran() == {"for_hogt_belopp": 150}


def test_raised_after_what_was_lowered_was_waived_it_is_not_paid_a_second_time() -> None:
    for lada in ("avstatt", "eftergivet"):
        gang = Gang()
        gang.andra(250)
        if lada == "avstatt":
            gang.krav_ater({}, {Lada.FOR_HOGT_BELOPP: 150}, dag=date(2025, 5, 2))
        else:
            gang.krav_ater({Lada.FOR_HOGT_BELOPP: 150}, dag=date(2025, 5, 2))
            gang.efterge(150, date(2025, 5, 20))
        assert gang.lador() == {lada: 150, "utbetalt_ej_redovisat": 250}
        gang.andra(350, date(2025, 6, 1))
        assert gang.lador() == {lada: 50, "utbetalt_ej_redovisat": 350}
        gang.andra(420, date(2025, 7, 1))
        assert gang.lador() == {"beviljat_ej_utbetalt": 20, "utbetalt_ej_redovisat": 400}


def test_lowered_after_waiver_what_was_waived_is_not_demanded_after_all() -> None:
    gang = Gang().granskat()
    gang.krav_ater({}, {Lada.OFORBRUKAT: 100})
    gang.andra(280)
    assert gang.lador() == {
        "avstatt": 100,
        "ej_godkant": 30,
        "for_hogt_belopp": 20,
        "forbrukat": 250,
    }
    gang.andra(400)
    assert gang.lador() == {"avstatt": 100, "ej_godkant": 50, "forbrukat": 250}


def test_what_was_repaid_and_comes_back_after_the_grant_was_lowered_is_without_right() -> None:
    gang = Gang().granskat()
    gang.krav_ater({Lada.OFORBRUKAT: 100})
    version = gang.betala_ater(100)
    gang.andra(320)
    assert gang.lador() == {"ej_godkant": 50, "forbrukat": 250}
    gang.hav_placering(version)
    assert gang.lador() == {
        "ej_godkant": 50,
        "for_hogt_belopp": 80,
        "forbrukat": 250,
        "oforbrukat": 20,
    }
    assert gang.fordran() == {"for_hogt_belopp": 80, "oforbrukat": 20}


ALLT_OVERKLAGAS = INNEHALL.model_copy(
    update={
        "overklagande": INNEHALL.overklagande.model_copy(
            update={"far_overklagas": tuple(Beslutstyp)}
        )
    }
)


def overklaga(gang: Gang, beslut_id: UUID, utgang: Utgang, tusen: int | None, dag: date) -> None:
    """Appealed, handed over, and settled by the court."""
    om: dict[str, Any] = {"av": ANNA, "overklagande_id": uuid5(NAMNRYMD, str(dag))}
    gang.gor(
        overklagande.ta_emot,
        verkningsdag=dag,
        beslut_id=beslut_id,
        klagande="Region Uppsala",
        yrkande="Ändring",
        **om,
    )
    gang.gor(overklagande.rattidsprova, verkningsdag=dag, i_tid=True, **om)
    domstol = "Förvaltningsrätten i Uppsala"
    gang.gor(overklagande.overlamna, verkningsdag=dag, domstol=domstol, **om)
    gang.gor(
        overklagande.registrera_dom,
        gang.utlysning,
        verkningsdag=dag,
        domstol=domstol,
        malnummer="1234-25",
        utgang=utgang,
        belopp_ore=None if tusen is None else tusen * T,
        **om,
    )


def test_a_court_changes_what_is_demanded_and_what_was_paid_too_much_is_the_debtors() -> None:
    gang = Gang().granskat()
    gang.krav_ater({Lada.OFORBRUKAT: 100})
    gang.betala_ater(80)
    krav_beslut = gang.arende.fordringar[FORDRAN].beslut_id
    overklaga(gang, krav_beslut, Utgang.ANDRING, 50, date(2025, 4, 22))
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.kravt_ore, fordran.utestaende_ore, fordran.tillgodo_ore) == (50 * T, 0, 30 * T)
    assert gang.lador() == {"ej_godkant": 50, "forbrukat": 250, "oforbrukat": 20}
    version = next(iter(gang.arende.aterbetalningar))
    gang.hav_placering(version, date(2025, 9, 1))
    assert gang.fordran() == {"oforbrukat": 50}
    gang.ranta(date(2025, 9, 1))
    assert gang.arende.fordringar[FORDRAN].utestaende_ore == 50 * T


def test_a_court_upholds_the_appeal_of_a_demand_altogether() -> None:
    gang = Gang().granskat()
    gang.krav_ater({Lada.OFORBRUKAT: 100})
    krav_beslut = gang.arende.fordringar[FORDRAN].beslut_id
    overklaga(gang, krav_beslut, Utgang.UPPHAVANDE, None, date(2025, 4, 22))
    assert gang.fordran() == {}
    assert gang.arende.fordringar[FORDRAN].reglerad
    assert gang.lador() == {"ej_godkant": 50, "forbrukat": 250, "oforbrukat": 100}


def test_a_court_raises_what_was_lowered() -> None:
    gang = Gang(*(but(f, innehall=ALLT_OVERKLAGAS) if f is INFORT else f for f in BETALD_HISTORIA))
    gang.andra(250)
    gang.krav_ater({Lada.FOR_HOGT_BELOPP: 150}, dag=date(2025, 5, 2))
    gang.efterge(50, date(2025, 5, 4))
    overklaga(gang, gang.gallande_beslut, Utgang.ANDRING, 400, date(2025, 5, 10))
    assert gang.lador() == {"utbetalt_ej_redovisat": 400}
    assert gang.fordran() == {}


def test_a_wrong_payee_is_recovered_by_a_claim_and_the_right_one_is_paid() -> None:
    gang = Gang(*GRUND, *BEORDRAT_ARENDE)
    gang.bank(400, BETALT, BETALNING, ANNAT_BANKGIRO)
    assert gang.lador() == {"beviljat_ej_utbetalt": 400, "for_hogt_belopp": 400}
    gang.betala(400, date(2024, 4, 5), "igen")
    assert gang.lador() == {"for_hogt_belopp": 400, "utbetalt_ej_redovisat": 400}
    gang.krav_ater({Lada.FOR_HOGT_BELOPP: 400}, dag=date(2024, 4, 10), grunder=("for-hogt-belopp",))
    gang.betala_ater(400, date(2024, 4, 30))
    assert gang.lador() == {"utbetalt_ej_redovisat": 400}
    gang.andra(450, date(2024, 6, 1))
    assert gang.lador() == {"beviljat_ej_utbetalt": 50, "utbetalt_ej_redovisat": 400}


def test_a_claim_on_a_wrong_payment_is_lifted_when_it_turns_out_right() -> None:
    gang = Gang(*GRUND, *BEORDRAT_ARENDE)
    gang.bank(400, BETALT, BETALNING, ANNAT_BANKGIRO)
    gang.krav_ater({Lada.FOR_HOGT_BELOPP: 400}, dag=date(2024, 4, 10))
    gang.ratta_betalning(400)
    assert gang.lador() == {"utbetalt_ej_redovisat": 400}
    assert gang.arende.fordringar[FORDRAN].reglerad


def test_two_claims_never_ask_for_the_same_and_the_latest_gives_way() -> None:
    gang = Gang().granskat()
    gang.andra(300)
    gang.krav_ater({Lada.FOR_HOGT_BELOPP: 60}, dag=date(2025, 5, 2))
    gang.krav_ater({Lada.FOR_HOGT_BELOPP: 40}, fordran_id=FORDRAN_2, dag=date(2025, 5, 2))
    gang.andra(350, date(2025, 6, 1))
    assert gang.fordran() == {"for_hogt_belopp": 50}
    assert gang.fordran(FORDRAN_2) == {}
