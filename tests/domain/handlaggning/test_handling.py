"""Handlingar: numbered without gaps, known by their content; what was said is noted."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from pydantic import ValidationError

from domain.handlaggning.avslut import HandlaggningAvslutad
from domain.handlaggning.handling import (
    DiarienummerTilldelat,
    HandlingRegistrerad,
    Handlingsslag,
    MuntligUppgiftAntecknad,
    anteckna,
    registrera,
    tilldela_diarienummer,
)
from domain.handlaggning.stopp import DiarienumretFinnsRedan, HandlingenFinnsRedan, UppgiftSaknas
from tests.domain.hjalp.beslutade import AVSLAGET, HANDLING
from tests.domain.hjalp.historia import ARENDET, INKOMMEN, INKOMMET
from tests.domain.hjalp.scenario import Fact, Scenario, but, fact, given

HASH = "0123456789abcdef" * 4
REGISTRERAD = fact(
    HandlingRegistrerad,
    ARENDET,
    verkningsdag=INKOMMEN,
    handling_id=HANDLING,
    nummer=1,
    slag=Handlingsslag.INKOMMEN,
    motpart="Region Uppsala",
    i_korthet="Ansökan",
    sha256=HASH,
)
SAGT = fact(
    MuntligUppgiftAntecknad,
    ARENDET,
    lamnad_av="Registrator, Region Uppsala",
    klockslag="14:30",
    uppgift="Budgeten kommer på måndag.",
)
NUMRET = fact(DiarienummerTilldelat, ARENDET, diarienummer="77/2025", avser="Återkrav")


def registering(*before: Fact, **andra: object) -> Scenario:
    handling: dict[str, Any] = {
        "verkningsdag": INKOMMEN,
        "handling_id": HANDLING,
        "slag": Handlingsslag.INKOMMEN,
        "motpart": "Region Uppsala",
        "i_korthet": "Ansökan",
        "sha256": HASH,
    }
    return given(*before).when(registrera, ARENDET, **(handling | andra))


def noting(**andra: object) -> Scenario:
    sagt: dict[str, Any] = {
        "lamnad_av": "Registrator, Region Uppsala",
        "klockslag": "14:30",
        "uppgift": "Budgeten kommer på måndag.",
    }
    return given(INKOMMET).when(anteckna, ARENDET, **(sagt | andra))


def test_a_document_is_registered_under_the_next_number() -> None:
    registering(INKOMMET).then(REGISTRERAD)
    nasta: dict[str, Any] = {
        "handling_id": UUID(int=2),
        "slag": Handlingsslag.UPPRATTAD,
        "motpart": None,
        "i_korthet": "PM",
    }
    registering(INKOMMET, REGISTRERAD, **nasta).then(but(REGISTRERAD, **nasta, nummer=2))


def test_the_day_it_came_in_is_not_the_time_it_was_registered() -> None:
    """It may be registered later, after others that came in after it: the number is the order."""
    senare = but(REGISTRERAD, handling_id=UUID(int=2), verkningsdag=date(2024, 3, 1))
    registering(INKOMMET, senare).then(but(REGISTRERAD, nummer=2))


def test_a_document_is_registered_once() -> None:
    registering(INKOMMET, REGISTRERAD).then_stopp(HandlingenFinnsRedan)


def test_what_comes_in_to_a_closed_case_is_registered_too() -> None:
    registering(INKOMMET, AVSLAGET, fact(HandlaggningAvslutad, ARENDET)).then(REGISTRERAD)


def test_a_hash_is_one() -> None:
    for fel in ("", HASH.upper(), HASH[:-1], "g" * 64):
        with pytest.raises(ValidationError):
            registering(INKOMMET, sha256=fel).then()


def test_what_was_said_is_noted_with_when_and_by_whom() -> None:
    noting().then(SAGT)
    noting(klockslag=None).then(but(SAGT, klockslag=None))


def test_a_time_of_day_is_one() -> None:
    for fel in ("24:00", "9:30", "12:60", "12.30", ""):
        with pytest.raises(ValidationError):
            noting(klockslag=fel).then()
    for klockslag in ("00:00", "23:59"):
        noting(klockslag=klockslag).then(but(SAGT, klockslag=klockslag))


def test_a_note_says_something() -> None:
    noting(uppgift=" \n").then_stopp(UppgiftSaknas)


def test_a_case_may_get_further_numbers_each_once() -> None:
    def numbering(*before: Fact, nummer: str = "77/2025") -> Scenario:
        return given(INKOMMET, *before).when(
            tilldela_diarienummer, ARENDET, diarienummer=nummer, avser="Återkrav"
        )

    numbering().then(NUMRET)
    for taget in ("77/2025", " 77/2025 ", "11/2024"):
        numbering(NUMRET, nummer=taget).then_stopp(DiarienumretFinnsRedan)
    numbering(NUMRET, nummer="78/2025").then(but(NUMRET, diarienummer="78/2025"))
