"""What has been granted of a promise follows its own decision, and no other."""

from __future__ import annotations

from datetime import date

import pytest

from domain.beslut import andring, infriande
from domain.beslut.stod import Andringsstod
from domain.beslut.stopp import AtagandeUtanBifall
from domain.overklagande.utgang import Instans, Utgang
from tests.domain.hjalp.pengagang import T
from tests.fel.hjalp.infriat import ATAGANDET, BESLUTET, betalt, infriat, lovat


def test_fel_p1_a_court_that_raises_the_grant_leaves_what_is_infriat() -> None:
    g = lovat()
    g.till_domstolen(BESLUTET)
    g.infria(dag=g.nasta_dag())
    g.dom(Utgang.ANDRING, 600)
    assert g.beviljat == 900


def test_fel_p1_what_is_infriat_between_two_judgements_stays_when_one_is_set_aside() -> None:
    g = lovat()
    g.till_domstolen(BESLUTET)
    g.dom(Utgang.ANDRING, 600)
    g.infria(dag=g.nasta_dag())
    assert g.beviljat == 900
    g.dom(Utgang.DOM_UPPHAVD, instans=Instans.KAMMARRATT)
    assert g.beviljat == 800


def test_fel_p1_a_slip_in_the_grant_is_no_slip_in_what_is_infriat() -> None:
    g = betalt()
    g.ratta(490 * T)
    assert g.beviljat == 790
    assert g.lador()["for_hogt_belopp"] == 10


def test_fel_p1_the_authority_changes_the_grant_and_not_what_is_infriat() -> None:
    g = infriat()
    om = (andring.andra, g.utlysning, g.underlag)
    g.gor(*om, **g.andras(450, Andringsstod.FORBEHALL))
    assert g.beviljat == 750
    g.gor(*om, **g.andras(550, Andringsstod.INTE_GYNNANDE, date(2025, 5, 9)))
    assert g.beviljat == 850


@pytest.mark.parametrize("domstol", [False, True])
def test_fel_p1_when_the_grant_falls_what_is_infriat_stays_and_is_not_paid(domstol: bool) -> None:
    g = infriat()
    g.attestera(100, date(2025, 2, 4))
    if domstol:
        g.till_domstolen(BESLUTET)
        g.dom(Utgang.UPPHAVANDE)
    else:
        g.upphav()
    assert g.beviljat == 300
    assert g.arende.obetalt_ore == 300 * T
    assert not g.arende.oppna, "what was attested falls: nothing is paid without a bifall"


def test_fel_p1_a_grant_that_stands_again_stands_with_what_is_infriat() -> None:
    g = infriat()
    g.till_domstolen(BESLUTET)
    g.dom(Utgang.UPPHAVANDE)
    g.dom(Utgang.DOM_UPPHAVD, instans=Instans.KAMMARRATT)
    assert g.beviljat == 800


def test_fel_p1_what_is_infriat_is_lowered_and_taken_back_as_its_own_decision_says() -> None:
    g = betalt()
    g.sank_infriat(290)
    assert (g.beviljat, g.lador()["for_hogt_belopp"]) == (790, 10)
    g.sank_infriat(0, date(2025, 5, 6))
    assert (g.beviljat, g.lador()["for_hogt_belopp"]) == (500, 300)


def test_fel_p1_a_court_that_sets_the_promise_aside_takes_what_is_infriat_under_it() -> None:
    g = infriat()
    g.till_domstolen(ATAGANDET)
    g.dom(Utgang.UPPHAVANDE)
    assert (g.beviljat, g.lador()["beviljat_ej_utbetalt"]) == (500, 500)
    g.dom(Utgang.DOM_UPPHAVD, instans=Instans.KAMMARRATT)
    assert (g.beviljat, g.lador()["beviljat_ej_utbetalt"]) == (800, 800)
    betald = betalt()
    betald.till_domstolen(ATAGANDET)
    betald.dom(Utgang.UPPHAVANDE)
    assert (betald.beviljat, betald.lador()["for_hogt_belopp"]) == (500, 300)


def test_fel_p2_without_a_bifall_in_force_there_is_nothing_to_infria() -> None:
    """Revoked, refused, revoked by a court."""
    upphavt = lovat()
    upphavt.upphav(date(2024, 6, 3))
    avslaget = lovat()
    avslaget.upphav(date(2024, 6, 3))
    avslaget.avsla(date(2024, 6, 4))
    domt = lovat()
    domt.till_domstolen(BESLUTET)
    domt.dom(Utgang.UPPHAVANDE)
    for g in (upphavt, avslaget, domt):
        assert g.arende.utestaende_ore == 0, "the promise falls with the grant"
        om = g.infriandet(dag=date(2025, 9, 1))
        g.nekas(AtagandeUtanBifall, infriande.infria, g.post, **om)


def test_fel_p2_a_promise_stands_again_with_its_grant_and_with_no_other() -> None:
    g = lovat()
    g.till_domstolen(BESLUTET)
    g.dom(Utgang.UPPHAVANDE)
    assert g.arende.utestaende_ore == 0
    g.dom(Utgang.DOM_UPPHAVD, instans=Instans.KAMMARRATT)
    assert g.arende.utestaende_ore == 300 * T
    annat = lovat()
    annat.upphav(date(2024, 6, 3))
    annat.bevilja(400, date(2024, 6, 4))
    assert annat.arende.utestaende_ore == 0
