"""The ledger of claims, read row by row: what the lists of it must agree with."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import psycopg

from store.basis import Basis

_KAPITAL = ("kravt", "utestaende", "betalt", "eftergivet", "avskrivet", "havt")
_RANTA = (
    "ranta_kravd",
    "ranta_utestaende",
    "ranta_betald",
    "ranta_eftergiven",
    "ranta_avskriven",
    "ranta_havd",
    "ranta_efterskankt_andrad",
)
FORDRANSKONTON = (*_KAPITAL, *_RANTA)
INBETALNINGSKONTON = ("inbetalt", "oplacerat", "placerat", "aterbetalt")


def fordringssaldo(conn: psycopg.Connection[Any], basis: Basis, fordran_id: UUID) -> dict[str, int]:
    """One claim at (per, kand), by account, zeros included."""
    summor = dict.fromkeys(FORDRANSKONTON, 0)
    for konto, ore in conn.execute(
        "SELECT konto, belopp_ore FROM vy.fordringspost"
        " WHERE fordran_id = %s AND position <= %s AND verkningsdag <= %s",
        (fordran_id, basis.position, basis.per),
    ):
        summor[konto] += ore
    return summor
