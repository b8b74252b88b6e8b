"""Budgetår: a year is closed on its last day, once, and what comes back later is carried on."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from domain.anslag.anslagspost import Anslag, Beloppsslag
from domain.anslag.budgetar import avsluta_budgetar
from domain.anslag.ingaende import IngaendeBeloppFaststallt
from domain.anslag.rattelse import AnslagsbeloppRattat
from domain.anslag.stopp import BudgetaretAvslutat, InteBudgetaretsSistaDag, NastaBudgetarAvslutat
from domain.anslag.vakt import anslagsvakt
from domain.grund.vakt import Vakt
from tests.domain.hjalp.historia import AVSLUTAT, POSTEN, TILLDELAT, UPPLAGD
from tests.domain.hjalp.scenario import BO, but, fact, given, sealed

SISTA = date(2024, 12, 31)
AVSLUTA = {
    "verkningsdag": SISTA,
    "av": BO,
    "budgetar": 2024,
    "sparat_ore": 300_000_00,
    "indraget_ore": 100_000_00,
    "beslutsreferens": "Årsredovisning 2024",
}
TOMT = {"sparat_ore": 0, "indraget_ore": 0}
AVSLUTAT_2025 = but(AVSLUTAT, budgetar=2025, verkningsdag=date(2025, 12, 31))
PRELIMINART = fact(
    IngaendeBeloppFaststallt,
    POSTEN,
    verkningsdag=date(2025, 1, 1),
    budgetar=2025,
    belopp_ore=250_000_00,
    beslutsreferens="Preliminärt",
)
ERSATT = fact(
    AnslagsbeloppRattat,
    POSTEN,
    verkningsdag=date(2025, 1, 1),
    av=BO,
    rattar_version=3,
    slag=Beloppsslag.INGAENDE,
    tidigare_verkningsdag=date(2025, 1, 1),
    tidigare_budgetar=2025,
    tidigare_belopp_ore=250_000_00,
    budgetar=2025,
    belopp_ore=0,
    riktning=None,
    motpost_anslag_id=None,
    motpost_version=None,
    orsak="Budgetåret 2024 avslutas i liggaren",
)


def test_a_year_is_closed() -> None:
    given(UPPLAGD, TILLDELAT).when(avsluta_budgetar, POSTEN, **AVSLUTA).then(AVSLUTAT)


def test_a_year_of_which_nothing_is_left_is_closed() -> None:
    given(UPPLAGD).when(avsluta_budgetar, POSTEN, **(AVSLUTA | TOMT)).then(but(AVSLUTAT, **TOMT))


def test_a_year_is_closed_with_credit_that_was_used() -> None:
    used = {"sparat_ore": -5, "indraget_ore": 0}
    given(UPPLAGD).when(avsluta_budgetar, POSTEN, **(AVSLUTA | used)).then(but(AVSLUTAT, **used))


@pytest.mark.parametrize("indraget_ore", [-1, 1.0, True, None])
def test_what_is_withdrawn_is_an_amount(indraget_ore: object) -> None:
    scenario = given(UPPLAGD).when(
        avsluta_budgetar, POSTEN, **(AVSLUTA | {"indraget_ore": indraget_ore})
    )
    with pytest.raises(ValidationError):
        scenario.then()


def test_a_year_is_closed_on_its_last_day() -> None:
    for day in (date(2024, 12, 30), date(2025, 1, 1), date(2023, 12, 31)):
        given(UPPLAGD).when(
            avsluta_budgetar, POSTEN, **(AVSLUTA | {"verkningsdag": day})
        ).then_stopp(InteBudgetaretsSistaDag)


def test_a_year_is_closed_once() -> None:
    given(UPPLAGD, TILLDELAT, AVSLUTAT).when(
        avsluta_budgetar, POSTEN, **(AVSLUTA | TOMT)
    ).then_stopp(BudgetaretAvslutat)


def test_what_came_back_to_a_closed_year_is_carried_on() -> None:
    """A bank fact that was corrected, in plus or in minus, also when the next year is closed."""
    for sparat_ore in (1, -1):
        mer = {"sparat_ore": sparat_ore, "indraget_ore": 0}
        given(UPPLAGD, AVSLUTAT).when(avsluta_budgetar, POSTEN, **(AVSLUTA | mer)).then(
            but(AVSLUTAT, **mer)
        )
        given(UPPLAGD, AVSLUTAT, AVSLUTAT_2025).when(
            avsluta_budgetar, POSTEN, **(AVSLUTA | mer)
        ).then(but(AVSLUTAT, **mer))


def test_years_are_closed_in_their_order() -> None:
    given(UPPLAGD, TILLDELAT, AVSLUTAT_2025).when(avsluta_budgetar, POSTEN, **AVSLUTA).then_stopp(
        NastaBudgetarAvslutat
    )


def test_what_was_stated_beforehand_is_replaced_by_what_was_saved() -> None:
    given(UPPLAGD, TILLDELAT, PRELIMINART).when(avsluta_budgetar, POSTEN, **AVSLUTA).then(
        ERSATT, AVSLUTAT
    )


def test_what_was_stated_to_be_nothing_stays_as_it_is() -> None:
    given(UPPLAGD, TILLDELAT, but(PRELIMINART, belopp_ore=0)).when(
        avsluta_budgetar, POSTEN, **AVSLUTA
    ).then(AVSLUTAT)


def test_a_closing_must_empty_its_year_and_gives_the_next_what_was_saved() -> None:
    [avslutat] = sealed((AVSLUTAT,))
    assert list(avslutat.vakter()) == [
        Vakt(anslagsvakt(POSTEN, 2024), -400_000_00, uttomd=True),
        Vakt(anslagsvakt(POSTEN, 2025), 300_000_00, villkorlig=False),
    ]


def test_a_post_knows_its_closed_years() -> None:
    post = given(UPPLAGD, AVSLUTAT, AVSLUTAT_2025).strommar[POSTEN]
    assert isinstance(post, Anslag)
    assert post.avslutade == {2024, 2025}
