"""N1: a demand that fell and held again is corrected: no day between the judgements knows of it.

80 000 was demanded, the first court set that aside, the higher let it hold again, and it is
corrected to 90 000. Between the two nothing was demanded.
"""

from __future__ import annotations

from itertools import product

import pytest

from domain.overklagande.aterstallning import Aterstallning
from domain.overklagande.utgang import Utgang
from tests.domain.hjalp.pengagang import FORDRAN
from tests.fel.hjalp.mellandomar import (
    EN_GANG,
    TIDER,
    Steg,
    faller,
    haller_igen,
    kravt,
    ratta_krav,
    sanks,
    sett,
    som_ratt,
)


def test_fel_c_n1_between_the_judgements_nothing_was_demanded() -> None:
    gang = kravt(80)
    faller(gang)
    mellan = gang.dag
    haller_igen(gang)
    ratta_krav(gang, 90)
    nu = sett(gang, [mellan, gang.dag])
    assert "kravt" not in nu[mellan]
    assert "fordran utestaende" not in nu[mellan]
    assert (nu[gang.dag]["kravt"], nu[gang.dag]["fordran utestaende"]) == (90, 90)


@pytest.mark.grundlig
@pytest.mark.parametrize("till", [(90,), (70,), (40,), (90, 80), (40, 90), (90, 40, 85)], ids=str)
@pytest.mark.parametrize("betalt", [0, 15, 40])
@pytest.mark.parametrize("hur", TIDER)
def test_fel_c_n1_corrected_afterwards_it_is_as_if_it_had_always_been_right(
    hur: str, betalt: int, till: tuple[int, ...]
) -> None:
    gang, ratt = kravt(80, betalt), kravt(till[-1], betalt)
    for s in TIDER[hur]:
        s(gang)
    for tusen in till:
        ratta_krav(gang, tusen)
    som_ratt(gang, ratt, TIDER[hur])


@pytest.mark.parametrize(("forst", "sedan"), [*product([90, 60], [85, 75])])
def test_fel_c_n1_corrected_before_and_after(forst: int, sedan: int) -> None:
    gang, ratt = kravt(80), kravt(sedan)
    ratta_krav(gang, forst)
    for s in EN_GANG:
        s(gang)
    ratta_krav(gang, sedan)
    ratt.nasta_dag()
    som_ratt(gang, ratt, EN_GANG)


@pytest.mark.parametrize("som_aldrig", [True, False])
@pytest.mark.parametrize("till", [90, 70])
@pytest.mark.parametrize("fore", [faller, sanks])
def test_fel_c_n1_nor_did_it_cost_anything_until_it_fell_due_anew(
    fore: Steg, till: int, som_aldrig: bool
) -> None:
    gang, ratt = kravt(80), kravt(till)
    for g in (gang, ratt):
        fore(g)
        senast = g.dag.replace(month=g.dag.month + 3)
        nytt = Aterstallning(som_om_aldrig_upphavt=som_aldrig, forfallodag=senast)
        g.dom(Utgang.DOM_UPPHAVD, aterstallning=nytt)
    ratta_krav(gang, till)
    slut = senast.replace(month=12)
    assert gang.ranta(slut) == ratt.ranta(slut) > 0
    assert [gang.arende.fordringar[FORDRAN].aterkravt_efter(gang.dag)] == [
        ratt.arende.fordringar[FORDRAN].aterkravt_efter(gang.dag)
    ]
