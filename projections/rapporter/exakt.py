"""The tables of a bidragsår as exact as they can be had: what a printed figure is held against."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import psycopg

from projections.rapporter.form import Tabell
from projections.rapporter.samlad import krav_underlag, tabeller
from projections.rapporter.underlag import underlag
from store.basis import Basis

_DECIMALER = 20
"""More than any share is printed with, and as many as a decimal number has room for."""


def exakta_tabeller(
    conn: psycopg.Connection[Any], basis: Basis, regelverk_id: UUID, bidragsar: int
) -> tuple[Tabell, ...]:
    """As in the samlade redovisning. Raises BidragsaretSaknas and RedovisningsmallSaknas."""
    allt = underlag(conn, basis, regelverk_id, bidragsar)
    mall = krav_underlag(allt, bidragsar)
    # No template that is established may have so many: it is copied past its checks.
    exakt = {"andelsdecimaler": _DECIMALER, "totaldecimaler": _DECIMALER}
    return tabeller(allt, bidragsar, mall.model_copy(update=exakt))
