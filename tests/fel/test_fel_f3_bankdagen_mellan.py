"""A receipt that was not the last gets another day, or is found late: it counts from its day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from domain.arende.arende import Arende
from domain.fordran.fordran import Fordran
from domain.inbetalning.inbetalning import Inbetalning
from projections.listor.avvikelser import Avvikelse, Avvikelsetyp
from tests.fel.hjalp.kravet import betala, ratta, spelat
from tests.projections.hjalp.listor.logg import Logg
from tests.projections.hjalp.listor.verb import FORDRAN, INBETALNING, A, Historia

SAGT = date(2025, 6, 20)
FORST, RATT, SIST = date(2025, 6, 20), date(2025, 6, 23), date(2025, 9, 15)
UPPTACKT = date(2025, 10, 1)
PER = date(2025, 12, 31)
T = 1_000_00


def _fordran(logg: Logg) -> Fordran:
    return logg.journal.liggare.hamta(Arende, A[0]).fordringar[FORDRAN]


def _skulden(logg: Logg) -> tuple[int, int, int]:
    f = _fordran(logg)
    return f.utestaende_ore, f.ranta_ore, f.ranta_betald_ore


def _avvikelser(logg: Logg) -> list[Avvikelse]:
    slag = {Avvikelsetyp.PLACERING_UTEBLIVEN, Avvikelsetyp.VILAR_PA_RATTAT}
    return [r for r in logg.fraga("avvikelser", PER).rader if r.slag in slag]


def test_fel_f3_the_first_receipt_is_corrected_or_found_last(pg_katalog: Path) -> None:
    def rattad(h: Historia) -> None:
        i = betala(h, FORST, 20 * T, FORST)
        betala(h, SIST, 10 * T, SIST, nr=1)
        ratta(h, i, RATT, 20 * T, UPPTACKT)

    def sent_funnen(h: Historia) -> None:
        betala(h, SIST, 10 * T, SIST, nr=1)
        betala(h, RATT, 20 * T, UPPTACKT)

    def genast(h: Historia) -> None:
        betala(h, RATT, 20 * T, RATT)
        betala(h, SIST, 10 * T, SIST, nr=1)

    utfall = []
    for beratta in (rattad, sent_funnen, genast):
        with spelat(pg_katalog, beratta) as logg:
            utfall.append(_skulden(logg))
            for i in INBETALNING[:2]:
                assert logg.journal.liggare.hamta(Inbetalning, i).oplacerat_ore == 0
            assert _fordran(logg).ranta_till == SIST
            assert _avvikelser(logg) == []
            [rad] = logg.fraga("fordringar", PER).rader
            assert (rad.utestaende_ore, rad.ranta_att_rakna_om) == (utfall[-1][0], False)
    assert utfall[0] == utfall[1] == utfall[2]


@pytest.mark.parametrize("ratt", [date(2025, 6, 3), date(2025, 6, 27), date(2025, 8, 29)])
def test_fel_f3_the_only_receipt_of_a_late_claim_gets_another_day(
    pg_katalog: Path, ratt: date
) -> None:
    """An earlier day or a later one; the interest had been counted to the one that was said."""

    def rattad(h: Historia) -> None:
        ratta(h, betala(h, SAGT, 20 * T, SAGT), ratt, 20 * T, UPPTACKT)

    with spelat(pg_katalog, rattad) as logg:
        fick, _, betald_ranta = _skulden(logg)
        assert not _avvikelser(logg)
    with spelat(pg_katalog, lambda h: betala(h, ratt, 20 * T, ratt)) as logg:
        skuld, ranta, betald = _skulden(logg)
    assert (fick, betald_ranta) == (skuld, betald) == (skuld, ranta)


def test_fel_f3_what_the_rules_refuse_to_place_anew_says_so(pg_katalog: Path) -> None:
    """The rate of the new day is not established: it is listed until it is placed."""

    def beratta(h: Historia) -> None:
        ratta(h, betala(h, FORST, 20 * T, FORST), date(2025, 7, 15), 20 * T, UPPTACKT)

    with spelat(pg_katalog, beratta, rantor=False) as logg:
        [rad] = _avvikelser(logg)
        assert (rad.slag, rad.belopp_ore) == (Avvikelsetyp.PLACERING_UTEBLIVEN, 20 * T)
        assert (rad.inbetalning_id, rad.arende_id) == (INBETALNING[0], A[0])
        assert rad.uppgift is not None
        assert "2025-07-01" in rad.uppgift
        assert rad.uppgift in rad.lydelse
