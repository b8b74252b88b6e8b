"""E2: what a demand should have asked for costs interest as if it always had."""

from __future__ import annotations

from datetime import date

import pytest

from domain.aterkrav.rattelse import ratta_aterkrav
from domain.beslut.rattelse import Rattelseskal
from domain.grund.pengar import Lada
from domain.regelverk.aterkravsregel import Rantestart
from tests.domain.hjalp.pengagang import FORDRAN, Gang, T
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.rantefall import betalt, regeln

TILL = date(2025, 12, 31)


def kravt(tusen: int, start: Rantestart) -> Gang:
    gang = betalt({date(2024, 4, 2): 500, date(2024, 10, 1): 500}, regeln(start))
    gang.besluta_aterkrav({Lada.UTBETALT_EJ_REDOVISAT: tusen}, dag=date(2025, 2, 28))
    return gang


@pytest.mark.parametrize("start", [Rantestart.UTBETALNINGSDAG, Rantestart.FORFALLODAG])
@pytest.mark.parametrize(("fel", "ratt"), [(300, 400), (300, 800), (600, 1000), (800, 300)])
def test_fel_e2_interest_on_a_corrected_demand_is_as_on_one_that_was_right(
    start: Rantestart, fel: int, ratt: int
) -> None:
    """Also from the payments that what is demanded beside it was paid out by."""
    rattad, facit = kravt(fel, start), kravt(ratt, start)
    rattad.gor(
        ratta_aterkrav,
        rattad.utlysning,
        rattad.underlag,
        verkningsdag=date(2025, 3, 3),
        av=ANNA,
        fordran_id=FORDRAN,
        rattelseskal=Rattelseskal.RAKNEFEL,
        fore=f"{fel} 000",
        efter=f"{ratt} 000",
        krav_ore=ratt * T,
    )
    assert rattad.ranta(TILL) == facit.ranta(TILL) > 0
