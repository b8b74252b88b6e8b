"""Every scenario of the domain tests, to be run by those who ask what scenarios provoke."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from hypothesis import is_hypothesis_test

DOMANEN = Path(__file__).parents[1]
TESTERNA = DOMANEN.parent
MODULER = sorted(
    ".".join(fil.relative_to(TESTERNA).with_suffix("").parts)
    for fil in (*DOMANEN.glob("*/test_*.py"), *(TESTERNA / "fel").glob("test_*.py"))
)


def scenarios() -> Iterator[Callable[[], None]]:
    """The tests that take no arguments, in the order they are written."""
    for namn in MODULER:
        for test in vars(import_module(f"tests.{namn}")).values():
            if (
                inspect.isfunction(test)
                and test.__name__.startswith("test_")
                and not inspect.signature(test).parameters
                and not is_hypothesis_test(test)
            ):
                yield test
