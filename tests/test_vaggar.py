"""Walls that import-linter does not see: it reads no tests and no SQL, and counts no files."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from projections.pengar.fordringar import Fordringar
from projections.pengar.saldon import Saldon

ROT = Path(__file__).parents[1]
PRODUKT = ("domain", "store", "projections", "api", "exempel")
FULL_MAPP = 22
"""As many entries as a folder may have, beside its `__init__`."""

PENGATABELL = r"\bvy\.({})\b".format("|".join([*Saldon.tabeller, *Fordringar.tabeller]))
LOGGTABELL = r"\blogg\.[a-z_]+\b"


def _filer(*mappar: str) -> Iterator[tuple[str, ast.Module]]:
    """Every Python file of the folders, by its path from the root."""
    for mapp in mappar:
        for fil in sorted((ROT / mapp).rglob("*.py")):
            yield fil.relative_to(ROT).as_posix(), ast.parse(fil.read_text())


def _importer(trad: ast.Module) -> Iterator[str]:
    """What is imported, down to the name: it may be a module too."""
    for nod in ast.walk(trad):
        if isinstance(nod, ast.Import):
            yield from (namn.name for namn in nod.names)
        if isinstance(nod, ast.ImportFrom):
            yield from (f"{'.' * nod.level}{nod.module or ''}.{namn.name}" for namn in nod.names)


def _texter(trad: ast.Module) -> Iterator[str]:
    """The strings that do something: not those that only stand there to be read."""
    lasta = {id(nod.value) for nod in ast.walk(trad) if isinstance(nod, ast.Expr)}
    for nod in ast.walk(trad):
        if isinstance(nod, ast.Constant) and isinstance(nod.value, str) and id(nod) not in lasta:
            yield nod.value


def _som_namner(monster: str, *mappar: str) -> set[str]:
    return {
        fil
        for fil, trad in _filer(*mappar)
        if any(re.search(monster, text) for text in _texter(trad))
    }


def test_nothing_imports_a_test() -> None:
    funna = [
        (fil, vad)
        for fil, trad in _filer(*PRODUKT, "tests", "docs")
        for vad in _importer(trad)
        if any(del_.startswith("test_") for del_ in vad.split("."))
    ]
    assert funna == []


def test_the_product_knows_no_tests() -> None:
    funna = [
        (fil, vad)
        for fil, trad in _filer(*PRODUKT)
        for vad in _importer(trad)
        if vad.partition(".")[0] in ("tests", "pytest", "hypothesis")
    ]
    assert funna == []


def test_money_is_asked_about_in_its_own_room() -> None:
    namner = _som_namner(PENGATABELL, *PRODUKT)
    assert {str(Path(fil).parent) for fil in namner} == {"projections/pengar"}
    assert namner >= {"projections/pengar/saldon.py", "projections/pengar/fordringar.py"}


def test_the_log_is_asked_in_one_module_outside_its_room() -> None:
    namner = _som_namner(LOGGTABELL, *PRODUKT)
    assert {fil for fil in namner if not fil.startswith("store/")} == {
        "projections/motor/loggen.py"
    }


def test_the_api_asks_no_table() -> None:
    assert _som_namner(r"\b(vy|logg)\.[a-z_]+\b", "api") == set()


@pytest.mark.parametrize("mapp", PRODUKT)
def test_no_folder_is_too_full_to_be_looked_through(mapp: str) -> None:
    mappar = {ROT / mapp, *(fil.parent for fil in (ROT / mapp).rglob("*.py"))}
    antal = {
        m.relative_to(ROT).as_posix(): len(
            [p for p in m.iterdir() if p.name not in ("__init__.py", "__pycache__")]
        )
        for m in mappar
    }
    assert {m: n for m, n in antal.items() if n > FULL_MAPP} == {}
