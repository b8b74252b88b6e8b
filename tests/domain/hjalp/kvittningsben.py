"""What is paid by setting off, and in which ärende: where the grant is, not where the claim is."""

from __future__ import annotations

from uuid import UUID

from domain.aterkrav.kvittning import FordranKvittad, KvittningHavd
from domain.grund.faktum import Faktum
from domain.utbetalning.bidragskvittning import BidragKvittat, BidragskvittningHavd

Ben = tuple[UUID, int, UUID]
"""A setting off across ärenden, how much it was, and the ärende of the claim."""


def kvittat_ore(f: Faktum) -> int:
    """What was paid in the fact's own ärende by setting off; less than nothing when undone."""
    match f:
        case BidragKvittat():
            return f.belopp_ore
        case BidragskvittningHavd():
            return -f.belopp_ore
        case FordranKvittad() if f.bidragets_arende_id is None:
            return f.belopp_ore
        case KvittningHavd() if f.bidragets_arende_id is None:
            return -f.belopp_ore
        case _:
            return 0


def fordrans_ben(f: Faktum) -> tuple[Ben, int] | None:
    """What a leg of a claim says; once more, or once less."""
    match f:
        case FordranKvittad() | KvittningHavd() if f.bidragets_arende_id is not None:
            assert f.kvittning_id is not None
            ben = (f.kvittning_id, f.belopp_ore, f.originator_id)
            return ben, 1 if isinstance(f, FordranKvittad) else -1
        case _:
            return None


def bidragets_ben(f: Faktum) -> tuple[Ben, int] | None:
    """What a leg of a grant says; once more, or once less."""
    match f:
        case BidragKvittat() | BidragskvittningHavd():
            ben = (f.kvittning_id, f.belopp_ore, f.fordrans_arende_id)
            return ben, 1 if isinstance(f, BidragKvittat) else -1
        case _:
            return None
