"""The follower: reads the log from where each projection stands; rows and position go together.

A fact that cannot be booked stops its projection, named and visible, until it can: money never
passes a failed fact. Any number of followers may run; for each projection one at a time does.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from threading import Event, Thread
from typing import Any

import psycopg

from projections.motor.bokforing import SATS, steg
from projections.motor.projektion import Projektion
from store.mapper import FaktumMapper
from store.svans import POLLINTERVALL, Svans

_LOGG = logging.getLogger(__name__)


class Foljare:
    """Follows the log with all projections until told to stop."""

    def __init__(
        self,
        url: str,
        projektioner: Sequence[Projektion],
        pollintervall: float = POLLINTERVALL,
        vid_tappad: Callable[[], object] = lambda: None,
    ) -> None:
        """`vid_tappad` is called at every turn as long as the database is lost."""
        self._url = url
        self._projektioner = projektioner
        self._pollintervall = pollintervall
        self._vid_tappad = vid_tappad
        self._mapper = FaktumMapper.ny()
        self._slut = Event()
        self._trad: Thread | None = None

    def folj(self) -> None:
        """Run until `stanna`. A lost database is waited for."""
        tappad = False
        while not self._slut.is_set():
            try:
                self._folj_en_anslutning()
            except psycopg.OperationalError as fel:
                if not tappad:  # it is tried at every turn, and said once
                    _LOGG.warning("Följaren har tappat databasen och försöker igen: %s", fel)
                tappad = True
                self._vid_tappad()
                self._slut.wait(self._pollintervall)
            else:
                tappad = False

    def _folj_en_anslutning(self) -> None:
        with Svans(self._url) as svans, psycopg.connect(self._url, autocommit=True) as conn:
            svans.lyssna()
            while not self._slut.is_set():
                self.ikapp(conn)
                svans.vanta(self._pollintervall)

    def ikapp(self, conn: psycopg.Connection[Any]) -> None:
        """Bring every projection to the head, or to the fact that stops it."""
        for projektion in self._projektioner:
            try:
                # Less than a batch is all there is: what comes later says so, and wakes us anew.
                while steg(conn, projektion, self._mapper) >= SATS and not self._slut.is_set():
                    pass
            except Exception as fel:
                if _tappad(conn, fel):
                    raise
                self._sok_felet(conn, projektion)

    def _sok_felet(self, conn: psycopg.Connection[Any], projektion: Projektion) -> None:
        """Book one fact at a time up to the one that fails, and name it in the projection's row."""
        try:
            while steg(conn, projektion, self._mapper, antal=1):
                pass
        except Exception as fel:
            if _tappad(conn, fel):
                raise
            text = f"{type(fel).__name__}: {fel}"[:500].replace("\x00", "")
            nytt = conn.execute(
                "UPDATE vy.projektion SET fel_position = position + 1, fel = %s"
                " WHERE namn = %s AND fel IS DISTINCT FROM %s",
                (text, projektion.namn, text),
            )
            if nytt.rowcount:  # it is tried at every turn, and said once
                _LOGG.exception("Projektionen %s stannade", projektion.namn)

    def starta(self) -> None:
        """Follow in a thread of its own."""
        self._trad = Thread(target=self.folj, name="foljare", daemon=True)
        self._trad.start()

    def stanna(self) -> None:
        self._slut.set()
        if self._trad is not None:
            self._trad.join()


def _tappad(conn: psycopg.Connection[Any], fel: Exception) -> bool:
    """Whether the database is gone: it also refuses a fact, too large, with an OperationalError."""
    if not isinstance(fel, psycopg.OperationalError):
        return False
    return conn.closed or fel.sqlstate is None or fel.sqlstate.startswith(("08", "57P"))
