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

BASIS = Basis(date(2024, 1, 1), 0, None, simulerad=False)


def satt_till(conn: psycopg.Connection[Any]) -> list[str]:
    return [
        str(rad[0])
        for namn in ("enable_nestloop", "plan_cache_mode")
        for rad in conn.execute(f"SHOW {namn}")
    ]


@pytest.mark.parametrize("satt", [["on", "auto"], ["off", "force_custom_plan"]])
def test_what_was_set_is_set_again(satt: list[str], databas: Databas) -> None:
    with psycopg.connect(databas.app_url) as conn:
        conn.execute("SET enable_nestloop = {}; SET plan_cache_mode = {}".format(*satt))
        with stora_tabeller(conn):
            assert satt_till(conn) == ["off", satt[1]]
        with stora_tabeller(conn, behall_planen=True):
            assert satt_till(conn) == ["off", "force_generic_plan"]
        assert satt_till(conn) == satt
        LISTOR["arenden"](conn, BASIS)
        assert satt_till(conn) == satt


def test_a_list_that_is_asked_for_again_is_not_planned_again(databas: Databas) -> None:
    with psycopg.connect(databas.app_url) as conn:
        for per in (date(2024, 1, 1), date(2024, 1, 2), date(2024, 1, 3)):
            LISTOR["avvikelser"](conn, BASIS._replace(per=per))
        planer = conn.execute(
            "SELECT generic_plans, custom_plans FROM pg_prepared_statements"
            " WHERE ltrim(statement) LIKE 'WITH%'"
        )
        assert planer.fetchall() == [(3, 0)]


def test_it_ends_with_the_transaction_that_fails(databas: Databas) -> None:
    with psycopg.connect(databas.app_url) as conn:
        with (
            pytest.raises(psycopg.errors.DivisionByZero),
            conn.transaction(),
            stora_tabeller(conn),
        ):
            conn.execute("SELECT 1 / 0")
        assert satt_till(conn) == ["on", "auto"]
