"""Gäldenär: who owes a claim, when it is not the party: money was paid to him by mistake."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from domain.grund.varden import Budgetar, Rad, Uppgift


class Galdenar(Uppgift):
    """An organisation that is registered; or a name as it is known, when it is not."""

    mottagare_id: UUID | None
    namn: Rad


class Aterbokning(Uppgift):
    """Whose the money is again, and of which budgetår, that is not demanded of another any more."""

    mottagare_id: UUID
    budgetar: Budgetar


@dataclass(frozen=True)
class Felbetalning:
    """What `galdenar` got by mistake, when and where, and how it was booked before he was asked.

    `utbetalning_version` is the fact that said what the bank paid.
    """

    galdenar: Galdenar
    utbetalning_version: int
    dag: date
    betalningsmal: str
    tidigare_bokning: Aterbokning
