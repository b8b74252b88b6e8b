"""Migrations: numbered SQL files, run once each by the owner, under a lock, as a step apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

EGNA = Path(__file__).parent / "migrationer"
SKRIVER = "liggare_skriver"
FOLJER = "liggare_foljer"
FORMAT = 2
"""The number of the format that logs are made in, and the only one that is read.

It grows when a log cannot be read as it was written: until 1.0.0 whenever a shape is mended, and
from then on never for the shape of a fact, which grows beside the old (`Faktum.TIDIGARE`).
"""
_LAS = 0x4C494747  # "LIGG"


class MigreringsFel(Exception):
    """The database cannot be brought to this program's shape; the text says what to do."""


def migrera(
    agare_url: str,
    *,
    inloggningar: Mapping[str, str],
    simulerad: bool = False,
    sedan: Callable[[psycopg.Connection], list[str]] = lambda _conn: [],
) -> list[str]:
    """Run what has not been run, and return the names of it.

    `inloggningar` gives for each group role (SKRIVER, FOLJER) the connection string of its login,
    which is created if it does not exist. `simulerad` decides, when the log is made and for ever,
    whether it is a demonstration log. `sedan` runs last, under the same lock. Any number of
    processes may call this at the same time.
    """
    with psycopg.connect(agare_url, autocommit=True) as conn:
        conn.execute("SELECT pg_advisory_lock(%s)", (_LAS,))
        krav_format(conn)
        _skapa_roller(conn, inloggningar)
        korda = _korda(conn)
        nya = []
        for fil in sorted(EGNA.glob("*.sql")):
            hash_ = sha256(fil.read_bytes()).hexdigest()
            if fil.name in korda:
                _krav_oforandrad(fil.name, korda[fil.name], hash_)
                continue
            with conn.transaction():
                conn.execute(fil.read_bytes())
                conn.execute("INSERT INTO migrering.kord VALUES (%s, %s)", (fil.name, hash_))
            nya.append(fil.name)
        _bestam_art(conn, simulerad)
        return nya + sedan(conn)


def krav_format(conn: psycopg.Connection[Any]) -> None:
    """Refuse a log of another format, whose facts this program would read wrong or not at all."""
    if conn.execute("SELECT to_regclass('logg.handelse')").fetchone() == (None,):
        return  # there is no log yet
    rad = conn.execute(
        # A log that was made before there were numbers has no such column.
        "SELECT (to_jsonb(art) ->> 'format')::integer, simulerad FROM logg.art"
    ).fetchone()
    if rad is not None and rad[0] != FORMAT:
        raise MigreringsFel(_annat_format(conn.info.dbname, *rad))


def _annat_format(databas: str, format_: int | None, simulerad: bool) -> str:
    if format_ is not None and format_ > FORMAT:
        return (
            f"Loggen i databasen {databas} har format {format_}, och programmet läser format"
            f" {FORMAT}. Uppdatera programmet."
        )
    skrevs = "format utan nummer" if format_ is None else f"format {format_}"
    aldre = (
        f"Loggen i databasen {databas} har ett äldre {skrevs}, och programmet läser format"
        f" {FORMAT}. Loggen är orörd."
    )
    if simulerad:
        return f"{aldre} Det är en demonstrationslogg: ta bort databasen och kör liggare demo."
    return (
        f"{aldre} Före version 1.0.0 förs ingen logg över till ett nytt format: läs den med den"
        " version av programmet som skrev den, eller börja om i en tom databas (DATABASE_URL;"
        " för den inbyggda en ny plats, LIGGARE_KATALOG)."
    )


def ogjorda(url: str) -> list[str]:
    """Migrations that remain to be run, as seen by any login of ours."""
    with psycopg.connect(url, autocommit=True) as conn:
        finns = conn.execute("SELECT to_regclass('migrering.kord') IS NOT NULL").fetchone()
        korda = _korda(conn) if finns and finns[0] else {}
    return sorted(f.name for f in EGNA.glob("*.sql") if f.name not in korda)


def _korda(conn: psycopg.Connection) -> dict[str, str]:
    if conn.execute("SELECT to_regclass('migrering.kord')").fetchone() == (None,):
        with conn.transaction():
            conn.execute(
                "CREATE SCHEMA migrering;"
                "CREATE TABLE migrering.kord (namn text PRIMARY KEY, hash text NOT NULL,"
                " kord timestamptz NOT NULL DEFAULT clock_timestamp());"
                f"GRANT USAGE ON SCHEMA migrering TO {SKRIVER}, {FOLJER};"
                f"GRANT SELECT ON migrering.kord TO {SKRIVER}, {FOLJER}"
            )
    return dict(conn.execute("SELECT namn, hash FROM migrering.kord").fetchall())


def _krav_oforandrad(namn: str, kord: str, nu: str) -> None:
    if kord != nu:
        raise MigreringsFel(
            f"Migreringen {namn} har ändrats sedan den kördes. Skriv en ny fil i stället."
        )


def _bestam_art(conn: psycopg.Connection, simulerad: bool) -> None:
    conn.execute(
        "INSERT INTO logg.art (simulerad, format)"
        " SELECT %s, %s WHERE NOT EXISTS (SELECT FROM logg.art)",
        (simulerad, FORMAT),
    )
    ar = conn.execute("SELECT simulerad FROM logg.art").fetchone()
    if ar != (simulerad,):
        raise MigreringsFel(
            "Databasen innehåller en demonstrationslogg. En riktig logg ska ha en egen databas."
            if not simulerad
            else "Databasen innehåller en riktig logg. Demonstrationsloggen ska ha en egen."
        )


def _skapa_roller(conn: psycopg.Connection, inloggningar: Mapping[str, str]) -> None:
    """Make the roles that are missing; an owner who may not is told all that remains to be run."""
    anvandare = {grupp: _anvandare(url) for grupp, url in inloggningar.items()}
    if len(set(anvandare.values())) < len(anvandare):
        raise MigreringsFel(
            "Applikationen och följaren ska ha var sin inloggning: DATABASE_URL och"
            " DATABASE_FOLLOWER_URL anger samma användare."
        )
    satser: list[tuple[sql.Composed, Any]] = [
        (sql.SQL("CREATE ROLE {} NOLOGIN").format(sql.Identifier(grupp)), None)
        for grupp in (SKRIVER, FOLJER)
        if not _finns(conn, grupp)
    ]
    for grupp, namn in anvandare.items():
        losenord = conninfo_to_dict(inloggningar[grupp]).get("password")
        if not _finns(conn, namn):
            satser.append((sql.SQL("CREATE ROLE {} LOGIN").format(sql.Identifier(namn)), losenord))
        if not _ar_medlem(conn, namn, grupp):
            delar = (sql.Identifier(grupp), sql.Identifier(namn))
            satser.append((sql.SQL("GRANT {} TO {}").format(*delar), None))
    try:
        for sats, losenord in satser:
            losen = (
                sql.SQL(" PASSWORD {}").format(sql.Literal(losenord)) if losenord else sql.SQL("")
            )
            _i_klustret(conn, sats + losen)
    except psycopg.errors.InsufficientPrivilege as fel:
        kvar = "; ".join(sats.as_string(conn) for sats, _ in satser)
        raise MigreringsFel(
            "Ägaren får inte skapa roller. Be databasens förvaltare att köra detta, och att ge"
            f" inloggningarna lösenord: {kvar};"
        ) from fel
    for namn in anvandare.values():
        with suppress(psycopg.errors.InsufficientPrivilege):  # a superuser's to set
            # A refused append must not leave its facts in the server's own log.
            tyst = sql.SQL("ALTER ROLE {} SET log_min_error_statement = panic")
            _i_klustret(conn, tyst.format(sql.Identifier(namn)))


def _anvandare(url: str) -> str:
    namn = str(conninfo_to_dict(url).get("user") or "")
    if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_-]*", namn):
        raise MigreringsFel("Anslutningen ska ange en användare, t.ex. liggare_app.")
    return namn


def _finns(conn: psycopg.Connection, roll: str) -> bool:
    return conn.execute("SELECT FROM pg_roles WHERE rolname = %s", (roll,)).fetchone() is not None


def _ar_medlem(conn: psycopg.Connection, namn: str, grupp: str) -> bool:
    rad = conn.execute(
        """SELECT FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid
           JOIN pg_roles n ON n.oid = m.member WHERE g.rolname = %s AND n.rolname = %s""",
        (grupp, namn),
    )
    return rad.fetchone() is not None


def _i_klustret(conn: psycopg.Connection, sats: sql.Composed) -> None:
    """Roles belong to the cluster: another database's migration may be making the same one."""
    for _ in range(20):
        try:
            conn.execute(sats)
        except (psycopg.errors.DuplicateObject, psycopg.errors.UniqueViolation):
            return
        except psycopg.errors.InternalError_:  # tuple concurrently updated: try again
            continue
        return
