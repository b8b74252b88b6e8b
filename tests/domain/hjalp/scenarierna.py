"""Every scenario of the domain, to be run by those who ask what scenarios provoke."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from hypothesis import is_hypothesis_test

TESTERNA = Path(__file__).parents[2]
MODULER = sorted(
    ".".join(fil.relative_to(TESTERNA).with_suffix("").parts)
    for var in ("domain/*/test_*.py", "fel/test_*.py")
    for fil in TESTERNA.glob(var)
)
INGA_SCENARIER: set[Callable[[], None]] = set()


def inget_scenario(test: Callable[[], None]) -> Callable[[], None]:
    """A test that searches far and wide, or reads the code: nobody asks what it provokes."""
    INGA_SCENARIER.add(test)
    return test


def scenarios() -> Iterator[Callable[[], None]]:
    """The tests that take no arguments, in the order they are written."""
    for namn in MODULER:
        for test in vars(import_module(f"tests.{namn}")).values():
            if (
                inspect.isfunction(test)
                and test.__name__.startswith("test_")
                and not inspect.signature(test).parameters
                and not is_hypothesis_test(test)
                and test not in INGA_SCENARIER
            ):
                yield test
