"""Ärendet: one application's whole life in one stream. Each action has a module of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from domain.faktum import Faktum, Strom
from domain.utlysning import Medel


@dataclass(frozen=True)
class Utbetalning:
    """One payment on its way: attested, then ordered, then made by the bank."""

    belopp_ore: int
    attestdag: date
    betalningsmal: str | None = None
    """Where the order says that the money goes; None until it is ordered."""
    betald: bool = False

    @property
    def beordrad(self) -> bool:
        return self.betalningsmal is not None


@dataclass(frozen=True)
class Bankpost:
    """What the bank paid, and where; `for_hogt_belopp_ore` of it without right."""

    utbetalning_id: UUID
    dag: date
    belopp_ore: int
    for_hogt_belopp_ore: int
    betalningsmal: str
    utforde_order: bool
    """Whether it was this payment that carried out the order under its utbetalning_id."""


class Arende(Strom):
    """The state that the rules look at: what is known now, whatever day it took effect."""

    TOPIC = "arende"

    class Event(Faktum):
        """A fact of an ärende."""

    def __init__(self) -> None:
        self.diarienummer = ""
        self.mottagare_id: UUID | None = None
        self.medel: Medel | None = None
        self.inkommen_dag: date | None = None
        self.inkommen_version = 0
        self.sokt_ore: int | None = None
        self.beslutsdag: date | None = None
        self.beslutsfattare: frozenset[str] = frozenset()
        self.beviljat_ore = 0
        self.meddelat_dag: date | None = None
        self.utbetalningar: dict[UUID, Utbetalning] = {}
        self.bankposter: dict[int, Bankpost] = {}

    @property
    def betalt_ore(self) -> int:
        """Paid with right, in öre."""
        return sum(p.belopp_ore - p.for_hogt_belopp_ore for p in self.bankposter.values())

    @property
    def beordrat_ore(self) -> int:
        """Ordered and not yet confirmed by the bank, in öre."""
        return sum(u.belopp_ore for u in self.oppna if u.beordrad)

    @property
    def oppna(self) -> list[Utbetalning]:
        """Attested payments, ordered or not, that the bank has not made."""
        return [u for u in self.utbetalningar.values() if not u.betald]

    def oppen_order(self, utbetalning_id: UUID) -> Utbetalning | None:
        """The order that the bank has yet to carry out, if there is one."""
        utbetalning = self.utbetalningar.get(utbetalning_id)
        if utbetalning is None or not utbetalning.beordrad or utbetalning.betald:
            return None
        return utbetalning

    def order_vid_rattelse(self, post: Bankpost) -> Utbetalning | None:
        """The order that a correction of the payment has to do with, if there is one.

        What was never made (0) carried out no order: if it was made after all, it is like a new
        payment, and the order may be open or be carried out by another.
        """
        if post.utforde_order:
            return self.utbetalningar[post.utbetalning_id]
        return None if post.belopp_ore else self.oppen_order(post.utbetalning_id)

    @property
    def kvar_att_attestera_ore(self) -> int:
        """Granted, less what is paid with right and what is attested or ordered, in öre."""
        return self.beviljat_ore - self.betalt_ore - sum(u.belopp_ore for u in self.oppna)
