"""One sequence of commands on an ärende's money: what is recorded, and all those who watch it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import cast
from uuid import UUID

from domain.anslag.anslagspost import Anslag
from domain.arende.arende import Arende
from domain.arende.pengaregeln import brister
from domain.beslut.beslutsfattande import Beslutsunderlag
from domain.grund.faktum import OSTAMPLAD, Faktum
from domain.grund.stopp import Stopp
from domain.grunddata.grunddata import REFERENSRANTA, UTLANINGSRANTA, Grunddata
from domain.mottagare.mottagare import Mottagare
from domain.myndighet.myndighet import Myndighet
from domain.regelverk.regelverk import Regelverk
from domain.utlysning.utlysning import Utlysning
from store.liggare import vik
from tests.domain.hjalp.bankvittne import Bankvittne
from tests.domain.hjalp.hemvisten import krav_hem
from tests.domain.hjalp.historia import (
    ARENDET,
    BETALANDE,
    MYNDIGHETEN,
    POSTEN,
    REGELVERKET,
    SKANE,
    UPPSALA,
    UTLYSNINGEN,
)
from tests.domain.hjalp.maskinbord import Bord, Verb
from tests.domain.hjalp.maskingrund import PRISER, historia, skala
from tests.domain.hjalp.pengabokslut import bokslut
from tests.domain.hjalp.pengakrav import Pengakrav
from tests.domain.hjalp.pengamaskin import FLERA
from tests.domain.hjalp.pengaorakel import Orakel
from tests.domain.hjalp.pengarakning import Rakning
from tests.domain.hjalp.pengatackning import gjort, lage
from tests.domain.hjalp.pengavittne import Vittne
from tests.domain.hjalp.rantevittne import Rantevittne
from tests.domain.hjalp.scenario import Scenario, given

Steg = tuple[Verb, date, int, int]


@cache
def borjan(start: str | None) -> Scenario:
    return given(*historia(start))


@dataclass
class Genomgang:
    """One sequence of commands: the case, what was recorded, and those who count otherwise."""

    bord: Bord
    fakta: list[Faktum]
    rakning: Rakning
    krav: Pengakrav
    vittne: Vittne
    """What the mottagare has in hand, and may get."""
    bank: Bankvittne = field(default_factory=Bankvittne)
    ranta: Rantevittne = field(default_factory=lambda: Rantevittne(PRISER))
    fakta_om: dict[UUID, list[Faktum]] = field(default_factory=dict)
    """Of each receipt."""
    provat: Counter[str] = field(default_factory=Counter)
    """What was done to a decision, and how far the case had come."""

    @classmethod
    def ny(cls, start: str | None = None) -> Genomgang:
        """Granted, told, nothing paid. `start`: from when the regelverk counts interest, if so."""
        strommar = {i: s.kopia() for i, s in borjan(start).strommar.items()}
        bord = Bord(
            cast(Arende, strommar[ARENDET]),
            cast(Utlysning, strommar[UTLYSNINGEN]),
            (cast(Mottagare, strommar[UPPSALA]), cast(Mottagare, strommar[SKANE])),
            Beslutsunderlag(
                cast(Regelverk, strommar[REGELVERKET]),
                cast(Myndighet, strommar[MYNDIGHETEN]),
                frozenset(),
            ),
            cast(Myndighet, strommar[BETALANDE]),
            cast(Anslag, strommar[POSTEN]),
            cast(Grunddata, strommar[REFERENSRANTA]),
            cast(Grunddata, strommar[UTLANINGSRANTA]),
            dag=date(2024, 3, 27),
            idag=date(2024, 3, 27),
            skala=skala(start),
        )
        fakta = [
            f.model_copy(update={"timestamp": OSTAMPLAD})
            for f in borjan(start).facts
            if f.originator_id == ARENDET
        ]
        bord.arende = cast(Arende, vik(None, fakta))
        ore = bord.arende.beviljat_ore
        rakning = Rakning(bord.arende, Orakel(beviljat=ore, obetalt=ore))
        return cls(bord, fakta, rakning, Pengakrav(bord.arende), vittne=Vittne(beviljat=ore))

    @property
    def arende(self) -> Arende:
        return self.bord.arende

    def utfor(self, verb: Verb, dag: date, nr: int, ore: int) -> list[Faktum]:
        """One command; then all that must hold."""
        before = self.arende.kopia()
        self.bord.dag, self.bord.nr, self.bord.ore = dag, nr, ore
        self.bord.idag = max(self.bord.idag, dag)
        try:
            verb(self.bord)
        except Stopp:
            if verb not in FLERA:
                assert vars(self.arende) == vars(before)
        nya = cast("list[Faktum]", list(self.arende.collect_events()))
        self.fakta += nya
        self._inbetalt()
        for faktum in nya:
            krav_hem(faktum, self.bord.utlysning)
            self.krav.se(faktum)
            self.bank.se(faktum)
            self.ranta.se(faktum)
            self.vittne.se(faktum)
            self.provat[faktum.TOPIC] += 1
            if vad := gjort(faktum):
                self.provat.update(f"{vad}, {nar}" for nar in lage(before))
        if nya:
            self._haller(nya, before)
        return nya

    def _haller(self, nya: list[Faktum], before: Arende) -> None:
        self.krav.haller()
        self.bank.haller()
        self.ranta.haller(self.arende)
        assert [*self.vittne.brister(), *brister(self.arende)] == []
        if len(nya) == 1:
            self.krav.inte_mer(nya[0], before)

    def _inbetalt(self) -> None:
        """The case has what is placed in it, receipt by receipt."""
        for i, mottagen in self.bord.inbetalningar.items():
            nya = cast("list[Faktum]", list(mottagen.collect_events()))
            self.fakta_om.setdefault(i, []).extend(nya)
            self.provat.update(f.TOPIC for f in nya)
            placerat = sum(p.belopp_ore for p in mottagen.placeringar.values())
            i_arendet = [a for a in self.arende.aterbetalningar.values() if a.inbetalning_id == i]
            assert placerat == sum(a.belopp_ore for a in i_arendet)

    def rakna(self, nya: list[Faktum]) -> None:
        """Let the other way of counting know, which knows no years, and compare."""
        self.rakning.rakna(nya)

    def bokslut(self) -> None:
        bokslut(self.fakta, self.arende, self.krav.i_banken)
        for i, mottagen in self.bord.inbetalningar.items():
            assert vik(None, self.fakta_om[i]) == mottagen
