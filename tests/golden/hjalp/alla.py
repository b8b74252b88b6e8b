"""Every golden as the code gives it now, by the name of its file."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from tests.golden.hjalp.demonstrationen import ROT, serverad, spela
from tests.golden.hjalp.svaren import svaren

SKRIVNA_AV_KOD = "Ändra inte för hand"
"""Stands in every page that is made from the code."""


def alla(katalog: Path) -> dict[str, str]:
    """Play the demonstration in `katalog`, an empty folder, and ask it everything."""
    demo = spela(katalog)
    with serverad(katalog) as api:
        return {"sidor.sha256": sidorna(), **demo, **svaren(api)}


def sidorna() -> str:
    """The sum of each page that is made from the code, as sha256sum writes and checks it.

    That the pages are what the code gives is tested where they are made, and they stand in docs/:
    here a change of one is only a line.
    """
    docs = ROT / "docs"
    sidor = [
        *(f for f in docs.rglob("*.md") if SKRIVNA_AV_KOD in f.read_text()),
        *docs.rglob("*.json"),
    ]
    return "".join(
        f"{sha256(f.read_bytes()).hexdigest()}  {f.relative_to(ROT)}\n" for f in sorted(sidor)
    )
