"""A3: a day that a fact may leave out is no day that has not come."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from domain.fakta import FAKTA
from domain.grund.hant import krav_hant
from domain.grund.stopp import DagenHarInteKommit
from domain.overklagande.aterstallning import FordranAterstalld
from tests.domain.hjalp.lagrade import LAGRADE

FRIVILLIGA = [
    (topic, falt)
    for topic, slag in FAKTA.items()
    for falt in slag.HANT
    if type(None) in get_args(slag.model_fields[falt].annotation)
]
"""Every day that must have come and that a fact need not give."""


def test_fel_a3_some_day_may_be_left_out() -> None:
    assert (FordranAterstalld.TOPIC, "rantefri_fran") in FRIVILLIGA


@pytest.mark.parametrize(("topic", "falt"), FRIVILLIGA)
def test_fel_a3_a_day_that_is_left_out_is_not_late(topic: str, falt: str) -> None:
    [faktum, *_] = [f for f in LAGRADE if topic == f.TOPIC]
    hante = {namn: date(2024, 3, 1) for namn in type(faktum).HANT}
    krav_hant([faktum.model_copy(update={**hante, falt: None})], date(2024, 3, 1))
    with pytest.raises(DagenHarInteKommit):
        krav_hant([faktum.model_copy(update={**hante, falt: date(2024, 3, 2)})], date(2024, 3, 1))
