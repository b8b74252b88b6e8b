"""A random history of what the bank did, said wrong and corrected on the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import accumulate
from random import Random

from domain.arende.pengaregeln import kvar_att_attestera_ore
from domain.grund.stopp import Stopp
from tests.domain.hjalp.historia import BANKGIRO
from tests.fel.hjalp.bankgang import (
    ANNAT_MAL,
    Bankgang,
    Bankhandelse,
    Betalning,
    Retur,
)

BEVILJAT_ORE = 1_000
DAGAR = (
    date(2024, 3, 27),
    date(2024, 5, 3),
    date(2024, 5, 6),
    date(2024, 12, 30),
    date(2025, 1, 2),
    date(2025, 1, 8),
)


class Historia:
    """What is said of the bank now, and a case in which it was said wrong on the way there."""

    def __init__(self, fro: int) -> None:
        self.slump = Random(fro)  # noqa: S311  # chance for tests
        self.gang = Bankgang(BEVILJAT_ORE)
        self.nu: dict[str, Bankhandelse] = {}
        self.rattade = 0
        self.bara_attesterat = False
        """A payment was attested that could not be ordered: it is in no other telling."""

    def spela(self, antal: int) -> None:
        for nr in range(antal):
            val = self.slump.choice(["betalning", "retur", "rättelse", "rättelse"])
            fore = self.gang.arende.version
            try:
                if val == "rättelse":
                    self._ratta()
                else:
                    self._nytt(self._retur(nr) if val == "retur" else self._betalning(nr))
            except Stopp:
                self.bara_attesterat |= self.gang.arende.version != fore

    def _nytt(self, handelse: Bankhandelse | None) -> None:
        if handelse is not None:
            self.gang.ta(handelse)
            self.nu[handelse.namn] = handelse

    def _betalning(self, nr: int) -> Betalning | None:
        ordrat = min(kvar_att_attestera_ore(self.gang.arende), self.slump.choice([300, 500, 1_000]))
        if ordrat <= 0:
            return None
        ore = self.slump.choice([ordrat, ordrat, ordrat // 2 + 1, ordrat + 70])
        return Betalning(f"b{nr}", self.slump.choice(DAGAR), ore, ordrat, self._mal())

    def _retur(self, nr: int) -> Retur | None:
        if betalda := [h for h in self.nu.values() if isinstance(h, Betalning) and h.ore]:
            av = self.slump.choice(betalda)
            return Retur(f"r{nr}", av.namn, self.slump.choice(DAGAR), self._del(av.ore))
        return None

    def _ratta(self) -> None:
        if self.nu:
            fel = self.slump.choice([*self.nu.values()])
            ore = self.slump.choice([fel.ore, fel.ore, self._del(fel.ore), fel.ore + 40, 0])
            ny = replace(fel, dag=self.slump.choice([fel.dag, *DAGAR]), ore=ore)
            if isinstance(ny, Betalning):
                ny = replace(ny, mal=self._mal())
            self.gang.ratta(ny)
            self.nu[ny.namn] = ny
            self.rattade += 1

    def _mal(self) -> str:
        return self.slump.choice([BANKGIRO] * 5 + [ANNAT_MAL])

    def _del(self, ore: int) -> int:
        return max(1, self.slump.choice([ore // 4, ore // 2, ore]))

    def inom_beviljat(self) -> bool:
        """Nothing beyond the grant was ever on its way out of it, in the order of registration.

        Only then is what each payment took of the grant the same, however late it was said right.
        """
        ut = [-h.ore if isinstance(h, Retur) else h.ordrat_ore for h in self.nu.values()]
        return all(0 <= summa <= BEVILJAT_ORE for summa in accumulate(ut))
