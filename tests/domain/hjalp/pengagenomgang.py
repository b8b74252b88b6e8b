"""One sequence of commands on an ärende's money, counted in another way, and what must hold."""

from __future__ import annotations

from collections import Counter
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import cast

from domain.arende.arende import Arende
from domain.arende.havning import FordranHavd
from domain.arende.omford_betalning import AterbetalningOmford
from domain.arende.pengafaktum import Pengafaktum
from domain.arende.pengaregeln import brister
from domain.arende.uttag import Uttag
from domain.aterkrav.aterbetalning import AterbetalningMottagen
from domain.aterkrav.aterkrav import AterkravBeslutat
from domain.aterkrav.avskrivning import AvskrivningAterford, FordranAvskriven
from domain.aterkrav.eftergift import FordranEftergiven
from domain.aterkrav.indrivning import FordranOverlamnad
from domain.aterkrav.kvittning import FordranKvittad, KvittningHavd
from domain.aterkrav.misstagsbetalning import MisstagsbetalningKravd
from domain.aterkrav.placeringshavning import AterbetalningHavd
from domain.aterrapport.granskning import AterrapportGranskad
from domain.beslut.andring import BeslutAndrat, BeslutUpphavt
from domain.beslut.atagande import AtagandeInfriat
from domain.beslut.beslutsfattande import Beslutsunderlag
from domain.beslut.bifall import BidragBeviljat
from domain.beslut.forfall import BidragsrattForfallen
from domain.beslut.rattelse import BeslutRattat
from domain.grund.faktum import OSTAMPLAD, Faktum
from domain.grund.lador import EFTERSKANKTA, KRAVBARA, MED_RATT
from domain.grund.pengar import Lada
from domain.grund.stopp import Stopp
from domain.mottagare.mottagare import Mottagare
from domain.myndighet.myndighet import Myndighet
from domain.overklagande.aterstallning import FordranAterstalld
from domain.overklagande.dom import DomMeddelad
from domain.regelverk.regelverk import Regelverk
from domain.utbetalning.arsskifte import ObetaltOverfort
from domain.utbetalning.bank import UtbetalningGenomford
from domain.utbetalning.order import UtbetalningBeordrad
from domain.utbetalning.rattelse import UtbetalningRattad
from domain.utbetalning.retur import UtbetalningReturnerad
from domain.utbetalning.returrattelse import ReturRattad
from domain.utlysning.utlysning import Utlysning
from projections.pengar.floden import floden
from projections.pengar.fordringsposter import poster
from projections.pengar.kontering import kontera
from store.liggare import vik
from store.mapper import FaktumMapper, Loggrad
from tests.domain.hjalp import scenario
from tests.domain.hjalp.hemvisten import krav_hem
from tests.domain.hjalp.historia import (
    ARENDET,
    BETALANDE,
    BEVILJAT,
    INFORT,
    INKOMMET,
    MEDDELAT_BESLUT,
    MYNDIGHETEN,
    REGELVERKET,
    UPPSALA,
    UTLYSNINGEN,
    rorelse,
)
from tests.domain.hjalp.maskin_bank import ANNAT_MAL
from tests.domain.hjalp.maskinbord import Bord, Verb
from tests.domain.hjalp.pengagang import GRUND
from tests.domain.hjalp.pengamaskin import FLERA
from tests.domain.hjalp.pengaorakel import Orakel
from tests.domain.hjalp.pengatackning import gjort, lage
from tests.domain.hjalp.pengavittne import Vittne, redovisat_utan_granskning, under_noll
from tests.domain.hjalp.regelverket import ATERKRAVSREGEL, INNEHALL
from tests.domain.hjalp.scenario import but

BEVILJAT_ORE = 20
BEVILJAR = (BeslutAndrat, BeslutRattat, BidragBeviljat, DomMeddelad)
"""What may give back money that was lowered and then waived."""
MAPPER = FaktumMapper.ny()
UTAN_RANTA = INNEHALL.model_copy(
    update={"aterkrav": ATERKRAVSREGEL.model_copy(update={"ranta": None})}
)
HISTORIA = (
    *(but(f, innehall=UTAN_RANTA) if f is INFORT else f for f in GRUND),
    but(INKOMMET, sokt_ore=None),
    but(
        BEVILJAT,
        sokt_ore=None,
        belopp_ore=BEVILJAT_ORE,
        rorelser=(
            rorelse(Lada.UTLYST, Lada.BEVILJAT_EJ_UTBETALT, BEVILJAT_ORE, date(2024, 3, 21)),
        ),
    ),
    MEDDELAT_BESLUT,
)

Steg = tuple[Verb, date, int, int]


@cache
def borjan() -> scenario.Scenario:
    return scenario.given(*HISTORIA)


@dataclass
class Genomgang:
    """One sequence of commands: the case, what was recorded, and the other way to count."""

    bord: Bord
    fakta: list[Faktum]
    orakel: Orakel
    fel: dict[int, tuple[int, int]] = field(default_factory=dict)
    """What of each payment is with right, and what is not, when what came back is taken off."""
    returer: dict[int, tuple[int, int]] = field(default_factory=dict)
    """How much each return was, and what of it was granted no longer when it came."""
    fordringar: Counter[tuple[str, object]] = field(default_factory=Counter)
    i_banken: int = 0
    """Paid out, less what came back."""
    overdraget: bool = False
    exakt: bool = True
    vittne: Vittne = field(default_factory=Vittne)
    """What the mottagare has in hand, and may get."""
    provat: Counter[str] = field(default_factory=Counter)
    """What was done to a decision, and how far the case had come."""

    @classmethod
    def ny(cls) -> Genomgang:
        strommar = deepcopy(borjan().strommar)
        bord = Bord(
            cast(Arende, strommar[ARENDET]),
            cast(Utlysning, strommar[UTLYSNINGEN]),
            cast(Mottagare, strommar[UPPSALA]),
            Beslutsunderlag(
                cast(Regelverk, strommar[REGELVERKET]),
                cast(Myndighet, strommar[MYNDIGHETEN]),
                frozenset(),
            ),
            cast(Myndighet, strommar[BETALANDE]),
            dag=date(2024, 3, 27),
            idag=date(2024, 3, 27),
            nr=0,
            ore=0,
        )
        fakta = [
            f.model_copy(update={"timestamp": OSTAMPLAD})
            for f in borjan().facts
            if f.originator_id == ARENDET
        ]
        bord.arende = cast(Arende, vik(None, fakta))
        orakel = Orakel(beviljat=BEVILJAT_ORE, obetalt=BEVILJAT_ORE)
        return cls(bord, fakta, orakel, vittne=Vittne(beviljat=BEVILJAT_ORE))

    @property
    def arende(self) -> Arende:
        return self.bord.arende

    def utfor(self, verb: Verb, dag: date, nr: int, ore: int) -> list[Faktum]:
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
        for faktum in nya:
            krav_hem(faktum, self.bord.utlysning)
            self._bank(faktum)
            self._fordran(faktum)
            self.vittne.se(faktum)
            if vad := gjort(faktum):
                self.provat.update(f"{vad}, {nar}" for nar in lage(before))
        self._krav()
        assert [*self.vittne.brister(), *brister(self.arende)] == []
        if len(nya) == 1:
            self._inte_mer(nya[0], before)
        return nya

    def rakna(self, nya: list[Faktum]) -> None:
        """Let the other way of counting know, and compare."""
        for faktum in nya:
            if isinstance(faktum, Pengafaktum) and any(
                r.fran in EFTERSKANKTA for r in faktum.rorelser if not isinstance(faktum, BEVILJAR)
            ):
                self.exakt = False  # what was waived was not, or was paid all the same
            if self.exakt:
                self._rakna(faktum)
                self.orakel.inget_under_noll()
                self.orakel.hellre_det_betalda()
        if not self.exakt:
            return
        o, lador = self.orakel, self.arende.lador
        assert o.beviljat == self.arende.beviljat_ore
        assert o.obetalt == lador.i(Lada.BEVILJAT_EJ_UTBETALT)
        assert o.i_hand == lador.i(*MED_RATT)
        assert o.sankt == sum(d.belopp_ore for d in lador.sankt)
        assert o.sankt + o.aldrig == lador.i(Lada.FOR_HOGT_BELOPP)
        assert o.avgatt == lador.avgatt_ore
        assert o.avgatt_och_sankt == lador.utrymme_ore(o.beviljat)
        assert o.beviljat == o.obetalt + o.i_hand + o.avgatt - o.avgatt_och_sankt

    def _rakna(self, f: Faktum) -> None:
        o = self.orakel
        match f:
            case BeslutAndrat() | BeslutRattat() | BidragBeviljat():
                o.andra(f.belopp_ore)
            case BeslutUpphavt():
                o.andra(0)
            case DomMeddelad() if f.om_bidraget and f.utgang.andrar:
                o.andra(f.belopp_ore)
            case AtagandeInfriat():
                o.beviljat += f.belopp_ore
                o.obetalt += f.belopp_ore
            case BidragsrattForfallen():
                o.beviljat -= f.belopp_ore
                o.obetalt -= f.belopp_ore
            case UtbetalningGenomford():
                fel = o.betala(f.belopp_ore, f.beordrat_ore)
                self.fel[f.originator_version] = (f.belopp_ore - fel, fel)
            case UtbetalningRattad():
                forut = self.fel.pop(f.rattar_version)
                kvar = sum(forut) + f.belopp_ore - f.tidigare_belopp_ore
                self.fel[f.originator_version] = o.ratta(forut, kvar, f.beordrat_ore)
            case UtbetalningReturnerad():
                ok, fel = self.fel[f.utbetalning_version]
                utan = min(fel, f.belopp_ore)
                hemma = o.ta_tillbaka(f.belopp_ore - utan, utan)
                self.fel[f.utbetalning_version] = (ok - f.belopp_ore + utan, fel - utan)
                self.returer[f.originator_version] = (f.belopp_ore, hemma)
            case ReturRattad():
                self._returen(f)
            case AterkravBeslutat():
                o.lamna(*_delat(f.avstatt), efterskankt=True, annans=self._annans())
            case FordranEftergiven() | FordranAvskriven():
                o.lamna(*_delat(f.kapital), efterskankt=True, annans=self._annans())
            case AterbetalningMottagen():
                annans = 0 if f.fordran_id is None else self._annans()
                o.lamna(*_delat(f.kapital), efterskankt=False, annans=annans)
            case FordranKvittad():
                o.betala(f.belopp_ore, f.belopp_ore)
                o.lamna(*_delat(f.kapital), efterskankt=False, annans=self._annans())
            case AterbetalningOmford():
                o.betalt_hem(f.till.belopp_ore)
            case AterbetalningHavd() | KvittningHavd():
                o.ater(*_delat(f.kapital))
                if isinstance(f, KvittningHavd):
                    o.ta_tillbaka(f.belopp_ore, 0)

    def _annans(self) -> int:
        """What is with another than the mottagare: what was paid back unasked was first that."""
        poster, ater = self.arende.bankposter.values(), self.arende.aterbetalningar.values()
        dit = sum(p.kvar_ore for p in poster if p.betalningsmal == ANNAT_MAL)
        sjalvmant = [d for a in ater if a.fordran_id is None for d in a.kapital]
        return max(0, dit - sum(d.belopp_ore for d in sjalvmant if d.lada is Lada.FOR_HOGT_BELOPP))

    def _returen(self, f: ReturRattad) -> None:
        """So much less, or more, came back of its payment."""
        sagt, hemma = self.returer.pop(f.rattar_version)
        forut = self.fel[f.utbetalning_version]
        kvar = sum(forut) + sagt - f.belopp_ore
        beordrat = self._ordrat(f.utbetalning_version)
        mindre = hemma if f.belopp_ore < sagt else 0
        self.fel[f.utbetalning_version], nu_hemma = self.orakel.ratta_retur(
            forut, kvar, beordrat, mindre
        )
        self.returer[f.originator_version] = (f.belopp_ore, nu_hemma)

    def _ordrat(self, version: int) -> int:
        """What the order that the payment carried out said, if it went there."""
        post = self.arende.bankposter[version]
        order = self.arende.utbetalningar.get(post.utbetalning_id)
        dit = order is not None and order.betalningsmal == post.betalningsmal
        return order.belopp_ore if order is not None and dit and post.utforde_order else 0

    def _bank(self, f: Faktum) -> None:
        match f:
            case UtbetalningGenomford() | FordranKvittad():
                self.i_banken += f.belopp_ore
            case UtbetalningRattad():
                self.i_banken += f.belopp_ore - f.tidigare_belopp_ore
                self.overdraget = True
            case ReturRattad():
                self.i_banken += f.tidigare_belopp_ore - f.belopp_ore
                self.overdraget = True
            case UtbetalningReturnerad() | KvittningHavd():
                self.i_banken -= f.belopp_ore
                self.overdraget = True
        match f:
            case AterbetalningMottagen() | FordranKvittad():
                self.i_banken -= sum(u.belopp_ore for u in f.kapital)
            case AterbetalningHavd() | KvittningHavd():
                self.i_banken += sum(u.belopp_ore for u in f.kapital)

    def _fordran(self, f: Faktum) -> None:
        """What was demanded is outstanding, paid, waived or lifted; by plain sums of the facts."""
        match f:
            case AterkravBeslutat() | MisstagsbetalningKravd():
                self.fordringar["kravt", f.fordran_id] += f.krav_ore
            case FordranHavd():
                kapital = sum(u.belopp_ore for u in f.kapital)
                efterskankt = sum(e.kapital_ore for e in f.efterskankt)
                self.fordringar["kravt", f.fordran_id] -= kapital + f.tillgodo_ore + efterskankt
                self.fordringar["gjort", f.fordran_id] -= efterskankt
            case FordranAterstalld():
                kapital = sum(u.belopp_ore for u in f.kapital)
                self.fordringar["kravt", f.fordran_id] += kapital + f.tillgodo_ore
            case FordranEftergiven() | FordranAvskriven() | AterbetalningMottagen():
                self.fordringar["gjort", f.fordran_id] += sum(u.belopp_ore for u in f.kapital)
            case FordranKvittad():
                self.fordringar["gjort", f.fordran_id] += sum(u.belopp_ore for u in f.kapital)
            case AterbetalningHavd() | KvittningHavd() | AvskrivningAterford():
                self.fordringar["gjort", f.fordran_id] -= sum(u.belopp_ore for u in f.kapital)
                if isinstance(f, AterbetalningHavd):
                    igen = sum(e.kapital_ore for e in f.avskrivet)
                    self.fordringar["gjort", f.fordran_id] += igen

    def _inte_mer(self, f: Faktum, before: Arende) -> None:
        """Nothing is paid, approved, carried over or handed over beyond what there was before."""
        obetalt = before.lador.i(Lada.BEVILJAT_EJ_UTBETALT)
        match f:
            case UtbetalningBeordrad():
                assert self.arende.beordrat_ore <= obetalt <= before.beviljat_ore
            case UtbetalningGenomford():
                assert f.belopp_ore - f.for_hogt_belopp_ore <= min(f.beordrat_ore, max(0, obetalt))
            case FordranKvittad() | BidragsrattForfallen():
                assert f.belopp_ore + before.beordrat_ore <= obetalt
            case ObetaltOverfort():
                lada = Lada.BEVILJAT_EJ_UTBETALT
                assert f.belopp_ore == before.lador.belopp[lada, f.fran_budgetar]
            case AterrapportGranskad():
                assert f.godkant_ore + f.ej_godkant_ore <= before.okravt_ore(
                    Lada.UTBETALT_EJ_REDOVISAT
                )
            case FordranOverlamnad():
                fordran = before.fordringar[f.fordran_id]
                assert f.belopp_ore == fordran.utestaende_ore + fordran.utestaende_ranta_ore

    def _krav(self) -> None:
        arende, lador = self.arende, self.arende.lador
        assert lador.i(*KRAVBARA, *EFTERSKANKTA) == self.i_banken
        utlovat = lador.i(Lada.BEVILJAT_EJ_UTBETALT, *MED_RATT)
        assert utlovat <= arende.beviljat_ore
        assert 0 <= lador.utrymme_ore(arende.beviljat_ore) <= lador.avgatt_ore
        assert self.overdraget or not any(ore < 0 for ore in lador.belopp.values()), lador
        obetalt = [o for (lada, _), o in lador.belopp.items() if lada is Lada.BEVILJAT_EJ_UTBETALT]
        assert min(obetalt, default=0) >= 0, lador
        for fordran_id, fordran in arende.fordringar.items():
            kvar = self.fordringar["kravt", fordran_id] - self.fordringar["gjort", fordran_id]
            assert kvar == fordran.utestaende_ore - fordran.tillgodo_ore
            assert min(fordran.utestaende_ore, fordran.tillgodo_ore) >= 0
            assert fordran.kravt_ore == self.fordringar["kravt", fordran_id] >= 0
        self._avskrivet()
        self._order()
        for lada, ar in {(d.lada, d.ar) for f in arende.fordringar.values() for d in f.ur}:
            assert lada in KRAVBARA
            assert 0 < arende.kravt_ur_ore(lada, ar) <= lador.belopp[lada, ar]

    def _avskrivet(self) -> None:
        """What claims have written off lies in its box, but for what was paid on no claim.

        What is lifted of them lies there still, when its money was not moved.
        """
        pa_kraven = sum(f.avskrivet_ore for f in self.arende.fordringar.values())
        lada = self.arende.lador.i(Lada.AVSKRIVET)
        lada += self.arende.betalt_av_ore(None, Lada.AVSKRIVET)
        lyft = any(map(_lyft_ore, self.fakta))
        assert pa_kraven <= lada if lyft else pa_kraven == lada

    def _order(self) -> None:
        """One order is one payment, and no more of it is with right than was ordered to there."""
        arende = self.arende
        for post in arende.bankposter.values():
            assert 0 <= post.for_hogt_belopp_ore <= post.belopp_ore
            order = arende.utbetalningar.get(post.utbetalning_id)
            dit = order is not None and order.betalningsmal == post.betalningsmal
            if order is None or not dit or not post.utforde_order:
                assert post.med_ratt_ore == 0
            else:
                assert post.med_ratt_ore <= order.belopp_ore
        utforda = [p.utbetalning_id for p in arende.bankposter.values() if p.utforde_order]
        assert len(utforda) == len(set(utforda))
        assert set(utforda) == {i for i, u in arende.utbetalningar.items() if u.betald}
        assert all(not (u.betald and u.aterkallad) for u in arende.utbetalningar.values())

    def bokslut(self) -> None:
        """Replay and a journey through the log equal live; postings sum to zero, flows agree."""
        assert vik(None, self.fakta) == self.arende
        rader = [
            Loggrad(**vars(MAPPER.to_stored_event(f)), id=nr, tillagg=nr, registrerad=OSTAMPLAD)
            for nr, f in enumerate(self.fakta, 1)
        ]
        assert vik(None, map(MAPPER.to_domain_event, rader)) == self.arende
        floder: Counter[str] = Counter()
        lador: Counter[tuple[str, int]] = Counter()
        for f in self.fakta:
            summa: Counter[tuple[date, int]] = Counter()
            for p in kontera(f):
                summa[p.verkningsdag, p.plats.budgetar] += p.belopp_ore
                if p.plats.arende_id and p.konto != "overfort":
                    lador[p.konto, p.plats.budgetar] += p.belopp_ore
            assert not any(summa.values())
            for p in floden(f):
                floder[p.konto] += p.belopp_ore
        assert {k: v for k, v in lador.items() if v} == self.arende.lador.belopp
        assert floder["beviljat"] == self.arende.beviljat_ore
        assert floder["utbetalt"] - floder["aterbetalt"] == self.i_banken
        assert floder["kravt"] == sum(f.kravt_ore for f in self.arende.fordringar.values())
        assert floder["godkant"] == sum(r.godkant_ore for r in self.arende.aterrapporter.values())
        assert all(isinstance(f, Pengafaktum) for f in self.fakta if list(kontera(f)))
        assert list(under_noll(self.fakta)) == []
        assert list(redovisat_utan_granskning(self.fakta)) == []
        self._reskontra()

    def _reskontra(self) -> None:
        """The ledger of claims says what the case itself remembers."""
        summor: Counter[tuple[object, str]] = Counter()
        for f in self.fakta:
            for p in poster(f):
                summor[p.fordran_id, p.konto] += p.belopp_ore
                summor[p.fordran_id, "allt"] += p.belopp_ore
        for i, fordran in self.arende.fordringar.items():
            assert summor[i, "allt"] == 0
            assert summor[i, "havt"] == fordran.havt_ore
            assert summor[i, "utestaende"] == fordran.utestaende_ore - fordran.tillgodo_ore
            assert summor[i, "avskrivet"] == fordran.avskrivet_ore


def _lyft_ore(f: Faktum) -> int:
    """What was written off, and is owed no more: when it was lifted, or its payment then was."""
    match f:
        case FordranHavd():
            return sum(e.kapital_ore for e in f.efterskankt if e.lada is Lada.AVSKRIVET)
        case AterbetalningHavd() if f.fordran_id is not None:
            var = sum(u.belopp_ore for u in f.kapital if u.lada is Lada.AVSKRIVET)
            return var - sum(e.kapital_ore for e in f.avskrivet)
        case _:
            return 0


def _delat(uttag: tuple[Uttag, ...]) -> tuple[int, int]:
    """What was with right, and what was not."""
    med_ratt = sum(u.belopp_ore for u in uttag if u.lada in MED_RATT)
    utan = sum(u.belopp_ore for u in uttag if u.lada is Lada.FOR_HOGT_BELOPP)
    return med_ratt, utan
