"""`liggare rapport`: the reports, as tables in the terminal or as files."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from pydantic import TypeAdapter, ValidationError

from api.grund.sokning import finn, finn_uppdrag
from api.kommandorad import rapportvy
from api.kommandorad.fel import FelAnvant
from api.kommandorad.program import Demo, Kand, Per, app, konsol, las
from api.kommandorad.svenska import FLAGGOR, KOMMANDO, Grupp, Kommando
from api.rapporter.avstamning import avstamningen
from api.rapporter.bemyndigande import bemyndigandet
from api.rapporter.bokslut import bokslutet
from api.rapporter.dokument import Dokument
from api.rapporter.filer import Format
from api.rapporter.jamfort import jamfort
from api.rapporter.las_publicerad import las_tryckt
from api.rapporter.samlat import arsserien, samlat
from api.rapporter.uppdrag import uppdraget
from domain.avstamning.totaler import Manad
from store.basis import Basis

grupp = typer.Typer(
    cls=Grupp,
    help="Visa en rapport vid (per, kand), eller skriv den som fil.",
    options_metavar=FLAGGOR,
    subcommand_metavar=KOMMANDO,
    no_args_is_help=True,
)
app.add_typer(grupp, name="rapport")
rapport = partial(grupp.command, cls=Kommando, options_metavar=FLAGGOR)

_MANAD: TypeAdapter[str] = TypeAdapter(Manad)
Regelverk = Annotated[str, typer.Argument(help="Beteckning, t.ex. 2019:7.")]
Bidragsar = Annotated[int, typer.Argument(help="Bidragsår, t.ex. 2024.")]
TrycktFil = Annotated[Path, typer.Argument(help="En publicerad redovisning som TOML eller JSON.")]
SomFormat = Annotated[
    Format | None, typer.Option("--format", help="Skriv en fil i stället för en tabell.")
]
Till = Annotated[
    Path | None, typer.Option("--till", help="Filen att skriva. Utelämnad: standard ut.")
]


@rapport()
def samlad(
    regelverk: Regelverk,
    bidragsar: Bidragsar,
    format_: SomFormat = None,
    till: Till = None,
    per: Per = None,
    kand: Kand = None,
    demo: Demo = False,
) -> None:
    """Den samlade redovisningen av ett bidragsår, med alla tabeller."""
    with las(demo, per, kand) as lasning:
        dokument = samlat(lasning, finn(lasning, "regelverk", regelverk), bidragsar)
        _ut(lasning.basis, dokument, format_, till)


@rapport()
def arsserie(
    regelverk: Regelverk,
    bidragsar: Bidragsar,
    format_: SomFormat = None,
    till: Till = None,
    per: Per = None,
    kand: Kand = None,
    demo: Demo = False,
) -> None:
    """Bidragets utveckling, år för år, till och med ett bidragsår."""
    with las(demo, per, kand) as lasning:
        dokument = arsserien(lasning, finn(lasning, "regelverk", regelverk), bidragsar)
        _ut(lasning.basis, dokument, format_, till)


@rapport()
def jamfor(
    fil: TrycktFil,
    format_: SomFormat = None,
    till: Till = None,
    per: Per = None,
    kand: Kand = None,
    demo: Demo = False,
) -> None:
    """Var en publicerad redovisning avviker från liggaren, och från sig själv."""
    tryckt = las_tryckt(fil)
    with las(demo, per, kand) as lasning:
        _ut(lasning.basis, jamfort(lasning, tryckt), format_, till)


@rapport()
def uppdrag(
    beslutsreferens: Annotated[
        str, typer.Argument(help="Regeringsbeslutets nummer, t.ex. S2015/08198/FS.")
    ],
    anslagspost: Annotated[
        str | None, typer.Option("--anslagspost", help='Behövs om flera har det: "9 1:6 16".')
    ] = None,
    format_: SomFormat = None,
    till: Till = None,
    per: Per = None,
    kand: Kand = None,
    demo: Demo = False,
) -> None:
    """Ett uppdrag från regeringen: medlen, fristerna och vad som är sent."""
    with las(demo, per, kand) as lasning:
        post = (
            finn_uppdrag(lasning, beslutsreferens)
            if anslagspost is None
            else finn(lasning, "anslag", anslagspost)
        )
        _ut(lasning.basis, uppdraget(lasning, post, beslutsreferens), format_, till)


@rapport()
def bokslut(
    format_: SomFormat = None,
    till: Till = None,
    per: Per = None,
    kand: Kand = None,
    demo: Demo = False,
) -> None:
    """Bokslutets fordringar, osäkra för sig, tillgodo och oplacerat: --per 2024-12-31."""
    with las(demo, per, kand) as lasning:
        _ut(lasning.basis, bokslutet(lasning), format_, till)


@rapport()
def bemyndigande(
    budgetar: Annotated[int, typer.Argument(help="Budgetår, t.ex. 2024.", min=1900, max=2999)],
    format_: SomFormat = None,
    till: Till = None,
    per: Per = None,
    kand: Kand = None,
    demo: Demo = False,
) -> None:
    """Åtaganden för kommande år mot bemyndigandena ett budgetår, i ESV:s kolumner."""
    with las(demo, per, kand) as lasning:
        _ut(lasning.basis, bemyndigandet(lasning, budgetar), format_, till)


@rapport()
def avstamning(
    myndighet: Annotated[str, typer.Argument(help="Organisationsnummer eller id.")],
    manad: Annotated[str, typer.Argument(help="ÅÅÅÅ-MM, t.ex. 2024-03.")],
    format_: SomFormat = None,
    till: Till = None,
    per: Per = None,
    kand: Kand = None,
    demo: Demo = False,
) -> None:
    """En månad mot bankens och ekonomisystemets totaler, och vad som förklarar skillnader."""
    try:
        manad = _MANAD.validate_python(manad)
    except ValidationError:
        raise FelAnvant(f"{manad} är ingen månad. Skriv den som 2024-03.") from None
    with las(demo, per, kand) as lasning:
        vilken = finn(lasning, "myndighet", myndighet)
        _ut(lasning.basis, avstamningen(lasning, vilken, manad), format_, till)


def _ut(basis: Basis, dokument: Dokument, format_: Format | None, till: Path | None) -> None:
    """On the screen, or as a file. Raises FelAnvant when there is a place but no format for it."""
    if format_ is None and till is None:
        rapportvy.visa(konsol, dokument)
        return
    if format_ is None:
        raise FelAnvant("--till anges tillsammans med --format.")
    try:
        rapportvy.skriv_fil(basis, dokument, format_, till)
    except OSError as fel:
        raise FelAnvant(f"Det går inte att skriva {till}.") from fel
