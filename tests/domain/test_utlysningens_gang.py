"""Utlysningens gång: money comes later, the ram changes, the call ends, a year ends before it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from domain.stopp.anslag import BudgetaretAvslutat, InteBudgetaretsSistaDag
from domain.stopp.beslut import AnnanUtlysning
from domain.stopp.utlysning import (
    AnnanAnslagspost,
    AnnatBudgetar,
    BudgetaretInteAvslutat,
    FinansieradForePublicering,
    MedelSaknasAnnu,
    PrioriteringenTom,
    RamenAndrasInte,
    RedanFinansierad,
    SistaDagHarPasserat,
    SistaDagInteSenare,
    TextenTom,
    UtlysningenAvslutad,
    UtlysningenInstalld,
)
from domain.utlysning import Utlysning
from domain.utlysningens_gang import (
    MedelOverforda,
    PrioriteringFaststalld,
    RamAndrad,
    SistaDagForlangd,
    UtlysningAvslutad,
    UtlysningFinansierad,
    UtlysningInstalld,
    andra_ram,
    avsluta,
    finansiera,
    forlang,
    overfor,
    prioritera,
    stall_in,
)
from domain.vakt import Vakt, anslagsvakt, ramvakt
from tests.domain.historia import (
    ANNAN_POST,
    ANNAN_UPPLAGD,
    ARENDE_2,
    ARENDET,
    AVSLUTAT,
    INKOMMET,
    INKOMMET_2,
    MEDEL,
    POSTEN,
    PUBLICERAD,
    UPPLAGD,
    UTLYSNINGEN,
    UTLYST,
)
from tests.domain.scenario import EN_DAG, but, fact, given, sealed
from tests.domain.test_utlysning import FORBEHALL, oppen

UNDER_FORBEHALL = but(UTLYST, forbehall=FORBEHALL)
SISTA_DAGEN = date(2024, 2, 28)
ARSSKIFTET = date(2024, 12, 31)
MEDEL_2025 = MEDEL.model_copy(update={"budgetar": 2025})
MEDEL_2026 = MEDEL.model_copy(update={"budgetar": 2026})
AVSLUTAT_2025 = but(AVSLUTAT, budgetar=2025, verkningsdag=date(2025, 12, 31))

FINANSIERAD = fact(
    UtlysningFinansierad,
    UTLYSNINGEN,
    medel=MEDEL,
    ram_ore=600_000_00,
    beslutsreferens="Regleringsbrev 2024",
)
RAM_SANKT = fact(
    RamAndrad,
    UTLYSNINGEN,
    medel=MEDEL,
    tidigare_ram_ore=600_000_00,
    ram_ore=500_000_00,
    tillfort_ore=-100_000_00,
    orsak="Indragning",
)
INSTALLD = fact(
    UtlysningInstalld, UTLYSNINGEN, medel=MEDEL, kvar_ore=600_000_00, orsak="Medlen dras in"
)
AVSLUTAD = fact(UtlysningAvslutad, UTLYSNINGEN, medel=MEDEL, kvar_ore=200_000_00)
OVERFORD = fact(
    MedelOverforda,
    UTLYSNINGEN,
    verkningsdag=ARSSKIFTET,
    medel=MEDEL,
    till_budgetar=2025,
    belopp_ore=200_000_00,
    budgetar_darefter=2025,
)
FORLANGD = fact(
    SistaDagForlangd,
    UTLYSNINGEN,
    verkningsdag=SISTA_DAGEN,
    tidigare_sista_ansokningsdag=SISTA_DAGEN,
    sista_ansokningsdag=date(2024, 2, 29),
    orsak="Driftstörning",
)
PRIORITERAT = fact(
    PrioriteringFaststalld, UTLYSNINGEN, arende_ids=(ARENDE_2, ARENDET), motivering="Störst behov."
)
FINANSIERA: dict[str, Any] = {"beslutsreferens": "Regleringsbrev 2024"}
SANK: dict[str, Any] = {"ram_ore": 500_000_00, "orsak": "Indragning"}
STALL_IN: dict[str, Any] = {"kvar_ore": 600_000_00, "orsak": "Medlen dras in"}
AVSLUTA: dict[str, Any] = {"kvar_ore": 200_000_00}
OVERFOR: dict[str, Any] = {
    "verkningsdag": ARSSKIFTET,
    "budgetar": 2024,
    "belopp_ore": 200_000_00,
}
FORLANG: dict[str, Any] = {
    "verkningsdag": SISTA_DAGEN,
    "sista_ansokningsdag": date(2024, 2, 29),
    "orsak": "Driftstörning",
}


# Money that comes later


def test_a_call_gets_its_money() -> None:
    given(UPPLAGD, UNDER_FORBEHALL).when(finansiera, UTLYSNINGEN, POSTEN, **FINANSIERA).then(
        FINANSIERAD
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
        Vakt(ramvakt(UTLYSNINGEN, 2024), -100_000_00),
    ]
    assert list(unfinanced.vakter()) == []


# The end


def test_a_call_is_cancelled() -> None:
    given(UPPLAGD, UTLYST).when(stall_in, UTLYSNINGEN, POSTEN, **STALL_IN).then(INSTALLD)


def test_a_call_without_money_is_cancelled() -> None:
    given(UPPLAGD, UNDER_FORBEHALL).when(
        stall_in, UTLYSNINGEN, POSTEN, **(STALL_IN | {"kvar_ore": 0})
    ).then(but(INSTALLD, kvar_ore=0))


def test_a_call_is_closed_with_or_without_money_left() -> None:
    for kvar_ore in (200_000_00, 0):
        given(UPPLAGD, UTLYST).when(avsluta, UTLYSNINGEN, POSTEN, kvar_ore=kvar_ore).then(
            but(AVSLUTAD, kvar_ore=kvar_ore)
        )


def test_a_call_that_ends_must_be_emptied_into_the_anslag() -> None:
    for facts in sealed((INSTALLD,)), sealed((but(AVSLUTAD, kvar_ore=600_000_00),)):
        assert list(facts[0].vakter()) == [
            Vakt(ramvakt(UTLYSNINGEN, 2024), -600_000_00, uttomd=True),
            Vakt(anslagsvakt(POSTEN, 2024), 600_000_00, villkorlig=False),
        ]


def test_nothing_is_done_with_a_call_that_has_ended() -> None:
    for end, stopp in ((INSTALLD, UtlysningenInstalld), (AVSLUTAD, UtlysningenAvslutad)):
        ended = given(UPPLAGD, UTLYST, INKOMMET, end)
        ended.when(oppen, UTLYSNINGEN, dag=EN_DAG).then_stopp(stopp)
        ended.when(finansiera, UTLYSNINGEN, POSTEN, **FINANSIERA).then_stopp(stopp)
        ended.when(andra_ram, UTLYSNINGEN, POSTEN, **SANK).then_stopp(stopp)
        ended.when(stall_in, UTLYSNINGEN, POSTEN, **STALL_IN).then_stopp(stopp)
        ended.when(avsluta, UTLYSNINGEN, POSTEN, **AVSLUTA).then_stopp(stopp)
        ended.when(forlang, UTLYSNINGEN, **FORLANG).then_stopp(stopp)
        ended.when(prioritera, UTLYSNINGEN, [ARENDET], grunder="x").then_stopp(stopp)


def test_the_money_of_a_closed_year_stays_where_it_is_until_it_is_carried_over() -> None:
    closed = given(UPPLAGD, UTLYST, AVSLUTAT)
    closed.when(andra_ram, UTLYSNINGEN, POSTEN, **SANK).then_stopp(BudgetaretAvslutat)
    closed.when(stall_in, UTLYSNINGEN, POSTEN, **STALL_IN).then_stopp(BudgetaretAvslutat)
    closed.when(avsluta, UTLYSNINGEN, POSTEN, **AVSLUTA).then_stopp(BudgetaretAvslutat)
    given(UPPLAGD, UNDER_FORBEHALL, AVSLUTAT).when(
        finansiera, UTLYSNINGEN, POSTEN, **FINANSIERA
    ).then_stopp(BudgetaretAvslutat)
    given(UPPLAGD, UTLYST, AVSLUTAT, OVERFORD).when(avsluta, UTLYSNINGEN, POSTEN, **AVSLUTA).then(
        but(AVSLUTAD, medel=MEDEL_2025)
    )


# From year to year


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


# The time to apply


def test_the_time_is_prolonged_on_its_last_day() -> None:
    given(UTLYST).when(forlang, UTLYSNINGEN, **FORLANG).then(FORLANGD)


def test_the_time_is_prolonged_from_what_it_was_prolonged_to() -> None:
    again = {"verkningsdag": date(2024, 2, 29), "sista_ansokningsdag": date(2024, 3, 1)}
    given(UTLYST, FORLANGD).when(forlang, UTLYSNINGEN, **(FORLANG | again)).then(
        but(FORLANGD, tidigare_sista_ansokningsdag=date(2024, 2, 29), **again)
    )


def test_the_time_is_not_shortened() -> None:
    for day in (SISTA_DAGEN, date(2024, 2, 27)):
        given(UTLYST).when(
            forlang, UTLYSNINGEN, **(FORLANG | {"sista_ansokningsdag": day})
        ).then_stopp(SistaDagInteSenare)


def test_time_that_has_run_out_is_not_prolonged() -> None:
    given(UTLYST).when(
        forlang,
        UTLYSNINGEN,
        **(FORLANG | {"verkningsdag": date(2024, 2, 29), "sista_ansokningsdag": date(2024, 3, 1)}),
    ).then_stopp(SistaDagHarPasserat)


# In which order


def test_an_order_is_established_and_replaced() -> None:
    history = (UTLYST, INKOMMET, INKOMMET_2)
    given(*history).when(
        prioritera, UTLYSNINGEN, [ARENDE_2, ARENDET], grunder="Störst behov."
    ).then(PRIORITERAT)
    given(*history, PRIORITERAT).when(prioritera, UTLYSNINGEN, [ARENDET], grunder="Först in.").then(
        but(PRIORITERAT, arende_ids=(ARENDET,), motivering="Först in.")
    )
    utlysning = given(UTLYST, PRIORITERAT).strommar[UTLYSNINGEN]
    assert isinstance(utlysning, Utlysning)
    assert utlysning.prioritering == (ARENDE_2, ARENDET)


def test_an_order_has_each_case_once() -> None:
    for arenden in ([], [ARENDET, ARENDET]):
        given(UTLYST, INKOMMET).when(
            prioritera, UTLYSNINGEN, arenden, grunder="Störst behov."
        ).then_stopp(PrioriteringenTom)


def test_an_order_is_of_the_cases_of_the_call() -> None:
    elsewhere = MEDEL.model_copy(update={"utlysning_id": ARENDE_2})
    given(UTLYST, INKOMMET, but(INKOMMET_2, medel=elsewhere)).when(
        prioritera, UTLYSNINGEN, [ARENDET, ARENDE_2], grunder="Störst behov."
    ).then_stopp(AnnanUtlysning)


def test_an_order_has_grounds() -> None:
    given(UTLYST, INKOMMET).when(prioritera, UTLYSNINGEN, [ARENDET], grunder=" ").then_stopp(
        TextenTom
    )
