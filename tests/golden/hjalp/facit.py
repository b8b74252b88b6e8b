"""The stored goldens: a text file each, and how a difference from one is shown."""

from __future__ import annotations

import json
from collections.abc import Mapping
from difflib import unified_diff
from pathlib import Path
from typing import Any

FACIT = Path(__file__).parent.parent / "facit"
BREDD = 100
OMFANG = 400
"""Lines that are compared, from the first that differs on."""
VISAS = 40
"""Lines of a difference that are shown; a person reads no more at once."""


def filerna() -> list[str]:
    """The names of the stored goldens, under FACIT."""
    return sorted(str(f.relative_to(FACIT)) for f in FACIT.rglob("*") if f.is_file())


def las(namn: str) -> str:
    return (FACIT / namn).read_bytes().decode()


def skriv(nytt: Mapping[str, str]) -> list[str]:
    """Make the stored goldens those of `nytt`; returns the names of those that changed."""
    gamla = {namn: las(namn) for namn in filerna()}
    for namn in gamla.keys() - nytt.keys():
        (FACIT / namn).unlink()
    for namn, text in nytt.items():
        (FACIT / namn).parent.mkdir(parents=True, exist_ok=True)
        (FACIT / namn).write_bytes(text.encode())  # a CSV keeps its own line ends
    return sorted(namn for namn in gamla.keys() | nytt.keys() if gamla.get(namn) != nytt.get(namn))


def skillnad(namn: str, facit: str, nytt: str) -> str:
    """The first lines that differ, as a diff that names the file; empty if none does."""
    if facit == nytt:
        return ""
    gamla, nya = (text.splitlines(keepends=True) for text in (facit, nytt))
    par = zip(gamla, nya, strict=False)
    forsta = next((nr for nr, (a, b) in enumerate(par) if a != b), min(len(gamla), len(nya)))
    fran = max(0, forsta - 2)
    rader = unified_diff(
        _synliga(gamla[fran : forsta + OMFANG]),
        _synliga(nya[fran : forsta + OMFANG]),
        f"facit/{namn}, from line {fran + 1} on",
        "what the code gives now",
        lineterm="",
    )
    return "\n".join([*rader][:VISAS])


def _synliga(rader: list[str]) -> list[str]:
    """Lines without their ends, in which also what cannot be seen can be seen to differ."""
    return [
        "".join(tecken if tecken.isprintable() else repr(tecken)[1:-1] for tecken in rad)
        for rad in (rad.removesuffix("\n") if rad.endswith("\n") else rad + "␃" for rad in rader)
    ]


def som_text(varde: Any) -> str:
    """JSON to be read and compared line by line: what fits on a line stands on one."""
    return _rader(varde, 0) + "\n"


def _rader(varde: Any, djup: int) -> str:
    if not isinstance(varde, dict | list) or not varde:
        return json.dumps(varde, ensure_ascii=False)
    if isinstance(varde, dict):
        fore, efter = "{", "}"
        delar = [f"{_rader(namn, 0)}: {_rader(inre, djup + 1)}" for namn, inre in varde.items()]
    else:
        fore, efter = "[", "]"
        delar = [_rader(inre, djup + 1) for inre in varde]
    pa_en_rad = fore + ", ".join(delar) + efter
    if djup + len(pa_en_rad) <= BREDD and "\n" not in pa_en_rad:
        return pa_en_rad
    indrag = "\n" + " " * djup
    return fore + ",".join(f"{indrag} {del_}" for del_ in delar) + indrag + efter
