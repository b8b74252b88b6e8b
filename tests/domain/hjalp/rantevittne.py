"""What every claim costs, by the facts alone: each is told to the oracle, that counts day by day.

It reads amounts and days of facts, and neither what the case remembers nor how interest is counted.
What the case says that it has counted, and still knows to be right, is compared after every step.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.havning import FordranHavd
from domain.arende.igenkrav import FordranKravdIgen
from domain.arende.pengafaktum import Havningsorsak
from domain.aterkrav.anstand import AnstandBeviljat, AvbetalningsplanFaststalld
from domain.aterkrav.aterbetalning import AterbetalningMottagen
from domain.aterkrav.aterkrav import AterkravBeslutat
from domain.aterkrav.avrakning import AterbetalningAvraknad
from domain.aterkrav.avskrivning import AvskrivningAterford, FordranAvskriven
from domain.aterkrav.avskrivningshavning import AvskrivningHavd
from domain.aterkrav.eftergift import FordranEftergiven
from domain.aterkrav.eftergiftsandring import EftergiftAndrad
from domain.aterkrav.eftergiftsrattelse import EftergiftRattad
from domain.aterkrav.indrivning import FordranOverlamnad
from domain.aterkrav.kvittning import FordranKvittad, KvittningHavd
from domain.aterkrav.misstagsbetalning import MisstagsbetalningKravd, MisstagskravSankt
from domain.aterkrav.placeringshavning import AterbetalningHavd
from domain.aterkrav.rantepaforing import RantaBeraknad
from domain.aterkrav.rattelse import AterkravRattat
from domain.aterkrav.sankning import AterkravSankt
from domain.aterkrav.villkorsrattelse import BetalningsvillkorRattat
from domain.beslut.delgivningshavning import DelfaendeHavt, MeddelandeHavt
from domain.beslut.delgivningsrattelse import DelfaendeRattat, MeddelandeRattat
from domain.beslut.meddelande import (
    BeslutDelfatt,
    BeslutMeddelat,
    Underrattelseanledning,
    UnderrattelseLamnad,
)
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada
from domain.handlaggning.mottaganderattelse import PaminnelsemottagandeRattat
from domain.handlaggning.paminnelse import (
    PaminnelseMottagen,
    PaminnelseSkickad,
    Paminnelseslag,
)
from domain.overklagande.aterstallning import FordranAterstalld
from domain.overklagande.dom import DomMeddelad
from domain.overklagande.fordransfoljd import FordranAndradAvDom
from domain.utbetalning.rattelse import UtbetalningRattad
from domain.utbetalning.returrattelse import ReturRattad
from tests.domain.hjalp.eftergiftsfoljd import Ord, Ordfoljd
from tests.domain.hjalp.rantedomar import aterstalls, delarna, folj_domen
from tests.domain.hjalp.rantekravet import Lyft, Rantekrav
from tests.domain.hjalp.ranteorakel import ALDRIG, Betald, Priser, Tid
from tests.domain.hjalp.rantesticka import ALLT, kapitalet, sticka, summa, vilar

RETURER = (Havningsorsak.UTBETALNINGEN_RETURNERAD, Havningsorsak.RETUREN_RATTAD)
BANKENS = (Havningsorsak.UTBETALNINGEN_RATTAD, *RETURER)


@dataclass
class Rantevittne:
    priser: Priser
    kraven: dict[UUID, Rantekrav] = field(default_factory=dict)
    beslut: dict[UUID, UUID] = field(default_factory=dict)
    """Which claim each decision is of."""
    egna: dict[UUID, UUID] = field(default_factory=dict)
    """Which claim each decision made."""
    jamforda: int = 0

    def se(self, f: Faktum) -> None:
        self._kravs(f)
        self._meddelas(f)
        self._sanks(f)
        self._minskas(f)
        self._skjuts_upp(f)
        if isinstance(f, UtbetalningRattad):
            self._betalades_annan_dag(f)
        if isinstance(f, RantaBeraknad):
            self._raknad(f)
        fordran_id = getattr(f, "fordran_id", None)
        if fordran_id in self.kraven:
            k = self.kraven[fordran_id]
            k.andrad, k.rantan_latt = True, k.rantan_latt or k.efterskankt > 0

    def haller(self, arende: Arende) -> None:
        """What is said to be counted, and to be right still, is what the days cost."""
        for fordran_id, k in self.kraven.items():
            f = arende.fordringar[fordran_id]
            assert f.ranta_betald_ore == k.betald
            assert sum(e.ranta_ore for e in f.efterskankt) == k.efterskankt
            assert f.utestaende_ranta_ore == max(0, k.skuld - k.betald)
            assert f.overbetald_ranta_ore == max(0, k.betald - k.skuld)
            assert k.kostade or not f.utestaende_ranta_ore, "ränta på det som saknar grund"
            k.for_mycket |= f.tillgodo_ore > 0
            if k.andrad and f.ranta_till is not None and not k.oviss:
                facit = [*k.facit(f.ranta_till, self.priser)]
                assert facit == [f.ranta_ore] * len(facit), k.sticka
                self.jamforda += 1
                k.andrad = False

    def _raknad(self, f: RantaBeraknad) -> None:
        k = self.kraven[f.fordran_id]
        k.efterskankt += sum(e.ranta_ore for e in f.avskrivet)
        k.raknas(f.ranta_ore)

    def _kravs(self, f: Faktum) -> None:
        match f:
            case AterkravBeslutat():
                self.beslut[f.beslut_id] = self.egna[f.beslut_id] = f.fordran_id
                villkor = f.rantevillkor
            case MisstagsbetalningKravd():
                villkor = f.rantevillkor
            case _:
                return
        k = Rantekrav(None, f.krav_ore, f.krav_ore, beslutad=f.verkningsdag)
        self.kraven[f.fordran_id] = k
        if villkor is not None:
            k.sticka = sticka(f, villkor)
            k.vilostart = villkor.startdag
            k.vilar = vilar(villkor)
            if isinstance(f, MisstagsbetalningKravd):
                k.sticka.meddelad = f.verkningsdag

    def _meddelas(self, f: Faktum) -> None:
        """Told, received, reminded of with interest."""
        if isinstance(f, UnderrattelseLamnad | BeslutMeddelat):
            self._sags(f)
        if isinstance(f, MeddelandeRattat | MeddelandeHavt):
            self._sags_en_annan_dag(f)
        dag = None if isinstance(f, MeddelandeHavt | DelfaendeHavt) else f.verkningsdag
        match f:
            case BeslutMeddelat() | MeddelandeRattat() | MeddelandeHavt() if (
                f.beslut_id in self.egna
            ):
                k = self.kraven[self.egna[f.beslut_id]]
                k.andrad = True
                if k.sticka is not None:
                    k.sticka.meddelad = dag
            case BeslutDelfatt() | DelfaendeRattat() | DelfaendeHavt() if f.beslut_id in self.egna:
                k = self.kraven[self.egna[f.beslut_id]]
                k.andrad = True
                if k.sticka is not None:
                    k.sticka.delfadd = dag
            case PaminnelseSkickad() if f.slag is Paminnelseslag.FORDRAN:
                k = self.kraven[f.avser_id]
                assert k.kostade, "påmind om det som saknar grund"
                if f.anger_ranta:
                    k.andrad = True
                    k.paminnelser[f.originator_version] = (f.verkningsdag, f.verkningsdag)
            case PaminnelseMottagen() | PaminnelsemottagandeRattat():
                k = self.kraven[f.fordran_id]
                if f.paminnelse_version in k.paminnelser:
                    sand, _ = k.paminnelser[f.paminnelse_version]
                    k.paminnelser[f.paminnelse_version] = (sand, f.verkningsdag)
            case FordranOverlamnad():
                assert self.kraven[f.fordran_id].kostade, "verkställt utan grund"

    def _sags(self, f: UnderrattelseLamnad | BeslutMeddelat) -> None:
        """He is told what was corrected: what was free until then is not any longer."""
        rattelse = Underrattelseanledning.RATTELSE
        if isinstance(f, UnderrattelseLamnad) and f.anledning is not rattelse:
            return
        for k in self.kraven.values():
            tider = k.sticka.tider if k.sticka else []
            for nr, tid in enumerate(tider):
                if tid.om == f.beslut_id and tid.vet:
                    tider[nr] = tid = tid._replace(vet=False)
                if tid.om == f.beslut_id and tid.gratis_till == ALDRIG:
                    tider[nr] = tid._replace(gratis_till=f.verkningsdag)
                    k.andrad = True

    def _sags_en_annan_dag(self, f: MeddelandeRattat | MeddelandeHavt) -> None:
        """What he was told with it he was told that day, or has yet to be told."""
        da = ALDRIG if isinstance(f, MeddelandeHavt) else f.verkningsdag
        for k in self.kraven.values():
            tider = k.sticka.tider if k.sticka else []
            for nr, tid in enumerate(tider):
                if tid.om == f.beslut_id and tid.gratis_till == f.tidigare_verkningsdag:
                    tider[nr] = tid._replace(gratis_till=da)
                    k.andrad = True

    def _sanks(self, f: Faktum) -> None:
        """What is demanded in the end: the rest never cost anything."""
        match f:
            case AterkravSankt() | MisstagskravSankt():
                self.kraven[f.fordran_id].nedsatt = f.krav_ore
                if isinstance(f, AterkravSankt):
                    self.beslut[f.beslut_id] = f.fordran_id
            case DomMeddelad() if not f.om_bidraget and f.utgang.andrar:
                if f.beslut_id in self.beslut:
                    k = self.kraven[self.beslut[f.beslut_id]]
                    k.nedsatt, k.andrad = f.belopp_ore, True
            case AterkravRattat():
                self._rattas(f)
            case FordranHavd():
                k = self.kraven[f.fordran_id]
                kom = f.orsak in RETURER and f.verkningsdag > k.beslutad
                kom_dag = f.verkningsdag if kom else None
                k.havt += summa(f.kapital) + f.tillgodo_ore
                k.aldrig_fritt(summa(f.kapital) + f.tillgodo_ore, kom_dag)
                k.havd_ranta += f.ranta_ore
                for e in f.efterskankt:
                    k.havt += e.kapital_ore
                    waived = e.efterskankt_dag if e.lada is Lada.EFTERGIVET else None
                    k.lyft.append(Lyft(e.kapital_ore, f.retur_version, kom_dag, waived))
                    if waived is not None:
                        k.andras(waived, e.kapital_ore)
                nu = summa(f.kapital) + f.tillgodo_ore
                sist = Lyft(nu, f.retur_version, kom_dag, bankens=f.orsak in BANKENS)
                k.lyft += [sist] if nu else []
            case FordranKravdIgen():
                k, ore = self.kraven[f.fordran_id], summa(f.kapital) + f.tillgodo_ore
                k.havt -= ore
                k.ater(ore, bankens=True)
                k.igen = k.andrad = True
            case FordranAterstalld():
                aterstalls(self.kraven[f.fordran_id], f)
            case ReturRattad():
                kvar = f.belopp_ore
                for k in self.kraven.values():
                    kvar = k.kom(f.retur_version, f.verkningsdag, kvar)

    def _rattas(self, f: AterkravRattat) -> None:
        k = self.kraven[f.fordran_id]
        k.krav += summa(f.mer_kravt)
        k.havt -= f.tillgodo_ore
        k.ater(f.tillgodo_ore)
        k.nedsatt = f.krav_ore
        if k.sticka is not None:
            k.sticka.forfaller = f.forfallodag
        if f.rantevillkor is not None:
            for version, (dag, ore) in vilar(f.rantevillkor).items():
                k.vilar[version] = (dag, ore + k.vilar.get(version, (dag, 0))[1])
            k.vilostart = k.vilostart or f.rantevillkor.startdag

    def _minskas(self, f: Faktum) -> None:
        """Paid, waived, written off; and what of that is taken back."""
        self._betalas(f)
        match f:
            case FordranEftergiven():
                k, ore = self.kraven[f.fordran_id], summa(f.kapital)
                k.eftergifter[f.beslut_id] = Ordfoljd(Ord(f.beslut_id, f.verkningsdag, ore))
                k.efterskankt += f.ranta_ore - sum(e.ranta_ore for e in f.ur_avskrivet)
            case FordranAvskriven():  # in the books only: it costs what it did
                self.kraven[f.fordran_id].efterskankt += f.ranta_ore
            case AvskrivningHavd():
                self.kraven[f.fordran_id].efterskankt -= f.ranta_ore
            case AvskrivningAterford():
                self.kraven[f.fordran_id].efterskankt -= f.ranta_ore
                self.kraven[f.fordran_id].aterfors += f.ranta_ore
            case EftergiftRattad() | EftergiftAndrad():
                k = self.kraven[f.fordran_id]
                mer = summa(f.kapital) - summa(f.tidigare_kapital)
                if isinstance(f, EftergiftRattad):
                    k.eftergifter[f.beslut_id].rattas(mer, k.fallna)
                else:
                    foljd = k.eftergifter[f.andrar_beslut_id]
                    foljd.sanks(f.beslut_id, f.verkningsdag, -mer, k.fallna)
                k.efterskankt += f.ranta_ore - f.tidigare_ranta_ore
                k.efterskankt += sum(e.ranta_ore for e in f.avskrivet)
            case FordranAndradAvDom():
                folj_domen(self.kraven[f.fordran_id], f)

    def _betalas(self, f: Faktum) -> None:
        match f:
            case AterbetalningMottagen() | FordranKvittad() if f.fordran_id is not None:
                k = self.kraven[f.fordran_id]
                k.betalt[f.originator_version] = Betald(f.verkningsdag, f.belopp_ore)
                k.delat.append((f.verkningsdag, -summa(f.kapital)))
                k.betald += f.ranta_ore
                k.aterfort[f.originator_version], k.aterfors = k.aterfors, 0
                k.betalda[f.originator_version] = f.ranta_ore
            case AterbetalningHavd() | KvittningHavd() if f.fordran_id is not None:
                k = self.kraven[f.fordran_id]
                k.gallde_en_tid |= f.verkningsdag > f.tidigare_verkningsdag
                del k.aterfort[f.rattar_version], k.betalt[f.rattar_version]
                k.betald -= f.ranta_ore
                k.efterskankt += sum(e.ranta_ore for e in f.avskrivet)
                k.delat.append((f.verkningsdag, summa(f.kapital)))
            case AterbetalningAvraknad():
                k = self.kraven[f.fordran_id]
                k.betald += f.ranta_ore - f.tidigare_ranta_ore
                k.betalda[f.aterbetalning_version] = f.ranta_ore
                igen = sum(e.ranta_ore for e in f.avskrivet)
                k.efterskankt += igen
                k.aterfort[f.aterbetalning_version] += k.aterfors - igen
                k.aterfors = 0
                k.delat.append((f.verkningsdag, summa(f.tidigare_kapital) - summa(f.kapital)))

    def _skjuts_upp(self, f: Faktum) -> None:
        """When it is to be paid instead, as from a day."""
        fordran_id = getattr(f, "fordran_id", None)
        k = self.kraven.get(fordran_id) if fordran_id is not None else None
        if k is None or k.sticka is None:
            return
        tider = k.sticka.tider
        match f:
            case AnstandBeviljat():
                hela = ((f.anstand_till, ALLT),)
                tider.append(Tid(f.verkningsdag, hela, f.med_ranta, f.beslut_id))
            case AvbetalningsplanFaststalld():
                delar, k.plan = kapitalet(f.delbetalningar, f.ranta_ore), True
                tider.append(Tid(f.verkningsdag, delar, f.med_ranta, f.beslut_id, f.ranta_ore))
            case EftergiftAndrad() if f.igen_ore:
                k.ge_tid(Tid(f.verkningsdag, (), med_ranta=False, om=f.beslut_id), delarna(f))
            case BetalningsvillkorRattat():
                till, nu = f.betalningstid.anstand_till, f.betalningstid
                forut = f.tidigare_betalningstid
                k.tva_dagar |= (till, nu.delbetalningar) != (
                    forut.anstand_till,
                    forut.delbetalningar,
                )
                for nr, tid in enumerate(tider):
                    if tid.om == f.beslut_id:
                        delar = (
                            kapitalet(nu.delbetalningar, tid.ranta)
                            if till is None
                            else ((till, ALLT),)
                        )
                        if nu.med_ranta != forut.med_ranta:
                            tid = tid.kostar_nu(nu.med_ranta)
                        tider[nr] = tid._replace(delar=delar)

    def _betalades_annan_dag(self, f: UtbetalningRattad) -> None:
        for k in self.kraven.values():
            if f.rattar_version in k.vilar:
                _, ore = k.vilar.pop(f.rattar_version)
                k.vilar[f.originator_version] = (f.verkningsdag, ore)
                k.andrad = True
