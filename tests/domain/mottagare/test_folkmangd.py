"""Folkmängd: counted on one day, used from another, and corrected."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from domain.grund.daterat import gallande
from domain.grund.stopp import IngetAttRatta
from domain.mottagare.folkmangd import (
    FolkmangdFaststalld,
    FolkmangdRattad,
    faststall_folkmangd,
    ratta_folkmangd,
)
from domain.mottagare.mottagare import Folkmangd, Mottagare
from domain.mottagare.stopp import FolkmangdenAvserSenareDag, FolkmangdenFinnsInte
from tests.domain.hjalp.historia import REGISTRERAD, UPPSALA
from tests.domain.hjalp.scenario import EN_DAG, but, fact, given

RAKNAD = date(2023, 11, 1)
UPPGIFT = {"folkmangd": 400_000, "avser_dag": RAKNAD, "kalla": "Påhittad"}
FASTSTALLD = fact(FolkmangdFaststalld, UPPSALA, **UPPGIFT)
RATTAD = fact(
    FolkmangdRattad,
    UPPSALA,
    rattar_version=2,
    tidigare_verkningsdag=EN_DAG,
    tidigare_folkmangd=400_000,
    tidigare_avser_dag=RAKNAD,
    tidigare_kalla="Påhittad",
    folkmangd=400_001,
    avser_dag=RAKNAD,
    kalla="Påhittad",
    orsak="En till",
)


def test_it_is_used_from_a_day() -> None:
    given(REGISTRERAD).when(faststall_folkmangd, UPPSALA, **UPPGIFT).then(FASTSTALLD)
    mottagare = given(REGISTRERAD, FASTSTALLD).strommar[UPPSALA]
    assert isinstance(mottagare, Mottagare)
    assert gallande(mottagare.folkmangder, date(2024, 3, 20)) is None
    assert gallande(mottagare.folkmangder, EN_DAG) == Folkmangd(400_000, RAKNAD, "Påhittad")


def test_it_may_be_counted_on_the_day_it_is_used_from_but_not_later() -> None:
    given(REGISTRERAD).when(faststall_folkmangd, UPPSALA, **{**UPPGIFT, "avser_dag": EN_DAG}).then(
        but(FASTSTALLD, avser_dag=EN_DAG)
    )
    given(REGISTRERAD).when(
        faststall_folkmangd, UPPSALA, **{**UPPGIFT, "avser_dag": date(2024, 3, 22)}
    ).then_stopp(FolkmangdenAvserSenareDag)


@pytest.mark.parametrize("folkmangd", [0, -1, 10**9 + 1, 1.0, True, "1"])
def test_it_is_a_number_of_people(folkmangd: int) -> None:
    with pytest.raises(ValidationError):
        given(REGISTRERAD).when(
            faststall_folkmangd, UPPSALA, **{**UPPGIFT, "folkmangd": folkmangd}
        ).then()


def test_it_is_corrected_and_the_correction_corrected() -> None:
    given(REGISTRERAD, FASTSTALLD).when(
        ratta_folkmangd,
        UPPSALA,
        **{**UPPGIFT, "folkmangd": 400_001},
        rattar_version=2,
        orsak="En till",
    ).then(RATTAD)
    given(REGISTRERAD, FASTSTALLD, RATTAD).when(
        ratta_folkmangd, UPPSALA, **UPPGIFT, rattar_version=3, orsak="Nej"
    ).then(
        but(RATTAD, rattar_version=3, tidigare_folkmangd=400_001, folkmangd=400_000, orsak="Nej")
    )


def test_what_does_not_hold_is_not_corrected() -> None:
    given(REGISTRERAD, FASTSTALLD, RATTAD).when(
        ratta_folkmangd, UPPSALA, **UPPGIFT, rattar_version=2, orsak="o"
    ).then_stopp(FolkmangdenFinnsInte)


def test_a_correction_says_something_else() -> None:
    given(REGISTRERAD, FASTSTALLD).when(
        ratta_folkmangd, UPPSALA, **UPPGIFT, rattar_version=2, orsak="o"
    ).then_stopp(IngetAttRatta)


def test_a_correction_may_not_use_it_before_it_was_counted() -> None:
    given(REGISTRERAD, FASTSTALLD).when(
        ratta_folkmangd,
        UPPSALA,
        **UPPGIFT,
        verkningsdag=date(2023, 10, 31),
        rattar_version=2,
        orsak="o",
    ).then_stopp(FolkmangdenAvserSenareDag)
