"""The tail of the log: wake when something is recorded, and look now and then in any case.

LISTEN comes before the first read, so that nothing falls between them; a notification that is lost
all the same delays the reader by at most one poll interval.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Self

import psycopg
from eventsourcing.persistence import Notification, Subscription

if TYPE_CHECKING:
    from store.recorder import LoggRecorder

POLLINTERVALL = 0.5
"""Seconds between looks when no notification comes."""
SATS = 1000


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


class Prenumeration(Subscription["LoggRecorder"]):
    """The library's subscription over the tail: an iterator that blocks at the head."""

    def __init__(
        self, recorder: LoggRecorder, svans: Svans, gt: int, topics: Sequence[str]
    ) -> None:
        super().__init__(recorder, gt, topics)
        self._svans = svans
        self._efter = gt
        self._rader: list[Notification] = []
        svans.lyssna()

    def __exit__(self, *args: object, **kwargs: Any) -> None:
        super().__exit__(*args, **kwargs)
        self._svans.stang()

    def __next__(self) -> Notification:
        while not self._rader:
            if self._has_been_stopped:
                raise StopIteration
            self._rader = list(
                self._recorder.select_notifications(
                    self._efter, SATS, topics=self._topics, inclusive_of_start=False
                )
            )[::-1]
            if not self._rader:
                self._svans.vanta()
        rad = self._rader.pop()
        self._efter = rad.id
        return rad
