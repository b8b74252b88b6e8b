"""What a run of the command line gave, and what an error of it must look like."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any, NamedTuple


class Svar(NamedTuple):
    kod: int
    ut: str
    fel: str

    @property
    def json(self) -> dict[str, Any]:
        """What was printed, which was one JSON object and nothing else."""
        assert self.kod in (0, 1), self.fel
        varde: dict[str, Any] = json.loads(self.ut)
        return varde


Kommandorad = Callable[..., Svar]


def vanliga_blanksteg(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def krav_fel(svar: Svar, kod: int, text: str) -> None:
    """One Swedish sentence on stderr, nothing on stdout."""
    assert svar.kod == kod, svar
    assert svar.ut == ""
    *upplysning, rad = svar.fel.splitlines()
    assert rad.startswith("Fel: ")
    assert re.search(text, rad), rad
    assert upplysning in ([], ["Loggen är tom. Demonstrationsloggen visas med --demo."])
    assert "Traceback" not in svar.fel
