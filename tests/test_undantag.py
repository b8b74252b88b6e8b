"""Whoever asks a linter or mypy to look away says why, on the line where it is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROT = Path(__file__).parent.parent
RUM = ("api", "docs", "domain", "exempel", "projections", "store", "tests")
BER = re.compile(
    r"#\s*(?:type:\s*ignore|noqa)\b(?P<kod>\[[a-z, -]+\]|: [A-Z]+[0-9]+)?(?P<efter>.*)"
)
SKAL = re.compile(r"\s+# \w.*")
OVERALLT = {
    r"lambda \w+, .*=.*: .*# type: ignore\[misc\]$": "mypy infers no lambda that binds a loop",
    r"\(kand, datetime\) .*# type: ignore\[operator\]$": "what kand is says what it is put beside",
}
"""What is said once, here, for all lines that are alike."""


def utan_skal(rad: str) -> bool:
    """Whether the line asks to be let by, and not for what, or not why."""
    fraga = BER.search(rad)
    if fraga is None or any(re.search(monster, rad) for monster in OVERALLT):
        return False
    return fraga["kod"] is None or SKAL.fullmatch(fraga["efter"]) is None


def _rader() -> Iterator[tuple[str, str]]:
    for fil in (f for rum in RUM for f in sorted((ROT / rum).rglob("*.py"))):
        if fil != Path(__file__):
            for nr, rad in enumerate(fil.read_text().splitlines(), 1):
                yield f"{fil.relative_to(ROT)}:{nr}", rad


def test_every_exception_has_a_reason() -> None:
    assert [plats for plats, rad in _rader() if utan_skal(rad)] == []


def test_what_is_said_for_all_is_said_of_some() -> None:
    for monster in OVERALLT:
        assert any(re.search(monster, rad) for _, rad in _rader()), monster


@pytest.mark.parametrize(
    ("rad", "fel"),
    [
        ("x = 1", False),
        ("x = 1  # type: ignore", True),
        ("x = 1  # type: ignore  # because", True),
        ("x = 1  # type: ignore[misc]", True),
        ("x = 1  # type: ignore[misc]  #", True),
        ("x = 1  # type: ignore[misc, operator]  # because", False),
        ("x = 1  # noqa", True),
        ("x = 1  # noqa: S311", True),
        ("x = 1  # noqa: S311  # because", False),
        ("f(lambda a, n=n: a)  # type: ignore[misc]", False),
        ("f(lambda a: a)  # type: ignore[misc]", True),
    ],
)
def test_a_reason_is_known_from_none(rad: str, fel: bool) -> None:
    assert utan_skal(rad) is fel
