"""Sammanhang: what a report says around its tables: days, counts and sums, but not the words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

import psycopg

from domain.regelverk.redovisningsmall import Fragegrupp
from projections.motor.fraga import INOM, stora_tabeller
from projections.pengar.fragor import FLODE, arenden_med_pengar, kontona, summor
from projections.rapporter.underlag import Bidragsar, Underlag
from projections.uppgifter import BESLUTSDAG
from projections.uppgifter.fragor import sagt
from store.basis import Basis


class Dagar(NamedTuple):
    """How many things there are that have a day, and the first and the last of these days."""

    antal: int
    forsta: date | None
    sista: date | None


class Utlyst(NamedTuple):
    diarienummer: str
    publicerad: date
    sista_ansokningsdag: date


class Utfall(NamedTuple):
    """Of those who answered in a year, how many answered high."""

    ar: int
    hoga: int
    svarade: int


class Fraga(NamedTuple):
    """A question of a group, and how it was answered, the last year last."""

    grupp: str
    text: str
    hogt_fran: int
    utfall: tuple[Utfall, ...]


class Synpunkt(NamedTuple):
    """What a mottagare wrote in its own words."""

    fraga: str
    mottagare: str
    svar: str


class Sammanhang(NamedTuple):
    """Amounts in öre. `mottagare` is how many were granted something, of `ansokningar`."""

    utlysningar: tuple[Utlyst, ...]
    ansokningar: int
    mottagare: int
    beslut: Dagar
    begarda: Dagar
    inkomna: Dagar
    granskade: int
    ram_ore: int
    beviljat_ore: int
    utbetalt_ore: int
    redovisat_ore: int
    oforbrukat_ore: int
    godkant_ore: int
    kravt_ore: int
    aterbetalt_ore: int
    omraden: tuple[Fraga, ...]
    synpunkter: tuple[Synpunkt, ...]


def sammanhang(
    conn: psycopg.Connection[Any],
    basis: Basis,
    regelverk_id: UUID,
    underlag: Underlag,
    bidragsar: int,
) -> Sammanhang:
    """What is around the tables of a bidragsår, as known and in effect at the basis."""
    varden: dict[str, object] = {
        "per": basis.per,
        "position": basis.position,
        "regelverk": regelverk_id,
        "ar": bidragsar,
    }
    with stora_tabeller(conn):
        utlysningar = conn.execute(_UTLYSTA, varden).fetchall()
        arenden = conn.execute(_ARENDEN, varden).fetchone()
        begarda = conn.execute(_BEGARDA, varden).fetchone()
        floden = dict(conn.execute(_FLODEN, varden).fetchall())
    assert arenden is not None
    assert begarda is not None
    aret = underlag.ar.get(bidragsar, Bidragsar(bidragsar, 0, ()))
    rapporter = [r for b in aret.bidrag for r in b.rapporter]
    ansokningar, granskade, *beslut = arenden
    return Sammanhang(
        tuple(Utlyst(*rad) for rad in utlysningar),
        ansokningar,
        len({b.mottagare_id for b in aret.bidrag if b.beviljat_ore > 0}),
        Dagar(*beslut),
        Dagar(*begarda),
        _dagar([r.inkommen for r in rapporter if r.inkommen is not None]),
        granskade,
        aret.ram_ore,
        sum(b.beviljat_ore for b in aret.bidrag),
        floden.get("utbetalt", 0),
        sum(b.anvant_ore + b.oforbrukat_ore for b in aret.bidrag),
        sum(b.oforbrukat_ore for b in aret.bidrag),
        floden.get("godkant", 0),
        floden.get("kravt", 0),
        floden.get("aterbetalt", 0),
        tuple(_omraden(underlag, bidragsar)),
        tuple(_synpunkter(underlag, aret)),
    )


_UTLYSNINGAR = f"""
    utlysningar AS (
        SELECT utlysning_id FROM vy.bidragsutlysning
        WHERE regelverk_id = %(regelverk)s AND bidragsar = %(ar)s AND {INOM}
    )"""

_UTLYSTA = f"""
    WITH {_UTLYSNINGAR}, {sagt("utlysning")},
    utlysta AS (
        SELECT strom_id, jsonb_object_agg(nyckel, varde) AS u
        FROM utlysning_gallande WHERE strom_id IN (SELECT utlysning_id FROM utlysningar)
        GROUP BY strom_id
    )
    SELECT u ->> 'diarienummer', (u ->> 'publicerad_dag')::date AS dag,
        (u ->> 'sista_ansokningsdag')::date
    FROM utlysta ORDER BY dag, u ->> 'diarienummer' COLLATE "C\""""

_ARENDEN = f"""
    WITH {_UTLYSNINGAR},
    {
    sagt(
        "arende",
        f"AND nyckel IN ('{BESLUTSDAG}', 'utlysning_id', 'aterrapport_granskad_dag')",
    )
},
    arenden AS (
        SELECT strom_id FROM arende_gallande
        WHERE nyckel = 'utlysning_id' AND varde::uuid IN (SELECT utlysning_id FROM utlysningar)
    ),
    beslut AS (
        SELECT varde::date AS dag FROM arende_gallande JOIN arenden USING (strom_id)
        WHERE nyckel = '{BESLUTSDAG}'
    )
    SELECT (SELECT count(*) FROM arenden),
        (SELECT count(*) FROM arende_sagt JOIN arenden USING (strom_id)
         WHERE nyckel = 'aterrapport_granskad_dag'),
        (SELECT count(*) FROM beslut), (SELECT min(dag) FROM beslut), (SELECT max(dag) FROM beslut)
    """

_BEGARDA = f"""
    WITH {_UTLYSNINGAR}
    SELECT count(*), min(verkningsdag), max(verkningsdag) FROM vy.rapportbegaran
    WHERE {INOM}
        AND arende_id IN ({arenden_med_pengar("SELECT utlysning_id FROM utlysningar")})"""

_ARETS = f"""{FLODE} AND {kontona("utbetalt", "godkant", "kravt", "aterbetalt")}
            AND utlysning_id IN (SELECT utlysning_id FROM utlysningar)"""

_FLODEN = f"""
    WITH {_UTLYSNINGAR} {summor("konto", _ARETS)}"""


def _dagar(dagar: list[date]) -> Dagar:
    return Dagar(len(dagar), min(dagar, default=None), max(dagar, default=None))


def _omraden(underlag: Underlag, bidragsar: int) -> Iterator[Fraga]:
    """The questions that are shown two years side by side."""
    assert underlag.mall is not None
    texter = underlag.fragor
    for grupp in underlag.mall.fragegrupper:
        if grupp.jamfors_med_aret_fore:
            for fraga in grupp.fragor:
                aren = [underlag.ar[ar] for ar in (bidragsar - 1, bidragsar) if ar in underlag.ar]
                svaren = tuple(utfall(ar, fraga, grupp) for ar in aren)
                yield Fraga(grupp.rubrik, texter.get(fraga, fraga), grupp.hogt_fran, svaren)


def utfall(aret: Bidragsar, fraga: str, grupp: Fragegrupp) -> Utfall:
    """How a question was answered in a year: by each ärende once, as it last said."""
    svaren = [s for b in aret.bidrag if (s := b.svar(fraga)) is not None]
    return Utfall(aret.ar, sum(s >= grupp.hogt_fran for s in svaren), len(svaren))


def _synpunkter(underlag: Underlag, aret: Bidragsar) -> Iterator[Synpunkt]:
    """By question, in the order of the template; and by mottagare in Swedish order."""
    texter = {f.nyckel: f.text for m in reversed(underlag.mallar) for f in m.fritextfragor}
    for nyckel, text in texter.items():
        for b in aret.bidrag:
            for r in b.rapporter:
                if r.fritextsvar.get(nyckel, "").strip():
                    yield Synpunkt(text, b.mottagare, r.fritextsvar[nyckel])
