"""How `liggare rapport` is shown, in the terminal or as a file. The command is in `rapporter`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from rich.console import Console

from api.grund.visning import basissvar
from api.kommandorad.utskrift import tabell as ny_tabell
from api.rapporter.dokument import Dokument, hogerstalld, rader, som_text, titel
from api.rapporter.filer import FILER, Format
from api.rapporter.svar import rapportfalt
from projections.rapporter.form import Tabell
from store.basis import Basis

_MANGA = 8


def visa(konsol: Console, dokument: Dokument) -> None:
    konsol.print(dokument.rubrik, style="bold", markup=False)
    konsol.print(dokument.ingress + "\n", markup=False)
    for tabell in dokument.tabeller:
        _skriv(konsol, tabell)
    konsol.print(dokument.kalla, style="dim", markup=False)
    konsol.print(dokument.underlag, style="dim", markup=False)


def _skriv(konsol: Console, tabell: Tabell) -> None:
    """Many columns are headed by their numbers, with what they stand for under the table."""
    numrera = len(tabell.kolumner) >= _MANGA
    t = ny_tabell(titel(tabell), [], [], 0)
    for nr, kolumn in enumerate(tabell.kolumner):
        rubrik = str(nr) if numrera and nr else kolumn.rubrik
        hoger = hogerstalld(kolumn)
        t.add_column(rubrik, justify="right" if hoger else "left", overflow="fold")
    for rad in rader(tabell):
        if rad is tabell.summa:
            t.add_section()
        celler = [som_text(c, k) for c, k in zip(rad, tabell.kolumner, strict=True)]
        t.add_row(*celler, style="bold" if rad is tabell.summa else None)
    if not rader(tabell):
        t.add_row("Inga")
    konsol.print(t)
    if numrera:
        forklaring = (f"{nr} {k.rubrik}" for nr, k in enumerate(tabell.kolumner) if nr)
        konsol.print(f"  {'; '.join(forklaring)}.\n", style="dim")


def skriv_fil(basis: Basis, dokument: Dokument, format_: Format, till: Path | None) -> None:
    """To `till`, or to standard output. Raises OSError when it cannot be written."""
    innehall = _som_fil(basis, dokument, format_)
    if till is None:
        sys.stdout.buffer.write(innehall)
        sys.stdout.buffer.flush()
    else:
        till.write_bytes(innehall)


def _som_fil(basis: Basis, dokument: Dokument, format_: Format) -> bytes:
    if format_ is not Format.JSON:
        return FILER[format_].skriv(dokument)
    falt = {
        nyckel: [d.model_dump(mode="json") for d in varde] if isinstance(varde, list) else varde
        for nyckel, varde in rapportfalt(dokument).items()
    }
    som_json = {"basis": basissvar(basis).model_dump(mode="json"), **falt}
    return json.dumps(som_json, ensure_ascii=False).encode() + b"\n"
