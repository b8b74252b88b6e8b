"""Which verbs of an ärende or a receipt there are, and which the machine plays: by the code itself.

A verb is what `api/` hands a command to: a public function of a room of the domain that somebody
does something with, to an ärende or to a receipt.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from importlib import import_module
from inspect import isfunction, ismodule, signature
from itertools import chain
from pathlib import Path
from types import FunctionType

ROT = Path(__file__).parents[3]
STROMMAR = {"Arende", "Inbetalning"}


def namn(verb: FunctionType) -> str:
    return f"{verb.__module__.removeprefix('domain.')}.{verb.__name__}"


def verb_i(filer: Iterable[Path]) -> dict[str, FunctionType]:
    """The verbs that the files name, by room and name."""
    return {namn(f): f for fil in filer for f in _namnda(ast.parse(fil.read_text())) if _ar_verb(f)}


def verben() -> dict[str, FunctionType]:
    return verb_i((ROT / "api").rglob("*.py"))


def spelade() -> dict[str, FunctionType]:
    """By the machine, or by the commands across streams that it is handed."""
    maskinen = list((ROT / "tests/domain/hjalp").glob("maskin_*.py"))
    kommandon = (k for fil in maskinen for k in _kommandon(ast.parse(fil.read_text())))
    return verb_i(chain(maskinen, kommandon))


def _kommandon(trad: ast.Module) -> Iterator[Path]:
    for nod in ast.walk(trad):
        if isinstance(nod, ast.ImportFrom) and nod.module == "api.kommandon":
            yield from (ROT / f"api/kommandon/{alias.name}.py" for alias in nod.names)


def _namnda(trad: ast.Module) -> Iterator[FunctionType]:
    """Functions of the domain that are imported, or reached through a module that is."""
    moduler: dict[str, object] = {}
    for nod in ast.walk(trad):
        if isinstance(nod, ast.ImportFrom) and (nod.module or "").startswith("domain"):
            for alias in nod.names:
                ting = _hamta(nod.module or "", alias.name)
                moduler[alias.asname or alias.name] = ting
                if isfunction(ting):
                    yield ting
    for nod in ast.walk(trad):
        if isinstance(nod, ast.Attribute) and isinstance(nod.value, ast.Name):
            ting = getattr(moduler.get(nod.value.id), nod.attr, None)
            if ismodule(moduler.get(nod.value.id)) and isfunction(ting):
                yield ting


def _hamta(modul: str, vad: str) -> object:
    ting = getattr(import_module(modul), vad, None)
    return import_module(f"{modul}.{vad}") if ting is None else ting


def _ar_verb(f: FunctionType) -> bool:
    if not f.__module__.startswith("domain.") or f.__name__.startswith(("_", "krav_")):
        return False
    tar = signature(f).parameters
    return bool({"atgard", "av"} & set(tar)) and any(p.annotation in STROMMAR for p in tar.values())
