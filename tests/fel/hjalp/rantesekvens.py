"""Things that are done to claims by chance, while a witness counts what each costs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from random import Random
from typing import NamedTuple

from tests.domain.hjalp.langgang import I_ARET
from tests.domain.hjalp.maskinbord import HOGSTA_NR, Verb
from tests.domain.hjalp.maskingrund import STARTER
from tests.domain.hjalp.pengagenomgang import Genomgang, Steg
from tests.domain.hjalp.rantevittne import Rantevittne


class Slumpsekvens(NamedTuple):
    """First `kravt`, then any of `verb` about in order of days, and last `till_sist`."""

    kravt: Sequence[Steg]
    verb: Sequence[Verb]
    forsta: int
    """No day of the year's (`I_ARET`) before this."""
    spridning: int
    """So many of those days out of order."""
    till_sist: Sequence[Steg] = ()

    def ga(self, fro: int) -> Rantevittne:
        genomgang = Genomgang.ny([*STARTER][fro % len(STARTER)])
        for steg in (*self.kravt, *self._slumpade(fro), *self.till_sist):
            genomgang.utfor(*steg)
        return genomgang.ranta

    def _slumpade(self, fro: int) -> list[Steg]:
        slump = Random(fro)  # noqa: S311  # chance for tests
        antal = slump.randint(8, 24)
        return [
            (slump.choice(self.verb), self._dag(slump, nr, antal), *_vad(slump))
            for nr in range(antal)
        ]

    def _dag(self, slump: Random, nr: int, antal: int) -> date:
        dag = nr * 21 // antal + slump.randint(-self.spridning, self.spridning)
        return I_ARET[max(self.forsta, min(20, dag))]


def _vad(slump: Random) -> tuple[int, int]:
    """Which of them, and how much."""
    return slump.randint(0, HOGSTA_NR), slump.randint(1, 6)
