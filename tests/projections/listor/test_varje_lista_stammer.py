"""Every list with money adds up, rows and columns, at any (per, kand) of a random history."""

from __future__ import annotations

from datetime import timedelta
from operator import attrgetter
from typing import Any, get_type_hints

import psycopg
import pytest

from projections.listor import LISTOR
from store.basis import Basis
from tests.projections.hjalp.historierna import Historia
from tests.projections.hjalp.listor.listsummor import KOLUMNER, PROV, krav_kolumner
from tests.projections.hjalp.simulering.regler import FORSTA_DAG
from tests.projections.hjalp.simulering.simulering import DAGAR
from tests.projections.hjalp.stammer import listorna_stammer


def med_pengar() -> set[str]:
    return {
        namn
        for namn, lista in LISTOR.items()
        if any(kolumn.endswith("_ore") for kolumn in get_type_hints(lista.rad))
    }


def test_fel_i_every_list_with_money_is_asked_what_it_adds_up_to() -> None:
    assert PROV.keys() == med_pengar()
    assert KOLUMNER.keys() <= PROV.keys()


def test_fel_i_every_list_adds_up(historia: Historia) -> None:
    listorna_stammer(historia)


def _en_ore_mer(kolumn: str) -> Any:
    return lambda rader: [rader[0]._replace(**{kolumn: getattr(rader[0], kolumn) + 1}), *rader[1:]]


def _utan_den_storsta(kolumn: str) -> Any:
    """A row of nothing adds nothing: a claim whose interest is to be counted is listed too."""
    return lambda rader: [r for r in rader if r is not max(rader, key=attrgetter(kolumn))]


PLANTERADE: dict[str, Any] = {
    "anslagsutfall": _en_ore_mer("ingaende_ore"),
    "inkomsttitlar": _en_ore_mer("kapital_ore"),
    "fordringar": _utan_den_storsta("skuld_ore"),
    "utbetalningar": lambda rader: [*rader, rader[-1]],
    "ramar": _en_ore_mer("kvar_ore"),
}
"""A fault in the rows of a list: an öre more, a row less, a row twice."""


@pytest.mark.parametrize("namn", PLANTERADE)
def test_fel_i_a_planted_fault_is_found(historier: dict[int, Historia], namn: str) -> None:
    """In one of the histories in which the list has rows at the end."""
    for historia in historier.values():
        with historia.lasare.las(FORSTA_DAG + timedelta(days=2 * DAGAR)) as (conn, basis):
            if rader := LISTOR[namn](conn, basis).rader:
                _krav(conn, basis, namn, rader)
                try:
                    _krav(conn, basis, namn, PLANTERADE[namn](rader))
                except AssertionError:
                    return
    pytest.fail("nothing is found in any history")


def _krav(conn: psycopg.Connection[Any], basis: Basis, namn: str, rader: list[Any]) -> None:
    krav_kolumner(namn, rader)
    PROV[namn](conn, basis, rader)
