"""Facts to rows and back: plain JSON that an auditor can read without our code.

The log stamps a fact, not the writer: `timestamp` is never stored but read back from `registrerad`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from eventsourcing.domain import DomainEventProtocol
from eventsourcing.persistence import JSONTranscoder, Mapper, Notification, StoredEvent
from pydantic import ValidationError

from domain.fakta import FAKTA
from domain.grund.faktum import Faktum
from store.fel import OkantFaktum

KUVERT = {"originator_id", "originator_version", "timestamp"}


@dataclass(frozen=True)
class Loggrad(Notification):
    """One row of the log; the library calls its position `id`."""

    tillagg: int
    registrerad: datetime

    KOLUMNER: ClassVar = (
        "originator_id, originator_version, topic, state, position, tillagg, registrerad"
    )
    """What to select of logg.handelse, for `av`."""

    @classmethod
    def av(cls, rad: tuple[Any, ...]) -> Loggrad:
        strom, version, topic, state, position, tillagg, registrerad = rad
        return cls(strom, version, topic, state.encode(), position, tillagg, registrerad)


class FaktumMapper(Mapper[UUID]):
    @classmethod
    def ny(cls) -> FaktumMapper:
        """The mapper on its own, for those who only read."""
        return cls(JSONTranscoder())

    def to_stored_event(self, domain_event: DomainEventProtocol[UUID]) -> StoredEvent:
        assert isinstance(domain_event, Faktum)
        return StoredEvent(
            domain_event.originator_id,
            domain_event.originator_version,
            domain_event.TOPIC,
            domain_event.model_dump_json(exclude=KUVERT).encode(),
        )

    def to_domain_event(self, stored_event: StoredEvent) -> Faktum:
        """Raises OkantFaktum for a topic or a shape that this program does not know."""
        assert isinstance(stored_event, Loggrad)
        try:
            kuvert = {
                "originator_id": str(stored_event.originator_id),
                "originator_version": stored_event.originator_version,
                "timestamp": stored_event.registrerad.isoformat(),
            }
            return FAKTA[stored_event.topic].model_validate_json(
                # The envelope comes last, so that nothing in the state can stand in for it.
                stored_event.state[:-1] + b"," + json.dumps(kuvert)[1:].encode()
            )
        except (KeyError, ValidationError) as fel:
            raise OkantFaktum(
                f"Position {stored_event.id}: faktumet {stored_event.topic!r} kan inte läsas"
            ) from fel
