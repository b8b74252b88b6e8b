"""The claim of `kravet` in a log: what interrupts it, is written off of it, and is listed."""

from __future__ import annotations

from datetime import date
from typing import Any

from api.kommandon.kring import KringArendet
from domain.aterkrav import avskrivning, preskription, rantepaforing
from store.journal import Arbete
from tests.domain.hjalp.scenario import ANNA, BO
from tests.fel.hjalp.kravet import faststall_ranta, kravet
from tests.projections.hjalp.listor.logg import Logg
from tests.projections.hjalp.listor.verb import FORDRAN, A, Historia

SKREVS_AV, FANNS = date(2035, 5, 4), date(2035, 6, 4)
AVBROTT = date(2030, 3, 1)


def kravt_med_ranta(h: Historia) -> None:
    """400 000 kr, decided on 3 May 2025; a rate for every half-year until after it has lapsed."""
    kravet(h)
    for ar in range(2026, 2039):
        for manad in (1, 7):
            h.utfor(
                date(ar, manad, 1), faststall_ranta(date(ar, manad, 1), 200, date(ar, manad, 1))
            )


def dagen(logg: Logg, per: date) -> list[tuple[date, int]]:
    return [(r.preskriberas, r.dagar_kvar) for r in logg.fraga("preskription", per).rader]


def rakna(h: Historia, dag: date, till: date) -> None:
    def kommando(arbete: Arbete) -> None:
        kring = KringArendet(arbete, BO, A[0])
        kring.gor(rantepaforing.berakna, verkningsdag=dag, fordran_id=FORDRAN, till=till)

    h.utfor(dag, kommando)


def skriv_av(h: Historia, grund: avskrivning.Avskrivningsgrund) -> int:
    return h.arende(
        avskrivning.skriv_av,
        A[0],
        SKREVS_AV,
        "myndighet",
        av=ANNA,
        fordran_id=FORDRAN,
        grund=grund,
        kapital_ore=400_000_00,
        ranta_ore=0,
        motivering="Tio år har gått",
    )


def skrivet_krav(h: Historia) -> int:
    """Nobody had recorded it."""
    return h.arende(
        preskription.anteckna_avbrott,
        A[0],
        AVBROTT,
        av=BO,
        registrerad=FANNS,
        fordran_id=FORDRAN,
        avbrottsgrund=preskription.Avbrottsgrund.SKRIFTLIGT_KRAV,
        underlag="Mottagningsbevis",
    )


def vilar(logg: Logg, per: date) -> list[Any]:
    rader = logg.fraga("avvikelser", per).rader
    return [r for r in rader if r.slag == "vilar-pa-rattat"]
