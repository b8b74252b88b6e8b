"""A random history of a grant in which something is waived, too, and some is recorded late.

What is waived is at most what was said to be there. It is waived in the demand, or of a claim; and
what is waived of a claim may be waived less from a later day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid5

from domain.aterkrav.eftergiftsandring import andra_eftergift
from domain.beslut.stod import Andringsstod
from domain.grund.pengar import Lada
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.pengagang import NAMNRYMD, T
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.senthistoria import Betalt, Handelse, Historia, Kom, Slump

UR = (Lada.UTBETALT_EJ_REDOVISAT, Lada.FOR_HOGT_BELOPP)


@dataclass(frozen=True)
class Efterskankt:
    """Up to so much of a box is waived, on a claim of its own or without one."""

    namn: str
    dag: date
    tusen: int
    ur: Lada
    avstatt: bool


@dataclass(frozen=True)
class Mindre:
    """The waiver of that name waives no more than so much from now on."""

    av: str
    dag: date
    tusen: int


Allt = Handelse | Efterskankt | Mindre


class Efterskankthistoria(Historia):
    """The case in which it is recorded, and how much each waived."""

    def __init__(self, handelser: Iterable[Allt]) -> None:
        super().__init__(())
        self.efterskankt: dict[str, int] = {}
        for h in handelser:
            if isinstance(h, Efterskankt):
                self._efterskanks(h)
            elif isinstance(h, Mindre):
                self._efterskanks_mindre(h)
            else:
                self.ta(h)

    def _efterskanks(self, h: Efterskankt) -> None:
        tusen, fordran_id = min(h.tusen, self._finns(h.ur, h.dag)), _id(h.namn)
        self.efterskankt[h.namn] = tusen
        if tusen and h.avstatt:
            self.besluta_aterkrav({}, {h.ur: tusen}, h.dag, fordran_id)
        elif tusen:
            self.besluta_aterkrav({h.ur: tusen}, dag=h.dag, fordran_id=fordran_id)
            self.efterge(tusen, h.dag, fordran_id=fordran_id)

    def _finns(self, lada: Lada, dag: date) -> int:
        """What nobody asks for of what is said to have been there since that day."""
        dagar = [dag, *(d for d in self.dagar() if d > dag)]
        sedan = min(sum(ore for (vad, _), ore in self.vid(d).items() if vad == lada) for d in dagar)
        return max(0, min(sedan, self.arende.okravt_ore(lada) // T))

    def _efterskanks_mindre(self, h: Mindre) -> None:
        forut = self.efterskankt.get(h.av, 0)
        self.efterskankt[f"mindre {h.av}"] = min(h.tusen, forut)
        if h.tusen >= forut:
            return
        om: dict[str, Any] = {"av": ANNA, "verkningsdag": h.dag, "fordran_id": _id(h.av)}
        self.gor(
            andra_eftergift,
            self.utlysning,
            self.underlag,
            **om,
            beslut_id=uuid5(NAMNRYMD, f"mindre {h.av}"),
            andrar_beslut_id=self.arende.fordringar[_id(h.av)].eftergifter[-1].beslut_id,
            stod=Andringsstod.ORIKTIGA_UPPGIFTER,
            kapital_ore=h.tusen * T,
            ranta_ore=0,
            beslut=BESLUTSUPPGIFTER,
        )


class Eftergiftsslump(Slump):
    """Waivers besides, and `beslut`: the grant may be changed, too."""

    def __init__(self, fro: int, *, beslut: bool = True) -> None:
        self.beslut = beslut
        self.eftergivna: list[str] = []
        super().__init__(fro)

    def _nasta(self, nr: int) -> Any:
        if self.slump.random() < 0.4 and self.kvar:
            self.dag += timedelta(days=self.slump.randint(1, self.steg_dagar))
            return self._efterskankt(nr)
        h = super()._nasta(nr)
        return h if self.beslut or isinstance(h, Betalt | Kom) else None

    def _efterskankt(self, nr: int) -> Efterskankt | Mindre:
        if self.eftergivna and self.slump.random() < 0.5:
            return Mindre(self.eftergivna.pop(), self.dag, self.slump.randint(0, 2))
        ur = self.slump.choice(UR if self.beslut else UR[:1])
        avstatt = self.slump.random() < 0.5
        if not avstatt:
            self.eftergivna.append(f"e{nr}")
        return Efterskankt(f"e{nr}", self.dag, self.slump.randint(1, 4), ur, avstatt)


def _id(namn: str) -> UUID:
    return uuid5(NAMNRYMD, f"fordran {namn}")
