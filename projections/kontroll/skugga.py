"""Skugga: every projection made again beside itself, in tables that only this connection sees.

The same `bokfor` writes the rows, on a cursor that has another place for schema `vy`: so a new
projection is made again too, without a line about it here. The transaction in which it is done is
READ ONLY, where PostgreSQL lets nobody write but in temporary tables: whatever a projection does,
it cannot touch a row that is read by somebody, nor keep a follower waiting.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import psycopg

from projections.kontroll.fynd import Fynd
from projections.motor.projektion import Loggat, Projektion

PLATS = "pg_temp"
_VY = re.compile(r"\bvy\.")


def _i_skuggan(sats: Any) -> Any:
    if not isinstance(sats, str):
        raise TypeError("en projektion skriver sina satser som text")
    return _VY.sub(f"{PLATS}.", sats)


class _Skuggmarkor(psycopg.Cursor[Any]):
    """A cursor for which schema `vy` is the shadow of it."""

    def execute(self, query: Any, *resten: Any, **namngivna: Any) -> Any:
        return super().execute(_i_skuggan(query), *resten, **namngivna)

    def executemany(self, query: Any, *resten: Any, **namngivna: Any) -> None:
        super().executemany(_i_skuggan(query), *resten, **namngivna)

    def copy(self, statement: Any, *resten: Any, **namngivna: Any) -> Any:
        return super().copy(_i_skuggan(statement), *resten, **namngivna)


class Skugga:
    """The shadows of some projections, each as far as its own tables have come."""

    def __init__(self, conn: psycopg.Connection[Any], projektioner: Iterable[Projektion]) -> None:
        """Make the empty tables; before the transaction in which they are filled."""
        self._conn = conn
        self._positioner: dict[Projektion, int] = {}
        self.fynd = Fynd()
        conn.execute("SET temp_buffers = '64MB'")
        with _Skuggmarkor(conn) as markor:
            for projektion in projektioner:
                for skapa in projektion.tabeller.values():
                    markor.execute(skapa)

    def borja(self, positioner: Mapping[Projektion, int]) -> None:
        """Say how far each is to be made: one that is not named is left empty."""
        self._positioner = dict(positioner)

    def bokfor(self, fakta: Sequence[Loggat]) -> None:
        """Write the rows of the next facts. A projection that cannot goes no further."""
        for projektion, position in [*self._positioner.items()]:
            dess = [f for f in fakta if f.position <= position]
            if not dess:
                continue
            try:
                with self._conn.transaction(), _Skuggmarkor(self._conn) as markor:
                    projektion.bokfor(markor, dess)
            except Exception as fel:  # whatever it is, the others are to be made
                self._stanna(projektion, dess[0].position, f"{type(fel).__name__}: {fel}")

    def stanna(self, position: int) -> None:
        """A fact cannot be read: nothing can be made past it."""
        for projektion, till in [*self._positioner.items()]:
            if position <= till:
                self._stanna(projektion, position, "händelsen kan inte läsas")

    def _stanna(self, projektion: Projektion, position: int, fel: str) -> None:
        del self._positioner[projektion]
        self.fynd.lagg(
            f"Projektionen {projektion.namn} går inte att bygga om från position {position}:"
            f" {fel.splitlines()[0][:200]}"
        )

    @property
    def gjorda(self) -> list[Projektion]:
        """Those that were made as far as their tables have come."""
        return [*self._positioner]
