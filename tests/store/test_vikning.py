"""Row 19: rules fold by position. A fact that took effect long ago folds where it was recorded."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from eventsourcing.domain import OriginatorVersionError
from hypothesis import given
from hypothesis import strategies as st

from domain.anslag.anslagspost import Anslag
from domain.anslag.rattelse import ratta_belopp
from domain.anslag.tilldelning import tilldela
from domain.grund.aktor import Atgard
from store.journal import Journal
from store.liggare import vik
from tests.store.hjalp.loggen import ANNA, AR, DAG, fakta, post, spara

POST = post("16").id


def _tilldela(anslag: Anslag, dag: date) -> None:
    tilldela(anslag, Atgard(dag, ANNA), budgetar=AR, belopp_ore=100, beslutsreferens="S2023/03255")


def test_fakta_med_verkan_bakat_viks_i_den_ordning_de_registrerades(journal: Journal) -> None:
    """Row 19. Each a year before the one recorded before it; then one of them corrected."""
    spara(journal.liggare, "16")
    dagar = [DAG - timedelta(days=365 * nr) for nr in range(5)]
    for dag in dagar:
        journal.utfor(lambda a, d=dag: _tilldela(a.hamta(Anslag, POST), d))  # type: ignore[misc]
    journal.utfor(
        lambda a: ratta_belopp(
            a.hamta(Anslag, POST),
            None,
            Atgard(date(1950, 1, 1), ANNA),
            rattar_version=3,
            budgetar=AR,
            belopp_ore=50,
            orsak="Fel dag",
        )
    )
    anslag = journal.liggare.hamta(Anslag, POST)
    assert [t.dag for t in anslag.belopp.values()] == [
        dagar[0],
        *dagar[2:],
        date(1950, 1, 1),
    ]
    assert anslag.version == 7


@given(dagar=st.lists(st.dates(date(1900, 1, 1), date(2100, 1, 1)), max_size=10))
def test_ingen_ordning_pa_dagarna_stor_vikningen(dagar: list[date]) -> None:
    """Row 19. Live equals replayed, however the days fall."""
    levande = post("16")
    for dag in dagar:
        _tilldela(levande, dag)
    vikt = vik(None, fakta(levande))
    assert isinstance(vikt, Anslag)
    assert vikt.belopp == levande.belopp
    assert vikt.version == levande.version


@pytest.mark.parametrize("fel", [[1, 3], [2], [1, 2, 2], [1, 2, 1]])
def test_en_lucka_i_en_strom_ar_ett_fel(fel: list[int]) -> None:
    """Folded in silence it would be a state that never was."""
    enligt_version = {f.originator_version: f for f in fakta(post("16", 3))}
    with pytest.raises(OriginatorVersionError):
        vik(None, [enligt_version[version] for version in fel])
