"""D: what was lifted in whole when it came back is to be counted, though it never was.

Who pays a claim counts its interest first; but nothing is to be paid of this one.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from projections.listor.ekonom import FORDRINGAR
from projections.motor.lasning import Lasare
from store.databas import Databas
from store.liggare import Liggare
from tests.fel.hjalp.returfallet import KOM, KRAVT, SENARE, dagar, kravet
from tests.projections.hjalp.fordringsfall import MED_REGLERADE, anteckna, fragare


def test_fel_d_what_came_back_before_its_interest_was_counted_is_listed(
    databas: Databas, lasare: Lasare, liggare: Liggare
) -> None:
    gang = kravet()
    gang.retur(400, KOM)
    fore = len(gang.historia)
    gang.ranta(SENARE)
    anteckna(liggare, gang.historia)
    fraga = fragare(databas, lasare)
    [att_rakna] = fraga(FORDRINGAR, SENARE, kand=fore).rader
    assert (att_rakna.skuld_ore, att_rakna.ranta_till, att_rakna.ranta_att_rakna_om) == (
        0,
        None,
        True,
    )
    [nu] = fraga(FORDRINGAR, SENARE).rader
    assert (nu.ranta_ore, nu.ranta_att_rakna_om) == (dagar(10), False)
    for per in (KRAVT, KOM - timedelta(days=1), KOM, KOM + timedelta(days=1)):
        rader = fraga(FORDRINGAR, per, MED_REGLERADE).rader
        assert [(r.ranta_till, r.ranta_att_rakna_om) for r in rader] == [(None, False)], per
        [rad] = fraga(FORDRINGAR, per, MED_REGLERADE, kand=fore).rader
        assert (rad.ranta_till, rad.ranta_att_rakna_om) == (None, True), per


@pytest.mark.parametrize("kom", [date(2025, 4, 20), KRAVT])
def test_fel_d_what_had_come_back_when_it_was_demanded_costs_nothing(
    databas: Databas, lasare: Lasare, liggare: Liggare, kom: date
) -> None:
    gang = kravet()
    gang.retur(400, kom)
    anteckna(liggare, gang.historia)
    assert fragare(databas, lasare)(FORDRINGAR, SENARE).rader == []
