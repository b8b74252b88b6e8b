"""Ärendet: one application's whole life in one stream. Each action has a room of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from domain.arende.atagandesankning import Atagandesankning
from domain.arende.beslut import Beslut, Dom, Overklagande
from domain.arende.beviljat import Beviljande, Infriat
from domain.arende.stopp import (
    AnnanUtlysning,
    ArendetAvslutat,
    Inhiberat,
    JavHindrar,
    KravetInteMeddelat,
)
from domain.arende.tillstand import (
    Aterrapport,
    Bankpost,
    Bidragskvittning,
    Kommunicering,
    Komplettering,
    Part,
    Utbetalning,
)
from domain.fordran.aterbetalning import Aterbetalning
from domain.fordran.avstaende import Avstaende
from domain.fordran.fordran import Fordran
from domain.fordran.preskription import sista_dagen_av
from domain.fordran.rantevillkor import Betalningsandel
from domain.grund.aktor import Aktor, Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.dagarna import summor
from domain.grund.faktum import Faktum
from domain.grund.flytt import Flytt
from domain.grund.lador import MED_RATT, Lador
from domain.grund.pengar import Lada
from domain.grund.stopp import krav, kronor
from domain.grund.strom import Strom
from domain.grund.uppslag import SAKNAS, Svar, uppslag
from domain.grund.varden import ny_av, som_lagrad
from domain.mottagare.partsstallning import ENSKILD
from domain.regelverk.regelverk import Regelverksreferens
from domain.utlysning.utlysning import Medel, Utlysning


class Arende(Strom):
    """The state that the rules look at: what is known now, whatever day it took effect."""

    TOPIC = "arende"

    class Event(Faktum):
        """A fact of an ärende. Its history is read line by line: every fact says what happened."""

        OM_PARTEN: ClassVar[bool] = False
        """Decided about, asked of or told the party: it rests on who that was on its day."""
        KRAVFALT: ClassVar[str] = "fordran_id"
        """Which of its fields names the claim that it is about, if it is about one."""

        @classmethod
        def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
            if "TOPIC" in vars(cls) and cls.i_ord is Faktum.i_ord:
                raise TypeError(f"{cls.__name__} does not say what happened: i_ord")
            super().__pydantic_init_subclass__(**kwargs)

    def __init__(self) -> None:
        self.diarienummer = ""
        self.diarienumren: tuple[str, ...] = ()
        """Further numbers that the case has been given."""
        self.mottagare_id: UUID | None = None
        """The party: it is told, is paid and owes."""
        self.tidigare_parter: tuple[Part, ...] = ()
        self.parter_vid: dict[int, UUID | None] = {}
        """Whose money each fact moved, by the version of the fact."""
        self.partsstallning = ENSKILD
        self.medel: Medel | None = None
        self.sokt_for_ar = 0
        """The budgetår of the call's money when the application came in."""
        self.inkommen_dag: date | None = None
        self.inkommen_version = 0
        self.sokt_ore: int | None = None
        self.besvarade: dict[str, str] = {}
        """What the ansökan and its completions say, by the regelverk's key."""
        self.aterkallad_dag: date | None = None
        self.handlingar: dict[UUID, int] = {}
        self.kompletteringar: dict[UUID, Komplettering] = {}
        self.kommuniceringar: dict[UUID, Kommunicering] = {}
        self.handlaggare: frozenset[str] = frozenset()
        """Those who have prepared the case: they neither decide nor attest in it."""
        self.javiga: frozenset[str] = frozenset()
        self.beslut: dict[UUID, Beslut] = {}
        self.domar: dict[UUID, Dom] = {}
        self.regelverk: Regelverksreferens | None = None
        """The version that the case was decided under."""
        self.avgorande_id: UUID | None = None
        """The decision that settles the application, as long as it stands."""
        self.oavgjort_sedan: date | None = None
        """Since when the application is undecided again, if it was ever decided and that fell."""
        self.beviljande = Beviljande()
        self.vantar_laga_kraft = False
        self.ataganden: dict[tuple[UUID, int], int] = {}
        """What is promised and not yet granted, by decision and coming year."""
        self.ataganden_bredvid: dict[UUID, UUID | None] = {}
        """The grant that each promise is made beside: it holds with that, and with no other."""
        self.fallna_ataganden: dict[UUID, tuple[tuple[int, int], ...]] = {}
        """What was promised by a decision that has fallen, or whose grant has, by year."""
        self.fallet_infriat: dict[UUID, tuple[Infriat, ...]] = {}
        """What had been granted under a promise that a court has let fall."""
        self.atagandesankningar: dict[UUID, Atagandesankning] = {}
        """What each decision that lowered a promise took of it."""
        self.lador = Lador()
        self.beviljat_arsvis: dict[tuple[int, date], int] = {}
        """How much more was granted of each year's money from each day, or (below nothing) less."""
        self.utbetalningar: dict[UUID, Utbetalning] = {}
        self.bankposter: dict[int, Bankpost] = {}
        self.rattade_bankposter: dict[int, int] = {}
        """By the version that said it, the version that corrected it."""
        self.annans_utbetalningar: dict[UUID, int] = {}
        """What was ordered to one wrongly taken for the party, by the version that said so."""
        self.mottagarens_betalningsmal: frozenset[str] = frozenset()
        """Where payments have gone that are the party's own, though nobody ordered them there."""
        self.utbetalningshinder: UUID | None = None
        """The decision that hinders payment, as long as it stands."""
        self.aterrapporter: dict[UUID, Aterrapport] = {}
        self.fordringar: dict[UUID, Fordran] = {}
        self.avstaenden: dict[UUID, Avstaende] = {}
        """What each decision on återkrav abstained from demanding, in the order they were made."""
        self.aterbetalningar: dict[int, Aterbetalning] = {}
        """What has been paid back, by the version of the fact that says so."""
        self.bidragskvittningar: dict[int, Bidragskvittning] = {}
        """What was paid by setting off a claim elsewhere, by the version of the fact."""
        self.upptagna_till: dict[UUID, date] = {}
        """By receipt: the day until which money that is no longer placed here counted here."""
        self.avslutat_dag: date | None = None

    def registrera(self, faktum: type[Faktum], atgard: Atgard, **falt: Any) -> None:
        """As any stream. What is done to the party rests on who it was: no verb can forget it.

        What is done to a claim on another is not.
        """
        if issubclass(faktum, Arende.Event) and faktum.OM_PARTEN:
            om = self.fordringar.get(falt.get(faktum.KRAVFALT, self.id))
            if om is None or om.felbetalning is None:
                self.part_den(atgard.dag)
        super().registrera(faktum, atgard, **falt)

    @uppslag("inkommen-dag", "dagen då ansökan kom in", eget=True)
    def kom_in(self) -> Svar[date | None]:
        """When the application came in, for those whose decision turns on it."""
        return Svar(self.inkommen_dag, self.inkommen_version, str(self.inkommen_dag or SAKNAS))

    @uppslag("aterrapport", "återrapporten", eget=True)
    def redovisning(self, aterrapport_id: UUID) -> Svar[Aterrapport]:
        """What a report says that was asked for, for those who judge it."""
        rapport = self.aterrapporter[aterrapport_id]
        if rapport.inkommen_dag is None:
            return Svar(rapport, 0, SAKNAS)
        version = rapport.inkommen_version
        vad = f"{kronor(rapport.kostnader_ore)} i kostnader, inkommen {rapport.inkommen_dag}"
        return Svar(rapport, version, f"{vad} (händelse {version})")

    @uppslag("betalning", "betalningen i händelse {0}", eget=True)
    def betalning(self, version: int) -> Svar[Bankpost]:
        """What remains paid of what `version` said, and when, as the bank is known to have done."""
        sist = version
        while sist in self.rattade_bankposter:
            sist = self.rattade_bankposter[sist]
        post = self.bankposter[sist]
        return Svar(post, sist, f"{kronor(post.kvar_ore)} den {post.dag}")

    @uppslag("betalningsordning", "vilka betalningar som var de sista den {0}", eget=True)
    def betalningsordning(self, dag: date) -> Svar[tuple[int, ...]]:
        """The payments that had been made by `dag`, the last first, as each was first said.

        What has come back of them since changes nothing of which they were.
        """
        forst = {ny: gammal for gammal, ny in self.rattade_bankposter.items()}

        def forsta(version: int) -> int:
            while version in forst:
                version = forst[version]
            return version

        gjorda = (
            (post.dag, forsta(version), version)
            for version, post in self.bankposter.items()
            if post.belopp_ore and post.dag <= dag
        )
        ordning = sorted(gjorda, reverse=True)
        i_ord = ", ".join(f"händelse {version}" for _, version, _ in ordning)
        sist = max((version for *_, version in ordning), default=0)
        return Svar(tuple(version for *_, version in ordning), sist, i_ord or SAKNAS)

    @property
    def bidragsaren(self) -> range:
        """The years that the grant is for: from that of its call to the last of its money.

        What is carried over, or paid in a later year, is of that year's money.
        """
        assert self.medel is not None
        egna = (Lada.BEVILJAT_EJ_UTBETALT, *MED_RATT)
        aren = [ar for lada in egna for ar, _ in self.lador.per_ar(lada)]
        return range(self.sokt_for_ar, max(self.sokt_for_ar, self.medel.budgetar, *aren) + 1)

    @uppslag("part", "vem som var part den {0}", eget=True)
    def part_den(self, dag: date) -> Svar[UUID | None]:
        """Who was the party on `dag`: whoever applied, until it was said to have changed.

        That it was whoever applied is an answer too: somebody may turn out to have come in its
        place before that day.
        """
        part, version, sedan = self.mottagare_id, 0, None
        for p in reversed(self.tidigare_parter):
            if dag >= p.till:
                version, sedan = p.version, p.till
                break
            part = p.mottagare_id
        blev = f"den som blev det {sedan} (händelse {version})"
        return Svar(part, version, "den som sökte" if sedan is None else blev)

    @property
    def avgorande(self) -> Beslut | None:
        return None if self.avgorande_id is None else self.beslut[self.avgorande_id]

    @property
    def beslutsdag(self) -> date | None:
        return None if self.avgorande is None else self.avgorande.dag

    @property
    def avgjort_sedan(self) -> date | None:
        """The day of the decision that others have changed since: when it was first settled."""
        forst_id = self.forsta_beslutet(self.avgorande_id)
        return None if forst_id is None else self.beslut[forst_id].dag

    def forsta_beslutet(self, beslut_id: UUID | None) -> UUID | None:
        """The one that this decision, and those it changed in their turn, is a change of."""
        while beslut_id is not None and (ersatter := self.beslut[beslut_id].ersatter) is not None:
            beslut_id = ersatter
        return beslut_id

    @property
    def beslutat_ore(self) -> int:
        """What the decision that settles the application says, by its last word."""
        return self.beviljande.beslutat_ore

    @property
    def har_bifall(self) -> bool:
        """A grant is in force."""
        return self.beslutat_ore > 0

    @property
    def beviljat_ore(self) -> int:
        """What is granted: by that decision and of promises, less what has lapsed."""
        forst_id = self.forsta_beslutet(self.avgorande_id)
        return self.beviljande.beviljat_ore(forst_id, self.beslutat_ore)

    def beviljat_utan_forfall(self, version: int) -> int:
        """What would be, if what the fact of that version let lapse had not."""
        utan = self.beviljande.forfall_havt(version)
        return utan.beviljat_ore(self.forsta_beslutet(self.avgorande_id), self.beslutat_ore)

    def bortfallet_ore(self, beslut_id: UUID | None, belopp_ore: int) -> int:
        """What has lapsed of that decision, if it says so much."""
        return self.beviljande.bortfallet_ore(self.forsta_beslutet(beslut_id), belopp_ore)

    @property
    def beslutsfattare(self) -> frozenset[str]:
        """Those who have decided what is granted: they do not attest that it is paid."""
        om_bidraget = (Beslutstyp.BIFALL, Beslutstyp.ANDRING)
        return frozenset(
            namn for b in self.beslut.values() if b.typ in om_bidraget for namn in b.beslutsfattare
        )

    @property
    def oavgjorda_overklaganden(self) -> list[Overklagande]:
        """Appeals under way of what is granted: one of a decision since changed is of the new."""
        return [o for b in self.beslut_om_bidraget for o in b.overklaganden if o.pagar]

    @property
    def beslut_om_bidraget(self) -> list[Beslut]:
        return [b for b in self.beslut.values() if b.om_bidraget]

    def beslut_om_fordran(self, fordran_id: UUID) -> list[Beslut]:
        """The decision that made the claim, and those that lowered it."""
        return [b for b in self.beslut.values() if b.fordran_id == fordran_id]

    @property
    def domar_om_bidraget(self) -> list[Dom]:
        """Of each appeal of what is granted the last judgement, if it left what settles it now.

        A judgement on a claim, a hindrance or a promise says nothing of what is granted.
        """
        om = {o.overklagande_id for b in self.beslut_om_bidraget for o in b.overklaganden}
        sista = {d.overklagande_id: d for d in self.domar.values() if d.overklagande_id in om}
        return [d for d in sista.values() if d.avgorande_id == self.avgorande_id]

    @property
    def domar_i_sak(self) -> list[Dom]:
        """The last judgements that have tried the decision which settles the application."""
        return [d for d in self.domar_om_bidraget if d.i_sak]

    def vunnit_laga_kraft(self, dag: date) -> bool:
        """What is granted can no longer be appealed on `dag`, and no appeal is under way."""
        beslut = self.avgorande
        return (
            beslut is not None
            and beslut.vunnit_laga_kraft(dag, self.domar_om_bidraget)
            and (beslut.overklagas is None or not self.oavgjorda_overklaganden)
        )

    @uppslag("laga-kraft", "om tiden att överklaga beslutet hade gått ut den {1}", eget=True)
    def tiden_ute(self, beslut_id: UUID, dag: date) -> Svar[bool]:
        """Nobody could appeal the decision any more, and nobody had. That somebody does later is no
        correction.
        """
        beslut = self.beslut[beslut_id]
        senast = beslut.overklagas_senast
        ute = beslut.overklagas is None or (
            senast is not None and dag > senast and not self._var_overklagat(beslut, dag)
        )
        return Svar(ute, beslut.sagt_version, "ja" if ute else "nej")

    def _var_overklagat(self, beslut: Beslut, dag: date) -> bool:
        """An appeal had come in by `dag`, and was not at an end then, as far as is now known."""
        om = self.beslut_om_bidraget if beslut.om_bidraget else [beslut]
        return any(
            o.pagick(
                dag, [d for d in self.domar.values() if d.overklagande_id == o.overklagande_id]
            )
            for b in om
            for o in b.overklaganden
        )

    @uppslag("meddelande", "om parten hade fått beslutet meddelat den {1}", eget=True)
    def meddelat_den(self, beslut_id: UUID, dag: date) -> Svar[bool]:
        """The party had been told of the decision."""
        beslut = self.beslut[beslut_id]
        meddelat = beslut.meddelat_dag is not None and beslut.meddelat_dag <= dag
        return Svar(meddelat, beslut.meddelat_version, "ja" if meddelat else "nej")

    @uppslag("preskription", "om fordran var preskriberad den {1}", eget=True)
    def preskriberad_den(self, fordran_id: UUID, dag: date) -> Svar[bool]:
        """The claim could not be enforced any more, by what is recorded of it."""
        fordran = self.fordringar[fordran_id]
        ute = dag > sista_dagen_av(fordran)
        betalt = max((b.version for b in fordran.delbetalt), default=0)
        return Svar(ute, betalt, "ja" if ute else "nej")

    @uppslag("exekutionstitel", "om fordran hade en exekutionstitel", eget=True)
    def har_titel(self, fordran_id: UUID) -> Svar[bool]:
        """A judgment or the like lets Kronofogden enforce the claim."""
        titel = self.fordringar[fordran_id].exekutionstitel_version
        return Svar(titel > 0, titel, "ja" if titel else SAKNAS)

    @uppslag("overklagandetid", "sista dagen att överklaga beslutet", eget=True)
    def overklagandetiden(self, beslut_id: UUID) -> Svar[date | None]:
        """The last day to appeal the decision; None as long as its time has not begun to run."""
        beslut = self.beslut[beslut_id]
        senast = beslut.overklagas_senast
        return Svar(senast, beslut.sagt_version, str(senast or SAKNAS))

    @property
    def utestaende_ore(self) -> int:
        """What is promised of coming years, by all decisions, and not yet granted."""
        return sum(self.ataganden.values())

    def utestaende(self, beslut_id: UUID) -> dict[int, int]:
        """The same of one decision, by year."""
        return {ar: ore for (b, ar), ore in sorted(self.ataganden.items()) if b == beslut_id}

    @property
    def obetalt_ore(self) -> int:
        """Granted and not paid."""
        return self.lador.i(Lada.BEVILJAT_EJ_UTBETALT)

    @property
    def beordrat_ore(self) -> int:
        """Ordered and not yet confirmed by the bank."""
        return sum(u.belopp_ore for u in self.oppna if u.beordrad)

    @property
    def oppna(self) -> list[Utbetalning]:
        """Attested payments, ordered or not, that the bank has yet to make."""
        return [u for u in self.utbetalningar.values() if u.oppen]

    def kravt_ur_ore(self, lada: Lada, ar: int | None = None) -> int:
        """What open claims ask for of a box, in one year or in all."""
        return sum(
            d.belopp_ore
            for fordran in self.fordringar.values()
            for d in fordran.ur
            if d.lada is lada and ar in (None, d.ar)
        )

    def betalt_av_ore(self, fordran_id: UUID | None, lada: Lada | None = None) -> int:
        """What has been paid back on a claim, or on none, of its capital; out of one box or all."""
        return sum(
            d.belopp_ore
            for a in self.aterbetalningar.values()
            for d in a.kapital
            if a.fordran_id == fordran_id and lada in (None, d.lada)
        )

    def okravt_ore(self, lada: Lada) -> int:
        """What lies in a box and no open claim asks for."""
        return sum(self.okravt_i_ore(lada, ar) for ar, _ in self.lador.per_ar(lada))

    def okravt_i_ore(self, lada: Lada, ar: int) -> int:
        return max(0, self.lador.belopp.get((lada, ar), 0) - self.kravt_ur_ore(lada, ar))

    def oppen_order(self, utbetalning_id: UUID) -> Utbetalning | None:
        """The order that the bank has yet to carry out, if there is one."""
        utbetalning = self.utbetalningar.get(utbetalning_id)
        if utbetalning is None or not utbetalning.beordrad:
            return None
        return utbetalning if utbetalning.oppen else None

    def order_vid_rattelse(self, post: Bankpost) -> Utbetalning | None:
        """The order that a correction of the payment has to do with, if there is one.

        What was never made (0) carried out no order: if it was made after all, it is like a new
        payment, and the order may be open or be carried out by another.
        """
        order = self.oppen_order(post.utbetalning_id) if not post.belopp_ore else None
        if post.utforde_order:
            order = self.utbetalningar[post.utbetalning_id]
        return None if post.utbetalning_id in self.annans_utbetalningar else order

    def handlades_av(self, av: Aktor) -> None:
        """Remember who has prepared the case."""
        self.handlaggare |= {av.subjekt}

    def krav_oppet(self) -> None:
        """Refuse when the case is closed: it is taken up again first."""
        krav(
            self.avslutat_dag is None,
            ArendetAvslutat,
            diarienummer=self.diarienummer,
            dag=self.avslutat_dag,
        )

    def krav_inte_inhiberat(self, beslut: Iterable[Beslut]) -> None:
        """Refuse what rests on decisions that a court has stopped until further notice."""
        for ett in beslut:
            krav(ett.inhiberat_dag is None, Inhiberat, dag=ett.inhiberat_dag, vad="det")

    def krav_fordran_meddelad(self, fordran_id: UUID, dag: date) -> None:
        """Nobody is reminded of, or pursued for, what he has not been told that he owes."""
        fordran = self.fordringar[fordran_id]
        if fordran.beslut_id is None:
            meddelat = fordran.meddelat_dag is not None and fordran.meddelat_dag <= dag
        else:
            meddelat = self.meddelat_den(fordran.beslut_id, dag)
        krav(meddelat, KravetInteMeddelat, dag=dag)

    def krav_ojavig(self, subjekt: str) -> None:
        """Refuse who is disqualified, or may be: he takes no part in the handling."""
        krav(som_lagrad(subjekt) not in self.javiga, JavHindrar, subjekt=subjekt)

    def krav_hor_till(self, utlysning: Utlysning) -> None:
        """Refuse the money of another call than the one that was applied to."""
        krav(
            self.medel is not None and self.medel.utlysning_id == utlysning.id,
            AnnanUtlysning,
            diarienummer=self.diarienummer,
        )

    def minns_beviljat(self, dag: date) -> None:
        """Remember that what is granted now, is so from that day."""
        mer = self.beviljande.per_ar(self.forsta_beslutet(self.avgorande_id))
        mer.subtract(summor((ar, ore) for (ar, _), ore in self.beviljat_arsvis.items()))
        for ar, ore in mer.items():
            if ore:
                self.beviljat_arsvis[ar, dag] = self.beviljat_arsvis.get((ar, dag), 0) + ore

    @property
    def beviljat_dagvis(self) -> Mapping[date, int]:
        return summor((dag, ore) for (_, dag), ore in self.beviljat_arsvis.items())

    def flytt(self, dag: date) -> Flytt:
        """Begin to move money as from `dag`."""
        return Flytt(self.lador, dag)

    def fordran_av(self, beslut_id: UUID) -> UUID | None:
        """The claim that the decision made; None if it made none, or only lowered one."""
        fordran_id = self.beslut[beslut_id].fordran_id
        gjorde = fordran_id is not None and self.fordringar[fordran_id].beslut_id == beslut_id
        return fordran_id if gjorde else None

    def betalning_rattad(self, version: int, forut_dag: date, rattad: Betalningsandel) -> None:
        """Let every claim that rests on the payment follow it to its right day."""
        for fordran_id, fordran in self.fordringar.items():
            self.fordringar[fordran_id] = fordran.betalning_rattad(version, forut_dag, rattad)

    def underrattad(self, beslut_id: UUID, dag: date) -> None:
        """Let every claim know that the party was told what the decision says now."""
        for fordran_id, fordran in self.fordringar.items():
            self.fordringar[fordran_id] = fordran.underrattad(beslut_id, dag)

    def har_atagit(self, beslut_id: UUID, per_ar: Mapping[int, int]) -> None:
        """Remember what a decision promises from now on."""
        annat = {k: ore for k, ore in self.ataganden.items() if k[0] != beslut_id}
        self.ataganden = annat | {(beslut_id, ar): ore for ar, ore in per_ar.items() if ore}

    def galler_inte_langre(self, beslut_id: UUID) -> None:
        """Remember that a decision has been revoked."""
        self.beslut[beslut_id] = ny_av(self.beslut[beslut_id], i_kraft=False)
