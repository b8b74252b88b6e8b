"""What a statement is, what a correction of statements is, and who asks a fact for them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import singledispatch
from typing import NamedTuple

from domain.faktum import Faktum


class Pastaende(NamedTuple):
    """The fact states `varde` of `nyckel`, as from its verkningsdag."""

    nyckel: str
    varde: str


class Rattelse(NamedTuple):
    """The fact corrects what the fact with `version` in the same stream stated.

    All of that is unsaid. If `igen`, the same is said again as from the correcting fact's
    verkningsdag, but for the keys that the correcting fact itself states.
    """

    version: int
    igen: bool


def sammansatt(**delar: object) -> str:
    """A value of several parts, as JSON; days as ÅÅÅÅ-MM-DD. A value that ended is empty text."""
    return json.dumps(delar, ensure_ascii=False, default=str)


@singledispatch
def uppgifter(faktum: Faktum) -> Iterator[Pastaende | Rattelse]:
    """What a fact states about its stream; nothing, if it only moves money."""
    yield from ()
