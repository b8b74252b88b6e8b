"""I: faults planted in lists and reports are found by the checks that they add up."""

from __future__ import annotations

import pytest

from tests.projections.hjalp.historierna import Historia
from tests.projections.hjalp.planterat import (
    I_EN_LISTA,
    I_EN_RAPPORT,
    Kontroll,
    Plantera,
    bryter,
)
from tests.projections.hjalp.stammer import (
    bemyndigandena_stammer,
    bokslutet_stammer,
    listorna_stammer,
)

KONTROLLER: dict[str, Kontroll] = {
    "lista": listorna_stammer,
    "bokslut": bokslutet_stammer,
    "bemyndigande": bemyndigandena_stammer,
}
"""They find nothing in these histories as the program is."""
PLANTERADE = [("lista", plantera) for plantera in I_EN_LISTA] + [*I_EN_RAPPORT]


@pytest.fixture(scope="module")
def rena() -> set[tuple[str, int]]:
    """Checks and histories in which nothing is found without a fault."""
    return set()


@pytest.mark.parametrize(
    ("namn", "plantera"), PLANTERADE, ids=lambda v: getattr(v, "__name__", str(v))
)
def test_fel_i_a_planted_fault_is_found(
    namn: str,
    plantera: Plantera,
    historier: dict[int, Historia],
    rena: set[tuple[str, int]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In a history in which there is nothing to find without it."""
    plantera(monkeypatch)
    funnet = (seed for seed in historier if bryter(historier[seed], KONTROLLER[namn]))
    seed = next(funnet, None)
    assert seed is not None, "no check finds it in any of these histories"
    monkeypatch.undo()
    assert (namn, seed) in rena or not bryter(historier[seed], KONTROLLER[namn])
    rena.add((namn, seed))
