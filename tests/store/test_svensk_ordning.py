"""Row 20: Swedish order without ICU, the same in Python and in SQL."""

from __future__ import annotations

from typing import Any

import psycopg
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from projections.motor.sortering import svensk_nyckel
from tests.store.hjalp.loggen import varde

ORDNAD = [
    "1 Stockholm",
    "Alingsås",
    "Arvika",
    "Malmö",
    "Måla",
    "Umeå",
    "Västerås",
    "Växjö",
    "zebra",
    "Åre",
    "Åstorp",
    "Älmhult",
    "Ängelholm",
    "Öckerö",
    "Örebro",
    "Östersund",
]
"""As in a Swedish telephone directory."""


def _i_databasen(conn: psycopg.Connection[Any], texter: list[str]) -> list[str]:
    return [
        text
        for (text,) in conn.execute(
            "SELECT text FROM unnest(%s::text[], %s::text[]) AS t(text, nyckel)"
            ' ORDER BY nyckel COLLATE "C", text COLLATE "C"',
            (texter, [svensk_nyckel(t) for t in texter]),
        )
    ]


def test_svensk_ordning_i_databasen(skrivare: psycopg.Connection[Any]) -> None:
    """Row 20. Whatever the database was made with: å, ä, ö last, and in that order."""
    assert _i_databasen(skrivare, ORDNAD[::-1]) == ORDNAD


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texter=st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"])), max_size=8))
def test_databasen_och_python_ordnar_lika(
    skrivare: psycopg.Connection[Any], texter: list[str]
) -> None:
    """Row 20. Any text at all, also beyond the basic plane."""
    assert _i_databasen(skrivare, texter) == sorted(texter, key=lambda t: (svensk_nyckel(t), t))


def test_ingenting_av_vart_behover_icu(agare: psycopg.Connection[Any]) -> None:
    """Row 20. No column and no index of ours is ordered by it."""
    assert (
        varde(
            agare,
            "SELECT count(*) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
            " JOIN pg_namespace n ON n.oid = c.relnamespace"
            " JOIN pg_collation k ON k.oid = a.attcollation"
            " WHERE n.nspname IN ('logg', 'vy', 'migrering') AND k.collprovider = 'i'",
        )
        == 0
    )
