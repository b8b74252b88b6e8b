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
def stora_tabeller(conn: psycopg.Connection[Any], *, behall_planen: bool = False) -> Iterator[None]:
    """Questions that join whole tables: the planner thinks that they are small, and loops.

    `behall_planen` of one that is prepared: the same plan answers any basis, and to plan a long
    question takes as long as to answer it over a small ledger.

    What the transaction was set to before, it is set to after; one that fails forgets it all.
    """
    nu = {"enable_nestloop": "off"}
    if behall_planen:
        nu["plan_cache_mode"] = "force_generic_plan"
    forut = conn.execute(f"SELECT {', '.join(f'current_setting({n!r})' for n in nu)}").fetchone()
    assert forut is not None
    _satt(conn, nu)
    yield
    _satt(conn, dict(zip(nu, forut, strict=True)))


def _satt(conn: psycopg.Connection[Any], till: dict[str, str]) -> None:
    satta = ", ".join(f"set_config({namn!r}, %({namn})s, true)" for namn in till)
    conn.execute(f"SELECT {satta}", till)


INOM = "position <= %(position)s AND verkningsdag <= %(per)s"
"""Known and in effect at the basis."""
