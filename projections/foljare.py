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

from projections.projektion import Loggat, Markor, Projektion
from projections.tabeller import PROJEKTIONER
from store.mapper import FaktumMapper
from store.recorder import las_efter
from store.svans import POLLINTERVALL, Svans

SATS = 2000
KANAL = "vy"
"""The channel on which a projection that has moved says so."""
_LOGG = logging.getLogger(__name__)


def steg(
    conn: psycopg.Connection[Any], projektion: Projektion, mapper: FaktumMapper, antal: int = SATS
) -> int:
    """Book up to `antal` facts in one transaction; 0 if there are none or another is at it."""
    with conn.transaction(), conn.cursor() as markor:
        position = _las_position(markor, projektion, "FOR UPDATE SKIP LOCKED")
        if position is None:
            return 0
        return _bokfor(markor, projektion, mapper, position, antal)


def bygg_om(
    conn: psycopg.Connection[Any],
    projektion: Projektion,
    mapper: FaktumMapper,
    framsteg: Callable[[int, int], None] = lambda _gjort, _allt: None,
) -> int:
    """Make a projection anew from the whole log, in one transaction; returns its position.

    Readers see the old rows until the new ones are complete. `framsteg` is told how many facts of
    how many are done.
    """
    with conn.transaction(), conn.cursor() as markor:
        _las_position(markor, projektion, "FOR UPDATE")
        for tabell in projektion.tabeller:
            markor.execute(f"DELETE FROM vy.{tabell}")
        allt = _huvud(markor)
        position = 0
        while antal := _bokfor(markor, projektion, mapper, position, SATS):
            position += antal
            framsteg(position, max(position, allt))
        if not position:
            _satt_position(markor, projektion, 0)
        return position


class Foljare:
    """Follows the log with all projections until told to stop."""

    def __init__(
        self,
        url: str,
        projektioner: Sequence[Projektion] = PROJEKTIONER,
        pollintervall: float = POLLINTERVALL,
    ) -> None:
        self._url = url
        self._projektioner = projektioner
        self._pollintervall = pollintervall
        self._mapper = FaktumMapper.ny()
        self._slut = Event()
        self._trad: Thread | None = None

    def folj(self) -> None:
        """Run until `stanna`. A lost database is waited for."""
        while not self._slut.is_set():
            try:
                self._folj_en_anslutning()
            except psycopg.OperationalError as fel:
                _LOGG.warning("Följaren har tappat databasen och försöker igen: %s", fel)
                self._slut.wait(self._pollintervall)

    def _folj_en_anslutning(self) -> None:
        svans = Svans(self._url)
        try:
            with psycopg.connect(self._url, autocommit=True) as conn:
                svans.lyssna()
                while not self._slut.is_set():
                    self.ikapp(conn)
                    svans.vanta(self._pollintervall)
        finally:
            svans.stang()

    def ikapp(self, conn: psycopg.Connection[Any]) -> None:
        """Bring every projection to the head, or to the fact that stops it."""
        for projektion in self._projektioner:
            try:
                while steg(conn, projektion, self._mapper) and not self._slut.is_set():
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


def _las_position(markor: Markor, projektion: Projektion, las: str) -> int | None:
    rad = markor.execute(
        f"SELECT position FROM vy.projektion WHERE namn = %s {las}", (projektion.namn,)
    ).fetchone()
    return None if rad is None else int(rad[0])


def _bokfor(
    markor: Markor, projektion: Projektion, mapper: FaktumMapper, efter: int, antal: int
) -> int:
    rader = las_efter(markor, efter, antal)
    if rader:
        projektion.bokfor(markor, [Loggat(r.id, mapper.to_domain_event(r)) for r in rader])
        _satt_position(markor, projektion, rader[-1].id)
    return len(rader)


def _satt_position(markor: Markor, projektion: Projektion, position: int) -> None:
    markor.execute(
        "UPDATE vy.projektion SET position = %s, fel = NULL, fel_position = NULL WHERE namn = %s",
        (position, projektion.namn),
    )
    markor.execute("SELECT pg_notify(%s, %s)", (KANAL, projektion.namn))


def _huvud(markor: Markor) -> int:
    rad = markor.execute("SELECT coalesce(max(position), 0) FROM logg.handelse").fetchone()
    assert rad is not None
    return int(rad[0])
