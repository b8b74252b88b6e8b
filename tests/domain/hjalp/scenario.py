"""given(facts).when(command).then(facts): the grammar of every domain test.

Positional arguments of a command are ids of streams in the history, alone or in lists and dicts;
keyword arguments are handed over as they are. Every scenario that records something also checks
that the facts, folded anew, give the state that the command left behind. What the facts rest on
(`vilar_pa`) is left aside: what was recorded is in `recorded`, for those who ask.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from datetime import UTC, date, datetime
from functools import partial
from inspect import signature
from typing import Any, NamedTuple, cast
from uuid import UUID

import pytest

from domain.beslut.beslutsfattande import Beslutsunderlag
from domain.grund.aktor import Aktor, Atgard, Roll
from domain.grund.faktum import Faktum
from domain.grund.stopp import Stopp
from domain.grund.strom import Strom, strom_av
from domain.grund.uppslag import Uppslagsbok
from domain.myndighet.myndighet import Myndighet
from domain.regelverk.regelverk import Regelverk
from store.liggare import vik

Fact = partial[Faktum]  # a fact without its version and time

EN_DAG = date(2024, 3, 21)
KAND = datetime(2026, 1, 1, tzinfo=UTC)
ANNA = Aktor(subjekt="anna", roll=Roll.BESLUTSFATTARE, organisation="202100-0555")
BO = Aktor(subjekt="bo", roll=Roll.EKONOM, organisation="202100-0829")


class Underlag(NamedTuple):
    """The ids of the streams that a decision stands on."""

    regelverk: UUID
    myndighet: UUID
    stangda_dagar: frozenset[date] = frozenset()


_observers: list[set[type]] = []
_followers: list[Callable[[Strom | None, Faktum, Strom], None]] = []


def fact(kind: type[Faktum], strom: UUID, **fields: object) -> Fact:
    """A fact of a stream, by Anna on a fixed day if nothing else is said."""
    return partial(kind, originator_id=strom, **{"verkningsdag": EN_DAG, "av": ANNA, **fields})


def but(original: Fact, **fields: object) -> Fact:
    """The same fact with other fields."""
    return partial(original, **fields)


def sealed(facts: tuple[Fact, ...], versions: dict[UUID, int] | None = None) -> list[Faktum]:
    """Facts with versions, one upwards in each stream from those that it has."""
    senast = dict(versions or {})
    made = []
    for f in facts:
        strom = f.keywords["originator_id"]
        senast[strom] = senast.get(strom, 0) + 1
        made.append(f(originator_version=senast[strom], timestamp=KAND))
    return made


def plain(facts: list[Faktum]) -> list[Faktum]:
    """The facts, whenever they were recorded, and whatever they rest on."""
    return [f.model_copy(update={"timestamp": KAND, "vilar_pa": ()}) for f in facts]


@contextmanager
def observed() -> Iterator[set[type]]:
    """What scenarios provoke inside the block: facts recorded by commands, and refusals."""
    seen: set[type] = set()
    _observers.append(seen)
    try:
        yield seen
    finally:
        _observers.remove(seen)


@contextmanager
def followed(follower: Callable[[Strom | None, Faktum, Strom], None]) -> Iterator[None]:
    """Tell `follower` of each fact that a scenario records: the stream before it, and after."""
    _followers.append(follower)
    try:
        yield
    finally:
        _followers.remove(follower)


def observe(kind: type) -> None:
    """A fact was recorded by a command, or a refusal given, in a scenario."""
    for seen in _observers:
        seen.add(kind)


def as_taken_by(command: Callable[..., object], said: dict[str, Any]) -> dict[str, Any]:
    """The keywords of a command: its day and its actor as one value, where it takes them so.

    Some corrections have no day of their own: they are of the day of what they correct.
    """
    taken = signature(command).parameters
    ovrigt = {name: value for name, value in said.items() if name not in ("verkningsdag", "av")}
    if not {"atgard", "verkningsdag"} & {*taken} and "av" in taken:
        return {**ovrigt, "av": said["av"]}
    if "atgard" not in taken or "verkningsdag" not in said:
        return said
    return {**ovrigt, "atgard": Atgard(said["verkningsdag"], said["av"])}


class Scenario:
    def __init__(self, history: tuple[Fact, ...]) -> None:
        self.facts = sealed(history)
        self.strommar: dict[UUID, Strom] = {}
        for f in self.facts:
            strom = self.strommar.get(f.originator_id, strom_av(type(f)).tom(f.originator_id))
            self.strommar[f.originator_id] = cast(Strom, f.mutate(strom))
        self.recorded: list[Faktum] = []
        self._command: Callable[[], object] = lambda: None
        bok = Uppslagsbok()
        self._oppnad: Callable[[Strom], Strom] = lambda strom: strom.oppnad(bok)
        for strom in self.strommar.values():
            self._oppnad(strom)

    def when(self, command: Callable[..., object], *ids: object, **arguments: object) -> Scenario:
        """Prepare a command, by Anna on the fixed day if nothing else is said."""
        said = as_taken_by(command, {"verkningsdag": EN_DAG, "av": ANNA, **arguments})
        self._command = partial(command, *map(self._opened, ids), **said)
        return self

    def then(self, *facts: Fact) -> None:
        """The command records exactly `facts`, and they say all there is to know."""
        versions = {strom_id: strom.version for strom_id, strom in self.strommar.items()}
        made = self._command()
        if isinstance(made, Strom):
            self.strommar[made.id] = self._oppnad(made)
        self.recorded = recorded = [
            cast(Faktum, f) for strom in self.strommar.values() for f in strom.collect_events()
        ]
        assert plain(recorded) == plain(sealed(facts, versions))
        for f in recorded:
            observe(type(f))
        self._folds_to_the_same(recorded)

    def then_stopp(self, stopp: type[Stopp]) -> None:
        """The command is refused, in a sentence without holes, and leaves nothing behind."""
        before = deepcopy(self.strommar)
        with pytest.raises(Stopp) as refused:
            self._command()
        assert refused.type is stopp
        assert "{" not in str(refused.value)
        assert self.strommar == before
        assert not any(strom.pending_events for strom in self.strommar.values())
        observe(stopp)

    def _opened(self, argument: object) -> object:
        if isinstance(argument, UUID):
            return self.strommar[argument]
        if isinstance(argument, Underlag):
            return Beslutsunderlag(
                cast(Regelverk, self.strommar[argument.regelverk]),
                cast(Myndighet, self.strommar[argument.myndighet]),
                argument.stangda_dagar,
            )
        if isinstance(argument, list):
            return [self._opened(a) for a in argument]
        if isinstance(argument, dict):
            return {key: self._opened(a) for key, a in argument.items()}
        return argument

    def _folds_to_the_same(self, recorded: list[Faktum]) -> None:
        for strom_id, strom in self.strommar.items():
            old, new = (
                [f for f in facts if f.originator_id == strom_id]
                for facts in (self.facts, recorded)
            )
            assert folded_on(vik(None, old), new) == strom


def folded_on(before: Strom | None, recorded: list[Faktum]) -> Strom | None:
    """The stream that `before` is when these facts, recorded now, are folded too.

    `before` is as it was, and each follower is told of each fact.
    """
    if not _followers:
        return vik(before and before.kopia(), recorded)
    for faktum in recorded:
        after = vik(before and before.kopia(), [faktum])
        assert after is not None
        for follower in _followers:
            follower(before, faktum, after)
        before = after
    return before


def given(*history: Fact) -> Scenario:
    return Scenario(history)


def nothing() -> Scenario:
    return Scenario(())
