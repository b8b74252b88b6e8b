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


def gallande(uppgifter: Mapping[int, Daterat[T]], dag: date) -> T | None:
    """What holds on `dag`: what took effect last, and of that the last said. None if nothing."""
    sagda = [u for u in uppgifter.values() if u.dag <= dag]
    return max(sagda, key=lambda u: (u.dag, u.rang)).varde if sagda else None
