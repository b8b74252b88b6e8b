"""What is recorded of an ärende's money, told to the other way of counting, and compared."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.omforing import AterbetalningOmford
from domain.arende.pengafaktum import Pengafaktum
from domain.arende.uttag import Uttag
from domain.aterkrav.aterbetalning import AterbetalningMottagen
from domain.aterkrav.aterkrav import AterkravBeslutat
from domain.aterkrav.avrakning import AterbetalningAvraknad
from domain.aterkrav.avskrivning import FordranAvskriven
from domain.aterkrav.avskrivningshavning import AvskrivningHavd
from domain.aterkrav.eftergift import FordranEftergiven
from domain.aterkrav.eftergiftsandring import EftergiftAndrad
from domain.aterkrav.eftergiftsrattelse import EftergiftRattad
from domain.aterkrav.kvittning import FordranKvittad, KvittningHavd
from domain.aterkrav.placeringshavning import AterbetalningHavd
from domain.aterkrav.rattelse import AvstaendeRattat
from domain.beslut.andring import BeslutAndrat, BeslutUpphavt
from domain.beslut.atagande import AtagandenAndrade
from domain.beslut.bifall import BidragBeviljat
from domain.beslut.forfall import BidragsrattForfallen, ForfallHavt
from domain.beslut.infriande import AtagandeInfriat
from domain.beslut.rattelse import BeslutRattat
from domain.grund.faktum import Faktum
from domain.grund.lador import EFTERSKANKTA, MED_RATT
from domain.grund.pengar import Lada
from domain.overklagande.dom import DomMeddelad
from domain.utbetalning.bank import UtbetalningGenomford
from domain.utbetalning.bidragskvittning import BidragKvittat, BidragskvittningHavd
from domain.utbetalning.rattelse import UtbetalningRattad
from domain.utbetalning.retur import UtbetalningReturnerad
from domain.utbetalning.returrattelse import ReturRattad
from tests.domain.hjalp.beviljandevittne import Beviljandevittne
from tests.domain.hjalp.kvittningsben import kvittat_ore
from tests.domain.hjalp.maskin_bank import ANNAT_MAL
from tests.domain.hjalp.pengaorakel import Orakel

BEVILJAR = (BeslutAndrat, BeslutRattat, BidragBeviljat, DomMeddelad)
"""What may give back money that was lowered and then waived."""


@dataclass
class Rakning:
    """The oracle, and what it is to be told: of each payment what was with right, and what not."""

    arende: Arende
    orakel: Orakel
    fel: dict[int, tuple[int, int]] = field(default_factory=dict)
    """What of each payment is with right, and what is not, when what came back is taken off."""
    returer: dict[int, tuple[int, int]] = field(default_factory=dict)
    """How much each return was, and what of it was granted no longer when it came."""
    exakt: bool = True
    beviljande: Beviljandevittne = field(default_factory=Beviljandevittne)

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
        self.beviljande.se(f)
        match f:
            case BeslutAndrat() | BeslutRattat() | BidragBeviljat() | BeslutUpphavt():
                o.andra(self.beviljande.beviljat)
            case DomMeddelad() | AtagandenAndrade() | ForfallHavt():
                o.andra(self.beviljande.beviljat)
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
            case AvstaendeRattat():  # less of it is counted by nobody here
                o.lamna(*_delat(f.mer_avstatt), efterskankt=True, annans=self._annans())
            case FordranEftergiven() | FordranAvskriven():
                o.lamna(*_delat(f.kapital), efterskankt=True, annans=self._annans(f.fordran_id))
            case EftergiftRattad() | EftergiftAndrad():  # less of it is counted by nobody here
                fore, nu = _delat(f.tidigare_kapital), _delat(f.kapital)
                mer = (nu[0] - fore[0], nu[1] - fore[1])
                o.lamna(*mer, efterskankt=True, annans=self._annans(f.fordran_id))
            case AvskrivningHavd():
                self._ater(f.fordran_id, *_delat(f.kapital))
            case AterbetalningMottagen():
                annans = (
                    self._kravt_av_andra() if f.fordran_id is None else self._annans(f.fordran_id)
                )
                o.lamna(*_delat(f.kapital), efterskankt=False, annans=annans)
            case BidragKvittat():
                o.betala(f.belopp_ore, f.belopp_ore)
            case BidragskvittningHavd():
                o.ta_tillbaka(f.belopp_ore, 0)
            case FordranKvittad():
                if har := kvittat_ore(f):
                    o.betala(har, har)
                o.lamna(*_delat(f.kapital), efterskankt=False, annans=self._annans())
            case AterbetalningAvraknad():
                fore, nu = _delat(f.tidigare_kapital), _delat(f.kapital)
                mer = (nu[0] - fore[0], nu[1] - fore[1])
                self._ater(f.fordran_id, *(max(0, -ore) for ore in mer))
                annans = self._annans(f.fordran_id)
                o.lamna(*(max(0, ore) for ore in mer), efterskankt=False, annans=annans)
            case AterbetalningOmford():
                o.betalt_hem(f.till.belopp_ore)
            case AterbetalningHavd() | KvittningHavd():
                self._ater(f.fordran_id, *_delat(f.kapital))
                if har := kvittat_ore(f):
                    o.ta_tillbaka(-har, 0)

    def _ater(self, fordran_id: UUID | None, med_ratt: int, utan: int) -> None:
        """It is with whoever paid it again; what is with another than the party never was right."""
        fordran = None if fordran_id is None else self.arende.fordringar[fordran_id]
        if fordran is not None and fordran.felbetalning is not None:
            self.orakel.aldrig += utan
        else:
            self.orakel.ater(med_ratt, utan)

    def _annans(self, fordran_id: UUID | None = None) -> int:
        """What is with another than the mottagare: what was paid back unasked was first that.

        What settles a claim on another is that one's own, and what is asked of him still is his.
        """
        a = self.arende
        pa_andra = {i: f for i, f in a.fordringar.items() if f.felbetalning is not None}
        if fordran_id in pa_andra:
            return 0
        dit = sum(p.kvar_ore for p in a.bankposter.values() if p.betalningsmal == ANNAT_MAL)
        sjalvmant = [
            d for b in a.aterbetalningar.values() if b.fordran_id is None for d in b.kapital
        ]
        reglerat = sum(f.krav_ore - f.utestaende_ore for f in pa_andra.values())
        reglerat -= sum(d.belopp_ore for f in pa_andra.values() for d in f.havt_ur)
        dit -= reglerat + sum(d.belopp_ore for d in sjalvmant if d.lada is Lada.FOR_HOGT_BELOPP)
        return max(dit, self._kravt_av_andra())

    def _kravt_av_andra(self) -> int:
        """What is paid back unasked is nothing that another is asked for."""
        alla = self.arende.fordringar.values()
        return sum(f.utestaende_ore for f in alla if f.felbetalning is not None)

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
        self.returer[f.originator_version] = (f.belopp_ore, hemma - mindre + nu_hemma)

    def _ordrat(self, version: int) -> int:
        """What the order that the payment carried out said, if it went there."""
        post = self.arende.bankposter[version]
        order = self.arende.utbetalningar.get(post.utbetalning_id)
        dit = order is not None and order.betalningsmal == post.betalningsmal
        return order.belopp_ore if order is not None and dit and post.utforde_order else 0


def _delat(uttag: tuple[Uttag, ...]) -> tuple[int, int]:
    """What was with right, and what was not."""
    med_ratt = sum(u.belopp_ore for u in uttag if u.lada in MED_RATT)
    utan = sum(u.belopp_ore for u in uttag if u.lada is Lada.FOR_HOGT_BELOPP)
    return med_ratt, utan
