"""Writes the pages that are made from the code: `python -m docs.skapa [--prova] [sida …]`.

With --prova they are only tried: is each what the code gives now?
"""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path

from docs.skapa import handledning, katalog, resurser, tillstand

ROT = Path(__file__).parents[2]
SIDOR = {**katalog.SIDOR, **resurser.SIDOR, **tillstand.SIDOR, **handledning.SIDOR}
"""What gives each page, by its place in the repository."""


def main() -> int:
    argument = argparse.ArgumentParser(prog="python -m docs.skapa")
    argument.add_argument(
        "--prova", action="store_true", help="skriv inget, säg vad som är gammalt"
    )
    argument.add_argument("sidor", nargs="*", metavar="sida", help=f"förval: {', '.join(SIDOR)}")
    val = argument.parse_args()
    if okanda := [sida for sida in val.sidor if sida not in SIDOR]:
        argument.error(f"ingen sida som skrivs ur koden: {', '.join(okanda)}")
    logging.disable()  # a server that is broken on purpose tells its log, when it has answered
    inaktuella = [sida for sida in val.sidor or SIDOR if not _prova(sida, skriv=not val.prova)]
    print(_rapport(inaktuella, skrivna=not val.prova))
    return 1 if val.prova and inaktuella else 0


def _prova(sida: str, *, skriv: bool) -> bool:
    """Whether the page is current; if not, and it is to be, it is written."""
    fil, ny = ROT / sida, SIDOR[sida]()
    if fil.exists() and fil.read_text(encoding="utf-8") == ny:
        return True
    if skriv:
        fil.write_text(ny, encoding="utf-8")
    return False


def _rapport(inaktuella: list[str], *, skrivna: bool) -> str:
    if not inaktuella:
        return "Sidorna är aktuella."
    return f"{'Skrivna' if skrivna else 'Inaktuella'}: {', '.join(inaktuella)}"


if __name__ == "__main__":
    sys.exit(main())
