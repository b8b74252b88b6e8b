"""What must hold of an ärende's boxes, claims and orders after every command, by plain sums."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.havning import FordranHavd
from domain.arende.igenkrav import FordranKravdIgen
from domain.arende.uttag import Uttag
from domain.aterkrav.aterbetalning import AterbetalningMottagen
from domain.aterkrav.aterkrav import AterkravBeslutat
from domain.aterkrav.avrakning import AterbetalningAvraknad
from domain.aterkrav.avskrivning import AvskrivningAterford, FordranAvskriven
from domain.aterkrav.avskrivningshavning import AvskrivningHavd
from domain.aterkrav.eftergift import FordranEftergiven
from domain.aterkrav.eftergiftsandring import EftergiftAndrad
from domain.aterkrav.eftergiftsrattelse import EftergiftRattad
from domain.aterkrav.kvittning import FordranKvittad, KvittningHavd
from domain.aterkrav.misstagsbetalning import MisstagsbetalningKravd
from domain.aterkrav.placeringshavning import AterbetalningHavd
from domain.aterkrav.rattelse import AterkravRattat
from domain.aterrapport.granskning import AterrapportGranskad
from domain.beslut.forfall import BidragsrattForfallen
from domain.grund.faktum import Faktum
from domain.grund.lador import EFTERSKANKTA, KRAVBARA, MED_RATT, REDOVISADE
from domain.grund.pengar import Lada
from domain.overklagande.aterstallning import FordranAterstalld
from domain.overklagande.fordransfoljd import FordranAndradAvDom
from domain.utbetalning.arsskifte import ObetaltOverfort
from domain.utbetalning.bank import UtbetalningGenomford
from domain.utbetalning.order import UtbetalningBeordrad
from domain.utbetalning.rattelse import UtbetalningRattad
from domain.utbetalning.retur import UtbetalningReturnerad
from domain.utbetalning.returrattelse import ReturRattad
from tests.domain.hjalp.inhiberatvittne import Inhiberatvittne
from tests.domain.hjalp.kvittningsben import kvittat_ore


@dataclass
class Pengakrav:
    """What was demanded of each claim and done to it, and what the bank and the receipts moved."""

    arende: Arende
    kravt: Counter[UUID | None] = field(default_factory=Counter)
    gjort: Counter[UUID | None] = field(default_factory=Counter)
    i_banken: int = 0
    """Paid out, less what came back."""
    kvittat: int = 0
    overdraget: bool = False
    """The bank has said otherwise than was said: a box may be empty that was counted on."""
    kom_tillbaka: set[UUID] = field(default_factory=set)
    """Claims that were owed until the bank sent the money back: their interest may be owed yet."""

    inhiberat: Inhiberatvittne = field(default_factory=Inhiberatvittne)

    def se(self, f: Faktum) -> None:
        self.inhiberat.se(f)
        self._bank(f)
        self._kravt(f)
        self._gjort(f)

    def _bank(self, f: Faktum) -> None:
        kvittat = kvittat_ore(f)
        self.kvittat += kvittat
        self.i_banken += kvittat
        self.overdraget = self.overdraget or kvittat < 0
        match f:
            case UtbetalningGenomford():
                self.i_banken += f.belopp_ore
            case UtbetalningRattad():
                self.i_banken += f.belopp_ore - f.tidigare_belopp_ore
                self.overdraget = True
            case ReturRattad():
                self.i_banken += f.tidigare_belopp_ore - f.belopp_ore
                self.overdraget = True
            case UtbetalningReturnerad():
                self.i_banken -= f.belopp_ore
                self.overdraget = True
        match f:
            case AterbetalningMottagen() | FordranKvittad():
                self.i_banken -= sum(u.belopp_ore for u in f.kapital)
            case AterbetalningAvraknad():
                self.i_banken -= _summa(f.kapital) - _summa(f.tidigare_kapital)
            case AterbetalningHavd() | KvittningHavd():
                self.i_banken += sum(u.belopp_ore for u in f.kapital)

    def _kravt(self, f: Faktum) -> None:
        """What is demanded, less what has been lifted of it."""
        match f:
            case AterkravBeslutat() | MisstagsbetalningKravd():
                self.kravt[f.fordran_id] += f.krav_ore
            case AterkravRattat():
                self.kravt[f.fordran_id] += sum(u.belopp_ore for u in f.mer_kravt) + f.tillgodo_ore
            case FordranHavd():
                kapital = sum(u.belopp_ore for u in f.kapital)
                efterskankt = sum(e.kapital_ore for e in f.efterskankt)
                self.kravt[f.fordran_id] -= kapital + f.tillgodo_ore + efterskankt
                if f.retur_version is not None:
                    kravdag = self.arende.fordringar[f.fordran_id].beslutsdag
                    self.kom_tillbaka |= {f.fordran_id} if f.verkningsdag > kravdag else set()
                self.gjort[f.fordran_id] -= efterskankt
            case FordranAterstalld() | FordranKravdIgen():
                kapital = sum(u.belopp_ore for u in f.kapital)
                igen = f.efterskankt if isinstance(f, FordranAterstalld) else ()
                efterskankt = sum(e.kapital_ore for e in igen)
                self.kravt[f.fordran_id] += kapital + f.tillgodo_ore + efterskankt
                self.gjort[f.fordran_id] += efterskankt

    def _gjort(self, f: Faktum) -> None:
        """What is paid, waived or written off of it."""
        match f:
            case (
                FordranEftergiven()
                | FordranAvskriven()
                | AterbetalningMottagen()
                | FordranKvittad()
            ):
                self.gjort[f.fordran_id] += sum(u.belopp_ore for u in f.kapital)
                ur_avskrivet = f.ur_avskrivet if isinstance(f, FordranEftergiven) else ()
                self.gjort[f.fordran_id] -= sum(e.kapital_ore for e in ur_avskrivet)
            case EftergiftRattad() | EftergiftAndrad():
                self.gjort[f.fordran_id] += sum(u.belopp_ore for u in f.kapital)
                self.gjort[f.fordran_id] -= sum(u.belopp_ore for u in f.tidigare_kapital)
                self.gjort[f.fordran_id] += sum(e.kapital_ore for e in f.avskrivet)
            case FordranAndradAvDom() if f.eftergift is not None:
                om = f.eftergift
                self.gjort[f.fordran_id] += _summa(om.kapital) - _summa(om.tidigare_kapital)
                self.gjort[f.fordran_id] += sum(e.kapital_ore for e in f.avskrivet)
                self.gjort[f.fordran_id] -= sum(e.kapital_ore for e in f.aterfort)
            case AterbetalningAvraknad():
                self.gjort[f.fordran_id] += _summa(f.kapital) - _summa(f.tidigare_kapital)
                self.gjort[f.fordran_id] += sum(e.kapital_ore for e in f.avskrivet)
            case AterbetalningHavd() | KvittningHavd():
                self.gjort[f.fordran_id] -= sum(u.belopp_ore for u in f.kapital)
                self.gjort[f.fordran_id] += sum(e.kapital_ore for e in f.avskrivet)
            case AvskrivningAterford() | AvskrivningHavd():
                self.gjort[f.fordran_id] -= sum(u.belopp_ore for u in f.kapital)

    def haller(self) -> None:
        arende, lador = self.arende, self.arende.lador
        assert lador.i(*KRAVBARA, *EFTERSKANKTA) == self.i_banken
        utlovat = lador.i(Lada.BEVILJAT_EJ_UTBETALT, *MED_RATT)
        assert utlovat <= arende.beviljat_ore
        assert 0 <= lador.utrymme_ore(arende.beviljat_ore) <= lador.avgatt_ore
        assert self.overdraget or not any(ore < 0 for ore in lador.belopp.values()), lador
        aldrig = (Lada.BEVILJAT_EJ_UTBETALT, *REDOVISADE)
        assert min((o for (lada, _), o in lador.belopp.items() if lada in aldrig), default=0) >= 0
        betalt = sum(p.kvar_ore for p in arende.bankposter.values()) + self.kvittat
        assert lador.i(*REDOVISADE) <= betalt, "granskat utöver vad som är betalt"
        self._fordringar()
        self._efterskankt()
        self._order()

    def _fordringar(self) -> None:
        """Each is what the facts say; and no two ask for the same krona, or for what is not there.

        Nothing is enforced, and no interest owed, of what has lost its ground.
        """
        arende, lador = self.arende, self.arende.lador.belopp
        for fordran_id, fordran in arende.fordringar.items():
            kvar = self.kravt[fordran_id] - self.gjort[fordran_id]
            assert kvar == fordran.utestaende_ore - fordran.tillgodo_ore
            assert min(fordran.utestaende_ore, fordran.tillgodo_ore) >= 0
            assert fordran.kravt_ore == self.kravt[fordran_id] >= 0
            grund = fordran.gallande_krav_ore or fordran_id in self.kom_tillbaka
            assert grund or not fordran.oppen, "krävs utan grund"
            assert fordran.gallande_krav_ore or not fordran.utestaende_ore, "krävs utan grund"
        for lada, ar in {(d.lada, d.ar) for f in arende.fordringar.values() for d in f.ur}:
            assert lada in KRAVBARA
            assert 0 < arende.kravt_ur_ore(lada, ar) <= lador.get((lada, ar), 0)

    def _efterskankt(self) -> None:
        """What claims have waived lies in its box, and what they have written off, year by year.

        But for what was paid of that on no claim, whether that still remembers it or not.
        """
        for vad in (Lada.EFTERGIVET, Lada.AVSKRIVET):
            alla = [e for f in self.arende.fordringar.values() for e in f.efterskankt]
            pa_kraven = sum(e.kapital_ore for e in alla if e.lada is vad)
            oombett = self.arende.betalt_av_ore(None, vad)
            assert 0 <= self.arende.lador.i(vad) + oombett - pa_kraven <= oombett
            for e in alla:
                assert sum(d.belopp_ore for d in e.ur) == e.kapital_ore, "vet inte varifrån"

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

    def inte_mer(self, f: Faktum, before: Arende) -> None:
        """Nothing is paid, approved, carried over or handed over beyond what there was before."""
        obetalt = before.lador.i(Lada.BEVILJAT_EJ_UTBETALT)
        if (kvittat := kvittat_ore(f)) > 0:
            assert kvittat + before.beordrat_ore <= obetalt
        match f:
            case UtbetalningBeordrad():
                assert self.arende.beordrat_ore <= obetalt
            case UtbetalningGenomford():
                assert f.belopp_ore - f.for_hogt_belopp_ore <= min(f.beordrat_ore, max(0, obetalt))
            case BidragsrattForfallen():
                assert f.belopp_ore + before.beordrat_ore <= obetalt
            case ObetaltOverfort():
                lada = Lada.BEVILJAT_EJ_UTBETALT
                assert f.belopp_ore == before.lador.belopp[lada, f.fran_budgetar]
            case AterrapportGranskad():
                assert f.godkant_ore + f.ej_godkant_ore <= before.okravt_ore(
                    Lada.UTBETALT_EJ_REDOVISAT
                )
        self.inhiberat.inte_mer(f, before)


def _summa(kapital: tuple[Uttag, ...]) -> int:
    return sum(u.belopp_ore for u in kapital)
