"""Böcker: of a claim that was lowered after it was paid, books and lists say the same of interest.

100 000 was demanded on 1 October 2024, due 31 October; 80 000 was paid on 10 December, and the
claim lowered to 60 000 on 20 January. At 12 per cent the 40 days cost 1 315,07, and of 60 000
789,04. What was no interest, 526,03, paid capital, which was demanded that day:

    day          demanded   capital paid  outstanding   interest paid  to his credit
    2024-12-10  100 000,00     79 210,96    20 789,04          789,04              0
    2025-01-20   60 000,00     79 210,96            0          789,04      19 210,96
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from domain.aterkrav.avrakning import AterbetalningAvraknad
from domain.grund.pengar import Lada
from domain.regelverk.aterkravsregel import Rantestart
from projections.listor.anslagsutfall import INKOMSTTITLAR
from projections.listor.ekonom import FORDRINGAR
from projections.motor.lasning import Lasare
from projections.pengar.floden import floden
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.pengagang import FORDRAN, Gang, T
from tests.fel.hjalp.bockerna import betald_ranta
from tests.fel.hjalp.dagordning import saldon
from tests.fel.hjalp.rantefall import krav_pa, regeln
from tests.projections.hjalp.fordringsfall import MED_REGLERADE, anteckna, fragare

KRAVT, BETALT, SANKT = date(2024, 10, 1), date(2024, 12, 10), date(2025, 1, 20)
ARETS_SLUT, EN_DAG = date(2024, 12, 31), timedelta(days=1)
KAPITAL, RANTA, TILLGODO = 79_210_96, 789_04, 19_210_96


def sankt_efter_betalning(till: int = 60) -> Gang:
    gang = krav_pa(100, KRAVT, regeln(Rantestart.FORFALLODAG))
    assert gang.ranta(BETALT) == 1_315_07
    gang.betala_ater(80, BETALT)
    gang.sank(till, SANKT)
    return gang


def raknat(till: int = 60) -> Gang:
    gang = sankt_efter_betalning(till)
    gang.ranta(SANKT)
    return gang


def test_fel_bocker_the_payment_paid_the_capital_that_was_demanded_that_day() -> None:
    gang = raknat()
    f = gang.arende.fordringar[FORDRAN]
    [b] = f.delbetalt
    assert (b.kapital_ore, b.ranta_ore) == (KAPITAL, RANTA)
    assert (f.utestaende_ore, f.tillgodo_ore, f.overbetald_ranta_ore) == (0, TILLGODO, 0)
    assert (f.havt_ore, sum(d.belopp_ore for d in f.havt_ur)) == (40 * T, 40 * T - TILLGODO)


def test_fel_bocker_every_account_is_right_on_every_day() -> None:
    dagar = saldon(raknat(), [BETALT, SANKT - EN_DAG, SANKT])
    fore, mellan, efter = (Counter(dagar[dag]) for dag in dagar)
    assert fore == mellan
    konton = ("kravt", "betalt", "utestaende", "havt", "ranta_kravd", "ranta_betald")
    for nu, havt in ((mellan, 0), (efter, 40 * T)):
        assert [nu[f"fordrans {k}"] for k in konton] == [
            *(-100 * T, KAPITAL, 100 * T - KAPITAL - havt, havt, -RANTA, RANTA)
        ]
        assert not nu["fordrans ranta_utestaende"]
        assert nu[Lada.UTBETALT_EJ_REDOVISAT] == 400 * T - KAPITAL


def test_fel_bocker_the_capital_came_back_on_the_day_of_the_payment() -> None:
    gang = raknat()
    [avraknad] = [f for f in gang.fakta if isinstance(f, AterbetalningAvraknad)]
    assert (avraknad.verkningsdag, avraknad.mer_kapital_ore) == (BETALT, 526_03)
    ater = [p for f in gang.fakta for p in floden(f) if p.konto == "aterbetalt"]
    assert sum(p.belopp_ore for p in ater if p.plats.budgetar == 2024) == KAPITAL


@pytest.mark.parametrize("till", [60, 79, 80, 0])
def test_fel_bocker_counted_again_nothing_is_divided_otherwise(till: int) -> None:
    gang = raknat(till) if till else sankt_efter_betalning(till)
    forut, fakta = gang.arende.fordringar[FORDRAN], len(gang.fakta)
    if till:
        gang.ranta(SANKT)
        assert gang.arende.fordringar[FORDRAN] == forut
        assert len(gang.fakta) == fakta + 1
    assert all(len({*dag}) == 1 for dag in betald_ranta(gang.fakta).values())


def test_fel_bocker_money_that_went_elsewhere_since_is_no_capital_to_pay() -> None:
    """What lay in the box has been reported and reviewed: 526,03 stays interest, and is his."""
    gang = sankt_efter_betalning()
    gang.rapportera(321, SANKT + EN_DAG)
    gang.granska(321, 0, SANKT + 2 * EN_DAG)
    gang.ranta(SANKT + 2 * EN_DAG)
    f = gang.arende.fordringar[FORDRAN]
    assert (f.tillgodo_ore, f.overbetald_ranta_ore) == (TILLGODO - 526_03, 526_03)
    assert gang.arende.lador.i(Lada.UTBETALT_EJ_REDOVISAT) == 0


def test_fel_bocker_taken_back_it_lies_where_it_was_lifted() -> None:
    gang = raknat()
    [version] = gang.arende.aterbetalningar
    gang.hav_placering(version, SANKT + EN_DAG)
    f = gang.arende.fordringar[FORDRAN]
    assert (f.tillgodo_ore, f.utestaende_ore) == (0, 60 * T)
    assert sum(d.belopp_ore for d in f.havt_ur) == f.havt_ore == 40 * T


def test_fel_bocker_lists_and_titles_say_what_the_books_say(
    databas: Databas, liggare: Liggare, lasare: Lasare
) -> None:
    """Of 2024, 789,04 of interest; and nothing of 2025."""
    gang = raknat()
    anteckna(liggare, gang.historia)
    fraga = fragare(databas, lasare)
    for per, betalt, utestaende, tillgodo in (
        (BETALT, KAPITAL, 100 * T - KAPITAL, 0),
        (ARETS_SLUT, KAPITAL, 100 * T - KAPITAL, 0),
        (SANKT, KAPITAL, -TILLGODO, TILLGODO),
    ):
        [rad] = fraga(FORDRINGAR, per, MED_REGLERADE).rader
        assert (rad.betalt_ore, rad.utestaende_ore, rad.tillgodo_ore) == (
            *(betalt, utestaende, tillgodo),
        )
        titlar = fraga(INKOMSTTITLAR, per).rader
        assert [(t.budgetar, t.ranta_ore) for t in titlar] == [(2024, RANTA)]
