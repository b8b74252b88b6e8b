"""Of which year's money a case is granted, counted from where unpaid money came from and went.

It reads movements to and from what is unpaid, and nothing of what any decision says.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from domain.arende.pengafaktum import Pengafaktum
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada, Rorelse

OBETALT = Lada.BEVILJAT_EJ_UTBETALT


@dataclass
class Budgetvittne:
    """By budgetår what lies unpaid, and what has been taken of the year's money for the case.

    What comes home to the post is of the year that it lay in; to the call, of the call's. What had
    been carried over may then be missing of the later year, and be of the earlier.
    """

    obetalt: Counter[int] = field(default_factory=Counter)
    taget: Counter[int] = field(default_factory=Counter)
    overfort: Counter[int] = field(default_factory=Counter)
    """By the year that it was carried over to."""

    def se(self, faktum: Faktum) -> None:
        for r in faktum.rorelser if isinstance(faktum, Pengafaktum) else ():
            self._se(r)

    def _se(self, r: Rorelse) -> None:
        if r.fran is r.till is OBETALT:
            self.overfort[r.till_budgetar] += r.belopp_ore
        for lada, ar, annan, annat_ar, ore in (
            (r.till, r.till_budgetar, r.fran, r.fran_budgetar, r.belopp_ore),
            (r.fran, r.fran_budgetar, r.till, r.till_budgetar, -r.belopp_ore),
        ):
            if lada is OBETALT:
                self.obetalt[ar] += ore
                self.taget[ar] += ore if annan is Lada.DISPONIBELT else 0
                self.taget[annat_ar] += ore if annan is Lada.UTLYST else 0

    def over(self, beviljat: Mapping[int, int]) -> dict[int, int]:
        """By budgetår, how much more has been taken of its money than is granted of it."""
        over = {ar: self.taget[ar] - beviljat.get(ar, 0) for ar in {*self.taget, *beviljat}}
        for sen, ore in sorted(self.overfort.items()):
            for tidig in sorted(ar for ar in over if ar < sen):
                samma = max(0, min(ore, over[tidig], -over.get(sen, 0)))
                over[tidig] -= samma
                over[sen] = over.get(sen, 0) + samma
                ore -= samma
        return over

    def brister(self, beviljat: Mapping[int, int]) -> Iterator[str]:
        """No year has unpaid money beyond what is granted of it, while a later one has less."""
        over = self.over(beviljat)
        sist = max((ar for ar, ore in over.items() if ore < 0), default=0)
        for ar, ore in over.items():
            if ar < sist and ore > 0 and self.obetalt[ar] > 0:
                yield f"{self.obetalt[ar]} av {ar} är obetalt, och {sist} har för lite"
