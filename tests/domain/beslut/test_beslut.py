"""Beslut: an application is granted, refused, dismissed or written off; by which rules and once."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from domain.arende.stopp import AnnanUtlysning, AnsokanAterkallad, RedanBeslutat
from domain.beslut.avgorande import Avskrivningsskal, Avvisningsskal, avvisa, skriv_av
from domain.beslut.bifall import bevilja
from domain.beslut.stopp import (
    AnsokanForSen,
    AnsokanInteAterkallad,
    AnsokanKomITid,
    AnsokanOfullstandig,
    BeslutForeAnsokan,
    InteForelagdAttKomplettera,
    InteIPrioriteringen,
    OverstigerSokt,
    UtlysningensRegelverk,
)
from domain.grund.faktum import Faktum
from domain.grund.vakt import Vakt
from domain.regelverk.stopp import RegelverketGallerInte
from domain.utlysning.stopp import MedelSaknasAnnu, TextenTom, UtlysningenAvslutad
from domain.utlysning.vakt import ramvakt
from tests.domain.hjalp.beslutade import (
    ATERKALLAT,
    AVSKRIVET,
    AVSLAGET,
    AVVISAT,
    BEGARD,
    BESLUT_3,
    EN_DAG_FORE,
    GRUND,
    KOMPLETTERAD,
    UNDERLAG,
)
from tests.domain.hjalp.besluten import (
    AVSLUTAD,
    BESLUTA,
    SEN_PROVAS,
    beviljat,
    granting,
    prioriterad,
    refusing,
)
from tests.domain.hjalp.historia import (
    ARENDE_2,
    ARENDET,
    BESLUTET,
    BEVILJAT,
    BEVILJAT_ARENDE,
    INFORT,
    INKOMMEN,
    INKOMMET,
    MEDEL,
    UTLYSNINGEN,
    UTLYST,
)
from tests.domain.hjalp.regelverket import INNEHALL
from tests.domain.hjalp.scenario import EN_DAG, Fact, Scenario, Underlag, but, given, sealed

LORDAG, SONDAG, MANDAG = date(2024, 3, 2), date(2024, 3, 3), date(2024, 3, 4)
FLYTTAS_INTE = INNEHALL.model_copy(
    update={"ansokan": INNEHALL.ansokan.model_copy(update={"sista_dag_flyttas": False})}
)
FOR_SENT = but(INKOMMET, verkningsdag=date(2024, 2, 29))
OFULLSTANDIG = but(INKOMMET, uppgifter=())


def dismissing(*before: Fact, grund: tuple[Fact, ...] = GRUND, **arguments: object) -> Scenario:
    return given(*grund, *before).when(
        avvisa,
        ARENDET,
        UTLYSNINGEN,
        UNDERLAG,
        **(BESLUTA | {"avvisningsskal": Avvisningsskal.FOR_SEN} | arguments),
    )


def writing_off(*before: Fact, **arguments: object) -> Scenario:
    avskrivet: dict[str, Any] = {"avskrivningsskal": Avskrivningsskal.ATERKALLAD}
    return given(*GRUND, *before).when(
        skriv_av, ARENDET, UNDERLAG, **(BESLUTA | avskrivet | arguments)
    )


# Granting


def test_less_than_sokt_may_be_granted() -> None:
    granting(INKOMMET).then(BEVILJAT)


def test_all_that_was_sokt_may_be_granted_and_never_more() -> None:
    granting(INKOMMET, belopp_ore=500_000_00).then(beviljat(500_000_00))
    granting(INKOMMET, belopp_ore=500_000_01).then_stopp(OverstigerSokt)


def test_an_application_without_an_amount_has_no_ceiling_of_its_own() -> None:
    granting(but(INKOMMET, sokt_ore=None), belopp_ore=10**15).then(beviljat(10**15, sokt_ore=None))


def test_nothing_is_not_granted() -> None:
    with pytest.raises(ValidationError):
        granting(INKOMMET, belopp_ore=0).then()


def test_a_condition_says_something() -> None:
    granting(INKOMMET, villkor=("Används under 2024.", " ")).then_stopp(TextenTom)
    granting(INKOMMET, villkor=["Används under 2024."]).then(
        but(BEVILJAT, villkor=("Används under 2024.",))
    )


def test_a_decision_may_be_made_the_day_the_application_comes_in_and_not_before() -> None:
    granting(INKOMMET, verkningsdag=INKOMMEN).then(beviljat(400_000_00, INKOMMEN))
    granting(INKOMMET, verkningsdag=INKOMMEN - timedelta(days=1)).then_stopp(BeslutForeAnsokan)


def test_a_decision_is_made_under_rules_in_force() -> None:
    granting(INKOMMET, grund=(but(INFORT, verkningsdag=date(2024, 3, 22)), *GRUND[1:])).then_stopp(
        RegelverketGallerInte
    )


def test_the_rules_are_those_that_the_call_was_made_under() -> None:
    annat = but(INFORT, originator_id=BESLUTET, beteckning="2020:1")
    for verb, falt in (
        (bevilja, {"belopp_ore": 1}),
        (avvisa, {"avvisningsskal": Avvisningsskal.INTE_BEHORIG}),
    ):
        given(*GRUND, annat, INKOMMET).when(
            verb,
            ARENDET,
            UTLYSNINGEN,
            Underlag(BESLUTET, UNDERLAG.myndighet),
            **(BESLUTA | falt),
        ).then_stopp(UtlysningensRegelverk)


def test_the_money_is_that_of_the_call_that_was_applied_to() -> None:
    annan = MEDEL.model_copy(update={"utlysning_id": ARENDE_2})
    granting(but(INKOMMET, medel=annan)).then_stopp(AnnanUtlysning)
    dismissing(but(FOR_SENT, medel=annan)).then_stopp(AnnanUtlysning)


def test_a_grant_is_taken_from_the_ram() -> None:
    _, fact_ = sealed(BEVILJAT_ARENDE)
    assert isinstance(fact_, Faktum)
    assert list(fact_.vakter()) == [Vakt(ramvakt(UTLYSNINGEN, 2024), -400_000_00)]


def test_nothing_is_granted_from_a_call_without_money_or_a_closed_one() -> None:
    utan = but(UTLYST, forbehall="Under förutsättning att medel anvisas")
    granting(INKOMMET, grund=(INFORT, utan, *GRUND[2:])).then_stopp(MedelSaknasAnnu)
    granting(INKOMMET, AVSLUTAD).then_stopp(UtlysningenAvslutad)


def test_when_there_is_an_order_only_those_in_it_are_granted() -> None:
    granting(INKOMMET, prioriterad(ARENDE_2)).then_stopp(InteIPrioriteringen)
    granting(INKOMMET, prioriterad(ARENDE_2, ARENDET)).then(BEVILJAT)


def test_an_application_that_lacks_something_is_not_granted_until_it_has_come() -> None:
    granting(OFULLSTANDIG).then_stopp(AnsokanOfullstandig)
    granting(OFULLSTANDIG, BEGARD).then_stopp(AnsokanOfullstandig)
    granting(OFULLSTANDIG, BEGARD, KOMPLETTERAD).then(BEVILJAT)


def test_an_empty_answer_is_none() -> None:
    [budget] = INKOMMET.keywords["uppgifter"]
    tom = (budget.model_copy(update={"svar": " "}),)
    granting(but(INKOMMET, uppgifter=tom)).then_stopp(AnsokanOfullstandig)


# What came late


def test_what_came_late_is_dismissed_and_not_granted() -> None:
    granting(FOR_SENT).then_stopp(AnsokanForSen)
    dismissing(FOR_SENT).then(AVVISAT)


def test_what_came_late_may_be_granted_where_the_regelverk_lets_it() -> None:
    granting(FOR_SENT, grund=(but(INFORT, innehall=SEN_PROVAS), *GRUND[1:])).then(BEVILJAT)


def test_what_came_on_the_last_day_is_in_time() -> None:
    i_tid = but(INKOMMET, verkningsdag=date(2024, 2, 28))
    dismissing(i_tid).then_stopp(AnsokanKomITid)
    granting(i_tid).then(BEVILJAT)


def test_a_last_day_on_a_saturday_is_the_monday_where_it_moves() -> None:
    till_lordag = (INFORT, but(UTLYST, sista_ansokningsdag=LORDAG), *GRUND[2:])
    for dag in (LORDAG, SONDAG, MANDAG):
        granting(but(INKOMMET, verkningsdag=dag), grund=till_lordag).then(BEVILJAT)
        dismissing(but(INKOMMET, verkningsdag=dag), grund=till_lordag).then_stopp(AnsokanKomITid)
    tisdag = MANDAG + timedelta(days=1)
    dismissing(but(INKOMMET, verkningsdag=tisdag), grund=till_lordag).then(
        but(AVVISAT, inkommen_dag=tisdag, sista_ansokningsdag=MANDAG)
    )


def test_a_last_day_moves_past_a_free_monday_too() -> None:
    underlag = UNDERLAG._replace(stangda_dagar=frozenset({MANDAG}))
    tisdag = MANDAG + timedelta(days=1)
    given(
        INFORT,
        but(UTLYST, sista_ansokningsdag=SONDAG),
        *GRUND[2:],
        but(INKOMMET, verkningsdag=tisdag),
    ).when(bevilja, ARENDET, UTLYSNINGEN, underlag, **BESLUTA, belopp_ore=400_000_00).then(BEVILJAT)


def test_a_last_day_on_a_saturday_is_that_day_where_it_does_not_move() -> None:
    till_lordag = (
        but(INFORT, innehall=FLYTTAS_INTE),
        but(UTLYST, sista_ansokningsdag=LORDAG),
        *GRUND[2:],
    )
    granting(but(INKOMMET, verkningsdag=LORDAG), grund=till_lordag).then(BEVILJAT)
    dismissing(but(INKOMMET, verkningsdag=SONDAG), grund=till_lordag).then(
        but(AVVISAT, inkommen_dag=SONDAG, sista_ansokningsdag=LORDAG)
    )


# What is dismissed for other reasons


def test_what_is_incomplete_is_dismissed_when_the_time_to_complete_it_has_passed() -> None:
    ofullstandig: dict[str, Any] = {"avvisningsskal": Avvisningsskal.OFULLSTANDIG}
    avvisat = but(AVVISAT, **ofullstandig, inkommen_dag=INKOMMEN)
    dismissing(OFULLSTANDIG, **ofullstandig).then_stopp(InteForelagdAttKomplettera)
    for senast, vantar in ((EN_DAG, True), (EN_DAG_FORE, False)):
        scenario = dismissing(OFULLSTANDIG, but(BEGARD, senast=senast), **ofullstandig)
        if vantar:
            scenario.then_stopp(InteForelagdAttKomplettera)
        else:
            scenario.then(avvisat)
    dismissing(
        OFULLSTANDIG,
        but(BEGARD, senast=date(2024, 4, 1)),
        but(KOMPLETTERAD, uppgifter=(), verkningsdag=EN_DAG),
        **ofullstandig,
    ).then(avvisat)


def test_who_may_not_apply_is_dismissed_whenever() -> None:
    dismissing(INKOMMET, avvisningsskal=Avvisningsskal.INTE_BEHORIG).then(
        but(AVVISAT, avvisningsskal=Avvisningsskal.INTE_BEHORIG, inkommen_dag=INKOMMEN)
    )


# Refusing, and writing off


def test_an_application_is_refused() -> None:
    refusing(INKOMMET).then(AVSLAGET)


def test_what_was_withdrawn_is_written_off_and_nothing_else() -> None:
    writing_off(INKOMMET, ATERKALLAT).then(AVSKRIVET)
    writing_off(INKOMMET).then_stopp(AnsokanInteAterkallad)
    for scenario in (
        granting(INKOMMET, ATERKALLAT),
        refusing(INKOMMET, ATERKALLAT),
        dismissing(FOR_SENT, ATERKALLAT),
    ):
        scenario.then_stopp(AnsokanAterkallad)


def test_a_case_is_written_off_for_other_reasons_without_a_withdrawal() -> None:
    for avskrivningsskal in (Avskrivningsskal.UTLYSNINGEN_INSTALLD, Avskrivningsskal.FORFALLEN):
        writing_off(INKOMMET, avskrivningsskal=avskrivningsskal).then(
            but(AVSKRIVET, avskrivningsskal=avskrivningsskal)
        )


def test_an_application_is_decided_once() -> None:
    for decided in (BEVILJAT, AVSLAGET, AVVISAT, AVSKRIVET):
        fore = (INKOMMET, decided)
        granting(*fore, beslut_id=BESLUT_3, belopp_ore=1).then_stopp(RedanBeslutat)
        refusing(*fore, beslut_id=BESLUT_3).then_stopp(RedanBeslutat)
        writing_off(*fore, beslut_id=BESLUT_3).then_stopp(RedanBeslutat)
        dismissing(*fore, beslut_id=BESLUT_3).then_stopp(RedanBeslutat)
