"""Diarium: one, two, three, written as the series says."""

from __future__ import annotations

from uuid import UUID

import pytest
from pydantic import ValidationError

from domain.diarium.diarium import (
    DiarienummerTaget,
    DiarieserieBorjad,
    Diarium,
    borja_serie,
    diarium_id,
    ta_nummer,
)
from domain.diarium.stopp import AnnatDiarium, FormatetSaknarNummer
from domain.grund.aktor import Atgard
from tests.domain.hjalp.historia import ARENDET
from tests.domain.hjalp.scenario import ANNA, BO, EN_DAG, but, fact, given, nothing

SERIEN = diarium_id("202100-0555", 2024)
SERIE = {"organisationsnummer": "202100-0555", "ar": 2024, "format": "4.2-{nummer}/{ar}"}
BORJAD = fact(DiarieserieBorjad, SERIEN, **SERIE)
FORSTA = fact(DiarienummerTaget, SERIEN, nummer=1, diarienummer="4.2-1/2024", for_strom_id=ARENDET)
ANDRA = but(FORSTA, nummer=2, diarienummer="4.2-2/2024", for_strom_id=None)


def test_a_series_is_begun() -> None:
    nothing().when(borja_serie, **SERIE).then(BORJAD)


def test_numbers_follow_one_another() -> None:
    given(BORJAD).when(ta_nummer, SERIEN, for_strom_id=ARENDET).then(FORSTA)
    given(BORJAD, FORSTA).when(ta_nummer, SERIEN, for_strom_id=None).then(ANDRA)


def test_the_number_is_handed_over_as_it_is_written() -> None:
    diarium = given(BORJAD, *[FORSTA] * 16).strommar[SERIEN]
    assert isinstance(diarium, Diarium)
    for vantat in ("4.2-2/2024", "4.2-3/2024"):
        tagna = ta_nummer(diarium, Atgard(EN_DAG, ANNA), for_strom_id=None)
        assert tagna == vantat


@pytest.mark.parametrize(
    ("format", "skrivet"),
    [("{nummer}", "1"), ("{ar}-{nummer}", "2024-1"), ("S{ar}/{nummer}/{ar}", "S2024/1/2024")],
)
def test_the_series_says_how_it_is_written(format: str, skrivet: str) -> None:
    given(but(BORJAD, format=format)).when(ta_nummer, SERIEN, for_strom_id=None).then(
        but(ANDRA, nummer=1, diarienummer=skrivet)
    )


def test_a_format_has_one_place_for_the_number_and_nothing_unknown() -> None:
    for format in (
        "4.2/{ar}",
        "{nummer}-{nummer}",
        "{nummer}/{år}",
        "{nummer}/{}",
        "{nummer",
        "{{nummer}}",
        "{nummer:05}",
        "{nummer}}",
    ):
        nothing().when(borja_serie, **{**SERIE, "format": format}).then_stopp(FormatetSaknarNummer)


def test_a_format_is_short() -> None:
    with pytest.raises(ValidationError):
        nothing().when(borja_serie, **{**SERIE, "format": "4" * 93 + "{nummer}"}).then()


def test_nobody_keeps_the_diarium_of_another() -> None:
    nothing().when(borja_serie, av=BO, **SERIE).then_stopp(AnnatDiarium)
    given(BORJAD).when(ta_nummer, SERIEN, av=BO, for_strom_id=None).then_stopp(AnnatDiarium)


def test_the_series_of_an_authority_and_a_year_is_one_for_ever() -> None:
    assert diarium_id(" 2021000555", 2024) == SERIEN
    assert diarium_id("202100-0555", 2025) != SERIEN
    assert diarium_id("202100-0829", 2024) != SERIEN
    assert UUID("e271fe0a-0970-52ab-89f6-71ac3ea4ddfe") == SERIEN
