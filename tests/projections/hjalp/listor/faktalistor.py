"""What lists of facts must hold: every fact that they are of, with what the log itself says."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple
from uuid import UUID

import psycopg

from domain.aterkrav.aterkrav import AterkravBeslutat
from domain.aterkrav.avskrivning import FordranAvskriven
from domain.aterkrav.eftergift import FordranEftergiven
from domain.aterkrav.eftergiftsandring import EftergiftAndrad
from domain.aterkrav.eftergiftsrattelse import EftergiftRattad
from domain.aterkrav.rattelse import AterkravRattat
from domain.aterkrav.sankning import AterkravSankt
from domain.beslut.andring import BeslutAndrat, BeslutUpphavt
from domain.beslut.beslutsfaktum import Beslutsfaktum
from domain.beslut.rattelse import BeslutRattat
from domain.fakta import FAKTA
from store.basis import Basis

Rader = Sequence[Any]
BESLUTEN = [topic for topic, faktum in FAKTA.items() if issubclass(faktum, Beslutsfaktum)]
ANDRINGAR = [
    faktum.TOPIC
    for faktum in (
        *(BeslutAndrat, BeslutUpphavt, BeslutRattat, AterkravSankt, AterkravRattat),
        *(EftergiftRattad, EftergiftAndrad),
    )
]
AVSTOD = [faktum.TOPIC for faktum in (AterkravBeslutat, FordranEftergiven, FordranAvskriven)]
ATTESTEN = ("arende.utbetalning-attesterad", "arende.utbetalning-beordrad")
BORTA = ("arende.utbetalning-aterkallad", "arende.utbetalning-forfallen")
BETALD = "arende.utbetalning-genomford"
SENARE = ("arende.utbetalning-rattad", "arende.utbetalning-returnerad", "arende.retur-rattad")


class Sagt(NamedTuple):
    """A fact as the log has it."""

    position: int
    strom_id: UUID
    topic: str
    state: dict[str, Any]


def i_loggen(conn: psycopg.Connection[Any], basis: Basis, *topics: str) -> Iterator[Sagt]:
    """Every fact of these kinds that is known and in effect at the basis."""
    for rad in conn.execute(
        "SELECT position, originator_id, topic, state::jsonb FROM logg.handelse"
        " WHERE topic = ANY(%s) AND position <= %s ORDER BY position",
        (list(topics), basis.position),
    ):
        sagt = Sagt(*rad)
        if sagt.state["verkningsdag"] <= basis.per.isoformat():
            yield sagt


def summa(bitar: list[dict[str, Any]]) -> int:
    return sum(bit["belopp_ore"] for bit in bitar)


def besluten(conn: psycopg.Connection[Any], basis: Basis, rader: Rader) -> None:
    """Every decision, once, in the order of its day."""
    alla = sorted((s.state["verkningsdag"], s.position) for s in i_loggen(conn, basis, *BESLUTEN))
    assert [(rad.beslutsdag.isoformat(), rad.position) for rad in rader] == alla


def andringarna(conn: psycopg.Connection[Any], basis: Basis, rader: Rader) -> None:
    """Every change, with what was decided before."""
    listat = {rad.position: rad.tidigare_ore for rad in rader}
    for sagt in i_loggen(conn, basis, *ANDRINGAR):
        assert listat[sagt.position] == _tidigare_ore(sagt.state), sagt


def _tidigare_ore(state: dict[str, Any]) -> int:
    if "tidigare_kapital" in state:
        return summa(state["tidigare_kapital"])
    namn = next(namn for namn in ("tidigare_belopp_ore", "tidigare_krav_ore") if namn in state)
    return int(state[namn])


def avstaendena(conn: psycopg.Connection[Any], basis: Basis, rader: Rader) -> None:
    """All that was waived or written off, as capital and as interest."""
    listat = {rad.position: (rad.kapital_ore, rad.ranta_ore) for rad in rader}
    for sagt in i_loggen(conn, basis, *AVSTOD):
        beslutat = sagt.topic == AterkravBeslutat.TOPIC
        kapital = summa(sagt.state["avstatt" if beslutat else "kapital"])
        ranta = 0 if beslutat else int(sagt.state["ranta_ore"])
        vantat = (kapital, ranta) if not beslutat or kapital else None
        assert listat.get(sagt.position) == vantat, sagt


class Betalning(NamedTuple):
    """What was attested or ordered under an id, and what has been said under it since."""

    arende_id: UUID
    attesterat_ore: int
    topics: set[str]


def betalningarna(conn: psycopg.Connection[Any], basis: Basis) -> dict[tuple[UUID, str], Betalning]:
    alla: dict[tuple[UUID, str], Betalning] = {}
    for sagt in i_loggen(conn, basis, *ATTESTEN, *BORTA, BETALD, *SENARE):
        nyckel = (sagt.strom_id, sagt.state["utbetalning_id"])
        alla.setdefault(nyckel, Betalning(sagt.strom_id, 0, set())).topics.add(sagt.topic)
        if sagt.topic == ATTESTEN[0]:
            alla[nyckel] = alla[nyckel]._replace(attesterat_ore=sagt.state["belopp_ore"])
    return alla


def orderna(conn: psycopg.Connection[Any], basis: Basis, rader: Rader) -> None:
    """Each order of which no more has been heard."""
    listat = {(rad.arende_id, rad.utbetalning_id) for rad in rader}
    oppna = {nyckel for nyckel, b in betalningarna(conn, basis).items() if b.topics == {*ATTESTEN}}
    assert oppna <= listat


def attesterna(conn: psycopg.Connection[Any], basis: Basis, rader: Rader) -> None:
    """What is attested and not paid, where the bank has taken nothing back."""
    oppet: Counter[UUID] = Counter()
    topics: defaultdict[UUID, set[str]] = defaultdict(set)
    for b in betalningarna(conn, basis).values():
        topics[b.arende_id] |= b.topics
        oppet[b.arende_id] += 0 if b.topics & {BETALD, *BORTA} else b.attesterat_ore
    for rad in rader:
        if not topics[rad.arende_id] & {*SENARE}:
            assert rad.attesterat_ore == oppet[rad.arende_id], rad
