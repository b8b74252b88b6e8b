"""R: what is written off as preskriberad, and turns out not to have been, is listed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from domain.arende.arende import Arende
from domain.aterkrav import avskrivning, avskrivningshavning
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.kravet import spelat
from tests.fel.hjalp.preskriptionslistan import avbrott, skriv_av, vilar
from tests.projections.hjalp.listor.verb import FORDRAN, A, Historia

HAVS = date(2035, 7, 2)


def test_fel_r_an_interruption_found_later_lists_the_writing_off(pg_katalog: Path) -> None:
    def beratta(h: Historia) -> None:
        skriv_av(h, avskrivning.Avskrivningsgrund.PRESKRIBERAD)
        avbrott(h)

    with spelat(pg_katalog, beratta, rantor=False) as logg:
        [rad] = vilar(logg, HAVS)
        assert (rad.handelse, rad.arende_id) == ("arende.fordran-avskriven", A[0])
        assert (rad.vad, rad.da, rad.nu) == (
            "om fordran var preskriberad den 2035-05-04",
            "ja",
            "nej",
        )


def test_fel_r_one_of_another_ground_rests_on_nothing_of_the_kind(pg_katalog: Path) -> None:
    def beratta(h: Historia) -> None:
        skriv_av(h, avskrivning.Avskrivningsgrund.UTAN_TILLGANGAR)
        avbrott(h)

    with spelat(pg_katalog, beratta, rantor=False) as logg:
        assert vilar(logg, HAVS) == []


def test_fel_r_it_is_settled_when_the_writing_off_is_undone(pg_katalog: Path) -> None:
    def beratta(h: Historia) -> None:
        skriv_av(h, avskrivning.Avskrivningsgrund.PRESKRIBERAD)
        avbrott(h)
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
