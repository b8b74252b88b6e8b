"""`liggare kontrollera`: what the log promises, checked against the log itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

import psycopg

from api.listor.texter import pa_svenska
from domain.grund.faktum import Faktum
from domain.grund.stopp import kronor
from domain.myndighet.myndighet import myndighet_id
from domain.myndighet.period import PeriodStangd, bokforingsdag
from projections.listor.avvikelser import AVVIKELSER
from projections.motor.lasning import OGONBLICK
from projections.pengar.floden import floden
from projections.pengar.kontering import kontera
from store.basis import Basis
from store.fel import OkantFaktum
from store.mapper import FaktumMapper, Loggrad
from store.recorder import las_efter

SATS = 5000


class Kontroll(NamedTuple):
    """`avvikelser` break a promise; `anmarkningar` are allowed but worth knowing."""

    fakta: int
    avvikelser: list[str]
    anmarkningar: list[str]


def kontrollera(url: str) -> Kontroll:
    """Read the whole log, in one snapshot of the database.

    Positions are dense from 1 and times grow from append to append; streams go 1, 2, 3 …; every
    fact can be read; every entry of every guard is what the facts add up to; and the money tables
    are what the facts say, as far as they have come, and sum to zero.
    """
    with psycopg.connect(url) as conn, conn.cursor() as markor:
        conn.execute(OGONBLICK)
        genomgang = _Genomgang(_tabellernas_position(conn))
        while rader := las_efter(markor, genomgang.sista.id if genomgang.sista else 0, SATS):
            for rad in rader:
                genomgang.ta(rad)
        avvikelser = [
            *genomgang.avvikelser,
            *_vakter(conn, genomgang.vaktposter),
            *_tabeller(conn, genomgang.konton),
        ]
        overdragna = [
            f"Källan {kalla} är övertrasserad med {kronor(-kvar)}."
            for kalla, kvar in sorted(genomgang.vakter.items())
            if kvar < 0
        ]
        return Kontroll(genomgang.antal, avvikelser, [*overdragna, *_dubbletter(conn)])


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
        self.konton: Counter[tuple[Any, ...]] = Counter()
        self.stangda: dict[UUID, date] = {}

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
        for vakt in faktum.vakter():
            self.vakter[vakt.kalla] += vakt.andring_ore
            self.vaktposter[vakt.kalla, rad.tillagg] = self.vakter[vakt.kalla]
        if isinstance(faktum, PeriodStangd):
            self.stangda[faktum.originator_id] = faktum.stangd_till
        if rad.id <= self._tabeller:
            for slag, poster in (("lada", kontera(faktum)), ("flode", floden(faktum))):
                for p in poster:
                    stangd_till = self.stangda.get(myndighet_id(faktum.av.organisation))
                    bokford = bokforingsdag(p.verkningsdag, stangd_till)
                    self.konton[slag, p.konto, p.verkningsdag, bokford, *p.plats] += p.belopp_ore


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
    i_loggen = {
        (kalla, position): kvar
        for kalla, position, kvar in conn.execute("SELECT kalla, position, kvar FROM logg.vakt")
    }
    for post in sorted(i_loggen.keys() | enligt_fakta.keys()):
        if i_loggen.get(post) != enligt_fakta.get(post):
            yield (
                f"Vakten {post[0]} vid position {post[1]} säger {i_loggen.get(post)} öre kvar,"
                f" händelserna ger {enligt_fakta.get(post)}."
            )


def _dubbletter(conn: psycopg.Connection[Any]) -> Iterator[str]:
    """What seems to have been registered twice, as far as the tables have come."""
    rad = conn.execute("SELECT coalesce(min(position), 0) FROM vy.projektion").fetchone()
    assert rad is not None
    for avvikelse in AVVIKELSER(conn, Basis(date.max, rad[0], None, False)).rader:
        if avvikelse.samma_som_id is not None:
            yield (
                f"{pa_svenska('slag', avvikelse.slag).capitalize()}: {avvikelse.uppgift},"
                f" vid position {avvikelse.samma_som_position} och {avvikelse.position}."
            )


def _tabellernas_position(conn: psycopg.Connection[Any]) -> int:
    rad = conn.execute("SELECT position FROM vy.projektion WHERE namn = 'saldon'").fetchone()
    return 0 if rad is None else int(rad[0])


def _tabeller(
    conn: psycopg.Connection[Any], enligt_fakta: Counter[tuple[Any, ...]]
) -> Iterator[str]:
    kolumner = (
        "slag, konto, verkningsdag, bokforingsdag, anslag_id, budgetar, utlysning_id, arende_id,"
        " mottagare_id"
    )
    i_tabellen: Counter[tuple[Any, ...]] = Counter()
    for *nyckel, ore in conn.execute(
        f"SELECT {kolumner}, sum(belopp_ore) FROM vy.postering GROUP BY {kolumner}"
    ):
        i_tabellen[tuple(nyckel)] = int(ore)
    for nyckel in i_tabellen.keys() | enligt_fakta.keys():
        if i_tabellen[nyckel] != enligt_fakta[nyckel]:
            yield (
                f"Tabellen säger {i_tabellen[nyckel]} öre på {nyckel[1]} den {nyckel[2]}"
                f" (bokfört {nyckel[3]}), händelserna ger {enligt_fakta[nyckel]}."
                " Kör: liggare rebuild saldon"
            )
    for anslag_id, budgetar, summa in conn.execute(
        """SELECT anslag_id, budgetar, sum(belopp_ore) FROM vy.postering WHERE slag = 'lada'
           GROUP BY anslag_id, budgetar HAVING sum(belopp_ore) <> 0"""
    ):
        yield f"Lådorna på {anslag_id} {budgetar} går inte jämnt upp: {summa} öre."
