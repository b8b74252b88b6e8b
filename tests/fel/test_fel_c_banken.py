"""Should what is called paid ever differ from what the bank did, the check and a list show it."""

from __future__ import annotations

from datetime import date

import pytest

from domain.utbetalning.rattelse import UtbetalningRattad
from projections.pengar.banken import Banken
from tests.fel.hjalp.bankgang import Bankgang, Betalning, Retur
from tests.fel.hjalp.bankhistoria import Historia

MARS, MAJ = date(2024, 3, 27), date(2024, 5, 3)


@pytest.mark.parametrize("fro", range(12))
def test_fel_c3_nothing_differs_in_a_random_history(fro: int) -> None:
    historia, banken = Historia(fro), Banken()
    historia.spela(24)
    for faktum in historia.gang.fakta:
        banken.ta(faktum)
    assert banken.skillnader() == {}


def test_fel_c3_a_correction_that_takes_back_another_amount_than_was_said_is_seen() -> None:
    """As it was when what was said of a payment was kept less what had come back."""
    gang, banken = Bankgang(1_000), Banken()
    gang.ta(Betalning("b", MARS, 1_000, 1_000))
    gang.ta(Retur("r", "b", MAJ, 400))
    gang.ratta(Betalning("b", MAJ, 1_000, 1_000))
    for faktum in gang.fakta:
        netto = isinstance(faktum, UtbetalningRattad)
        banken.ta(faktum.model_copy(update={"tidigare_belopp_ore": 600}) if netto else faktum)
    assert banken.skillnader() == {(gang.arende.id, MARS): 400}
