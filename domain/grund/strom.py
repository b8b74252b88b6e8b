"""A stream: the facts about one thing, folded into the state that its rules look at."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, Self, cast
from uuid import UUID

from eventsourcing.domain import BaseAggregate
from eventsourcing.utils import resolve_topic

from domain.grund.aktor import Atgard
from domain.grund.faktum import OSTAMPLAD, Faktum
from domain.grund.foljd import krav_foljd
from domain.grund.uppslag import Uppslag, Uppslagsbok


class Strom(BaseAggregate[UUID]):
    """One stream of facts, folded into the state that its rules look at.

    Only `apply` of a fact changes the state, and `apply` never refuses: rules are in the verbs.
    """

    if TYPE_CHECKING:  # at run time the library would take an annotation for a field
        TOPIC: ClassVar[str]
        skedda: dict[str, date]
        bok: Uppslagsbok | None
    else:
        bok = None  # nobody keeps a book of what is looked up, until somebody opens the stream

    @classmethod
    def borja(cls, faktum: type[Faktum], atgard: Atgard, *, id: UUID, **falt: Any) -> Self:
        """Open a new stream with its first fact."""
        forsta = faktum(
            originator_id=id,
            originator_version=1,
            timestamp=OSTAMPLAD,
            verkningsdag=atgard.dag,
            av=atgard.av,
            **falt,
        )
        strom = cls.tom(id)
        forsta.mutate(strom)
        strom.pending_events.append(forsta)
        return strom

    @classmethod
    def tom(cls, id: UUID) -> Self:
        """A stream of which nothing is known yet: version 0."""
        strom = cls.__new__(cls)
        strom.__base_init__(id, 0, OSTAMPLAD)
        strom.skedda = {}
        strom.__init__()  # type: ignore[misc]  # the library's metaclass hides the plain call
        return strom

    def registrera(self, faktum: type[Faktum], atgard: Atgard, **falt: Any) -> None:
        """Record a fact that rests on what has been looked up, and let the state follow it.

        Refused when what it follows has a later day.
        """
        sagt = {**falt, "originator_version": self.version + 1}
        krav_foljd(self.skedda, faktum.TOPIC, faktum.NAMN, atgard.dag, sagt)
        vilar_pa = () if faktum.HARLETT else self._uppslag(faktum)
        falt |= faktum.ur_laget(self, falt)
        self.trigger_event(faktum, verkningsdag=atgard.dag, av=atgard.av, vilar_pa=vilar_pa, **falt)
        if self.bok is not None:
            self.bok.har_sagt(self.id)

    def oppnad(self, bok: Uppslagsbok) -> Self:
        """The stream, for a command that keeps `bok`: the facts that began it rest on that."""
        self.bok = bok
        self._pending_events[:] = [
            cast(Faktum, f).model_copy(update={"vilar_pa": self._uppslag(cast(Any, type(f)))})
            for f in self.pending_events
        ]
        return self

    def _uppslag(self, faktum: type[Faktum]) -> tuple[Uppslag, ...]:
        if self.bok is None:
            return ()
        return tuple(self.bok.for_strommen(self.id, faktum.model_fields))

    def kopia(self) -> Self:
        """A copy that can be changed without changing this one, and that nobody has opened.

        The state of a stream is immutable values in dicts and lists, so those are all to copy.
        """
        ny = type(self).__new__(type(self))
        ny.__dict__ = {
            namn: varde.copy() if isinstance(varde, dict | list) else varde
            for namn, varde in vars(self).items()
            if namn != "bok"
        }
        return ny

    def __eq__(self, other: object) -> bool:
        """The same in all that its facts say, whoever has opened it."""
        if not isinstance(other, Strom) or type(self) is not type(other):
            return False
        return vars(self.kopia()) == vars(other.kopia())

    __hash__ = None  # type: ignore[assignment]  # it changes, as any stream of the library does


def strom_av(faktum: type[Faktum]) -> type[Strom]:
    """The kind of stream that a fact belongs to, by the first word of its topic."""
    return resolve_topic(faktum.TOPIC.partition(".")[0])  # type: ignore[no-any-return]  # topics are text
