"""Sänkning: less is demanded back than was decided, or nothing; or less is abstained from.

To abstain favours the party: from one whom the law protects it is only taken back on a reservation,
for reasons of safety, or if he misled the authority (37 § FL).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.aterlagt import lagg_ater_avstatt
from domain.arende.misstag import flytt_av
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengar import sank_fordran
from domain.arende.stopp import AndringForeBeslut
from domain.arende.uttag import Uttag, som_delar, som_uttag, summa
from domain.aterkrav.aterkrav import avstaendet, handlar_om, krav_mindre
from domain.aterkrav.stopp import (
    AterkravetSanksInte,
    FordranFinnsInte,
    KravetArIngetBeslut,
)
from domain.beslut.beslutsfaktum import Beslutsfaktum, Beslutsuppgifter
from domain.beslut.beslutsfattande import Beslutsunderlag, fatta, krav_nytt
from domain.beslut.gallande import krav_i_kraft
from domain.beslut.stod import Andringsstod, krav_inte_overklagat, krav_stod
from domain.beslut.stopp import StodetGallerNackdel
from domain.fordran.fordran import Fordran, fordrans_namn
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.pengar import Lada
from domain.grund.stopp import krav, kronor
from domain.grund.varden import OreEllerNoll
from domain.utlysning.utlysning import Utlysning


class AterkravSankt(Beslutsfaktum, Pengafaktum):
    """The decision to demand money back was changed: less is demanded, `krav_ore`, or nothing.

    What is demanded no longer is lifted off the claim. The earlier decision stands for the rest,
    unless nothing is left of it: then what it abstained from falls too, and `aterlagt` is what of
    that goes back to the boxes that it was abstained from in. `stod` is what in 37–38 §§ FL the
    change rests on.
    """

    TOPIC = "arende.aterkrav-sankt"
    NAMN = "återkrav sänkt"
    OM_FORDRAN = True
    TYP = Beslutstyp.ANDRING
    HAVNINGSORSAK = Havningsorsak.ATERKRAVET_ANDRAT

    andrar_beslut_id: UUID
    fordran_id: UUID
    stod: Andringsstod
    tidigare_krav_ore: OreEllerNoll
    krav_ore: OreEllerNoll
    aterlagt: tuple[Uttag, ...]

    def apply(self, aggregate: Arende) -> None:
        Beslutsfaktum.apply(self, aggregate)
        if not self.krav_ore and (forut := aggregate.avstaenden.get(self.andrar_beslut_id)):
            inget = forut.andrat((), som_delar(self.aterlagt)).saknar(self.verkningsdag, 0)
            inget = inget.med_ord(self.beslut_id, self.verkningsdag)
            aggregate.avstaenden[self.andrar_beslut_id] = inget
        Pengafaktum.apply(self, aggregate)
        handlar_om(aggregate, self.beslut_id, self.fordran_id, self.krav_ore)
        fordran = aggregate.fordringar[self.fordran_id]
        aggregate.fordringar[self.fordran_id] = fordran.nedsatt(self.krav_ore)
        if not self.krav_ore:
            aggregate.galler_inte_langre(self.andrar_beslut_id)

    def i_ord(self) -> str:
        fran, till = kronor(self.tidigare_krav_ore), kronor(self.krav_ore)
        om = f"{fordrans_namn(self.fordran_id)}, {self.stod.namn} FL"
        return f"återkrav ändrat från {fran} till {till} ({om})"


class AvstaendeAndrat(Beslutsfaktum, Pengafaktum):
    """Less is abstained from than the decision on återkrav says, or nothing: the rest goes back to
    the boxes that it was abstained from in, from this day, and may be demanded.

    It abstained from `tidigare_avstatt`, and abstains from `avstatt`. `aterlagt` is what of the
    difference there still was: it goes back to those boxes, but for what of it no review that
    stands has found, `oprovat`; `rorelser` say where it lies.
    `saknas_ore` of `avstatt` courts had let it abstain from again, and is still demanded, or gone.
    `upphaver_beslutet`: nothing is left of that decision, since it demands nothing. `stod` is what
    in 37 § FL the change rests on.
    """

    TOPIC = "arende.avstaende-andrat"
    NAMN = "avstående ändrat"
    OM_FORDRAN = True
    TYP = Beslutstyp.ANDRING
    HAVNINGSORSAK = Havningsorsak.BESLUTET_ANDRAT

    andrar_beslut_id: UUID
    fordran_id: UUID
    stod: Andringsstod
    tidigare_avstatt: tuple[Uttag, ...]
    avstatt: tuple[Uttag, ...]
    aterlagt: tuple[Uttag, ...]
    oprovat: tuple[Uttag, ...]
    saknas_ore: OreEllerNoll
    upphaver_beslutet: bool

    def apply(self, aggregate: Arende) -> None:
        Beslutsfaktum.apply(self, aggregate)
        forut = aggregate.avstaenden[self.andrar_beslut_id]
        sagt, aterlagt, oprovat = map(som_delar, (self.avstatt, self.aterlagt, self.oprovat))
        nytt = forut.andrat(sagt, aterlagt, oprovat).med_ord(self.beslut_id, self.verkningsdag)
        nytt = nytt.saknar(self.verkningsdag, self.saknas_ore)
        aggregate.avstaenden[self.andrar_beslut_id] = nytt
        Pengafaktum.apply(self, aggregate)
        if self.upphaver_beslutet:
            aggregate.galler_inte_langre(self.andrar_beslut_id)

    def i_ord(self) -> str:
        fran, till = (kronor(summa(u)) for u in (self.tidigare_avstatt, self.avstatt))
        om = f"{fordrans_namn(self.fordran_id)}, {self.stod.namn} FL"
        return f"avstående ändrat från {fran} till {till} ({om})"


def andra_aterkrav(
    arende: Arende,
    utlysning: Utlysning,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    fordran_id: UUID,
    stod: Andringsstod,
    krav_ore: int,
    beslut: Beslutsuppgifter,
) -> None:
    """Change what is demanded to less, down to nothing. To demand more takes a new decision.

    The delegation is to reach to what is let go: capital, and the interest charged on it.

    It is to the party's advantage, so what only lets a change be to its disadvantage is no ground.
    """
    krav_nytt(arende, beslut_id)
    krav(fordran_id in arende.fordringar, FordranFinnsInte, fordran_id=fordran_id)
    fordran = arende.fordringar[fordran_id]
    krav(fordran.beslut_id is not None, KravetArIngetBeslut)
    forut_ore, galler_ore = fordran.nedsatt_till_ore, fordran.gallande_krav_ore
    _krav_sanks(fordran, atgard.dag, krav_ore)
    krav(not stod.far_vara_till_nackdel, StodetGallerNackdel)
    overklaganden = [
        o for b in arende.beslut_om_fordran(fordran_id) for o in b.overklaganden if o.pagar
    ]
    krav_inte_overklagat(overklaganden, stod)
    assert fordran.beslut_id is not None
    flytt = flytt_av(arende, fordran_id, atgard.dag)
    forut = arende.avstaenden.get(fordran.beslut_id)
    bort = () if krav_ore or forut is None else forut.delar  # it falls if nothing is left of that
    saknades = () if forut is None else forut.saknades_mer()
    lagg_ater_avstatt(arende, utlysning, flytt, bort, saknades=saknades)
    fatta(
        arende,
        AterkravSankt,
        underlag,
        atgard,
        flytt,
        beslut_id=beslut_id,
        beslut=beslut,
        delegation_ore=forut_ore - krav_ore + _rantan_pa_det_sankta(fordran, krav_ore),
        andrar_beslut_id=fordran.beslut_id,
        fordran_id=fordran_id,
        stod=stod,
        tidigare_krav_ore=forut_ore,
        krav_ore=krav_ore,
        aterlagt=som_uttag(bort),
    )
    sank_fordran(
        arende,
        utlysning,
        atgard,
        fordran_id=fordran_id,
        belopp_ore=max(0, galler_ore - krav_ore),
        orsak=Havningsorsak.ATERKRAVET_ANDRAT,
    )


def andra_avstaende(
    arende: Arende,
    utlysning: Utlysning,
    underlag: Beslutsunderlag,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    andrar_beslut_id: UUID,
    stod: Andringsstod,
    avstatt: Mapping[Lada, int],
    beslut: Beslutsuppgifter,
) -> None:
    """Abstain from less of what lies in the boxes (öre), down to nothing.

    To abstain from more takes a new decision.
    """
    krav_nytt(arende, beslut_id)
    forut = avstaendet(arende, andrar_beslut_id)
    andras = krav_i_kraft(arende, andrar_beslut_id)
    krav_mindre(forut, avstatt)
    sagt = forut.hogst(avstatt)
    sist = max(arende.beslut[o.av].dag for o in forut.orden)
    krav(atgard.dag >= sist, AndringForeBeslut, dag=atgard.dag, beslutsdag=sist)
    pagar = [o for ord_ in forut.orden for o in arende.beslut[ord_.av].overklaganden if o.pagar]
    krav_stod(arende, underlag, atgard.dag, stod, till_nackdel=True, overklaganden=pagar)
    flytt = flytt_av(arende, forut.fordran_id, atgard.dag)
    bort = forut.bort(sagt)
    oprovat = lagg_ater_avstatt(arende, utlysning, flytt, bort, saknades=forut.saknades_mer())
    fatta(
        arende,
        AvstaendeAndrat,
        underlag,
        atgard,
        flytt,
        utlysning.medel,
        beslut_id=beslut_id,
        beslut=beslut,
        delegation_ore=sum(d.belopp_ore for d in forut.sagt) - sum(d.belopp_ore for d in sagt),
        andrar_beslut_id=andrar_beslut_id,
        fordran_id=forut.fordran_id,
        stod=stod,
        tidigare_avstatt=som_uttag(forut.sagt),
        avstatt=som_uttag(sagt),
        aterlagt=som_uttag(bort),
        oprovat=som_uttag(oprovat),
        saknas_ore=forut.saknas_nu(sagt, bort),
        upphaver_beslutet=not sagt and andras.fordran_id is None,
    )


def _rantan_pa_det_sankta(fordran: Fordran, krav_ore: int) -> int:
    """Of the interest charged and not waived: as much as of the capital, and no öre less."""
    if fordran.gallande_krav_ore <= krav_ore:
        return 0
    rantan = max(0, fordran.ranta_ore - fordran.ranta_efterskankt_ore)
    kravt = fordran.gallande_krav_ore
    return -(-rantan * (kravt - krav_ore) // kravt)


def _krav_sanks(fordran: Fordran, dag: date, krav_ore: int) -> None:
    """To less than the last decision says, and not before it; the ground may be gone already."""
    forut_ore = fordran.nedsatt_till_ore
    krav(
        0 <= krav_ore < forut_ore,
        AterkravetSanksInte,
        belopp=kronor(krav_ore),
        kravt=kronor(forut_ore),
    )
    krav(
        dag >= fordran.beslutsdag,
        AndringForeBeslut,
        dag=dag,
        beslutsdag=fordran.beslutsdag,
    )
