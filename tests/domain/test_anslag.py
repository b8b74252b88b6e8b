"""Anslag: a post is set up, money is allotted to it, and an allotment can be corrected."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from pydantic import ValidationError

from domain.anslag import TilldelningRattad, anslag_id, lagg_upp, ratta_tilldelning, tilldela
from domain.stopp import IngetAttRatta
from domain.stopp.anslag import TilldelningFinnsInte
from domain.vakt import Vakt, anslagsvakt
from tests.domain.historia import POSTEN, TILLDELAT, UPPLAGD
from tests.domain.scenario import ANNA, EN_DAG, but, fact, given, nothing, sealed

NYARSDAG = date(2024, 1, 1)
RATTAD = fact(
    TilldelningRattad,
    POSTEN,
    verkningsdag=NYARSDAG,
    rattar_version=2,
    tidigare_verkningsdag=NYARSDAG,
    tidigare_budgetar=2024,
    tidigare_belopp_ore=1_000_000_00,
    budgetar=2024,
    belopp_ore=900_000_00,
    orsak="Skrivfel",
)
MINSKA = {
    "verkningsdag": NYARSDAG,
    "rattar_version": 2,
    "budgetar": 2024,
    "belopp_ore": 900_000_00,
    "orsak": "Skrivfel",
}
POST = {"utgiftsomrade": "9", "anslag": "1:6", "anslagspost": "16"}


def test_a_post_is_set_up_under_its_designation() -> None:
    nothing().when(lagg_upp, **POST, benamning="Bidrag till folkhälsa och sjukvård").then(UPPLAGD)


def test_space_around_a_designation_does_not_make_another_post() -> None:
    spaced = {name: f" {text} " for name, text in POST.items()}
    nothing().when(lagg_upp, **spaced, benamning="Bidrag till folkhälsa och sjukvård").then(UPPLAGD)


def test_an_accent_written_in_two_signs_does_not_make_another_post() -> None:
    utgiftsomrade, decomposed, composed = "9", "1:6 O\u0308vrigt", "1:6 Övrigt"
    post = lagg_upp(
        verkningsdag=EN_DAG,
        av=ANNA,
        utgiftsomrade=utgiftsomrade,
        anslag=decomposed,
        anslagspost="16",
        benamning="b",
    )
    assert post.id == anslag_id(utgiftsomrade, composed, "16")


def test_a_post_needs_a_name() -> None:
    with pytest.raises(ValidationError):
        lagg_upp(verkningsdag=EN_DAG, av=ANNA, **POST, benamning=" ")


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


def test_an_amount_is_corrected() -> None:
    given(UPPLAGD, TILLDELAT).when(ratta_tilldelning, POSTEN, **MINSKA).then(RATTAD)


def test_a_day_is_corrected() -> None:
    given(UPPLAGD, TILLDELAT).when(
        ratta_tilldelning,
        POSTEN,
        verkningsdag=EN_DAG,
        rattar_version=2,
        budgetar=2024,
        belopp_ore=1_000_000_00,
        orsak="Skrivfel",
    ).then(but(RATTAD, verkningsdag=EN_DAG, belopp_ore=1_000_000_00))


def test_a_correction_is_corrected_back() -> None:
    given(UPPLAGD, TILLDELAT, RATTAD).when(
        ratta_tilldelning,
        POSTEN,
        verkningsdag=NYARSDAG,
        rattar_version=3,
        budgetar=2024,
        belopp_ore=1_000_000_00,
        orsak="Det var rätt från början",
    ).then(
        but(
            RATTAD,
            rattar_version=3,
            tidigare_belopp_ore=900_000_00,
            belopp_ore=1_000_000_00,
            orsak="Det var rätt från början",
        )
    )


def test_what_a_correction_replaced_cannot_be_corrected_again() -> None:
    given(UPPLAGD, TILLDELAT, RATTAD).when(ratta_tilldelning, POSTEN, **MINSKA).then_stopp(
        TilldelningFinnsInte
    )


@pytest.mark.parametrize("rattar_version", [0, 1, 3])
def test_only_an_allotment_can_be_corrected(rattar_version: int) -> None:
    given(UPPLAGD, TILLDELAT).when(
        ratta_tilldelning,
        POSTEN,
        rattar_version=rattar_version,
        budgetar=2024,
        belopp_ore=1,
        orsak="Skrivfel",
    ).then_stopp(TilldelningFinnsInte)


def test_a_correction_must_change_something() -> None:
    given(UPPLAGD, TILLDELAT).when(
        ratta_tilldelning,
        POSTEN,
        verkningsdag=NYARSDAG,
        rattar_version=2,
        budgetar=2024,
        belopp_ore=1_000_000_00,
        orsak="Skrivfel",
    ).then_stopp(IngetAttRatta)


def test_one_allotment_is_corrected_and_the_other_left_alone() -> None:
    given(UPPLAGD, TILLDELAT, but(TILLDELAT, budgetar=2025)).when(
        ratta_tilldelning, POSTEN, **(MINSKA | {"rattar_version": 3})
    ).then(but(RATTAD, rattar_version=3, tidigare_budgetar=2025))


def test_a_budgetar_is_corrected() -> None:
    given(UPPLAGD, TILLDELAT).when(
        ratta_tilldelning, POSTEN, **(MINSKA | {"budgetar": 2025, "belopp_ore": 1_000_000_00})
    ).then(but(RATTAD, budgetar=2025, belopp_ore=1_000_000_00))


def test_day_budgetar_and_amount_are_corrected_at_once_and_back_again() -> None:
    wrong = but(RATTAD, verkningsdag=EN_DAG, budgetar=2025)
    given(UPPLAGD, TILLDELAT, wrong).when(
        ratta_tilldelning,
        POSTEN,
        **(MINSKA | {"rattar_version": 3, "belopp_ore": 1_000_000_00}),
    ).then(
        but(
            RATTAD,
            rattar_version=3,
            tidigare_verkningsdag=EN_DAG,
            tidigare_budgetar=2025,
            tidigare_belopp_ore=900_000_00,
            belopp_ore=1_000_000_00,
        )
    )


def test_an_allotment_always_comes_in_and_a_correction_must_be_borne() -> None:
    _, tilldelat, rattad = sealed((UPPLAGD, TILLDELAT, RATTAD))
    kalla = anslagsvakt(POSTEN, 2024)
    assert list(tilldelat.vakter()) == [Vakt(kalla, 1_000_000_00, villkorlig=False)]
    assert list(rattad.vakter()) == [
        Vakt(kalla, -1_000_000_00, villkorlig=True),
        Vakt(kalla, 900_000_00, villkorlig=True),
    ]


def test_a_correction_of_the_budgetar_is_taken_from_the_one_and_given_to_the_other() -> None:
    [moved] = sealed((but(RATTAD, budgetar=2025),))
    assert list(moved.vakter()) == [
        Vakt(anslagsvakt(POSTEN, 2024), -1_000_000_00, villkorlig=True),
        Vakt(anslagsvakt(POSTEN, 2025), 900_000_00, villkorlig=True),
    ]


def test_the_id_of_a_post_is_for_ever() -> None:
    assert anslag_id("9", "1:6", "16") == UUID("ad99577a-bd5c-5cbf-a23c-7650fb063c54")


def test_a_slash_in_a_designation_does_not_make_two_posts_one() -> None:
    assert anslag_id("9/1", "6", "16") != anslag_id("9", "1/6", "16")
