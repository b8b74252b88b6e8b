"""What the bank did, day by day, as it was last said: what the flow must say was paid out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from domain.grund.faktum import Faktum
from domain.utbetalning.bank import UtbetalningGenomford
from domain.utbetalning.rattelse import UtbetalningRattad
from domain.utbetalning.retur import UtbetalningReturnerad
from domain.utbetalning.returrattelse import ReturRattad
from projections.pengar.floden import floden
from tests.domain.hjalp.kvittningsben import kvittat_ore


@dataclass
class Bankvittne:
    """`poster`: by the version that last said it, when it was and how much left us (öre)."""

    poster: dict[int, tuple[date, int]] = field(default_factory=dict)
    flodet: Counter[date] = field(default_factory=Counter)

    def se(self, f: Faktum) -> None:
        """What is corrected was never so; setting off pays out without the bank."""
        if kvittat := kvittat_ore(f):
            self.poster[f.originator_version] = (f.verkningsdag, kvittat)
        match f:
            case UtbetalningGenomford():
                self.poster[f.originator_version] = (f.verkningsdag, f.belopp_ore)
            case UtbetalningReturnerad():
                self.poster[f.originator_version] = (f.verkningsdag, -f.belopp_ore)
            case UtbetalningRattad():
                del self.poster[f.rattar_version]
                self.poster[f.originator_version] = (f.verkningsdag, f.belopp_ore)
            case ReturRattad():
                del self.poster[f.rattar_version]
                self.poster[f.originator_version] = (f.verkningsdag, -f.belopp_ore)
        for p in floden(f):
            if p.konto == "utbetalt":
                self.flodet[p.verkningsdag] += p.belopp_ore

    def haller(self) -> None:
        sant: Counter[date] = Counter()
        for dag, ore in self.poster.values():
            sant[dag] += ore
        assert {d: o for d, o in sant.items() if o} == {d: o for d, o in self.flodet.items() if o}
