"""`make bench`: single-fact commands (load, rules, append), ours beside the stock library.

Both run on the same PostgreSQL with its default settings (fsync on), one after the other, with 1, 4
and 8 writer processes. *Distinct*: every writer has cases of its own. *Hot*: every writer grants
from one utlysning; the stock library keeps the ram by appending to the utlysning as well.

And how long each list and the samlade redovisning take, whole, with thousands of cases.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from projections.tabeller import uppratta
from store.databas import Databas, inbyggd
from tests.bench import biblioteket, liggaren
from tests.bench.listor import mat_listor
from tests.bench.matning import Matning, mat
from tests.bench.rapporter import mat_rapporten

SKRIVARE = (1, 4, 8)


def main() -> None:
    tolk = argparse.ArgumentParser()
    tolk.add_argument("--sekunder", type=float, default=5.0, help="per mätning")
    tolk.add_argument(
        "--arenden", type=int, default=5000, help="i listorna och rapporten; 0: mät dem inte"
    )
    valt = tolk.parse_args()
    sekunder = valt.sekunder
    konsol = Console(width=110)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as katalog:
        tabell = Table(title=f"Kommandon med ett faktum, {sekunder:g} s per mätning")
        for rubrik in ("", "skrivare", "liggaren/s", "p99 ms", "biblioteket/s", "p99 ms", "kvot"):
            tabell.add_column(rubrik, justify="right" if rubrik else "left")
        for lage in ("skilda", "heta"):
            for antal in SKRIVARE:
                vart = _liggaren(Path(katalog), lage, antal, sekunder)
                deras = _biblioteket(Path(katalog), lage, antal, sekunder)
                tabell.add_row(
                    {"skilda": "skilda ärenden", "heta": "en utlysning"}[lage],
                    str(antal),
                    f"{vart.per_sekund:,.0f}",
                    f"{vart.p99_ms:.1f}",
                    f"{deras.per_sekund:,.0f}",
                    f"{deras.p99_ms:.1f}",
                    f"{vart.per_sekund / deras.per_sekund:.1f}×",
                )
                konsol.print(f"{lage} {antal} skrivare: klart", style="dim")
        konsol.print(tabell)
        if valt.arenden:
            konsol.print(_listorna(Path(katalog), valt.arenden))
            konsol.print(_rapporten(Path(katalog), valt.arenden))


def _liggaren(katalog: Path, lage: str, antal: int, sekunder: float) -> Matning:
    databas = _ny(katalog, f"liggaren_{lage}_{antal}")
    databas.migrera(sedan=uppratta)
    data = liggaren.forbered(
        databas.app_url, antal, int(4000 * sekunder) if lage == "heta" else 200
    )
    return mat(liggaren.skriv, databas.app_url, lage, antal, sekunder, data)


def _biblioteket(katalog: Path, lage: str, antal: int, sekunder: float) -> Matning:
    databas = _ny(katalog, f"biblioteket_{lage}_{antal}")
    assert databas.agare_url is not None
    data = biblioteket.forbered(databas.agare_url, antal, 200)
    return mat(biblioteket.skriv, databas.agare_url, lage, antal, sekunder, data)


def _listorna(katalog: Path, arenden: int) -> Table:
    tabell = Table(title=f"Hela listan, {arenden} ärenden, ms")
    for rubrik in ("", "nu", "som det var känt", "rader"):
        tabell.add_column(rubrik, justify="right" if rubrik else "left")
    for m in mat_listor(_ny(katalog, "listorna"), arenden):
        tabell.add_row(m.namn, f"{m.nu_ms:,.0f}", f"{m.da_ms:,.0f}", str(m.rader))
    return tabell


def _rapporten(katalog: Path, arenden: int) -> Table:
    tabell = Table(title=f"Samlad redovisning, {arenden} ärenden om året, ms")
    for rubrik in ("", "tid"):
        tabell.add_column(rubrik, justify="right" if rubrik else "left")
    for m in mat_rapporten(_ny(katalog, "rapporten"), arenden):
        tabell.add_row(m.namn, f"{m.ms:,.0f}")
    return tabell


def _ny(katalog: Path, namn: str) -> Databas:
    time.sleep(0.5)  # let the previous database come to rest
    return inbyggd(katalog, namn)


if __name__ == "__main__":
    main()
