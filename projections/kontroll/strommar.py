"""Strömmar: each stream folded from its first fact, and held to the rules that hold after each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, groupby, pairwise
from typing import Any
from uuid import UUID

import psycopg

from domain.arende.arende import Arende
from domain.arende.pengaregeln import brister
from domain.grund.strom import Strom
from projections.kontroll.fynd import Framsteg, Fynd
from projections.motor import loggen
from store.fel import OkantFaktum
from store.liggare import vik
from store.mapper import FaktumMapper, Loggrad

Regel = Callable[[Strom], Iterable[str]]


def pengaregeln(strom: Strom) -> Iterator[str]:
    """Nobody is paid more than he is granted."""
    if isinstance(strom, Arende):
        yield from brister(strom)


REGLER: tuple[Regel, ...] = (pengaregeln,)
"""What holds of a stream after every append: what follows of a fact is recorded with it. A rule is
given the stream as the append left it, and says in Swedish what breaks it."""

_OFTA = 1000


def vik_alla(
    conn: psycopg.Connection[Any], mapper: FaktumMapper, allt: int, framsteg: Framsteg
) -> Fynd:
    """Fold every stream of the snapshot, one at a time, and say what could not be or is wrong."""
    fynd = Fynd()
    gjort = 0
    rader = loggen.strom_for_strom(conn)
    for strom_id, dess in groupby(rader, key=lambda rad: UUID(str(rad.originator_id))):
        for text in vik_en(strom_id, dess, mapper):
            gjort += 1
            if text:
                fynd.lagg(text)
            if gjort % _OFTA == 0:
                framsteg("Viker strömmarna", gjort, allt)
    framsteg("Viker strömmarna", allt, allt)
    return fynd


def vik_en(strom_id: UUID, rader: Iterable[Loggrad], mapper: FaktumMapper) -> Iterator[str | None]:
    """For each fact what is wrong with it, or None; past one that cannot be folded nothing is."""
    strom: Strom | None = None
    for rad, nasta in pairwise(chain(rader, [None])):
        assert rad is not None
        try:
            strom = vik(strom, (mapper.to_domain_event(rad),))
        except OkantFaktum:  # it has been told by whoever read the log in its order
            return
        except Exception as fel:  # `apply` is to bear whatever is in the log
            yield (
                f"Strömmen {strom_id} går inte att vika vid version {rad.originator_version}"
                f" (position {rad.id}): {type(fel).__name__}: {fel}"
            )
            return
        assert strom is not None
        slut = nasta is None or nasta.tillagg != rad.tillagg
        brott = [text for regel in REGLER for text in regel(strom)] if slut else []
        yield f"{_vilken(strom)}, position {rad.id}: {'; '.join(brott)}." if brott else None


def _vilken(strom: Strom) -> str:
    """A case by its number; what has none by its id."""
    if isinstance(strom, Arende):
        return f"Ärende {strom.diarienummer}"
    return f"Strömmen {strom.id}"
