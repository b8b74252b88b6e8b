"""Regeringsbeslut: a task, its money from rekvisition to återbetalning, and its frister."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from domain.anslag.anslagspost import Anslag
from domain.anslag.regeringsbeslut import (
    redovisa,
    ta_emot_uppdrag,
)
from domain.anslag.stopp import (
    AterbetalningOverstigerMottaget,
    BudgetaretAvslutat,
    ForvaltningOverstigerUppdraget,
    ForvaltningsmedelRackerInte,
    FristenFinnsInte,
    RekvisitionenOverstigerUppdraget,
    UppdragetFinnsInte,
    UppdragetFinnsRedan,
)
from domain.anslag.uppdrag import Uppdragsfrist, frister
from domain.anslag.uppdragsmedel import (
    anvand_till_forvaltning,
    aterbetala,
    bekrafta_mottagna,
    rekvirera,
)
from domain.anslag.vakt import anslagsvakt
from domain.grund.vakt import Vakt
from tests.domain.hjalp.historia import POSTEN, UPPLAGD
from tests.domain.hjalp.regeringsbeslutet import (
    ANVANT,
    ATER,
    ATERBETALT,
    AVSLUTAT_2016,
    BESLUTET,
    FORVALTNING,
    INKOMMET,
    MOTTAGET,
    PA_KONTOT,
    REDOVISAT,
    REKVIRERAT,
    REKVISITION,
    SVAR,
    UPPDRAG,
)
from tests.domain.hjalp.scenario import Fact, but, given, sealed


def test_a_task_comes_with_money_and_frister() -> None:
    given(UPPLAGD).when(ta_emot_uppdrag, POSTEN, **MOTTAGET).then(UPPDRAG)


def test_a_decision_gives_its_task_once_however_it_is_written() -> None:
    for beslutsreferens in (BESLUTET, f" {BESLUTET} "):
        given(UPPLAGD, UPPDRAG).when(
            ta_emot_uppdrag, POSTEN, **(MOTTAGET | {"beslutsreferens": beslutsreferens})
        ).then_stopp(UppdragetFinnsRedan)


def test_administration_is_a_part_of_the_task() -> None:
    all_of_it = {"hogst_forvaltning_ore": 51_100_000_00}
    given(UPPLAGD).when(ta_emot_uppdrag, POSTEN, **(MOTTAGET | all_of_it)).then(
        but(UPPDRAG, **all_of_it)
    )
    given(UPPLAGD).when(
        ta_emot_uppdrag, POSTEN, **(MOTTAGET | {"hogst_forvaltning_ore": 51_100_000_01})
    ).then_stopp(ForvaltningOverstigerUppdraget)


def test_money_is_requested_at_once_or_in_parts_up_to_what_the_task_gives() -> None:
    given(UPPLAGD, UPPDRAG).when(rekvirera, POSTEN, **REKVIRERAT).then(REKVISITION)
    part = but(REKVISITION, belopp_ore=51_099_999_99)
    given(UPPLAGD, UPPDRAG, part).when(rekvirera, POSTEN, **(REKVIRERAT | {"belopp_ore": 1})).then(
        but(REKVISITION, belopp_ore=1)
    )
    given(UPPLAGD, UPPDRAG, part).when(
        rekvirera, POSTEN, **(REKVIRERAT | {"belopp_ore": 2})
    ).then_stopp(RekvisitionenOverstigerUppdraget)


def test_a_late_request_is_recorded() -> None:
    late = {"verkningsdag": date(2016, 12, 2)}
    given(UPPLAGD, UPPDRAG).when(rekvirera, POSTEN, **(REKVIRERAT | late)).then(
        but(REKVISITION, **late)
    )


def test_what_the_bank_received_is_recorded_whatever_it_was() -> None:
    more = {"belopp_ore": 99_000_000_00}
    given(UPPLAGD, UPPDRAG).when(bekrafta_mottagna, POSTEN, **(PA_KONTOT | more)).then(
        but(INKOMMET, **more)
    )


def test_administration_uses_what_the_task_allows_in_all() -> None:
    given(UPPLAGD, UPPDRAG).when(anvand_till_forvaltning, POSTEN, **ANVANT).then(FORVALTNING)
    given(UPPLAGD, UPPDRAG, but(FORVALTNING, belopp_ore=1)).when(
        anvand_till_forvaltning, POSTEN, **ANVANT
    ).then_stopp(ForvaltningsmedelRackerInte)


def test_what_was_received_and_not_used_is_paid_back() -> None:
    received = (UPPLAGD, UPPDRAG, INKOMMET, FORVALTNING)
    given(*received).when(aterbetala, POSTEN, **ATER).then(ATERBETALT)
    given(*received).when(aterbetala, POSTEN, **(ATER | {"belopp_ore": 48_000_000_01})).then_stopp(
        AterbetalningOverstigerMottaget
    )
    given(*received, ATERBETALT).when(aterbetala, POSTEN, **(ATER | {"belopp_ore": 1})).then_stopp(
        AterbetalningOverstigerMottaget
    )


def test_a_closed_year_gives_nothing_and_the_next_gives_what_was_saved() -> None:
    closed = given(UPPLAGD, UPPDRAG, INKOMMET, AVSLUTAT_2016)
    closed.when(anvand_till_forvaltning, POSTEN, **ANVANT).then_stopp(BudgetaretAvslutat)
    closed.when(aterbetala, POSTEN, **ATER).then_stopp(BudgetaretAvslutat)
    closed.when(aterbetala, POSTEN, **(ATER | {"budgetar": 2017})).then(
        but(ATERBETALT, budgetar=2017)
    )


def test_a_handling_answers_a_frist() -> None:
    given(UPPLAGD, UPPDRAG).when(redovisa, POSTEN, **SVAR).then(REDOVISAT)


def test_only_a_frist_that_there_is_can_be_answered() -> None:
    for frist in (0, 5, -1):
        given(UPPLAGD, UPPDRAG).when(redovisa, POSTEN, **(SVAR | {"frist": frist})).then_stopp(
            FristenFinnsInte
        )
    given(UPPLAGD, UPPDRAG).when(redovisa, POSTEN, **(SVAR | {"frist": 4})).then(
        but(REDOVISAT, fristnummer=4)
    )


def test_nothing_is_done_under_a_decision_that_is_not_there() -> None:
    for verb, fields in (
        (rekvirera, REKVIRERAT),
        (bekrafta_mottagna, PA_KONTOT),
        (anvand_till_forvaltning, ANVANT),
        (aterbetala, ATER),
        (redovisa, SVAR),
    ):
        given(UPPLAGD, UPPDRAG).when(
            verb, POSTEN, **(fields | {"beslutsreferens": "S2016/1"})
        ).then_stopp(UppdragetFinnsInte)


@pytest.mark.parametrize("vad", ["rekvisition ", "slutrapport", ""])
def test_a_frist_is_of_a_known_kind(vad: str) -> None:
    with pytest.raises(ValidationError):
        Uppdragsfrist.model_validate({"vad": vad, "text": "x", "senast": "2016-12-01"})


def test_what_is_used_and_paid_back_must_be_there() -> None:
    kalla = anslagsvakt(POSTEN, 2016)
    anvant, ater = sealed((FORVALTNING, ATERBETALT))
    assert list(anvant.vakter()) == [Vakt(kalla, -3_100_000_00)]
    assert list(ater.vakter()) == [Vakt(kalla, -48_000_000_00)]
    assert not [v for f in sealed((UPPDRAG, REKVISITION, INKOMMET, REDOVISAT)) for v in f.vakter()]


# The frister on a day


def lagen(dag: date, *facts: Fact) -> list[tuple[int, date | None, bool]]:
    post = given(UPPLAGD, UPPDRAG, *facts).strommar[POSTEN]
    assert isinstance(post, Anslag)
    return [(f.nummer, f.gjord, f.sen) for f in frister(post.uppdrag, dag)]


def test_frister_come_in_the_order_of_their_days_and_are_late_the_day_after() -> None:
    assert lagen(date(2016, 5, 31)) == [
        (3, None, False),
        (4, None, False),
        (1, None, False),
        (2, None, False),
    ]
    assert [sen for _, _, sen in lagen(date(2016, 6, 1))] == [True, False, False, False]
    assert [sen for _, _, sen in lagen(date(2017, 4, 1))] == [True] * 4


def test_a_frist_that_was_met_is_not_late_afterwards() -> None:
    assert lagen(date(2017, 4, 1), REDOVISAT, REKVISITION)[:3] == [
        (3, date(2016, 5, 31), False),
        (4, None, True),
        (1, date(2016, 11, 30), False),
    ]


def test_what_was_done_late_stays_late_and_was_not_done_the_day_before() -> None:
    late = but(REDOVISAT, verkningsdag=date(2016, 6, 2))
    assert lagen(date(2016, 6, 1), late)[0] == (3, None, True)
    assert lagen(date(2016, 6, 2), late)[0] == (3, date(2016, 6, 2), True)


def test_the_first_that_was_done_counts() -> None:
    first, then = REDOVISAT, but(REDOVISAT, verkningsdag=date(2016, 9, 1))
    assert lagen(date(2016, 9, 1), then, first)[0] == (3, date(2016, 5, 31), False)


def test_money_paid_back_meets_its_own_frist_and_no_other() -> None:
    paid = (INKOMMET, but(ATERBETALT, verkningsdag=date(2017, 3, 31)))
    assert [(nr, gjord) for nr, gjord, _ in lagen(date(2017, 4, 1), *paid) if gjord] == [
        (2, date(2017, 3, 31))
    ]


def test_a_task_has_no_frister_before_it_was_given() -> None:
    assert lagen(date(2015, 12, 16)) == []
    assert len(lagen(date(2015, 12, 17))) == 4
