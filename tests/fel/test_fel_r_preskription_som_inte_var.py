"""R: what is written off as preskriberad, and turns out not to have been, is listed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from domain.arende.arende import Arende
from domain.aterkrav import avskrivning, avskrivningshavning, indrivning
from domain.grund.indrivare import Indrivare
from tests.domain.hjalp.scenario import ANNA, BO
from tests.fel.hjalp.kravet import betala, spelat
from tests.fel.hjalp.preskriptionslistan import AVBROTT, FANNS, skriv_av, skrivet_krav, vilar
from tests.projections.hjalp.listor.svarsorakel import svar
from tests.projections.hjalp.listor.verb import FORDRAN, A, Historia

HAVS, BETALT = date(2035, 7, 2), date(2025, 6, 20)


def titel(h: Historia) -> int:
    return h.arende(
        indrivning.anteckna_exekutionstitel,
        A[0],
        AVBROTT,
        av=BO,
        registrerad=FANNS,
        fordran_id=FORDRAN,
        titelslag=indrivning.Titelslag.DOM,
        referens="T 12-30",
    )


def overlamnad(h: Historia) -> int:
    return h.arende(
        indrivning.overlamna,
        A[0],
        AVBROTT,
        "regelverk",
        av=BO,
        registrerad=FANNS,
        fordran_id=FORDRAN,
        till=Indrivare.DOMSTOL,
        referens="T 12-30",
    )


def betalning(h: Historia) -> UUID:
    """When the rate was known, that its interest is counted with."""
    return betala(h, BETALT, 1_000_00, BETALT)


@pytest.mark.parametrize("fynd", [skrivet_krav, titel, overlamnad, betalning])
def test_fel_r_an_interruption_found_later_lists_the_writing_off(
    fynd: Callable[[Historia], object], pg_katalog: Path
) -> None:
    def beratta(h: Historia) -> None:
        skriv_av(h, avskrivning.Avskrivningsgrund.PRESKRIBERAD)
        fynd(h)

    with spelat(pg_katalog, beratta, rantor=False) as logg:
        [rad] = vilar(logg, HAVS)
        assert (rad.handelse, rad.arende_id) == ("arende.fordran-avskriven", A[0])
        assert (rad.vad, rad.da, rad.nu) == (
            "om fordran var preskriberad den 2035-05-04",
            "ja",
            "nej",
        )
        [(position, fragat)] = [
            (p, u) for p, f in logg.fakta for u in f.vilar_pa if u.slag == "preskription"
        ]
        kand = logg.fakta[-1][0]
        assert [svar(logg.fakta, k, fragat) for k in (position, kand)] == ["ja", "nej"]


def test_fel_r_one_of_another_ground_rests_on_nothing_of_the_kind(pg_katalog: Path) -> None:
    def beratta(h: Historia) -> None:
        skriv_av(h, avskrivning.Avskrivningsgrund.UTAN_TILLGANGAR)
        skrivet_krav(h)

    with spelat(pg_katalog, beratta, rantor=False) as logg:
        assert vilar(logg, HAVS) == []


def test_fel_r_it_is_settled_when_the_writing_off_is_undone(pg_katalog: Path) -> None:
    def beratta(h: Historia) -> None:
        skriv_av(h, avskrivning.Avskrivningsgrund.PRESKRIBERAD)
        skrivet_krav(h)
        fordran = h.journal.liggare.hamta(Arende, A[0]).fordringar[FORDRAN]
        h.arende(
            avskrivningshavning.hav_avskrivning,
            A[0],
            HAVS,
            "myndighet",
            "utlysning",
            av=ANNA,
            fordran_id=FORDRAN,
            rattar_version=fordran.avskrivningar[0].version,
            orsak="Ett krav hade nått gäldenären",
        )

    with spelat(pg_katalog, beratta, rantor=False) as logg:
        assert vilar(logg, HAVS) == []
