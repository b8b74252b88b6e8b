"""Vakterna: what is left of the post's money, and of its bemyndigande, in a budget year."""

from __future__ import annotations

from uuid import UUID

from domain.anslag.stopp import (
    AnslagetRackerInte,
    BemyndigandetRackerInte,
    BudgetaretsRestStammerInte,
)
from domain.grund.vakt import Kallslag

_ANSLAG = Kallslag("anslag", AnslagetRackerInte, BudgetaretsRestStammerInte)
_BEMYNDIGANDE = Kallslag("bemyndigande", BemyndigandetRackerInte, BudgetaretsRestStammerInte)


def anslagsvakt(anslag_id: UUID, budgetar: int) -> str:
    """What is allotted for the budget year and not yet in a call."""
    return _ANSLAG.kalla(anslag_id, budgetar)


def bemyndigandevakt(anslag_id: UUID, budgetar: int) -> str:
    """What more of the years after the budget year may be promised in it."""
    return _BEMYNDIGANDE.kalla(anslag_id, budgetar)
