"""The stored goldens: a text file each, and how a difference from one is shown."""

from __future__ import annotations

import json
from collections.abc import Mapping
from difflib import unified_diff
from pathlib import Path
from typing import Any

FACIT = Path(__file__).parent.parent / "facit"
BREDD = 100
OMFANG = 40
"""Lines that are compared from the first that differs on; a person reads no more at once."""


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
    return "\n".join([*rader][:OMFANG])


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
    pa_en_rad = json.dumps(varde, ensure_ascii=False)
    if not isinstance(varde, dict | list) or not varde or djup + len(pa_en_rad) <= BREDD:
        return pa_en_rad
    if isinstance(varde, dict):
        delar = [
            f"{json.dumps(namn, ensure_ascii=False)}: {_rader(inre, djup + 1)}"
            for namn, inre in varde.items()
        ]
    else:
        delar = [_rader(inre, djup + 1) for inre in varde]
    fore, efter = ("{", "}") if isinstance(varde, dict) else ("[", "]")
    indrag = "\n" + " " * djup
    return fore + ",".join(f"{indrag} {del_}" for del_ in delar) + indrag + efter
