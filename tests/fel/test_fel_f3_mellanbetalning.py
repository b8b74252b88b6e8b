"""A payment counts where its day is, whatever was paid after it: the later is divided anew."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from random import Random

import pytest

from domain.aterkrav.avrakning import AterbetalningAvraknad
from domain.aterkrav.kvittning import KvittningHavd
from domain.aterkrav.mellanbetalning import ar_emellan
from domain.grund.stopp import Stopp
from domain.regelverk.aterkravsregel import Rantestart
from tests.domain.hjalp.kvittningen import DAG, krav_och_obetalt
from tests.domain.hjalp.pengagang import FORDRAN, Gang, T
from tests.fel.hjalp.rantefall import OREDOVISAT, betalt, regeln

FORFALLER = date(2025, 4, 2)
FORST, RATT, SIST = date(2025, 5, 20), date(2025, 5, 21), date(2025, 9, 15)
TILL = date(2025, 12, 31)
EN_DAG = timedelta(days=1)
FOR_HAND = [(RATT, 18_523_29, 1_476_71), (SIST, 7_298_99, 2_701_01)]
"""49 days at 11 per cent on 100 000; 40 days at 11 and 77 at 10 on 81 476,71."""


def kravet(beslutat: date = date(2025, 3, 3)) -> Gang:
    """100 000, due 2 April 2025, at 8 above the reference rate; 300 000 is yet to be paid out."""
    gang = betalt({date(2024, 4, 1): 400}, regeln(Rantestart.FORFALLODAG))
    gang.besluta_aterkrav({OREDOVISAT: 100}, dag=beslutat)
    return gang


def betala(gang: Gang, ore: int, dag: date) -> int:
    """In whatever order it is found."""
    if ar_emellan(gang.arende, FORDRAN, dag):
        return gang.aterbetala_emellan(ore, dag)
    with suppress(Stopp):
        gang.ranta(dag)
    return gang.aterbetala_ore(ore, dag)


def skulden(gang: Gang) -> tuple[int, int, int]:
    f = gang.arende.fordringar[FORDRAN]
    return f.utestaende_ore, f.ranta_ore, f.ranta_betald_ore


def delningen(gang: Gang) -> list[tuple[date, int, int]]:
    """Of each payment, its day, and what of it is capital and interest."""
    alla = gang.arende.aterbetalningar.values()
    return sorted((a.dag, sum(d.belopp_ore for d in a.kapital), a.ranta_ore) for a in alla)


def test_fel_f3_the_first_of_two_payments_gets_another_day() -> None:
    gang, ratt = kravet(), kravet()
    forst = betala(gang, 20 * T, FORST)
    betala(gang, 10 * T, SIST)
    gang.hav_placering(forst)
    betala(gang, 20 * T, RATT)
    for ore, dag in ((20 * T, RATT), (10 * T, SIST)):
        betala(ratt, ore, dag)
    assert skulden(gang) == skulden(ratt)
    assert delningen(gang) == delningen(ratt) == FOR_HAND
    assert any(isinstance(f, AterbetalningAvraknad) for f in gang.fakta)
    assert gang.arende.lador.belopp == ratt.arende.lador.belopp
    assert gang.ranta(TILL) == ratt.ranta(TILL)


def test_fel_f3_what_is_not_owed_any_more_is_not_placed() -> None:
    """The claim was paid whole: what comes earlier costs less, and the rest is the payer's."""
    gang, ratt = kravet(), kravet()
    forst = betala(gang, 50 * T, FORST)
    gang.ranta(SIST)
    fordran = gang.arende.fordringar[FORDRAN]
    resten = fordran.utestaende_ore + fordran.utestaende_ranta_ore
    betala(gang, resten, SIST)
    gang.hav_placering(forst)
    betala(gang, 50 * T, FORFALLER)
    nu = gang.arende.fordringar[FORDRAN]
    assert (nu.utestaende_ore, nu.utestaende_ranta_ore, nu.overbetald_ranta_ore) == (0, 0, 0)
    [(_, kapital, ranta), *_] = delningen(gang)
    assert 0 < kapital + ranta < 50 * T
    betala(ratt, kapital + ranta, FORFALLER)
    ratt.ranta(SIST)
    assert ratt.arende.fordringar[FORDRAN].utestaende_ore == (
        resten - ratt.arende.fordringar[FORDRAN].utestaende_ranta_ore
    )


def ordningar(slump: Random) -> Iterator[list[tuple[date, int]]]:
    """Some payments; in the order of their days, and in another in which they were found."""
    antal = slump.randint(2, 5)
    dagar = sorted(slump.sample(range(1, 260), antal))
    betalda = [(FORFALLER + n * EN_DAG, slump.choice([1, 999_99, 12 * T])) for n in dagar]
    yield betalda
    blandade = [*betalda]
    slump.shuffle(blandade)
    yield blandade


@pytest.mark.parametrize("seed", range(12))
def test_fel_f3_the_order_in_which_payments_are_found_changes_nothing(seed: int) -> None:
    slump = Random(seed)  # noqa: S311  # chance for tests
    ordnade, blandade = (kravet(), kravet())
    for gang, betalda in zip((ordnade, blandade), ordningar(slump), strict=True):
        for dag, ore in betalda:
            betala(gang, ore, dag)
        gang.ranta(TILL)
    assert delningen(blandade) == delningen(ordnade)
    assert skulden(blandade) == skulden(ordnade)
    assert blandade.arende.lador.belopp == ordnade.arende.lador.belopp


def test_fel_f3_what_was_set_off_after_it_is_divided_anew_and_not_undone() -> None:
    gang, ratt = krav_och_obetalt(), krav_och_obetalt()
    forst = betala(gang, 20 * T, DAG)
    for ett in (gang, ratt):
        if ett is ratt:
            betala(ratt, 20 * T, DAG + 5 * EN_DAG)
        ett.ranta(DAG + 90 * EN_DAG)
        ett.kvitta(10, DAG + 90 * EN_DAG)
    gang.hav_placering(forst)
    betala(gang, 20 * T, DAG + 5 * EN_DAG)
    assert delningen(gang) == delningen(ratt)
    assert skulden(gang) == skulden(ratt)
    assert gang.arende.lador.belopp == ratt.arende.lador.belopp
    assert not any(isinstance(f, KvittningHavd) for f in gang.fakta)
