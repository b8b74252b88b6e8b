"""What has lapsed of a decision is not granted again by what is said of its amount."""

from __future__ import annotations

from datetime import date
from itertools import product

from domain.anslag.bemyndigande import Atagande
from domain.beslut import andring, atagande, infriande, rattelse
from domain.beslut.rattelse import BeslutRattat
from domain.beslut.stod import Andringsstod
from domain.beslut.stopp import (
    AtagandetRattasInteHar,
    AtagandetSagsAvDetForsta,
    StodetGallerNackdel,
)
from domain.overklagande.utgang import Instans, Utgang
from tests.domain.hjalp.domgang import beviljad
from tests.domain.hjalp.pengagang import T
from tests.domain.hjalp.scenarierna import inget_scenario
from tests.fel.hjalp.infriat import ATAGANDET, BESLUTET, Infriatgang, infriat, lovat


def forfallet() -> Infriatgang:
    """500 granted, 300 paid, and the right to 200 declined."""
    g = Infriatgang(*beviljad(500))
    g.betala(300, date(2024, 4, 3))
    g.lat_forfalla(200)
    return g


def test_fel_p4_a_correction_does_not_revive_what_has_lapsed() -> None:
    g = forfallet()
    [rattat] = g.ratta(499_999_00, date(2025, 4, 5))
    assert isinstance(rattat, BeslutRattat)
    assert (rattat.tidigare_belopp_ore, rattat.belopp_ore) == (500 * T, 499_999_00)
    assert (rattat.tidigare_bortfallet_ore, rattat.bortfallet_ore) == (200 * T, 199_999_00)
    assert (g.arende.obetalt_ore, g.beviljat) == (0, 300)


def test_fel_p4_a_lowering_takes_first_what_has_lapsed() -> None:
    """He has been paid 300 of the 400 that he is granted, and is owed nothing more."""
    g = forfallet()
    om = (andring.andra, g.utlysning, g.underlag)
    g.gor(*om, **g.andras(400, Andringsstod.ORIKTIGA_UPPGIFTER))
    assert (g.beviljat, g.arende.obetalt_ore) == (300, 0)
    assert "for_hogt_belopp" not in g.lador()
    g.gor(*om, **g.andras(250, Andringsstod.ORIKTIGA_UPPGIFTER, date(2025, 5, 9)))
    assert (g.beviljat, g.lador()["for_hogt_belopp"]) == (250, 50)


def test_fel_p4_a_raise_is_of_what_was_granted_and_not_of_what_had_lapsed() -> None:
    g = forfallet()
    g.till_domstolen(BESLUTET)
    g.dom(Utgang.ANDRING, 600)
    assert g.beviljat == 400
    g.dom(Utgang.DOM_UPPHAVD, instans=Instans.KAMMARRATT)
    assert g.beviljat == 300


def test_fel_p4_it_has_lapsed_also_when_the_grant_has_fallen_and_stands_again() -> None:
    g = forfallet()
    g.till_domstolen(BESLUTET)
    g.dom(Utgang.UPPHAVANDE)
    assert g.beviljat == 0
    g.dom(Utgang.DOM_UPPHAVD, instans=Instans.KAMMARRATT)
    assert g.beviljat == 300


def test_fel_p4_a_new_grant_is_a_new_right() -> None:
    g = forfallet()
    g.upphav()
    g.bevilja(400, date(2025, 5, 5))
    assert g.beviljat == 400


def test_fel_p4_what_has_lapsed_of_a_promise_takes_nothing_of_what_is_granted_of_it_later() -> None:
    """60 of 100 is granted, and lapses; 30 of it is taken back, and the other 40 is granted."""
    g = Infriatgang(*beviljad(500))
    g.lova(100)
    g.infria(60)
    g.lat_forfalla(60)
    assert g.beviljat == 500
    kvar = {
        "infriat": [Atagande(infriandear=2025, belopp_ore=30 * T)],
        "ataganden": [Atagande(infriandear=2025, belopp_ore=40 * T)],
    }
    om = g.sankt(date(2025, 5, 2), **kvar)
    g.gor(atagande.andra_ataganden, g.post, g.underlag, **om)
    assert g.beviljat == 500
    g.infria(40, date(2025, 6, 2))
    assert (g.beviljat, g.arende.obetalt_ore) == (540, 540 * T)


@inget_scenario
def test_fel_p4_whatever_amounts_the_grant_is_given_what_lapsed_is_not_granted() -> None:
    """Never more than it says, never more than was left and what it was raised by; and back."""
    for till, igen in product((100, 299, 300, 301, 400, 499, 501, 700), repeat=2):
        g = forfallet()
        for tusen, dag in ((till, date(2025, 5, 2)), (igen, date(2025, 5, 9))):
            if tusen * T == g.arende.beslutat_ore:
                continue
            mer = tusen * T > g.arende.beslutat_ore
            stod = Andringsstod.INTE_GYNNANDE if mer else Andringsstod.FORBEHALL
            g.gor(andring.andra, g.utlysning, g.underlag, **g.andras(tusen, stod, dag))
            assert g.beviljat == min(tusen, 300) + max(0, tusen - 500)


def test_fel_p5_a_raise_has_no_ground_that_carries_a_disadvantage_only() -> None:
    g = Infriatgang(*beviljad(500))
    om = (StodetGallerNackdel, andring.andra, g.utlysning, g.underlag)
    for stod in Andringsstod:
        if stod.far_vara_till_nackdel:
            g.nekas(*om, **g.andras(600, stod))


def test_fel_p5_what_a_promise_says_is_corrected_where_it_stands() -> None:
    """It was told to correct the amount "in the claim", and there is none."""
    g = infriat()
    om = g.ratt(290 * T, beslut_id=ATAGANDET)
    g.nekas(AtagandetRattasInteHar, rattelse.ratta, g.utlysning, g.underlag, **om)
    assert "kravet" not in AtagandetRattasInteHar.text


def test_fel_p5_it_is_said_that_the_first_decision_is_meant() -> None:
    g = lovat()
    [andrat] = g.gor(
        atagande.andra_ataganden,
        g.post,
        g.underlag,
        **g.sankt(infriat=None, ataganden=[Atagande(infriandear=2025, belopp_ore=T)]),
    )
    assert isinstance(andrat, atagande.AtagandenAndrade)
    om = {**g.infriandet(1), "beslut_id": andrat.beslut_id}
    g.nekas(AtagandetSagsAvDetForsta, infriande.infria, g.post, **om)
    igen = g.sankt(infriat=None, ataganden=[])
    igen["andrar_beslut_id"] = andrat.beslut_id
    g.nekas(AtagandetSagsAvDetForsta, atagande.andra_ataganden, g.post, g.underlag, **igen)
