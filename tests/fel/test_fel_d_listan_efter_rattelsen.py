"""The list of claims, when a waiver that was lowered is corrected: waived, outstanding and due.

As the case itself has it, and on the days before as if it had always been so. 300 of 500 that was
to be paid by 1 May 2025 was waived on 7 April; two lowerings gave days of their own in May.
"""

from __future__ import annotations

from datetime import date

import pytest

from domain.ranta.forfall import forsta_obetalda
from projections.listor.ekonom import FORDRINGAR, Fordringsrad
from projections.listor.form import Filter
from projections.motor.lasning import Lasare
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.pengagang import FORDRAN, T
from tests.fel.hjalp.sankningarna import ratta, sankt
from tests.projections.hjalp.fordringsfall import anteckna, fragare

ALLA = Filter(reglerade=True)
FORFALL = date(2025, 5, 1)


@pytest.mark.grundlig
@pytest.mark.parametrize("betalt", [0, 200, 350])
@pytest.mark.parametrize(
    ("till", "rattad", "utestaende"),
    [
        ((100,), 300, (200, 200, 200)),
        ((100,), 200, (200, 300, 300)),
        ((100, 50), 150, (200, 350, 350)),
        ((100, 50), 70, (200, 400, 430)),
        ((100, 50), 20, (230, 430, 480)),
    ],
)
def test_fel_d_the_list_of_claims_is_as_if_it_had_always_been_so(
    liggare: Liggare,
    databas: Databas,
    lasare: Lasare,
    till: tuple[int, ...],
    rattad: int,
    utestaende: tuple[int, ...],
    betalt: int,
) -> None:
    gang = sankt(*till)
    ratta(gang, rattad)
    if betalt:
        ore = min(betalt * T, gang.arende.fordringar[FORDRAN].utestaende_ore)
        gang.aterbetala_ore(ore + gang.ranta(gang.dag), gang.dag)
    anteckna(liggare, gang.historia)
    fraga = fragare(databas, lasare)
    fordran = gang.arende.fordringar[FORDRAN]
    [rad] = fraga(FORDRINGAR, gang.dag, ALLA).rader
    assert isinstance(rad, Fordringsrad)
    assert (rad.eftergivet_ore, rad.utestaende_ore) == (rattad * T, fordran.utestaende_ore)
    if fordran.utestaende_ore:
        assert rad.betalas_senast == forsta_obetalda(fordran, gang.dag)
    for dag, tusen in zip((7, 14, 21), utestaende, strict=True):
        [rad] = fraga(FORDRINGAR, date(2025, 4, dag), ALLA).rader
        assert isinstance(rad, Fordringsrad)
        assert (rad.utestaende_ore, rad.betalas_senast) == (tusen * T, FORFALL)
