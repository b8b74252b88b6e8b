"""Motpart: what kind of counterpart an organisation is, by how its number begins."""

from __future__ import annotations

import pytest

from projections.rapporter.motpart import Motpart, motpart_av


@pytest.mark.parametrize(
    ("nummer", "slag"),
    [
        ("202100-0555", Motpart.STATLIG),
        ("2120000142", Motpart.KOMMUN),
        ("222000-0315", Motpart.KOMMUN),
        ("232100-0016", Motpart.REGION),
        ("802000-0000", Motpart.OVRIG),
        ("", Motpart.OVRIG),
    ],
)
def test_what_kind_of_counterpart_a_number_is(nummer: str, slag: Motpart) -> None:
    assert motpart_av(nummer) is slag
