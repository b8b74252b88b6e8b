"""Följd: a fact that undoes or follows another does not take effect before it.

What follows what is said once, for all facts, in `foljder`. A stream remembers the day of all that
something may follow, as it is last known; `Strom.registrera` asks before it records. What the bank
did is never refused: it is among the deviations, as is what a corrected day has overtaken.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from domain.grund.foljder import FOLJER, HANDELSER, VAGRAS_ALDRIG, Foljer, Handelse
from domain.grund.stopp import ForeDetSomFoljs, krav


def _falten() -> dict[str, list[Foljer]]:
    """By topic: as what it may be followed, and which of its fields tells it from others."""
    falten: defaultdict[str, list[Foljer]] = defaultdict(list)
    for slag, handelse in HANDELSER.items():
        for topic in handelse.topics:
            falten[topic].append(Foljer(slag, handelse.falt))
    return dict(falten)


_AR = _falten()


def nycklar(topic: str, falt: Mapping[str, object]) -> Iterator[str]:
    """What a fact with these fields may be followed as: "beslut/<id>"."""
    yield from _nycklar(_AR.get(topic, ()), falt)


def foljda(topic: str, falt: Mapping[str, object]) -> Iterator[str]:
    """What it follows, by the same keys."""
    yield from _nycklar(FOLJER.get(topic, ()), falt)


def minns(skedda: dict[str, date], topic: str, dag: date, falt: Mapping[str, object]) -> None:
    """Note the day of a fact where what follows it asks for it."""
    for nyckel in nycklar(topic, falt):
        if not (slag_av(nyckel).forsta and nyckel in skedda):
            skedda[nyckel] = dag


def slag_av(nyckel: str) -> Handelse:
    """What the key is of."""
    return HANDELSER[nyckel.partition("/")[0]]


def krav_foljd(
    skedda: Mapping[str, date],
    topic: str,
    namn: str,
    dag: date,
    falt: Mapping[str, object],
) -> None:
    """Refuse a day before that of what the fact follows. `skedda`: the days, by key."""
    if topic in VAGRAS_ALDRIG:
        return
    for nyckel in foljda(topic, falt):
        fore = skedda.get(nyckel, dag)
        vad = slag_av(nyckel).ord
        krav(dag >= fore, ForeDetSomFoljs, namn=namn, dag=dag, vad=vad, fore=fore)


def _nycklar(
    foljer: tuple[Foljer, ...] | list[Foljer], falt: Mapping[str, object]
) -> Iterator[str]:
    for slag, av in foljer:
        varde = "" if av is None else falt.get(av)
        if varde is not None:
            yield f"{slag}/{varde}"
