"""What the facts of one stream state of it, kept as a plain list and read from the beginning.

The words are the facts' own (`uppgifter`); when they count, and which of them, is decided here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from domain.grund.faktum import Faktum
from projections.uppgifter import Pastaende, Rattelse, Upphor, uppgifter

Vad: TypeAlias = tuple[str, str, str]
"""The part of the stream, the key, and the key that it counts under."""


@dataclass(frozen=True)
class Sagt:
    vad: Vad
    varde: str | None
    dag: date
    rang: int
    version: int


def statements(fakta: Iterable[tuple[int, Faktum]]) -> list[Sagt]:
    """All that is stated by these facts, without what one of them takes back."""
    sagda: list[Sagt] = []
    namnda: list[Vad] = []
    for position, faktum in fakta:
        sagt = [*uppgifter(faktum)]
        dag, version = faktum.verkningsdag, faktum.originator_version
        nya = [
            Sagt((str(u.objekt), u.nyckel, u.forutsatter), u.varde, dag, position, version)
            for u in sagt
            if isinstance(u, Pastaende)
        ]
        nya += [
            Sagt(vad, None, dag, position, version)
            for u in sagt
            if isinstance(u, Upphor)
            for vad in dict.fromkeys(namnda)
            if vad[1] == u.nyckel
        ]
        for rattelse in (u for u in sagt if isinstance(u, Rattelse)):
            gamla = {s.vad: s for s in sagda if s.version == rattelse.version}
            nya = [replace(s, rang=gamla[s.vad].rang) if s.vad in gamla else s for s in nya]
            if rattelse.igen:
                igen = gamla.keys() - {s.vad for s in nya}
                nya += [replace(gamla[vad], dag=dag, version=version) for vad in igen]
            sagda = [s for s in sagda if s.version != rattelse.version or s.vad[1] in rattelse.utom]
        sagda += nya
        namnda += [s.vad for s in nya]
    return sagda


def _holding(sagda: Iterable[Sagt], per: date) -> Iterator[Sagt]:
    """What was said last of each thing, if it still says something, under a key that holds.

    That is by day; but whether a decision is in force, as it was recorded.
    """
    sist: dict[Vad, Sagt] = {}
    for s in sorted(sagda, key=lambda s: (date.min if s.vad[1] == "beslut" else s.dag, s.rang)):
        if s.dag <= per:
            sist[s.vad] = s
    for (objekt, _, under), s in sist.items():
        grund = sist.get((objekt, under, "")) if under else s
        if s.varde is not None and grund is not None and grund.varde is not None:
            yield s


def of_parts(sagda: Iterable[Sagt], per: date) -> dict[str, dict[str, str | None]]:
    """By part and key, on a day."""
    svar: dict[str, dict[str, str | None]] = {}
    for s in sorted(_holding(sagda, per), key=lambda s: (s.dag, s.rang, s.vad[2])):
        if s.vad[0]:
            svar.setdefault(s.vad[0], {})[s.vad[1]] = s.varde
    return svar


def of_the_stream(sagda: Iterable[Sagt], per: date) -> dict[str, str | None]:
    """By key, on a day: of a stream it is stated what was stated last, of it or of a part."""
    ordning = sorted(_holding(sagda, per), key=lambda s: (s.dag, s.rang, s.vad[0], s.vad[2]))
    return {s.vad[1]: s.varde for s in ordning}
