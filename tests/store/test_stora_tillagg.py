"""Row 1: the stock recorder hangs for ever, holding its lock, at half a megabyte or 3,000 facts."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest

from domain.anslag.anslagspost import Anslag
from domain.arende.arende import Arende
from domain.beslut.bifall import BidragBeviljat
from domain.utlysning.utlysning import Medel
from store.journal import Journal
from tests.store.hjalp.loggen import (
    AR,
    beviljat,
    fyll,
    lagg_till_tilldelning,
    post,
    spara,
    utlyst,
    varde,
)

pytestmark = pytest.mark.grundlig

MEGABYTE = 1_000_000


def test_ett_faktum_pa_20_megabyte(journal: Journal, skrivare: psycopg.Connection[Any]) -> None:
    """Row 1. It is recorded and read back whole, and the next writer gets its turn."""
    spara(journal.liggare, "16", 1)
    utlysning = journal.utfor(lambda a: a.ny(utlyst(post("16").id, 100)))
    medel = Medel(
        anslag_id=post("16").id,
        budgetar=AR,
        utlysning_id=utlysning.rader[0].originator_id,
    )
    arende = beviljat(medel, 100, motivering="å" * (10 * MEGABYTE))
    kvitto = journal.utfor(lambda a: a.ny(arende))

    assert (
        varde(
            skrivare,
            "SELECT octet_length(state) FROM logg.handelse WHERE position = %s",
            kvitto.position,
        )
        > 20 * MEGABYTE
    )
    (last,) = journal.liggare.events.get(arende.id)
    assert isinstance(last, BidragBeviljat)
    assert last.beslut.motivering == "å" * (10 * MEGABYTE)
    assert journal.liggare.hamta(Arende, arende.id).beviljat_ore == 100
    assert spara(journal.liggare, "nästa").position == kvitto.position + 1


def test_50_000_fakta_i_ett_tillagg(journal: Journal, skrivare: psycopg.Connection[Any]) -> None:
    """Row 1. One append, one stamp, dense positions, and one guard entry for them all."""
    forsta = spara(journal.liggare, "16")
    kvitto = journal.utfor(lambda a: fyll(a.hamta(Anslag, post("16").id), 50_000))

    assert [rad.id for rad in kvitto.rader] == list(range(2, 50_002))
    assert skrivare.execute(
        "SELECT count(*), min(tillagg), max(tillagg), count(DISTINCT registrerad)"
        " FROM logg.handelse WHERE position > %s",
        (forsta.position,),
    ).fetchone() == (50_000, 2, 2, 1)
    assert skrivare.execute("SELECT position, kvar FROM logg.vakt").fetchall() == [(2, 5_000_000)]
    assert len(journal.liggare.hamta(Anslag, post("16").id).belopp) == 50_000
    assert lagg_till_tilldelning(journal.liggare, post("16").id).position == 50_002
