"""Fynd: what a part of the check has found, so that a log all wrong is told in a bounded space."""

from __future__ import annotations

from collections.abc import Callable, Iterator

HOGST = 100
"""How many of one kind are told one by one; of the rest it is said how many they are."""

Framsteg = Callable[[str, int, int], None]
"""Is told what is being done, and how much of how much of it is."""


def tyst(_vad: str, _gjort: int, _allt: int) -> None:
    """Progress that nobody asked for."""


class Fynd:
    """Sentences of one kind, in the order in which they were found."""

    def __init__(self) -> None:
        self._texter: list[str] = []
        self._fler = 0

    def lagg(self, text: str) -> None:
        if len(self._texter) < HOGST:
            self._texter.append(text)
        else:
            self._fler += 1

    def fler(self, antal: int) -> None:
        """So many more, that nobody has put into words."""
        self._fler += antal

    def __iter__(self) -> Iterator[str]:
        yield from self._texter
        if self._fler:
            yield f"… och {self._fler} till av samma slag."
