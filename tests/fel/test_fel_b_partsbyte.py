"""A change of party rests on the succession that it was made for: undone, it is listed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from domain.grund.aktor import Atgard
from domain.handlaggning.partsbyte import Partsbytesgrund, byt_part
from domain.mottagare import eftertradare
from domain.mottagare.mottagare import Mottagare
from tests.fel.hjalp.allt_anvant import gor
from tests.projections.hjalp.listor.grund import grund
from tests.projections.hjalp.listor.logg import Logg, logg_med
from tests.projections.hjalp.listor.verb import DISA, MOTTAGARE, A, Historia, ansok

SIST = date(2024, 12, 31)
DAGEN = date(2024, 4, 1)
GRUNDER = (Partsbytesgrund.UNIVERSALSUCCESSION, Partsbytesgrund.MEDGIVEN_OVERLATELSE)


def _eftertrad(h: Historia, dag: date, vem: int) -> None:
    h.utfor(
        dag,
        lambda a: eftertradare.eftertrad(
            a.hamta(Mottagare, MOTTAGARE[0]),
            a.hamta(Mottagare, MOTTAGARE[vem]),
            Atgard(DAGEN, DISA),
            orsak="Sammanslagning",
        ),
    )


def _berattelsen(h: Historia) -> None:
    """A succession, two changes of party, and that the succession was another's."""
    grund(h)
    _sok(h)
    _eftertrad(h, DAGEN, 2)
    for nr, grunden in enumerate(GRUNDER):
        ny = {"eftertradare_id": MOTTAGARE[2], "partsbytesgrund": grunden, "underlag": "Lagen"}
        gor(h, A[nr], byt_part, DAGEN, registrerad=date(2024, 4, 2), av=DISA, **ny)
    gor(h, MOTTAGARE[0], eftertradare.hav_eftertradande, date(2024, 5, 2), av=DISA, orsak="Fel")
    _eftertrad(h, date(2024, 5, 3), 1)


def _sok(h: Historia) -> None:
    for nr in range(2):
        ansok(h, nr, date(2024, 2, 20))


@pytest.fixture(scope="module")
def logg(pg_katalog: Path) -> Iterator[Logg]:
    with logg_med(pg_katalog, _berattelsen) as logg:
        yield logg


def _vilar(logg: Logg, kand: int) -> list[Any]:
    rader = logg.fraga("avvikelser", SIST, kand).rader
    return [r for r in rader if r.slag == "vilar-pa-rattat"]


def test_fel_b_partsbyte_vilar_pa_eftertradandet(logg: Logg) -> None:
    havt = next(p for p, f in logg.fakta if f.TOPIC == "mottagare.eftertradande-havt")
    assert _vilar(logg, havt - 1) == []
    [rad] = _vilar(logg, havt)
    assert (rad.arende_id, rad.handelse) == (A[0], "arende.part-bytt")
    assert (rad.da.partition(" (")[0], rad.nu) == ("ja, sedan 2024-04-01", "nej")


def test_fel_b_partsbyte_vilar_pa_vem_som_eftertradde(logg: Logg) -> None:
    """Of the same day, but by another: what the change of party rests on is still gone."""
    [rad] = _vilar(logg, max(p for p, _ in logg.fakta))
    assert rad.nu.startswith("ja, sedan 2024-04-01")
    assert rad.nu != rad.da
