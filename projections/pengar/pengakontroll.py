"""Pengakontroll: every ärende is folded from the log, and its money held against the rule.

Between appends only: what follows of a fact is recorded with it. The facts are enough: it reads no
table, and finds what a rule that was wrong once let through.
"""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.pengaregeln import brister
from domain.grund.faktum import Faktum
from domain.grund.strom import strom_av
from store.mapper import Loggrad


class Pengakontroll:
    """What has been read of the ärenden; the last append is judged when the next begins."""

    def __init__(self) -> None:
        self._arenden: dict[UUID, Arende] = {}
        self._i_tillagget: dict[UUID, int] = {}
        """Ärenden of the append that is being read, and where each was changed last."""
        self._tillagg = 0

    def ta(self, rad: Loggrad, faktum: Faktum) -> Iterator[str]:
        """Fold the next fact; says how the append before it broke the rule."""
        if rad.tillagg != self._tillagg:
            yield from self.slut()
            self._tillagg = rad.tillagg
        if strom_av(type(faktum)) is Arende:
            strom = faktum.originator_id
            arende = self._arenden.setdefault(strom, Arende.tom(strom))
            if faktum.originator_version == arende.version + 1:  # else the log is broken there
                faktum.mutate(arende)
                self._i_tillagget[strom] = rad.id

    def slut(self) -> Iterator[str]:
        """How the append that was read last broke the rule."""
        for strom, position in self._i_tillagget.items():
            arende = self._arenden[strom]
            for brist in brister(arende):
                yield f"Position {position}, ärende {arende.diarienummer}: {brist}."
        self._i_tillagget = {}
