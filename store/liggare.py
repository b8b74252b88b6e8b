"""The library's Application over the log: streams are folded by position, and cached by version."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from threading import Lock
from typing import Any, ClassVar, TypeVar, cast
from uuid import UUID

from eventsourcing.application import AggregateNotFoundError, Application, Repository
from eventsourcing.domain import OriginatorVersionError
from eventsourcing.persistence import EventStore
from psycopg_pool import ConnectionPool

from domain.grund.faktum import Faktum
from domain.grund.strom import Strom, strom_av
from store.fel import StromFinnsInte
from store.mapper import FaktumMapper
from store.recorder import LoggRecorder

S = TypeVar("S", bound=Strom)
CACHE = 2000
"""Streams kept folded in memory."""


def vik(strom: Strom | None, fakta: Iterable[Faktum]) -> Strom | None:
    """Fold facts into state, in version order. No rule runs here; a gap is an error."""
    for faktum in fakta:
        if strom is None:
            strom = strom_av(type(faktum)).tom(faktum.originator_id)
        if faktum.originator_version != strom.version + 1:
            raise OriginatorVersionError(faktum.originator_version, strom.version + 1)
        faktum.apply(strom)
        faktum.minns(strom)
        strom.version = faktum.originator_version
        strom.modified_on = faktum.timestamp
    return strom


class Forrad(Repository[UUID]):
    """The library's Repository, with a cache of folded streams that are never changed in place."""

    def __init__(self, event_store: EventStore[UUID]) -> None:
        super().__init__(event_store, cache_maxsize=CACHE)
        self._las = Lock()

    def get(  # type: ignore[override]  # the library's generics do not name Strom
        self,
        aggregate_id: UUID,
        *,
        version: int | None = None,
        projector_func: Any = vik,
        **_: Any,
    ) -> Strom:
        """The stream as it is now, or at `version`. Raises AggregateNotFoundError."""
        cachad = self._cachad(aggregate_id) if version is None else None
        nya = list(
            self.event_store.get(aggregate_id, gt=cachad.version if cachad else None, lte=version)
        )
        strom = projector_func(cachad.kopia() if cachad and nya else cachad, nya)
        if strom is None:
            raise AggregateNotFoundError(f"{aggregate_id} finns inte")
        if nya and version is None:
            self.minns(strom)
        return cast(Strom, strom).kopia()

    def gissning(self, strom_id: UUID) -> Strom | None:
        """The stream as it was last seen here, without asking the log whether it has moved on."""
        cachad = self._cachad(strom_id)
        return None if cachad is None else cachad.kopia()

    def minns(self, strom: Strom) -> None:
        """Keep a stream as it is in the log. It must not be changed by anybody after this."""
        assert self.cache is not None
        with self._las:
            self.cache.put(strom.id, strom)

    def hamta_manga(self, ider: Sequence[UUID]) -> dict[UUID, Strom]:
        """Many streams in one query; those that do not exist are not in the answer."""
        mapper = cast(FaktumMapper, self.event_store.mapper)
        rader = cast(LoggRecorder, self.event_store.recorder).select_strommar(ider)
        strommar: dict[UUID, Strom] = {}
        for strom_id, grupp in groupby(rader, key=lambda rad: cast(UUID, rad.originator_id)):
            strom = vik(None, map(mapper.to_domain_event, grupp))
            assert strom is not None
            strommar[strom_id] = strom
        return strommar

    def _cachad(self, strom_id: UUID) -> Strom | None:
        assert self.cache is not None
        try:
            with self._las:
                return cast(Strom, self.cache.get(strom_id))
        except KeyError:
            return None


class Liggare(Application[UUID]):
    """The streams of one log. Commands go through `store.journal`, which saves with conditions."""

    env: ClassVar[dict[str, str]] = {"PERSISTENCE_MODULE": "store.persistens:Loggfabrik"}
    recorder: LoggRecorder

    def construct_repository(self) -> Forrad:
        return Forrad(self.events)

    @property
    def pool(self) -> ConnectionPool[Any]:
        """The writer's connections, which readers may borrow."""
        return self.recorder.pool

    @property
    def forrad(self) -> Forrad:
        return cast(Forrad, self.repository)

    def hamta(self, slag: type[S], strom_id: UUID) -> S:
        """The stream of that kind and id. Raises StromFinnsInte."""
        try:
            strom = self.forrad.get(strom_id)
        except AggregateNotFoundError:
            raise StromFinnsInte(slag.TOPIC, strom_id) from None
        if not isinstance(strom, slag):
            raise StromFinnsInte(slag.TOPIC, strom_id)
        return strom

    def hamta_alla(self, slag: type[S], ider: Sequence[UUID]) -> list[S]:
        """Many streams in one query, in the order asked for. Raises StromFinnsInte."""
        funna = self.forrad.hamta_manga(ider)
        strommar = []
        for strom_id in ider:
            strom = funna.get(strom_id)
            if not isinstance(strom, slag):
                raise StromFinnsInte(slag.TOPIC, strom_id)
            strommar.append(strom)
        return strommar
