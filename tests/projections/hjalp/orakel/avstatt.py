"""What decisions on återkrav abstain from, as the oracle is told of it: it falls with the decision.

It imports nothing of ours.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from tests.projections.hjalp.orakel.bitar import Bit, tillagt
from tests.projections.hjalp.orakel.lador import MED_RATT, UTAN_RATT
from tests.projections.hjalp.orakel.pengar import Pengar


@dataclass
class Avsteg:
    """What one decision abstains from; `ater` has gone back since, and may be so again."""

    fordran: UUID
    bitar: list[Bit]
    ater: list[Bit] = field(default_factory=list)


class Avsteget:
    """By ärende and decision, in the order in which they were made."""

    def __init__(self, pengar: Pengar) -> None:
        self.pengar = pengar
        self.alla: dict[UUID, dict[UUID, Avsteg]] = {}

    def avstods(self, arende: UUID, beslut: UUID, fordran: UUID, bitar: list[Bit]) -> None:
        """Before it moves."""
        self._stam_av(arende)
        self.alla.setdefault(arende, {})[beslut] = Avsteg(fordran, bitar)

    def foll(self, p: int, arende: UUID, beslut: UUID, dag: date, *, dom: bool) -> None:
        """The decision holds no longer: all of it lies where it did."""
        avsteg = self.alla.get(arende, {}).get(beslut)
        if avsteg is None:
            return
        self._stam_av(arende)
        akt = self.pengar.akter[arende]
        if avsteg.bitar:
            akt.faktum_borjar()
            akt.regleras(avsteg.fordran)
            for b in avsteg.bitar:
                akt.ater_ur(p, dag, "avstatt", b)
            gick = [Bit(*r.till, r.ore) for r in akt.rorda]
            akt.inget_utover(p, dag, self.pengar.hem_efter(akt, dag))
            akt.regleras(None)
            avsteg.bitar, avsteg.ater = [], tillagt(avsteg.ater, gick)
            self.pengar.folj_pengarna(p, dag, akt)
        avsteg.ater = avsteg.ater if dom else []

    def haller_igen(self, p: int, arende: UUID, beslut: UUID, dag: date) -> None:
        """The judgement fell: of what went back what nobody asks for, also if it was lowered."""
        avsteg = self.alla.get(arende, {}).get(beslut)
        if avsteg is None or not avsteg.ater:
            return
        self._stam_av(arende)
        akt, igen = self.pengar.akter[arende], list[Bit]()
        finns = Counter(
            {(lada, ar): akt.hans_okravt_i(lada, ar) for lada, ar in [*akt.finns] if ar}
        )
        for b in avsteg.ater:
            kvar = b.ore
            for lada in dict.fromkeys((b.lada, UTAN_RATT)):
                tas = max(0, min(kvar, finns[lada, b.ar]))
                finns[lada, b.ar] -= tas
                kvar -= tas
                igen += [Bit(lada, b.ar, tas)] if tas else []
        akt.faktum_borjar()
        akt.regleras(avsteg.fordran)
        akt.bort(p, dag, igen, "avstatt")
        akt.regleras(None)
        avsteg.bitar, avsteg.ater = tillagt(igen, ()), []
        self.pengar.folj_pengarna(p, dag, akt)

    def _stam_av(self, arende: UUID) -> None:
        """What the bank did, or a raised grant, took of the latest."""
        akt = self.pengar.akter[arende]
        ratt: Counter[int] = Counter()
        for borta in akt.avgangna:
            ratt[borta.bit.ar] += borta.bit.ore if borta.dar == "avstatt" else 0
        kvar = {(ar, True): ore for ar, ore in ratt.items()}
        kvar |= {(ar, False): akt.finns["avstatt", ar] - ratt[ar] for ar in akt.aren("avstatt")}
        for avsteg in self.alla.get(arende, {}).values():
            stams = []
            for b in avsteg.bitar:
                slag = (b.ar, b.lada in MED_RATT)
                tas = max(0, min(b.ore, kvar.get(slag, 0)))
                kvar[slag] = kvar.get(slag, 0) - tas
                stams += [b._replace(ore=tas)] if tas else []
            avsteg.bitar = stams
