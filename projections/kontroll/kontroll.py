"""The check itself: the log read once in its order and once stream by stream, in one snapshot."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeVar

import psycopg

from domain.grund.stopp import kronor
from projections.kontroll.fynd import Framsteg, Fynd, tyst
from projections.kontroll.jamforelse import jamfor
from projections.kontroll.ordning import brutna_strommar, ordning
from projections.kontroll.skugga import Skugga
from projections.kontroll.strommar import vik_alla
from projections.kontroll.vakter import Vaktskugga
from projections.listor.avvikelser import AVVIKELSER, Avvikelse
from projections.motor import loggen
from projections.motor.bokforing import SATS, hunnit
from projections.motor.lasning import OGONBLICK
from projections.motor.projektion import Loggat, Projektion
from projections.pengar.banken import Banken
from projections.pengar.saldon import ojamna
from projections.tabeller import PROJEKTIONER
from store.basis import Basis, huvud
from store.fel import OkantFaktum
from store.mapper import FaktumMapper, Loggrad

Svar = TypeVar("Svar")
Lage = dict[str, tuple[int, int]]
"""By its name, the version of each projection whose tables there are, and how far it has come."""


class Kontroll(NamedTuple):
    """`avvikelser` break a promise; the rest is allowed but worth knowing.

    `dubbletter` is what seems to have been registered twice, as far as the tables have come.
    `osett` is what the check, as it was made now, would not have found.
    """

    fakta: int
    avvikelser: list[str]
    overtrasserade: list[str]
    dubbletter: list[Avvikelse]
    osett: list[str]


def kontrollera(
    url: str,
    framsteg: Framsteg = tyst,
    projektioner: Sequence[Projektion] = PROJEKTIONER,
) -> Kontroll:
    """Read the whole log, make every table again aside, and compare it whole.

    Each projection is made to where its own tables stood in the snapshot, so nobody has to wait
    and nobody is waited for.
    """
    mapper = FaktumMapper.ny()
    with psycopg.connect(url, autocommit=True) as conn:
        skugga, vakter = Skugga(conn, projektioner), Vaktskugga(conn)
        with conn.transaction():
            conn.execute(OGONBLICK)
            allt, lage = huvud(conn), _lage(conn)
            skugga.borja({p: pos for p in projektioner if (pos := _till(p, lage)) is not None})
            genomgang = _Genomgang(mapper, skugga, vakter)
            while rader := loggen.efter(conn, genomgang.position, SATS):
                genomgang.ta(rader)
                framsteg("Läser loggen", genomgang.antal, allt)
            osett = [*_osett(conn, projektioner, lage, allt)]
            fynd: list[Iterable[str]] = [
                *genomgang.fynd,
                _hogst(_banken(genomgang.banken)),
                _hogst(brutna_strommar(conn)),
                skugga.fynd,
                _av_annan_version(projektioner, lage, allt),
                *_jamforda(conn, skugga.gjorda, framsteg),
                _fraga(conn, _ojamna, osett, "Lådornas summor"),
                vik_alla(conn, mapper, allt, framsteg),
            ]
            return Kontroll(
                genomgang.antal,
                [text for del_ in fynd for text in del_],
                [*vakter.overtrasserade()],
                _fraga(conn, _dubbletter, osett, "Dubbletter"),
                osett,
            )


class _Genomgang:
    """What has been seen of the log so far."""

    def __init__(self, mapper: FaktumMapper, skugga: Skugga, vakter: Vaktskugga) -> None:
        self._mapper = mapper
        self._skugga = skugga
        self._vakter = vakter
        self._sista: Loggrad | None = None
        self._i_ordning, self._lasta = Fynd(), Fynd()
        self.antal = 0
        self.banken = Banken()

    @property
    def position(self) -> int:
        return self._sista.id if self._sista else 0

    @property
    def fynd(self) -> tuple[Fynd, Fynd]:
        return self._i_ordning, self._lasta

    def ta(self, rader: Sequence[Loggrad]) -> None:
        """Check the next rows against those before them, and put aside what they say."""
        fakta: list[Loggat] = []
        for rad in rader:
            for text in ordning(self._sista, rad):
                self._i_ordning.lagg(text)
            self._sista = rad
            try:
                faktum = self._mapper.to_domain_event(rad)
            except OkantFaktum as fel:
                self._lasta.lagg(f"{fel}.")
                self._skugga.bokfor(fakta)
                self._skugga.stanna(rad.id)
                fakta.clear()
                continue
            fakta.append(Loggat(rad.id, faktum))
            self._vakter.ta(rad, faktum)
            self.banken.ta(faktum)
        self._skugga.bokfor(fakta)
        self._vakter.skriv()
        self.antal += len(rader)


def _banken(banken: Banken) -> Iterator[str]:
    """What is called paid is what the bank did, day by day."""
    for (arende_id, dag), ore in banken.skillnader().items():
        yield (
            f"I ärende {arende_id} skiljer sig utbetalt den {dag} från vad banken har gjort,"
            f" med {kronor(ore)}."
        )


def _hogst(texter: Iterator[str]) -> Fynd:
    fynd = Fynd()
    for text in texter:
        fynd.lagg(text)
    return fynd


def _lage(conn: psycopg.Connection[Any]) -> Lage:
    rader = conn.execute("SELECT namn, version, position FROM vy.projektion")
    return {namn: (version, position) for namn, version, position in rader}


def _till(projektion: Projektion, lage: Lage) -> int | None:
    """How far to make it again; None if its tables are not of this program."""
    version, position = lage.get(projektion.namn, (None, 0))
    return position if version == projektion.version else None


def _av_annan_version(projektioner: Sequence[Projektion], lage: Lage, allt: int) -> Iterator[str]:
    for projektion in projektioner:
        position = _till(projektion, lage)
        if position is None:
            yield (
                f"Projektionen {projektion.namn} saknas eller har en annan version än programmet."
                " Kör: liggare migrate"
            )
        elif position > allt:
            yield f"Projektionen {projektion.namn} står vid {position}, loggen slutar vid {allt}."


def _jamforda(
    conn: psycopg.Connection[Any], gjorda: Sequence[Projektion], framsteg: Framsteg
) -> Iterator[Fynd]:
    tabeller = [(p, f"vy.{tabell}") for p in gjorda for tabell in p.tabeller]
    yield jamfor(conn, loggen.VAKTERNA)
    fel: dict[str, None] = {}
    for nr, (projektion, tabell) in enumerate(tabeller, 1):
        fynd = jamfor(conn, tabell)
        if any(True for _ in fynd):
            fel[projektion.namn] = None
        yield fynd
        framsteg("Jämför tabellerna", nr, len(tabeller))
    yield _hogst(f"Gör om tabellerna. Kör: liggare rebuild {namn}" for namn in fel)


def _fraga(
    conn: psycopg.Connection[Any],
    fraga: Callable[[psycopg.Connection[Any]], Iterable[Svar]],
    osett: list[str],
    vad: str,
) -> list[Svar]:
    """Ask the tables as they are. What is wrong in them may be such that they cannot answer."""
    try:
        with conn.transaction():
            return [*fraga(conn)]
    except psycopg.Error as fel:
        osett.append(f"{vad}: frågan går inte att besvara ({str(fel).splitlines()[0]}).")
        return []


def _ojamna(conn: psycopg.Connection[Any]) -> Iterator[str]:
    for anslag_id, budgetar, summa in ojamna(conn):
        yield f"Lådorna på {anslag_id} {budgetar} går inte jämnt upp: {summa} öre."


def _dubbletter(conn: psycopg.Connection[Any]) -> list[Avvikelse]:
    funna = AVVIKELSER(conn, Basis(date.max, hunnit(conn), None, False)).rader
    return [avvikelse for avvikelse in funna if avvikelse.samma_som_id is not None]


def _osett(
    conn: psycopg.Connection[Any], projektioner: Sequence[Projektion], lage: Lage, allt: int
) -> Iterator[str]:
    for projektion in projektioner:
        position = _till(projektion, lage)
        if position is not None and position < allt:
            yield (
                f"Projektionen {projektion.namn} har hunnit till position {position} av {allt}:"
                " vad som kommer därefter har den inte jämförts med."
            )
    egna = {tabell for p in projektioner for tabell in p.tabeller} | {"projektion"}
    for (tabell,) in conn.execute(
        "SELECT relname FROM pg_class WHERE relnamespace = 'vy'::regnamespace"
        " AND relkind IN ('r', 'p', 'v', 'm') ORDER BY relname"
    ):
        if tabell not in egna:
            yield f"Tabellen vy.{tabell} hör inte till någon projektion: den är inte jämförd."
    yield (
        "Om programmets egna regler är fel: tabellerna görs om av samma program som gjorde dem,"
        " och det som räknas fram ur dem först när någon frågar är inte prövat."
    )
    yield (
        "Om databasens ägare har skrivit om eller kapat loggen så att positioner, tider, strömmar"
        f" och vakter ändå går ihop: det som har stått efter position {allt} lämnar inga spår."
    )
    yield "Om ett index i databasen är skadat: det prövar pg_amcheck."
