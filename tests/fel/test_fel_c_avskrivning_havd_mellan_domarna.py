"""N1: a writing off of a claim that fell and held again is undone: it was lifted between those.

Of 100 000 that was demanded 50 000 was written off. The first court set the demand aside, the
higher let it hold again. When the writing off is undone, nothing is owed between the two still.
"""

from __future__ import annotations

import pytest

from tests.fel.hjalp.efterskankta import bort, krav_100, stammer
from tests.fel.hjalp.mellandomar import (
    TIDER,
    faller,
    haller_igen,
    hav_avskrivning,
    kravt,
    ratta_krav,
    sett,
    som_ratt,
)


@pytest.mark.parametrize("betalt", [0, 20, 50])
def test_fel_c_n1_between_the_judgements_nothing_was_owed_nor_written_off(betalt: int) -> None:
    gang = krav_100("avskrivet", betalt)
    faller(gang)
    dagar = [gang.dag]
    fore = sett(gang, dagar)
    haller_igen(gang)
    hav_avskrivning(gang)
    assert sett(gang, dagar) == fore
    stammer(gang)


@pytest.mark.parametrize("ganger", [1, 2])
@pytest.mark.parametrize("betalt", [0, 20, 40])
@pytest.mark.parametrize("hur", TIDER)
def test_fel_c_n1_undone_it_is_as_if_it_had_never_been_written_off(
    hur: str, betalt: int, ganger: int
) -> None:
    gang, ratt = kravt(100, betalt), kravt(100, betalt)
    for _ in range(ganger):
        bort(gang, "avskrivet", 30 // ganger)
    for s in TIDER[hur]:
        s(gang)
    for nr in range(ganger):
        hav_avskrivning(gang, nr)
    stammer(gang)
    som_ratt(gang, ratt, TIDER[hur])


@pytest.mark.parametrize("till", [90, 60])
def test_fel_c_n1_undone_and_the_demand_corrected(till: int) -> None:
    gang, ratt = kravt(80), kravt(till)
    bort(gang, "avskrivet", 50)
    for s in TIDER["två gånger"]:
        s(gang)
    ratta_krav(gang, till)
    hav_avskrivning(gang)
    som_ratt(gang, ratt, TIDER["två gånger"])


def test_fel_c_n1_what_a_court_left_written_off_is_outstanding_then() -> None:
    """Of 100 a court left 30, which had been written off: it was owed then too."""
    gang, ratt = krav_100("avskrivet"), kravt(100)
    for s in TIDER["sänkt"]:
        s(gang)
    hav_avskrivning(gang)
    som_ratt(gang, ratt, TIDER["sänkt"])
