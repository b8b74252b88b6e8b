"""A run: from the arguments to an exit code, with one sentence on stderr if it went wrong."""

from __future__ import annotations

import logging
import signal
import sys

import typer

from api.kommandorad import drift, fragor, rapporter
from api.kommandorad.fel import besked
from api.kommandorad.program import app, felkonsol

OMRADEN = (drift, fragor, rapporter)
"""The modules that add their commands to the program, in the order of the help."""


def forbered() -> None:
    """Told to stop, we leave in order, and the private database stops with the last of us."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    for pratsam in ("psycopg.pool", "fastapi"):
        logging.getLogger(pratsam).setLevel(logging.ERROR)


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
