"""Guards: the sums across streams that may not fall below zero.

Granting adds no fact to the utlysning and publishing none to the anslag, so that many may decide
at once. The log keeps, under its lock, what remains of each source, and refuses what it cannot
bear. Which sources there are, and how they refuse, the rooms say that own them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from domain.grund.stopp import Stopp, kronor


class Vakt(NamedTuple):
    """One entry: `andring_ore` is added to what remains of `kalla`.

    A `villkorlig` entry is refused when it would leave less than nothing: orders and decisions.
    One that is not is always entered: what the bank did has happened. One that is `uttomd` is
    refused unless it leaves exactly nothing: whoever closes a source must know what was left.
    `for_lite` is the refusal to give when it takes too much, if it is not that of the source.
    """

    kalla: str
    andring_ore: int
    villkorlig: bool = True
    uttomd: bool = False
    for_lite: type[Stopp] | None = None


@dataclass(frozen=True)
class Kallslag:
    """A kind of source: what its name begins with, and the refusals that are given for it."""

    namn: str
    for_lite: type[Stopp]
    annan_rest: type[Stopp]

    def __post_init__(self) -> None:
        assert self.namn not in SLAGEN, self.namn
        SLAGEN[self.namn] = self

    def kalla(self, strom_id: UUID, budgetar: int) -> str:
        """The money of one stream in one budget year. The name is stored: it is for ever."""
        return f"{self.namn}/{strom_id}/{budgetar}"


SLAGEN: dict[str, Kallslag] = {}
"""Every kind of source, by what its names begin with."""


def _slaget(kalla: str) -> Kallslag:
    return SLAGEN[kalla.partition("/")[0]]


def _aret(kalla: str) -> str:
    return kalla.rpartition("/")[2]


def racker_inte(kalla: str, kvar_ore: int, behov_ore: int, vakter: Iterable[Vakt] = ()) -> Stopp:
    """The refusal to give when `kalla` has only `kvar_ore` left for what `vakter` say."""
    egna = (v.for_lite for v in vakter if v.kalla == kalla and v.for_lite is not None)
    stopp = next(egna, _slaget(kalla).for_lite)
    return stopp(budgetar=_aret(kalla), kvar=kronor(kvar_ore), behov=kronor(behov_ore))


def inte_uttomd(kalla: str, kvar_ore: int, angivet_ore: int) -> Stopp:
    """The refusal to give when `kalla` has `kvar_ore` left, and was said to have another amount."""
    uppgifter = {"kvar": kronor(kvar_ore), "angivet": kronor(angivet_ore)}
    return _slaget(kalla).annan_rest(budgetar=_aret(kalla), **uppgifter)
