"""Utlysningens gång: money comes later, the ram changes, the call ends, time is prolonged."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from domain.anslag.stopp import BudgetaretAvslutat
from domain.anslag.vakt import anslagsvakt
from domain.arende.stopp import AnnanUtlysning
from domain.beslut.prioritering import prioritera
from domain.beslut.stopp import PrioriteringenTom
from domain.grund.vakt import Vakt
from domain.utlysning.avslut import avsluta, stall_in
from domain.utlysning.frist import forlang
from domain.utlysning.ram import andra_ram, finansiera
from domain.utlysning.stopp import (
    FinansieradForePublicering,
    MedelSaknasAnnu,
    RamenAndrasInte,
    RedanFinansierad,
    SistaDagHarPasserat,
    SistaDagInteSenare,
    TextenTom,
    UtlysningenAvslutad,
    UtlysningenInstalld,
)
from domain.utlysning.utlysning import Utlysning
from domain.utlysning.vakt import ramvakt
from tests.domain.hjalp.historia import (
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
from tests.domain.hjalp.scenario import EN_DAG, but, given, sealed
from tests.domain.hjalp.utlysningarna import (
    AVSLUTA,
    AVSLUTAD,
    FINANSIERA,
    FINANSIERAD,
    FORLANG,
    FORLANGD,
    INSTALLD,
    MEDEL_2025,
    OVERFORD,
    PRIORITERAT,
    RAM_SANKT,
    SANK,
    SISTA_DAGEN,
    STALL_IN,
    UNDER_FORBEHALL,
)
from tests.domain.hjalp.utlysningen import oppen

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
