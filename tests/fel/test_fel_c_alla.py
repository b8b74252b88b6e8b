"""Every fact that is about money has its correction, or a reason why it has none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from domain.fakta import FAKTA
from tests.fel.hjalp.pengarattelser import OM_PENGAR, RATTAS, RATTAS_INTE, RATTELSER


def test_fel_c2_every_fact_about_money_has_its_correction_or_a_reason() -> None:
    assert "anslag.redovisning-lamnad" not in OM_PENGAR
    vantade = OM_PENGAR | {"anslag.redovisning-lamnad"}
    assert vantade - RATTELSER == {*RATTAS, *RATTAS_INTE}
    assert {*RATTAS} & {*RATTAS_INTE} == set()
    assert {rattelse for alla in RATTAS.values() for rattelse in alla} <= {*FAKTA}


@pytest.mark.parametrize("topic", sorted(RATTELSER))
def test_fel_c2_a_correction_says_what_was_said_before_and_which_fact_said_it(topic: str) -> None:
    falt = FAKTA[topic].model_fields
    assert "rattar_version" in falt
    assert "orsak" in falt or topic == "arende.aterrapport-rattad"
    if topic != "arende.aterrapport-rattad":
        assert "tidigare_verkningsdag" in falt


def test_fel_c2_what_has_no_correction_is_said_where_people_look() -> None:
    sidan = (Path(__file__).parents[2] / "docs/api.md").read_text(encoding="utf-8")
    rader = dict(re.findall(r"^\| `([a-z]+[.][a-z-]+)` \| (.+) \|$", sidan, re.MULTILINE))
    assert rader == RATTAS_INTE
