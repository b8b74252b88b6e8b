"""A deviation is work: new, seen, settled by somebody or by a fact, and new again if it changes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

import pytest

from api.kommandon.avvikelse import rakna_om_rantan
from projections.listor import Filter
from tests.domain.hjalp.scenario import BO
from tests.fel.hjalp.allt_anvant import anvandningen
from tests.fel.hjalp.kravet import faststall_ranta
from tests.fel.hjalp.slagen import RATTAT, RATTELSER, rakna_om, sedd, star_fast
from tests.projections.hjalp.historierna import folj
from tests.projections.hjalp.listor.logg import Logg, logg_med
from tests.projections.hjalp.listor.verb import Historia

SIST = date(2025, 12, 31)
SEDD, AVGJORT, OMRAKNAT = date(2025, 9, 2), date(2025, 9, 4), date(2025, 9, 8)


class Spelat(NamedTuple):
    """A history, and where in the log each thing was done in it."""

    logg: Logg
    rattat: int
    sedd: int
    avgjort: int
    omraknat: int


@pytest.fixture(scope="module")
def spelat(pg_katalog: Path) -> Iterator[Spelat]:
    """A rate and a day are corrected: the one is counted anew, the other stands."""
    with logg_med(pg_katalog, _rattat) as logg:
        h = Historia(logg.journal)
        rantan, dagen = _rader(logg)
        lagen = [rantan.rattad_position, sedd(h, rantan, SEDD), star_fast(h, dagen, AVGJORT)]
        lagen += [rakna_om(h, OMRAKNAT)]
        folj(logg.databas)
        yield Spelat(logg, *lagen)


def _rattat(h: Historia) -> None:
    anvandningen(h)
    for slag in ("inkommen-dag", "ranta"):
        RATTELSER[slag][0](h)


def _rader(logg: Logg, per: date = SIST, kand: int | None = None, *, alla: bool = False) -> Any:
    """The rate's, and the day's."""
    rader = logg.fraga("avvikelser", per, kand, Filter(reglerade=alla)).rader
    funna = [r for r in rader if r.slag == "vilar-pa-rattat"]
    rantor = ("arende.ranta-beraknad", "räntan att räkna med från 2024-07-01")
    return [
        *(r for r in funna if (r.handelse, r.vad) == rantor),
        *(r for r in funna if (r.handelse, r.da) == ("arende.bidrag-beviljat", "2024-02-20")),
    ]


def _lagen(spelat: Spelat, per: date, kand: int | None, *, alla: bool = True) -> list[str]:
    return [r.lage for r in _rader(spelat.logg, per, kand, alla=alla)]


def test_it_is_new_then_seen_then_settled(spelat: Spelat) -> None:
    ranta_ny, dag_ny = _lagen(spelat, SIST, spelat.rattat)[0], "ny"
    assert (ranta_ny, dag_ny) == ("ny", "ny")
    assert _lagen(spelat, SIST, spelat.sedd)[0] == "sedd"
    assert _lagen(spelat, SIST, spelat.avgjort)[-1] == "avgjord"
    assert _lagen(spelat, SIST, spelat.sedd)[-1] == "ny"


def test_who_settled_it_is_told(spelat: Spelat) -> None:
    dagen = _rader(spelat.logg, alla=True)[-1]
    assert (dagen.lage, dagen.avgjord_position) == ("avgjord", spelat.avgjort)
    assert dagen.avgjord_av == "anna (202100-0555)"
    assert dagen.lydelse == "2024-02-20 → 2024-02-21"


def test_what_was_counted_anew_is_settled_by_that(spelat: Spelat) -> None:
    gamla = [r for r in _rader(spelat.logg, alla=True) if r.handelse == "arende.ranta-beraknad"]
    assert {(r.lage, r.avgjord_position) for r in gamla} == {("avgjord", spelat.omraknat)}
    assert _lagen(spelat, SIST, spelat.omraknat, alla=False) == []


def test_it_was_not_settled_before_its_day(spelat: Spelat) -> None:
    assert _lagen(spelat, date(2025, 9, 3), None)[-1] == "ny"
    assert _lagen(spelat, RATTAT, None)[0] != "sedd"


def test_one_command_counts_them_all_again(pg_katalog: Path) -> None:
    def historien(h: Historia) -> None:
        anvandningen(h)
        RATTELSER["ranta"][0](h)

    with logg_med(pg_katalog, historien) as logg:
        rantor = [r for r in _rader(logg) if r.handelse == "arende.ranta-beraknad"]
        vilka = [(r.arende_id, UUID(r.objekt_id)) for r in rantor]
        om = rakna_om_rantan(None, av=BO, verkningsdag=OMRAKNAT, fordringar=vilka)
        logg.journal.utfor(om)
        folj(logg.databas)
        assert rantor
        assert not [r for r in _rader(logg) if r.handelse == "arende.ranta-beraknad"]


def test_what_is_corrected_again_is_new_again(spelat: Spelat) -> None:
    logg, h = spelat.logg, Historia(spelat.logg.journal)
    h.utfor(date(2025, 10, 1), faststall_ranta(date(2024, 7, 1), 175, date(2025, 10, 1)))
    folj(logg.databas)
    [rantan] = [r for r in _rader(logg) if r.handelse == "arende.ranta-beraknad"]
    assert (rantan.lage, rantan.da, rantan.nu) == ("ny", "1,50 procent", "2,00 procent")
    sedd(h, rantan, date(2025, 10, 2))
    h.utfor(date(2025, 10, 3), faststall_ranta(date(2024, 7, 1), 150, date(2025, 10, 3)))
    folj(logg.databas)
    assert not [r for r in _rader(logg) if r.handelse == "arende.ranta-beraknad"]
