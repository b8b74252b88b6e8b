"""Daterat: what has been stated with a day, and which of it holds on a given one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Daterat(NamedTuple, Generic[T]):
    """`varde` as from `dag`. `rang` is the version that first said it: a correction keeps it."""

    dag: date
    rang: int
    varde: T


def sagt(uppgifter: Mapping[int, Daterat[T]], dag: date) -> tuple[T | None, int]:
    """What holds on `dag`, and the version that says it; nothing, by version 0."""
    sagda = {version: u for version, u in uppgifter.items() if u.dag <= dag}
    if not sagda:
        return None, 0
    version = max(sagda, key=lambda v: (sagda[v].dag, sagda[v].rang))
    return sagda[version].varde, version


def gallande(uppgifter: Mapping[int, Daterat[T]], dag: date) -> T | None:
    """What holds on `dag`: what took effect last, and of that the last said. None if nothing."""
    return sagt(uppgifter, dag)[0]
