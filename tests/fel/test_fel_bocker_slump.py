"""Böcker: the interest that random claims have been paid is one sum each day, wherever it is read.

Lowered by a decision or a court, before and after what was paid; rates and days corrected; written
off: what the books have been paid of interest is what the list of claims shows, and what the
inkomsttitlar of all years have together. The oracle of the interest sees that it is right; it
compares what is owed in the end, and is blind to which of the days between it is paid on.
"""

from __future__ import annotations

from contextlib import suppress
from random import Random

import pytest

from domain.aterkrav import avrakning
from domain.grund.stopp import Stopp
from tests.domain.hjalp.pengavittne import under_noll
from tests.domain.hjalp.scenarierna import inget_scenario
from tests.fel.hjalp.bockerna import SanktKrav, betald_ranta
from tests.hjalp.omfang import omfang

pytestmark = pytest.mark.grundlig

ANTAL = omfang(40)


def jamfor(seed: int) -> SanktKrav:
    """After each thing that is done to it, when the interest has been counted."""
    krav = SanktKrav(Random(seed))  # noqa: S311  # chance for tests
    for _ in range(krav.slump.randint(0, 7)):
        with suppress(Stopp):
            krav.steg()
        krav.rakna_och_jamfor()
        for dag, ranta in betald_ranta(krav.gang.fakta).items():
            assert len({*ranta}) == 1, (seed, dag, ranta)
    assert not [*under_noll(krav.gang.fakta)], seed
    return krav


def alla() -> list[SanktKrav]:
    return [jamfor(seed) for seed in range(ANTAL)]


@inget_scenario
def test_fel_bocker_paid_interest_is_one_sum_every_day() -> None:
    assert {vad for krav in alla() for vad in krav.gjort} == SanktKrav.ALLT


def test_a_planted_fault_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """What has been lifted is no capital that anybody can have paid."""
    monkeypatch.setattr(avrakning, "ur_det_lyfta", lambda *_: iter(()))
    with pytest.raises(AssertionError):
        alla()
