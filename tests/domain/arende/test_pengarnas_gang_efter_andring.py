"""Where money and claims lie when what was granted is lowered and raised after it was paid."""

from __future__ import annotations

from datetime import date

from domain.arende.havning import FordranHavd
from domain.arende.omforing import FordranOmford
from domain.beslut.andring import BeslutAndrat
from domain.grund.pengar import Lada
from tests.domain.hjalp.pengagang import FORDRAN, Gang, T


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
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
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
    gang.besluta_aterkrav(
        {Lada.FOR_HOGT_BELOPP: 100}, grunder=("for-hogt-belopp",), dag=date(2025, 5, 2)
    )
    gang.betala_ater(30)
    fakta = gang.andra(350, date(2025, 6, 1))
    assert [f.TOPIC for f in fakta] == [BeslutAndrat.TOPIC, FordranHavd.TOPIC]
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
    assert gang.arende.fordringar[FORDRAN].tillgodo_ore == 30 * T  # what he paid is his


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


def test_raised_after_what_was_lowered_was_repaid_it_is_kept_for_the_debtor() -> None:
    gang = Gang()
    gang.andra(250)
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 150}, dag=date(2025, 5, 2))
    version = gang.betala_ater(150, date(2025, 5, 10))
    assert gang.lador() == {"utbetalt_ej_redovisat": 250}
    gang.andra(400, date(2025, 6, 1))
    assert gang.lador() == {"beviljat_ej_utbetalt": 150, "utbetalt_ej_redovisat": 250}
    assert gang.arende.fordringar[FORDRAN].tillgodo_ore == 150 * T
    gang.hav_placering(version)  # it never came, or is sent back
    assert gang.lador() == {"utbetalt_ej_redovisat": 400}
    assert gang.fordran() == {}
    assert gang.arende.fordringar[FORDRAN].reglerad


def test_raised_after_what_was_lowered_was_waived_it_is_not_paid_a_second_time() -> None:
    for lada in ("avstatt", "eftergivet"):
        gang = Gang()
        gang.andra(250)
        if lada == "avstatt":
            gang.besluta_aterkrav({}, {Lada.FOR_HOGT_BELOPP: 150}, dag=date(2025, 5, 2))
        else:
            gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 150}, dag=date(2025, 5, 2))
            gang.efterge(150, date(2025, 5, 20))
        assert gang.lador() == {lada: 150, "utbetalt_ej_redovisat": 250}
        gang.andra(350, date(2025, 6, 1))
        assert gang.lador() == {lada: 50, "utbetalt_ej_redovisat": 350}
        gang.andra(420, date(2025, 7, 1))
        assert gang.lador() == {"beviljat_ej_utbetalt": 20, "utbetalt_ej_redovisat": 400}


def test_lowered_after_waiver_what_was_waived_is_not_demanded_after_all() -> None:
    gang = Gang().granskat()
    gang.besluta_aterkrav({}, {Lada.OFORBRUKAT: 100})
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
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
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
