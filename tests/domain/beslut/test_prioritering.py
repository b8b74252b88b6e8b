"""Prioritering: the order in which cases are granted, each once, on grounds, and replaced."""

from __future__ import annotations

from domain.arende.stopp import AnnanUtlysning
from domain.beslut.prioritering import prioritera
from domain.beslut.stopp import PrioriteringenTom
from domain.utlysning.stopp import TextenTom
from domain.utlysning.utlysning import Utlysning
from tests.domain.hjalp.historia import (
    ARENDE_2,
    ARENDET,
    INKOMMET,
    INKOMMET_2,
    MEDEL,
    UTLYSNINGEN,
    UTLYST,
)
from tests.domain.hjalp.scenario import but, given
from tests.domain.hjalp.utlysningarna import PRIORITERAT


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
