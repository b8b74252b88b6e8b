"""A fact: something that happened, frozen, typed, in words, and named for ever by its TOPIC."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any, ClassVar
from uuid import UUID

from eventsourcing.domain import CanMutateAggregate
from eventsourcing.utils import register_topic
from pydantic import Field

from domain.grund import foljd
from domain.grund.aktor import Aktor
from domain.grund.hant import DAGEN_HAR_KOMMIT, Dagar
from domain.grund.uppslag import Uppslag
from domain.grund.vakt import Vakt
from domain.grund.varden import Uppgift

OSTAMPLAD = datetime(1, 1, 1, tzinfo=UTC)
"""The time of a fact that is not in the log yet: only the log says when something was recorded."""

Lagrat = dict[str, Any]
"""What a fact says as it is stored: its JSON, without what the log says of it."""
Lyft = Callable[[Lagrat], Lagrat]
"""From an older shape of a fact to the next: pure, and with a docstring for the catalogue."""


def form_av(topic: str) -> tuple[str, int]:
    """The fact that a stored topic names, and the number of its shape: of `….2` it is 2."""
    namn, _, nummer = topic.rpartition(".")
    har_nummer = namn and re.fullmatch("[2-9]|[1-9][0-9]{1,3}", nummer)
    return (namn, int(nummer)) if har_nummer else (topic, 1)


class Faktum(Uppgift, CanMutateAggregate[UUID]):
    """What every fact says: of which stream, when it took effect, and who recorded it.

    `verkningsdag` is valid time (a date in Sweden); `timestamp` is the log's `registrerad` (UTC).
    `vilar_pa` is what was looked up in streams for it: it is stored when there is something.
    """

    TOPIC: ClassVar[str]
    NAMN: ClassVar[str]
    """What it is called in a table, where there is no room for what it says."""
    TIDIGARE: ClassVar[tuple[Lyft, ...]] = ()
    """How each older shape is read into the next, oldest first. It is written in the newest."""
    HANT: ClassVar[Dagar] = DAGEN_HAR_KOMMIT
    """The days on which something is said to have happened, and what they are called."""
    UTELAMNAS: ClassVar[tuple[str, ...]] = ("vilar_pa",)
    """What is not stored when there is nothing of it: most facts have none."""
    HARLETT: ClassVar[bool] = False
    """It follows from another fact of the same append, and rests on nothing but that."""

    originator_id: UUID
    originator_version: int
    timestamp: datetime
    verkningsdag: date
    av: Aktor
    vilar_pa: tuple[Uppslag, ...] = Field(default=(), repr=False)

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        if "TOPIC" in vars(cls):
            if "NAMN" not in vars(cls):
                raise TypeError(f"{cls.__name__} does not say what it is called: NAMN")
            for topic in cls.topics():
                register_topic(topic, cls)

    @classmethod
    def topics(cls) -> tuple[str, ...]:
        """What it is stored under, a topic for each of its shapes, oldest first."""
        return (cls.TOPIC, *(f"{cls.TOPIC}.{nr}" for nr, _ in enumerate(cls.TIDIGARE, 2)))

    @staticmethod
    def create_timestamp() -> datetime:
        return OSTAMPLAD

    @classmethod
    def ur_laget(cls, strom: Any, falt: Mapping[str, Any]) -> dict[str, Any]:
        """What it says besides of how things stand when it is recorded, as `falt` says."""
        return {}

    def mutate(self, aggregate: Any) -> Any:
        """Let the state follow it, and the stream remember its day."""
        super().mutate(aggregate)
        self.minns(aggregate)
        return aggregate

    def minns(self, strom: Any) -> None:
        """Let the stream remember of it what those that follow it ask for: its day, here."""
        foljd.minns(strom.skedda, self.TOPIC, self.verkningsdag, self.__dict__)

    def i_ord(self) -> str:
        """What happened, in Swedish, beginning with a small letter and without a period."""
        return self.NAMN

    def vakter(self) -> Iterator[Vakt]:
        """What this fact adds to or takes from sums that are kept across streams."""
        yield from ()
