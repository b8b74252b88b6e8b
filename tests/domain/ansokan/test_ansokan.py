"""Ansökan: it comes in on a day, and the day can be corrected."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from domain.ansokan.aterkallelse import aterkalla
from domain.ansokan.inlamning import Ansokningsuppgift, lamna_in
from domain.ansokan.rattelse import InkommenDagRattad, ratta_inkommen_dag
from domain.ansokan.stopp import (
    AterkalladForeAnsokan,
    DagenAndrasInte,
    InkommenEfterAterkallelse,
    InkommenEfterBeslut,
    RedanAterkallad,
    SokandenEftertradd,
    UppgiftTvaGanger,
)
from domain.arende.stopp import RedanBeslutat
from domain.mottagare.eftertradare import MottagareEftertradd
from tests.domain.hjalp.beslutade import ATERKALLAT, EN_DAG_FORE, EN_DAG_SENARE, UPPHAVT
from tests.domain.hjalp.historia import (
    ARENDET,
    BESLUTAT,
    BEVILJAT_ARENDE,
    INKOMMEN,
    INKOMMET,
    REGISTRERAD,
    SKANE,
    UPPSALA,
    UTLYSNINGEN,
    UTLYST,
)
from tests.domain.hjalp.scenario import EN_DAG, but, fact, given

LAMNA_IN: dict[str, Any] = {
    "arende_id": ARENDET,
    "verkningsdag": INKOMMEN,
    "diarienummer": "11/2024",
    "avser": "Regionalt cancercentrum",
    "uppgifter": INKOMMET.keywords["uppgifter"],
}
AV_VEM: dict[str, Any] = {"av_vem": "Region Uppsala"}
EFTERTRADD = fact(
    MottagareEftertradd,
    UPPSALA,
    verkningsdag=INKOMMEN,
    eftertradare_id=SKANE,
    orsak="Regionerna slogs samman",
)
DAGEN_FORE = INKOMMEN - timedelta(days=1)
RATTAD = fact(
    InkommenDagRattad,
    ARENDET,
    verkningsdag=DAGEN_FORE,
    rattar_version=1,
    tidigare_verkningsdag=INKOMMEN,
    orsak="Låg i brevlådan",
)


def test_an_application_comes_in() -> None:
    given(UTLYST, REGISTRERAD).when(
        lamna_in, UTLYSNINGEN, UPPSALA, **LAMNA_IN, sokt_ore=500_000_00
    ).then(INKOMMET)


def test_an_application_need_not_say_how_much() -> None:
    given(UTLYST, REGISTRERAD).when(lamna_in, UTLYSNINGEN, UPPSALA, **LAMNA_IN).then(
        but(INKOMMET, sokt_ore=None)
    )


def test_an_application_that_came_late_is_registered() -> None:
    sent = date(2024, 3, 1)
    given(UTLYST, REGISTRERAD).when(
        lamna_in, UTLYSNINGEN, UPPSALA, **(LAMNA_IN | {"verkningsdag": sent}), sokt_ore=500_000_00
    ).then(but(INKOMMET, verkningsdag=sent))


def test_an_application_for_nothing_is_no_application() -> None:
    scenario = given(UTLYST, REGISTRERAD).when(
        lamna_in, UTLYSNINGEN, UPPSALA, **LAMNA_IN, sokt_ore=0
    )
    with pytest.raises(ValidationError):
        scenario.then()


def test_the_day_is_corrected() -> None:
    given(INKOMMET).when(
        ratta_inkommen_dag, ARENDET, verkningsdag=DAGEN_FORE, orsak="Låg i brevlådan"
    ).then(RATTAD)


def test_the_day_is_corrected_twice() -> None:
    given(INKOMMET, RATTAD).when(
        ratta_inkommen_dag, ARENDET, verkningsdag=INKOMMEN, orsak="Det var rätt"
    ).then(
        but(
            RATTAD,
            verkningsdag=INKOMMEN,
            rattar_version=2,
            tidigare_verkningsdag=DAGEN_FORE,
            orsak="Det var rätt",
        )
    )


def test_the_day_can_be_corrected_to_that_of_the_decision() -> None:
    given(*BEVILJAT_ARENDE).when(
        ratta_inkommen_dag, ARENDET, verkningsdag=BESLUTAT, orsak="Skrivfel"
    ).then(but(RATTAD, verkningsdag=BESLUTAT, orsak="Skrivfel"))


def test_no_application_came_in_after_its_decision() -> None:
    given(*BEVILJAT_ARENDE).when(
        ratta_inkommen_dag,
        ARENDET,
        verkningsdag=BESLUTAT + timedelta(days=1),
        orsak="Skrivfel",
    ).then_stopp(InkommenEfterBeslut)


def test_a_correction_must_change_the_day() -> None:
    given(INKOMMET).when(
        ratta_inkommen_dag, ARENDET, verkningsdag=INKOMMEN, orsak="Skrivfel"
    ).then_stopp(DagenAndrasInte)


def test_the_day_that_was_corrected_is_no_longer_what_counts() -> None:
    given(INKOMMET, RATTAD).when(
        ratta_inkommen_dag, ARENDET, verkningsdag=DAGEN_FORE, orsak="Skrivfel"
    ).then_stopp(DagenAndrasInte)


def test_a_correction_says_why() -> None:
    scenario = given(INKOMMET).when(ratta_inkommen_dag, ARENDET, verkningsdag=EN_DAG, orsak=" ")
    with pytest.raises(ValidationError):
        scenario.then()


def test_an_application_that_lacks_what_it_shall_contain_is_registered() -> None:
    given(UTLYST, REGISTRERAD).when(
        lamna_in, UTLYSNINGEN, UPPSALA, **(LAMNA_IN | {"uppgifter": ()}), sokt_ore=500_000_00
    ).then(but(INKOMMET, uppgifter=()))


def test_a_question_is_answered_once() -> None:
    tva = [Ansokningsuppgift(nyckel="budget", svar=svar) for svar in ("1", "2")]
    given(UTLYST, REGISTRERAD).when(
        lamna_in, UTLYSNINGEN, UPPSALA, **(LAMNA_IN | {"uppgifter": tva})
    ).then_stopp(UppgiftTvaGanger)


def test_who_has_been_succeeded_applies_for_nothing() -> None:
    given(UTLYST, REGISTRERAD, EFTERTRADD).when(
        lamna_in, UTLYSNINGEN, UPPSALA, **LAMNA_IN
    ).then_stopp(SokandenEftertradd)


def test_the_day_before_it_was_succeeded_it_could_apply() -> None:
    given(UTLYST, REGISTRERAD, EFTERTRADD).when(
        lamna_in,
        UTLYSNINGEN,
        UPPSALA,
        **(LAMNA_IN | {"verkningsdag": DAGEN_FORE}),
        sokt_ore=500_000_00,
    ).then(but(INKOMMET, verkningsdag=DAGEN_FORE))


# Withdrawing


def test_an_application_is_withdrawn() -> None:
    given(INKOMMET).when(aterkalla, ARENDET, verkningsdag=date(2024, 3, 1), **AV_VEM).then(
        ATERKALLAT
    )


def test_an_application_may_be_withdrawn_the_day_it_came_in_and_not_before() -> None:
    given(INKOMMET).when(aterkalla, ARENDET, verkningsdag=INKOMMEN, **AV_VEM).then(
        but(ATERKALLAT, verkningsdag=INKOMMEN)
    )
    given(INKOMMET).when(aterkalla, ARENDET, verkningsdag=DAGEN_FORE, **AV_VEM).then_stopp(
        AterkalladForeAnsokan
    )


def test_an_application_is_withdrawn_once() -> None:
    given(INKOMMET, ATERKALLAT).when(aterkalla, ARENDET, **AV_VEM).then_stopp(RedanAterkallad)
    given(INKOMMET, ATERKALLAT).when(
        aterkalla, ARENDET, verkningsdag=DAGEN_FORE, **AV_VEM
    ).then_stopp(RedanAterkallad)


def test_an_application_that_has_been_decided_is_not_withdrawn() -> None:
    for dag in (BESLUTAT, EN_DAG_SENARE):
        given(*BEVILJAT_ARENDE).when(aterkalla, ARENDET, verkningsdag=dag, **AV_VEM).then_stopp(
            RedanBeslutat
        )


def test_a_withdrawal_that_came_before_the_decision_is_registered_after_it() -> None:
    given(*BEVILJAT_ARENDE).when(aterkalla, ARENDET, verkningsdag=EN_DAG_FORE, **AV_VEM).then(
        but(ATERKALLAT, verkningsdag=EN_DAG_FORE)
    )


def test_an_application_whose_decision_was_revoked_may_be_withdrawn() -> None:
    sen = date(2024, 5, 3)
    given(*BEVILJAT_ARENDE, UPPHAVT).when(aterkalla, ARENDET, verkningsdag=sen, **AV_VEM).then(
        but(ATERKALLAT, verkningsdag=sen)
    )


def test_no_application_came_in_after_it_was_withdrawn() -> None:
    given(INKOMMET, ATERKALLAT).when(
        ratta_inkommen_dag, ARENDET, verkningsdag=date(2024, 3, 2), orsak="Skrivfel"
    ).then_stopp(InkommenEfterAterkallelse)
    given(INKOMMET, ATERKALLAT).when(
        ratta_inkommen_dag, ARENDET, verkningsdag=date(2024, 3, 1), orsak="Skrivfel"
    ).then(but(RATTAD, verkningsdag=date(2024, 3, 1), orsak="Skrivfel"))
