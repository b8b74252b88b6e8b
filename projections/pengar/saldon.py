"""Saldon: boxes and flows at (per, kand), for everything or a part of it.

What takes effect in a period that the books of its myndighet are closed for is booked on the first
day after: that is its bokföringsdag, as the closing was known when the fact was recorded.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, ClassVar, Literal, NamedTuple, Self
from uuid import UUID

import psycopg

from domain.arende.pengafaktum import Pengafaktum
from domain.aterkrav.misstagsbetalning import MisstagsbetalningKravd
from domain.grund.faktum import Faktum
from domain.myndighet.myndighet import myndighet_id
from domain.myndighet.period import PeriodStangd, bokforingsdag
from projections.motor.projektion import Loggat, Markor, Projektion, kopiera
from projections.pengar.floden import FLODEN, floden
from projections.pengar.fragor import LADA
from projections.pengar.kontering import KALLOR, LADOR, Postering, kontera
from projections.pengar.partsbyten import (
    MOTTAGARENS,
    PARTENS_FLODEN,
    PARTSBYTE,
    bokfor_partsbyte,
)
from store.basis import Basis


class Bokford(NamedTuple):
    """What a posting is on: a flow or a box, from two days, and whose money it is.

    What `foljer_parten` is of whoever is the party of the ärende; else it is of `mottagare_id`.
    """

    slag: Literal["lada", "flode"]
    konto: str
    verkningsdag: date
    bokforingsdag: date
    anslag_id: UUID
    budgetar: int
    utlysning_id: UUID | None
    arende_id: UUID | None
    mottagare_id: UUID | None
    foljer_parten: bool


_KOLUMNER = (
    "position",
    "nr",
    "belopp_ore",
    *Bokford._fields,
)


class Saldon(Projektion):
    namn = "saldon"
    version = 3
    tabeller: ClassVar[dict[str, str]] = {
        "postering": """
            CREATE TABLE vy.postering (
                position      bigint  NOT NULL,
                nr            integer NOT NULL,
                slag          text    NOT NULL CHECK (slag IN ('lada', 'flode')),
                konto         text    NOT NULL,
                belopp_ore    bigint  NOT NULL,
                verkningsdag  date    NOT NULL,
                bokforingsdag date    NOT NULL,
                anslag_id     uuid    NOT NULL,
                budgetar      integer NOT NULL,
                utlysning_id  uuid,
                arende_id     uuid,
                mottagare_id  uuid,
                foljer_parten boolean NOT NULL,
                PRIMARY KEY (position, nr)
            );
            CREATE INDEX postering_anslag ON vy.postering (anslag_id, budgetar);
            CREATE INDEX postering_utlysning ON vy.postering (utlysning_id);
            CREATE INDEX postering_arende ON vy.postering (arende_id);
            CREATE INDEX postering_mottagare ON vy.postering (mottagare_id);
        """,
        "stangning": """
            CREATE TABLE vy.stangning (
                position      bigint PRIMARY KEY,
                myndighet_id  uuid   NOT NULL,
                stangd_till   date   NOT NULL
            );
        """,
        "partsbyte": PARTSBYTE,
        "annans_fordran": """
            CREATE TABLE vy.annans_fordran (
                position      bigint PRIMARY KEY,
                fordran_id    uuid   NOT NULL
            );
        """,
    }

    def bokfor(self, markor: Markor, fakta: Sequence[Loggat]) -> None:
        stangda, andras = _stangda(markor), _andras(markor)
        rader: list[tuple[object, ...]] = []
        for loggat in fakta:
            if isinstance(loggat.faktum, PeriodStangd):
                _stang(markor, loggat.position, loggat.faktum)
                stangda[loggat.faktum.originator_id] = loggat.faktum.stangd_till
            if isinstance(loggat.faktum, MisstagsbetalningKravd):
                _pa_annan(markor, loggat.position, loggat.faktum)
                andras.add(loggat.faktum.fordran_id)
            bokfor_partsbyte(markor, *loggat)
            posterna = poster(loggat.faktum, stangda, andras)
            rader.extend(
                (loggat.position, nr, belopp_ore, *bokford)
                for nr, (belopp_ore, bokford) in enumerate(posterna, 1)
            )
        kopiera(markor, "postering", _KOLUMNER, rader)


_myndighet = lru_cache(myndighet_id)


def _stangda(markor: Markor) -> dict[UUID, date]:
    """To and with when each myndighet's books are closed, by what is booked so far."""
    markor.execute("SELECT myndighet_id, max(stangd_till) FROM vy.stangning GROUP BY myndighet_id")
    return dict(markor.fetchall())


def _stang(markor: Markor, position: int, faktum: PeriodStangd) -> None:
    markor.execute(
        "INSERT INTO vy.stangning (position, myndighet_id, stangd_till) VALUES (%s, %s, %s)",
        (position, faktum.originator_id, faktum.stangd_till),
    )


def _andras(markor: Markor) -> set[UUID]:
    """The claims on others than the party of the ärende, by what is booked so far."""
    markor.execute("SELECT fordran_id FROM vy.annans_fordran")
    return {fordran_id for (fordran_id,) in markor.fetchall()}


def _pa_annan(markor: Markor, position: int, faktum: MisstagsbetalningKravd) -> None:
    markor.execute(
        "INSERT INTO vy.annans_fordran (position, fordran_id) VALUES (%s, %s)",
        (position, faktum.fordran_id),
    )


def poster(
    faktum: Faktum, stangda: Mapping[UUID, date], andras: Collection[UUID]
) -> Iterator[tuple[int, Bokford]]:
    """The postings of a fact (öre), when the books of each myndighet are closed as `stangda`, and
    the claims `andras` are on others than the party."""
    flyttat: list[tuple[Literal["lada", "flode"], Postering]] = [
        *(("lada", p) for p in kontera(faktum)),
        *(("flode", p) for p in floden(faktum)),
    ]
    stangd_till = stangda.get(_myndighet(faktum.av.organisation)) if flyttat else None
    om_annan = _om_annan(faktum, andras)
    for slag, p in flyttat:
        dag = bokforingsdag(p.verkningsdag, stangd_till)
        hos = p.plats
        partens = hos.arende_id is not None and not (om_annan if hos.annans is None else hos.annans)
        foljer = partens and (slag == "lada" or p.konto in PARTENS_FLODEN)
        vems = (hos.anslag_id, hos.budgetar, hos.utlysning_id, hos.arende_id, hos.mottagare_id)
        yield p.belopp_ore, Bokford(slag, p.konto, p.verkningsdag, dag, *vems, foljer)


def _om_annan(faktum: Faktum, andras: Collection[UUID]) -> bool:
    """Its money is what another is asked for."""
    om_fordran = isinstance(faktum, Pengafaktum) and faktum.OM_FORDRAN
    return om_fordran and getattr(faktum, "fordran_id", None) in andras


def ojamna(conn: psycopg.Connection[Any]) -> list[tuple[UUID, int, int]]:
    """Each anslagspost and budgetår whose boxes are not zero together, and what they are (öre)."""
    return conn.execute(
        f"""SELECT anslag_id, budgetar, sum(belopp_ore) FROM vy.postering WHERE {LADA}
            GROUP BY anslag_id, budgetar HAVING sum(belopp_ore) <> 0"""
    ).fetchall()


class Urval(NamedTuple):
    """Which money: all that is given must hold; nothing given is everything."""

    arende_id: UUID | None = None
    utlysning_id: UUID | None = None
    mottagare_id: UUID | None = None
    anslag_id: UUID | None = None
    budgetar: int | None = None


ALLT = Urval()


class Saldo(NamedTuple):
    """Amounts in öre by name, in the order of LADOR and FLODEN, zeros included."""

    floden: dict[str, int]
    lador: dict[str, int]

    @classmethod
    def av(cls, summor: Mapping[tuple[str, str], int]) -> Self:
        """From sums by ("flode" or "lada", name)."""
        return cls(
            {namn: summor.get(("flode", namn), 0) for namn in FLODEN},
            {namn: summor.get(("lada", namn), 0) for namn in LADOR},
        )

    @property
    def negativa(self) -> list[str]:
        """Boxes below zero that are no source: money that moved on before it came, or overdrawn."""
        return [namn for namn, ore in self.lador.items() if ore < 0 and namn not in KALLOR]


def saldo(
    conn: psycopg.Connection[Any],
    basis: Basis,
    urval: Urval = ALLT,
    bokfort_till: date | None = None,
) -> Saldo:
    """The balance at (per, kand) of the chosen money.

    With `bokfort_till` it is what is booked up to and including that day, whatever day it took
    effect: `per` is then not asked.
    """
    dag = "verkningsdag" if bokfort_till is None else "bokforingsdag"
    ur = "vy.postering" if urval.mottagare_id is None else MOTTAGARENS
    rader = conn.execute(
        f"""SELECT slag, konto, sum(belopp_ore) FROM {ur}
            WHERE position <= %(position)s AND {dag} <= %(per)s {_villkor(urval)}
            GROUP BY slag, konto""",
        {"position": basis.position, "per": bokfort_till or basis.per, **urval._asdict()},
    )
    return Saldo.av({(slag, konto): int(ore) for slag, konto, ore in rader})


def saldon_per(
    conn: psycopg.Connection[Any],
    basis: Basis,
    vad: Literal["arende_id", "utlysning_id"],
    ider: Sequence[UUID],
) -> dict[UUID, Saldo]:
    """The balances of many in one query; those without postings have zeros."""
    summor: dict[UUID, dict[tuple[str, str], int]] = {i: {} for i in ider}
    for vars_id, slag, konto, ore in conn.execute(
        f"""SELECT {vad}, slag, konto, sum(belopp_ore) FROM vy.postering
            WHERE position <= %s AND verkningsdag <= %s AND {vad} = ANY(%s)
            GROUP BY {vad}, slag, konto""",
        (basis.position, basis.per, list(ider)),
    ):
        summor[vars_id][slag, konto] = int(ore)
    return {vars_id: Saldo.av(s) for vars_id, s in summor.items()}


def saldon_per_budgetar(
    conn: psycopg.Connection[Any], basis: Basis, anslag_ider: Sequence[UUID]
) -> dict[UUID, dict[int, Saldo]]:
    """The balances of each budgetår of many anslagsposter; of years without postings, nothing."""
    summor: dict[UUID, dict[int, dict[tuple[str, str], int]]] = {i: {} for i in anslag_ider}
    for anslag_id, budgetar, slag, konto, ore in conn.execute(
        """SELECT anslag_id, budgetar, slag, konto, sum(belopp_ore) FROM vy.postering
           WHERE position <= %s AND verkningsdag <= %s AND anslag_id = ANY(%s)
           GROUP BY anslag_id, budgetar, slag, konto""",
        (basis.position, basis.per, list(anslag_ider)),
    ):
        summor[anslag_id].setdefault(budgetar, {})[slag, konto] = int(ore)
    return {
        anslag_id: {ar: Saldo.av(s) for ar, s in sorted(aren.items())}
        for anslag_id, aren in summor.items()
    }


def _villkor(urval: Urval) -> str:
    """All that is given, but for the mottagare: whose a posting is depends on the basis."""
    givna = urval._replace(mottagare_id=None)._asdict().items()
    return "".join(f" AND {namn} = %({namn})s" for namn, varde in givna if varde is not None)
