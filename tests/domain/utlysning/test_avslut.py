"""Avslut: a call is closed or cancelled, and nothing is done with it afterwards."""

from __future__ import annotations

from domain.anslag.stopp import BudgetaretAvslutat
from domain.anslag.vakt import anslagsvakt
from domain.beslut.prioritering import prioritera
from domain.grund.vakt import Vakt
from domain.utlysning.avslut import avsluta, stall_in
from domain.utlysning.frist import forlang
from domain.utlysning.ram import andra_ram, finansiera
from domain.utlysning.stopp import UtlysningenAvslutad, UtlysningenInstalld
from domain.utlysning.vakt import ramvakt
from tests.domain.hjalp.historia import (
    ARENDET,
    AVSLUTAT,
    INKOMMET,
    POSTEN,
    UPPLAGD,
    UTLYSNINGEN,
    UTLYST,
)
from tests.domain.hjalp.scenario import EN_DAG, but, given, sealed
from tests.domain.hjalp.utlysningarna import (
    AVSLUTA,
    AVSLUTAD,
    FINANSIERA,
    FORLANG,
    INSTALLD,
    MEDEL_2025,
    OVERFORD,
    SANK,
    STALL_IN,
    UNDER_FORBEHALL,
)
from tests.domain.hjalp.utlysningen import oppen


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
