"""Regelverk: versions with days of entry into force, of which one applies on a day."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from typing import cast
from uuid import UUID

import pytest
from pydantic import ValidationError

from domain.beslut.bifall import bevilja
from domain.regelverk.innehall import Innehall
from domain.regelverk.rapportmall import Skalfraga
from domain.regelverk.regelverk import Regelverk, infor_version, regelverk_id, registrera
from domain.regelverk.regler import Arsfrist, Avrundning
from domain.regelverk.stopp import RegelverketGallerInte, VersionenFinnsRedan
from tests.domain.hjalp.beslutade import GRUND, UNDERLAG
from tests.domain.hjalp.historia import (
    ARENDET,
    BESLUTET,
    BESLUTSUPPGIFTER,
    BEVILJAT,
    IKRAFT,
    INFORT,
    INKOMMET,
    REFERENS,
    REGELVERKET,
    UTLYSNINGEN,
)
from tests.domain.hjalp.regelverket import EFTER_PROVNING, INNEHALL
from tests.domain.hjalp.scenario import EN_DAG, but, given, nothing

RUBRIK = "Förordning om statsbidrag"
BEVILJA = {"beslut_id": BESLUTET, "belopp_ore": 400_000_00, "beslut": BESLUTSUPPGIFTER}


def test_a_regelverk_is_entered_with_its_first_version() -> None:
    nothing().when(
        registrera,
        verkningsdag=IKRAFT,
        beteckning=" 2019:7 ",
        rubrik=RUBRIK,
        version="1",
        innehall=INNEHALL,
    ).then(INFORT)


def test_an_accent_written_in_two_signs_does_not_make_another_regelverk() -> None:
    assert regelverk_id("O\u0308verenskommelse 2024") == regelverk_id("Överenskommelse 2024")


def test_the_id_of_a_regelverk_is_for_ever() -> None:
    assert UUID("194a6cff-172d-5a4a-ac7b-5a428af870a7") == REGELVERKET


def test_a_version_says_its_paragraphs_and_its_source_even_if_there_are_none() -> None:
    for unsaid in ("paragrafer", "kallhanvisning"):
        with pytest.raises(ValidationError):
            Innehall(**INNEHALL.model_dump(exclude={unsaid}))


def test_a_further_version_is_entered_whatever_its_day() -> None:
    given(INFORT).when(
        infor_version,
        REGELVERKET,
        verkningsdag=date(2018, 1, 1),
        rubrik=RUBRIK,
        version=" 2 ",
        innehall=EFTER_PROVNING,
    ).then(but(INFORT, verkningsdag=date(2018, 1, 1), version="2", innehall=EFTER_PROVNING))


def test_a_version_is_entered_once() -> None:
    for fore, version in (("1", "1"), ("1", " 1 "), ("Å", "A\u030a")):
        given(but(INFORT, version=fore)).when(
            infor_version, REGELVERKET, rubrik=RUBRIK, version=version, innehall=INNEHALL
        ).then_stopp(VersionenFinnsRedan)


def regelverket(*versioner: tuple[str, date]) -> Regelverk:
    history = [but(INFORT, version=namn, verkningsdag=dag) for namn, dag in versioner]
    return cast(Regelverk, given(*history).strommar[REGELVERKET])


def test_of_the_versions_in_force_the_latest_applies() -> None:
    regelverk = regelverket(("1", IKRAFT), ("3", date(2025, 1, 1)), ("2", date(2022, 1, 1)))
    assert regelverk.gallande(IKRAFT).namn == "1"
    assert regelverk.gallande(date(2021, 12, 31)).namn == "1"
    assert regelverk.gallande(date(2022, 1, 1)).namn == "2"
    assert regelverk.gallande(date(2024, 12, 31)).namn == "2"
    assert regelverk.gallande(date(2025, 1, 1)).namn == "3"


def test_of_versions_from_the_same_day_the_last_entered_applies() -> None:
    assert regelverket(("b", IKRAFT), ("a", IKRAFT)).gallande(EN_DAG).namn == "a"


def test_a_decision_names_the_version_in_force_on_its_day() -> None:
    given(*GRUND, but(INFORT, version="2", verkningsdag=EN_DAG), INKOMMET).when(
        bevilja, ARENDET, UTLYSNINGEN, UNDERLAG, **BEVILJA
    ).then(but(BEVILJAT, regelverk=REFERENS.model_copy(update={"version": "2"})))


def test_no_decision_before_the_regelverk_is_in_force() -> None:
    given(but(INFORT, verkningsdag=date(2024, 3, 22)), *GRUND[1:], INKOMMET).when(
        bevilja, ARENDET, UTLYSNINGEN, UNDERLAG, **BEVILJA
    ).then_stopp(RegelverketGallerInte)


def test_shares_are_whole_kronor_or_ore() -> None:
    assert Avrundning.KRONA.enhet_ore == 100
    assert Avrundning.ORE.enhet_ore == 1


def test_a_reference_is_to_a_stream_a_designation_and_a_version() -> None:
    assert regelverket(("1", IKRAFT)).referens(EN_DAG) == REFERENS


def test_what_is_known_by_a_key_is_known_by_it_alone() -> None:
    innehall = INNEHALL.model_dump()
    for vag in (
        ("ansokan", "uppgifter"),
        ("utbetalning", "hindersgrunder"),
        ("aterkrav", "grunder"),
        ("aterrapport", "mall", "kostnadsslag"),
        ("aterrapport", "mall", "skalfragor"),
        ("aterrapport", "mall", "indikatorer"),
        ("aterrapport", "mall", "fritextfragor"),
    ):
        dubbelt = deepcopy(innehall)
        del_av = dubbelt
        for steg in vag[:-1]:
            del_av = del_av[steg]
        del_av[vag[-1]] = (*del_av[vag[-1]], del_av[vag[-1]][0])
        with pytest.raises(ValidationError, match="varje nyckel"):
            Innehall(**dubbelt)
    assert Innehall(**(innehall | {"aterkrav": None, "aterrapport": None})).aterkrav is None


def test_a_scale_has_steps_and_a_day_is_in_every_year() -> None:
    for lagst, hogst in ((5, 5), (5, 1)):
        with pytest.raises(ValidationError):
            Skalfraga(nyckel="enligt-plan", text="Enligt plan?", lagst=lagst, hogst=hogst)
    for manad, dag in ((2, 29), (4, 31)):
        with pytest.raises(ValidationError):
            Arsfrist(manad=manad, dag=dag, ar_efter=1, flyttas=True)
    assert Arsfrist(manad=2, dag=28, ar_efter=1, flyttas=True).for_bidragsar(2023) == date(
        2024, 2, 28
    )
