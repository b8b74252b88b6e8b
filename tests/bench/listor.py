"""How long each list takes, whole, with thousands of cases: as it is now, and as it was known."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from statistics import median
from typing import Any, NamedTuple

import psycopg

from projections.listor import LISTOR
from projections.listor.form import Lista
from projections.motor.lasning import Lasare, Lasning
from projections.pengar.saldon import ALLT, Urval, saldo
from projections.tabeller import PROJEKTIONER, uppratta
from store.databas import Databas
from store.journal import Journal
from store.liggare import Liggare
from tests.bench.arendelast import ladda
from tests.projections.hjalp.historierna import folj

NU = date(2025, 6, 30)
DA = date(2024, 3, 13)
VARV = 3


class Listmatning(NamedTuple):
    """Milliseconds, at the head and at an old basis, and how many rows."""

    namn: str
    nu_ms: float
    da_ms: float
    rader: int


def mat_listor(databas: Databas, antal: int) -> Iterator[Listmatning]:
    """Fill the database with `antal` cases, and ask for every list, and the balances."""
    databas.migrera(simulerad=True, sedan=uppratta)
    liggare = Liggare({"LIGGARE_URL": databas.app_url})
    ladda(Journal(liggare), antal)
    folj(databas)
    _analysera(databas)
    lasare = Lasare(liggare.recorder.pool, databas.app_url, PROJEKTIONER)
    yield from mat(lasare)
    lasare.stang()
    liggare.close()


def mat(lasare: Lasare) -> Iterator[Listmatning]:
    with lasare.las(NU) as (_, basis):
        halva = basis.position // 2
    for namn, lista in LISTOR.items():
        yield _mat(lasare, halva, namn, partial(_lista, lista))
    for namn, urval in (("saldo, allt", ALLT), ("saldo, ett budgetår", Urval(budgetar=2024))):
        yield _mat(lasare, halva, namn, partial(_saldo, urval))


def _lista(lista: Lista[Any], las: Lasning) -> int:
    return lista(las.conn, las.basis).totalt


def _saldo(urval: Urval, las: Lasning) -> int:
    return len(saldo(las.conn, las.basis, urval).lador)


def _mat(lasare: Lasare, halva: int, namn: str, fraga: Callable[[Lasning], int]) -> Listmatning:
    nu, rader = _tid(lasare, NU, None, fraga)
    da, _ = _tid(lasare, DA, halva, fraga)
    return Listmatning(namn, nu, da, rader)


def _tid(
    lasare: Lasare, per: date, kand: int | None, fraga: Callable[[Lasning], int]
) -> tuple[float, int]:
    tider, rader = [], 0
    for _ in range(VARV):
        borjan = time.perf_counter()
        with lasare.las(per, kand) as las:
            rader = fraga(las)
        tider.append((time.perf_counter() - borjan) * 1000)
    return median(tider), rader


def _analysera(databas: Databas) -> None:
    """As autovacuum does in a while."""
    assert databas.agare_url is not None
    with psycopg.connect(databas.agare_url, autocommit=True) as conn:
        conn.execute("ANALYZE")
