"""A random history: commands that are sometimes refused, run through the journal on a chosen clock.

The oracle is told of each command that was recorded. The same seed gives the same history. What
can be tried is in modules of its own, an area each.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import TypeVar
from uuid import UUID

from domain.arende.avstattigen import AvstattIgen
from domain.arende.pengaregeln import UtbetalningBortfallen
from domain.grund.faktum import form_av
from domain.grund.stopp import Stopp
from domain.regelverk.regelverk import regelverk_id
from store.journal import Journal, Kommando, Kvitto
from store.mapper import Loggrad
from tests.domain.hjalp.historia import BANKGIRO
from tests.projections.hjalp import handlingar as h
from tests.projections.hjalp.grunden import GRUNDEN, RANTOR, STANGDA
from tests.projections.hjalp.orakel.fordran import Krav
from tests.projections.hjalp.orakel.kravets_ord import Regel
from tests.projections.hjalp.orakel.orakel import Orakel, Tillagg
from tests.projections.hjalp.simulering import (
    andring,
    annat,
    anslag,
    ataganden,
    beredning,
    beslut,
    betalning,
    granskning,
    inbetalning,
    indrivning,
    krav,
    kvittning,
    misstag,
    mottagare,
    myndigheten,
    overklagande,
    rattelser,
)
from tests.projections.hjalp.simulering import uppdrag as simulering_uppdrag
from tests.projections.hjalp.simulering.beviljat import Beviljade
from tests.projections.hjalp.simulering.regler import AREN, FORSTA_DAG, PARTER, POSTER, REGELVERKEN

T = TypeVar("T")
REGLER = regelverk_id("2019:7")
DAGAR = 200
REGISTRERADE = date(2020, 1, 1)


@dataclass
class Simulering:
    journal: Journal
    slump: Random
    simulerad: bool = True
    orakel: Orakel = field(default_factory=Orakel)
    klocka: datetime = datetime(2029, 1, 1, 8, tzinfo=UTC)
    """All of it is recorded afterwards: chance picks the days."""
    vagrade: list[type[Stopp]] = field(default_factory=list)
    verkningsdagar: list[date] = field(default_factory=list)
    """When something took effect, so that it is asked on that day and on the one before."""
    fakta: Counter[str] = field(default_factory=Counter)
    """How many of each kind of fact were recorded, by topic."""
    ovanligt: Counter[str] = field(default_factory=Counter)
    """How often something happened that a history should hold to be worth asking."""
    utlysningar: dict[UUID, UUID] = field(default_factory=dict)
    """The post of each call."""
    regler: dict[UUID, Regel] = field(default_factory=dict)
    """What holds in each call of money that comes back."""
    arenden: dict[UUID, UUID] = field(default_factory=dict)
    """The call of each ärende."""
    inkomna: dict[UUID, date] = field(default_factory=dict)
    inkommen_version: dict[UUID, int] = field(default_factory=dict)
    gallande: dict[UUID, beslut.Avgjort] = field(default_factory=dict)
    """The decision that settles each application, as long as it stands."""
    alla_beslut: list[tuple[UUID, beslut.Avgjort]] = field(default_factory=list)
    overklagade: list[tuple[UUID, UUID, beslut.Avgjort, date]] = field(default_factory=list)
    """Appeals with a court: ärende, appeal, decision, and when it was handed over."""
    meddelade: dict[UUID, date] = field(default_factory=dict)
    """The day on which each decision was told to the party."""
    betalningsmal: dict[UUID, list[tuple[date, str | None]]] = field(default_factory=dict)
    """Where each organisation is paid, and from which day."""
    sagt: dict[tuple[UUID, str], dict[int, mottagare.Sagt]] = field(default_factory=dict)
    """What is said of an organisation, by the version that last said it."""
    foretradare: list[tuple[UUID, UUID, date]] = field(default_factory=list)
    eftertradda: dict[UUID, date] = field(default_factory=dict)
    uppdrag: list[tuple[UUID, str, int]] = field(default_factory=list)
    """Tasks: the post, the decision and the budget year of each."""
    attester: list[tuple[UUID, UUID, int, date]] = field(default_factory=list)
    beordrade: list[tuple[UUID, UUID, int, str]] = field(default_factory=list)
    bankrattade: set[UUID] = field(default_factory=set)
    aterbetalda: list[tuple[UUID, int, date, int]] = field(default_factory=list)
    """What was sent back of receipts, by the version that last said it."""
    gjort_i_uppdrag: list[tuple[UUID, str, int, str, int, date, int]] = field(default_factory=list)
    """Post, task, version, what it was, its year, day and amount."""
    returer: dict[tuple[UUID, int], int] = field(default_factory=dict)
    """By ärende and the version that last said it: the version that first did."""
    """Ärenden of which a payment was corrected or came back."""
    kravdomar: list[tuple[UUID, UUID, UUID, date]] = field(default_factory=list)
    kravord: dict[UUID, dict[UUID, tuple[bool, int]]] = field(default_factory=dict)
    """What courts let be demanded by the decision, appeal by appeal, and whether it fell."""
    """Judgements that lowered a claim and are appealed: ärende, claim, appeal, day, before it."""
    domda: set[UUID] = field(default_factory=set)
    """Calls in which a court has granted."""
    rapporter: dict[UUID, granskning.Rapport] = field(default_factory=dict)
    inbetalningar: dict[UUID, inbetalning.Kvittens] = field(default_factory=dict)
    over_arenden: dict[tuple[UUID, int], tuple[UUID, int]] = field(default_factory=dict)
    """Of a claim that was set off in another ärende, the leg there."""
    paminda: dict[tuple[UUID, int], tuple[Krav, int]] = field(default_factory=dict)
    """The reminders that interest runs from: the claim of each, and its place among those."""
    mottagna: dict[tuple[UUID, int], int] = field(default_factory=dict)
    """The version that last said when a reminder arrived."""
    planer: set[UUID] = field(default_factory=set)
    """Claims that are to be paid in parts."""
    fallna: list[Loggrad] = field(default_factory=list)
    avstatt_igen: list[Loggrad] = field(default_factory=list)
    """Attests and orders that fell with what was done last."""
    beviljade: Beviljade = field(default_factory=Beviljade)
    antal: int = 0

    def grund(self) -> None:
        """What every history needs: who decides, posts with money, rules, and organisations."""
        for kommando in (*GRUNDEN, beredning.borja_serier):
            self.utfor(kommando)
        self.orakel.pengar.referens = RANTOR
        self.orakel.pengar.stangda = STANGDA
        for namn, post in POSTER.items():
            self.utfor(h.lagg_upp(namn))
            for ar in AREN:
                anslag.tilldela_sa_mycket(self, post, ar, date(ar, 1, 1), 2_000_00)
        for beteckning, (innehall, _) in REGELVERKEN.items():
            self.utfor(h.infor(beteckning, innehall))
            self.utfor(h.faststall_redovisningsmall(beteckning, AREN[0], FORSTA_DAG))
        for nummer, part in zip(h.TIO_NUMMER, PARTER, strict=False):
            self.utfor(h.registrera(nummer, f"Region {nummer}", REGISTRERADE))
            mottagare.registrerad(self, part, REGISTRERADE)
            betalning.byt(self, part, REGISTRERADE, BANKGIRO)

    def kor(self, antal: int, *, enkelt: bool = False) -> None:
        """Try so many commands, whatever becomes of them. `enkelt`: granted and paid, no more."""
        for _ in range(antal):
            self.slump.choice(ENKLA if enkelt else ALLA)(self)

    # Chance

    def dag(self) -> date:
        return FORSTA_DAG + timedelta(days=self.slump.randrange(DAGAR))

    def senare(self, dag: date, hogst: int = 60) -> date:
        return dag + timedelta(days=self.slump.randint(0, hogst))

    def nagon(self, av: Sequence[T]) -> T | None:
        return self.slump.choice(av) if av else None

    def del_av(self, ore: int) -> int:
        """All of it, or some, and at least an öre."""
        return max(1, self.slump.choice([ore, ore, ore // 2, self.slump.randint(0, max(ore, 0))]))

    def per(self) -> date:
        """A day to ask about: any, or as often one on which something happened, or its eve."""
        if self.slump.random() < 0.5:
            return FORSTA_DAG + timedelta(days=self.slump.randint(-2, 2 * DAGAR + 120))
        return self.slump.choice(self.verkningsdagar) + timedelta(days=self.slump.choice([-1, 0]))

    def kand(self) -> int | datetime:
        """A position, perhaps inside an append, or an instant, perhaps before the first."""
        if self.slump.random() < 0.5:
            return self.slump.randint(0, self.orakel.tillagg[-1].sista)
        nagon = self.slump.choice(self.orakel.tillagg).registrerad
        return nagon + timedelta(microseconds=self.slump.choice([-1, 0, 1, 10**9]))

    def nytt_id(self) -> UUID:
        self.antal += 1
        return UUID(int=self.antal)

    # Commands

    def utfor(self, kommando: Kommando) -> Kvitto | None:
        self.klocka += timedelta(seconds=self.slump.choice([1, 60, 3600, 86_400]))
        self._lat_falla()
        try:
            kvitto = self.journal.utfor(
                kommando, registrerad=self.klocka if self.simulerad else None
            )
        except Stopp as stopp:
            self.vagrade.append(type(stopp))
            return None
        self.orakel.tillagg.append(Tillagg(kvitto.tillagg, kvitto.position, kvitto.registrerad))
        self.fakta.update(form_av(rad.topic)[0] for rad in kvitto.rader)
        sagt = [json.loads(r.state) for r in kvitto.rader]
        self.verkningsdagar += [date.fromisoformat(s["verkningsdag"]) for s in sagt]
        self.orakel.bok.vem = sagt[-1]["av"]["organisation"]
        self.beviljade.se(self, kvitto)
        self.fallna = [r for r in kvitto.rader if r.topic == UtbetalningBortfallen.TOPIC]
        self.avstatt_igen = [r for r in kvitto.rader if r.topic == AvstattIgen.TOPIC]
        return kvitto

    def beviljat_ore(self, arende: UUID) -> int:
        """What is granted in all."""
        return self.beviljade.vittnen[arende].beviljat

    def beslutat_ore(self, arende: UUID) -> int:
        """What the decision says that settles the application."""
        return self.beviljade.vittnen[arende].grunden.ore

    def _lat_falla(self) -> None:
        """Tell the oracle of what fell with what was done last: it knows of no attests. And that
        some was free that had been abstained from: how much it counts itself.
        """
        for rad in self.fallna:
            sagt = json.loads(rad.state)
            betalning, dag = UUID(sagt["utbetalning_id"]), date.fromisoformat(sagt["verkningsdag"])
            arende = UUID(str(rad.originator_id))
            self.orakel.fallit(rad.id, rad.originator_version, arende, betalning, dag)
        for rad in self.avstatt_igen:
            sagt, arende = json.loads(rad.state), UUID(str(rad.originator_id))
            beslut, dag = UUID(sagt["aterkrav_beslut_id"]), date.fromisoformat(sagt["verkningsdag"])
            self.orakel.avstatt.fritt(rad.id, arende, beslut, dag)
        self.fallna, self.avstatt_igen = [], []

    def vagrad(self, kvitto: Kvitto | None, av: type[Stopp]) -> bool:
        return kvitto is None and self.vagrade[-1] is av

    def version(self, kvitto: Kvitto, topic: str) -> int:
        """The version of the fact in the append that is meant."""
        [rad] = [rad for rad in kvitto.rader if rad.topic == topic]
        return rad.originator_version


Verb = Callable[[Simulering], None]
ENKLA: list[Verb] = [*beslut.VERB, *betalning.VERB]
"""Granted and paid, no more."""
ALLA: list[Verb] = [
    *ENKLA,
    *(
        verb
        for omrade in (
            anslag,
            andring,
            granskning,
            krav,
            kvittning,
            inbetalning,
            simulering_uppdrag,
            mottagare,
            beredning,
            overklagande,
            annat,
            indrivning,
            myndigheten,
            ataganden,
            misstag,
            rattelser,
        )
        for verb in omrade.VERB
    ),
]
