"""Row 16: a connection lost at any point of an append leaves all or nothing; the key says which.

The stock recorder inserts again, and reports its own committed write as a conflict.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import psycopg
import pytest

from store.databas import Databas
from store.fel import OkantUtfall, RedanRegistrerad
from store.liggare import Liggare
from store.recorder import FORSOK_EFTER_TAPPAD_ANSLUTNING
from tests.store.hjalp.klippare import Klippare
from tests.store.hjalp.loggen import (
    Jamte,
    ankomna,
    avsluta,
    korta_tiden,
    las_huvudet,
    manga,
    positioner,
    post,
    ropa,
    spara,
    vanta_pa,
    varde,
)


@pytest.fixture
def klippare(databas: Databas) -> Iterator[Klippare]:
    """Between the application and its database."""
    klippare = Klippare(databas.app_url)
    yield klippare
    klippare.stang()


@pytest.fixture
def avlagsen(klippare: Klippare, databas: Databas) -> Iterator[Liggare]:
    """An application that reaches its database through the proxy."""
    with Liggare({"LIGGARE_URL": klippare.url}) as liggare:
        yield liggare


def _skriv(liggare: Liggare) -> list[int]:
    inspelade = liggare.save(post("16", 4), nyckel="nyckel", forfragan=b"1")
    return [i.notification.id for i in inspelade]


def _doda_vantande(agare: psycopg.Connection[Any], ganger: int) -> None:
    """End the append's server process while it waits for the log, that many times."""
    dodade: set[int] = set()
    for _ in range(ganger):
        vantande = vanta_pa(lambda: ankomna(agare) - dodade)
        avsluta(agare, vantande)
        dodade.update(vantande)


def test_dodad_i_vantan_pa_loggen_skriver_en_gang(
    databas: Databas, liggare: Liggare, agare: psycopg.Connection[Any]
) -> None:
    """Row 16. Nothing had been done; the recorder asks again with the same key."""
    with las_huvudet(databas) as hallare:
        skrivning = Jamte(lambda: _skriv(liggare))
        _doda_vantande(agare, 3)
        hallare.rollback()
    assert skrivning.svar() == [1, 2, 3, 4, 5]
    assert positioner(agare) == [1, 2, 3, 4, 5]


def test_dodad_varje_gang_ar_ett_okant_utfall_med_nyckel(
    databas: Databas, liggare: Liggare, agare: psycopg.Connection[Any]
) -> None:
    """Row 16. It gives up after a bounded number of tries; whoever asks by key is answered."""
    with las_huvudet(databas) as hallare:
        skrivning = Jamte(lambda: _skriv(liggare))
        _doda_vantande(agare, FORSOK_EFTER_TAPPAD_ANSLUTNING)
        with pytest.raises(OkantUtfall) as utfall:
            skrivning.svar()
        hallare.rollback()
    assert utfall.value.nyckel == "nyckel"
    assert liggare.recorder.select_nyckel("nyckel") is None
    assert positioner(agare) == []
    assert _skriv(liggare) == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("ganger", [1, FORSOK_EFTER_TAPPAD_ANSLUTNING - 1])
def test_ett_tappat_svar_pa_ett_bestaende_tillagg(
    klippare: Klippare, avlagsen: Liggare, agare: psycopg.Connection[Any], ganger: int
) -> None:
    """Row 16. The facts were committed, the reply lost: the same answer, and once in the log."""
    klippare.klipp = ganger
    assert _skriv(avlagsen) == [1, 2, 3, 4, 5]
    assert klippare.klippta == ganger
    assert positioner(agare) == [1, 2, 3, 4, 5]


def test_varje_svar_tappat_ar_ett_okant_utfall_men_skrivet_en_gang(
    klippare: Klippare, avlagsen: Liggare, agare: psycopg.Connection[Any]
) -> None:
    """Row 16. The caller does not know; the log does, by the key."""
    klippare.klipp = 10**6
    with pytest.raises(OkantUtfall) as utfall:
        _skriv(avlagsen)
    assert utfall.value.nyckel == "nyckel"
    klippare.klipp = 0
    assert positioner(agare) == [1, 2, 3, 4, 5]
    with pytest.raises(RedanRegistrerad) as redan:
        _skriv(avlagsen)
    assert redan.value.tillagg == 1


def test_en_databas_som_uteblir_ar_ett_okant_utfall(
    klippare: Klippare, avlagsen: Liggare, agare: psycopg.Connection[Any]
) -> None:
    """Row 16. It comes back as an error in bounded time, not as a hang."""
    spara(avlagsen, "15")
    avlagsen.recorder.pool.timeout = 0.2
    klippare.stang()
    with pytest.raises(OkantUtfall):
        _skriv(avlagsen)
    assert positioner(agare) == [1]


def test_utan_egen_nyckel_skrivs_det_anda_en_gang(
    klippare: Klippare, avlagsen: Liggare, agare: psycopg.Connection[Any]
) -> None:
    """Row 16. Every append has a key, also when nobody gave it one."""
    klippare.klipp = 1
    kvitto = spara(avlagsen, "16", 2)
    assert (kvitto.tillagg, kvitto.position) == (1, 3)
    assert positioner(agare) == [1, 2, 3]
    assert kvitto.registrerad == varde(agare, "SELECT max(registrerad) FROM logg.handelse")


def test_ett_svar_som_tappats_och_en_logg_som_ar_upptagen(
    databas: Databas, klippare: Klippare, avlagsen: Liggare, agare: psycopg.Connection[Any]
) -> None:
    """Row 16. Busy says that nothing was recorded, which is more than anybody knows here."""
    korta_tiden(agare)
    hallare: list[psycopg.Connection[Any]] = []
    klippare.innan = lambda: hallare.append(las_huvudet(databas))
    klippare.klipp = 1
    with pytest.raises(OkantUtfall):
        _skriv(avlagsen)
    hallare[0].close()
    assert positioner(agare) == [1, 2, 3, 4, 5]


def test_ett_forsok_som_gick_forlorat_och_en_annan_som_hann_fore(
    klippare: Klippare, avlagsen: Liggare, liggare: Liggare, agare: psycopg.Connection[Any]
) -> None:
    """Row 16. The key is in the log, but not with our facts: they are not answered as recorded."""
    klippare.innan = lambda: liggare.save(post("annan"), nyckel="nyckel", forfragan=b"1")
    klippare.tappa = 1
    with pytest.raises(RedanRegistrerad) as redan:
        _skriv(avlagsen)
    assert redan.value.tillagg == 1
    assert positioner(agare) == [1]


def test_en_pool_av_doda_anslutningar_hindrar_inte_skrivaren(
    liggare: Liggare, agare: psycopg.Connection[Any]
) -> None:
    """Row 16. After a restart every pooled connection is dead; that is one loss, not ten."""
    grind = Barrier(10)

    def halla() -> None:
        with liggare.recorder.pool.connection() as conn:
            conn.execute("SELECT 1")
            grind.wait(30)

    with ThreadPoolExecutor(10) as tradar:
        list(tradar.map(lambda _: halla(), range(10)))
    avsluta(
        agare,
        [
            pid
            for (pid,) in agare.execute(
                "SELECT pid FROM pg_stat_activity"
                " WHERE datname = current_database() AND usename = 'liggare_app'"
            )
        ],
    )
    assert _skriv(liggare) == [1, 2, 3, 4, 5]
    assert positioner(agare) == [1, 2, 3, 4, 5]


def _haller_loggen(agare: psycopg.Connection[Any]) -> set[int]:
    """The append's server process, when it has the log and is writing."""
    ledig = agare.execute("SELECT FROM logg.huvud FOR UPDATE SKIP LOCKED").fetchone()
    return set() if ledig is not None else ankomna(agare, "true")


@pytest.mark.parametrize("titt", [1, 3, 10, 40])
def test_dodad_mitt_i_ett_stort_tillagg_ar_allt_eller_inget(
    databas: Databas, agare: psycopg.Connection[Any], titt: int
) -> None:
    """Row 16. The raw call, killed when it was seen writing for the first, third … time."""
    argumenten = manga(20_000, nyckel="stort", forfragan=b"1")

    def skrivning() -> tuple[Any, ...] | None:
        with psycopg.connect(databas.app_url, autocommit=True) as conn:
            try:
                return ropa(conn, argumenten)
            except psycopg.OperationalError:
                return None

    stort = Jamte(skrivning)
    sedda: list[set[int]] = []

    def skriver() -> set[int]:
        sedda.append(_haller_loggen(agare))
        return sedda[-1] if len([s for s in sedda if s]) >= titt or not stort.is_alive() else set()

    vanta_pa(lambda: skriver() or not stort.is_alive())
    avsluta(agare, sedda[-1])
    svar = stort.svar()
    vanta_pa(lambda: not ankomna(agare, "true"))
    antal = len(positioner(agare))
    assert antal == (20_000 if svar else antal)
    assert antal in (0, 20_000)
    assert varde(agare, "SELECT count(*) FROM logg.handelse WHERE nyckel = 'stort'") == bool(antal)


def test_dodad_mitt_i_ett_stort_tillagg_skriver_en_gang(
    liggare: Liggare, agare: psycopg.Connection[Any]
) -> None:
    """Row 16. The same through the recorder, which asks again until it knows."""
    stor = post("stor", 10_000)
    skrivning = Jamte(lambda: liggare.save(stor))
    dodade: set[int] = set()
    for _ in range(2):
        skrivande = vanta_pa(lambda: (_haller_loggen(agare) - dodade) or not skrivning.is_alive())
        if isinstance(skrivande, set):
            avsluta(agare, skrivande)
            dodade.update(skrivande)
    inspelade = skrivning.svar()
    assert [i.notification.id for i in inspelade] == list(range(1, 10_002)) == positioner(agare)
