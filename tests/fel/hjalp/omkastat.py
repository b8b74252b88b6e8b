"""A history in which every day is another: what facts may say when no rule has asked them."""

from __future__ import annotations

from datetime import timedelta
from random import Random
from typing import Any

import psycopg

from domain.grund.faktum import Faktum
from domain.grund.strom import Strom, strom_av
from projections.motor import loggen
from store.databas import Databas
from store.liggare import Liggare
from store.mapper import FaktumMapper

SIDA = 5000


def fakta_i(databas: Databas) -> list[list[Faktum]]:
    """The facts of the log, append by append."""
    mapper, alla, efter = FaktumMapper.ny(), dict[int, list[Faktum]](), 0
    with psycopg.connect(databas.foljare_url) as conn:
        while rader := loggen.efter(conn, efter, SIDA):
            for rad in rader:
                alla.setdefault(rad.tillagg, []).append(mapper.to_domain_event(rad))
            efter = rader[-1].id
    return list(alla.values())


def kasta_om(databas: Databas, liggare: Liggare, slump: Random, dagar: int) -> None:
    """Record the facts of a log in another, each as much as `dagar` days from where it was.

    Half of them keep their day, so that most of what is read is there to be read; and so does what
    the log itself would have asked another source for, of another year: it refuses that.
    """
    for tillagg in fakta_i(databas):
        strommar: dict[Any, Strom] = {}
        for faktum in tillagg:
            strom = strommar.setdefault(
                faktum.originator_id, strom_av(type(faktum)).tom(faktum.originator_id)
            )
            strom.pending_events.append(_nagon_annan_dag(faktum, slump, dagar))
        liggare.save(*strommar.values(), registrerad=tillagg[0].timestamp)


def _nagon_annan_dag(faktum: Faktum, slump: Random, dagar: int) -> Faktum:
    if slump.random() < 0.5:
        return faktum
    flytt = timedelta(days=slump.randint(-dagar, dagar))
    annan = faktum.model_copy(update={"verkningsdag": faktum.verkningsdag + flytt})
    return annan if [*annan.vakter()] == [*faktum.vakter()] else faktum
