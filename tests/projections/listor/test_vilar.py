"""In random histories, what rests on something corrected is listed, and nothing else is.

The answers are told anew from the facts by an oracle that shares no code with what is asked.
"""

from __future__ import annotations

from datetime import date

from domain.grund.faktum import Faktum
from domain.grund.uppslag import Uppslag
from projections.listor import LISTOR
from projections.motor import loggen
from store.basis import huvud
from store.mapper import FaktumMapper
from tests.projections.hjalp.historierna import Historia
from tests.projections.hjalp.listor.star_kvar import star
from tests.projections.hjalp.listor.svarsorakel import Fakta, svar

SIST = date(2099, 1, 1)
PER = (date(2023, 9, 1), date(2024, 5, 1), SIST)


def _fakta(historia: Historia) -> list[tuple[int, Faktum]]:
    mapper = FaktumMapper.ny()
    with historia.lasare.las(None, None) as (conn, _):
        return [(r.id, mapper.to_domain_event(r)) for r in loggen.efter(conn, 0, 100_000)]


def _faller(fakta: Fakta, kand: int) -> list[tuple[date, int, str, str]]:
    """The day of each fact that rests on what is answered otherwise now: where, then, and now: the
    first of what one correction makes another for it.
    """
    faller: dict[tuple[object, ...], tuple[date, int, str, str]] = {}
    for position, f in fakta:
        for u in f.vilar_pa if position <= kand else ():
            nu = svar(fakta, kand, u)
            if nu != u.svar and star(fakta, kand, f, u):
                rattelse = (position, u.strom_id, u.slag, _andrat(fakta, kand, u))
                faller.setdefault(rattelse, (f.verkningsdag, position, u.svar, nu))
    return list(faller.values())


def _andrat(fakta: Fakta, kand: int, u: Uppslag) -> int:
    """Where in the log the answer last became another."""
    sagt = [p for p, f in fakta if p <= kand and f.originator_id == u.strom_id]
    nu, sist = svar(fakta, kand, u), sagt[-1]
    for p in reversed(sagt):
        if svar(fakta, p, u) != nu:
            break
        sist = p
    return sist


def _listat(historia: Historia, per: date, kand: int) -> list[list[int | str]]:
    with historia.lasare.las(per, kand) as lasning:
        rader = LISTOR["avvikelser"](*lasning).rader
    return [[r.position, r.da, r.nu] for r in rader if r.slag == "vilar-pa-rattat"]


def test_what_rests_on_something_corrected_is_listed(historier: dict[int, Historia]) -> None:
    listas = [_listas(historia) for historia in historier.values()]
    assert any(listas), "histories in which nothing is corrected say nothing"


def _listas(historia: Historia) -> bool:
    """Whether there is something to list in this history: it is listed, and nothing else."""
    fakta = _fakta(historia)
    with historia.lasare.las(None, None) as (conn, _):
        sist = huvud(conn)
    for kand in (sist // 3, 2 * sist // 3, sist):
        with historia.lasare.las(SIST, kand) as (_, basis):
            helt = basis.position
        faller = _faller(fakta, helt)
        for per in PER:
            vantat = sorted(rad for dag, *rad in faller if dag <= per)
            assert sorted(_listat(historia, per, helt)) == vantat
    return vantat != []


def test_every_fact_was_answered_rightly_when_it_was_recorded(historia: Historia) -> None:
    fakta = _fakta(historia)
    for position, f in fakta:
        for u in f.vilar_pa:
            assert svar(fakta, position, u) == u.svar, (f.TOPIC, u)
