"""Receipts in any order, and of corrected days: each day is as if all had been known that day."""

from __future__ import annotations

from random import Random

import pytest

from tests.fel.hjalp.dagordning import (
    blandat,
    dagarna,
    fordran,
    haller,
    i_ordning,
    kravet,
    saldon,
    slumpa,
)

ANTAL = 14


def jamfor(seed: int, *vad: str, ranta: bool = True) -> None:
    slump = Random(seed)  # noqa: S311  # chance for tests
    gang, ordnad = kravet(ranta=ranta), kravet(ranta=ranta)
    gjort = blandat(gang, slump, slumpa(slump, vad))
    i_ordning(ordnad, gjort, [r.dag for r in fordran(gang).raknat])
    dagar = dagarna(gang, ordnad)
    blandades, ordnades = saldon(gang, dagar), saldon(ordnad, dagar)
    for dag in dagar:
        assert blandades[dag] == ordnades[dag], (seed, dag, gjort)
    haller(blandades)


@pytest.mark.parametrize("ranta", [True, False])
def test_fel_m2_payments_in_any_order_come_to_the_same_every_day(ranta: bool) -> None:
    for seed in range(ANTAL):
        jamfor(seed, "rakna", "efterge", ranta=ranta)
