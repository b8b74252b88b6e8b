"""Insyn: what a party, or who has been one, may see of a case.

The reader chooses the day and the knowledge to ask at. Whether he may see it is asked of what is
known now too: who it turned out never was the party sees nothing, at any knowledge.
"""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

import psycopg

from domain.ansokan.inlamning import AnsokanInkommen
from domain.handlaggning.partsbyte import PartBytt
from domain.handlaggning.partsbyteshavning import PartsbyteHavt
from projections.motor import loggen
from projections.motor.loggen import ALLT, Insyn
from store.basis import Basis, huvud
from store.mapper import FaktumMapper, Loggrad


class Partstid(NamedTuple):
    """The party from a day, that day included, by the fact at the position."""

    mottagare_id: UUID
    fran: date
    position: int


def insynen(
    conn: psycopg.Connection[Any], basis: Basis, forsta: Loggrad, vem: UUID
) -> Insyn | None:
    """What he may see of the case that `forsta` begins; None: nothing.

    Who is the party sees all of it. Who was it on `per` sees what was recorded while he was, of the
    days that he was.
    """
    da = _tiderna(conn, basis, forsta)
    nu = _tiderna(conn, basis._replace(position=huvud(conn)), forsta)
    if vem not in (da[-1].mottagare_id, _den(da, basis.per).mottagare_id):
        return None
    if nu[-1].mottagare_id == vem:
        return ALLT
    hans = _den(nu, basis.per)
    if hans.mottagare_id != vem:
        return None
    efter = nu[nu.index(hans) + 1]
    return Insyn(fore=efter.position, till=efter.fran)


def _den(tiderna: list[Partstid], per: date) -> Partstid:
    """Whose time it was: before the first, his who began it."""
    return [tid for tid in tiderna if tid.fran <= per or tid is tiderna[0]][-1]


def _tiderna(conn: psycopg.Connection[Any], basis: Basis, forsta: Loggrad) -> list[Partstid]:
    """The parties in turn, as known at the basis."""
    mapper = FaktumMapper.ny()
    assert isinstance(forsta.originator_id, UUID)
    inkommen = mapper.to_domain_event(forsta)
    assert isinstance(inkommen, AnsokanInkommen)
    havda = {
        byte.rattar_version
        for rad in loggen.av_slaget(conn, basis, forsta.originator_id, PartsbyteHavt.TOPIC)
        if isinstance(byte := mapper.to_domain_event(rad), PartsbyteHavt)
    }
    tiderna = [Partstid(inkommen.mottagare_id, inkommen.verkningsdag, forsta.id)]
    for rad in loggen.av_slaget(conn, basis, forsta.originator_id, PartBytt.TOPIC):
        byte = mapper.to_domain_event(rad)
        assert isinstance(byte, PartBytt)
        if byte.originator_version not in havda:
            tiderna.append(Partstid(byte.mottagare_id, byte.verkningsdag, rad.id))
    return tiderna
