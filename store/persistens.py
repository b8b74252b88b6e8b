"""The library's persistence module for the log: PERSISTENCE_MODULE=store.persistens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from eventsourcing.domain import DomainEventProtocol
from eventsourcing.persistence import (
    AggregateRecorder,
    EventStore,
    InfrastructureFactory,
    InfrastructureFactoryError,
    Mapper,
    ProcessRecorder,
    Recording,
    TrackingRecorder,
    Transcoder,
)
from eventsourcing.utils import Environment, EnvType
from psycopg_pool import ConnectionPool

from domain.grund.faktum import Faktum
from store.mapper import FaktumMapper
from store.recorder import LoggRecorder

VANTAN = 5.0
"""Seconds to wait for a free connection, or for a database that does not answer."""


class Faktaforrad(EventStore[UUID]):
    """Facts in and out. Whoever saves, the guards that the facts touch are entered with them."""

    recorder: LoggRecorder

    def put(
        self, domain_events: Sequence[DomainEventProtocol[UUID]], **kwargs: Any
    ) -> list[Recording[UUID]]:
        """Record facts; each recording's notification is the row of the log."""
        vakter = [v for f in domain_events if isinstance(f, Faktum) for v in f.vakter()]
        stored = [self.mapper.to_stored_event(f) for f in domain_events]
        rader = self.recorder.lagg_till(stored, vakter=vakter, **kwargs)
        return [Recording(f, rad) for f, rad in zip(domain_events, rader, strict=True)]


class Loggfabrik(InfrastructureFactory[TrackingRecorder]):
    """Configured by `LIGGARE_URL`, the writer's connection string, and `LIGGARE_ANSLUTNINGAR`."""

    def __init__(self, env: Environment | EnvType | None) -> None:
        super().__init__(env)
        url = self.env.get("LIGGARE_URL")
        if not url:
            raise InfrastructureFactoryError("LIGGARE_URL saknas")
        self.url = url
        self.pool: ConnectionPool[Any] = ConnectionPool(
            url,
            kwargs={"autocommit": True},
            min_size=1,
            max_size=int(self.env.get("LIGGARE_ANSLUTNINGAR") or 10),
            open=True,
            timeout=VANTAN,
            check=ConnectionPool.check_connection if self.env.get("LIGGARE_PROVA") else None,
        )

    def close(self) -> None:
        self.pool.close()

    def mapper(self, transcoder: Transcoder | None = None, mapper_class: Any = None) -> Mapper[Any]:
        return FaktumMapper(transcoder or self.transcoder())

    def application_recorder(self) -> LoggRecorder:
        return LoggRecorder(self.pool, self.url)

    def event_store(
        self, mapper: Mapper[Any] | None = None, recorder: AggregateRecorder | None = None
    ) -> EventStore[Any]:
        return Faktaforrad(mapper or self.mapper(), recorder or self.application_recorder())

    def aggregate_recorder(self, purpose: str = "events") -> AggregateRecorder:
        raise InfrastructureFactoryError(
            "Ögonblicksbilder används inte: läget vid per viks ur fakta"
        )

    def tracking_recorder(self, tracking_recorder_class: Any = None) -> TrackingRecorder:
        raise InfrastructureFactoryError("Projektionerna bär sin egen position, se projections/")

    def process_recorder(self) -> ProcessRecorder:
        raise InfrastructureFactoryError("Processer skriver via Journal, se store/journal.py")
