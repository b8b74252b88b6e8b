"""The commands that read: balances, cases, recipients, lists, and whether the log is sound."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from api.kommandorad import arendevy, listvy, miljo, mottagarvy, saldovy
from api.kommandorad.kontroll import kontrollera as kontrollera_loggen
from api.kommandorad.kontroll import stapel
from api.kommandorad.program import (
    Demo,
    Kand,
    Per,
    SomJson,
    dag_ur,
    felkonsol,
    kommando,
    konsol,
    las,
)
from api.kommandorad.utskrift import skriv_json
from projections.motor.lasning import Lasning

BokfortTill = Annotated[
    str | None,
    typer.Option(
        "--bokfort-till",
        help="Bokfört till och med (booked up to), ÅÅÅÅ-MM-DD, i stället för --per.",
    ),
]


@kommando()
def saldo(
    utlysning: Annotated[str | None, typer.Option(help="Diarienummer eller id.")] = None,
    arende: Annotated[str | None, typer.Option(help="Diarienummer eller id.")] = None,
    mottagare: Annotated[str | None, typer.Option(help="Organisationsnummer eller id.")] = None,
    anslagspost: Annotated[
        str | None, typer.Option(help='Beteckning, t.ex. "9 1:6 16", eller id.')
    ] = None,
    budgetar: Annotated[int | None, typer.Option(help="Budgetår.")] = None,
    bokfort_till: BokfortTill = None,
    per: Per = None,
    kand: Kand = None,
    som_json: SomJson = False,
    demo: Demo = False,
) -> None:
    """Visa lådor och flöden vid (per, kand). Utan urval: allt."""
    fraga = saldovy.Fraga(utlysning, arende, mottagare, anslagspost, budgetar)
    bokfort = dag_ur(bokfort_till, "--bokfort-till")
    with las(demo, per, kand) as lasning:
        saldovy.visa(konsol, lasning, fraga, bokfort, som_json=som_json)


@kommando()
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
    with las(demo, per, kand) as lasning:
        _en_eller_alla(arendevy.visa_ett, arendevy.visa_alla, lasning, nummer, som_json)


@kommando()
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
    with las(demo, per, kand) as lasning:
        _en_eller_alla(mottagarvy.visa_en, mottagarvy.visa_alla, lasning, nummer, som_json)


def _en_eller_alla(
    en: Callable[..., None],
    alla: Callable[..., None],
    lasning: Lasning,
    nummer: str | None,
    som_json: bool,
) -> None:
    """One of them by its number, or without one the list of all."""
    if nummer is None:
        alla(konsol, lasning, som_json=som_json)
    else:
        en(konsol, lasning, nummer, som_json=som_json)


@kommando()
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
    reglerade: Annotated[
        bool | None, typer.Option("--reglerade", help="Även det som är reglerat.")
    ] = None,
    bokfort_till: BokfortTill = None,
    per: Per = None,
    kand: Kand = None,
    som_json: SomJson = False,
    demo: Demo = False,
) -> None:
    """Visa en lista vid (per, kand): öppna ärenden, fordringar, avvikelser och andra."""
    if namn is None:
        listvy.visa_namnen(konsol, som_json=som_json)
        return
    bokfort = dag_ur(bokfort_till, "--bokfort-till")
    val = listvy.Val(
        handlaggare, utlysning, mottagare, anslagspost, budgetar, dagar, reglerade, bokfort
    )
    with las(demo, per, kand) as lasning:
        listvy.visa(konsol, lasning, namn, val, som_json=som_json)


@kommando()
def kontrollera(som_json: SomJson = False, demo: Demo = False) -> None:
    """Kontrollera loggen, och varje rad i varje tabell mot den. Tabellerna görs om vid sidan av."""
    m = miljo.miljo(demo=demo)
    with stapel(felkonsol) as framsteg:
        kontroll = kontrollera_loggen(m.databas.foljare_url, framsteg)
    if som_json:
        skriv_json(kontroll._asdict())
    else:
        for text in kontroll.avvikelser:
            konsol.print(text, style="red", markup=False, highlight=False)
        for text in kontroll.anmarkningar:
            konsol.print(f"Anmärkning: {text}", markup=False, highlight=False)
        if not kontroll.avvikelser:
            konsol.print(f"Inga avvikelser i {kontroll.fakta} fakta.")
        konsol.print("Det här ser kontrollen inte:")
        for text in kontroll.osett:
            konsol.print(f"  {text}", markup=False, highlight=False)
    if kontroll.avvikelser:
        raise typer.Exit(1)
