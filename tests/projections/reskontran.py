"""What is owed at (per, kand), since when, and receipts that are not placed, asked of the tables.

The lists ask in SQL of their own; this is what tests of the tables themselves ask.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID

import psycopg

from store.basis import Basis

_KAPITAL = ("kravt", "utestaende", "betalt", "eftergivet", "avskrivet", "havt")
_RANTA = (
    "ranta_kravd",
    "ranta_utestaende",
    "ranta_betald",
    "ranta_eftergiven",
    "ranta_avskriven",
    "ranta_havd",
)
FORDRANSKONTON = (*_KAPITAL, *_RANTA)
INBETALNINGSKONTON = ("inbetalt", "oplacerat", "placerat", "aterbetalt")


class Aldersfack(StrEnum):
    """How long ago a claim was due."""

    EJ_FORFALLEN = "ej-forfallen"
    TILL_30 = "1-30"
    TILL_90 = "31-90"
    OVER_90 = "over-90"

    @classmethod
    def av(cls, dagar: int) -> Aldersfack:
        if dagar <= 0:
            return cls.EJ_FORFALLEN
        if dagar <= 30:
            return cls.TILL_30
        return cls.TILL_90 if dagar <= 90 else cls.OVER_90


class OppenFordran(NamedTuple):
    """What is owed of a claim, in öre; less than nothing is owed to the debtor.

    `forfallodag` is the day of the first part that is not paid; `dagar` how long ago that was. What
    was paid before it was demanded is not due: its day is the one asked for.
    """

    fordran_id: UUID
    arende_id: UUID
    kapital_ore: int
    ranta_ore: int
    forfallodag: date
    dagar: int
    fack: Aldersfack


class OplaceradInbetalning(NamedTuple):
    """A receipt of which something is not placed, or more is than was received (below zero)."""

    inbetalning_id: UUID
    oplacerat_ore: int
    bankdag: date


_INOM = "position <= %(position)s AND verkningsdag <= %(per)s"


def fordringssaldo(conn: psycopg.Connection[Any], basis: Basis, fordran_id: UUID) -> dict[str, int]:
    """The balance of one claim at (per, kand), by account, zeros included."""
    rader = conn.execute(
        f"SELECT konto, sum(belopp_ore) FROM vy.fordringspost"
        f" WHERE {_INOM} AND fordran_id = %(id)s GROUP BY konto",
        {**_varden(basis), "id": fordran_id},
    )
    summor = {konto: int(ore) for konto, ore in rader}
    return {konto: summor.get(konto, 0) for konto in FORDRANSKONTON}


def oppna_fordringar(conn: psycopg.Connection[Any], basis: Basis) -> list[OppenFordran]:
    """All claims that are not settled at (per, kand), the one that was due first at the head."""
    rader = conn.execute(
        f"""SELECT fordran_id, arende_id,
                   coalesce(sum(belopp_ore) FILTER (WHERE konto = 'utestaende'), 0),
                   coalesce(sum(belopp_ore) FILTER (WHERE konto = 'ranta_utestaende'), 0)
            FROM vy.fordringspost
            WHERE {_INOM} AND konto IN ('utestaende', 'ranta_utestaende')
            GROUP BY fordran_id, arende_id""",
        _varden(basis),
    ).fetchall()
    oppna = [(i, arende, int(k), int(r)) for i, arende, k, r in rader if k or r]
    forfallodagar = _frister(conn, basis, [i for i, *_ in oppna])
    fordringar = []
    for fordran_id, arende_id, kapital, ranta in oppna:
        dag = _forfallodag(forfallodagar[fordran_id], kapital + ranta) or basis.per
        dagar = (basis.per - dag).days
        fordringar.append(
            OppenFordran(fordran_id, arende_id, kapital, ranta, dag, dagar, Aldersfack.av(dagar))
        )
    return sorted(fordringar, key=lambda f: (f.forfallodag, f.fordran_id))


def oplacerade(conn: psycopg.Connection[Any], basis: Basis) -> list[OplaceradInbetalning]:
    """Receipts with something unplaced at (per, kand), the oldest first."""
    rader = conn.execute(
        f"""SELECT inbetalning_id, sum(belopp_ore), (
                SELECT max(dag) FROM (
                    SELECT verkningsdag AS dag FROM vy.inbetalningspost i
                    WHERE {_INOM} AND i.inbetalning_id = p.inbetalning_id AND konto = 'inbetalt'
                    GROUP BY verkningsdag
                    ORDER BY sum(belopp_ore) = 0, verkningsdag DESC LIMIT 1) AS sist)
            FROM vy.inbetalningspost p
            WHERE {_INOM} AND konto = 'oplacerat'
            GROUP BY inbetalning_id HAVING sum(belopp_ore) <> 0 ORDER BY 3, 1""",
        _varden(basis),
    )
    return [OplaceradInbetalning(i, int(ore), bankdag) for i, ore, bankdag in rader]


def _varden(basis: Basis) -> dict[str, object]:
    return {"position": basis.position, "per": basis.per}


def _frister(
    conn: psycopg.Connection[Any], basis: Basis, ider: Sequence[UUID]
) -> dict[UUID, list[tuple[date, int | None]]]:
    """What was said last of when each claim is to be paid, in the order of the days."""
    frister: dict[UUID, list[tuple[date, int | None]]] = {i: [] for i in ider}
    for fordran_id, forfallodag, ore in conn.execute(
        f"""SELECT f.fordran_id, f.forfallodag, f.belopp_ore FROM vy.fordringsfrist f
            JOIN (SELECT DISTINCT ON (fordran_id) fordran_id, position FROM vy.fordringsfrist
                  WHERE {_INOM} AND fordran_id = ANY(%(ider)s)
                  ORDER BY fordran_id, verkningsdag DESC, position DESC) sist
              USING (fordran_id, position)
            ORDER BY f.fordran_id, f.forfallodag, f.nr""",
        {**_varden(basis), "ider": list(ider)},
    ):
        frister[fordran_id].append((forfallodag, None if ore is None else int(ore)))
    return frister


def _forfallodag(frister: Sequence[tuple[date, int | None]], skuld_ore: int) -> date | None:
    """The day of the first part that is not paid: what is owed is of the last parts."""
    kvar = skuld_ore
    for dag, ore in reversed(frister):
        kvar -= ore or kvar
        if kvar <= 0:
            return dag
    return frister[0][0] if frister else None
