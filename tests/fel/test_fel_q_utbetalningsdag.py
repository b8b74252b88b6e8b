"""Q3: the decision says which payments a claim rests on; the bank, on which days they were.

A payment that is corrected to another day takes its part of the claim with it. It does not make the
claim rest on other payments: the decision that said so is listed, for somebody to judge.
"""

from __future__ import annotations

from datetime import date

from domain.aterkrav.aterkrav import AterkravBeslutat
from domain.grund.pengar import Lada
from domain.ranta.rantestart import rantevillkor
from domain.regelverk.aterkravsregel import Rantestart
from tests.domain.hjalp.pengagang import FORDRAN, Gang, T
from tests.fel.hjalp.rantefall import betalt, regeln

FORST, SIST = date(2024, 4, 2), date(2024, 4, 15)
FORST_RATTAD, SIST_RATTAD = date(2024, 5, 6), date(2024, 4, 25)
REGEL = regeln(Rantestart.UTBETALNINGSDAG, tillagg=800, fore_forfall=200)
KRAVT, RAKNAT = date(2024, 10, 1), date(2024, 11, 30)


def kravd() -> Gang:
    """500 of 600 and 400 paid: the later payment whole, and 100 of the first."""
    gang = betalt({FORST: 600, SIST: 400}, REGEL)
    gang.besluta_aterkrav({Lada.UTBETALT_EJ_REDOVISAT: 500}, dag=KRAVT)
    return gang


def ratta(gang: Gang) -> None:
    """Both were made later than was said, and the first of them last."""
    forst, sist = gang.arende.bankposter
    gang.ratta_betalning(400, SIST_RATTAD, sist)
    gang.ratta_betalning(600, FORST_RATTAD, forst)


def delarna(gang: Gang) -> list[tuple[date, int]]:
    delar = gang.arende.fordringar[FORDRAN].betalningar
    return sorted((b.dag, b.belopp_ore // T) for b in delar)


def test_fel_q3_each_part_follows_its_own_payment_and_no_part_moves_to_another() -> None:
    gang = kravd()
    assert delarna(gang) == [(FORST, 100), (SIST, 400)]
    ratta(gang)
    assert delarna(gang) == [(SIST_RATTAD, 400), (FORST_RATTAD, 100)]
    # decided today it would rest on the first alone, that turned out to be the last
    kravet = next(f for f in gang.fakta if isinstance(f, AterkravBeslutat))
    gang.arende.fordringar.clear()
    nu = rantevillkor(gang.arende, REGEL, kravet.ur, beslutsdag=KRAVT, stangda=(), anger_ranta=True)
    assert [(b.utbetalningsdag, b.belopp_ore // T) for b in nu.vilar_pa] == [(FORST_RATTAD, 500)]


def test_fel_q3_interest_is_of_the_days_of_the_parts() -> None:
    """400 000 costs 4 and 2 per cent from 25 April on, and not from 6 May with the rest."""
    rattad, ratt = kravd(), betalt({SIST_RATTAD: 400, FORST_RATTAD: 600}, REGEL)
    ratta(rattad)
    ratt.besluta_aterkrav({Lada.UTBETALT_EJ_REDOVISAT: 500}, dag=KRAVT)
    dagar = (FORST_RATTAD - SIST_RATTAD).days
    mer = rattad.ranta(RAKNAT) - ratt.ranta(RAKNAT)
    assert abs(mer - 400 * T * 6 * dagar / 36_500) <= 1
