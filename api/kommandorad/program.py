"""What all commands share: the program they belong to, its consoles, and the flags for time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from functools import partial
from typing import Annotated, Any

import typer
from pydantic import TypeAdapter, ValidationError

from api.grund.falt import Dag, kand_ur
from api.kommandorad import miljo, utskrift
from api.kommandorad.fel import FelAnvant
from api.kommandorad.svenska import FLAGGOR, KOMMANDO, Grupp, Kommando

app = typer.Typer(
    cls=Grupp,
    help="Bidragsliggaren: varje krona, varje dag, som det var känt då.",
    options_metavar=FLAGGOR,
    subcommand_metavar=KOMMANDO,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
kommando = partial(app.command, cls=Kommando, options_metavar=FLAGGOR)
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
_TOM = "Loggen är tom. Demonstrationsloggen visas med --demo."
_TOM_DEMO = "Demonstrationsloggen är tom. Den spelas upp med make demo."
_DAG: TypeAdapter[date] = TypeAdapter(Dag)
_SOM_DAG = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def dag_ur(text: str | None, flagga: str = "--per") -> date | None:
    """A day as written. Raises FelAnvant."""
    try:
        return None if text is None else _DAG.validate_python(text)
    except ValidationError:
        fel = "finns inte i kalendern" if _SOM_DAG.fullmatch(text or "") else "anges som ÅÅÅÅ-MM-DD"
        raise FelAnvant(f"{flagga} {text}: dagen {fel}.") from None


def _kand(text: str | None) -> int | datetime | None:
    try:
        return None if text is None else kand_ur(text)
    except ValueError as fel:
        raise FelAnvant(f"--kand {text}: {fel}.") from None


@contextmanager
def las(demo: bool, per: str | None, kand: str | None) -> Iterator[Any]:
    """A read of the log at (per, kand) as written. Raises FelAnvant, and what a read raises."""
    dag, kunskap = dag_ur(per), _kand(kand)
    with miljo.miljo(demo=demo).lasare() as lasare, lasare.las(dag, kunskap) as lasning:
        if not lasning.basis.position and kunskap is None:
            felkonsol.print(_TOM_DEMO if demo else _TOM, style="yellow")
        yield lasning
