"""The tail of the log: wake when something is recorded, and look now and then in any case.

LISTEN comes before the first read, so that nothing falls between them; a notification that is lost
all the same delays the reader by at most one poll interval.
"""

from __future__ import annotations

from typing import Self

import psycopg

POLLINTERVALL = 0.5
"""Seconds between looks when no notification comes."""


class Svans:
    """A connection that listens on one channel."""

    def __init__(self, url: str, kanal: str = "logg") -> None:
        self._url = url
        self._kanal = kanal
        self._conn: psycopg.Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stang()

    def lyssna(self) -> None:
        """Begin to listen, if not already. Call it before reading."""
        if self._conn is None or self._conn.closed:
            self._conn = psycopg.connect(self._url, autocommit=True)
            self._conn.execute(f"LISTEN {self._kanal}")

    def vanta(self, sekunder: float = POLLINTERVALL) -> bool:
        """Wait for a notification; True if one came, False when the time was up."""
        self.lyssna()
        assert self._conn is not None
        kom = any(True for _ in self._conn.notifies(timeout=sekunder, stop_after=1))
        if kom:  # drain what else has come: one look answers them all
            for _ in self._conn.notifies(timeout=0):
                pass
        return kom

    def stang(self) -> None:
        if self._conn is not None:
            self._conn.close()
            self._conn = None
