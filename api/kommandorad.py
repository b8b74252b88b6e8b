"""The command line `liggare`. Exit codes: 0 done, 1 refused or failed, 2 misused, 3 not found."""

from __future__ import annotations

import json
import logging
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Annotated, Any

import psycopg
import typer
import typer.core
import uvicorn
from pydantic import TypeAdapter, ValidationError
from rich.progress import Progress, TaskID
from typer import rich_utils

from api import arendevy, listvy, miljo, mottagarvy, saldovy, utskrift
from api.app import skapa_app
from api.behorighet import hemlighet, utfarda
from api.demo import visa_demo
from api.exempelgrund import SOCIALSTYRELSEN
from api.falt import Dag, kand_ur
from api.kommandofel import besked
from api.kontroll import kontrollera as kontrollera_loggen
from api.lankar import ROT
from api.rapporter import vy as rapportvy
from api.rapporter.filer import Format
from domain.faktum import Aktor, Roll
from projections.bokforing import bygg_om
from projections.foljare import Foljare
from projections.tabeller import PROJEKTIONER, uppratta
from store.databas import DatabasFel, yttre
from store.installningar import Installningar
from store.mapper import FaktumMapper

_SVENSKA = {
    "Show this message and exit.": "Visa den här hjälpen (help) och avsluta.",
    "Usage: ": "Användning (usage): ",
}
# The library translates with gettext at the call, but carries no Swedish catalogue.
vars(typer.core)["_"] = vars(rich_utils)["_"] = lambda text: _SVENSKA.get(text, text)
rich_utils.ARGUMENTS_PANEL_TITLE = "Argument (arguments)"
rich_utils.OPTIONS_PANEL_TITLE = "Flaggor (options)"
rich_utils.COMMANDS_PANEL_TITLE = "Kommandon (commands)"
rich_utils.DEFAULT_STRING = "[förval: {}]"
rich_utils.REQUIRED_LONG_STRING = "[krävs]"

app = typer.Typer(
    help="Bidragsliggaren: varje krona, varje dag, som det var känt då.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
konsol = utskrift.konsol()
felkonsol = utskrift.konsol(stderr=True)

Demo = Annotated[bool, typer.Option("--demo", help="Använd demonstrationsloggen.")]
SomJson = Annotated[bool, typer.Option("--json", help="Skriv JSON i stället för en tabell.")]
Per = Annotated[
    str | None, typer.Option("--per", help="Giltig dag (valid date), ÅÅÅÅ-MM-DD. Förval: i dag.")
]
Kand = Annotated[
    str | None,
    typer.Option(
        "--kand",
        help="Kunskapens tid (known at): position eller tidpunkt, 2024-03-20T12:00:00Z."
        " Förval: allt som är känt nu.",
    ),
]


_DAG: TypeAdapter[date] = TypeAdapter(Dag)


def _dag(text: str | None, flagga: str = "--per") -> date | None:
    try:
        return None if text is None else _DAG.validate_python(text)
    except ValidationError:
        raise typer.BadParameter(f"{flagga} {text}: dagen anges som ÅÅÅÅ-MM-DD") from None


def _kand(text: str | None) -> int | datetime | None:
    try:
        return None if text is None else kand_ur(text)
    except ValueError as fel:
        raise typer.BadParameter(f"--kand {text}: {fel}") from None


@app.command()
def demo(
    serve: Annotated[bool, typer.Option(help="Starta API:et efteråt.")] = True,
    port: Annotated[int, typer.Option(help="Port för API:et.")] = 8000,
) -> None:
    """Spela upp 2024 års bidrag i en demonstrationslogg och visa det."""
    m = miljo.miljo(demo=True)
    nya = miljo.spela(m)
    konsol.print(
        f"Demonstrationslogg klar: {nya} nya kommandon."
        if nya
        else "Demonstrationsloggen var redan laddad: inget nytt."
    )
    with m.lasare() as lasare:
        visa_demo(konsol, lasare)
    if serve:
        _servera(m, "127.0.0.1", port, foljare=True)


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="Adress att lyssna på.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port att lyssna på.")] = 8000,
    follow: Annotated[bool, typer.Option(help="Följ loggen i samma process.")] = True,
    demo: Demo = False,
) -> None:
    """Starta API:et (HTTP)."""
    _servera(miljo.miljo(demo=demo), host, port, foljare=follow)


def _servera(m: miljo.Miljo, host: str, port: int, *, foljare: bool) -> None:
    if not 1 <= port <= 65535:
        raise typer.BadParameter("--port ska vara 1–65535")
    nyckel = hemlighet(m.installningar, m.katalog)
    konsol.print(f"Startar API:et på http://{host}:{port}{ROT}/dokumentation (avsluta med Ctrl-C)")
    try:
        uvicorn.run(
            skapa_app(m.databas, nyckel, m.installningar, foljare=foljare, vid_tappad=m.vack),
            host=host,
            port=port,
            log_level="warning",
            proxy_headers=True,
        )
    except SystemExit as slut:
        if slut.code not in (1, 3):  # what uvicorn exits with when it cannot start
            raise
        raise DatabasFel(f"API:et kan inte starta på {host}:{port}. Är porten upptagen?") from slut


@app.command()
def follow(demo: Demo = False) -> None:
    """Följ loggen och håll tabellerna aktuella, tills du avbryter."""
    m = miljo.miljo(demo=demo)
    konsol.print("Följer loggen (avsluta med Ctrl-C)")
    Foljare(m.databas.foljare_url, vid_tappad=m.vack).folj()


@app.command()
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


@app.command()
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
        raise typer.BadParameter(f"Projektionen {projektion} finns inte. Välj en av: {namn}")
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


@app.command()
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
        raise typer.BadParameter("--minuter ska vara 1–1440")
    try:
        rollen = Roll(roll.strip().lower().replace("ä", "a").replace("ö", "o"))
    except ValueError:
        raise typer.BadParameter(
            f"Rollen {roll} finns inte. Välj en av: {', '.join(r.namn for r in Roll)}"
        ) from None
    if org is None and rollen is Roll.SOKANDE:
        raise typer.BadParameter("En sökande har ett eget organisationsnummer: ange --org")
    try:
        aktor = Aktor(subjekt=sub, roll=rollen, organisation=org or SOCIALSTYRELSEN)
    except ValidationError as fel:
        raise typer.BadParameter(str(fel.errors()[0].get("ctx", {}).get("error", fel))) from None
    installningar = Installningar()
    katalog = installningar.katalog / "demo" if demo else installningar.katalog
    print(utfarda(hemlighet(installningar, katalog), aktor, timedelta(minutes=minuter)))


@app.command()
def saldo(
    utlysning: Annotated[str | None, typer.Option(help="Diarienummer eller id.")] = None,
    arende: Annotated[str | None, typer.Option(help="Diarienummer eller id.")] = None,
    mottagare: Annotated[str | None, typer.Option(help="Organisationsnummer eller id.")] = None,
    anslagspost: Annotated[
        str | None, typer.Option(help='Beteckning, t.ex. "9 1:6 16", eller id.')
    ] = None,
    budgetar: Annotated[int | None, typer.Option(help="Budgetår.")] = None,
    bokfort_till: Annotated[
        str | None,
        typer.Option(
            "--bokfort-till",
            help="Bokfört till och med (booked up to), ÅÅÅÅ-MM-DD, i stället för --per.",
        ),
    ] = None,
    per: Per = None,
    kand: Kand = None,
    som_json: SomJson = False,
    demo: Demo = False,
) -> None:
    """Visa lådor och flöden vid (per, kand). Utan urval: allt."""
    fraga = saldovy.Fraga(utlysning, arende, mottagare, anslagspost, budgetar)
    bokfort = _dag(bokfort_till, "--bokfort-till")
    with _las(demo, per, kand) as lasning:
        saldovy.visa(konsol, lasning, fraga, bokfort, som_json=som_json)


@app.command()
def arende(
    nummer: Annotated[
        str | None, typer.Argument(help="Diarienummer eller id. Utelämnat: alla ärenden.")
    ] = None,
    per: Per = None,
    kand: Kand = None,
    som_json: SomJson = False,
    demo: Demo = False,
) -> None:
    """Visa ett ärende med dess händelser, eller lista alla."""
    with _las(demo, per, kand) as lasning:
        if nummer is None:
            arendevy.visa_alla(konsol, lasning, som_json=som_json)
        else:
            arendevy.visa_ett(konsol, lasning, nummer, som_json=som_json)


@app.command()
def mottagare(
    nummer: Annotated[
        str | None, typer.Argument(help="Organisationsnummer eller id. Utelämnat: alla.")
    ] = None,
    per: Per = None,
    kand: Kand = None,
    som_json: SomJson = False,
    demo: Demo = False,
) -> None:
    """Visa en mottagare med namn, betalningsmål och företrädare, eller lista alla."""
    with _las(demo, per, kand) as lasning:
        if nummer is None:
            mottagarvy.visa_alla(konsol, lasning, som_json=som_json)
        else:
            mottagarvy.visa_en(konsol, lasning, nummer, som_json=som_json)


@app.command()
def lista(
    namn: Annotated[
        str | None, typer.Argument(help="Listans namn. Utelämnat: vilka listor som finns.")
    ] = None,
    handlaggare: Annotated[str | None, typer.Option(help="Användarnamn.")] = None,
    utlysning: Annotated[str | None, typer.Option(help="Diarienummer eller id.")] = None,
    mottagare: Annotated[str | None, typer.Option(help="Organisationsnummer eller id.")] = None,
    anslagspost: Annotated[
        str | None, typer.Option(help='Beteckning, t.ex. "9 1:6 16", eller id.')
    ] = None,
    budgetar: Annotated[int | None, typer.Option(help="Budgetår.")] = None,
    dagar: Annotated[int | None, typer.Option(help="Fler dagar än så.", min=0)] = None,
    per: Per = None,
    kand: Kand = None,
    som_json: SomJson = False,
    demo: Demo = False,
) -> None:
    """Visa en lista vid (per, kand): öppna ärenden, fordringar, avvikelser och andra."""
    if namn is None:
        listvy.visa_namnen(konsol, som_json=som_json)
        return
    val = listvy.Val(handlaggare, utlysning, mottagare, anslagspost, budgetar, dagar)
    with _las(demo, per, kand) as lasning:
        try:
            listvy.visa(konsol, lasning, namn, val, som_json=som_json)
        except listvy.OkandLista as fel:
            raise typer.BadParameter(str(fel)) from None


@app.command()
def rapport(
    regelverk: Annotated[str, typer.Argument(help="Beteckning, t.ex. 2019:7.")],
    bidragsar: Annotated[int, typer.Argument(help="Bidragsår, t.ex. 2024.")],
    format_: Annotated[
        Format | None, typer.Option("--format", help="Skriv en fil i stället för en tabell.")
    ] = None,
    till: Annotated[
        Path | None, typer.Option("--till", help="Filen att skriva. Utelämnad: standard ut.")
    ] = None,
    per: Per = None,
    kand: Kand = None,
    demo: Demo = False,
) -> None:
    """Visa den samlade redovisningen av ett bidragsår vid (per, kand)."""
    with _las(demo, per, kand) as lasning:
        samlad = rapportvy.hamta(lasning, regelverk, bidragsar)
        if format_ is None:
            rapportvy.visa(konsol, lasning, samlad)
        else:
            rapportvy.skriv_fil(lasning, samlad, format_, till)


@app.command()
def kontrollera(som_json: SomJson = False, demo: Demo = False) -> None:
    """Kontrollera loggen: positioner, tider, strömmar, vakter och saldon mot händelserna."""
    m = miljo.miljo(demo=demo)
    kontroll = kontrollera_loggen(m.databas.foljare_url)
    if som_json:
        print(json.dumps(kontroll._asdict(), ensure_ascii=False))
    else:
        for text in kontroll.avvikelser:
            konsol.print(text, style="red", markup=False, highlight=False)
        for text in kontroll.anmarkningar:
            konsol.print(f"Anmärkning: {text}", markup=False, highlight=False)
        if not kontroll.avvikelser:
            konsol.print(f"Inga avvikelser i {kontroll.fakta} fakta.")
    if kontroll.avvikelser:
        raise typer.Exit(1)


@contextmanager
def _las(demo: bool, per: str | None, kand: str | None) -> Iterator[Any]:
    dag, kunskap = _dag(per), _kand(kand)
    with miljo.miljo(demo=demo).lasare() as lasare, lasare.las(dag, kunskap) as lasning:
        if not lasning.basis.position and kunskap is None and not demo:
            felkonsol.print("Loggen är tom. Demonstrationsloggen visas med --demo.", style="yellow")
        yield lasning


def main() -> None:
    """Run the command line; every error is a sentence in Swedish on stderr."""
    # Told to stop, we leave in order, and the private database stops with the last of us.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    for pratsam in ("psycopg.pool", "fastapi"):
        logging.getLogger(pratsam).setLevel(logging.ERROR)
    sys.exit(kor(sys.argv[1:]))


def kor(argument: list[str]) -> int:
    """Run with `argument` and return the exit code."""
    try:
        return int(app(argument, prog_name="liggare", standalone_mode=False) or 0)
    except typer.Exit as slut:
        return slut.exit_code
    except (typer.Abort, KeyboardInterrupt):
        return 130
    except Exception as fel:
        if (svar := besked(fel)) is None:
            raise
        felkonsol.print(
            f"Fel: {svar.text}", style="red", markup=False, highlight=False, soft_wrap=True
        )
        return svar.kod
