"""Every fact that moves money says itself whose it is: what a claim asks for, or not."""

from __future__ import annotations

from typing import ClassVar

import pytest

from domain.arende.pengafaktum import Pengafaktum
from domain.fakta import FAKTA
from domain.utbetalning.bidragskvittning import BidragKvittat, BidragskvittningHavd
from tests.domain.hjalp.scenarierna import inget_scenario

PENGAFAKTA = [slag for slag in FAKTA.values() if issubclass(slag, Pengafaktum)]
ANNAT_ARENDES_FORDRAN = {BidragKvittat, BidragskvittningHavd}
"""They name a claim of another ärende, whose money is there."""


@inget_scenario
def test_each_money_fact_says_whether_it_is_of_a_claim() -> None:
    assert len(PENGAFAKTA) > 25
    for slag in PENGAFAKTA:
        assert "OM_FORDRAN" in vars(slag), slag.__name__
        namner = "fordran_id" in slag.model_fields and slag not in ANNAT_ARENDES_FORDRAN
        assert slag.OM_FORDRAN is namner, slag.__name__


@inget_scenario
def test_one_that_does_not_say_is_no_fact() -> None:
    with pytest.raises(TypeError, match="OM_FORDRAN"):

        class _Tyst(Pengafaktum):
            TOPIC: ClassVar[str] = "arende.tyst"
            NAMN: ClassVar[str] = "tyst"

            def i_ord(self) -> str:
                return "tyst"
