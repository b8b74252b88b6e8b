"""One sequence of commands on the money of two ärenden: what is recorded, and all who watch it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import cast
from uuid import UUID

from domain.anslag.anslagspost import Anslag
from domain.arende.arende import Arende
from domain.beslut.beslutsfattande import Beslutsunderlag
from domain.grund.faktum import Faktum
from domain.grund.stopp import Stopp
from domain.grunddata.grunddata import REFERENSRANTA, UTLANINGSRANTA, Grunddata
from domain.mottagare.mottagare import Mottagare
from domain.myndighet.myndighet import Myndighet
from domain.regelverk.regelverk import Regelverk
from domain.utlysning.utlysning import Utlysning
from store.liggare import vik
from tests.domain.hjalp.historia import (
    ANNAN_POST,
    ARENDE_2,
    ARENDET,
    BETALANDE,
    MYNDIGHETEN,
    POSTEN,
    REGELVERKET,
    SKANE,
    UPPSALA,
    UTLYSNINGEN,
)
from tests.domain.hjalp.kvittningsben import Ben, bidragets_ben, fordrans_ben
from tests.domain.hjalp.maskinbord import Bord, Verb
from tests.domain.hjalp.maskingrund import historia, skala
from tests.domain.hjalp.pengabevakning import Bevakning
from tests.domain.hjalp.pengamaskin import FLERA, verbets_namn
from tests.domain.hjalp.pengatackning import gjort, lage
from tests.domain.hjalp.rantevittne import Rantevittne
from tests.domain.hjalp.scenario import Scenario, given
from tests.domain.hjalp.tvaarenden import UTLYSNING_2

Steg = tuple[Verb, date, int, int]


@cache
def borjan(start: str | None) -> Scenario:
    return given(*historia(start))


@dataclass
class Genomgang:
    """One sequence of commands: the case, another of the same mottagare, and who count them."""

    bord: Bord
    eget: Bevakning
    annat: Bevakning
    fakta_om: dict[UUID, list[Faktum]] = field(default_factory=dict)
    """Of each receipt."""
    ben: Counter[Ben] = field(default_factory=Counter)
    """Legs of claims that stand, less those of grants: none, after each step."""
    provat: Counter[str] = field(default_factory=Counter)
    """What was done to a decision, and how far the case had come."""

    @classmethod
    def ny(cls, start: str | None = None) -> Genomgang:
        """Granted, told, nothing paid. `start`: from when the regelverk counts interest, if so."""
        strommar = {i: s.kopia() for i, s in borjan(start).strommar.items()}
        utlysningarna = [cast(Utlysning, strommar[i]) for i in (UTLYSNINGEN, UTLYSNING_2)]
        eget, annat = [
            Bevakning.ny(borjan(start), arende_id, utlysning)
            for arende_id, utlysning in zip((ARENDET, ARENDE_2), utlysningarna, strict=True)
        ]
        bord = Bord(
            eget.arende,
            eget.utlysning,
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
            annat=(annat.arende, annat.utlysning, cast(Anslag, strommar[ANNAN_POST])),
            dag=date(2024, 3, 27),
            idag=date(2024, 3, 27),
            skala=skala(start),
        )
        return cls(bord, eget, annat)

    @property
    def arende(self) -> Arende:
        return self.eget.arende

    @property
    def fakta(self) -> list[Faktum]:
        return self.eget.fakta

    @property
    def ranta(self) -> Rantevittne:
        return self.eget.ranta

    def utfor(self, verb: Verb, dag: date, nr: int, ore: int) -> list[Faktum]:
        """One command; then all that must hold."""
        bada = (self.eget, self.annat)
        before = [b.arende.kopia() for b in bada]
        self.bord.dag, self.bord.nr, self.bord.ore = dag, nr, ore
        self.bord.idag = max(self.bord.idag, dag)
        try:
            verb(self.bord)
        except Stopp:
            if verb not in FLERA:
                assert [vars(b.arende) for b in bada] == [vars(a) for a in before]
        nya: list[Faktum] = []
        for bevakning, forut in zip(bada, before, strict=True):
            for faktum in (egna := bevakning.nya(forut)):
                self._minns(faktum, forut)
            nya += egna
        if self._inbetalt() or nya:
            self.provat[verbets_namn(verb)] += 1
        assert not any(self.ben.values()), "det ena benet av en kvittning utan det andra"
        return nya

    def _minns(self, faktum: Faktum, before: Arende) -> None:
        for ben, antal in filter(None, (fordrans_ben(faktum),)):
            self.ben[ben] += antal
        for ben, antal in filter(None, (bidragets_ben(faktum),)):
            self.ben[ben] -= antal
        self.provat[faktum.TOPIC] += 1
        if vad := gjort(faktum):
            self.provat.update(f"{vad}, {nar}" for nar in lage(before))

    def _inbetalt(self) -> bool:
        """The cases have what is placed in them, receipt by receipt. Whether one said something."""
        sagt = False
        for i, mottagen in self.bord.inbetalningar.items():
            nya = cast("list[Faktum]", list(mottagen.collect_events()))
            self.fakta_om.setdefault(i, []).extend(nya)
            self.provat.update(f.TOPIC for f in nya)
            sagt = sagt or bool(nya)
            for b in (self.eget, self.annat):
                hit = [p for p in mottagen.placeringar.values() if p.arende_id == b.arende.id]
                har = [a for a in b.arende.aterbetalningar.values() if a.inbetalning_id == i]
                assert sum(p.belopp_ore for p in hit) == sum(a.belopp_ore for a in har)
        return sagt

    def rakna(self, nya: list[Faktum]) -> None:
        """Let the other way of counting know, which knows no years, and compare."""
        for b in (self.eget, self.annat):
            b.rakning.rakna([f for f in nya if f.originator_id == b.arende.id])

    def bokslut(self) -> None:
        self.eget.bokslut()
        self.annat.bokslut()
        for i, mottagen in self.bord.inbetalningar.items():
            assert vik(None, self.fakta_om[i]) == mottagen
