"""Inbetalning: unplaced until placed, placed within what is left, and the bank is believed."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from pydantic import ValidationError

from domain.arende.arende import Arende
from domain.grund.aktor import Atgard
from domain.grund.stopp import IngetAttRatta
from domain.inbetalning.aterbetalning import (
    AterbetalningRattad,
    InbetalningAterbetald,
    aterbetala,
    ratta_aterbetalning,
)
from domain.inbetalning.inbetalning import Inbetalning, InbetalningMottagen, Placering, ta_emot
from domain.inbetalning.placering import (
    InbetalningPlacerad,
    PlaceringHavd,
    PlaceringUtebliven,
    hav_placering,
    placera,
    raknas_fran,
    utebli,
)
from domain.inbetalning.rattelse import InbetalningRattad, ratta_inbetalning
from domain.inbetalning.stopp import (
    AterbetalningenFinnsInte,
    ForeInbetalningen,
    HavdForePlacering,
    InbetalningenFinnsInte,
    OplaceratRackerInte,
    PlaceringenFinnsInte,
    RaknasEfterHavandet,
)
from tests.domain.hjalp.historia import ANNAT_BANKGIRO, ARENDE_2, ARENDET, BANKGIRO, BETALNING
from tests.domain.hjalp.scenario import EN_DAG, Fact, but, fact, given, nothing

PENGARNA = UUID("00000000-0000-4000-8000-0000000000d1")
SEDAN = date(2024, 4, 2)
BANKEN = {
    "bankreferens": "BG-1",
    "belopp_ore": 1_000_00,
    "konto": BANKGIRO,
    "fran": "Region Uppsala",
    "meddelande": "Återbetalning",
}
MOTTAGEN = fact(
    InbetalningMottagen,
    PENGARNA,
    bankreferens="BG-1",
    belopp_ore=1_000_00,
    konto=BANKGIRO,
    betalare="Region Uppsala",
    meddelande="Återbetalning",
)
PLACERAD = fact(
    InbetalningPlacerad,
    PENGARNA,
    placerad_dag=SEDAN,
    belopp_ore=600_00,
    arende_id=ARENDET,
    fordran_id=BETALNING,
)
HAVD = fact(
    PlaceringHavd,
    PENGARNA,
    havd_dag=SEDAN,
    rattar_version=2,
    tidigare_verkningsdag=EN_DAG,
    belopp_ore=600_00,
    arende_id=ARENDET,
    fordran_id=BETALNING,
    orsak="Fel ärende",
)
ATERBETALD = fact(
    InbetalningAterbetald,
    PENGARNA,
    verkningsdag=SEDAN,
    belopp_ore=400_00,
    betalningsmal=ANNAT_BANKGIRO,
    bankreferens=None,
    orsak="För mycket",
)
RATTAD = fact(
    InbetalningRattad,
    PENGARNA,
    rattar_version=1,
    tidigare_verkningsdag=EN_DAG,
    tidigare_belopp_ore=1_000_00,
    belopp_ore=900_00,
    orsak="Fel belopp i filen",
)
UTEBLIVEN = fact(
    PlaceringUtebliven,
    PENGARNA,
    placering_version=2,
    belopp_ore=600_00,
    arende_id=ARENDET,
    fordran_id=BETALNING,
    stopp_i_ord="Fordran är reglerad: inget återstår att betala.",
)
TILL_ARENDET = {"verkningsdag": SEDAN, "arende_id": ARENDET, "fordran_id": BETALNING}
TILLBAKA = {
    "verkningsdag": SEDAN,
    "betalningsmal": ANNAT_BANKGIRO,
    "bankreferens": None,
    "orsak": "För mycket",
}


def oplacerat(*fakta: Fact) -> int:
    inbetalning = given(*fakta).strommar[PENGARNA]
    assert isinstance(inbetalning, Inbetalning)
    return inbetalning.oplacerat_ore


ATERBETALNING_RATTAD = fact(
    AterbetalningRattad,
    PENGARNA,
    verkningsdag=SEDAN,
    rattar_version=2,
    tidigare_verkningsdag=SEDAN,
    tidigare_belopp_ore=400_00,
    tidigare_betalningsmal=ANNAT_BANKGIRO,
    belopp_ore=40_00,
    betalningsmal=ANNAT_BANKGIRO,
    orsak="Fel",
)
RATTA_ATERBETALNING = {
    "verkningsdag": SEDAN,
    "rattar_version": 2,
    "belopp_ore": 40_00,
    "betalningsmal": ANNAT_BANKGIRO,
    "orsak": "Fel",
}


def test_what_was_sent_back_is_corrected_and_undone() -> None:
    tillbaka = given(MOTTAGEN, ATERBETALD)
    tillbaka.when(ratta_aterbetalning, PENGARNA, **RATTA_ATERBETALNING).then(ATERBETALNING_RATTAD)
    assert oplacerat(MOTTAGEN, ATERBETALD, ATERBETALNING_RATTAD) == 960_00
    given(MOTTAGEN, ATERBETALD, ATERBETALNING_RATTAD).when(
        ratta_aterbetalning,
        PENGARNA,
        **{**RATTA_ATERBETALNING, "rattar_version": 3, "belopp_ore": 0},
    ).then(but(ATERBETALNING_RATTAD, rattar_version=3, tidigare_belopp_ore=40_00, belopp_ore=0))


def test_more_than_came_in_may_have_been_sent_back_and_shows() -> None:
    mer = {**RATTA_ATERBETALNING, "belopp_ore": 1_100_00}
    nu = but(ATERBETALNING_RATTAD, belopp_ore=1_100_00)
    given(MOTTAGEN, ATERBETALD).when(ratta_aterbetalning, PENGARNA, **mer).then(nu)
    assert oplacerat(MOTTAGEN, ATERBETALD, nu) == -100_00


def test_only_what_was_last_said_of_a_repayment_is_corrected() -> None:
    given(MOTTAGEN, ATERBETALD).when(
        ratta_aterbetalning, PENGARNA, **{**RATTA_ATERBETALNING, "rattar_version": 1}
    ).then_stopp(AterbetalningenFinnsInte)
    given(MOTTAGEN, ATERBETALD).when(
        ratta_aterbetalning, PENGARNA, **{**RATTA_ATERBETALNING, "belopp_ore": 400_00}
    ).then_stopp(IngetAttRatta)


def test_what_comes_in_is_unplaced() -> None:
    nothing().when(ta_emot, inbetalning_id=PENGARNA, **BANKEN).then(MOTTAGEN)
    assert oplacerat(MOTTAGEN) == 1_000_00


def test_the_bank_may_say_nothing_of_who_or_why() -> None:
    nothing().when(
        ta_emot, inbetalning_id=PENGARNA, **{**BANKEN, "fran": None, "meddelande": None}
    ).then(but(MOTTAGEN, betalare=None, meddelande=None))


@pytest.mark.parametrize("belopp_ore", [0, -1, 1.0])
def test_something_came_in(belopp_ore: int) -> None:
    with pytest.raises(ValidationError):
        ta_emot(
            Atgard(EN_DAG, MOTTAGEN.keywords["av"]),
            inbetalning_id=PENGARNA,
            **{**BANKEN, "belopp_ore": belopp_ore},  # type: ignore[arg-type]  # keywords of a test
        )


def test_what_cannot_be_placed_anew_says_why() -> None:
    given(MOTTAGEN, PLACERAD, HAVD).when(
        utebli,
        PENGARNA,
        verkningsdag=EN_DAG,
        placering=Placering(SEDAN, EN_DAG, 600_00, ARENDET, BETALNING),
        placering_version=2,
        belopp_ore=600_00,
        stopp_i_ord="Fordran är reglerad: inget återstår att betala.",
    ).then(UTEBLIVEN)
    assert oplacerat(MOTTAGEN, PLACERAD, HAVD, UTEBLIVEN) == 1_000_00


def test_a_part_is_placed_and_then_the_rest() -> None:
    given(MOTTAGEN).when(placera, PENGARNA, **TILL_ARENDET, belopp_ore=600_00).then(PLACERAD)
    assert oplacerat(MOTTAGEN, PLACERAD) == 400_00
    resten = but(PLACERAD, belopp_ore=400_00, arende_id=ARENDE_2, fordran_id=None)
    given(MOTTAGEN, PLACERAD).when(
        placera,
        PENGARNA,
        verkningsdag=SEDAN,
        arende_id=ARENDE_2,
        fordran_id=None,
        belopp_ore=400_00,
    ).then(resten)
    assert oplacerat(MOTTAGEN, PLACERAD, resten) == 0


def test_no_more_is_placed_or_paid_back_than_is_left() -> None:
    for fakta, for_mycket in (
        ((MOTTAGEN,), 1_000_01),
        ((MOTTAGEN, PLACERAD), 400_01),
        ((MOTTAGEN, ATERBETALD), 600_01),
        ((MOTTAGEN, PLACERAD, ATERBETALD), 1),
    ):
        given(*fakta).when(placera, PENGARNA, **TILL_ARENDET, belopp_ore=for_mycket).then_stopp(
            OplaceratRackerInte
        )
        given(*fakta).when(aterbetala, PENGARNA, **TILLBAKA, belopp_ore=for_mycket).then_stopp(
            OplaceratRackerInte
        )


def test_what_is_too_much_is_paid_back() -> None:
    given(MOTTAGEN, PLACERAD).when(aterbetala, PENGARNA, **TILLBAKA, belopp_ore=400_00).then(
        ATERBETALD
    )
    assert oplacerat(MOTTAGEN, PLACERAD, ATERBETALD) == 0


def test_nothing_is_done_with_it_before_it_came() -> None:
    dagen_fore = {"verkningsdag": EN_DAG - timedelta(days=1), "belopp_ore": 1}
    given(MOTTAGEN).when(placera, PENGARNA, **{**TILL_ARENDET, **dagen_fore}).then_stopp(
        ForeInbetalningen
    )
    given(MOTTAGEN).when(aterbetala, PENGARNA, **{**TILLBAKA, **dagen_fore}).then_stopp(
        ForeInbetalningen
    )


def test_a_placing_is_taken_back_and_it_may_be_placed_anew() -> None:
    given(MOTTAGEN, PLACERAD).when(
        hav_placering, PENGARNA, verkningsdag=SEDAN, placering_version=2, orsak="Fel ärende"
    ).then(HAVD)
    assert oplacerat(MOTTAGEN, PLACERAD, HAVD) == 1_000_00
    given(MOTTAGEN, PLACERAD, HAVD).when(placera, PENGARNA, **TILL_ARENDET, belopp_ore=600_00).then(
        PLACERAD
    )


def test_a_placing_is_taken_back_once_and_not_before_it_was_made() -> None:
    for fakta, version in (((MOTTAGEN, PLACERAD, HAVD), 2), ((MOTTAGEN, PLACERAD), 1)):
        given(*fakta).when(
            hav_placering, PENGARNA, verkningsdag=SEDAN, placering_version=version, orsak="o"
        ).then_stopp(PlaceringenFinnsInte)
    given(MOTTAGEN, PLACERAD).when(
        hav_placering, PENGARNA, verkningsdag=EN_DAG, placering_version=2, orsak="o"
    ).then_stopp(HavdForePlacering)
    given(MOTTAGEN, PLACERAD).when(
        hav_placering,
        PENGARNA,
        verkningsdag=SEDAN,
        placering_version=2,
        orsak="o",
        galler_fran=SEDAN + timedelta(days=1),
    ).then_stopp(RaknasEfterHavandet)


@pytest.mark.parametrize(
    ("belopp_ore", "upptagen_till", "dag"),
    [
        (400_00, date(2024, 5, 1), EN_DAG),  # was never placed
        (401_00, date(2024, 5, 1), date(2024, 5, 1)),
        (401_00, None, EN_DAG),  # was placed wrong, and never counted
        (1_000_00, date(2024, 5, 1), date(2024, 5, 1)),
    ],
)
def test_a_krona_settles_one_thing_at_a_time(
    belopp_ore: int, upptagen_till: date | None, dag: date
) -> None:
    inbetalning = given(MOTTAGEN, PLACERAD, HAVD).strommar[PENGARNA]
    assert isinstance(inbetalning, Inbetalning)
    arende = Arende.tom(ARENDET)
    if upptagen_till:
        arende.upptagna_till[PENGARNA] = upptagen_till
    assert raknas_fran(inbetalning, [arende], belopp_ore) == dag


def test_the_bank_fact_is_corrected_and_the_correction_corrected() -> None:
    given(MOTTAGEN).when(
        ratta_inbetalning,
        PENGARNA,
        rattar_version=1,
        belopp_ore=900_00,
        orsak="Fel belopp i filen",
    ).then(RATTAD)
    given(MOTTAGEN, RATTAD).when(
        ratta_inbetalning, PENGARNA, rattar_version=2, belopp_ore=1_000_00, orsak="Nej"
    ).then(
        but(
            RATTAD,
            rattar_version=2,
            tidigare_belopp_ore=900_00,
            belopp_ore=1_000_00,
            orsak="Nej",
        )
    )


def test_a_correction_is_recorded_also_when_what_is_placed_no_longer_fits() -> None:
    inget = but(RATTAD, belopp_ore=0)
    given(MOTTAGEN, PLACERAD).when(
        ratta_inbetalning, PENGARNA, rattar_version=1, belopp_ore=0, orsak="Fel belopp i filen"
    ).then(inget)
    assert oplacerat(MOTTAGEN, PLACERAD, inget) == -600_00
    given(MOTTAGEN, PLACERAD, inget).when(
        placera, PENGARNA, **TILL_ARENDET, belopp_ore=1
    ).then_stopp(OplaceratRackerInte)
    assert oplacerat(MOTTAGEN, PLACERAD, inget, HAVD) == 0


def test_only_what_was_last_said_of_it_is_corrected() -> None:
    for fakta, version in (((MOTTAGEN, RATTAD), 1), ((MOTTAGEN, PLACERAD), 2)):
        given(*fakta).when(
            ratta_inbetalning, PENGARNA, rattar_version=version, belopp_ore=1, orsak="o"
        ).then_stopp(InbetalningenFinnsInte)


def test_a_correction_says_something_else() -> None:
    given(MOTTAGEN).when(
        ratta_inbetalning, PENGARNA, rattar_version=1, belopp_ore=1_000_00, orsak="o"
    ).then_stopp(IngetAttRatta)
    given(MOTTAGEN).when(
        ratta_inbetalning,
        PENGARNA,
        verkningsdag=date(2024, 2, 29),
        rattar_version=1,
        belopp_ore=1_000_00,
        orsak="Fel dag",
    ).then(but(RATTAD, verkningsdag=date(2024, 2, 29), belopp_ore=1_000_00, orsak="Fel dag"))
