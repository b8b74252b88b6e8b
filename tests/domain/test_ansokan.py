"""Ansökan: it comes in on a day, and the day can be corrected."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from domain.ansokan import InkommenDagRattad, lamna_in, ratta_inkommen_dag
from domain.stopp.ansokan import DagenAndrasInte, InkommenEfterBeslut
from tests.domain.historia import (
    ARENDET,
    BESLUTAT,
    BEVILJAT_ARENDE,
    INKOMMEN,
    INKOMMET,
    REGISTRERAD,
    UPPSALA,
    UTLYSNINGEN,
    UTLYST,
)
from tests.domain.scenario import EN_DAG, but, fact, given

LAMNA_IN: dict[str, Any] = {
    "arende_id": ARENDET,
    "verkningsdag": INKOMMEN,
    "diarienummer": "11/2024",
    "avser": "Regionalt cancercentrum",
}
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
