"""What lists of facts must hold: every fact that they are of, with what the log itself says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple
from uuid import UUID

import psycopg

from domain.arende.havning import FordranHavd
from domain.aterkrav.avskrivning import AvskrivningAterford, FordranAvskriven
from domain.aterkrav.avskrivningshavning import AvskrivningHavd
from domain.aterkrav.eftergift import FordranEftergiven
from domain.aterkrav.eftergiftsandring import EftergiftAndrad
from domain.aterkrav.eftergiftsrattelse import EftergiftRattad
from domain.aterkrav.rattelse import AterkravRattat, AvstaendeRattat
from domain.aterkrav.sankning import AterkravSankt, AvstaendeAndrat
from domain.beslut.andring import BeslutAndrat, BeslutUpphavt
from domain.beslut.atagande import AtagandenAndrade
from domain.beslut.beslutsfaktum import Beslutsfaktum
from domain.beslut.rattelse import BeslutRattat
from domain.fakta import FAKTA
from domain.overklagande.aterstallning import FordranAterstalld
from store.basis import Basis

Rader = Sequence[Any]
BESLUTEN = [topic for topic, faktum in FAKTA.items() if issubclass(faktum, Beslutsfaktum)]
ANDRINGAR = [
    faktum.TOPIC
    for faktum in (
        *(BeslutAndrat, BeslutUpphavt, BeslutRattat, AterkravSankt, AterkravRattat),
        *(EftergiftRattad, EftergiftAndrad, AtagandenAndrade, AvstaendeRattat, AvstaendeAndrat),
    )
]
ATTESTEN = ("arende.utbetalning-attesterad", "arende.utbetalning-beordrad")
BORTA = ("arende.utbetalning-aterkallad", "arende.utbetalning-bortfallen")
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
    for sagt in kanda(conn, basis, *topics):
        if sagt.state["verkningsdag"] <= basis.per.isoformat():
            yield sagt


def kanda(conn: psycopg.Connection[Any], basis: Basis, *topics: str) -> Iterator[Sagt]:
    """Every fact of these kinds that is known, whatever day it takes effect."""
    for rad in conn.execute(
        "SELECT position, originator_id, topic, state::jsonb FROM logg.handelse"
        " WHERE topic = ANY(%s) AND position <= %s ORDER BY position",
        (list(topics), basis.position),
    ):
        yield Sagt(*rad)


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
        return summa([*state["tidigare_kapital"], *state.get("redan_lyft", ())])
    if "tidigare_avstatt" in state:
        return summa(state["tidigare_avstatt"])
    if "tidigare_ataganden" in state:
        return summa([*state["tidigare_ataganden"], *state["tidigare_infriat"]])
    namn = next(namn for namn in ("tidigare_belopp_ore", "tidigare_krav_ore") if namn in state)
    return int(state[namn])


def avstaendena(conn: psycopg.Connection[Any], basis: Basis, rader: Rader) -> None:
    """All that was waived or written off, or is asked for again, as from its day; nothing else."""
    vantat = [
        (sagt.position, *rad)
        for sagt in kanda(conn, basis, *FAKTA)
        for rad in _avstatt(sagt)
        if rad[0] <= basis.per.isoformat()
    ]
    listat = [
        (rad.position, rad.dag.isoformat(), rad.lada, rad.kapital_ore, rad.ranta_ore)
        for rad in rader
    ]
    assert sorted(listat) == sorted(vantat)
    assert listat == sorted(listat, key=lambda rad: (rad[1], rad[0], rad[2]))


def _avstatt(sagt: Sagt) -> Iterator[tuple[str, str, int, int]]:
    """The day, the box, capital and interest."""
    om, dag = sagt.state, sagt.state["verkningsdag"]
    yield from _flyttat_dit(om.get("rorelser", ()))
    avskrivet = [(1, e) for e in om.get("avskrivet", ())]
    match sagt.topic:
        case FordranEftergiven.TOPIC:
            yield dag, "eftergivet", summa(om["kapital"]), om["ranta_ore"]
            avskrivet = [(-1, e) for e in om["ur_avskrivet"]]
        case EftergiftRattad.TOPIC | EftergiftAndrad.TOPIC:
            dag = om["eftergiftsdag"] if sagt.topic == EftergiftRattad.TOPIC else dag
            mer = summa(om["kapital"]) - summa(om["tidigare_kapital"])
            if mer or om["ranta_andring_ore"]:
                yield dag, "eftergivet", mer, om["ranta_andring_ore"]
        case FordranAvskriven.TOPIC:
            yield dag, "avskrivet", summa(om["kapital"]), om["ranta_ore"]
        case AvskrivningAterford.TOPIC:
            avskrivet = [(-1, e) for e in om["aterfort"]]
        case AvskrivningHavd.TOPIC:
            yield dag, "avskrivet", -summa(om["kapital"]), -om["ranta_ore"]
        case FordranHavd.TOPIC | FordranAterstalld.TOPIC:
            havt: Counter[tuple[str, str]] = Counter()
            tecken = -1 if sagt.topic == FordranHavd.TOPIC else 1
            for e in om["efterskankt"]:
                havt[e["dag"], e["lada"]] += tecken * e["kapital_ore"]
                for redan in e.get("redan_havt", ()):  # of those days it was not there
                    havt[redan["fran_dag"], e["lada"]] -= tecken * redan["belopp_ore"]
                    havt[redan["till_dag"], e["lada"]] += tecken * redan["belopp_ore"]
            yield from ((*nyckel, ore, 0) for nyckel, ore in havt.items() if ore)
    for nar in sorted({max(dag, e["avskrivet_dag"]) for _, e in avskrivet}):
        den = [(n, e) for n, e in avskrivet if max(dag, e["avskrivet_dag"]) == nar]
        kapital, ranta = (sum(n * e[ore] for n, e in den) for ore in ("kapital_ore", "ranta_ore"))
        yield nar, "avskrivet", kapital, ranta


def _flyttat_dit(rorelser: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str, int, int]]:
    """What was abstained from is of no claim: whatever moves it is in the list."""
    summor: Counter[str] = Counter()
    for r in rorelser:
        dit, dan = r["till"] == "avstatt", r["fran"] == "avstatt"
        summor[r["dag"]] += r["belopp_ore"] * (dit - dan)
    yield from ((nar, "avstatt", ore, 0) for nar, ore in summor.items() if ore)


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
    """What is attested and not paid, where the bank has taken nothing back, of whatever day."""
    oppet: Counter[UUID] = Counter()
    rattade = {sagt.strom_id for sagt in kanda(conn, basis, *SENARE)}
    for b in betalningarna(conn, basis).values():
        oppet[b.arende_id] += 0 if b.topics & {BETALD, *BORTA} else b.attesterat_ore
    for rad in rader:
        if rad.arende_id not in rattade:
            assert rad.attesterat_ore == oppet[rad.arende_id], rad
