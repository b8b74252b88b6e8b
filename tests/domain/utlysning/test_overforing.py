"""A year ends before its call: what is left goes into the next, and what comes back follows."""

from __future__ import annotations

from datetime import date

from domain.anslag.stopp import InteBudgetaretsSistaDag
from domain.grund.vakt import Vakt
from domain.utlysning.overforing import overfor
from domain.utlysning.stopp import AnnanAnslagspost, AnnatBudgetar, BudgetaretInteAvslutat
from domain.utlysning.utlysning import Utlysning
from domain.utlysning.vakt import ramvakt
from tests.domain.hjalp.historia import (
    ANNAN_POST,
    ANNAN_UPPLAGD,
    AVSLUTAT,
    POSTEN,
    UPPLAGD,
    UTLYSNINGEN,
    UTLYST,
)
from tests.domain.hjalp.scenario import but, given, sealed
from tests.domain.hjalp.utlysningarna import (
    AVSLUTAD,
    AVSLUTAT_2025,
    MEDEL_2025,
    MEDEL_2026,
    OVERFOR,
    OVERFORD,
    UNDER_FORBEHALL,
)


def test_what_is_left_goes_into_the_next_year() -> None:
    given(UPPLAGD, UTLYST, AVSLUTAT).when(overfor, UTLYSNINGEN, POSTEN, **OVERFOR).then(OVERFORD)
    utlysning = given(UTLYST, OVERFORD).strommar[UTLYSNINGEN]
    assert isinstance(utlysning, Utlysning)
    assert utlysning.medel == MEDEL_2025


def test_a_call_with_nothing_left_goes_with_the_year_too() -> None:
    given(UPPLAGD, UNDER_FORBEHALL, AVSLUTAT).when(
        overfor, UTLYSNINGEN, POSTEN, **(OVERFOR | {"belopp_ore": 0})
    ).then(but(OVERFORD, belopp_ore=0))


def test_money_goes_into_the_next_year_when_its_own_is_closed() -> None:
    given(UPPLAGD, UTLYST).when(overfor, UTLYSNINGEN, POSTEN, **OVERFOR).then_stopp(
        BudgetaretInteAvslutat
    )


def test_money_goes_into_the_next_year_on_the_last_day() -> None:
    given(UPPLAGD, UTLYST, AVSLUTAT).when(
        overfor, UTLYSNINGEN, POSTEN, **(OVERFOR | {"verkningsdag": date(2025, 1, 1)})
    ).then_stopp(InteBudgetaretsSistaDag)


def test_the_money_of_another_post_is_left_alone() -> None:
    closed = but(AVSLUTAT, originator_id=ANNAN_POST)
    given(ANNAN_UPPLAGD, UTLYST, closed).when(
        overfor, UTLYSNINGEN, ANNAN_POST, **OVERFOR
    ).then_stopp(AnnanAnslagspost)


def test_money_of_a_year_that_has_not_come_is_not_carried_over() -> None:
    given(UPPLAGD, UTLYST, AVSLUTAT_2025).when(
        overfor,
        UTLYSNINGEN,
        POSTEN,
        **(OVERFOR | {"verkningsdag": date(2025, 12, 31), "budgetar": 2025}),
    ).then_stopp(AnnatBudgetar)


def test_what_came_back_to_an_old_year_follows_without_taking_the_call_back() -> None:
    twice = but(
        OVERFORD,
        verkningsdag=date(2025, 12, 31),
        medel=MEDEL_2025,
        till_budgetar=2026,
        budgetar_darefter=2026,
    )
    history = (UPPLAGD, UTLYST, AVSLUTAT, AVSLUTAT_2025, OVERFORD, twice)
    given(*history).when(overfor, UTLYSNINGEN, POSTEN, **(OVERFOR | {"belopp_ore": 1})).then(
        but(OVERFORD, belopp_ore=1, budgetar_darefter=2026)
    )
    utlysning = given(*history, but(OVERFORD, budgetar_darefter=2026)).strommar[UTLYSNINGEN]
    assert isinstance(utlysning, Utlysning)
    assert utlysning.medel == MEDEL_2026


def test_also_a_call_that_has_ended_lets_go_of_what_came_back() -> None:
    given(UPPLAGD, UTLYST, AVSLUTAD, AVSLUTAT).when(overfor, UTLYSNINGEN, POSTEN, **OVERFOR).then(
        OVERFORD
    )


def test_what_is_carried_over_must_be_all_that_there_is() -> None:
    [overford] = sealed((OVERFORD,))
    assert list(overford.vakter()) == [
        Vakt(ramvakt(UTLYSNINGEN, 2024), -200_000_00, uttomd=True),
        Vakt(ramvakt(UTLYSNINGEN, 2025), 200_000_00),
    ]
