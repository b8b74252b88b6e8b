"""Uppslag: what a fact rests on, so that it can be asked again when it turns out to be wrong.

A question put to a stream (who may decide this on that day? is that day a bank day?) is answered
with a value and the version of the fact that said it. A method that is marked with `uppslag` notes
its own answer in the book of whoever opened the stream, and what stands in the book when a fact is
recorded is what the fact rests on: no verb can forget it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import cache, wraps
from typing import (
    Any,
    Concatenate,
    Generic,
    NamedTuple,
    ParamSpec,
    Protocol,
    TypeVar,
    get_type_hints,
)
from uuid import UUID

from pydantic import TypeAdapter

from domain.grund.varden import Rad, Text, Uppgift

T = TypeVar("T")
P = ParamSpec("P")
SAKNAS = "saknas"
"""The answer when nothing has been said; its version is 0."""
Fraga = tuple[str | int | None, ...]


class Uppslag(Uppgift):
    """The stream `strom_id` was asked about `slag`, and answered `svar`, as `version` of it said.

    `fraga` is what was asked, in the order of the method's parameters. `version` is 0 when nothing
    had been said. `svar` is the whole answer in words: two that read the same are the same.
    """

    slag: Rad
    strom_id: UUID
    version: int
    fraga: Fraga
    svar: Text


class Svar(NamedTuple, Generic[T]):
    """A value, the version of the fact that said it, and the value in words."""

    varde: T
    version: int
    i_ord: str


class Slag(NamedTuple):
    """A kind of question. `eget`: what rests on the answer is facts of the stream that gave it.

    `delat`: one command writes both in the stream that answers and in what rests on the answer.
    `syns_i`: the answer is seen in these fields of a fact, and a fact without them is the same
    whatever it is; none: it is a ground of all that is recorded by it.
    `i_ord` is what is asked about, with the parts of the question by their numbers.
    """

    namn: str
    i_ord: str
    eget: bool
    delat: bool
    syns_i: frozenset[str]
    svara: Callable[..., Svar[Any]]

    def fraga_igen(self, strom: object, fraga: Fraga) -> Svar[Any]:
        """Put a question, as it is stored, to the stream as it is now."""
        return self.svara(strom, *_frageform(self.svara).validate_python(fraga))

    def syns(self, falt: Collection[str]) -> bool:
        """Whether a fact of those fields would be another if the answer were."""
        return not self.syns_i or not self.syns_i.isdisjoint(falt)

    def fragan_i_ord(self, fraga: Fraga) -> str:
        return self.i_ord.format(*fraga)


SLAG: dict[str, Slag] = {}
"""Every kind of question there is, by its name. The names are stored, and never change."""


class Uppslagsbok:
    """What has been looked up since a command began, in order, each question once."""

    def __init__(self) -> None:
        self._gjorda: dict[tuple[str, UUID, Fraga], Uppslag] = {}

    def anteckna(self, uppslag: Uppslag) -> None:
        """An answer that the command itself has changed is what it goes on with."""
        self._gjorda[uppslag.slag, uppslag.strom_id, uppslag.fraga] = uppslag

    @contextmanager
    def for_sig(self) -> Iterator[None]:
        """One of many things that a command does: the others rest on nothing that it asks."""
        fore = set(self._gjorda)
        yield
        self._gjorda = {fragat: u for fragat, u in self._gjorda.items() if fragat in fore}

    def for_strommen(self, strom_id: UUID, falt: Collection[str]) -> Iterator[Uppslag]:
        """What a fact of those fields rests on that is recorded now in that stream.

        What a stream says of its own case is for its own facts. What it says to others is not: its
        own verbs only see to it that nothing is said twice. Nothing rests on what nobody had said:
        that it is said later is no correction.
        """
        for uppslag in self._gjorda.values():
            slag = SLAG[uppslag.slag]
            av_ratt_strom = slag.eget is (uppslag.strom_id == strom_id)
            if av_ratt_strom and slag.syns(falt) and uppslag.svar != SAKNAS:
                yield uppslag

    def har_sagt(self, strom_id: UUID) -> None:
        """A stream has said something of its own, and was asked only by the verb that did it.

        So nothing that the command goes on to record elsewhere rests on what it answered before.
        """
        for fragat in list(self._gjorda):
            slag, tillfragad, _ = fragat
            if tillfragad == strom_id and not (SLAG[slag].eget or SLAG[slag].delat):
                del self._gjorda[fragat]


class Fragad(Protocol):
    """A stream, with the book of whoever opened it; None if nobody keeps one."""

    bok: Uppslagsbok | None

    @property
    def id(self) -> UUID: ...


def for_sig(strom: Fragad) -> AbstractContextManager[None]:
    """Do to the stream one of many things that a verb does; see `Uppslagsbok.for_sig`."""
    return nullcontext() if strom.bok is None else strom.bok.for_sig()


S = TypeVar("S", bound=Fragad)


def uppslag(
    namn: str,
    i_ord: str,
    *,
    eget: bool = False,
    delat: bool = False,
    syns_i: Collection[str] = (),
) -> Callable[[Callable[Concatenate[S, P], Svar[T]]], Callable[Concatenate[S, P], T]]:
    """Mark a method of a stream as a question: it is answered with the value, and noted."""

    def markt(svara: Callable[Concatenate[S, P], Svar[T]]) -> Callable[Concatenate[S, P], T]:
        assert namn not in SLAG, f"two kinds of question are called {namn}"
        SLAG[namn] = Slag(namn, i_ord, eget, delat, frozenset(syns_i), svara)

        @wraps(svara)
        def fraga(strom: S, /, *fragan: P.args, **namngivet: P.kwargs) -> T:
            assert not namngivet, "a question is stored in the order of its parts"
            svar = svara(strom, *fragan, **namngivet)
            if strom.bok is not None:
                strom.bok.anteckna(
                    Uppslag(
                        slag=namn,
                        strom_id=strom.id,
                        version=svar.version,
                        fraga=_frageform(svara).dump_python(fragan, mode="json"),
                        svar=svar.i_ord,
                    )
                )
            return svar.varde

        return fraga

    return markt


@cache
def _frageform(svara: Callable[..., Svar[Any]]) -> TypeAdapter[tuple[Any, ...]]:
    """What a question consists of: the method's parameters after the stream."""
    former = get_type_hints(svara)
    namn = svara.__code__.co_varnames[1 : svara.__code__.co_argcount]
    slag: Any = tuple.__class_getitem__(tuple(former[n] for n in namn))
    return TypeAdapter(slag)
