"""A read: one snapshot, one basis. The tables are read where they all stand, or waited for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from threading import Condition, Event, Lock, Thread
from time import monotonic
from typing import Any, NamedTuple

import psycopg
from psycopg_pool import ConnectionPool

from projections.foljare import KANAL
from projections.projektion import Projektion
from projections.tabeller import PROJEKTIONER
from store.basis import Basis, basis, huvud, idag, losa
from store.svans import POLLINTERVALL, Svans

TALAMOD = 2.0
"""Seconds that a read waits for a projection, and a write for being seen."""


class InteIkapp(Exception):
    """A projection has not come to the position that was asked for."""

    def __init__(self, position: int) -> None:
        super().__init__(f"Tabellerna har inte hunnit till position {position}. Försök igen strax.")


class Lasning(NamedTuple):
    conn: psycopg.Connection[Any]
    basis: Basis


class Status(NamedTuple):
    """How a projection stands; `fel` names the fact at `fel_position` that stops it."""

    namn: str
    position: int
    fel_position: int | None
    fel: str | None


class Lasare:
    """Opens reads on a pool, and knows how far the tables have come."""

    def __init__(
        self,
        pool: ConnectionPool[Any],
        url: str,
        projektioner: Sequence[Projektion] = PROJEKTIONER,
    ) -> None:
        self._pool = pool
        self._namn = [p.namn for p in projektioner]
        self._vakna = Condition()
        self._slut = Event()
        self._svans = Svans(url, KANAL)
        self._natt = 0
        self._las = Lock()
        self._trad: Thread | None = None

    def stang(self) -> None:
        self._slut.set()
        if self._trad is not None:
            self._trad.join()

    @contextmanager
    def las(self, per: date | None = None, kand: int | datetime | None = None) -> Iterator[Lasning]:
        """A snapshot at (per, kand); today in Sweden and where the tables stand, if not given.

        Raises PositionenFinnsInte, and InteIkapp when a `kand` is not reached within TALAMOD.
        """
        sist = monotonic() + TALAMOD
        while True:
            with self._pool.connection() as conn, conn.transaction():
                conn.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                stod = min(s.position for s in self._status(conn))
                position = losa(conn, stod if kand is None else kand)
                if position <= stod:
                    yield Lasning(conn, basis(conn, per or idag(), position))
                    return
            kvar = sist - monotonic()
            if kvar < 0 or not self.vanta(position, kvar):
                raise InteIkapp(position)

    def vanta(self, position: int, sekunder: float | None = None) -> bool:
        """Wait until every projection has come to `position`; False if the time was up first.

        The time is TALAMOD if it is not given.
        """
        self._hor_pa()
        sekunder = TALAMOD if sekunder is None else max(0, sekunder)
        with self._vakna:
            return self._vakna.wait_for(lambda: self._natt >= position, timeout=sekunder)

    def _hor_pa(self) -> None:
        """Begin to listen when somebody first has to wait: a single read never has to."""
        with self._las:
            if self._trad is None:
                self._trad = Thread(target=self._lyssna, name="lasare", daemon=True)
                self._trad.start()

    def status(self) -> tuple[int, list[Status]]:
        """The head of the log, and how each projection stands."""
        with self._pool.connection() as conn:
            return huvud(conn), self._status(conn)

    def _status(self, conn: psycopg.Connection[Any]) -> list[Status]:
        rader = conn.execute(
            "SELECT namn, position, fel_position, fel FROM vy.projektion WHERE namn = ANY(%s)"
            " ORDER BY namn",
            (self._namn,),
        )
        return [Status(*rad) for rad in rader]

    def _lyssna(self) -> None:
        """Keep `_natt` current: on every notification, and now and then without one."""
        while not self._slut.is_set():
            try:
                self._svans.lyssna()
                with self._pool.connection() as conn:
                    natt = min(s.position for s in self._status(conn))
                with self._vakna:
                    self._natt = natt
                    self._vakna.notify_all()
                self._svans.vanta(POLLINTERVALL)
            except psycopg.Error:
                self._svans.stang()
                self._slut.wait(POLLINTERVALL)
        self._svans.stang()
