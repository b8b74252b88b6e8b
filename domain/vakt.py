"""Guards: the sums across streams that may not fall below zero.

Granting adds no fact to the utlysning and publishing none to the anslag, so that many may decide
at once. The log keeps, under its lock, what remains of each source, and refuses what it cannot
bear.
"""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from domain.stopp import Stopp, kronor
from domain.stopp.anslag import AnslagetRackerInte, BudgetaretsRestStammerInte
from domain.stopp.utlysning import RamenRackerInte, RamensRestStammerInte


class Vakt(NamedTuple):
    """One entry: `andring_ore` is added to what remains of `kalla`.

    A `villkorlig` entry is refused when it would leave less than nothing: orders and decisions.
    One that is not is always entered: what the bank did has happened. One that is `uttomd` is
    refused unless it leaves exactly nothing: whoever closes a source must know what was left.
    """

    kalla: str
    andring_ore: int
    villkorlig: bool = True
    uttomd: bool = False


def anslagsvakt(anslag_id: UUID, budgetar: int) -> str:
    """What is allotted for the budget year and not yet in a call."""
    return f"anslag/{anslag_id}/{budgetar}"


def ramvakt(utlysning_id: UUID, budgetar: int) -> str:
    """What is in the call, of the budget year's money, and not yet granted."""
    return f"ram/{utlysning_id}/{budgetar}"


def racker_inte(kalla: str, kvar_ore: int, behov_ore: int) -> Stopp:
    """The refusal to give when `kalla` has only `kvar_ore` left."""
    stopp = {"anslag": AnslagetRackerInte, "ram": RamenRackerInte}[kalla.partition("/")[0]]
    return stopp(kvar=kronor(kvar_ore), behov=kronor(behov_ore))


def inte_uttomd(kalla: str, kvar_ore: int, angivet_ore: int) -> Stopp:
    """The refusal to give when `kalla` has `kvar_ore` left, and was said to have another amount."""
    stopp = {"anslag": BudgetaretsRestStammerInte, "ram": RamensRestStammerInte}[
        kalla.partition("/")[0]
    ]
    return stopp(kvar=kronor(kvar_ore), angivet=kronor(angivet_ore))
