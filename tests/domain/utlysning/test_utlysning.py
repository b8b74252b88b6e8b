"""Utlysning: a call is published with its ram, under the regelverk in force that day."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.anslag.stopp import BudgetaretAvslutat
from domain.anslag.vakt import anslagsvakt
from domain.grund.vakt import Vakt
from domain.regelverk.stopp import RegelverketGallerInte
from domain.utlysning.publicering import publicera
from domain.utlysning.stopp import (
    KretsenHarDubbletter,
    MedelSaknasAnnu,
    SistaDagForePublicering,
    TextenTom,
)
from domain.utlysning.utlysning import Utlysning
from domain.utlysning.vakt import ramvakt
from tests.domain.hjalp.historia import (
    AVSLUTAT,
    INFORT,
    MEDEL,
    POSTEN,
    PUBLICERAD,
    REGELVERKET,
    SKANE,
    UPPLAGD,
    UPPSALA,
    UTLYSNINGEN,
    UTLYST,
)
from tests.domain.hjalp.scenario import but, given, sealed
from tests.domain.hjalp.utlysningen import FORBEHALL, oppen

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


def test_a_call_is_published_before_there_is_money() -> None:
    given(INFORT, UPPLAGD).when(
        publicera, REGELVERKET, POSTEN, **PUBLICERA, forbehall=FORBEHALL
    ).then(but(UTLYST, forbehall=FORBEHALL))


def test_a_call_without_money_takes_nothing_from_the_anslag() -> None:
    [utlyst] = sealed((but(UTLYST, forbehall=FORBEHALL),))
    assert list(utlyst.vakter()) == []


def test_a_call_says_whom_it_expects_and_on_what_terms() -> None:
    said = {"krets": (UPPSALA, SKANE), "villkor": ("Används under 2024.", "Redovisas.")}
    given(INFORT, UPPLAGD).when(publicera, REGELVERKET, POSTEN, **PUBLICERA, **said).then(
        but(UTLYST, **said)
    )


def test_nobody_is_expected_twice() -> None:
    given(INFORT, UPPLAGD).when(
        publicera, REGELVERKET, POSTEN, **PUBLICERA, krets=(UPPSALA, SKANE, UPPSALA)
    ).then_stopp(KretsenHarDubbletter)


def test_a_forbehall_and_a_villkor_are_texts() -> None:
    for empty in ({"forbehall": " "}, {"forbehall": ""}, {"villkor": ("Redovisas.", "\n")}):
        given(INFORT, UPPLAGD).when(
            publicera, REGELVERKET, POSTEN, **PUBLICERA, **empty
        ).then_stopp(TextenTom)


def test_no_call_with_the_money_of_a_closed_year() -> None:
    for forbehall in (None, FORBEHALL):
        given(INFORT, UPPLAGD, AVSLUTAT).when(
            publicera, REGELVERKET, POSTEN, **PUBLICERA, forbehall=forbehall
        ).then_stopp(BudgetaretAvslutat)


def test_a_call_with_money_is_open() -> None:
    given(UTLYST).when(oppen, UTLYSNINGEN, dag=PUBLICERAD).then()


def test_a_call_without_money_is_not_open() -> None:
    given(but(UTLYST, forbehall=FORBEHALL)).when(oppen, UTLYSNINGEN, dag=PUBLICERAD).then_stopp(
        MedelSaknasAnnu
    )
