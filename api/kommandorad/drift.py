"""The commands that run the ledger: the demonstration, the API, its tables, its tokens."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from datetime import timedelta
from typing import Annotated

import psycopg
import typer
from pydantic import ValidationError
from rich.progress import Progress, TaskID

from api.grund.behorighet import hemlighet, utfarda
from api.grund.problem import feltext
from api.kommandorad import miljo
from api.kommandorad.demo import visa_demo
from api.kommandorad.fel import FelAnvant
from api.kommandorad.program import Demo, felkonsol, kommando, konsol
from api.kommandorad.servering import oppna, servera
from api.uppspelning.grund import SOCIALSTYRELSEN
from domain.grund.aktor import Aktor, Roll
from projections.motor.bokforing import bygg_om
from projections.motor.foljare import Foljare
from projections.tabeller import PROJEKTIONER, uppratta
from store.databas import yttre
from store.installningar import Installningar
from store.mapper import FaktumMapper


@kommando()
def demo(
    serve: Annotated[bool, typer.Option(help="Starta API:et efteråt.")] = True,
    port: Annotated[int, typer.Option(help="Port för API:et.")] = 8000,
) -> None:
    """Spela upp 2024 års bidrag i en demonstrationslogg och visa det."""
    with oppna("127.0.0.1", port) if serve else nullcontext() as lyssnare:
        m = miljo.miljo(demo=True)
        nya = miljo.spela(m)
        konsol.print(
            f"Demonstrationslogg klar: {nya} nya kommandon."
            if nya
            else "Demonstrationsloggen var redan laddad: inget nytt."
        )
        with m.lasare() as lasare:
            visa_demo(konsol, lasare)
        if lyssnare is not None:
            servera(m, lyssnare, foljare=True)


@kommando()
def serve(
    host: Annotated[str, typer.Option(help="Adress att lyssna på.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port att lyssna på.")] = 8000,
    follow: Annotated[bool, typer.Option(help="Följ loggen i samma process.")] = True,
    demo: Demo = False,
) -> None:
    """Starta API:et (HTTP)."""
    with oppna(host, port) as lyssnare:
        servera(miljo.miljo(demo=demo), lyssnare, foljare=follow)


@kommando()
def follow(demo: Demo = False) -> None:
    """Följ loggen och håll tabellerna aktuella, tills du avbryter."""
    m = miljo.miljo(demo=demo)
    konsol.print("Följer loggen (avsluta med Ctrl-C)")
    Foljare(m.databas.foljare_url, PROJEKTIONER, vid_tappad=m.vack).folj()


@kommando()
def migrate(demo: Demo = False) -> None:
    """Skapa eller uppdatera databasens tabeller. Körs av ägaren (DATABASE_OWNER_URL)."""
    installningar = Installningar()
    if demo or not installningar.database_url:
        miljo.miljo(demo=demo)  # a private database is migrated whenever it is opened
        konsol.print("Databasen är aktuell.")
        return
    databas = yttre(installningar)
    nya = databas.migrera(sedan=uppratta)
    databas.krav_fardig()
    konsol.print(f"Kört: {', '.join(nya)}." if nya else "Databasen är aktuell.")


@kommando()
def rebuild(
    projektion: Annotated[
        str | None,
        typer.Argument(help=f"En av: {', '.join(p.namn for p in PROJEKTIONER)}. Utelämnad: alla."),
    ] = None,
    demo: Demo = False,
) -> None:
    """Bygg om tabellerna ur loggen (rebuild projections)."""
    valda = [p for p in PROJEKTIONER if projektion in (None, p.namn)]
    if not valda:
        namn = ", ".join(p.namn for p in PROJEKTIONER)
        raise FelAnvant(f"Projektionen {projektion} finns inte. Välj en av: {namn}.")
    m = miljo.miljo(demo=demo)
    mapper = FaktumMapper.ny()
    with (
        psycopg.connect(m.databas.foljare_url, autocommit=True) as conn,
        Progress(console=felkonsol) as stapel,
    ):
        for p in valda:
            uppgift = stapel.add_task(p.namn, total=None)
            position = bygg_om(conn, p, mapper, _framsteg(stapel, uppgift))
            konsol.print(f"{p.namn}: ombyggd till position {position}")


def _framsteg(stapel: Progress, uppgift: TaskID) -> Callable[[int, int], None]:
    return lambda gjort, allt: stapel.update(uppgift, completed=gjort, total=allt)


@kommando()
def token(
    sub: Annotated[str, typer.Option("--sub", help="Vem (subject), t.ex. anna.")],
    roll: Annotated[
        str, typer.Option("--roll", help="handläggare, beslutsfattare, ekonom, granskare, sökande.")
    ],
    org: Annotated[
        str | None,
        typer.Option("--org", help="Organisationsnummer; för en sökande dess eget."),
    ] = None,
    minuter: Annotated[int, typer.Option("--minuter", help="Giltighetstid, 1–1440.")] = 5,
    demo: Demo = False,
) -> None:
    """Utfärda en token (bearer token) för API:et."""
    if not 1 <= minuter <= 1440:
        raise FelAnvant("--minuter ska vara 1–1440.")
    try:
        rollen = Roll(roll.strip().lower().replace("ä", "a").replace("ö", "o"))
    except ValueError:
        raise FelAnvant(
            f"Rollen {roll} finns inte. Välj en av: {', '.join(r.namn for r in Roll)}."
        ) from None
    if org is None and rollen is Roll.SOKANDE:
        raise FelAnvant("En sökande har ett eget organisationsnummer: ange --org.")
    try:
        aktor = Aktor(subjekt=sub, roll=rollen, organisation=org or SOCIALSTYRELSEN)
    except ValidationError as fel:
        [forsta, *_] = fel.errors()
        flagga = {"subjekt": "--sub", "organisation": "--org"}.get(str(forsta["loc"][0]), "")
        raise FelAnvant(f"{flagga}: {feltext(forsta)}.") from None
    installningar = Installningar()
    katalog = installningar.katalog / "demo" if demo else installningar.katalog
    print(utfarda(hemlighet(installningar, katalog), aktor, timedelta(minutes=minuter)))
