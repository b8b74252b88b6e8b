"""Vakter: what the facts say that is left of each source, entry for entry, beside the log's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import psycopg

from domain.grund.faktum import Faktum
from domain.grund.stopp import kronor
from projections.kontroll.skugga import PLATS
from store.mapper import Loggrad

_SKUGGA = """
    CREATE TEMP TABLE vakt (
        kalla text, position bigint, kvar bigint, PRIMARY KEY (kalla, position))"""


class Vaktskugga:
    """The entries that the log should have: one for each source that an append touches."""

    def __init__(self, conn: psycopg.Connection[Any]) -> None:
        conn.execute(_SKUGGA)
        self._conn = conn
        self._kvar: Counter[str] = Counter()
        self._nya: dict[tuple[str, int], int] = {}

    def ta(self, rad: Loggrad, faktum: Faktum) -> None:
        for vakt in faktum.vakter():
            self._kvar[vakt.kalla] += vakt.andring_ore
            self._nya[vakt.kalla, rad.tillagg] = self._kvar[vakt.kalla]

    def skriv(self) -> None:
        """Put aside what has been said; an append that goes on says the last of its sources."""
        with self._conn.cursor() as markor:
            markor.executemany(
                f"INSERT INTO {PLATS}.vakt VALUES (%s, %s, %s)"
                " ON CONFLICT (kalla, position) DO UPDATE SET kvar = excluded.kvar",
                [(*post, kvar) for post, kvar in self._nya.items()],
            )
        self._nya.clear()

    def overtrasserade(self) -> Iterator[str]:
        """What the bank or a court has taken beyond what there was: it is allowed."""
        for kalla, kvar_ore in sorted(self._kvar.items()):
            if kvar_ore < 0:
                yield f"Källan {kalla} är övertrasserad med {kronor(-kvar_ore)}."
