"""The private PostgreSQL: killed without warning, started again, and every receipt still holds."""

from __future__ import annotations

import os
import signal
from functools import partial
from pathlib import Path
from threading import Event

from store.databas import inbyggd
from store.fel import OkantUtfall
from store.journal import Arbete, Journal, Kvitto
from store.liggare import Liggare
from tests.store.conftest import Anslut
from tests.store.hjalp.loggen import Jamte, positioner, post, vanta_pa, varde


def test_efter_kill_9_finns_allt_som_kvitterats(egen_katalog: Path, anslut: Anslut) -> None:
    """The postmaster dies while a writer is at it; what it was told is recorded, is."""
    databas = inbyggd(egen_katalog, "liggare")
    databas.migrera()
    kvitton: list[Kvitto] = []
    slut = Event()

    def skriv() -> str | None:
        with Liggare({"LIGGARE_URL": databas.app_url}) as liggare:
            liggare.recorder.pool.timeout = 0.1
            for nr in range(100_000):
                nyckel = f"nyckel {nr}"
                try:
                    ny = partial(Arbete.ny, strom=post(nr, 2))
                    kvitton.append(Journal(liggare).utfor(ny, nyckel=nyckel))
                except OkantUtfall as utfall:
                    return utfall.nyckel
                if slut.is_set():
                    break
        return None

    skrivande = Jamte(skriv)
    vanta_pa(lambda: len(kvitton) > 50)
    postmaster = int((egen_katalog / "pg" / "postmaster.pid").read_text().split()[0])
    os.kill(postmaster, signal.SIGKILL)
    okand = skrivande.svar()

    igen = inbyggd(egen_katalog, "liggare")
    assert igen == databas
    igen.krav_fardig()
    conn = anslut(igen.app_url)
    assert varde(conn, "SHOW fsync") == "on"
    kvitterade = {(k.tillagg, rad.id) for k in kvitton for rad in k.rader}
    i_loggen = set(conn.execute("SELECT tillagg, position FROM logg.handelse").fetchall())
    assert kvitterade <= i_loggen
    fler = len(i_loggen) - len(kvitterade)
    assert fler == 3 * varde(conn, "SELECT count(*) FROM logg.handelse WHERE nyckel = %s", okand)
    assert positioner(conn) == list(range(1, len(i_loggen) + 1))
    with Liggare({"LIGGARE_URL": igen.app_url}) as liggare:
        kvitto = Journal(liggare).utfor(lambda a: a.ny(post("efter")))
    assert kvitto.position == len(i_loggen) + 1
    assert kvitto.registrerad > kvitton[-1].registrerad
