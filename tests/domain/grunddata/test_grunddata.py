"""Grunddata: the latest said of a year or a half-year holds, and what was said cannot be odd."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from domain.grunddata.bankdagar import BankdagarFaststallda, faststall_bankdagar
from domain.grunddata.grunddata import BANKDAGAR, REFERENSRANTA, UTLANINGSRANTA, Grunddata
from domain.grunddata.referensranta import ReferensrantaFaststalld, faststall_referensranta
from domain.grunddata.stopp import (
    AnnatAr,
    DagenAndaStangd,
    FaststalldTidigare,
    InteArsskifte,
    InteHalvarsskifte,
    RantaFaststalldTidigare,
)
from domain.grunddata.utlaningsranta import UtlaningsrantaFaststalld, faststall_utlaningsranta
from tests.domain.hjalp.scenario import BO, but, fact, given, nothing

NYAR, NYARSAFTON = date(2024, 1, 1), date(2024, 12, 31)
DAGARNA = {"ar": 2024, "stangda_dagar": (NYAR, NYARSAFTON), "kalla": "Påhittad"}
DAGAR = fact(BankdagarFaststallda, BANKDAGAR, **DAGARNA)
RANTAN = {"galler_fran": date(2024, 7, 1), "hundradelar": 400, "kalla": "Påhittad"}
RANTA = fact(ReferensrantaFaststalld, REFERENSRANTA, **RANTAN)
ANDRA_AR = (
    but(DAGAR, ar=2023, stangda_dagar=(date(2023, 12, 26),)),
    but(RANTA, galler_fran=date(2024, 1, 1)),
)


def grunddata(*fakta: object) -> Grunddata:
    [strom] = given(*fakta).strommar.values()  # type: ignore[arg-type]  # facts of one stream
    assert isinstance(strom, Grunddata)
    return strom


def test_the_first_of_a_year_begins_the_stream() -> None:
    scenario = nothing()
    scenario.strommar[BANKDAGAR] = Grunddata.tom(BANKDAGAR)
    scenario.when(
        faststall_bankdagar,
        BANKDAGAR,
        **{**DAGARNA, "stangda_dagar": [NYARSAFTON, NYAR, NYARSAFTON]},
    ).then(DAGAR)
    scenario = nothing()
    scenario.strommar[REFERENSRANTA] = Grunddata.tom(REFERENSRANTA)
    scenario.when(faststall_referensranta, REFERENSRANTA, **RANTAN).then(RANTA)


def test_the_latest_said_of_a_year_holds_and_the_others_are_let_be() -> None:
    nytt = but(DAGAR, stangda_dagar=(NYAR,))
    given(ANDRA_AR[0], DAGAR).when(
        faststall_bankdagar, BANKDAGAR, **{**DAGARNA, "stangda_dagar": [NYAR]}
    ).then(nytt)
    assert set(grunddata(ANDRA_AR[0], DAGAR, nytt).stangda_dagar) == {date(2023, 12, 26), NYAR}


def test_a_year_may_have_no_closed_day() -> None:
    given(DAGAR).when(faststall_bankdagar, BANKDAGAR, **{**DAGARNA, "stangda_dagar": []}).then(
        but(DAGAR, stangda_dagar=())
    )


def test_a_day_of_another_year_or_of_the_weekend_is_refused() -> None:
    for dag, stopp in (
        (date(2025, 1, 1), AnnatAr),
        (date(2023, 12, 29), AnnatAr),
        (date(2024, 3, 2), DagenAndaStangd),
        (date(2024, 12, 1), DagenAndaStangd),
    ):
        given(DAGAR).when(
            faststall_bankdagar, BANKDAGAR, **{**DAGARNA, "stangda_dagar": [NYAR, dag]}
        ).then_stopp(stopp)


def test_it_is_not_said_anew_from_an_earlier_day() -> None:
    given(DAGAR).when(
        faststall_bankdagar, BANKDAGAR, verkningsdag=date(2024, 3, 20), **DAGARNA
    ).then_stopp(FaststalldTidigare)
    given(RANTA).when(
        faststall_referensranta, REFERENSRANTA, verkningsdag=date(2024, 3, 20), **RANTAN
    ).then_stopp(RantaFaststalldTidigare)
    given(DAGAR).when(
        faststall_bankdagar,
        BANKDAGAR,
        verkningsdag=date(2024, 3, 20),
        **{**DAGARNA, "ar": 2023, "stangda_dagar": [date(2023, 12, 26)]},
    ).then(
        but(
            DAGAR,
            verkningsdag=date(2024, 3, 20),
            ar=2023,
            stangda_dagar=(date(2023, 12, 26),),
        )
    )


def test_the_latest_rate_of_a_half_year_holds() -> None:
    nytt = but(RANTA, hundradelar=350)
    given(ANDRA_AR[1], RANTA).when(
        faststall_referensranta, REFERENSRANTA, **{**RANTAN, "hundradelar": 350}
    ).then(nytt)
    assert grunddata(ANDRA_AR[1], RANTA, nytt).satser == {
        date(2024, 1, 1): 400,
        date(2024, 7, 1): 350,
    }


def test_a_rate_holds_from_the_first_of_january_or_of_july() -> None:
    for dag in (date(2024, 1, 2), date(2024, 7, 2), date(2024, 6, 1), date(2024, 12, 31)):
        given(RANTA).when(
            faststall_referensranta, REFERENSRANTA, **{**RANTAN, "galler_fran": dag}
        ).then_stopp(InteHalvarsskifte)


@pytest.mark.parametrize("hundradelar", [-50, 0, 25])
def test_a_rate_may_be_below_nothing(hundradelar: int) -> None:
    given(RANTA).when(
        faststall_referensranta, REFERENSRANTA, **{**RANTAN, "hundradelar": hundradelar}
    ).then(but(RANTA, hundradelar=hundradelar))


@pytest.mark.parametrize("hundradelar", [-10_001, 100_001, 4.0, "400", True])
def test_a_rate_is_a_whole_number_of_hundredths(hundradelar: int) -> None:
    with pytest.raises(ValidationError):
        given(RANTA).when(
            faststall_referensranta, REFERENSRANTA, **{**RANTAN, "hundradelar": hundradelar}
        ).then()


def test_there_is_one_stream_of_each_kind_for_ever() -> None:
    assert str(BANKDAGAR) == "fc2bdad0-5571-5858-a325-ba804cdd8bf3"
    assert str(REFERENSRANTA) == "6da0ba72-b5d0-5961-912c-f17f6353c325"
    assert str(UTLANINGSRANTA) == "d7fd5ff9-f55a-5e29-a73a-ecf495ebc96c"


def test_statens_utlaningsranta_is_of_a_year_and_a_series_of_its_own() -> None:
    falt = {
        "verkningsdag": date(2024, 10, 28),
        "av": BO,
        "galler_fran": date(2025, 1, 1),
        "hundradelar": 188,
        "kalla": "Riksgälden (påhittat)",
    }
    ranta = fact(UtlaningsrantaFaststalld, UTLANINGSRANTA, **falt)
    scenario = given(RANTA)
    scenario.strommar[UTLANINGSRANTA] = Grunddata.tom(UTLANINGSRANTA)
    scenario.when(faststall_utlaningsranta, UTLANINGSRANTA, **falt).then(ranta)
    sankt = {**falt, "hundradelar": 175}
    given(ranta).when(faststall_utlaningsranta, UTLANINGSRANTA, **sankt).then(
        but(ranta, hundradelar=175)
    )
    halvar = {**falt, "galler_fran": date(2025, 7, 1)}
    given(ranta).when(faststall_utlaningsranta, UTLANINGSRANTA, **halvar).then_stopp(InteArsskifte)
    fore = {**falt, "verkningsdag": date(2024, 10, 27)}
    given(ranta).when(faststall_utlaningsranta, UTLANINGSRANTA, **fore).then_stopp(
        RantaFaststalldTidigare
    )
