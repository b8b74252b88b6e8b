"""A read: one snapshot, one basis. The tables are read where they all stand, or waited for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from threading import Condition, Event, Lock, Thread
from time import monotonic
from typing import Any, NamedTuple

import psycopg
from psycopg_pool import ConnectionPool

from projections.motor import loggen
from projections.motor.bokforing import KANAL
from projections.motor.projektion import Projektion
from store.basis import Basis, basis, huvud, idag, losa
from store.svans import POLLINTERVALL, Svans

TALAMOD = 2.0
"""Seconds that a read waits for a projection, and a write for being seen."""

OGONBLICK = """
    SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;
    SET LOCAL jit = off;
    SET LOCAL work_mem = '32MB'"""
"""One snapshot. To compile a question takes longer than to answer it; it sorts in memory."""


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
        projektioner: Sequence[Projektion],
    ) -> None:
        self._pool = pool
        self._versioner = {p.namn: p.version for p in projektioner}
        self._vakna = Condition()
        self._slut = Event()
        self._svans = Svans(url, KANAL)
        self._lagen: list[Status] = []
        self._las = Lock()
        self._trad: Thread | None = None

    def stang(self) -> None:
        self._slut.set()
        if self._trad is not None:
            self._trad.join()

    @contextmanager
    def las(
        self,
        per: date | None = None,
        kand: int | datetime | None = None,
        projektioner: Collection[str] | None = None,
    ) -> Iterator[Lasning]:
        """A snapshot at (per, kand); today in Sweden and where the tables stand, if not given.

        `projektioner` are those that the read uses; None is all, and with none of them the log
        itself is read. Raises PositionenFinnsInte, and InteIkapp when a `kand` is not reached
        within TALAMOD.
        """
        namn = self._versioner.keys() if projektioner is None else projektioner
        sist = monotonic() + TALAMOD
        while True:
            with self._pool.connection() as conn, conn.transaction():
                conn.execute(OGONBLICK)
                stod = self._stod(self._status(conn), namn) if namn else huvud(conn)
                position = losa(conn, stod if kand is None else kand)
                if position <= stod:
                    yield Lasning(conn, basis(conn, per or idag(), position))
                    return
            kvar = sist - monotonic()
            if kvar < 0 or not self.vanta(position, kvar, namn):
                raise InteIkapp(position)

    def vanta(
        self,
        position: int,
        sekunder: float | None = None,
        projektioner: Collection[str] | None = None,
    ) -> bool:
        """Wait until the projections (None is all) have come to `position`.

        False if the time, TALAMOD unless given, was up first, or at once if one has stopped.
        """
        namn = self._versioner.keys() if projektioner is None else projektioner
        self._hor_pa()
        with self._vakna:
            self._vakna.wait_for(
                lambda: self._lagen and (self._framme(position, namn) or self._stannad(namn)),
                timeout=TALAMOD if sekunder is None else max(0, sekunder),
            )
            return self._framme(position, namn)

    def _framme(self, position: int, namn: Collection[str]) -> bool:
        return bool(self._lagen) and self._stod(self._lagen, namn) >= position

    def _stannad(self, namn: Collection[str]) -> bool:
        return any(s.fel_position is not None for s in self._lagen if s.namn in namn)

    def _stod(self, lagen: Sequence[Status], namn: Collection[str]) -> int:
        """Where all of them have come; 0 if one is missing, or is being made by another version."""
        positioner = {s.namn: s.position for s in lagen}
        return min(positioner.get(n, 0) for n in namn)

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

    def forsening(self) -> timedelta:
        """How long the oldest fact that some projection has not booked has been in the log.

        Nothing in a simulated log, whose times are invented.
        """
        with self._pool.connection() as conn:
            stod = self._stod(self._status(conn), self._versioner.keys())
            alder = loggen.alder(conn, stod + 1)
        return timedelta(0) if alder is None else max(timedelta(0), alder)

    def _status(self, conn: psycopg.Connection[Any]) -> list[Status]:
        """The projections whose tables are of this program's version."""
        rader = conn.execute(
            "SELECT namn, version, position, fel_position, fel FROM vy.projektion ORDER BY namn"
        )
        return [
            Status(namn, *resten)
            for namn, version, *resten in rader
            if self._versioner.get(namn) == version
        ]

    def _lyssna(self) -> None:
        """Keep `_lagen` current: on every notification, and now and then without one."""
        while not self._slut.is_set():
            try:
                self._svans.lyssna()
                with self._pool.connection() as conn:
                    lagen = self._status(conn)
                with self._vakna:
                    self._lagen = lagen
                    self._vakna.notify_all()
                self._svans.vanta(POLLINTERVALL)
            except psycopg.Error:
                self._svans.stang()
                self._slut.wait(POLLINTERVALL)
        self._svans.stang()
