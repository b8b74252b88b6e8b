"""A real uvicorn on a port of the loopback, in a thread, and clients that hold a token."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from threading import Event, Thread
from time import monotonic
from typing import Any

import httpx
import psycopg
import uvicorn
from fastapi import FastAPI
from starlette.routing import BaseRoute

from api.app import skapa_app
from api.grund.behorighet import utfarda
from api.grund.lankar import ROT
from domain.grund.aktor import Aktor, Roll
from store.databas import Databas
from store.installningar import Installningar

HEMLIGHET = "en hemlighet som bara proven har 0123456789"
SOCIALSTYRELSEN = "202100-0555"
SUBJEKT = {
    Roll.HANDLAGGARE: "handlaggare-01",
    Roll.BESLUTSFATTARE: "beslut-01",
    Roll.EKONOM: "ekonom-01",
    Roll.GRANSKARE: "granskare-01",
    Roll.SOKANDE: "sokande-01",
}
TALAMOD = 30.0
"""Seconds after which a test that waits has failed."""
_VAGAR: dict[int, BaseRoute] = {}
"""The routes of each room, as the first server prepared them."""


class _Uvicorn(uvicorn.Server):
    """Says when it listens, or that it never will."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.klar = Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        try:
            await super().startup(sockets)
        finally:
            self.klar.set()


class Api:
    """The running API: its database, its application, and clients for whoever asks."""

    def __init__(self, databas: Databas, app: FastAPI, adress: str) -> None:
        self.databas = databas
        self.app = app
        self.adress = adress
        self.lyssnare: list[Callable[[httpx.Response], None]] = []
        """Those who hear every answer that a client gets."""
        self._conn: psycopg.Connection | None = None
        self._klienter: dict[tuple[str | None, str | None, str], httpx.Client] = {}

    def klient(
        self, roll: Roll | None = None, sub: str | None = None, org: str = SOCIALSTYRELSEN
    ) -> httpx.Client:
        """A client that speaks as `roll`; without a role it has no token."""
        nyckel = (roll, sub, org)
        if nyckel not in self._klienter:
            headers = {} if roll is None else {"Authorization": f"Bearer {token(roll, sub, org)}"}
            self._klienter[nyckel] = httpx.Client(
                base_url=self.adress,
                headers=headers,
                timeout=TALAMOD,
                event_hooks={"response": [self._beratta]},
            )
        return self._klienter[nyckel]

    def huvud(self) -> int:
        """The position of the last fact in the log."""
        if self._conn is None:
            self._conn = psycopg.connect(self.databas.app_url, autocommit=True)
        rad = self._conn.execute("SELECT coalesce(max(position), 0) FROM logg.handelse").fetchone()
        assert rad is not None
        return int(rad[0])

    def _beratta(self, svar: httpx.Response) -> None:
        for lyssnare in self.lyssnare:
            lyssnare(svar)

    def stang(self) -> None:
        for klient in self._klienter.values():
            klient.close()
        if self._conn is not None:
            self._conn.close()


def token(roll: Roll, sub: str | None = None, org: str = SOCIALSTYRELSEN) -> str:
    aktor = Aktor(subjekt=sub or SUBJEKT[roll], roll=roll, organisation=org)
    return utfarda(HEMLIGHET, aktor, timedelta(hours=1))


@contextmanager
def servera(databas: Databas, *, foljare: bool = True, **installningar: Any) -> Iterator[Api]:
    """Serve `databas` until the block ends. `installningar` are named as in the environment."""
    app = skapa_app(databas, HEMLIGHET, Installningar(**installningar), foljare=foljare)
    _dela_vagarna(app)
    server = _Uvicorn(
        uvicorn.Config(app, host="127.0.0.1", port=0, log_config=None, lifespan="on", ws="none")
    )
    trad = Thread(target=server.run, name="uvicorn")
    trad.start()
    assert server.klar.wait(TALAMOD)
    assert server.started, "servern startade inte"
    port = server.servers[0].sockets[0].getsockname()[1]
    api = Api(databas, app, f"http://127.0.0.1:{port}{ROT}")
    try:
        yield api
    finally:
        api.stang()
        server.should_exit = True
        _vanta_ut(databas, trad)


def _dela_vagarna(app: FastAPI) -> None:
    """A room's routes are prepared when they are first asked for, which costs half a second.

    They know nothing of the application that they stand in, so every later one has the first's.
    """
    for nr, vag in enumerate(app.router.routes):
        if (rum := getattr(vag, "original_router", None)) is not None:
            app.router.routes[nr] = _VAGAR.setdefault(id(rum), vag)


def _vanta_ut(databas: Databas, trad: Thread) -> None:
    """Join the thread; those that listen to the log are woken, so that they see that it is over."""
    sist = monotonic() + TALAMOD
    while trad.is_alive():
        assert monotonic() < sist, "servern slutade inte"
        with suppress(psycopg.OperationalError), psycopg.connect(databas.app_url) as conn:
            conn.execute("SELECT pg_notify('logg', ''), pg_notify('vy', '')")
        trad.join(0.05)
