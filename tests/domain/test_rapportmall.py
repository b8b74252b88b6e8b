"""Rapportmall: how the samlade redovisning of a regelverk is made."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from domain.rapportmall import Fragegrupp, Rapportmall, RapportmallFaststalld, faststall_rapportmall
from domain.stopp.rapportmall import FraganFinnsInte
from tests.domain.historia import INFORT, REGELVERKET
from tests.domain.regelverket import INNEHALL
from tests.domain.scenario import EN_DAG, Fact, Scenario, but, fact, given

GRUPP = Fragegrupp(
    nyckel="genomforande",
    rubrik="Självskattning",
    fragor=("enligt-plan",),
    raknas_fran=4,
    jamfors_med_aret_fore=False,
)
RAPPORTMALL = Rapportmall(
    rubrik="Redovisning av statsbidrag",
    andelsdecimaler=0,
    summadecimaler=1,
    fragegrupper=(GRUPP,),
)
FASTSTALLD = fact(RapportmallFaststalld, REGELVERKET, fran_bidragsar=2024, mall=RAPPORTMALL)


def establishing(*history: Fact, mall: Rapportmall = RAPPORTMALL) -> Scenario:
    return given(*history).when(
        faststall_rapportmall, REGELVERKET, verkningsdag=EN_DAG, fran_bidragsar=2024, mall=mall
    )


def med(**delar: object) -> Rapportmall:
    return RAPPORTMALL.model_copy(update={"fragegrupper": (GRUPP.model_copy(update=delar),)})


def test_it_is_established_how_reports_are_made_and_anew() -> None:
    establishing(INFORT).then(FASTSTALLD)
    establishing(INFORT, FASTSTALLD).then(FASTSTALLD)


def test_a_report_without_questions_is_of_money_only() -> None:
    utan = RAPPORTMALL.model_copy(update={"fragegrupper": ()})
    establishing(INFORT, mall=utan).then(but(FASTSTALLD, mall=utan))


def test_a_question_is_one_that_some_version_asks_on_a_scale() -> None:
    establishing(INFORT, mall=med(fragor=("enligt-plan", "annan"))).then_stopp(FraganFinnsInte)
    utan = but(INFORT, innehall=INNEHALL.model_copy(update={"aterrapport": None}))
    establishing(utan).then_stopp(FraganFinnsInte)


def test_a_group_and_a_question_are_there_once() -> None:
    annan = GRUPP.model_dump() | {"nyckel": "annan"}
    for grupper in ([GRUPP.model_dump(), GRUPP.model_dump()], [GRUPP.model_dump(), annan]):
        with pytest.raises(ValidationError, match="anges en gång"):
            Rapportmall.model_validate(RAPPORTMALL.model_dump() | {"fragegrupper": grupper})
    with pytest.raises(ValidationError):
        Fragegrupp.model_validate(GRUPP.model_dump() | {"fragor": []})
