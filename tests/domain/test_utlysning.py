"""Utlysning: a call is published with its ram, under the regelverk in force that day."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.stopp.regelverk import RegelverketGallerInte
from domain.stopp.utlysning import SistaDagForePublicering
from domain.utlysning import Utlysning, publicera
from domain.vakt import Vakt, anslagsvakt, ramvakt
from tests.domain.historia import (
    INFORT,
    MEDEL,
    POSTEN,
    PUBLICERAD,
    REGELVERKET,
    UPPLAGD,
    UTLYSNINGEN,
    UTLYST,
)
from tests.domain.scenario import but, given, sealed

PUBLICERA: dict[str, Any] = {
    "utlysning_id": UTLYSNINGEN,
    "verkningsdag": PUBLICERAD,
    "diarienummer": "1/2024",
    "rubrik": "Statsbidrag 2024",
    "budgetar": 2024,
    "ram_ore": 600_000_00,
    "sista_ansokningsdag": date(2024, 2, 28),
}


def test_a_call_is_published() -> None:
    given(INFORT, UPPLAGD).when(publicera, REGELVERKET, POSTEN, **PUBLICERA).then(UTLYST)


def test_a_call_may_close_on_the_day_it_is_published() -> None:
    given(INFORT, UPPLAGD).when(
        publicera, REGELVERKET, POSTEN, **(PUBLICERA | {"sista_ansokningsdag": PUBLICERAD})
    ).then(but(UTLYST, sista_ansokningsdag=PUBLICERAD))


def test_a_call_does_not_close_before_it_is_published() -> None:
    given(INFORT, UPPLAGD).when(
        publicera, REGELVERKET, POSTEN, **(PUBLICERA | {"sista_ansokningsdag": date(2024, 1, 14)})
    ).then_stopp(SistaDagForePublicering)


def test_no_call_under_a_regelverk_that_is_not_in_force() -> None:
    given(but(INFORT, verkningsdag=date(2024, 1, 16)), UPPLAGD).when(
        publicera, REGELVERKET, POSTEN, **PUBLICERA
    ).then_stopp(RegelverketGallerInte)


def test_the_ram_is_taken_from_the_anslag() -> None:
    [utlyst] = sealed((UTLYST,))
    assert list(utlyst.vakter()) == [
        Vakt(anslagsvakt(POSTEN, 2024), -600_000_00),
        Vakt(ramvakt(UTLYSNINGEN, 2024), 600_000_00),
    ]


def test_a_call_knows_its_money() -> None:
    utlysning = given(UTLYST).strommar[UTLYSNINGEN]
    assert isinstance(utlysning, Utlysning)
    assert utlysning.medel == MEDEL
    assert utlysning.regelverk_id == REGELVERKET
    assert utlysning.ram_ore == 600_000_00
