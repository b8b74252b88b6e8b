"""The interest that has been paid of a claim each day: by the books, the list, and the titles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from domain.aterkrav.kvittning import KvittningHavd
from domain.aterkrav.placeringshavning import AterbetalningHavd
from domain.grund.faktum import Faktum
from projections.listor.faktainnehall import namngivet
from projections.pengar.fordringsposter import poster
from tests.fel.hjalp.slumpkrav import EN_DAG, SLUTET, Slumpkrav


class BetaldRanta(NamedTuple):
    """`listan`: as the list of claims shows it, where nobody both owes and is owed."""

    bockerna: int
    listan: int
    inkomsttitlarna: int


def betald_ranta(fakta: Sequence[Faktum]) -> dict[date, BetaldRanta]:
    """When each day is over on which something changes."""
    rader = [(p.verkningsdag, p.konto, p.belopp_ore) for f in fakta for p in poster(f)]
    titlar = [*_inkomster(fakta)]
    alla = {}
    for dag in sorted({nar for nar, *_ in rader} | {nar for nar, _ in titlar}):
        konton = Counter[str]()
        for nar, konto, ore in rader:
            konton[konto] += ore if nar <= dag else 0
        titeln = sum(ore for nar, ore in titlar if nar <= dag)
        alla[dag] = BetaldRanta(konton["ranta_betald"], _i_listan(konton), titeln)
    return alla


def _i_listan(konton: Counter[str]) -> int:
    """What is owed of the one is less by what has been paid too much of the other."""
    borta = sum(konton[f"ranta_{vad}"] for vad in ("kravd", "havd", "eftergiven", "avskriven"))
    over = konton["ranta_betald"] - max(0, -borta)
    utestaende = konton["utestaende"]
    if utestaende > 0:
        return konton["ranta_betald"] - min(utestaende, max(0, over))
    return konton["ranta_betald"] + min(-utestaende, max(0, -over))


def _inkomster(fakta: Sequence[Faktum]) -> Iterator[tuple[date, int]]:
    """What is stated of each payment; taken back, all that had been stated of it is."""
    sagt = Counter[int]()
    for f in fakta:
        om = namngivet(f)
        if "betald_ranta_ore" in om:
            ore = int(om["betald_ranta_ore"])
            sagt[int(om.get("aterbetalning_version", f.originator_version))] += ore
            yield f.verkningsdag, ore
        if isinstance(f, AterbetalningHavd | KvittningHavd):
            yield f.verkningsdag, -sagt.pop(f.rattar_version, 0)


class SanktKrav(Slumpkrav):
    """What becomes of it, but for what no division in the books is right of each day of.

    That is what has been waived, and a payment that counts until it is taken back.
    """

    ALLT = Slumpkrav.ALLT - {
        *("hav", "efterge", "efterge-ranta", "ratta-eftergift", "andra-eftergift"),
    }

    def steg(self) -> None:
        self.dag = min(SLUTET, self.dag + self.slump.randint(1, 60) * EN_DAG)
        vad = self.slump.choice([*sorted(self.ALLT), *["betala"] * 3, "sank", "doma"])
        getattr(self, vad.replace("-", "_"))()
        self.gjort.add(vad)
