"""`liggare rapport`: a report in the terminal, or as a file."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from rich.console import Console

from api.rapporter.dokument import Dokument, hogerstalld, rader, samlat, som_text, titel
from api.rapporter.filer import FILER, Format
from api.rapporter.svar import rapportfalt
from api.sokning import finn
from api.utskrift import tabell as ny_tabell
from api.visning import basissvar
from projections.lasning import Lasning
from projections.rapporter.form import Tabell
from projections.rapporter.samlad import SamladRedovisning, samlad_redovisning

_MANGA = 8


def hamta(lasning: Lasning, regelverk: str, bidragsar: int) -> SamladRedovisning:
    """Raises HittarInte and RapportmallSaknas."""
    return samlad_redovisning(*lasning, finn(lasning, "regelverk", regelverk), bidragsar)


def visa(konsol: Console, lasning: Lasning, rapport: SamladRedovisning) -> None:
    dokument = samlat(rapport, lasning.basis)
    konsol.print(dokument.rubrik, style="bold")
    konsol.print(dokument.ingress + "\n")
    for tabell in dokument.tabeller:
        _skriv(konsol, tabell)
    konsol.print(dokument.kalla, style="dim")
    konsol.print(dokument.underlag, style="dim")


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
        konsol.print(f"  {', '.join(forklaring)}.\n", style="dim")


def skriv_fil(
    lasning: Lasning, rapport: SamladRedovisning, format_: Format, till: Path | None
) -> None:
    """To `till`, or to standard output. Raises OSError when it cannot be written."""
    innehall = _som_fil(lasning, rapport, samlat(rapport, lasning.basis), format_)
    if till is None:
        sys.stdout.buffer.write(innehall)
        sys.stdout.buffer.flush()
    else:
        till.write_bytes(innehall)


def _som_fil(
    lasning: Lasning, rapport: SamladRedovisning, dokument: Dokument, format_: Format
) -> bytes:
    if format_ is not Format.JSON:
        return FILER[format_].skriv(dokument)
    falt = rapportfalt(rapport)
    som_json = {
        **falt,
        "basis": basissvar(lasning.basis).model_dump(mode="json"),
        "tabeller": [t.model_dump(mode="json") for t in falt["tabeller"]],
        "utestaende": falt["utestaende"].model_dump(mode="json"),
    }
    return json.dumps(som_json, ensure_ascii=False).encode() + b"\n"
