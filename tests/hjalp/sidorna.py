"""Whether what is made from the code is what the code gives."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

ROT = Path(__file__).parents[2]


def krav_aktuella(sidor: Iterable[str]) -> None:
    """The pages, and the examples: made in a process that nothing else has used."""
    svar = subprocess.run(
        [sys.executable, "-m", "docs.skapa", "--prova", *sidor],
        capture_output=True,
        text=True,
        cwd=ROT,
    )
    assert svar.returncode == 0, f"{svar.stdout}{svar.stderr}Kör: make docs"
