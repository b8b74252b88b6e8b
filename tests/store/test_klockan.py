"""Row 8: the log stamps under its lock, and no clock can break its order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import psycopg
import pytest

from store.basis import losa
from store.databas import Databas
from store.liggare import Liggare
from tests.store.hjalp.loggen import (
    Jamte,
    ankomna,
    las_huvudet,
    manga,
    positioner,
    ropa,
    satt_klocka,
    spara,
    vanta_pa,
    varde,
)

MIKRO = timedelta(microseconds=1)


@pytest.mark.parametrize("hopp", ["1999-12-31 23:59:59+00", "2199-01-01 00:00:00+00"])
def test_en_klocka_som_hoppar_bryter_ingen_ordning(
    agare: psycopg.Connection[Any], skrivare: psycopg.Connection[Any], hopp: str
) -> None:
    """Backwards, ahead, standing still, and back again: positions and stamps go the same way."""
    stamplar = []
    for klocka in ("2026-01-01 12:00:00+00", hopp, hopp, "2026-01-01 12:00:01+00"):
        satt_klocka(agare, klocka)
        stamplar += [ropa(skrivare, manga(2))[1] for _ in range(3)]

    assert all(forut < nu for forut, nu in pairwise(stamplar))
    assert positioner(skrivare) == list(range(1, 25))
    rader = skrivare.execute("SELECT registrerad FROM logg.handelse ORDER BY position").fetchall()
    assert [tid for (tid,) in rader] == [tid for tid in stamplar for _ in range(2)]
    assert [losa(skrivare, tid) for tid in stamplar] == list(range(2, 25, 2))


def test_efter_ett_hopp_bakat_gar_stampeln_en_mikrosekund_i_taget(
    agare: psycopg.Connection[Any], skrivare: psycopg.Connection[Any]
) -> None:
    """It says as little as it can that the clock did not say."""
    satt_klocka(agare, "2026-01-01 12:00:00+00")
    forsta = ropa(skrivare, manga(1))[1]
    assert forsta == datetime(2026, 1, 1, 12, tzinfo=UTC)
    satt_klocka(agare, "2025-01-01 12:00:00+00")
    assert [ropa(skrivare, manga(1))[1] for _ in range(2)] == [forsta + MIKRO, forsta + 2 * MIKRO]


def test_den_som_vantade_pa_laset_stamplas_efter_den_som_holl_det(
    databas: Databas, liggare: Liggare, agare: psycopg.Connection[Any]
) -> None:
    """Row 8. The stock time is set before the lock, so that it says when somebody began to wait."""
    with las_huvudet(databas) as hallare:
        vantande = Jamte(lambda: spara(liggare, "16"))
        vanta_pa(lambda: ankomna(agare))
        slapptes = varde(agare, "SELECT clock_timestamp()")
        hallare.rollback()
    assert vantande.svar().registrerad > slapptes
