"""Anslag: a post is set up, and money is given to it and taken from it."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from pydantic import ValidationError

from domain.anslag.anslagspost import Anslag, Riktning, anslag_id, lagg_upp
from domain.anslag.ingaende import IngaendeBeloppFaststallt, faststall_ingaende
from domain.anslag.omdisponering import MedelOmdisponerade, omdisponera
from domain.anslag.stopp import (
    BudgetaretAvslutat,
    IngaendeFinnsRedan,
    IngaendeOverfortRedan,
    SammaAnslagspost,
)
from domain.anslag.tilldelning import (
    MedelIndragna,
    OverskridandeMedgivet,
    dra_in,
    medge_overskridande,
    tilldela,
)
from domain.anslag.vakt import anslagsvakt
from domain.grund.aktor import Atgard
from domain.grund.vakt import Vakt
from tests.domain.hjalp.historia import (
    ANNAN_POST,
    ANNAN_UPPLAGD,
    AVSLUTAT,
    OMDISPONERAT,
    POSTEN,
    TILLDELAT,
    UPPLAGD,
)
from tests.domain.hjalp.scenario import ANNA, EN_DAG, but, fact, given, nothing, sealed

NYARSDAG = date(2024, 1, 1)
POST: dict[str, Any] = {"utgiftsomrade": "9", "anslag": "1:6", "anslagspost": "16"}
BELOPP = {"budgetar": 2024, "belopp_ore": 100_00, "beslutsreferens": "Ändringsbeslut 1"}
INGAENDE = fact(IngaendeBeloppFaststallt, POSTEN, **BELOPP)
OVERSKRIDANDE = fact(OverskridandeMedgivet, POSTEN, **BELOPP)
INDRAGET = fact(MedelIndragna, POSTEN, **BELOPP)
AVSLUTAT_2023 = but(AVSLUTAT, budgetar=2023, verkningsdag=date(2023, 12, 31))


def test_a_post_is_set_up_under_its_designation() -> None:
    nothing().when(lagg_upp, **POST, benamning="Bidrag till folkhälsa och sjukvård").then(UPPLAGD)


def test_space_around_a_designation_does_not_make_another_post() -> None:
    spaced = {name: f" {text} " for name, text in POST.items()}
    nothing().when(lagg_upp, **spaced, benamning="Bidrag till folkhälsa och sjukvård").then(UPPLAGD)


def test_an_accent_written_in_two_signs_does_not_make_another_post() -> None:
    utgiftsomrade, decomposed, composed = "9", "1:6 O\u0308vrigt", "1:6 Övrigt"
    post = lagg_upp(
        Atgard(EN_DAG, ANNA),
        utgiftsomrade=utgiftsomrade,
        anslag=decomposed,
        anslagspost="16",
        benamning="b",
    )
    assert post.id == anslag_id(utgiftsomrade, composed, "16")


def test_a_post_needs_a_name() -> None:
    with pytest.raises(ValidationError):
        lagg_upp(Atgard(EN_DAG, ANNA), **POST, benamning=" ")


def test_money_is_allotted_for_a_budgetar() -> None:
    given(UPPLAGD).when(
        tilldela,
        POSTEN,
        verkningsdag=NYARSDAG,
        budgetar=2024,
        belopp_ore=1_000_000_00,
        beslutsreferens="Regleringsbrev 2024",
    ).then(TILLDELAT)


def test_money_is_allotted_more_than_once() -> None:
    given(UPPLAGD, TILLDELAT).when(
        tilldela,
        POSTEN,
        verkningsdag=NYARSDAG,
        budgetar=2024,
        belopp_ore=1_000_000_00,
        beslutsreferens="Regleringsbrev 2024",
    ).then(TILLDELAT)


@pytest.mark.parametrize("belopp_ore", [0, -1, 10**15 + 1, 1.0, True, "1"])
def test_an_amount_is_a_whole_number_of_ore_above_nothing(belopp_ore: int) -> None:
    scenario = given(UPPLAGD).when(
        tilldela,
        POSTEN,
        budgetar=2024,
        belopp_ore=belopp_ore,
        beslutsreferens="Regleringsbrev 2024",
    )
    with pytest.raises(ValidationError):
        scenario.then()


def test_the_id_of_a_post_is_for_ever() -> None:
    assert anslag_id("9", "1:6", "16") == UUID("ad99577a-bd5c-5cbf-a23c-7650fb063c54")


def test_a_slash_in_a_designation_does_not_make_two_posts_one() -> None:
    assert anslag_id("9/1", "6", "16") != anslag_id("9", "1/6", "16")


# What else is given and taken


def test_what_was_saved_is_carried_over() -> None:
    given(UPPLAGD).when(faststall_ingaende, POSTEN, **BELOPP).then(INGAENDE)


@pytest.mark.parametrize("belopp_ore", [-(10**15), -1, 0, 10**15])
def test_what_is_carried_over_may_be_owed_or_nothing(belopp_ore: int) -> None:
    given(UPPLAGD).when(faststall_ingaende, POSTEN, **(BELOPP | {"belopp_ore": belopp_ore})).then(
        but(INGAENDE, belopp_ore=belopp_ore)
    )


def test_what_is_carried_over_into_a_year_is_stated_once() -> None:
    given(UPPLAGD, INGAENDE).when(faststall_ingaende, POSTEN, **BELOPP).then_stopp(
        IngaendeFinnsRedan
    )


def test_what_is_carried_over_into_another_year_is_another_matter() -> None:
    given(UPPLAGD, INGAENDE).when(faststall_ingaende, POSTEN, **(BELOPP | {"budgetar": 2025})).then(
        but(INGAENDE, budgetar=2025)
    )


def test_what_closing_the_year_before_carried_over_is_not_stated_again() -> None:
    given(UPPLAGD, AVSLUTAT_2023).when(faststall_ingaende, POSTEN, **BELOPP).then_stopp(
        IngaendeOverfortRedan
    )
    given(UPPLAGD, AVSLUTAT_2023).when(
        faststall_ingaende, POSTEN, **(BELOPP | {"budgetar": 2025})
    ).then(but(INGAENDE, budgetar=2025))


def test_more_is_allowed_than_was_allotted() -> None:
    given(UPPLAGD).when(medge_overskridande, POSTEN, **BELOPP).then(OVERSKRIDANDE)


def test_money_is_withdrawn() -> None:
    given(UPPLAGD, TILLDELAT).when(dra_in, POSTEN, **BELOPP).then(INDRAGET)


def test_a_transfer_is_one_fact_in_each_post_and_each_names_the_other() -> None:
    given(UPPLAGD, TILLDELAT, ANNAN_UPPLAGD).when(omdisponera, POSTEN, ANNAN_POST, **BELOPP).then(
        *OMDISPONERAT
    )


def test_a_transfer_needs_two_posts() -> None:
    given(UPPLAGD, TILLDELAT).when(omdisponera, POSTEN, POSTEN, **BELOPP).then_stopp(
        SammaAnslagspost
    )


def test_nothing_is_given_to_or_taken_from_a_closed_year() -> None:
    post = given(UPPLAGD, TILLDELAT, AVSLUTAT, ANNAN_UPPLAGD)
    for verb in (tilldela, faststall_ingaende, medge_overskridande, dra_in):
        post.when(verb, POSTEN, **BELOPP).then_stopp(BudgetaretAvslutat)
    post.when(omdisponera, POSTEN, ANNAN_POST, **BELOPP).then_stopp(BudgetaretAvslutat)
    post.when(omdisponera, ANNAN_POST, POSTEN, **BELOPP).then_stopp(BudgetaretAvslutat)
    post.when(tilldela, POSTEN, **(BELOPP | {"budgetar": 2025})).then(
        but(TILLDELAT, **(BELOPP | {"budgetar": 2025, "verkningsdag": EN_DAG}))
    )


def test_what_is_given_always_comes_in_and_what_is_taken_must_be_there() -> None:
    kalla = anslagsvakt(POSTEN, 2024)
    owed = but(INGAENDE, belopp_ore=-100_00)
    facts = sealed((UPPLAGD, INGAENDE, owed, OVERSKRIDANDE, INDRAGET, *OMDISPONERAT))
    assert [vakt for f in facts for vakt in f.vakter()] == [
        Vakt(kalla, 100_00, villkorlig=False),
        Vakt(kalla, -100_00),
        Vakt(kalla, 100_00, villkorlig=False),
        Vakt(kalla, -100_00),
        Vakt(kalla, -100_00),
        Vakt(anslagsvakt(ANNAN_POST, 2024), 100_00, villkorlig=False),
    ]


def test_a_post_knows_its_amounts_and_where_the_other_half_of_a_transfer_is() -> None:
    strommar = given(UPPLAGD, TILLDELAT, ANNAN_UPPLAGD, *OMDISPONERAT).strommar
    ena, andra = strommar[POSTEN], strommar[ANNAN_POST]
    assert isinstance(ena, Anslag)
    assert isinstance(andra, Anslag)
    ut, in_ = ena.belopp[3], andra.belopp[2]
    assert (ut.riktning, ut.motpost_anslag_id, ut.motpost_version) == (
        Riktning.FRAN,
        ANNAN_POST,
        2,
    )
    assert (in_.riktning, in_.motpost_anslag_id, in_.motpost_version) == (Riktning.TILL, POSTEN, 3)
    assert (ut.disponibelt_ore, in_.disponibelt_ore) == (-100_00, 100_00)


def test_a_transfer_is_a_fact_of_its_own_kind() -> None:
    assert {f.func for f in OMDISPONERAT} == {MedelOmdisponerade}
