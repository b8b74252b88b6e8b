"""How a list asks is its own affair: what the transaction was set to is as it was."""

from __future__ import annotations

from datetime import date
from typing import Any

import psycopg
import pytest

from projections.listor import LISTOR
from projections.motor.fraga import stora_tabeller
from store.basis import Basis
from store.databas import Databas


def nestloop(conn: psycopg.Connection[Any]) -> str:
    rad = conn.execute("SHOW enable_nestloop").fetchone()
    assert rad is not None
    return str(rad[0])


@pytest.mark.parametrize("satt", ["on", "off"])
def test_what_was_set_is_set_again(satt: str, databas: Databas) -> None:
    with psycopg.connect(databas.app_url) as conn:
        conn.execute(f"SET enable_nestloop = {satt}")
        with stora_tabeller(conn):
            assert nestloop(conn) == "off"
        assert nestloop(conn) == satt
        LISTOR["arenden"](conn, Basis(date(2024, 1, 1), 0, None, simulerad=False))
        assert nestloop(conn) == satt


def test_it_ends_with_the_transaction_that_fails(databas: Databas) -> None:
    with psycopg.connect(databas.app_url) as conn:
        with (
            pytest.raises(psycopg.errors.DivisionByZero),
            conn.transaction(),
            stora_tabeller(conn),
        ):
            conn.execute("SELECT 1 / 0")
        assert nestloop(conn) == "on"
