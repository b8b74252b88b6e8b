"""Q1: what was lawfully paid of a claim stays paid, whatever a higher court demands again.

What is demanded again has a due day of its own. What was never lifted keeps the one it had, also
when all of it has been paid: the interest on it was owed.
"""

from __future__ import annotations

from datetime import date

import pytest

from domain.fordran.fordran import Fordran
from domain.grund.pengar import Lada
from domain.overklagande.aterstallning import Aterstallning
from domain.overklagande.utgang import Utgang
from domain.ranta.forfall import ar_forfallen, forfallet_ore, forsta_obetalda, galler_till
from projections.pengar.fordringsposter import poster
from tests.domain.hjalp.domgang import Domgang, beviljad
from tests.domain.hjalp.pengagang import FORDRAN, T
from tests.fel.hjalp.rantefall import med_rantor

FORFALLER, NY_DAG = date(2024, 6, 3), date(2025, 4, 10)
BETALT, DOMD, RAKNAT = date(2024, 12, 2), date(2025, 3, 10), date(2025, 5, 31)
RANTAN = 7_180_27
"""120 000 at 12 % (the half-year from July: 11,75 rounded up to 12) from 4 June to 2 December."""
SEDAN = 2_640_83
"""180 000 at 10,5 %, 51 days after the new due day: 2 640,82, but the interest of the claim is
rounded once, and the two are 9 821,10 together."""


def kravd() -> Domgang:
    """300 000 demanded of 1 000 000 paid, due 3 June 2024; 180 000 of it lifted in September."""
    gang = Domgang(*med_rantor({date(2025, 1, 1): 250}, beviljad(1_000)))
    gang.betala(1_000, date(2024, 4, 2))
    gang.besluta_aterkrav({Lada.UTBETALT_EJ_REDOVISAT: 300}, dag=date(2024, 5, 2))
    gang.dag = date(2024, 5, 10)
    gang.till_domstolen(gang.kravbeslutet())
    gang.dom(Utgang.ANDRING, 120, dag=date(2024, 9, 10))
    gang.dag = date(2024, 9, 15)
    return gang


def aterstall(gang: Domgang, utgang: Utgang = Utgang.DOM_UPPHAVD) -> None:
    nytt = Aterstallning(som_om_aldrig_upphavt=False, forfallodag=NY_DAG)
    gang.dom(utgang, dag=DOMD, aterstallning=nytt)


def kravet(gang: Domgang) -> Fordran:
    return gang.arende.fordringar[FORDRAN]


def betald(ore: int = 120 * T + RANTAN) -> Domgang:
    """So much paid on 2 December, when 127 180,27 is all that is owed; then restored."""
    gang = kravd()
    gang.ranta(BETALT)
    assert kravet(gang).ranta_ore == RANTAN
    gang.aterbetala_ore(ore, BETALT)
    aterstall(gang)
    return gang


def test_fel_q1_interest_that_was_paid_stands_when_the_claim_is_restored() -> None:
    gang = betald()
    gang.ranta(RAKNAT)
    f = kravet(gang)
    assert (f.utestaende_ore, f.ranta_betald_ore) == (180 * T, RANTAN)
    assert f.utestaende_ranta_ore == SEDAN


@pytest.mark.parametrize("obetalt_ore", [1_00, 1, 100_00, 60 * T])
def test_fel_q1_it_is_the_same_krona_for_krona_whatever_had_been_left_to_pay(
    obetalt_ore: int,
) -> None:
    """What is left of the 120 000 costs what it did, and no more differs."""
    gang = betald(120 * T + RANTAN - obetalt_ore)
    gang.ranta(RAKNAT)
    f = kravet(gang)
    assert (f.utestaende_ore, f.ranta_betald_ore) == (180 * T + obetalt_ore, RANTAN)
    dagar_sedan = (29 * 12_00 + 151 * 10_50) * obetalt_ore
    assert abs(f.utestaende_ranta_ore - SEDAN - dagar_sedan / 3_650_000) <= 1


def test_fel_q1_nobody_both_owes_and_is_owed_on_any_day() -> None:
    gang = betald()
    gang.ranta(RAKNAT)
    rader = [p for f in gang.fakta for p in poster(f)]
    for dag in sorted({p.verkningsdag for p in rader}):
        summor = {
            konto: sum(p.belopp_ore for p in rader if p.konto == konto and p.verkningsdag <= dag)
            for konto in {p.konto for p in rader}
        }
        ranta = summor.get("ranta_utestaende", 0)
        skuld = max(0, summor["utestaende"]) + max(0, ranta)
        assert not skuld or not max(0, -summor["utestaende"]) + max(0, -ranta), dag


def test_fel_q1_what_is_demanded_again_is_late_after_its_own_day_and_the_rest_after_its() -> None:
    """So it is set off, and handed to the Kronofogden, no earlier than that."""
    gang = betald()
    f = kravet(gang)
    assert forsta_obetalda(f, DOMD) == galler_till(f) == NY_DAG
    assert (forfallet_ore(f, date(2025, 4, 9)), forfallet_ore(f, NY_DAG)) == (0, 180 * T)
    assert not ar_forfallen(f, NY_DAG)
    assert ar_forfallen(f, date(2025, 4, 11))
    inte_allt = kravet(betald(100 * T))
    kvar = inte_allt.utestaende_ore - 180 * T
    assert forsta_obetalda(inte_allt, DOMD) == FORFALLER
    assert (forfallet_ore(inte_allt, DOMD), galler_till(inte_allt)) == (kvar, NY_DAG)


def test_fel_q1_a_payment_taken_back_is_owed_since_the_day_that_it_was_due() -> None:
    """120 000 is late since June, and 180 000 since April."""
    gang = betald()
    gang.hav_placering(next(iter(gang.arende.aterbetalningar)))
    gang.ranta(RAKNAT)
    annan = kravd()
    aterstall(annan)
    annan.ranta(RAKNAT)
    assert kravet(gang).ranta_ore == kravet(annan).ranta_ore > RANTAN + SEDAN
    assert kravet(gang).utestaende_ore == 300 * T


def test_fel_q1_so_it_is_when_a_case_is_sent_back() -> None:
    gang = kravd()
    gang.ranta(BETALT)
    gang.aterbetala_ore(120 * T + RANTAN, BETALT)
    aterstall(gang, Utgang.DOM_ATERFORVISAD)
    gang.ranta(RAKNAT)
    f = kravet(gang)
    assert (f.ranta_betald_ore, f.utestaende_ore, f.tillgodo_ore) == (RANTAN, 180 * T, 0)
    assert f.utestaende_ranta_ore == SEDAN
