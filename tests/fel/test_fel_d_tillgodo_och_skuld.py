"""D: what he has paid too much pays no interest that he does not owe, whatever is asked for again.

What was lifted after he had paid it is his, and more of the claim may be outstanding again since.
The one is less the other: only what is left of that is owed, by the one or the other.
"""

from __future__ import annotations

from datetime import date

import pytest

from domain.aterkrav.eftergiftsandring import andra_eftergift
from domain.fordran.fordran import Fordran
from domain.grund.pengar import Lada
from tests.domain.hjalp.pengagang import FORDRAN, Gang, T
from tests.fel.hjalp.eftergiften import andringen

FORFALLEN, EFTER = date(2025, 5, 1), date(2025, 5, 20)
RAKNAT = date(2025, 10, 31)


def betalt_sankt_och_eftergivet(kvar_ore: int, dag: date = FORFALLEN) -> Gang:
    """Of 100 000, due 1 May, 30 000 was paid, and half waived; then half was lifted: 30 000 is his.

    The waiver is then changed: `kvar_ore` of the other half is owed all the same.
    """
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    if dag > FORFALLEN:
        gang.ranta(dag)
    gang.betala_ater(30, dag)
    gang.efterge(50, date(2025, 6, 1))
    gang.sank(50, date(2025, 6, 10))
    om = andringen(gang, kapital_ore=50 * T - kvar_ore)
    gang.gor(andra_eftergift, gang.utlysning, gang.underlag, **om)
    return gang


def kravet(gang: Gang) -> Fordran:
    return gang.arende.fordringar[FORDRAN]


def rakna(gang: Gang) -> Fordran:
    gang.ranta(RAKNAT)
    return kravet(gang)


def test_fel_d9_what_was_paid_too_much_stays_paid_capital_though_more_is_asked_for() -> None:
    """He paid 30 000, and owes 8 000; 31 days of the 20 000 that was not waived yet cost 186,85.

    That is taken of what is his, and no öre more of it was interest.
    """
    f = rakna(betalt_sankt_och_eftergivet(8 * T))
    assert (f.ranta_ore, f.ranta_betald_ore, f.overbetald_ranta_ore) == (186_85, 186_85, 0)
    assert f.utestaende_ore - f.tillgodo_ore == -22 * T + 186_85


@pytest.mark.parametrize("kvar_ore", [8 * T, 30 * T - 50_00, 30 * T - 1, 30 * T, 31 * T])
@pytest.mark.parametrize("dag", [FORFALLEN, EFTER])
def test_fel_d9_counted_to_the_same_day_again_nothing_is_divided_otherwise(
    dag: date, kvar_ore: int
) -> None:
    """Nor when something has been paid on it since: it was divided so when it was placed."""
    gang = betalt_sankt_och_eftergivet(kvar_ore, dag)
    raknat = rakna(gang)
    assert rakna(gang) == raknat
    kapital = raknat.utestaende_ore - raknat.tillgodo_ore
    skyldig = max(0, kapital) + raknat.utestaende_ranta_ore
    assert not skyldig or not max(0, -kapital) + raknat.overbetald_ranta_ore
    if raknat.oppen:
        gang.aterbetala_ore(min(2, raknat.utestaende_ore + raknat.utestaende_ranta_ore), RAKNAT)
        placerat = kravet(gang)
        assert rakna(gang) == placerat


def test_fel_d9_interest_that_was_not_owed_is_his_when_the_rest_was_waived() -> None:
    """Of 50 000 the 19 days cost 286,30, and the 12 days that he then owed 19 713,70 cost 71,29.

    He paid 30 572,60, and 20 000 was waived: together 215,01 more than that, and it is his.
    """
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    gang.aterbetala_ore(30 * T + gang.ranta(EFTER), EFTER)
    gang.efterge(20, date(2025, 6, 1))
    gang.sank(50, date(2025, 6, 10))
    f = rakna(gang)
    assert (f.efterskankt_ore, f.ranta_ore) == (20 * T, 286_30 + 71_29)
    assert (f.obetalt_ore, f.utestaende_ranta_ore) == (0, 0)
    assert f.tillgodo_ore + f.overbetald_ranta_ore == 215_01
    assert rakna(gang) == f
