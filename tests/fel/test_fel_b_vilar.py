"""What rests on something that is corrected is listed until somebody has looked at it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from domain.ansokan.rattelse import ratta_inkommen_dag
from domain.grund.aktor import Atgard
from domain.myndighet.delegation import aterkalla_delegation
from domain.myndighet.myndighet import Myndighet
from tests.domain.hjalp.historia import MYNDIGHETEN
from tests.domain.hjalp.scenario import ANNA
from tests.projections.hjalp.listor.grund import grund
from tests.projections.hjalp.listor.logg import Logg, logg_med
from tests.projections.hjalp.listor.verb import DISA, A, B, Historia, ansok, bevilja

SIST = date(2024, 12, 31)
BESLUTAT = date(2024, 3, 21)


@pytest.fixture(scope="module")
def logg(pg_katalog: Path) -> Iterator[Logg]:
    with logg_med(pg_katalog, _berattelsen) as logg:
        yield logg


def _berattelsen(h: Historia) -> None:
    """Two cases are granted; the delegation falls from a day between them; a day was wrong."""
    grund(h)
    for nr, beslutat in enumerate((BESLUTAT, date(2024, 4, 10))):
        ansok(h, nr, date(2024, 2, 20))
        bevilja(h, nr, B[nr], beslutat, 100_000_00)
    h.utfor(date(2024, 5, 2), lambda a: _aterkalla(a.hamta(Myndighet, MYNDIGHETEN)))
    ratta = {"av": DISA, "orsak": "Fel läst stämpel", "registrerad": date(2024, 5, 3)}
    h.arende(ratta_inkommen_dag, A[0], date(2024, 2, 27), **ratta)


def _aterkalla(myndighet: Myndighet) -> None:
    [delegation_id] = myndighet.delegationer
    aterkalla_delegation(
        myndighet,
        Atgard(date(2024, 4, 1), ANNA),
        delegation_id=delegation_id,
        beslutsreferens="Arbetsordning 2/2024",
    )


def _vilar(logg: Logg, per: date = SIST, kand: int | None = None) -> list[Any]:
    rader = logg.fraga("avvikelser", per, kand).rader
    return [r for r in rader if r.slag == "vilar-pa-rattat"]


def _position(logg: Logg, topic: str) -> int:
    return next(p for p, f in logg.fakta if topic == f.TOPIC)


def test_fel_b4_a_delegation_that_fell_before_the_decision(logg: Logg) -> None:
    fallet = _position(logg, "myndighet.delegation-aterkallad")
    [rad] = [r for r in _vilar(logg) if r.vad.startswith("delegation")]
    assert (rad.arende_id, rad.handelse) == (A[1], "arende.bidrag-beviljat")
    assert rad.da == "ja"
    assert rad.nu == "saknas"
    assert rad.rattad_position == fallet
    assert rad in _vilar(logg, kand=fallet)
    assert _vilar(logg, kand=fallet - 1) == []
    assert _vilar(logg, per=date(2024, 4, 9)) == [r for r in _vilar(logg) if r.arende_id == A[0]]


def test_fel_b4_a_day_of_receipt_that_was_another(logg: Logg) -> None:
    rattat = _position(logg, "arende.inkommen-dag-rattad")
    [rad] = [r for r in _vilar(logg) if r.vad == "dagen då ansökan kom in"]
    assert (rad.arende_id, rad.handelse) == (A[0], "arende.bidrag-beviljat")
    assert (rad.da, rad.nu, rad.rattad_position) == ("2024-02-20", "2024-02-27", rattat)
    assert rad not in _vilar(logg, kand=rattat - 1)
