"""What a projection is: its tables, and how facts become rows."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar, NamedTuple

import psycopg

from domain.grund.faktum import Faktum

Markor = psycopg.Cursor[Any]


class Loggat(NamedTuple):
    """A fact and where in the log it stands."""

    position: int
    faktum: Faktum


class Projektion(ABC):
    """`version` grows when the same facts would make other rows: the tables are then made anew."""

    namn: ClassVar[str]
    version: ClassVar[int]
    tabeller: ClassVar[dict[str, str]]
    """Each table's name in schema `vy`, and what makes it."""

    @abstractmethod
    def bokfor(self, markor: Markor, fakta: Sequence[Loggat]) -> None:
        """Write the rows that these facts make. The caller holds the transaction."""


def kopiera(
    markor: Markor, tabell: str, kolumner: Sequence[str], rader: Iterable[Sequence[object]]
) -> None:
    """Write many rows at once."""
    with markor.copy(f"COPY vy.{tabell} ({', '.join(kolumner)}) FROM STDIN") as ut:
        for rad in rader:
            ut.write_row(rad)
