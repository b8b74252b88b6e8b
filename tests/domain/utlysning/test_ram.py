"""Ram: money comes later than the call, and the ram is lowered and raised."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from domain.anslag.vakt import anslagsvakt
from domain.grund.stopp import ForeDetSomFoljs
from domain.grund.vakt import Vakt
from domain.utlysning.ram import andra_ram, finansiera
from domain.utlysning.stopp import (
    FinansieradForePublicering,
    MedelSaknasAnnu,
    RamenAndrasInte,
    RamenUnderBeviljat,
    RedanFinansierad,
)
from domain.utlysning.vakt import ramvakt
from tests.domain.hjalp.historia import POSTEN, PUBLICERAD, UPPLAGD, UTLYSNINGEN, UTLYST
from tests.domain.hjalp.scenario import EN_DAG, but, given, sealed
from tests.domain.hjalp.utlysningarna import (
    FINANSIERA,
    FINANSIERAD,
    RAM_SANKT,
    SANK,
    UNDER_FORBEHALL,
)
from tests.domain.hjalp.utlysningen import oppen

# Money that comes later


def test_a_call_gets_its_money() -> None:
    given(UPPLAGD, UNDER_FORBEHALL).when(finansiera, UTLYSNINGEN, POSTEN, **FINANSIERA).then(
        FINANSIERAD
    )


def test_a_ram_is_not_changed_before_the_call_is_published() -> None:
    early = {"verkningsdag": date(2024, 1, 14)}
    given(UPPLAGD, UTLYST).when(andra_ram, UTLYSNINGEN, POSTEN, **SANK, **early).then_stopp(
        ForeDetSomFoljs
    )


def test_a_call_gets_its_money_once() -> None:
    given(UPPLAGD, UTLYST).when(finansiera, UTLYSNINGEN, POSTEN, **FINANSIERA).then_stopp(
        RedanFinansierad
    )
    given(UPPLAGD, UNDER_FORBEHALL, FINANSIERAD).when(
        finansiera, UTLYSNINGEN, POSTEN, **FINANSIERA
    ).then_stopp(RedanFinansierad)


def test_a_call_gets_its_money_when_it_is_published_at_the_earliest() -> None:
    early = {"verkningsdag": date(2024, 1, 14)}
    given(UPPLAGD, UNDER_FORBEHALL).when(
        finansiera, UTLYSNINGEN, POSTEN, **FINANSIERA, **early
    ).then_stopp(FinansieradForePublicering)
    same_day = {"verkningsdag": PUBLICERAD}
    given(UPPLAGD, UNDER_FORBEHALL).when(
        finansiera, UTLYSNINGEN, POSTEN, **FINANSIERA, **same_day
    ).then(but(FINANSIERAD, **same_day))


def test_a_call_gets_the_ram_that_it_has_by_then() -> None:
    lowered = but(RAM_SANKT, tillfort_ore=0)
    given(UPPLAGD, UNDER_FORBEHALL).when(andra_ram, UTLYSNINGEN, POSTEN, **SANK).then(lowered)
    given(UPPLAGD, UNDER_FORBEHALL, lowered).when(
        finansiera, UTLYSNINGEN, POSTEN, **FINANSIERA
    ).then(but(FINANSIERAD, ram_ore=500_000_00))


def test_money_makes_a_call_open_from_its_day() -> None:
    financed = given(UNDER_FORBEHALL, FINANSIERAD)
    financed.when(oppen, UTLYSNINGEN, dag=EN_DAG).then()
    financed.when(oppen, UTLYSNINGEN, dag=date(2024, 3, 20)).then_stopp(MedelSaknasAnnu)


def test_money_that_comes_later_is_taken_from_the_anslag() -> None:
    [financed] = sealed((FINANSIERAD,))
    assert list(financed.vakter()) == [
        Vakt(anslagsvakt(POSTEN, 2024), -600_000_00),
        Vakt(ramvakt(UTLYSNINGEN, 2024), 600_000_00),
    ]


# The ram


def test_a_ram_is_lowered_and_raised() -> None:
    given(UPPLAGD, UTLYST).when(andra_ram, UTLYSNINGEN, POSTEN, **SANK).then(RAM_SANKT)
    raised = {"ram_ore": 700_000_00, "orsak": "Mer medel"}
    given(UPPLAGD, UTLYST, RAM_SANKT).when(andra_ram, UTLYSNINGEN, POSTEN, **raised).then(
        but(RAM_SANKT, **raised, tidigare_ram_ore=500_000_00, tillfort_ore=200_000_00)
    )


def test_a_ram_that_is_the_same_is_no_change() -> None:
    given(UPPLAGD, UTLYST).when(
        andra_ram, UTLYSNINGEN, POSTEN, **(SANK | {"ram_ore": 600_000_00})
    ).then_stopp(RamenAndrasInte)


@pytest.mark.parametrize("ram_ore", [0, -1])
def test_a_ram_is_an_amount(ram_ore: int) -> None:
    scenario = given(UPPLAGD, UTLYST).when(
        andra_ram, UTLYSNINGEN, POSTEN, **(SANK | {"ram_ore": ram_ore})
    )
    with pytest.raises(ValidationError):
        scenario.then()


def test_a_lowered_ram_must_be_there_and_a_raised_one_be_borne() -> None:
    lowered, unfinanced = sealed((RAM_SANKT, but(RAM_SANKT, tillfort_ore=0)))
    assert list(lowered.vakter()) == [
        Vakt(anslagsvakt(POSTEN, 2024), 100_000_00),
        Vakt(ramvakt(UTLYSNINGEN, 2024), -100_000_00, for_lite=RamenUnderBeviljat),
    ]
    assert list(unfinanced.vakter()) == []
