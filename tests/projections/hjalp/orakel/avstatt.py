"""What decisions on återkrav abstain from, as the oracle is told of it: it falls with the decision.

It imports nothing of ours.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from tests.projections.hjalp.orakel.arende import Akt
from tests.projections.hjalp.orakel.bitar import Bit, tillagt
from tests.projections.hjalp.orakel.lador import MED_RATT, UTAN_RATT
from tests.projections.hjalp.orakel.pengar import Pengar


@dataclass
class Avsteg:
    """What one decision abstains from; `ater` has gone back since, and may be so again; `saknas` of
    that should be, and was demanded.
    """

    fordran: UUID
    bitar: list[Bit]
    ater: list[Bit] = field(default_factory=list)
    saknas: list[Bit] = field(default_factory=list)


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
        avsteg.ater, avsteg.saknas = tillagt(avsteg.ater, avsteg.saknas), []
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
        avsteg.ater, avsteg.saknas = [], avsteg.ater
        self.fritt(p, arende, beslut, dag)

    def fritt(self, p: int, arende: UUID, beslut: UUID, dag: date) -> None:
        """What of it that is missing nobody is asked for any more."""
        avsteg = self.alla[arende][beslut]
        self._stam_av(arende)
        akt, igen, saknas = self.pengar.akter[arende], list[Bit](), list[Bit]()
        finns = Counter(
            {(lada, ar): akt.hans_okravt_i(lada, ar) for lada, ar in [*akt.finns] if ar}
        )
        for b in avsteg.saknas:
            kvar, sankt = b.ore, _sankt_ore(akt, b)
            for lada, hogst in {b.lada: b.ore, UTAN_RATT: sankt}.items():
                tas = max(0, min(kvar, hogst, finns[lada, b.ar]))
                finns[lada, b.ar] -= tas
                kvar -= tas
                igen += [Bit(lada, b.ar, tas)] if tas else []
            saknas += [b._replace(ore=kvar)] if kvar else []
        avsteg.saknas = saknas
        akt.faktum_borjar()
        akt.regleras(avsteg.fordran)
        akt.bort(p, dag, igen, "avstatt")
        akt.regleras(None)
        avsteg.bitar = tillagt(avsteg.bitar, igen)
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


def _sankt_ore(akt: Akt, b: Bit) -> int:
    """What of it a lowered grant has taken, and no claim went with."""
    if b.lada == UTAN_RATT:
        return b.ore
    samma = (b.lada, b.ar)
    sankt = sum(s.ore for s in akt.sankta if (s.lada, s.ar) == samma)
    krav = (o for k in akt.fordringar.values() for o in k.omfort)
    return max(0, sankt - sum(o.ore for o in krav if (o.lada, o.ar) == samma))
