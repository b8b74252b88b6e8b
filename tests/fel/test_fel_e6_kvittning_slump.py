"""Two cases at random: what each anslag has paid and got back, and what the bank has, add up.

The oracle is told only what was done, in amounts: it reads no fact and no box. No interest runs, so
that all that is paid is capital.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from uuid import UUID

import pytest

from domain.arende.pengaregeln import brister, kvar_att_attestera_ore
from domain.grund.pengar import Lada
from domain.grund.stopp import Stopp
from projections.pengar.banken import Banken
from projections.pengar.floden import floden
from projections.pengar.kontering import kontera
from projections.pengar.manaden import KVITTAT
from tests.domain.hjalp.historia import ANNAN_POST, POSTEN
from tests.domain.hjalp.kvittningen import DAG, krav_och_obetalt, meddelad
from tests.domain.hjalp.pengagang import FORDRAN, T
from tests.domain.hjalp.pengagrund import med_regel
from tests.domain.hjalp.scenarierna import inget_scenario
from tests.domain.hjalp.tvaarenden import Bidraget, TvaArenden
from tests.hjalp.omfang import omfang

HISTORIER, STEG = omfang(12), 14
FORST_BETALT = 400
"""What the bank paid in the case of the claim, before it was demanded back."""


@dataclass
class Facit:
    """Thousands of kronor."""

    kravt: int = 100
    beviljat: int = 400
    kvittat: dict[tuple[int, int], int] = field(default_factory=dict)
    """By the versions of the two legs."""
    inbetalt: dict[int, int] = field(default_factory=dict)
    utbetalt: int = 0

    @property
    def aterbetalt(self) -> int:
        return sum(self.kvittat.values()) + sum(self.inbetalt.values())

    @property
    def bidraget_betalt(self) -> int:
        return self.utbetalt + sum(self.kvittat.values())


class Slump:
    """One random history of the two cases."""

    def __init__(self, fro: int) -> None:
        self.slump = random.Random(fro)  # noqa: S311  # a test's history, no secret
        kravet = krav_och_obetalt(*med_regel(ranta=None))
        self.tva = TvaArenden(kravet, Bidraget())
        self.facit = Facit()
        self.dag = DAG
        self.nr = 0

    def steg(self) -> None:
        self.nr += 1
        self.dag += timedelta(days=self.slump.randint(0, 3))
        val: list[Callable[[], None]] = [self.kvitta] * 4
        val += [self.hav, self.hav, self.sank, self.andra, self.betala, self.inbetala, self.lyft]
        with suppress(Stopp):
            self.slump.choice(val)()

    def _ore(self, hogst: int = 120) -> int:
        return self.slump.choice([1, 10, 30, 60, hogst])

    def kvitta(self) -> None:
        tusen = self._ore()
        versioner = self.tva.kvitta(tusen, self.dag, UUID(int=self.nr))
        self.facit.kvittat[versioner] = tusen

    def hav(self) -> None:
        if self.facit.kvittat:
            versioner = self.slump.choice([*self.facit.kvittat])
            self.tva.hav(*versioner, self.slump.choice([None, self.dag]))
            del self.facit.kvittat[versioner]

    def sank(self) -> None:
        till = self.slump.randint(0, 100)
        self.tva.kravet.sank(till, self.dag)
        self.facit.kravt = till

    def andra(self) -> None:
        till = self._ore(500)
        self.tva.bidraget.andra(till, self.dag)
        self.facit.beviljat = till
        meddelad(self.tva.bidraget, self.dag)

    def betala(self) -> None:
        tusen = self._ore()
        self.tva.bidraget.betala(tusen, self.dag, f"betalning {self.nr}", annat_budgetar=True)
        self.facit.utbetalt += tusen

    def inbetala(self) -> None:
        tusen = self._ore()
        self.facit.inbetalt[self.tva.kravet.betala_ater(tusen, self.dag)] = tusen

    def lyft(self) -> None:
        if self.facit.inbetalt:
            version = self.slump.choice([*self.facit.inbetalt])
            self.tva.kravet.hav_placering(version, self.slump.choice([None, self.dag]))
            del self.facit.inbetalt[version]


def stammer(s: Slump) -> None:
    """What is recorded is what was done."""
    facit, kravet, bidraget = s.facit, s.tva.kravet, s.tva.bidraget
    flodet: Counter[tuple[str, UUID]] = Counter()
    i_banken: Counter[str] = Counter()
    per_post: Counter[tuple[UUID, int, date]] = Counter()
    banken = Banken()
    for faktum in (*kravet.fakta, *bidraget.fakta):
        banken.ta(faktum)
        for p in floden(faktum):
            flodet[p.konto, p.plats.anslag_id] += p.belopp_ore // T
            if faktum.TOPIC not in KVITTAT:
                i_banken[p.konto] += p.belopp_ore // T
        for p in kontera(faktum):
            per_post[p.plats.anslag_id, p.plats.budgetar, p.verkningsdag] += p.belopp_ore
    assert not any(per_post.values())
    assert banken.skillnader() == {}
    assert flodet["utbetalt", POSTEN] == FORST_BETALT
    assert flodet["aterbetalt", POSTEN] == facit.aterbetalt
    assert flodet["utbetalt", ANNAN_POST] == facit.bidraget_betalt
    assert flodet["aterbetalt", ANNAN_POST] == 0
    assert i_banken["utbetalt"] == FORST_BETALT + facit.utbetalt
    assert i_banken["aterbetalt"] == sum(facit.inbetalt.values())
    fordran = kravet.arende.fordringar[FORDRAN]
    assert fordran.utestaende_ore == max(0, facit.kravt - facit.aterbetalt) * T
    assert fordran.tillgodo_ore == max(0, facit.aterbetalt - facit.kravt) * T
    kvar = max(0, facit.beviljat - facit.bidraget_betalt)
    assert kvar_att_attestera_ore(bidraget.arende) == kvar * T
    over = max(0, facit.bidraget_betalt - facit.beviljat)
    assert bidraget.arende.lador.i(Lada.FOR_HOGT_BELOPP) == over * T
    assert [*brister(kravet.arende), *brister(bidraget.arende)] == []


@cache
def historien(fro: int) -> Counter[str]:
    """One history, that has added up after every step: how often each kind of fact is in it."""
    slump = Slump(fro)
    for _ in range(STEG):
        slump.steg()
        stammer(slump)
    return Counter(f.TOPIC for f in (*slump.tva.kravet.fakta, *slump.tva.bidraget.fakta))


@pytest.mark.parametrize("fro", range(HISTORIER))
def test_fel_e6_slump(fro: int) -> None:
    assert historien(fro)


@inget_scenario
def test_fel_e6_slump_gor_allt() -> None:
    """The histories undo what is set off, lower both sides, and use the bank both ways."""
    gjort = sum((historien(fro) for fro in range(HISTORIER)), Counter[str]())
    assert gjort["arende.fordran-kvittad"] == gjort["arende.bidrag-kvittat"] > 20
    assert gjort["arende.kvittning-havd"] == gjort["arende.bidragskvittning-havd"] > 5
    for vad in ("aterkrav-sankt", "beslut-andrat", "aterbetalning-mottagen", "aterbetalning-havd"):
        assert gjort[f"arende.{vad}"] > 3, vad
