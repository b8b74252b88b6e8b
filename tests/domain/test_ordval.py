"""Ordval: without å, ä and ö some Swedish words become others, so none of them stands alone.

`ratt` is rätt or ratt, `lan` is lån or län, `skal` is skäl or skal. A compound says which.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROT = Path(__file__).parent.parent.parent
RUM = ("domain", "store", "projections", "api")
TVETYDIGA = {"lan", "ratt", "skal", "forman", "galler", "mal", "hinder"}


def names(source: str) -> Iterator[tuple[str, int]]:
    """Every name that the code introduces or uses, with its line."""
    for node in ast.walk(ast.parse(source)):
        line = getattr(node, "lineno", 0)
        match node:
            case ast.Name(id=name) | ast.arg(arg=name) | ast.Attribute(attr=name):
                yield name, line
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield name, line
            case ast.ClassDef(name=name) | ast.keyword(arg=str(name)):
                yield name, line
            case ast.alias(name=original, asname=name):
                yield name or original, line
            case _:
                pass


def ambiguous(source: str) -> list[tuple[str, int]]:
    return [(name, line) for name, line in names(source) if name.strip("_").lower() in TVETYDIGA]


@pytest.mark.parametrize("rum", RUM)
def test_no_name_is_two_words(rum: str) -> None:
    found = {
        str(fil.relative_to(ROT)): hits
        for fil in sorted((ROT / rum).rglob("*.py"))
        if (hits := ambiguous(fil.read_text(encoding="utf-8")))
    }
    assert not found


@pytest.mark.parametrize(
    "source",
    [
        "ratt = 1",
        "def galler(): ...",
        "class Hinder: ...",
        "def f(mal): ...",
        "f(skal=1)",
        "x.lan",
        "from a import b as forman",
        "class A:\n    _ratt: int",
        "for MAL in x: ...",
    ],
)
def test_a_bare_word_is_found_wherever_it_stands(source: str) -> None:
    assert ambiguous(source)


@pytest.mark.parametrize(
    "source", ["betalningsmal = 1", "avslagsskal = 1", 'x = "ratt"', "x = {'mal': 1}  # galler"]
)
def test_a_compound_a_text_and_a_comment_are_left_alone(source: str) -> None:
    assert not ambiguous(source)
