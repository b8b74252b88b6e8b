"""E: interest that was written off, and then counted away, is not there to be paid."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from domain.fordran.efterskankning import Efterskankning
from domain.grund.pengar import Lada
from tests.domain.hjalp.pengagang import FORDRAN
from tests.projections.hjalp.fordringsfall import krav_100

DAG = date(2025, 7, 29)


@pytest.mark.parametrize(
    ("ranta", "betald", "eftergiven", "kvar"),
    [
        (0, 0, 0, 0),
        (50, 0, 0, 50),
        (95, 0, 0, 95),
        (200, 0, 0, 95),
        (95, 0, 30, 65),
        (95, 60, 0, 35),
    ],
)
def test_fel_e_no_more_of_it_is_paid_than_there_is(
    ranta: int, betald: int, eftergiven: int, kvar: int
) -> None:
    fordran = replace(
        krav_100().arende.fordringar[FORDRAN],
        ranta_ore=ranta,
        ranta_betald_ore=betald,
        efterskankt=(
            Efterskankning(Lada.EFTERGIVET, DAG, 0, eftergiven),
            Efterskankning(Lada.AVSKRIVET, DAG, 200, 95),
        ),
    )
    assert fordran.avskriven_ranta_kvar_ore == kvar
