"""What the years of an anslagspost add up to, by what they hand over and what has lapsed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any
from uuid import UUID

import psycopg

from store.basis import Basis


def bortfallet(conn: psycopg.Connection[Any], basis: Basis) -> Counter[UUID]:
    """What went back of each post, when a year was closed, of what it might be exceeded by."""
    rader = conn.execute(
        "SELECT p.anslag_id, p.belopp_ore FROM vy.postering AS p"
        " JOIN logg.handelse AS h USING (position)"
        " WHERE p.slag = 'lada' AND p.konto = 'tilldelat' AND h.topic = 'anslag.budgetar-avslutat'"
        " AND p.position <= %s AND p.verkningsdag <= %s",
        (basis.position, basis.per),
    )
    summor: Counter[UUID] = Counter()
    for anslag_id, ore in rader:
        summor[anslag_id] += ore
    return summor


def krav_post(aren: Sequence[Any], bortfallet_ore: int) -> None:
    """What goes out at last, what may be unused of what was let be exceeded, and what was
    replaced, is what there is: less what has lapsed, which is in no box any more.
    """
    borta = -bortfallet_ore
    for fore, rad in zip([None, *aren], aren, strict=False):
        ut = 0 if fore is None else fore.utgaende_ore
        assert fore is None or rad.budgetar == fore.budgetar + 1
        assert 0 <= rad.utnyttjat_overskridande_ore <= rad.medgivet_overskridande_ore
        borta += rad.medgivet_overskridande_ore - rad.utnyttjat_overskridande_ore
        borta += 0 if rad.ingaende_ore == ut or fore is None else ut
    assert aren[-1].utgaende_ore + borta == sum(rad.kvar_ore for rad in aren)
