"""In random histories, what rests on something corrected is listed, and nothing else is.

The answers are told anew from the facts by an oracle that shares no code with what is asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from domain.grund.faktum import Faktum
from domain.grund.uppslag import Uppslag
from projections.listor import LISTOR
from projections.motor import loggen
from store.basis import huvud
from store.mapper import FaktumMapper
from tests.projections.hjalp.historierna import Historia
from tests.projections.hjalp.listor.svarsorakel import Fakta, star, svar

PER = (date(2023, 9, 1), date(2024, 5, 1), date(2099, 1, 1))


def _fakta(historia: Historia) -> list[tuple[int, Faktum]]:
    mapper = FaktumMapper.ny()
    with historia.lasare.las(None, None) as (conn, _):
        return [(r.id, mapper.to_domain_event(r)) for r in loggen.efter(conn, 0, 100_000)]


def _vantat(fakta: Fakta, per: date, kand: int) -> Iterator[tuple[int, str, str]]:
    """Where each fact stands, with what was answered and what is answered now: the first of what
    one correction makes another for it.
    """
    for position, f in fakta:
        if position > kand or f.verkningsdag > per:
            continue
        rattade = set()
        for u in f.vilar_pa:
            nu = svar(fakta, kand, u)
            if nu == u.svar or not star(fakta, kand, f, u):
                continue
            rattelse = u.strom_id, u.slag, _andrat(fakta, kand, u)
            if rattelse not in rattade:
                yield position, u.svar, nu
            rattade.add(rattelse)


def _andrat(fakta: Fakta, kand: int, u: Uppslag) -> int:
    """Where in the log the answer last became another."""
    sagt = [p for p, f in fakta if p <= kand and f.originator_id == u.strom_id]
    nu, sist = svar(fakta, kand, u), sagt[-1]
    for p in reversed(sagt):
        if svar(fakta, p, u) != nu:
            break
        sist = p
    return sist


def _listat(historia: Historia, per: date, kand: int) -> list[tuple[int, str, str]]:
    with historia.lasare.las(per, kand) as lasning:
        rader = LISTOR["avvikelser"](*lasning).rader
    return [(r.position, r.da, r.nu) for r in rader if r.slag == "vilar-pa-rattat"]


def test_what_rests_on_something_corrected_is_listed(historia: Historia) -> None:
    fakta = _fakta(historia)
    with historia.lasare.las(None, None) as (conn, _):
        sist = huvud(conn)
    for kand in (sist // 3, 2 * sist // 3, sist):
        for per in PER:
            with historia.lasare.las(per, kand) as (_, basis):
                helt = basis.position
            vantat = sorted(_vantat(fakta, per, helt))
            assert sorted(_listat(historia, per, helt)) == vantat
    assert vantat, "a history in which nothing is corrected says nothing"


def test_every_fact_was_answered_rightly_when_it_was_recorded(historia: Historia) -> None:
    fakta = _fakta(historia)
    for position, f in fakta:
        for u in f.vilar_pa:
            assert svar(fakta, position, u) == u.svar, (f.TOPIC, u)
