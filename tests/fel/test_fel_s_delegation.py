"""S6: a decision that another delegation covers is no deviation; one that none covers is."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.myndighet import delegation
from domain.myndighet.myndighet import Myndighet, myndighet_id
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.parterna import T, bevilja, grunden
from tests.projections.hjalp.listor.logg import logg_med
from tests.projections.hjalp.listor.verb import Historia

RATTAT = date(2024, 6, 3)


def _om(h: Historia, fran: date, hogst_ore: int | None) -> None:
    """The delegation had been taken back on 1 May; another held from `fran`, to that amount."""
    myndighet = myndighet_id(ANNA.organisation)
    gammal = UUID(int=int(ANNA.organisation[-4:]))
    h.utfor(
        RATTAT,
        lambda a: delegation.aterkalla_delegation(
            a.hamta(Myndighet, myndighet),
            Atgard(date(2024, 5, 1), ANNA),
            delegation_id=gammal,
            beslutsreferens="Ny arbetsordning",
        ),
    )
    h.utfor(
        RATTAT,
        lambda a: delegation.delegera(
            a.hamta(Myndighet, myndighet),
            Atgard(fran, ANNA),
            delegation_id=UUID(int=1),
            subjekt=ANNA.subjekt,
            beslutstyper=tuple(Beslutstyp),
            beloppsgrans_ore=hogst_ore,
            galler_till=None,
            beslutsreferens="Ny arbetsordning",
        ),
    )


@pytest.mark.parametrize(
    ("fran", "hogst_ore", "vantat"),
    [
        (date(2024, 5, 1), None, []),
        (date(2024, 5, 1), 500 * T, []),
        (date(2024, 5, 1), 500 * T - 1, [("ja", "saknas")]),
        (date(2024, 5, 21), None, [("ja", "saknas")]),
    ],
)
def test_fel_s6_en_ny_delegation_som_racker_ar_ingen_avvikelse(
    pg_katalog: Path, fran: date, hogst_ore: int | None, vantat: list[tuple[str, str]]
) -> None:
    """Decided on 20 May of 500 000."""

    def beratta(h: Historia) -> None:
        grunden(h)
        bevilja(h, 500 * T, date(2024, 5, 20))
        _om(h, fran, hogst_ore)

    with logg_med(pg_katalog, beratta) as logg:
        rader = logg.fraga("avvikelser", date(2024, 12, 31)).rader
        egna = [(r.da, r.nu) for r in rader if r.slag == "vilar-pa-rattat"]
        assert egna == vantat
