"""Återbetalning: what came back of what a claim asks for, or of what no claim does."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from domain.fordran.efterskankning import Efterskankning
from domain.grund.pengar import Del, Lada, sammanlagda


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
        """So much of what it settled out of `for_hogt_belopp` was money of another box."""
        bort = replace(till, lada=Lada.FOR_HOGT_BELOPP, belopp_ore=-till.belopp_ore)
        return replace(self, kapital=sammanlagda((*self.kapital, bort, till)))

    @property
    def belopp_ore(self) -> int:
        return sum(d.belopp_ore for d in self.kapital) + self.ranta_ore
