"""Vakten: what is left of the call's ram in a budget year."""

from __future__ import annotations

from uuid import UUID

from domain.grund.vakt import Kallslag
from domain.utlysning.stopp import RamenRackerInte, RamensRestStammerInte

_RAM = Kallslag("ram", RamenRackerInte, RamensRestStammerInte)


def ramvakt(utlysning_id: UUID, budgetar: int) -> str:
    """What is in the call, of the budget year's money, and not yet granted."""
    return _RAM.kalla(utlysning_id, budgetar)
