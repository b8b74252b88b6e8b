"""P: a court sets aside what lowered a promise: what it took is promised, and granted, again.

Amounts are thousands of kronor.
"""

from __future__ import annotations

from datetime import date

from domain.anslag.bemyndigande import Atagande
from domain.beslut import atagande
from domain.beslut.atagandefoljd import AtagandenAnpassade
from domain.grund.faktum import Faktum
from domain.overklagande.utgang import Utgang
from projections.pengar.ataganden import atagandeposter
from tests.domain.hjalp.pengagang import T
from tests.fel.hjalp.infriat import ATAGANDET, Infriatgang, infriat, lovat


def sank(gang: Infriatgang, tusen: int, dag: date = date(2024, 6, 3)) -> list[Faktum]:
    kvar = [Atagande(infriandear=2025, belopp_ore=tusen * T)] if tusen else []
    om = gang.sankt(dag, ataganden=kvar, infriat=None)
    return gang.gor(atagande.andra_ataganden, gang.post, gang.underlag, **om)


def utestaende(gang: Infriatgang) -> int:
    return gang.arende.utestaende(ATAGANDET).get(2025, 0) // T


def test_fel_p_what_a_lowering_that_fell_took_is_promised_again() -> None:
    gang = lovat()
    sank(gang, 100)
    gang.till_domstolen(list(gang.arende.beslut)[-1])
    [_, foljd] = gang.dom(Utgang.UPPHAVANDE)
    assert isinstance(foljd, AtagandenAnpassade)
    assert foljd.i_ord().replace("\xa0", " ") == "åtagandena är nu 300 000 kr"
    assert utestaende(gang) == 300
    assert sum(p.belopp_ore for p in atagandeposter(foljd)) == 200 * T


def test_fel_p_it_is_taken_again_when_the_judgement_falls() -> None:
    gang = lovat()
    sank(gang, 0)
    gang.till_domstolen(list(gang.arende.beslut)[-1])
    gang.dom(Utgang.UPPHAVANDE)
    assert utestaende(gang) == 300
    gang.dom(Utgang.DOM_UPPHAVD)
    assert utestaende(gang) == 0
    gang.dom(Utgang.AVSLAG)
    assert utestaende(gang) == 0


def test_fel_p_a_later_lowering_that_stands_says_what_is_promised() -> None:
    gang = lovat()
    sank(gang, 200)
    forst = list(gang.arende.beslut)[-1]
    sank(gang, 150, date(2024, 6, 4))
    sist = list(gang.arende.beslut)[-1]
    gang.till_domstolen(forst)
    gang.dom(Utgang.UPPHAVANDE)
    assert utestaende(gang) == 150
    gang.till_domstolen(sist)
    gang.dom(Utgang.UPPHAVANDE)
    assert utestaende(gang) == 300


def test_fel_p_what_was_granted_of_it_is_granted_again_but_for_what_had_lapsed() -> None:
    """300 infriat, of which 50 lapse; so much is left that 100 of it is, and then that falls."""
    gang = infriat()
    gang.lat_forfalla(50)
    assert gang.beviljat == 750
    gang.sank_infriat(100)
    assert gang.beviljat == 600
    gang.till_domstolen(list(gang.arende.beslut)[-1])
    gang.dag = date(2025, 8, 1)
    gang.dom(Utgang.UPPHAVANDE)
    assert gang.beviljat == 750
    assert gang.lador()["beviljat_ej_utbetalt"] == 750
    gang.dom(Utgang.DOM_UPPHAVD)
    assert gang.beviljat == 600


def test_fel_p_what_was_granted_meanwhile_falls_with_the_judgement() -> None:
    gang = lovat()
    sank(gang, 100)
    gang.till_domstolen(list(gang.arende.beslut)[-1])
    gang.dom(Utgang.UPPHAVANDE)
    gang.infria(300)
    assert gang.beviljat == 800
    gang.dom(Utgang.DOM_UPPHAVD, dag=date(2025, 9, 1))
    assert (gang.beviljat, utestaende(gang)) == (600, 0)
