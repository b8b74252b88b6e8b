"""The id of a call follows from what makes it that call, and from nothing else."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from domain.utlysning.utlysning import utlysning_id
from tests.domain.hjalp.historia import ANNAN_POST, POSTEN, REGELVERKET

SOCIALSTYRELSEN = "202100-0555"
SAMMA: dict[str, Any] = {
    "organisationsnummer": SOCIALSTYRELSEN,
    "publicerad": date(2024, 1, 2),
    "diarienummer": "81472/2023",
    "rubrik": "Statsbidrag 2024",
    "regelverk_id": REGELVERKET,
    "anslag_id": POSTEN,
    "budgetar": 2024,
}
ANDRA: dict[str, Any] = {
    "organisationsnummer": "202100-1975",
    "publicerad": date(2024, 1, 3),
    "diarienummer": "81473/2023",
    "rubrik": "Statsbidrag 2024, andra omgången",
    "regelverk_id": UUID(int=1),
    "anslag_id": ANNAN_POST,
    "budgetar": 2025,
}


def test_the_id_of_a_call_is_for_ever() -> None:
    assert utlysning_id(**SAMMA) == UUID("1cdd55a8-729f-5ecd-bac5-704c48f79423")


@pytest.mark.parametrize("namn", SAMMA)
def test_what_makes_another_call_of_it(namn: str) -> None:
    assert utlysning_id(**{**SAMMA, namn: ANDRA[namn]}) != utlysning_id(**SAMMA)


def test_the_same_call_written_otherwise_is_the_same() -> None:
    skrivet = {"organisationsnummer": "2021000555", "rubrik": " Statsbidrag 2024 "}
    assert utlysning_id(**{**SAMMA, **skrivet}) == utlysning_id(**SAMMA)
