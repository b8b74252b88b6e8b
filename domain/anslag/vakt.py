"""Vakten: what is left of the post's money in a budget year."""

from __future__ import annotations

from uuid import UUID

from domain.anslag.stopp import AnslagetRackerInte, BudgetaretsRestStammerInte
from domain.grund.vakt import Kallslag

_ANSLAG = Kallslag("anslag", AnslagetRackerInte, BudgetaretsRestStammerInte)


def anslagsvakt(anslag_id: UUID, budgetar: int) -> str:
    """What is allotted for the budget year and not yet in a call."""
    return _ANSLAG.kalla(anslag_id, budgetar)
