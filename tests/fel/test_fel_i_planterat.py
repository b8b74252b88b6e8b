"""I: faults planted in lists and reports are found by the checks that they add up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.fel import test_fel_i_bemyndigande_rapport as bemyndigande
from tests.fel import test_fel_i_bokslut as bokslut
from tests.projections.hjalp.historierna import Historia
from tests.projections.hjalp.planterat import I_EN_LISTA, I_EN_RAPPORT, Plantera
from tests.projections.listor import test_varje_lista_stammer as varje_lista

Kontroll = Callable[[Historia], None]
KONTROLLER: dict[str, Kontroll] = {
    "lista": varje_lista.test_fel_i_every_list_adds_up,
    "bokslut": bokslut.test_fel_i_bokslut_ar_reskontran_till_oret,
    "bemyndigande": bemyndigande.test_fel_i_bemyndigande_its_columns_add_up_whenever_it_is_asked,
}
"""The tests themselves: they find nothing in these histories as the program is."""
PLANTERADE = [("lista", plantera) for plantera in I_EN_LISTA] + [*I_EN_RAPPORT]


def bryter(historia: Historia, kontroll: Kontroll) -> bool:
    """What is drawn in it is drawn again in the next: it is nothing to any other test."""
    slump = historia.simulering.slump
    forut = slump.getstate()
    try:
        kontroll(historia)
    except AssertionError:
        return True
    finally:
        slump.setstate(forut)
    return False


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
