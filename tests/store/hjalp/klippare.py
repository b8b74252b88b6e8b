"""A proxy before the database's Unix socket, which can lose an append or cut the reply to it."""

from __future__ import annotations

import socket
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread

import psycopg
from psycopg.conninfo import make_conninfo

_FARDIG = b"Z\x00\x00\x00\x05I"
"""ReadyForQuery, idle: the server has committed."""


class Klippare:
    """`url` goes through the proxy. The next `tappa` appends never arrive at the database; the next

    `klipp` after them are committed, and their replies are lost.
    """

    def __init__(self, url: str) -> None:
        with psycopg.connect(url) as conn:
            namn = f".s.PGSQL.{conn.info.port}"
            self._mal = str(Path(conn.info.host) / namn)
        self._katalog = tempfile.TemporaryDirectory(prefix="klipp-")
        self.url = make_conninfo(url, host=self._katalog.name)
        self.tappa = 0
        self.klipp = 0
        self.klippta = 0
        self.innan: Callable[[], object] = lambda: None
        """Done before the client learns that its connection is gone."""
        self._dorr = socket.socket(socket.AF_UNIX)
        self._dorr.bind(str(Path(self._katalog.name) / namn))
        self._dorr.listen()
        self._oppna: list[socket.socket] = []
        self._tradar = [Thread(target=self._ta_emot, daemon=True)]
        self._tradar[0].start()

    def stang(self) -> None:
        """Nobody comes through any more, and those who are through are cut off."""
        _stang(self._dorr)
        for uttag in self._oppna:
            _stang(uttag)
        for trad in self._tradar:
            trad.join(5)
        self._katalog.cleanup()

    def _ta_emot(self) -> None:
        with suppress(OSError):
            while True:
                klient, _ = self._dorr.accept()
                server = socket.socket(socket.AF_UNIX)
                server.connect(self._mal)
                self._oppna += [klient, server]
                trad = Thread(target=self._formedla, args=(klient, server), daemon=True)
                self._tradar.append(trad)
                trad.start()

    def _formedla(self, klient: socket.socket, server: socket.socket) -> None:
        """Carry one connection: requests in a thread of their own, replies here."""
        klipps = [False]

        def fragor() -> None:
            with suppress(OSError):
                while data := klient.recv(65536):
                    if b"logg.lagg_till(" in data and self.tappa:
                        self.tappa -= 1
                        self.innan()
                        break
                    if b"logg.lagg_till(" in data and self.klipp:
                        self.klipp -= 1
                        klipps[0] = True
                    server.sendall(data)
            _stang(server)

        trad = Thread(target=fragor, daemon=True)
        trad.start()
        with suppress(OSError):
            while data := server.recv(65536):
                if not klipps[0]:
                    klient.sendall(data)
                elif data.endswith(_FARDIG):
                    self.klippta += 1
                    self.innan()
                    break
        _stang(klient)
        _stang(server)
        trad.join(5)


def _stang(uttag: socket.socket) -> None:
    with suppress(OSError):
        uttag.shutdown(socket.SHUT_RDWR)
    uttag.close()
