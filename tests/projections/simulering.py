"""A random history: commands that are sometimes refused, run through the journal on a chosen clock.

The oracle is told of each command that was recorded. The same seed gives the same history.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from random import Random
from uuid import UUID

from domain import anslagsbelopp, utlysningens_gang
from domain.anslag import anslag_id
from domain.mottagare import mottagare_id
from domain.regelverk import regelverk_id
from domain.stopp import Stopp
from domain.stopp.anslag import AnslagetRackerInte
from domain.stopp.utlysning import RamenRackerInte
from store.journal import Journal, Kommando, Kvitto
from tests.domain.historia import ANNAT_BANKGIRO, BANKGIRO
from tests.domain.scenario import ANNA, BO
from tests.projections import handlingar as h
from tests.projections.orakel import Orakel, Tillagg

POSTER = {namn: anslag_id("9", "1:6", namn) for namn in ("16", "17")}
REGLER = regelverk_id("2019:7")
AREN = (2023, 2024)
BETALNINGSMAL = (BANKGIRO, ANNAT_BANKGIRO)
FORSTA_DAG = date(2023, 11, 1)
DAGAR = 200
STANGER_EFTER = 11
"""Commands between two closings of books, first by the one myndighet and then by the other."""


@dataclass
class Simulering:
    journal: Journal
    slump: Random
    simulerad: bool = True
    orakel: Orakel = field(default_factory=Orakel)
    klocka: datetime = datetime(2024, 1, 1, 8, tzinfo=UTC)
    vagrade: list[type[Stopp]] = field(default_factory=list)
    utlysningar: dict[UUID, tuple[UUID, int]] = field(default_factory=dict)
    ramar: dict[UUID, int] = field(default_factory=dict)
    arenden: dict[UUID, UUID] = field(default_factory=dict)
    inkomna: dict[UUID, date] = field(default_factory=dict)
    inkommen_version: dict[UUID, int] = field(default_factory=dict)
    beslutade: dict[UUID, date] = field(default_factory=dict)
    attester: list[tuple[UUID, UUID, int, date]] = field(default_factory=list)
    beordrade: list[tuple[UUID, UUID, int, str]] = field(default_factory=list)
    ovanligt: Counter[str] = field(default_factory=Counter)
    """How often something happened that a history should hold to be worth asking."""
    antal: int = 0
    provade: int = 0

    def grund(self) -> None:
        """What every history needs: posts with money, rules, and organisations."""
        for namn, post in POSTER.items():
            self._utfor(h.lagg_upp(namn))
            for ar in AREN:
                self._tilldela(post, ar, date(ar, 1, 1), 2_000_00)
        for av in (ANNA, BO):
            self._utan_slump(h.registrera_myndighet(av))
        self._utfor(h.infor("2019:7"))
        for nummer in h.TIO_NUMMER[:6]:
            self._utfor(h.registrera(nummer, f"Region {nummer}"))

    def kor(self, antal: int) -> None:
        """Try so many commands, whatever becomes of them."""
        verb: list[Callable[[], None]] = [
            self.tilldela,
            *[self.ratta_tilldelning] * 2,
            *[self.ge_eller_ta] * 2,
            *[self.publicera] * 2,
            *[self.andra_ram] * 2,
            *[self.lamna_in] * 5,
            *[self.ratta_inkommen_dag] * 2,
            *[self.bevilja] * 2,
            *[self.fordela] * 2,
            *[self.meddela] * 3,
            *[self.attestera] * 4,
            *[self.beordra] * 4,
            *[self.bekrafta] * 4,
            *[self.ratta_utbetalning] * 4,
        ]
        for _ in range(antal):
            self.slump.choice(verb)()
            self.provade += 1
            if self.provade % STANGER_EFTER == 0:
                self._stang()

    # Chance

    def dag(self) -> date:
        return FORSTA_DAG + timedelta(days=self.slump.randrange(DAGAR))

    def kand(self) -> int | datetime:
        """A position, perhaps inside an append, or an instant, perhaps before the first."""
        if self.slump.random() < 0.5:
            return self.slump.randint(0, self.orakel.tillagg[-1].sista)
        nagon = self.slump.choice(self.orakel.tillagg).registrerad
        return nagon + timedelta(microseconds=self.slump.choice([-1, 0, 1, 10**9]))

    def _nytt_id(self) -> UUID:
        self.antal += 1
        return UUID(int=self.antal)

    def _utfor(self, kommando: Kommando) -> Kvitto | None:
        self.klocka += timedelta(seconds=self.slump.choice([1, 60, 3600, 86_400]))
        try:
            kvitto = self.journal.utfor(
                kommando, registrerad=self.klocka if self.simulerad else None
            )
        except Stopp as stopp:
            self.vagrade.append(type(stopp))
            return None
        self.orakel.tillagg.append(Tillagg(kvitto.tillagg, kvitto.position, kvitto.registrerad))
        return kvitto

    def _vagrad(self, kvitto: Kvitto | None, av: type[Stopp]) -> bool:
        return kvitto is None and self.vagrade[-1] is av

    # Commands

    def _stang(self) -> None:
        """Close the books of one myndighet a little further."""
        nr = self.provade // STANGER_EFTER
        av = (ANNA, BO)[nr % 2]
        till = FORSTA_DAG + timedelta(days=6 * nr)
        self._utan_slump(h.stang_period(av, till))
        self.orakel.stangt[av.subjekt] = till

    def _utan_slump(self, kommando: Kommando) -> None:
        """Run what is not a part of the random history, and leave its chance as it was."""
        self.klocka += timedelta(seconds=1)
        kvitto = self.journal.utfor(kommando, registrerad=self.klocka if self.simulerad else None)
        self.orakel.tillagg.append(Tillagg(kvitto.tillagg, kvitto.position, kvitto.registrerad))

    def tilldela(self) -> None:
        post, ar = self.slump.choice([*POSTER.values()]), self.slump.choice(AREN)
        self._tilldela(post, ar, self.dag(), self.slump.randint(1, 300_00))

    def _tilldela(self, post: UUID, ar: int, dag: date, ore: int) -> None:
        kvitto = self._utfor(h.tilldela(post, budgetar=ar, verkningsdag=dag, belopp_ore=ore))
        assert kvitto is not None
        version = kvitto.rader[0].originator_version
        self.orakel.tilldelat(kvitto.position, version, post, ar, dag, ore)

    def ratta_tilldelning(self) -> None:
        """Its day, its amount or, now and then, its budgetår, which must bear to lose it."""
        post, rattar_version = self.slump.choice([*self.orakel.tilldelningar])
        fel_dag, fel_ar, fel_ore = self.orakel.tilldelningar[post, rattar_version]
        ar = self.slump.choice([fel_ar, fel_ar, *AREN])
        dag = self.slump.choice([fel_dag, self.dag()])
        ore = self.slump.choice([fel_ore, max(1, fel_ore + self.slump.randint(-900_00, 300_00))])
        minskas_ore = fel_ore - ore if ar == fel_ar else fel_ore
        racker = minskas_ore <= 0 or self._fritt(post, fel_ar) >= minskas_ore
        kvitto = self._utfor(
            h.ratta_tilldelning(
                post,
                rattar_version=rattar_version,
                verkningsdag=dag,
                budgetar=ar,
                belopp_ore=ore,
            )
        )
        assert self._vagrad(kvitto, AnslagetRackerInte) is (not racker)
        if kvitto is not None:
            version = kvitto.rader[0].originator_version
            self.ovanligt["annat budgetår"] += ar != fel_ar
            self.orakel.tilldelning_rattad(
                kvitto.position, version, post, rattar_version, ar, dag, ore
            )

    def _fritt(self, post: UUID, ar: int) -> int:
        av = ("utlyst", "utan_ratt", "indraget")
        givet = self.orakel.kvar("overskridande", (), anslag_id=post, budgetar=ar)
        return givet + self.orakel.kvar("tilldelat", av, anslag_id=post, budgetar=ar)

    def ge_eller_ta(self) -> None:
        """More is allowed, or some of what is free is withdrawn."""
        post, ar = self.slump.choice([*POSTER.values()]), self.slump.choice(AREN)
        ges, dag, ore = self.slump.random() < 0.5, self.dag(), self.slump.randint(1, 400_00)
        racker = ges or self._fritt(post, ar) >= ore
        verb = anslagsbelopp.medge_overskridande if ges else anslagsbelopp.dra_in
        kvitto = self._utfor(
            h.andra_post(verb, post, verkningsdag=dag, budgetar=ar, belopp_ore=ore)
        )
        assert self._vagrad(kvitto, AnslagetRackerInte) is (not racker)
        if kvitto is not None:
            vad = "overskridande" if ges else "indraget"
            self.orakel.anslagsbelopp(kvitto.position, vad, post, ar, dag, ore)

    def andra_ram(self) -> None:
        """Up, if the anslag can bear it, or down, if it is not granted."""
        if not self.ramar:
            return
        utlysning_id = self.slump.choice([*self.ramar])
        post, ar = self.utlysningar[utlysning_id]
        forut, dag = self.ramar[utlysning_id], self.dag()
        ram_ore = max(1, forut + self.slump.randint(-300_00, 300_00))
        if ram_ore == forut:
            return
        mer_ore = ram_ore - forut
        racker = (
            self._fritt(post, ar) >= mer_ore
            if mer_ore > 0
            else self._kvar_i_ramen(utlysning_id) >= -mer_ore
        )
        kvitto = self._utfor(
            h.med_medel(
                utlysning_id,
                utlysningens_gang.andra_ram,
                verkningsdag=dag,
                ram_ore=ram_ore,
                orsak="Nya behov",
            )
        )
        assert (kvitto is not None) is racker
        if kvitto is not None:
            self.ramar[utlysning_id] = ram_ore
            self.ovanligt["ramen höjd" if mer_ore > 0 else "ramen sänkt"] += 1
            version = kvitto.rader[0].originator_version
            self.orakel.ram_andrad(kvitto.position, version, utlysning_id, dag, ram_ore, mer_ore)

    def publicera(self) -> None:
        post, ar = self.slump.choice([*POSTER.values()]), self.slump.choice(AREN)
        utlysning_id, dag, ore = self._nytt_id(), self.dag(), self.slump.randint(1, 900_00)
        racker = self._fritt(post, ar) >= ore
        kvitto = self._utfor(
            h.publicera(
                REGLER,
                post,
                utlysning_id=utlysning_id,
                verkningsdag=dag,
                diarienummer=f"{self.antal}/2024",
                rubrik=f"Utlysning {self.antal}",
                budgetar=ar,
                ram_ore=ore,
                sista_ansokningsdag=dag,
            )
        )
        assert (kvitto is not None) is racker
        if kvitto is not None:
            self.utlysningar[utlysning_id] = (post, ar)
            self.ramar[utlysning_id] = ore
            self.orakel.utlyst(
                kvitto.position, utlysning_id, post, ar, dag, f"{self.antal}/2024", ore
            )

    def lamna_in(self) -> None:
        if not self.utlysningar or len(self.arenden) >= 24:
            return
        utlysning_id = self.slump.choice([*self.utlysningar])
        part, dag = mottagare_id(self.slump.choice(h.TIO_NUMMER[:6])), self.dag()
        arende = self._nytt_id()
        diarienummer, sokt_ore = f"{self.antal}/2024", self.slump.choice([None, 1_000_00])
        kvitto = self._utfor(
            h.lamna_in(
                utlysning_id,
                part,
                arende_id=arende,
                verkningsdag=dag,
                diarienummer=diarienummer,
                sokt_ore=sokt_ore,
            )
        )
        assert kvitto is not None
        self.arenden[arende] = utlysning_id
        self.inkomna[arende] = dag
        self.inkommen_version[arende] = 1
        self.orakel.inkommet(
            kvitto.position, arende, utlysning_id, part, dag, diarienummer, h.AVSER, sokt_ore
        )

    def ratta_inkommen_dag(self) -> None:
        if not self.arenden:
            return
        arende = self.slump.choice([*self.arenden])
        dag = self.slump.choice([self.dag(), self.beslutade.get(arende, self.dag())])
        kvitto = self._utfor(h.ratta_inkommen_dag(arende, dag))
        if kvitto is not None:
            version = kvitto.rader[0].originator_version
            self.orakel.inkommen_dag_rattad(
                kvitto.position, version, arende, self.inkommen_version[arende], dag
            )
            self.ovanligt["inkom tidigare"] += dag < self.inkomna[arende]
            self.ovanligt["inkom senare"] += dag > self.inkomna[arende]
            self.ovanligt["inkom på beslutsdagen"] += dag == self.beslutade.get(arende)
            self.inkomna[arende] = dag
            self.inkommen_version[arende] = version

    def _obeslutade(self) -> list[UUID]:
        return [arende for arende in self.arenden if arende not in self.beslutade]

    def bevilja(self) -> None:
        if not (obeslutade := self._obeslutade()):
            return
        arende = self.slump.choice(obeslutade)
        dag = self.inkomna[arende] + timedelta(days=self.slump.randint(0, 30))
        ore = self.slump.randint(1, 300_00)
        racker = self._kvar_i_ramen(self.arenden[arende]) >= ore
        kvitto = self._utfor(
            h.bevilja(arende, REGLER, verkningsdag=dag, beslut_id=self._nytt_id(), belopp_ore=ore)
        )
        assert (kvitto is not None) is racker
        assert racker or self._vagrad(kvitto, RamenRackerInte)
        if kvitto is not None:
            self._beviljat(kvitto, dag, {arende: ore})

    def _kvar_i_ramen(self, utlysning_id: UUID) -> int:
        return self.orakel.kvar("utlyst", ("beviljat",), utlysning_id=utlysning_id)

    def fordela(self) -> None:
        """A decision over all that are undecided in a call: one append of several facts."""
        if not (obeslutade := self._obeslutade()):
            return
        utlysning_id = self.arenden[self.slump.choice(obeslutade)]
        alla = [a for a in obeslutade if self.arenden[a] == utlysning_id]
        dag = max(self.inkomna[a] for a in alla) + timedelta(days=self.slump.randint(0, 9))
        ore = 100 * len(alla) * self.slump.randint(1, 60)
        racker = self._kvar_i_ramen(utlysning_id) >= ore
        kvitto = self._utfor(
            h.fordela(
                utlysning_id,
                REGLER,
                alla,
                verkningsdag=dag,
                beslut_id=self._nytt_id(),
                belopp_ore=ore,
            )
        )
        assert (kvitto is not None) is racker
        if kvitto is not None:
            self._beviljat(kvitto, dag, dict.fromkeys(alla, ore // len(alla)))

    def _beviljat(self, kvitto: Kvitto, dag: date, delar: dict[UUID, int]) -> None:
        for rad in kvitto.rader:
            assert isinstance(rad.originator_id, UUID)
            self.beslutade[rad.originator_id] = dag
            self.orakel.beviljat(
                rad.id, rad.originator_version, rad.originator_id, dag, delar[rad.originator_id]
            )

    def meddela(self) -> None:
        if not self.beslutade:
            return
        arende = self.slump.choice([*self.beslutade])
        dag = self.beslutade[arende] + timedelta(days=self.slump.randint(0, 9))
        kvitto = self._utfor(h.meddela(arende, dag))
        if kvitto is not None:
            self.orakel.meddelat(kvitto.position, kvitto.rader[0].originator_version, arende, dag)

    def attestera(self) -> None:
        if not self.beslutade:
            return
        arende = self.slump.choice([*self.beslutade])
        dag = self.beslutade[arende] + timedelta(days=self.slump.randint(0, 20))
        beviljat = self.orakel.akter[arende].beviljat_ore
        ore = self.slump.choice([beviljat, max(1, beviljat // 2), max(1, beviljat // 3)])
        betalning = self._nytt_id()
        kvitto = self._utfor(
            h.attestera(arende, verkningsdag=dag, utbetalning_id=betalning, belopp_ore=ore)
        )
        if kvitto is not None:
            self.attester.append((arende, betalning, ore, dag))
            self.orakel.attesterat(kvitto.position, kvitto.rader[0].originator_version, arende, dag)

    def beordra(self) -> None:
        if not self.attester:
            return
        beordrade = {order[1] for order in self.beordrade}
        nya = [attest for attest in self.attester if attest[1] not in beordrade]
        valda = self.slump.choice([nya, nya, self.attester[-6:]]) or self.attester
        arende, betalning, ore, attestdag = self.slump.choice(valda)
        dag = attestdag + timedelta(days=self.slump.randint(0, 12))
        till = self.slump.choice(BETALNINGSMAL)
        kvitto = self._utfor(
            h.beordra(arende, verkningsdag=dag, utbetalning_id=betalning, betalningsmal=till)
        )
        if kvitto is not None:
            self.beordrade.append((arende, betalning, ore, till))
            version = kvitto.rader[0].originator_version
            self.orakel.beordrat(kvitto.position, version, arende, betalning, dag, ore, till)

    def bekrafta(self) -> None:
        """Mostly what was ordered; now and then too much, twice, to another, or without order."""
        if self.beordrade and self.slump.random() < 0.85:
            oppna = [o for o in self.beordrade if o[1] in self.orakel.akter[o[0]].oppna_order]
            oppnade = [o for o in oppna if self._aldrig_gjord(o[0], o[1])]
            valda = self.slump.choice([oppna, oppnade or oppna, self.beordrade[-4:]])
            valda = valda or self.beordrade
            arende, betalning, ore, till = self.slump.choice(valda)
            till = self.slump.choice([till, till, till, *BETALNINGSMAL])
            ore = self.slump.choice([ore, ore, ore, max(1, ore // 2), ore + 7_00])
        elif self.arenden:
            arende, betalning = self.slump.choice([*self.arenden]), self._nytt_id()
            ore, till = self.slump.randint(1, 90_00), self.slump.choice(BETALNINGSMAL)
        else:
            return
        dag = self.dag()
        kvitto = self._utfor(
            h.bekrafta(
                arende,
                verkningsdag=dag,
                utbetalning_id=betalning,
                belopp_ore=ore,
                betalningsmal=till,
            )
        )
        assert kvitto is not None
        version = kvitto.rader[0].originator_version
        akt = self.orakel.akter[arende]
        order = akt.oppna_order.get(betalning)
        oppnad = order is not None and self._aldrig_gjord(arende, betalning)
        self.ovanligt["fel mål"] += order is not None and order.till != till
        self.orakel.betalt(kvitto.position, version, arende, betalning, dag, ore, till)
        self.ovanligt["ingen rätt"] += akt.betalningar[version].med_ratt_ore == 0
        self.ovanligt["order öppen igen"] += oppnad and akt.betalningar[version].med_ratt_ore > 0

    def _aldrig_gjord(self, arende: UUID, betalning: UUID) -> bool:
        """A payment under that id has been corrected to 0."""
        betalningar = self.orakel.akter[arende].betalningar.values()
        return any(b.id == betalning and b.belopp_ore == 0 for b in betalningar)

    def ratta_utbetalning(self) -> None:
        """Its day, its amount or whom it went to; now and then it was never made at all."""
        betalda = [(a, v) for a, akt in self.orakel.akter.items() for v in akt.betalningar]
        if not betalda:
            return
        arende, rattar_version = self.slump.choice(betalda)
        fel = self.orakel.akter[arende].betalningar[rattar_version]
        dag = self.slump.choice([fel.dag, self.dag()])
        ore = self.slump.choice(
            [fel.belopp_ore, fel.belopp_ore, fel.belopp_ore + 9_00, fel.belopp_ore // 2 + 1, 0]
        )
        order = self.orakel.akter[arende].utford_order(fel)
        ratt_mal = order.till if order else fel.till
        till = self.slump.choice([fel.till, ratt_mal, *BETALNINGSMAL])
        kvitto = self._utfor(
            h.ratta_utbetalning(
                arende,
                rattar_version=rattar_version,
                verkningsdag=dag,
                belopp_ore=ore,
                betalningsmal=till,
            )
        )
        assert (kvitto is None) is ((dag, ore, till) == (fel.dag, fel.belopp_ore, fel.till))
        if kvitto is not None:
            version = kvitto.rader[0].originator_version
            self.orakel.betalning_rattad(
                kvitto.position, version, arende, rattar_version, dag, ore, till
            )
            ny = self.orakel.akter[arende].betalningar[version]
            self.ovanligt["noll"] += ny.belopp_ore == 0
            self.ovanligt["gjordes ändå"] += fel.belopp_ore == 0 < ny.belopp_ore
            if till != fel.till:
                self.ovanligt["rätt mål"] += ny.med_ratt_ore > 0
                self.ovanligt["inte rätt mål"] += fel.med_ratt_ore > 0
