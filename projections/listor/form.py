"""What a list is: rows of one type at a basis, in a total order, a page at a time."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from datetime import date
from functools import cached_property
from typing import Any, Generic, NamedTuple, TypeVar
from uuid import UUID

import psycopg

from projections.motor.fraga import INOM, bara, stora_tabeller
from projections.pengar.fragor import LADA, summor
from projections.pengar.reskontra import FORDRINGARNA, GALDENARERNA
from projections.uppgifter import BESLUTSDAG
from projections.uppgifter.fragor import delen, sagt
from store.basis import Basis

R = TypeVar("R", bound=tuple[Any, ...])


@dataclass(frozen=True)
class Filter:
    """Which rows, and which page of them. Each list says which of the first it knows."""

    handlaggare: str | None = None
    utlysning_id: UUID | None = None
    mottagare_id: UUID | None = None
    anslag_id: UUID | None = None
    budgetar: int | None = None
    dagar: int = 30
    reglerade: bool | None = None
    bokfort_till: date | None = None
    limit: int | None = None
    offset: int = 0


class Rader(NamedTuple, Generic[R]):
    """One page, and how many rows there are in all."""

    totalt: int
    rader: list[R]


@dataclass(frozen=True)
class Lista(Generic[R]):
    """A list: `urval` selects a column for each field of `rad`, and what `ordning` needs.

    It may use the tables of `UNDERLAG`. `ordning` must be total: it ends with what is unique.
    """

    namn: str
    rubrik: str
    rad: type[R]
    filter: tuple[str, ...]
    urval: str
    ordning: str

    @cached_property
    def nycklar(self) -> list[str]:
        """The keys that it asks for: no other statements need be gone through."""
        return sorted({BESLUTSDAG, *re.findall(r"'([a-z_]+)'", UNDERLAG + self.urval)})

    def __call__(
        self, conn: psycopg.Connection[Any], basis: Basis, val: Filter | None = None
    ) -> Rader[R]:
        """The rows at the basis."""
        varden = {
            **asdict(val or Filter()),
            "per": basis.per,
            "position": basis.position,
            "nycklar": self.nycklar,
        }
        falt: tuple[str, ...] = self.rad._fields  # type: ignore[attr-defined]  # a NamedTuple
        fraga = f"""WITH {UNDERLAG}, alla AS ({self.urval}),
            sida AS (
                SELECT *, row_number() OVER (ORDER BY {self.ordning}) AS radnr FROM alla
                ORDER BY radnr LIMIT %(limit)s OFFSET %(offset)s
            )
            SELECT (SELECT count(*) FROM alla), radnr, {", ".join(falt)}
            FROM (SELECT) AS alltid LEFT JOIN sida ON true ORDER BY radnr"""
        with stora_tabeller(conn, behall_planen=True):
            rader = conn.execute(fraga, varden, prepare=True).fetchall()
        return Rader(rader[0][0], [self.rad(*rad[2:]) for rad in rader if rad[1] is not None])


_SOM_POST = "jsonb_object_agg(nyckel, varde) AS u, jsonb_object_agg(nyckel, sortering) AS s"

_NYCKLARNA = "AND nyckel = ANY(%(nycklar)s)"
UNDERLAG = f"""
    {sagt("arende", _NYCKLARNA)}, {sagt("mottagare", _NYCKLARNA)},
    {sagt("utlysning", _NYCKLARNA)}, {sagt("anslag", _NYCKLARNA)},
    mottagaren AS (SELECT strom_id, {_SOM_POST} FROM mottagare_gallande GROUP BY strom_id),
    utlysningen AS (SELECT strom_id, {_SOM_POST} FROM utlysning_gallande GROUP BY strom_id),
    posten AS (SELECT strom_id, {_SOM_POST} FROM anslag_gallande GROUP BY strom_id),
    arendet AS (
        SELECT a.*, m.u ->> 'namn' AS mottagare, u.u ->> 'rubrik' AS utlysning
        FROM (SELECT strom_id, {_SOM_POST} FROM arende_gallande GROUP BY strom_id) AS a
        LEFT JOIN mottagaren AS m ON m.strom_id = (a.u ->> 'mottagare_id')::uuid
        LEFT JOIN utlysningen AS u ON u.strom_id = (a.u ->> 'utlysning_id')::uuid
    ),
    {delen("arende")},
    ladan AS ({summor("arende_id, konto", f"{LADA} AND arende_id IS NOT NULL")}),
    fordran AS ({FORDRINGARNA}),
    faktum AS NOT MATERIALIZED (
        SELECT *, EXISTS (SELECT FROM vy.faktarad AS r WHERE r.strom_id = f.strom_id
            AND r.rattar_version = f.version AND r.position <= %(position)s) AS rattat
        FROM vy.faktarad AS f WHERE {INOM}
    )
"""
"""What the lists are made from: each stream as it is stated to be, the parts of the ärenden, their
boxes, the claims, and the facts, of which those that have been corrected are marked."""


def om_arendet(strom: str) -> str:
    """The columns that every row about an ärende begins with, and its place among others.

    Of an ärende of which nothing was stated at the basis, that it is that one is all that is known.
    """
    return f"""{strom} AS arende_id, a.u ->> 'diarienummer' AS diarienummer,
        a.mottagare AS mottagare, (a.s ->> 'diarienummer') COLLATE "C" AS dnr_ordning"""


def i_kronor(ore: str) -> str:
    """What the expression `ore` gives, as an amount is written in running text; null stays null."""
    hela = f"to_char(div(abs({ore})::numeric, 100), 'FM999,999,999,999,999,990')"
    resten = f"mod(abs({ore})::numeric, 100)"
    return f"""CASE WHEN {ore} < 0 THEN '−' ELSE '' END || replace({hela}, ',', ' ')
        || CASE WHEN {resten} <> 0 THEN ',' || to_char({resten}, 'FM00') ELSE '' END || ' kr'"""


def kant(uppgift: str) -> str:
    """A statement that was known, and not annulled."""
    return f"""{uppgift}.position <= %(position)s
            AND ({uppgift}.annullerad IS NULL OR {uppgift}.annullerad > %(position)s)"""


HINDRAR = "d ? 'hinder' AND NOT d ? 'inhiberat_dag'"
"""The part `d` hinders payment: it is a decision that does, and no court has stopped it."""
_DA = """SELECT s.varde FROM vy.uppgift AS s
                            WHERE s.strom_id = h.strom_id AND s.objekt = h.objekt
                                AND s.verkningsdag <= faktum.verkningsdag"""
HINDRAD_DA = f"""EXISTS (SELECT FROM vy.uppgift AS h
                    WHERE h.strom_id = faktum.strom_id AND h.nyckel = 'hinder'
                        AND h.varde IS NOT NULL AND h.verkningsdag <= faktum.verkningsdag
                        AND {kant("h")}
                        AND NOT EXISTS ({_DA} AND {kant("s")}
                            AND s.nyckel = 'hinder' AND s.varde IS NULL)
                        AND ({_DA} AND {kant("s")} AND s.nyckel = 'inhiberat_dag'
                            ORDER BY s.verkningsdag DESC, s.rang DESC LIMIT 1) IS NULL)"""
"""A decision that nothing be paid applied on the day of the fact: no court had stopped it."""
RETURNERAT = "('arende.utbetalning-returnerad', 'arende.retur-rattad')"
"""What says that the bank sent something back: the return, or the last correction of it."""
BETALD = "('arende.utbetalning-genomford', 'arende.utbetalning-rattad')"
"""What says that the bank paid: the payment, or the last correction of it."""
KEDJAN = f"""
        kedjan AS (
            SELECT position AS senast, strom_id, version, rattar_version FROM faktum
            WHERE topic IN {BETALD} AND NOT rattat
            UNION ALL
            SELECT k.senast, g.strom_id, g.version, g.rattar_version
            FROM kedjan AS k JOIN vy.faktarad AS g
                ON g.strom_id = k.strom_id AND g.version = k.rattar_version
        )"""
"""From what is last known of a payment back to the fact that has the bank's reference."""
ARENDET = om_arendet("a.strom_id")
EFTER_DNR = "dnr_ordning NULLS LAST, arende_id"
EGNA = f"""{bara("a.u ->> 'handlaggare'", "handlaggare", "text")}
    AND {bara("(a.u ->> 'utlysning_id')::uuid", "utlysning_id")}
    AND {bara("(a.u ->> 'mottagare_id')::uuid", "mottagare_id")}"""
"""The filters of lists of ärenden."""
ARENDEFILTER = ("handlaggare", "utlysning_id", "mottagare_id")


def sokt(strom: str, nyckel: str) -> str:
    """What an ärende is stated to be at the basis; before it came in, what it began with."""
    return f"""coalesce(a.u ->> '{nyckel}', (SELECT v.varde FROM vy.uppgift AS v
        WHERE v.strom_id = {strom} AND v.objekt = '' AND v.nyckel = '{nyckel}'
            AND v.position <= %(position)s
        ORDER BY v.position LIMIT 1))::uuid"""


def egna(strom: str, *namn: str) -> str:
    """The filters of lists of what happened in ärenden `a`, also before the day they came in."""
    return " AND ".join(bara(sokt(strom, ett), ett) for ett in namn)


GALDENARENS = f"""LEFT JOIN {GALDENARERNA} AS g ON g.fordran_id = f.fordran_id
            LEFT JOIN mottagaren AS gm ON gm.strom_id = g.mottagare_id"""
"""Who owes the claim `f`, if it is another than the mottagare of its ärende."""
GALDENAREN = """CASE WHEN g.fordran_id IS NULL THEN a.mottagare
        ELSE coalesce(gm.u ->> 'namn', g.namn) END"""
AV_GALDENAREN = f"""CASE WHEN g.fordran_id IS NULL THEN {egna("f.arende_id", "mottagare_id")}
        ELSE {bara("g.mottagare_id", "mottagare_id")} END"""
