"""Avvikelsefynd: what deviates at an address, and whose it is, for those who work it off."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import psycopg

from domain.avvikelse.avvikelse import Funnen
from domain.grund.aktor import Roll
from projections.listor.avvikelser import AVVIKELSER, Avvikelse
from projections.listor.form import Filter
from store.basis import Basis


def raderna(conn: psycopg.Connection[Any], basis: Basis) -> dict[UUID, Avvikelse]:
    """All that deviates at the basis, by its address."""
    return {r.avvikelse: r for r in AVVIKELSER(conn, basis, Filter(reglerade=True)).rader}


def hitta(conn: psycopg.Connection[Any], basis: Basis, avvikelse_id: UUID) -> Funnen | None:
    """What deviates at that address, and who has acted for the state in what it is found in.

    In a case that nobody but a sökande has done anything in, they are those of its call.
    """
    rad = raderna(conn, basis).get(avvikelse_id)
    if rad is None:
        return None
    strom = rad.arende_id or rad.inbetalning_id or rad.utlysning_id or rad.anslag_id
    handlagt = _handlagt(conn, basis, strom) or _handlagt(conn, basis, _utlysning(conn, strom))
    return Funnen(rad.slag, rad.lydelse, handlagt)


def _handlagt(conn: psycopg.Connection[Any], basis: Basis, strom_id: UUID | None) -> frozenset[str]:
    rader = conn.execute(
        """SELECT DISTINCT organisation FROM vy.faktarad
           WHERE strom_id = %s AND roll <> %s AND position <= %s""",
        (strom_id, Roll.SOKANDE, basis.position),
    )
    return frozenset(vem for (vem,) in rader)


def _utlysning(conn: psycopg.Connection[Any], arende_id: UUID | None) -> UUID | None:
    rad = conn.execute(
        """SELECT varde::uuid FROM vy.uppgift
           WHERE strom_id = %s AND nyckel = 'utlysning_id' ORDER BY position LIMIT 1""",
        (arende_id,),
    ).fetchone()
    return None if rad is None else rad[0]
