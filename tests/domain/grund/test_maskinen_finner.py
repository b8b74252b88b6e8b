"""The machine is worth running: it tries all that it should, and finds what is planted in rules."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.domain.hjalp.langgang import BORJAN_ALLT, FRON, bryter, ga, sekvens
from tests.domain.hjalp.pengagenomgang import Genomgang
from tests.domain.hjalp.pengatackning import VARDA_ATT_PROVA
from tests.domain.hjalp.planterat import PLANTERADE, Plantera
from tests.domain.hjalp.scenarierna import inget_scenario

pytestmark = pytest.mark.grundlig

SENAST_I = {
    "a_order_raknar_inte_vad_som_gatt_dit": (1,),
    "a_det_sankta_beviljas_inte_forst": (72,),
    "b_kravet_foljer_inte_betalningen": (81,),
    "b_granskningen_star_kvar_nar_betalningen_var_mindre": (39,),
    "b_det_rattade_kravet_behaller_sin_ranta": (29,),
}
"""Where what takes long to find was found: there it is looked for first, and then anywhere."""


@inget_scenario
def test_a_thousand_commands_break_nothing_and_try_everything() -> None:
    """Every fact, and every decision changed or judged after payment, report and claim."""
    provat: Counter[str] = Counter()
    jamforda = 0
    for fro in FRON:
        genomgang = ga(fro)
        provat += genomgang.provat
        jamforda += genomgang.ranta.jamforda
    assert sum(len(sekvens(fro)) for fro in FRON) > 1000
    assert VARDA_ATT_PROVA - set(provat) == set(), "python -m tests.domain.hjalp.langgang fron"
    assert jamforda > len(FRON)


@inget_scenario
def test_a_sequence_begins_where_it_says() -> None:
    """Nothing that comes first is refused."""
    for borjan in BORJAN_ALLT:
        genomgang = Genomgang.ny("forfallodag")
        for ett in borjan:
            assert genomgang.utfor(*ett), ett


@pytest.mark.parametrize("plantera", PLANTERADE, ids=lambda p: p.__name__)
def test_a_planted_fault_is_found(plantera: Plantera, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a sequence in which there is nothing to find without it."""
    plantera(monkeypatch)
    alla = (*SENAST_I.get(plantera.__name__, ()), *FRON[::-1], *range(300))
    fro = next(fro for fro in alla if bryter(fro, sekvens(fro)))
    monkeypatch.undo()
    assert not bryter(fro, sekvens(fro))


def test_three_faults_and_more_are_planted_under_each_heading() -> None:
    per_rubrik = Counter(p.__name__[0] for p in PLANTERADE)
    assert min(per_rubrik[rubrik] for rubrik in "abd") >= 3
