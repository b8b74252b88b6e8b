"""Cheap real facts, a raw call of the function, and waiting for the database without sleeping."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from threading import Thread
from time import monotonic
from typing import Any, TypeVar
from uuid import UUID, uuid4

import psycopg
from psycopg import sql

from domain.anslag.anslagspost import Anslag, lagg_upp
from domain.anslag.tilldelning import tilldela
from domain.arende.arende import Arende
from domain.beslut.beslutsfaktum import Beslutsuppgifter, Kommuniceringsundantag
from domain.beslut.bifall import BidragBeviljat
from domain.grund.aktor import Aktor, Atgard, Roll
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada, Rorelse
from domain.grund.strom import Strom
from domain.regelverk.regelverk import Regelverksreferens
from domain.utbetalning.bank import UtbetalningGenomford
from domain.utlysning.publicering import UtlysningPublicerad
from domain.utlysning.utlysning import Medel, Utlysning
from store.databas import Databas
from store.journal import Journal, Kvitto
from store.liggare import Liggare
from store.mapper import FaktumMapper

T = TypeVar("T")

ANNA = Aktor(subjekt="anna", roll=Roll.EKONOM, organisation="202100-0555")
DAG = date(2024, 3, 21)
AR = 2024
LAGRUM = Regelverksreferens(regelverk_id=UUID(int=7), beteckning="2019:7", version="1")
TALAMOD = 30.0
"""Seconds after which a test that waits has failed."""


# Facts


def post(namn: object, antal: int = 0, belopp_ore: int = 100) -> Anslag:
    """An anslagspost of that name with `antal` allotments: 1 + antal facts."""
    ny = lagg_upp(
        Atgard(DAG, ANNA),
        utgiftsomrade="9",
        anslag="1:6",
        anslagspost=str(namn),
        benamning="Bidrag till folkhälsa",
    )
    fyll(ny, antal, belopp_ore)
    return ny


def fyll(anslag: Anslag, antal: int, belopp_ore: int = 100) -> None:
    """Trigger `antal` allotments."""
    for _ in range(antal):
        tilldela(
            anslag,
            Atgard(DAG, ANNA),
            budgetar=AR,
            belopp_ore=belopp_ore,
            beslutsreferens="S2023/03255",
        )


def fakta(strom: Strom) -> list[Faktum]:
    """The facts that the stream has not yet had recorded."""
    return [f for f in strom.pending_events if isinstance(f, Faktum)]


def utlyst(anslag_id: UUID, ram_ore: int) -> Utlysning:
    """A call with a ram taken from the anslagspost: one fact with two guards."""
    return Utlysning.borja(
        UtlysningPublicerad,
        Atgard(DAG, ANNA),
        id=uuid4(),
        diarienummer="S2024/1",
        rubrik="Utlysning",
        regelverk=LAGRUM,
        anslag_id=anslag_id,
        budgetar=AR,
        ram_ore=ram_ore,
        sista_ansokningsdag=DAG,
        forbehall=None,
        krets=(),
        villkor=(),
    )


def beviljat(medel: Medel, belopp_ore: int, motivering: str = "Villkoren är uppfyllda.") -> Arende:
    """An ärende that begins with its grant: one fact, guarded by the ram."""
    falt = beviljandet(medel, belopp_ore, motivering)
    return Arende.borja(BidragBeviljat, Atgard(DAG, ANNA), id=uuid4(), **falt)


def beviljandet(medel: Medel, belopp_ore: int, motivering: str = "Skäl.") -> dict[str, Any]:
    """The fields of a BidragBeviljat."""
    return {
        "beslut_id": uuid4(),
        "belopp_ore": belopp_ore,
        "beslutat_av_andra_ar": (),
        "mottagare_id": UUID(int=9),
        "medel": medel,
        "beslut": Beslutsuppgifter(
            innehall="Bidrag beviljas.",
            beslutsfattare=("anna",),
            foredragande=(),
            medverkande=(),
            motivering=motivering,
            motiveringsundantag=None,
            foreskrifter=("2 § förordningen (2019:7)",),
            kommunicering_id=None,
            kommuniceringsundantag=Kommuniceringsundantag.UPPENBART_OBEHOVLIGT,
        ),
        "regelverk": LAGRUM,
        "overklagandetid_fran": None,
        "sokt_ore": None,
        "fordelning": None,
        "villkor": (),
        "vantar_laga_kraft": False,
        "rorelser": (_rorelse(Lada.UTLYST, Lada.BEVILJAT_EJ_UTBETALT, belopp_ore),),
    }


def utbetalt_for_hogt(medel: Medel, for_hogt_belopp_ore: int) -> Arende:
    """An ärende that begins with a payment without right: one fact, guarded unconditionally."""
    return Arende.borja(
        UtbetalningGenomford,
        Atgard(DAG, ANNA),
        id=uuid4(),
        utbetalning_id=uuid4(),
        belopp_ore=for_hogt_belopp_ore,
        beordrat_ore=0,
        for_hogt_belopp_ore=for_hogt_belopp_ore,
        utforde_order=False,
        betalningsmal="Bankgiro 5050-1055",
        bankreferens="BG 1",
        mottagare_id=UUID(int=9),
        medel=medel,
        rorelser=(_rorelse(Lada.DISPONIBELT, Lada.FOR_HOGT_BELOPP, for_hogt_belopp_ore),),
    )


def _rorelse(fran: Lada, till: Lada, belopp_ore: int) -> Rorelse:
    return Rorelse(
        fran=fran, fran_budgetar=AR, till=till, till_budgetar=AR, belopp_ore=belopp_ore, dag=DAG
    )


def spara(liggare: Liggare, namn: object, antal: int = 0) -> Kvitto:
    """Record a new anslagspost with `antal` allotments as one append."""
    return Journal(liggare).utfor(lambda arbete: arbete.ny(post(namn, antal)))


def lagg_till_tilldelning(liggare: Liggare, anslag_id: UUID, antal: int = 1) -> Kvitto:
    """Record further allotments on an anslagspost as one append."""
    return Journal(liggare).utfor(lambda arbete: fyll(arbete.hamta(Anslag, anslag_id), antal))


# The function, called without the recorder

_ROP = """SELECT forsta, stampel FROM logg.lagg_till(
    %(ids)s::uuid[], %(versioner)s::integer[], %(topics)s::text[], %(fakta)s,
    %(lasta_ids)s::uuid[], %(lasta_versioner)s::integer[],
    %(kallor)s::text[], %(andringar)s::bigint[], %(villkor)s::boolean[],
    %(nyckel)s, %(forfragan)s::bytea, %(registrerad)s::timestamptz, %(uttomda)s::text[])"""


def argument(**andrat: Any) -> dict[str, Any]:
    """Arguments for one good fact on a new stream, with changes."""
    faktum = post(uuid4()).pending_events[0]
    rad = FaktumMapper.ny().to_stored_event(faktum)
    return {
        "ids": [rad.originator_id],
        "versioner": [1],
        "topics": [rad.topic],
        "fakta": rad.state.decode(),
        "lasta_ids": [],
        "lasta_versioner": [],
        "kallor": [],
        "andringar": [],
        "villkor": [],
        "nyckel": None,
        "forfragan": None,
        "registrerad": None,
        "uttomda": [],
    } | andrat


def manga(antal: int, **andrat: Any) -> dict[str, Any]:
    """Arguments for `antal` facts on as many new streams."""
    forsta = argument()
    return forsta | {
        "ids": [uuid4() for _ in range(antal)],
        "versioner": [1] * antal,
        "topics": forsta["topics"] * antal,
        "fakta": "\n".join([forsta["fakta"]] * antal),
        **andrat,
    }


def sats(conn: psycopg.Connection[Any], argumenten: Mapping[str, Any]) -> str:
    """The call of the function as text, every value a literal."""
    return psycopg.ClientCursor(conn).mogrify(_ROP, argumenten)


def ropa(conn: psycopg.Connection[Any], argumenten: Mapping[str, Any]) -> tuple[Any, ...]:
    """Call the function; (forsta, stampel)."""
    rad: tuple[Any, ...] | None = psycopg.ClientCursor(conn).execute(_ROP, argumenten).fetchone()
    assert rad is not None
    return rad


# Looking


def varde(conn: psycopg.Connection[Any], fraga: str, *varden: object) -> Any:
    """The one value that a query answers."""
    rad = conn.execute(fraga, varden).fetchone()
    assert rad is not None
    return rad[0]


def positioner(conn: psycopg.Connection[Any]) -> list[int]:
    """Every position in the log, in order."""
    return [p for (p,) in conn.execute("SELECT position FROM logg.handelse ORDER BY position")]


def tabeller(conn: psycopg.Connection[Any], *scheman: str) -> list[str]:
    """Every table, view and sequence in the schemas, with its schema."""
    return [
        namn
        for (namn,) in conn.execute(
            "SELECT format('%%I.%%I', n.nspname, c.relname) FROM pg_class c"
            " JOIN pg_namespace n ON n.oid = c.relnamespace"
            " WHERE n.nspname = ANY(%s) AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') ORDER BY 1",
            (list(scheman),),
        )
    ]


def ankomna(conn: psycopg.Connection[Any], tillstand: str = "wait_event_type = 'Lock'") -> set[int]:
    """The server processes that are at an append for the application, and in that state."""
    return {
        pid
        for (pid,) in conn.execute(
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
            " AND usename = 'liggare_app' AND state = 'active' AND query LIKE '%lagg_till%'"
            f" AND {tillstand}"
        )
    }


def vanta_pa(villkor: Callable[[], T]) -> T:
    """Ask until the answer is something; fail after TALAMOD."""
    sist = monotonic() + TALAMOD
    while monotonic() < sist:
        if svar := villkor():
            return svar
    raise AssertionError("väntade förgäves")


def avsluta(conn: psycopg.Connection[Any], pids: Iterable[int]) -> None:
    """End these server processes, as an operator or a crash would."""
    for pid in pids:
        conn.execute("SELECT pg_terminate_backend(%s)", (pid,))


def satt_klocka(agare: psycopg.Connection[Any], tid: str) -> None:
    """Make the log's wall clock stand at `tid`."""
    agare.execute(
        sql.SQL(
            "CREATE OR REPLACE FUNCTION logg.klocka() RETURNS timestamptz LANGUAGE sql VOLATILE"
            " AS {}"
        ).format(sql.Literal(f"SELECT timestamptz '{tid}'"))
    )


def korta_tiden(agare: psycopg.Connection[Any]) -> None:
    """Let an append in this database wait 100 ms for the log, not 5 s."""
    agare.execute("ALTER FUNCTION logg.lagg_till SET lock_timeout = '100ms'")


def las_huvudet(databas: Databas) -> psycopg.Connection[Any]:
    """A connection of the owner's that holds the head of the log until it is rolled back."""
    assert databas.agare_url is not None
    conn = psycopg.connect(databas.agare_url)
    conn.execute("SELECT FROM logg.huvud FOR UPDATE")
    return conn


class Jamte(Thread):
    """Something that goes on beside the test, and whose answer is fetched within TALAMOD."""

    def __init__(self, arbete: Callable[[], Any]) -> None:
        super().__init__(daemon=True)
        self._arbete = arbete
        self._svar: Any = None
        self._fel: BaseException | None = None
        self.start()

    def run(self) -> None:
        try:
            self._svar = self._arbete()
        except BaseException as fel:
            self._fel = fel

    def svar(self) -> Any:
        """What it answered; raises what it raised."""
        self.join(TALAMOD)
        assert not self.is_alive(), "hänger"
        if self._fel is not None:
            raise self._fel
        return self._svar
