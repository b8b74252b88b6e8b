"""Kontroll: what the log promises, checked against the log itself, and the money against both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

import psycopg

from domain.grund.faktum import Faktum
from domain.grund.stopp import kronor
from domain.myndighet.period import PeriodStangd
from projections.listor.avvikelser import AVVIKELSER, Avvikelse
from projections.motor import loggen
from projections.motor.bokforing import hunnit
from projections.motor.lasning import OGONBLICK
from projections.pengar.pengakontroll import Pengakontroll
from projections.pengar.saldon import Bokford, Saldon, ojamna, poster, tabellens_summor
from store.basis import Basis
from store.fel import OkantFaktum
from store.mapper import FaktumMapper, Loggrad

SATS = 5000


class Kontroll(NamedTuple):
    """`avvikelser` break a promise; the rest is allowed but worth knowing.

    `dubbletter` is what seems to have been registered twice, as far as the tables have come.
    """

    fakta: int
    avvikelser: list[str]
    overtrasserade: list[str]
    dubbletter: list[Avvikelse]


def kontrollera(url: str) -> Kontroll:
    """Read the whole log, in one snapshot of the database.

    Positions are dense from 1 and times grow from append to append; streams go 1, 2, 3 …; every
    fact can be read; nobody is paid more than he is granted; every entry of every guard is what the
    facts add up to; and the money tables are what the facts say, as far as they have come, and sum
    to zero.
    """
    with psycopg.connect(url) as conn:
        conn.execute(OGONBLICK)
        genomgang = _Genomgang(hunnit(conn, Saldon.namn))
        while rader := loggen.efter(conn, genomgang.sista.id if genomgang.sista else 0, SATS):
            for rad in rader:
                genomgang.ta(rad)
        avvikelser = [
            *genomgang.avvikelser,
            *genomgang.pengarna.slut(),
            *_vakter(conn, genomgang.vaktposter),
            *_tabeller(conn, genomgang.bokfort),
        ]
        overtrasserade = [
            f"Källan {kalla} är övertrasserad med {kronor(-kvar)}."
            for kalla, kvar in sorted(genomgang.vakter.items())
            if kvar < 0
        ]
        return Kontroll(genomgang.antal, avvikelser, overtrasserade, _dubbletter(conn))


class _Genomgang:
    """What has been seen of the log so far."""

    def __init__(self, tabellernas_position: int) -> None:
        self._tabeller = tabellernas_position
        self._mapper = FaktumMapper.ny()
        self._versioner: Counter[UUID] = Counter()
        self.sista: Loggrad | None = None
        self.antal = 0
        self.avvikelser: list[str] = []
        self.vakter: Counter[str] = Counter()
        self.vaktposter: dict[tuple[str, int], int] = {}
        self.bokfort: Counter[Bokford] = Counter()
        self.stangda: dict[UUID, date] = {}
        self.pengarna = Pengakontroll()

    def ta(self, rad: Loggrad) -> None:
        """Check the next row against those before it, and add up what it says."""
        self.avvikelser.extend(_ordning(self.sista, rad))
        strom = UUID(str(rad.originator_id))
        self._versioner[strom] += 1
        if rad.originator_version != self._versioner[strom]:
            self.avvikelser.append(f"Position {rad.id} bryter ordningen i strömmen {strom}.")
        self.sista = rad
        self.antal += 1
        try:
            self._summera(rad, self._mapper.to_domain_event(rad))
        except OkantFaktum as fel:
            self.avvikelser.append(f"{fel}.")

    def _summera(self, rad: Loggrad, faktum: Faktum) -> None:
        self.avvikelser.extend(self.pengarna.ta(rad, faktum))
        for vakt in faktum.vakter():
            self.vakter[vakt.kalla] += vakt.andring_ore
            self.vaktposter[vakt.kalla, rad.tillagg] = self.vakter[vakt.kalla]
        if isinstance(faktum, PeriodStangd):
            self.stangda[faktum.originator_id] = faktum.stangd_till
        if rad.id <= self._tabeller:
            for belopp_ore, bokford in poster(faktum, self.stangda):
                self.bokfort[bokford] += belopp_ore


def _ordning(forra: Loggrad | None, rad: Loggrad) -> Iterator[str]:
    vantad = forra.id + 1 if forra else 1
    if rad.id != vantad:
        yield f"Position {rad.id} står där {vantad} väntades: det finns en lucka."
    samma = forra is not None and rad.tillagg == forra.tillagg
    if samma and forra is not None and rad.registrerad != forra.registrerad:
        yield f"Position {rad.id} har en annan tid än sitt tillägg."
    if not samma and rad.tillagg != rad.id:
        yield f"Position {rad.id} hör till ett tillägg som inte börjar där."
    if not samma and forra is not None and rad.registrerad <= forra.registrerad:
        yield f"Position {rad.id} är inte senare än den före."


def _vakter(
    conn: psycopg.Connection[Any], enligt_fakta: dict[tuple[str, int], int]
) -> Iterator[str]:
    i_loggen = {(v.kalla, v.position): v.kvar_ore for v in loggen.vaktposter(conn)}
    for post in sorted(i_loggen.keys() | enligt_fakta.keys()):
        if i_loggen.get(post) != enligt_fakta.get(post):
            yield (
                f"Vakten {post[0]} vid position {post[1]} säger {i_loggen.get(post)} öre kvar,"
                f" händelserna ger {enligt_fakta.get(post)}."
            )


def _dubbletter(conn: psycopg.Connection[Any]) -> list[Avvikelse]:
    funna = AVVIKELSER(conn, Basis(date.max, hunnit(conn), None, False)).rader
    return [avvikelse for avvikelse in funna if avvikelse.samma_som_id is not None]


def _tabeller(conn: psycopg.Connection[Any], enligt_fakta: Counter[Bokford]) -> Iterator[str]:
    i_tabellen = tabellens_summor(conn)
    for bokford in i_tabellen.keys() | enligt_fakta.keys():
        if i_tabellen[bokford] != enligt_fakta[bokford]:
            yield (
                f"Tabellen säger {i_tabellen[bokford]} öre på {bokford.konto} den"
                f" {bokford.verkningsdag} (bokfört {bokford.bokforingsdag}), händelserna ger"
                f" {enligt_fakta[bokford]}. Kör: liggare rebuild saldon"
            )
    for anslag_id, budgetar, summa in ojamna(conn):
        yield f"Lådorna på {anslag_id} {budgetar} går inte jämnt upp: {summa} öre."
