"""What a deviation reads like has its amounts as prose has them, whatever the table counts in."""

from __future__ import annotations

import psycopg
import pytest

from projections.listor.form import i_kronor
from store.databas import Databas

BELOPP = {
    0: "0 kr",
    50: "0,50 kr",
    5: "0,05 kr",
    24_999_999: "249 999,99 kr",
    -29_999_999: "−299 999,99 kr",
    2_225_000_000: "22 250 000 kr",
    -100: "−1 kr",
    9_223_372_036_854_775_807: "92 233 720 368 547 758,07 kr",
}


@pytest.mark.parametrize(("ore", "i_ord"), BELOPP.items())
def test_fel_b_belopp_i_ord(databas: Databas, ore: int, i_ord: str) -> None:
    with psycopg.connect(databas.app_url) as conn:
        rad = conn.execute(f"SELECT {i_kronor('x')} FROM (SELECT %s::bigint AS x) AS a", (ore,))
        assert rad.fetchone() == (i_ord,)


def test_fel_b_inget_belopp_ar_inget(databas: Databas) -> None:
    with psycopg.connect(databas.app_url) as conn:
        rad = conn.execute(f"SELECT {i_kronor('x')} FROM (SELECT NULL::bigint AS x) AS a")
        assert rad.fetchone() == (None,)
