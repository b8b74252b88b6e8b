"""Redovisningsmall: how the samlade redovisning of a regelverk is made."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from domain.regelverk.redovisningsmall import (
    Fragegrupp,
    Redovisningsmall,
    RedovisningsmallFaststalld,
    faststall_redovisningsmall,
)
from domain.regelverk.stopp import FraganFinnsInte, HogtUtanforSkalan
from tests.domain.hjalp.historia import INFORT, REGELVERKET
from tests.domain.hjalp.regelverket import INNEHALL
from tests.domain.hjalp.scenario import EN_DAG, Fact, Scenario, but, fact, given

GRUPP = Fragegrupp(
    nyckel="genomforande",
    rubrik="Självskattning",
    fragor=("enligt-plan",),
    hogt_fran=4,
    jamfors_med_aret_fore=False,
)
REDOVISNINGSMALL = Redovisningsmall(
    rubrik="Redovisning av statsbidrag",
    andelsdecimaler=0,
    totaldecimaler=1,
    fragegrupper=(GRUPP,),
)
FASTSTALLD = fact(
    RedovisningsmallFaststalld,
    REGELVERKET,
    fran_bidragsar=2024,
    mall=REDOVISNINGSMALL,
    kalla="Dnr 1",
)


def establishing(*history: Fact, mall: Redovisningsmall = REDOVISNINGSMALL) -> Scenario:
    return given(*history).when(
        faststall_redovisningsmall,
        REGELVERKET,
        verkningsdag=EN_DAG,
        fran_bidragsar=2024,
        mall=mall,
        kalla="Dnr 1",
    )


def med(**delar: object) -> Redovisningsmall:
    return REDOVISNINGSMALL.model_copy(update={"fragegrupper": (GRUPP.model_copy(update=delar),)})


def test_it_is_established_how_reports_are_made_and_anew() -> None:
    establishing(INFORT).then(FASTSTALLD)
    establishing(INFORT, FASTSTALLD).then(FASTSTALLD)


def test_a_report_without_questions_is_of_money_only() -> None:
    utan = REDOVISNINGSMALL.model_copy(update={"fragegrupper": ()})
    establishing(INFORT, mall=utan).then(but(FASTSTALLD, mall=utan))


def test_a_question_is_one_that_some_version_asks_on_a_scale() -> None:
    establishing(INFORT, mall=med(fragor=("enligt-plan", "annan"))).then_stopp(FraganFinnsInte)
    utan = but(INFORT, innehall=INNEHALL.model_copy(update={"aterrapport": None}))
    establishing(utan).then_stopp(FraganFinnsInte)


def test_what_counts_as_high_is_an_answer_on_the_scale() -> None:
    for hogt_fran in (-1, 0, 6, 99):
        establishing(INFORT, mall=med(hogt_fran=hogt_fran)).then_stopp(HogtUtanforSkalan)
    for hogt_fran in (1, 5):
        mall = med(hogt_fran=hogt_fran)
        establishing(INFORT, mall=mall).then(but(FASTSTALLD, mall=mall))


@pytest.mark.parametrize("fel", [{"hogt_fran": True}, {"hogt_fran": "4"}, {"nyckel": "kostnader"}])
def test_a_group_has_a_number_and_a_key_of_its_own(fel: dict[str, object]) -> None:
    grupper = [GRUPP.model_dump() | fel]
    with pytest.raises(ValidationError):
        Redovisningsmall.model_validate(REDOVISNINGSMALL.model_dump() | {"fragegrupper": grupper})


def test_a_group_and_a_question_are_there_once() -> None:
    annan = GRUPP.model_dump() | {"nyckel": "annan"}
    for grupper in ([GRUPP.model_dump(), GRUPP.model_dump()], [GRUPP.model_dump(), annan]):
        with pytest.raises(ValidationError, match="anges en gång"):
            Redovisningsmall.model_validate(
                REDOVISNINGSMALL.model_dump() | {"fragegrupper": grupper}
            )
    with pytest.raises(ValidationError):
        Fragegrupp.model_validate(GRUPP.model_dump() | {"fragor": []})
