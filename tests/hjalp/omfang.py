"""How much is tried by chance: enough for every day, and so many times more when it is asked for.

`--ganger 10` tries ten times as much of everything that says `omfang`; `--historier 301,302` plays
those histories instead of the usual ones.
"""

from __future__ import annotations

import pytest

_ganger = 1


def valj(config: pytest.Config) -> None:
    """What the run asks for. Before any test is read: they ask as they are read."""
    global _ganger  # one for the run
    _ganger = config.getoption("--ganger")


def omfang(antal: int) -> int:
    return antal * _ganger
