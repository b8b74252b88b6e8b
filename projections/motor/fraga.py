"""Fråga: what questions put to the tables at a basis have in common."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg


def bara(kolumn: str, namn: str, typ: str = "uuid") -> str:
    """A condition that holds when the filter is not set, or the column has its value."""
    return f"(%({namn})s::{typ} IS NULL OR {kolumn} = %({namn})s::{typ})"


@contextmanager
def stora_tabeller(conn: psycopg.Connection[Any]) -> Iterator[None]:
    """Questions that join whole tables: the planner thinks that they are small, and loops.

    What the transaction was set to before, it is set to after; one that fails forgets it all.
    """
    forut = conn.execute("SHOW enable_nestloop").fetchone()
    assert forut is not None
    conn.execute("SET LOCAL enable_nestloop = off")
    yield
    conn.execute("SELECT set_config('enable_nestloop', %s, true)", forut)


INOM = "position <= %(position)s AND verkningsdag <= %(per)s"
"""Known and in effect at the basis."""
