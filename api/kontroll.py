"""`liggare kontrollera`: what the log promises, checked against the log itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import psycopg

from projections.saldon import Saldon
from store.mapper import FaktumMapper
from store.recorder import las_efter

SATS = 5000


def kontrollera(url: str) -> tuple[list[str], int]:
    """Deviations in words, and how many facts were read, all in one snapshot of the database.

    Positions are dense, times grow from append to append, every fact can be read, what remains in
    every guard is what the facts add up to, and the money ledger sums to zero.
    """
    with psycopg.connect(url) as conn, conn.cursor() as markor:
        conn.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        avvikelser: list[str] = []
        vakter: Counter[str] = Counter()
        antal = 0
        forra = None
        mapper = FaktumMapper.ny()
        while rader := las_efter(markor, antal, SATS):
            for a, b in pairwise([forra, *rader] if forra else rader):
                avvikelser.extend(_ordning(a, b))
            for rad in rader:
                for vakt in mapper.to_domain_event(rad).vakter():
                    vakter[vakt.kalla] += vakt.andring_ore
            antal, forra = rader[-1].id, rader[-1]
        avvikelser.extend(_vakter(conn, vakter))
        avvikelser.extend(_lador(conn))
    return avvikelser, antal


def _ordning(a: Any, b: Any) -> Iterator[str]:
    if b.id != a.id + 1:
        yield f"Position {b.id} följer på {a.id}: det finns en lucka."
    if b.tillagg == a.tillagg and b.registrerad != a.registrerad:
        yield f"Position {b.id} har en annan tid än sitt tillägg."
    if b.tillagg != a.tillagg and (b.tillagg != b.id or b.registrerad <= a.registrerad):
        yield f"Position {b.id} bryter tidsordningen eller sitt tillägg."


def _vakter(conn: psycopg.Connection[Any], enligt_fakta: Counter[str]) -> Iterator[str]:
    i_loggen = dict(
        conn.execute(
            "SELECT DISTINCT ON (kalla) kalla, kvar FROM logg.vakt ORDER BY kalla, position DESC"
        )
    )
    for kalla in sorted(i_loggen.keys() | enligt_fakta.keys()):
        if i_loggen.get(kalla, 0) != enligt_fakta[kalla]:
            yield (
                f"Vakten {kalla} säger {i_loggen.get(kalla, 0)} öre kvar,"
                f" händelserna ger {enligt_fakta[kalla]}."
            )
        elif enligt_fakta[kalla] < 0:
            yield f"Källan {kalla} är övertrasserad med {-enligt_fakta[kalla]} öre."


def _lador(conn: psycopg.Connection[Any]) -> Iterator[str]:
    for namn in Saldon.tabeller:
        for anslag_id, budgetar, summa in conn.execute(
            f"""SELECT anslag_id, budgetar, sum(belopp_ore) FROM vy.{namn} WHERE slag = 'lada'
                GROUP BY anslag_id, budgetar HAVING sum(belopp_ore) <> 0"""
        ):
            yield f"Lådorna på {anslag_id} {budgetar} går inte jämnt upp: {summa} öre."
