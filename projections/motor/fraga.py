"""Fråga: what questions put to the tables at a basis have in common."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg


def bara(kolumn: str, namn: str, typ: str = "uuid") -> str:
    """A condition that holds when the filter is not set, or the column has its value."""
    return f"(%({namn})s::{typ} IS NULL OR {kolumn} = %({namn})s::{typ})"


_NU = "SELECT current_setting('enable_nestloop'), current_setting('plan_cache_mode')"
_SATT = "SELECT set_config('enable_nestloop', %s, true), set_config('plan_cache_mode', %s, true)"


@contextmanager
def stora_tabeller(conn: psycopg.Connection[Any]) -> Iterator[None]:
    """Questions that join whole tables: the planner thinks that they are small, and loops.

    Of one that is `prepare`d the plan is kept: any basis is answered by the same, and to plan such
    a question takes as long as to answer it over a small ledger.

    What the transaction was set to before, it is set to after; one that fails forgets it all.
    """
    forut = conn.execute(_NU).fetchone()
    conn.execute(_SATT, ("off", "force_generic_plan"))
    yield
    conn.execute(_SATT, forut)


INOM = "position <= %(position)s AND verkningsdag <= %(per)s"
"""Known and in effect at the basis."""
