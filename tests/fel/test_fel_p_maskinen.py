"""What is granted by several decisions is what each of them says, whatever is done."""

from __future__ import annotations

import pytest

from tests.domain.hjalp.langgang import INFRIAT_OBETALT, LOFTEN_FRAN, bryter, sekvens
from tests.domain.hjalp.pengagenomgang import Genomgang
from tests.domain.hjalp.planterat import PLANTERADE_OM_LOFTEN, Plantera
from tests.domain.hjalp.scenarierna import inget_scenario

FRON = range(LOFTEN_FRAN, LOFTEN_FRAN + 200, 2)


@inget_scenario
def test_fel_p_sequences_about_promises_break_nothing() -> None:
    for fro in FRON[:12]:
        assert not bryter(fro, sekvens(fro)), fro


@inget_scenario
def test_fel_p_what_a_sequence_about_promises_begins_with_is_not_refused() -> None:
    genomgang = Genomgang.ny("forfallodag")
    for ett in INFRIAT_OBETALT:
        assert genomgang.utfor(*ett), ett


@pytest.mark.parametrize("plantera", PLANTERADE_OM_LOFTEN, ids=lambda p: p.__name__)
def test_fel_p_a_planted_fault_is_found(
    plantera: Plantera, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a sequence in which there is nothing to find without it."""
    plantera(monkeypatch)
    fro = next(fro for fro in FRON if bryter(fro, sekvens(fro)))
    monkeypatch.undo()
    assert not bryter(fro, sekvens(fro))
