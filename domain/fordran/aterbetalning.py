"""Återbetalning: what came back of what a claim asks for, or of what no claim does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from domain.fordran.efterskankning import Efterskankning
from domain.grund.pengar import Del, Lada, sammanlagda
from domain.grund.varden import ny_av


@dataclass(frozen=True)
class Aterbetalning:
    """Money that came back: what it settled."""

    inbetalning_id: UUID | None
    """None: it was set off against a payment."""
    dag: date
    fordran_id: UUID | None
    kapital: tuple[Del, ...]
    ranta_ore: int
    till_anslaget: tuple[Del, ...]
    """What of the capital the anslag was credited with; the rest is on an inkomsttitel."""
    aterfort: tuple[Efterskankning, ...] = ()
    """What it took back of what had been written off of the claim, the last first."""
    kvittning_id: UUID | None = None
    bidragets_arende_id: UUID | None = None
    """The ärende whose grant it was set off against; None: it was this one's."""

    @property
    def utbetald_har(self) -> bool:
        """It was set off against a payment in this ärende, which so was paid."""
        return self.inbetalning_id is None and self.bidragets_arende_id is None

    def omford(self, till: Del) -> Aterbetalning:
        """So much of what it settled out of `for_hogt_belopp` was money of another box.

        What the anslag was credited with of that it is credited with all the same.
        """
        fran = ny_av(till, lada=Lada.FOR_HOGT_BELOPP)
        anslagets = sum(d.belopp_ore for d in self._anslagets((fran,)))
        return ny_av(
            self,
            kapital=_flyttade(self.kapital, fran, till, till.belopp_ore),
            till_anslaget=_flyttade(self.till_anslaget, fran, till, anslagets),
        )

    def kapital_av(self, delar: tuple[Del, ...]) -> Aterbetalning:
        """So much of its capital alone, and what the anslag was credited with of that."""
        anslagets = tuple(self._anslagets(delar))
        return ny_av(self, kapital=delar, ranta_ore=0, till_anslaget=anslagets)

    def _anslagets(self, delar: tuple[Del, ...]) -> Iterator[Del]:
        """The rest of each box goes first."""
        for d in delar:
            kapital, anslaget = (_i(alla, d) for alla in (self.kapital, self.till_anslaget))
            ore = max(0, d.belopp_ore - (kapital - anslaget))
            if ore:
                yield ny_av(d, belopp_ore=ore)

    @property
    def belopp_ore(self) -> int:
        return sum(d.belopp_ore for d in self.kapital) + self.ranta_ore


def _flyttade(delar: tuple[Del, ...], fran: Del, till: Del, ore: int) -> tuple[Del, ...]:
    bort, dit = ny_av(fran, belopp_ore=-ore), ny_av(till, belopp_ore=ore)
    return sammanlagda((*delar, bort, dit)) if ore else delar


def _i(delar: Sequence[Del], som: Del) -> int:
    """What there is of a box and year."""
    return sum(d.belopp_ore for d in delar if (d.lada, d.ar) == (som.lada, som.ar))
