"""Frist: from when the time to appeal a decision runs, and when it ends (44 § FL)."""

from __future__ import annotations

from collections.abc import Set
from datetime import date

from domain.arende.beslut import Beslut
from domain.grund.kalender import efter_veckor, flyttad_frist
from domain.mottagare.partsstallning import Partsstallning
from domain.regelverk.regelverk import Regelverk
from domain.regelverk.regler import Overklaganderegel, Tidrakning


def tidrakning(regel: Overklaganderegel, part: Partsstallning) -> Tidrakning:
    """Only of a party that represents the public can it be from the day of the decision."""
    return regel.tidrakning if part.foretrader_det_allmanna else Tidrakning.DELFAENDE


def overklagas_senast(beslut: Beslut, regelverk: Regelverk, stangda: Set[date], fran: date) -> date:
    """The last day to appeal, counted from `fran` as the decision's version says."""
    regel = regelverk.innehall(beslut.regelverk).overklagande
    return flyttad_frist(efter_veckor(fran, regel.veckor), flyttas=regel.flyttas, stangda=stangda)
