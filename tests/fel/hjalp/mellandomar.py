"""A claim that courts let fall and hold again; and what is seen of it each day, to compare.

What is corrected back in time is compared with the same told right from the beginning: then no
correction was needed. Thousands of kronor.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from uuid import UUID

from domain.aterkrav import avskrivningshavning
from domain.aterkrav.rattelse import ratta_aterkrav
from domain.beslut.rattelse import Rattelseskal
from domain.grund.pengar import Lada
from domain.overklagande.utgang import Utgang
from projections.pengar.floden import floden
from projections.pengar.fordringsposter import poster
from projections.pengar.kontering import LADOR, kontera
from tests.domain.hjalp.domgang import SOM_ALDRIG, Domgang
from tests.domain.hjalp.pengagang import FORDRAN, T
from tests.domain.hjalp.pengagrund import CILLA
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.efterskankta import BORTA, HELA

Sett = Mapping[date, Mapping[str, int]]
Steg = Callable[[Domgang], object]


def kravt(tusen: int, betalt: int = 0) -> Domgang:
    gang = Domgang(*HELA)
    gang.granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: tusen})
    if betalt:
        gang.betala_ater(betalt, BORTA)
    return gang


def faller(gang: Domgang) -> None:
    """All of it, by the first court."""
    gang.till_domstolen(gang.kravbeslutet())
    gang.dom(Utgang.UPPHAVANDE)


def sanks(gang: Domgang) -> None:
    """To 30."""
    gang.till_domstolen(gang.kravbeslutet())
    gang.dom(Utgang.ANDRING, 30)


def haller_igen(gang: Domgang) -> None:
    gang.dom(Utgang.DOM_UPPHAVD, aterstallning=SOM_ALDRIG)


EN_GANG: tuple[Steg, ...] = (faller, haller_igen)
TIDER: dict[str, tuple[Steg, ...]] = {
    "upphävt": EN_GANG,
    "sänkt": (sanks, haller_igen),
    "två gånger": (*EN_GANG, faller, haller_igen),
    "sänkt och upphävt": (sanks, haller_igen, faller, haller_igen),
}


def ratta_krav(gang: Domgang, tusen: int, fordran_id: UUID = FORDRAN) -> None:
    gang.gor(
        ratta_aterkrav,
        gang.utlysning,
        gang.underlag,
        verkningsdag=gang.nasta_dag(),
        av=ANNA,
        fordran_id=fordran_id,
        rattelseskal=Rattelseskal.SKRIVFEL,
        fore="fel",
        efter="rätt",
        krav_ore=tusen * T,
    )


def dagarna(*gangar: Domgang) -> list[date]:
    fakta = [f for g in gangar for f in g.fakta]
    dagar = {p.verkningsdag for f in fakta for p in poster(f)}
    return sorted(dagar | {p.verkningsdag for f in fakta for p in (*kontera(f), *floden(f))})


def sett(gang: Domgang, dagar: list[date]) -> Sett:
    """What is owed, and in which boxes the money is, when each day is over."""
    return {dag: _sett(gang, dag) for dag in dagar}


def _sett(gang: Domgang, dag: date) -> Mapping[str, int]:
    summor = Counter[str]()
    for f in gang.fakta:
        for p in poster(f):
            if p.verkningsdag <= dag:
                havt = p.konto in ("kravt", "havt")  # what is demanded less never was
                summor[f"fordran {'kravt' if havt else p.konto}"] += p.belopp_ore
        for q in (*kontera(f), *floden(f)):
            if q.konto in (*LADOR, "kravt") and q.verkningsdag <= dag:
                summor[q.konto] += q.belopp_ore
    return {konto: ore // T for konto, ore in summor.items() if ore}


def hav_avskrivning(gang: Domgang, nr: int = 0) -> None:
    """It should not have been written off."""
    version = gang.arende.fordringar[FORDRAN].avskrivningar[nr].version
    om = {"fordran_id": FORDRAN, "rattar_version": version, "orsak": "Fel"}
    dag = gang.nasta_dag()
    parter = (gang.underlag.myndighet, gang.utlysning)
    gang.gor(avskrivningshavning.hav_avskrivning, *parter, verkningsdag=dag, av=CILLA, **om)


def som_ratt(gang: Domgang, ratt: Domgang, steg: tuple[Steg, ...]) -> None:
    """The same is seen every day as if it had been told right from the beginning."""
    for s in steg:
        s(ratt)
    dagar = dagarna(gang, ratt)
    assert sett(gang, dagar) == sett(ratt, dagar)
    assert gang.ranta(gang.dag) == ratt.ranta(gang.dag)
