"""Lists: one page of what is there at the basis, in Swedish order, with the number of them all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import pytest

from projections.motor.lasning import Lasare
from projections.uppgifter.fragor import Traffar, lista
from store.databas import Databas
from store.journal import Journal
from tests.projections.hjalp import handlingar as h
from tests.projections.hjalp.historierna import folj

IDAG = date(2024, 6, 1)
NAMN = [
    "Region Skåne",
    "Region Uppsala",
    "region Östergötland",
    "Västra Götalandsregionen",
    "Zornsamlingarna",
    "Åmåls kommun",
    "Ängelholms kommun",
    "Örebro kommun",
]
"""In Swedish order."""

Fraga = Callable[..., Traffar]


@pytest.fixture
def fraga(journal: Journal, databas: Databas, lasare: Lasare) -> Fraga:
    for namn, nummer in reversed(list(zip(NAMN, h.TIO_NUMMER, strict=False))):
        journal.utfor(h.registrera(nummer, namn))
    folj(databas)

    def fragare(
        per: date = IDAG, kand: int | None = None, ordning: Sequence[str] = ("namn",), **val: Any
    ) -> Traffar:
        with lasare.las(per, kand) as (conn, basis):
            return lista(conn, basis, "mottagare", finns="namn", ordning=ordning, **val)

    return fragare


def namnen(traffar: Traffar) -> list[str | None]:
    return [post["namn"] for post in traffar.poster]


def test_a_list_is_in_swedish_order(fraga: Fraga) -> None:
    assert namnen(fraga()) == NAMN


def test_pages_make_up_the_list(fraga: Fraga) -> None:
    sidor = [fraga(limit=3, offset=offset) for offset in (0, 3, 6)]
    assert [n for sida in sidor for n in namnen(sida)] == NAMN
    assert [sida.totalt for sida in sidor] == [8, 8, 8]
    assert [len(sida.poster) for sida in sidor] == [3, 3, 2]


@pytest.mark.parametrize("offset", [8, 9, 1000])
def test_beyond_the_end_there_is_a_total_and_an_empty_page(fraga: Fraga, offset: int) -> None:
    assert fraga(limit=3, offset=offset) == Traffar(8, [])


def test_a_page_may_be_without_limit_or_empty(fraga: Fraga) -> None:
    assert namnen(fraga(limit=None)) == NAMN
    assert fraga(limit=0) == Traffar(8, [])


def test_nothing_is_there_before_it_was_known_or_took_effect(fraga: Fraga) -> None:
    assert fraga(kand=0) == Traffar(0, [])
    assert namnen(fraga(kand=1)) == NAMN[-1:]
    assert fraga(per=date(2019, 12, 31)) == Traffar(0, [])


def test_only_those_with_the_given_values(fraga: Fraga) -> None:
    nummer = h.TIO_NUMMER[2]
    assert namnen(fraga(dar={"organisationsnummer": nummer})) == [NAMN[2]]
    assert fraga(dar={"organisationsnummer": nummer, "namn": NAMN[3]}) == Traffar(0, [])
    assert fraga(dar={"finns_inte": "x"}) == Traffar(0, [])


def test_a_value_is_a_value_and_never_sql(fraga: Fraga) -> None:
    assert fraga(dar={"namn": "' OR '1'='1"}) == Traffar(0, [])


def test_equals_stand_by_id_and_what_lacks_the_key_comes_last(
    fraga: Fraga, journal: Journal, databas: Databas
) -> None:
    for nummer in h.TIO_NUMMER[8:10]:
        journal.utfor(h.registrera(nummer, "Region-Skåne"))
    folj(databas)
    svar = fraga()
    assert namnen(svar)[:3].count("Region-Skåne") == 2
    ider = [post.id for post in svar.poster[:3]]
    assert ider == sorted(ider)
    by_missing = fraga(ordning=("finns_inte", "namn"))
    assert by_missing == svar


def test_a_list_of_another_kind_is_another_list(
    fraga: Fraga, journal: Journal, databas: Databas, lasare: Lasare
) -> None:
    assert fraga().totalt == len(NAMN)
    journal.utfor(h.lagg_upp("16"))
    folj(databas)
    with lasare.las(IDAG) as (conn, basis):
        poster = lista(conn, basis, "anslag", finns="benamning", ordning=("anslagspost",))
    assert [post["benamning"] for post in poster.poster] == ["Post 16"]
