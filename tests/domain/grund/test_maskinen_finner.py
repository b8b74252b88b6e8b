"""The machine is worth running: faults that are planted in the rule of money are found by it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from domain.arende import pengar, pengaregeln
from domain.aterrapport import granskning
from domain.grund.flytt import Flytt
from domain.grund.pengar import Lada
from domain.utbetalning import order
from tests.domain.hjalp.langgang import fel, ga
from tests.domain.hjalp.scenarierna import inget_scenario


def _inget(*_: object, **__: object) -> None:
    """Nothing happens."""


def _tag_tillbaka_pa_en_gang(flytt: Flytt) -> None:
    """On the last day, whatever day it came."""
    for lada in (Lada.OFORBRUKAT, Lada.EJ_GODKANT, Lada.FORBRUKAT):
        flytt.ta(lada, Lada.UTBETALT_EJ_REDOVISAT, flytt.lador.i(lada))


Plantera = Callable[[pytest.MonkeyPatch], None]


def _ingen_attest_faller(plats: pytest.MonkeyPatch) -> None:
    plats.setattr(pengar, "fall_det_som_inte_ryms", _inget)


def _order_raknar_inte_vad_som_gatt_dit(plats: pytest.MonkeyPatch) -> None:
    plats.setattr(order, "fall_det_som_inte_ryms", _inget)
    plats.setattr(pengaregeln, "beordrade_mal", lambda _: frozenset())


def _det_sankta_beviljas_inte_forst(plats: pytest.MonkeyPatch) -> None:
    plats.setattr(Flytt, "_hellre_det_betalda", _inget)


def _granskningen_havs_pa_en_dag(plats: pytest.MonkeyPatch) -> None:
    plats.setattr(granskning, "_tag_tillbaka_dag_for_dag", _tag_tillbaka_pa_en_gang)


@inget_scenario
def test_a_thousand_commands_break_nothing() -> None:
    assert list(fel(1000)) == []


@pytest.mark.parametrize(
    "plantera",
    [
        _ingen_attest_faller,
        _order_raknar_inte_vad_som_gatt_dit,
        _det_sankta_beviljas_inte_forst,
        _granskningen_havs_pa_en_dag,
    ],
)
def test_fel_a_that_is_planted_is_found(
    plantera: Plantera, monkeypatch: pytest.MonkeyPatch
) -> None:
    plantera(monkeypatch)
    fro = next(fel(8000))
    monkeypatch.undo()
    assert ga(fro) > 0
