"""The demonstration, played and asked as somebody would do it: by the program itself."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from api.kommandorad.miljo import miljo
from tests.api.hjalp.servern import Api, servera

ROT = Path(__file__).parent.parent.parent.parent
LIGGARE = Path(sys.executable).parent / "liggare"
_ARVS = ("PATH", "HOME", "PYTHONPATH", "TMPDIR", "LD_LIBRARY_PATH")
"""All that the program has of our own environment: it must not matter whose it is."""


def spela(katalog: Path) -> dict[str, str]:
    """What the demonstration prints when it is played, and what the other commands print."""
    return {
        "demo.txt": _utan_dagen(_kor(katalog, str(LIGGARE), "demo", "--no-serve")),
        **_delar(_kor(katalog, sys.executable, "-m", "tests.golden.hjalp.kommandona")),
    }


@contextmanager
def serverad(katalog: Path) -> Iterator[Api]:
    """The API on the log that was played in `katalog`."""
    with patch.dict(os.environ, {"LIGGARE_KATALOG": str(katalog)}):
        databas = miljo(demo=True).databas
    with servera(databas) as api:
        yield api


def _kor(katalog: Path, *argument: str) -> str:
    miljo = {namn: os.environ[namn] for namn in _ARVS if namn in os.environ}
    miljo |= {"LIGGARE_KATALOG": str(katalog), "COLUMNS": "100", "LANG": "C.UTF-8"}
    svar = subprocess.run(argument, env=miljo, cwd=ROT, capture_output=True, timeout=120)
    assert svar.returncode == 0, svar.stderr.decode()
    return svar.stdout.decode()


def _utan_dagen(text: str) -> str:
    """The demonstration reads as of today, and says so under its tables: that day is no golden."""
    utan, antal = re.subn(r"\bper \d{4}-\d\d-\d\d(?=  känt )", "per I-DAG", text)
    assert antal, "the demonstration says which day it is"
    return utan


def _delar(text: str) -> dict[str, str]:
    """Files that were written one after the other, each under its name."""
    _, *delar = re.split(r"(?m)^=== (.*)\n", text)
    return dict(zip(delar[::2], delar[1::2], strict=True))
