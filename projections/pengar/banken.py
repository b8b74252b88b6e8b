"""Banken: what the bank has done, as it was last said, to be held against what is called paid.

A correction takes the place of what it corrects; nothing is reversed and posted. So it shares no
arithmetic with the flows, which never replace anything.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from uuid import UUID

from domain.aterkrav.kvittning import FordranKvittad, KvittningHavd
from domain.grund.faktum import Faktum
from domain.utbetalning.bank import UtbetalningGenomford
from domain.utbetalning.bidragskvittning import BidragKvittat, BidragskvittningHavd
from domain.utbetalning.rattelse import UtbetalningRattad
from domain.utbetalning.retur import UtbetalningReturnerad
from domain.utbetalning.returrattelse import ReturRattad
from projections.pengar.floden import floden

Dag = tuple[UUID, date]
"""An ärende and a day."""


class Banken:
    """What was paid and what came back, by ärende and the version that last said it."""

    def __init__(self) -> None:
        self._sagt: dict[tuple[UUID, int], tuple[date, int]] = {}
        self._utbetalt: Counter[Dag] = Counter()

    def ta(self, faktum: Faktum) -> None:
        """Hear the next fact of the log."""
        har = faktum.originator_id
        for p in floden(faktum):
            if p.konto == "utbetalt":
                self._utbetalt[har, p.verkningsdag] += p.belopp_ore
        match faktum:
            case UtbetalningRattad() | ReturRattad():
                del self._sagt[har, faktum.rattar_version]
        match faktum:
            case FordranKvittad() | KvittningHavd() if faktum.bidragets_arende_id is not None:
                return  # it was paid in that ärende
            case UtbetalningGenomford() | UtbetalningRattad() | FordranKvittad() | BidragKvittat():
                ore = faktum.belopp_ore
            case UtbetalningReturnerad() | ReturRattad() | KvittningHavd() | BidragskvittningHavd():
                ore = -faktum.belopp_ore
            case _:
                return
        self._sagt[har, faktum.originator_version] = (faktum.verkningsdag, ore)

    def skillnader(self) -> dict[Dag, int]:
        """What is called paid on a day, beyond what the bank did (öre); empty, as it shall be."""
        skillnad = Counter(self._utbetalt)
        for (arende_id, _), (dag, ore) in self._sagt.items():
            skillnad[arende_id, dag] -= ore
        return {dag: ore for dag, ore in sorted(skillnad.items()) if ore}
