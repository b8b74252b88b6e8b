"""What a statement is, what a correction of statements is, and who asks a fact for them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import singledispatch
from typing import NamedTuple, TypeAlias
from uuid import UUID

from domain.grund.faktum import Faktum

BESLUTSDAG = "beslutsdag"
"""The one key that others presuppose: what a decision states counts while it settles the case."""


class Pastaende(NamedTuple):
    """The fact states `varde` of `nyckel`, as from its verkningsdag.

    None says that what was stated of it holds no longer: what was stated before it, of the stream
    or of another part, is what holds again. `objekt` is the part of the stream that it is about (a
    decision, a payment, a claim, a delegation); "" is the stream itself. What is stated of a part
    is stated of the stream too, until something later is. With `forutsatter` it only counts while
    something is stated, by that key, of the same part.
    """

    nyckel: str
    varde: str | None
    objekt: UUID | str = ""
    forutsatter: str = ""


class Rattelse(NamedTuple):
    """The fact corrects what the fact with `version` in the same stream stated.

    All of that is unsaid, but for the keys `utom`. If `igen`, the same is said again as from the
    correcting fact's verkningsdag, but for what the correcting fact itself states.
    """

    version: int
    igen: bool
    utom: tuple[str, ...] = ()


class Upphor(NamedTuple):
    """As from the fact's verkningsdag, `nyckel` holds no longer of any part of the stream."""

    nyckel: str


Uppgift: TypeAlias = Pastaende | Rattelse | Upphor


def sammansatt(**delar: object) -> str:
    """A value of several parts, as JSON; days as ÅÅÅÅ-MM-DD."""
    return json.dumps(delar, ensure_ascii=False, default=str)


@singledispatch
def uppgifter(faktum: Faktum) -> Iterator[Uppgift]:
    """What a fact states about its stream; nothing, if it only moves money."""
    yield from ()
