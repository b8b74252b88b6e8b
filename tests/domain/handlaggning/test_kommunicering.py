"""Kommunicering: the party is sent the material, has a time to answer, and answers or does not."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.arende.arende import Arende
from domain.arende.stopp import ArendetAvslutat, JavHindrar
from domain.grund.beslutstyp import Beslutstyp
from domain.handlaggning.avslut import HandlaggningAvslutad
from domain.handlaggning.kommunicering import kommunicera, ta_emot_yttrande
from domain.handlaggning.stopp import (
    BesvaradForeUtskick,
    KommuniceradRedan,
    KommuniceringenFinnsInte,
    KommuniceringenTom,
    SvarstidForeUtskick,
)
from tests.domain.hjalp.beslutade import (
    AVSLAGET,
    DISA,
    EN_DAG_FORE,
    HANDLING,
    JAVIG,
    KOMMUNICERAT,
    KOMMUNICERING,
    YTTRAT,
)
from tests.domain.hjalp.historia import ARENDET, BETALT_ARENDE, INKOMMET
from tests.domain.hjalp.scenario import Fact, Scenario, but, fact, given

SKICKA: dict[str, Any] = {
    "verkningsdag": date(2024, 3, 4),
    "av": DISA,
    "kommunicering_id": KOMMUNICERING,
    "infor": Beslutstyp.AVSLAG,
    "till": "Region Uppsala",
    "innehall": "Utkast till beslut",
    "svara_senast": EN_DAG_FORE,
}


def sending(*before: Fact, **andra: object) -> Scenario:
    return given(*before).when(kommunicera, ARENDET, **(SKICKA | andra))


def answering(*before: Fact, **andra: object) -> Scenario:
    svar: dict[str, Any] = {
        "verkningsdag": date(2024, 3, 11),
        "kommunicering_id": KOMMUNICERING,
        "innehall": "Vi håller inte med.",
    }
    return given(*before).when(ta_emot_yttrande, ARENDET, **(svar | andra))


def test_the_party_is_sent_the_material() -> None:
    sending(INKOMMET).then(KOMMUNICERAT)


def test_the_party_is_heard_also_after_the_application_was_decided() -> None:
    infor: dict[str, Any] = {"infor": Beslutstyp.ATERKRAV}
    sending(*BETALT_ARENDE, **infor).then(but(KOMMUNICERAT, **infor))


def test_the_time_to_answer_ends_no_sooner_than_it_begins() -> None:
    sending(INKOMMET, svara_senast=date(2024, 3, 3)).then_stopp(SvarstidForeUtskick)
    sending(INKOMMET, svara_senast=date(2024, 3, 4)).then(
        but(KOMMUNICERAT, svara_senast=date(2024, 3, 4))
    )


def test_there_is_something_to_comment_on() -> None:
    sending(INKOMMET, innehall=" \n").then_stopp(KommuniceringenTom)


def test_a_kommunicering_has_an_id_of_its_own() -> None:
    sending(INKOMMET, KOMMUNICERAT).then_stopp(KommuniceradRedan)


def test_who_is_disqualified_sends_nothing() -> None:
    sending(INKOMMET, but(JAVIG, subjekt="disa")).then_stopp(JavHindrar)


def test_a_closed_case_is_taken_up_first() -> None:
    sending(INKOMMET, AVSLAGET, fact(HandlaggningAvslutad, ARENDET)).then_stopp(ArendetAvslutat)


def test_the_party_answers() -> None:
    answering(INKOMMET, KOMMUNICERAT, handling_id=HANDLING).then(but(YTTRAT, handling_id=HANDLING))


def test_an_answer_is_registered_also_when_it_comes_late_or_after_the_decision() -> None:
    sent = date(2024, 4, 1)
    answering(INKOMMET, KOMMUNICERAT, AVSLAGET, verkningsdag=sent).then(
        but(YTTRAT, verkningsdag=sent)
    )


def test_it_may_come_the_day_the_material_was_sent_and_not_before() -> None:
    answering(INKOMMET, KOMMUNICERAT, verkningsdag=date(2024, 3, 4)).then(
        but(YTTRAT, verkningsdag=date(2024, 3, 4))
    )
    answering(INKOMMET, KOMMUNICERAT, verkningsdag=date(2024, 3, 3)).then_stopp(BesvaradForeUtskick)


def test_what_was_not_sent_is_not_answered() -> None:
    answering(INKOMMET).then_stopp(KommuniceringenFinnsInte)


def test_a_party_that_writes_again_answered_the_first_time() -> None:
    mera = but(YTTRAT, verkningsdag=date(2024, 3, 18), innehall="En sak till.")
    answering(
        INKOMMET, KOMMUNICERAT, YTTRAT, verkningsdag=date(2024, 3, 18), innehall="En sak till."
    ).then(mera)
    tidigare = but(YTTRAT, verkningsdag=date(2024, 3, 5))
    for senare, dag in ((mera, date(2024, 3, 11)), (tidigare, date(2024, 3, 5))):
        arende = given(INKOMMET, KOMMUNICERAT, YTTRAT, senare).strommar[ARENDET]
        assert isinstance(arende, Arende)
        assert arende.kommuniceringar[KOMMUNICERING].besvarad_dag == dag
