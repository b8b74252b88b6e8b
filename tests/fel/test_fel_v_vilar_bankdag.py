"""V, vilar-pa-rattat: a due day that fell on a closed day is worked off when it is corrected."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from domain.aterkrav import anstand, rattelse, villkorsrattelse
from domain.aterkrav.anstand import Delbetalning
from domain.beslut.rattelse import Rattelseskal
from projections.listor import Filter
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.fel.hjalp.allt_anvant import anvandningen, gor, stang
from tests.fel.hjalp.slagen import rakna_om
from tests.projections.hjalp.historierna import folj
from tests.projections.hjalp.listor.logg import Logg, logg_med
from tests.projections.hjalp.listor.verb import FORDRAN, A, B, Historia

SIST = date(2025, 12, 31)
BESLUTAT, FUNNET = date(2025, 8, 4), date(2025, 9, 1)
DAGEN_EFTER = timedelta(days=1)
BESLUTET: dict[str, Any] = {"beslut_id": B[9], "fordran_id": FORDRAN}
OBETALT = 35_826_30
"""Of what was demanded, when what is paid has paid the interest."""
SLIP: dict[str, Any] = {"rattelseskal": Rattelseskal.RAKNEFEL, "fore": "o", "efter": "r"}


class Krav:
    """Demanded 5 May, and due 4 June."""

    dag = date(2025, 6, 4)

    def besluta(self, h: Historia) -> int:
        return 0

    def ratta(self, h: Historia, nar: date, **om: Any) -> int:
        return gor(h, A[0], rattelse.ratta_aterkrav, nar, fordran_id=FORDRAN, **SLIP, **om)

    def ratta_dagen(self, h: Historia, nar: date, dag: date) -> int:
        return self.ratta(h, nar, forfallodag=dag)


class Anstand(Krav):
    dag = date(2025, 10, 1)

    def besluta(self, h: Historia) -> int:
        om: dict[str, Any] = {**BESLUTET, "beslut": BESLUTSUPPGIFTER, "med_ranta": False}
        return gor(h, A[0], anstand.bevilja_anstand, BESLUTAT, **om, till=self.dag)

    def ratta_dagen(self, h: Historia, nar: date, dag: date) -> int:
        return gor(h, A[0], villkorsrattelse.ratta_anstand, nar, **BESLUTET, **SLIP, till=dag)


class Plan(Krav):
    dag = date(2025, 10, 1)

    def besluta(self, h: Historia) -> int:
        om: dict[str, Any] = {**BESLUTET, "beslut": BESLUTSUPPGIFTER, "med_ranta": False}
        return gor(h, A[0], anstand.faststall_plan, BESLUTAT, **om, **self._delar(self.dag))

    def ratta_dagen(self, h: Historia, nar: date, dag: date) -> int:
        om = {**BESLUTET, **SLIP, **self._delar(dag)}
        return gor(h, A[0], villkorsrattelse.ratta_plan, nar, **om)

    def _delar(self, forst: date) -> dict[str, Any]:
        dagar = {forst: 10_000_00, date(2025, 11, 3): OBETALT - 10_000_00}
        delar = [Delbetalning(forfallodag=d, belopp_ore=ore) for d, ore in dagar.items()]
        return {"delbetalningar": delar}


def raderna(logg: Logg) -> dict[int, tuple[str, int | None]]:
    """What rests on a bank day: by its place in the log how it stands, and what settled it."""
    folj(logg.databas)
    rader = logg.fraga("avvikelser", SIST, val=Filter(reglerade=True)).rader
    return {
        r.position: (r.lage, r.avgjord_position)
        for r in rader
        if r.slag == "vilar-pa-rattat" and r.vad.startswith("bankerna")
    }


def _stang(h: Historia, nar: date, *dagar: date) -> None:
    h.utfor(nar, lambda arbete: stang(arbete, nar, 2025, *dagar))


@pytest.mark.parametrize("slag", [Krav, Anstand, Plan])
def test_fel_v10_den_rattade_dagen_arbetar_av_raden(
    slag: Callable[[], Krav], pg_katalog: Path
) -> None:
    """It turns out to be closed, and is corrected; and so is the day that it was corrected to."""
    fall, nar = slag(), FUNNET
    dag, nasta = fall.dag, fall.dag + DAGEN_EFTER
    with logg_med(pg_katalog, anvandningen) as logg:
        h = Historia(logg.journal)
        fall.besluta(h)
        assert raderna(logg) == {}
        _stang(h, nar, dag)
        [(beslutet, hur)] = raderna(logg).items()
        assert hur == ("ny", None)
        rattat = fall.ratta_dagen(h, nar + DAGEN_EFTER, nasta)
        rakna_om(h, nar + DAGEN_EFTER)
        assert raderna(logg) == {beslutet: ("avgjord", rattat)}
        _stang(h, nar + 2 * DAGEN_EFTER, dag, nasta)
        assert raderna(logg) == {beslutet: ("avgjord", rattat), rattat: ("ny", None)}
        igen = fall.ratta_dagen(h, nar + 3 * DAGEN_EFTER, nasta + DAGEN_EFTER)
        assert raderna(logg) == {beslutet: ("avgjord", rattat), rattat: ("avgjord", igen)}


def test_fel_v10_en_rattelse_av_annat_gor_det_inte(pg_katalog: Path) -> None:
    """And a correction to the closed day itself moves as the demand would have."""
    fall = Krav()
    with logg_med(pg_katalog, anvandningen) as logg:
        h = Historia(logg.journal)
        _stang(h, FUNNET, fall.dag)
        fall.ratta(h, FUNNET, grunder=["ej-anvant"])
        [(beslutet, hur)] = raderna(logg).items()
        assert hur == ("ny", None)
        rattat = fall.ratta_dagen(h, FUNNET + DAGEN_EFTER, fall.dag)
        assert raderna(logg) == {beslutet: ("avgjord", rattat)}
