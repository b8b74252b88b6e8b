"""The log as the library's recorder: append by the one function, read by position or stream.

The SQL of the append, `logg.lagg_till`, is in `migrationer/0001_loggen_och_tillagget.sql`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

import psycopg
from eventsourcing.persistence import ApplicationRecorder, Notification, StoredEvent
from psycopg_pool import ConnectionPool, PoolTimeout

from domain.grund.vakt import Vakt
from store.fel import (
    KallanInteUttomd,
    KallanRackerInte,
    LoggenUpptagen,
    NyckelnUpptagen,
    OkantUtfall,
    OtillatenTid,
    RedanRegistrerad,
    Versionskonflikt,
)
from store.mapper import Loggrad
from store.prenumeration import Prenumeration
from store.svans import Svans

FORSOK_EFTER_TAPPAD_ANSLUTNING = 5
_LAGG_TILL = """SELECT forsta, stampel FROM logg.lagg_till(
    %s::uuid[], %s::integer[], %s::text[], %s, %s::uuid[], %s::integer[],
    %s::text[], %s::bigint[], %s::boolean[], %s, %s::bytea, %s::timestamptz, %s::text[])"""


class _Tappad(Exception):
    """The connection was lost, and with it the answer."""


class LoggRecorder(ApplicationRecorder):
    """Every append carries a key, so that one whose reply was lost can be resolved by it."""

    def __init__(self, pool: ConnectionPool[Any], url: str) -> None:
        self.pool = pool
        self.url = url

    # Append

    def insert_events(self, stored_events: Sequence[StoredEvent], **kwargs: Any) -> Sequence[int]:
        """Record all or nothing; the positions are returned in the order of the facts."""
        return [rad.id for rad in self.lagg_till(stored_events, **kwargs)]

    def lagg_till(
        self,
        stored_events: Sequence[StoredEvent],
        *,
        lasta: Sequence[tuple[UUID, int]] = (),
        vakter: Iterable[Vakt] = (),
        nyckel: str | None = None,
        forfragan: bytes = b"",
        registrerad: datetime | None = None,
        **_: Any,
    ) -> list[Loggrad]:
        """Record all or nothing, and return the rows.

        `lasta` are streams that were only read, with the version read; `forfragan` is the hash of
        the request that `nyckel` stands for; `registrerad` is for a simulated log. Raises what
        `store.fel` names. Facts travel as JSON Lines.
        """
        if not stored_events:
            return []
        nyckel = nyckel or f"tillagg/{uuid4()}"
        poster = _summera(vakter)
        argument = (
            [e.originator_id for e in stored_events],
            [e.originator_version for e in stored_events],
            [e.topic for e in stored_events],
            "\n".join(e.state.decode() for e in stored_events),
            [strom for strom, _ in lasta],
            [version for _, version in lasta],
            [v.kalla for v in poster],
            [v.andring_ore for v in poster],
            [v.villkorlig for v in poster],
            nyckel,
            forfragan,
            registrerad,
            [v.kalla for v in poster if v.uttomd],
        )
        forsta, stampel = self._skicka(argument, nyckel, stored_events)
        return [
            Loggrad(
                e.originator_id, e.originator_version, e.topic, e.state, position, forsta, stampel
            )
            for position, e in enumerate(stored_events, forsta)
        ]

    def _skicka(
        self, argument: tuple[Any, ...], nyckel: str, fakta: Sequence[StoredEvent]
    ) -> tuple[int, datetime]:
        """Send until there is an answer. A lost reply is resolved by asking again with the key:

        the function looks for the key under the lock, so the facts are recorded exactly once,
        whether the lost statement had committed, is still waiting, or was never run.
        """
        avbruten = False
        for _ in range(FORSOK_EFTER_TAPPAD_ANSLUTNING):
            try:
                return self._fraga(argument)
            except RedanRegistrerad as redan:
                if not avbruten:
                    raise
                with suppress(psycopg.OperationalError):
                    return redan.tillagg, self._egen_stampel(redan, fakta)
            except LoggenUpptagen:
                if not avbruten:
                    raise  # otherwise it may be our own lost statement that holds the log
            except PoolTimeout:
                if not avbruten:
                    raise  # nothing was ever sent
                break
            except _Tappad:
                avbruten = True
                self.pool.check()  # a restart kills every pooled connection, not only this one
        raise OkantUtfall(nyckel)

    def _fraga(self, argument: tuple[Any, ...]) -> tuple[int, datetime]:
        """One statement in autocommit."""
        try:
            with self.pool.connection() as conn, psycopg.ClientCursor(conn) as cursor:
                rad = cursor.execute(_LAGG_TILL, argument).fetchone()
        except PoolTimeout:
            raise
        except psycopg.Error as fel:
            _tolka(fel)
            raise _Tappad from fel
        assert rad is not None
        return rad[0], rad[1]

    def _egen_stampel(self, redan: RedanRegistrerad, fakta: Sequence[StoredEvent]) -> datetime:
        """When what we lost sight of was recorded; raises `redan` if the key has other facts."""
        rader = self.select_tillagg(redan.tillagg)
        if [_innehall(rad) for rad in rader] != [_innehall(faktum) for faktum in fakta]:
            raise redan
        return rader[0].registrerad

    # Read

    def select_events(
        self,
        originator_id: UUID | str,
        *,
        gt: int | None = None,
        lte: int | None = None,
        desc: bool = False,
        limit: int | None = None,
    ) -> Sequence[StoredEvent]:
        """The facts of one stream by version."""
        fraga = f"""SELECT {Loggrad.KOLUMNER} FROM logg.handelse
            WHERE originator_id = %s AND originator_version > %s AND originator_version <= %s
            ORDER BY originator_version {"DESC" if desc else "ASC"} LIMIT %s"""
        return self._las(fraga, (originator_id, gt or 0, 2**31 - 1 if lte is None else lte, limit))

    def select_strommar(self, ider: Sequence[UUID]) -> Sequence[Loggrad]:
        """The facts of many streams in one query, by stream and version."""
        fraga = f"""SELECT {Loggrad.KOLUMNER} FROM logg.handelse WHERE originator_id = ANY(%s)
            ORDER BY originator_id, originator_version"""
        return self._las(fraga, (list(ider),))

    def select_tillagg(self, tillagg: int) -> Sequence[Loggrad]:
        """The facts of the append that begins at `tillagg`, by position."""
        fraga = f"""SELECT {Loggrad.KOLUMNER} FROM logg.handelse
            WHERE registrerad = (SELECT registrerad FROM logg.handelse WHERE position = %s)
                AND tillagg = %s ORDER BY position"""
        return self._las(fraga, (tillagg, tillagg))

    def select_nyckel(self, nyckel: str) -> tuple[int, bytes] | None:
        """Where an idempotency key is, and the hash of its request; None if it is new."""
        with self.pool.connection() as conn:
            rad = conn.execute(
                "SELECT position, forfragan FROM logg.handelse WHERE nyckel = %s", (nyckel,)
            ).fetchone()
        return None if rad is None else (rad[0], bytes(rad[1]))

    def select_notifications(
        self,
        start: int | None,
        limit: int,
        stop: int | None = None,
        topics: Sequence[str] = (),
        *,
        inclusive_of_start: bool = True,
    ) -> Sequence[Notification]:
        """Facts by position. Positions are dense: seen up to n is seen all up to n."""
        forsta = (start or 0) + (0 if inclusive_of_start else 1)
        fraga = f"""SELECT {Loggrad.KOLUMNER} FROM logg.handelse
            WHERE position >= %s AND position <= %s AND (%s::text[] = '{{}}' OR topic = ANY(%s))
            ORDER BY position LIMIT %s"""
        sista = 2**63 - 1 if stop is None else stop
        return self._las(fraga, (forsta, sista, list(topics), list(topics), limit))

    def max_notification_id(self) -> int | None:
        """The head: the position of the last fact, None in an empty log."""
        with self.pool.connection() as conn:
            rad = conn.execute("SELECT max(position) FROM logg.handelse").fetchone()
        return None if rad is None else rad[0]

    def subscribe(self, gt: int | None = None, topics: Sequence[str] = ()) -> Prenumeration:
        """Facts as they are recorded. LISTEN comes before the first read, and it polls as well."""
        return Prenumeration(self, Svans(self.url), gt or 0, topics)

    def _las(self, fraga: str, argument: tuple[Any, ...]) -> Sequence[Loggrad]:
        with self.pool.connection() as conn:
            return [Loggrad.ur(rad) for rad in conn.execute(fraga, argument)]


def _innehall(rad: StoredEvent) -> tuple[object, ...]:
    return rad.originator_id, rad.originator_version, rad.topic, rad.state


def _summera(vakter: Iterable[Vakt]) -> list[Vakt]:
    """One entry a source; it is conditional, or to leave nothing, if any part of it is."""
    summor: dict[str, Vakt] = {}
    for vakt in vakter:
        forut = summor.get(vakt.kalla, Vakt(vakt.kalla, 0, villkorlig=False))
        summor[vakt.kalla] = Vakt(
            vakt.kalla,
            forut.andring_ore + vakt.andring_ore,
            forut.villkorlig or vakt.villkorlig,
            forut.uttomd or vakt.uttomd,
        )
    return list(summor.values())


_AVSLUTAD_AV_SERVERN = ("25P03", "25P04")
"""The server ended a transaction that was idle, or too long."""


def _tolka(fel: psycopg.Error) -> None:
    """Raise what the log answered; return if the connection was lost and nothing is known."""
    detalj = fel.diag.message_detail or ""
    match fel.sqlstate:
        case "BL001":
            raise Versionskonflikt([UUID(s) for s in detalj.split()]) from fel
        case "BL002":
            raise RedanRegistrerad(int(detalj)) from fel
        case "BL003":
            raise NyckelnUpptagen(str(fel)) from fel
        case "BL004":
            vakt = json.loads(detalj)
            raise KallanRackerInte(vakt["kalla"], vakt["kvar"], -vakt["andring"]) from fel
        case "BL005":
            raise OtillatenTid(str(fel)) from fel
        case "BL008":
            vakt = json.loads(detalj)
            raise KallanInteUttomd(vakt["kalla"], vakt["kvar"], -vakt["andring"]) from fel
        case "55P03":
            raise LoggenUpptagen("Loggen är upptagen") from fel
    kod = fel.sqlstate or "08"  # without a code the server said nothing: the connection is gone
    tappad = isinstance(fel, psycopg.OperationalError) and kod[:2] in ("08", "57")
    if not tappad and kod not in _AVSLUTAD_AV_SERVERN:
        raise fel
